import Compression

/// Reads the documents of files, folders and dumps, one behind the other; each input is told by its bytes.
///
/// Nothing is read ahead of what is asked for, so memory does not grow with the dumps.
public struct DumpReader {
    /// What a caller may choose.
    public struct Options: Sendable, Hashable {
        /// Documents of more bytes are faults.
        public var maximumBytes = 256 << 20
        /// Files and folders that are no input where a folder holds them, such as a run's own output.
        public var passedOver: [String] = []
        /// What ends the waiting for bytes of a pipe; a fault is the last item then.
        public var interruption: ReadInterruption?

        /// The default options.
        public init() {}
    }

    private enum Open {
        case warc(WARCReader)
        case jsonLines(JSONLinesReader)
        case folder(FolderWalk)
        case tar(TarReader)
        case zip(ZipReader)
    }

    private var options: Options
    private var inputs: ArraySlice<String>
    /// The folder at hand and the dump in it that is open.
    private var open: [Open] = []
    /// The file that is being read, and the size of those before it.
    private var current: (file: FileStream, size: Int)?
    private var sizeBefore = 0
    /// What is wrong with the document that was given last: one whose checksum is wrong is given all the same.
    private var faultBehind: DumpFault?

    /// Reads these files, folders and dumps in order; `-` is standard input.
    public init(_ inputs: [String], options: Options = Options()) {
        self.inputs = inputs[...]
        self.options = options
        // Sums of it and of places in a file are reckoned with; no file is as large.
        self.options.maximumBytes = min(options.maximumBytes, 1 << 62)
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

    /// How many bytes of the files have been read, compressed as they are.
    public var position: Int {
        sizeBefore + (current.map { min($0.file.fileOffset, $0.size) } ?? 0)
    }

    /// How many bytes the inputs have, as ``position`` counts them.
    ///
    /// - Parameters:
    ///   - inputs: files, folders and dumps.
    ///   - mostFiles: folders with more files than these are not counted.
    /// - Returns: nil where it is not known: standard input, a folder that is too large or cannot be read.
    public static func size(of inputs: [String], mostFiles: Int = 1_000_000) -> Int? {
        var (size, files) = (0, 0)
        for input in inputs {
            guard input != "-", exists(input) else { return nil }
            var walk = FolderWalk(input)
            do throws(DumpFault) {
                while let path = try walk.next() {
                    files += 1
                    guard files <= mostFiles, let fileSize = FileStream.size(of: path) else { return nil }
                    size += fileSize
                }
            } catch {
                return nil
            }
        }
        return size
    }

    /// Whether there is something at this path; standard input always is.
    public static func exists(_ input: String) -> Bool { input == "-" || FileStream.exists(input) }

    /// The next document, fault or record that holds no page; nil at the end.
    public mutating func next() -> DumpItem? {
        if let fault = faultBehind {
            faultBehind = nil
            return .fault(fault)
        }
        while true {
            if let last = open.popLast() {
                if let item = step(last) { return item }
                continue
            }
            guard let input = inputs.popFirst() else { return nil }
            if input != "-", FolderWalk.isFolder(input) {
                open.append(.folder(FolderWalk(input, passingOver: options.passedOver)))
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
        case .tar(let reader):
            return entry(of: current, next: { () throws(DumpFault) in try reader.next() }, file: reader.file)
        case .zip(let reader):
            return entry(of: current, next: { () throws(DumpFault) in try reader.next() }, file: reader.file)
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

    /// Opens the next entry of an archive, above the archive itself.
    private mutating func entry<Entry: ByteStream>(
        of archive: Open, next: () throws(DumpFault) -> (name: String, content: Entry)?, file: String
    ) -> DumpItem? {
        let found: (name: String, content: Entry)?
        do throws(DumpFault) {
            found = try next()
        } catch {
            // A zip archive's next entry can always be read; a tar archive's where another header was found.
            if case .zip = archive { open.append(archive) }
            if case .tar(let reader) = archive, reader.goesOn { open.append(archive) }
            return .fault(error)
        }
        guard let found else { return nil }
        open.append(archive)
        let place = DumpPlace(file: file, entry: found.name)
        do throws(DumpFault) {
            return try begin(place, found.content)
        } catch {
            return .fault(DumpFault(error.code, at: place, detail: error.detail))
        }
    }

    /// Opens a file; gives its document when it is one itself.
    private mutating func begin(_ path: String) -> DumpItem? {
        sizeBefore += current?.size ?? 0
        current = nil
        do throws(DumpFault) {
            let file = try FileStream(path: path, interruption: options.interruption)
            let size = file.size ?? 0
            let item = try begin(DumpPlace(file: path), file)
            // A file that is one document is not kept open: whoever needs it opens it again.
            if open.isEmpty || item != nil { sizeBefore += size } else { current = (file, size) }
            return item
        } catch {
            return .fault(error)
        }
    }

    private mutating func begin(_ place: DumpPlace, _ stream: some ByteStream) throws(DumpFault) -> DumpItem? {
        var head: [UInt8] = []
        do throws(DumpFault) {
            while head.count < ContentKind.headSize, try stream.read(into: &head, upTo: ContentKind.headSize) > 0 {}
        } catch {
            try keep(error)
        }
        let kind = kind(of: head[...], in: place)
        switch kind {
        case .gzip, .zstd:
            let inflated = InflatedStream(stream, format: kind == .gzip ? .gzip : .zstd, file: place.file, head: head)
            let reader = BufferedReader(inflated)
            let inner: ContentKind
            do throws(DumpFault) {
                inner = self.kind(of: try reader.peek(ContentKind.headSize), in: place)
            } catch {
                guard isNamedWARC(place) else { throw error }
                inner = .warc
            }
            return try begin(place, reader, inner)
        case .document where place.entry == nil && place.file != "-" && (stream as? FileStream)?.size != nil:
            // A file is read where it is needed. What is none, such as a pipe, gives its bytes once.
            return .document(DumpDocument(place: place, path: place.file, content: .file(place.file)))
        case .zip:
            guard let file = stream as? FileStream else {
                throw DumpFault(.unsupported, at: place, detail: "a zip archive inside another archive")
            }
            // Its directory stands at the end.
            guard file.size != nil else { throw DumpFault(.unsupported, at: place, detail: "a zip archive in a pipe") }
            open.append(.zip(try ZipReader(file, file: place.file)))
            return nil
        default: return try begin(place, BufferedReader(stream, head: head), kind)
        }
    }

    /// What the first bytes show; where damage hides it, a WARC file is told by its name, for the sake of what is behind
    /// the damage.
    private func kind(of head: ArraySlice<UInt8>, in place: DumpPlace) -> ContentKind {
        let kind = ContentKind(head)
        return kind == .document && isNamedWARC(place) ? .warc : kind
    }

    private func isNamedWARC(_ place: DumpPlace) -> Bool {
        let name = (place.entry ?? place.file).lowercased()
        return [".warc", ".warc.gz", ".warc.zst"].contains { name.hasSuffix($0) }
    }

    private mutating func begin(
        _ place: DumpPlace, _ reader: BufferedReader, _ kind: ContentKind
    ) throws(DumpFault) -> DumpItem? {
        switch kind {
        case .warc: open.append(.warc(WARCReader(reader, place: place, limit: options.maximumBytes)))
        case .jsonLines: open.append(.jsonLines(JSONLinesReader(reader, place: place, limit: options.maximumBytes)))
        case .tar where place.entry == nil: open.append(.tar(TarReader(reader, file: place.file)))
        case .tar: throw DumpFault(.unsupported, at: place, detail: "a tar archive inside another archive")
        case .zip: throw DumpFault(.unsupported, at: place, detail: "a compressed zip archive")
        case .gzip, .zstd: throw DumpFault(.unsupported, at: place, detail: "compressed twice")
        case .document: return try document(place, reader)
        }
        return nil
    }

    /// Keeps a wrong checksum for when what stands before it has been given; throws any other fault.
    private mutating func keep(_ fault: DumpFault) throws(DumpFault) {
        guard fault.code == .checksum else { throw fault }
        faultBehind = fault
    }

    /// What is left of a stream as one document.
    private mutating func document(_ place: DumpPlace, _ reader: BufferedReader) throws(DumpFault) -> DumpItem {
        let bytes = Array(try reader.take(options.maximumBytes + 1))
        guard bytes.count <= options.maximumBytes else {
            throw DumpFault(.tooLarge, at: place, detail: "more than \(options.maximumBytes) bytes")
        }
        do throws(DumpFault) {
            _ = try reader.isAtEnd()
        } catch {
            try keep(error)
        }
        var document = DumpDocument(place: place, path: place.file, content: .bytes(bytes))
        if let entry = place.entry {
            document.path = place.file + "/" + entry
            document.record = entry
        }
        return .document(document)
    }
}
