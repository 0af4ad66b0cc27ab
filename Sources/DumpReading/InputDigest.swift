#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A number that differs when other items, or other files, were read.
///
/// Against changes that happen, not against forgery: what stands there is hashed by FNV-1a's steps, eight bytes at once.
package struct InputDigest: Sendable, Hashable {
    /// The number.
    package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Of nothing yet.
    package init() {}

    /// Adds an item: where it stands and its bytes, or its file's size and time of change.
    package mutating func add(_ item: DumpItem) {
        switch item {
        case .fault(let fault): add(fault.place)
        case .passedOver(let sort, let place):
            add(place)
            add(sort)
        case .document(let document):
            add(document.place)
            add(document.id ?? "")
            add(document.url ?? "")
            switch document.content {
            case .bytes(let bytes): add(bytes)
            case .file(let path): addFile(path)
            }
        }
    }

    /// Of the names, sizes and times of change of all files in those of the inputs that are folders; nil without a folder.
    ///
    /// - Parameter paths: files and folders that are no input.
    package static func ofFolders(_ inputs: [String], passingOver paths: [String]) -> UInt64? {
        let folders = inputs.filter(FolderWalk.isFolder)
        guard !folders.isEmpty else { return nil }
        var digest = InputDigest()
        for folder in folders {
            var walk = FolderWalk(folder, passingOver: paths)
            var isAtEnd = false
            while !isAtEnd {
                do throws(DumpFault) {
                    if let path = try walk.next() { digest.addFile(path) } else { isAtEnd = true }
                } catch {
                    digest.add(error.place)
                }
            }
        }
        return digest.value
    }

    private mutating func addFile(_ path: String) {
        add(path)
        var status = stat()
        guard FileName.withBytes(of: path, { stat($0, &status) }) == 0 else { return step(0) }
        #if canImport(Glibc)
        let time = status.st_mtim
        #else
        let time = status.st_mtimespec
        #endif
        for number in [Int(status.st_size), time.tv_sec, time.tv_nsec] { step(UInt64(truncatingIfNeeded: number)) }
    }

    private mutating func add(_ place: DumpPlace) {
        add(place.file)
        add(place.entry ?? "")
        step(UInt64(truncatingIfNeeded: place.line ?? -1))
        step(UInt64(truncatingIfNeeded: place.offset ?? -1))
    }

    private mutating func add(_ text: String) { add(Array(text.utf8)) }

    private mutating func add(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            var index = 0
            while index + 8 <= bytes.count {
                step(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                index += 8
            }
            for byte in bytes[index...] { step(UInt64(byte)) }
        }
        step(UInt64(bytes.count))
    }

    private mutating func step(_ word: UInt64) {
        value = (value ^ word) &* 0x100_0000_01B3
        // A product's low bits know nothing of the high ones.
        value ^= value >> 32
    }
}
