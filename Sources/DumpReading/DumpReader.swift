import Compression

/// Reads the documents of files, folders and dumps, one behind the other; each input is told by its bytes.
///
/// Nothing is read ahead of what is asked for, so memory does not grow with the dumps.
public struct DumpReader {
    /// What a caller may choose.
    public struct Options: Sendable, Hashable {
        /// Documents of more bytes are faults.
        public var maximumBytes = 256 << 20

        /// The default options.
        public init() {}
    }

    private enum Open {
        case warc(WARCReader)
        case jsonLines(JSONLinesReader)
        case folder(FolderWalk)
    }

    private let options: Options
    private var inputs: ArraySlice<String>
    /// The folder at hand and the dump in it that is open.
    private var open: [Open] = []

    /// Reads these files, folders and dumps in order; `-` is standard input.
    public init(_ inputs: [String], options: Options = Options()) {
        self.inputs = inputs[...]
        self.options = options
    }

    /// What sort of dump these bytes are, in words; nil for a page or text.
    package static func nameOfDump(_ bytes: [UInt8]) -> String? {
        switch ContentKind(bytes.prefix(ContentKind.headSize)) {
        case .warc: "a WARC file"
        case .jsonLines: "JSON"
        case .tar: "a tar archive"
        case .zip: "a zip archive"
        case .gzip, .zstd: "compressed twice"
        case .document: nil
        }
    }

    /// The next document, fault or record that holds no page; nil at the end.
    public mutating func next() -> DumpItem? {
        while true {
            if let last = open.popLast() {
                if let item = step(last) { return item }
                continue
            }
            guard let input = inputs.popFirst() else { return nil }
            if input != "-", FolderWalk.isFolder(input) {
                open.append(.folder(FolderWalk(input)))
            } else if let item = begin(input) {
                return item
            }
        }
    }

    /// The next item of what is open; nil when there is none yet or no more.
    private mutating func step(_ current: Open) -> DumpItem? {
        switch current {
        case .warc(var reader):
            guard let item = reader.next() else { return nil }
            open.append(.warc(reader))
            return item
        case .jsonLines(var reader):
            do throws(DumpFault) {
                guard let item = try reader.next() else { return nil }
                open.append(.jsonLines(reader))
                return item
            } catch {
                return .fault(error)
            }
        case .folder(var walk):
            do throws(DumpFault) {
                guard let path = try walk.next() else { return nil }
                open.append(.folder(walk))
                return begin(path)
            } catch {
                open.append(.folder(walk))
                return .fault(error)
            }
        }
    }

    /// Opens a file; gives its document when it is one itself.
    private mutating func begin(_ path: String) -> DumpItem? {
        do throws(DumpFault) {
            let file = try FileStream(path: path)
            var head: [UInt8] = []
            while head.count < ContentKind.headSize, try file.read(into: &head, upTo: ContentKind.headSize) > 0 {}
            return try begin(path, file, head: head)
        } catch {
            return .fault(error)
        }
    }

    private mutating func begin(_ path: String, _ file: FileStream, head: [UInt8]) throws(DumpFault) -> DumpItem? {
        let kind = ContentKind(head[...])
        switch kind {
        case .gzip, .zstd:
            let stream = InflatedStream(file, format: kind == .gzip ? .gzip : .zstd, file: path, head: head)
            let reader = BufferedReader(stream)
            let inner = try reader.peek(ContentKind.headSize)
            let innerKind = ContentKind(inner)
            if innerKind == .document { return try document(path, reader) }
            return try begin(path, reader, innerKind)
        case .document:
            // A file is read where it is needed; standard input must be read here.
            guard path == "-" else {
                return .document(DumpDocument(place: DumpPlace(file: path), path: path, content: .file(path)))
            }
            return try document(path, BufferedReader(file, head: head))
        default:
            return try begin(path, BufferedReader(file, head: head), kind)
        }
    }

    private mutating func begin(_ path: String, _ reader: BufferedReader, _ kind: ContentKind) throws(DumpFault)
        -> DumpItem?
    {
        switch kind {
        case .warc: open.append(.warc(WARCReader(reader, file: path, limit: options.maximumBytes)))
        case .jsonLines: open.append(.jsonLines(JSONLinesReader(reader, file: path, limit: options.maximumBytes)))
        case .zip: throw DumpFault(.unsupported, at: DumpPlace(file: path), detail: "zip archive")
        case .tar: throw DumpFault(.unsupported, at: DumpPlace(file: path), detail: "tar archive")
        case .gzip, .zstd: throw DumpFault(.unsupported, at: DumpPlace(file: path), detail: "compressed twice")
        case .document: return try document(path, reader)
        }
        return nil
    }

    /// What is left of a stream as one document.
    private func document(_ path: String, _ reader: BufferedReader) throws(DumpFault) -> DumpItem {
        let place = DumpPlace(file: path)
        let bytes = Array(try reader.take(options.maximumBytes + 1))
        guard bytes.count <= options.maximumBytes else {
            throw DumpFault(.tooLarge, at: place, detail: "more than \(options.maximumBytes) bytes")
        }
        return .document(DumpDocument(place: place, path: path, content: .bytes(bytes)))
    }
}
