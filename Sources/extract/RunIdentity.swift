import DumpReading

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A short text that differs for runs with other inputs or other settings.
enum RunIdentity {
    /// - Parameters:
    ///   - inputs: as the caller named them; a file's size and time of change count too.
    ///   - settings: every choice that the output shows.
    static func hash(inputs: [String], settings: [String]) -> String {
        var hash = FNV1a()
        for input in inputs {
            hash.add(input)
            var status = stat()
            if FileName.withBytes(of: input, { stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG {
                #if canImport(Glibc)
                let time = status.st_mtim
                #else
                let time = status.st_mtimespec
                #endif
                hash.add("\(status.st_size) \(time.tv_sec) \(time.tv_nsec)")
            }
        }
        for setting in settings { hash.add(setting) }
        return String(hash.value, radix: 16)
    }

    /// The hash FNV-1a, 64 bits.
    private struct FNV1a {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ text: String) {
            for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
            value = (value ^ 0xFF) &* 0x100_0000_01B3
        }
    }
}
