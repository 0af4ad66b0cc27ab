/// Reads the records of a WARC file, versions 1.0 and 1.1 (ISO 28500), and comes back into step after damage.
struct WARCReader {
    private static let longestHeaderLine = 1 << 16
    private static let mostHeaderLines = 1000

    private let reader: BufferedReader
    private let place: DumpPlace
    private let limit: Int

    /// - Parameter limit: larger records are passed over as faults.
    init(_ reader: BufferedReader, place: DumpPlace, limit: Int) {
        self.reader = reader
        self.place = place
        self.limit = limit
    }

    /// The next record's page, fault or sort; nil at the end.
    mutating func next() -> DumpItem? {
        while true {
            let start = reader.fileOffset
            do throws(DumpFault) {
                guard let item = try record() else { return nil }
                return item
            } catch {
                let fault = DumpFault(
                    error.code, at: placed(start), id: error.id, detail: error.detail)
                guard recover() else {
                    finished = true
                    return .fault(fault)
                }
                return .fault(fault)
            }
        }
    }

    private var finished = false

    private func placed(_ offset: Int) -> DumpPlace {
        DumpPlace(file: place.file, offset: offset, entry: place.entry)
    }

    /// Finds the next record; false when there is none.
    private func recover() -> Bool {
        while true {
            do throws(DumpFault) {
                return try findRecord()
            } catch {
                // Damage in compressed data: the next member is tried, and the search goes on in it. A stream that
                // cannot be read any further ends here.
                do throws(DumpFault) {
                    guard try reader.skipDamage() else { return false }
                } catch {
                    return false
                }
            }
        }
    }

    /// Passes over bytes up to a line that begins a record.
    private func findRecord() throws(DumpFault) -> Bool {
        while true {
            if try Self.isVersionLine(reader.peek(10)) { return true }
            guard let (line, isWhole) = try reader.line(limit: Self.longestHeaderLine) else { return false }
            // The line end in front of the version may be what is damaged.
            let version = line.suffix(8)
            if isWhole, version.elementsEqual("WARC/1.0".utf8) || version.elementsEqual("WARC/1.1".utf8) {
                reader.giveBack(version + Array("\r\n".utf8))
                return true
            }
        }
    }

    private static func isVersionLine(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: "WARC/1.0\r\n".utf8) || bytes.starts(with: "WARC/1.1\r\n".utf8)
            || bytes.starts(with: "WARC/1.0\n".utf8) || bytes.starts(with: "WARC/1.1\n".utf8)
            || bytes.starts(with: "WARC/0.1".utf8)
    }

    /// One record; nil at the end.
    private func record() throws(DumpFault) -> DumpItem? {
        guard !finished, try skipEmptyLines() else { return nil }
        let place = placed(reader.fileOffset)
        guard try Self.isVersionLine(reader.peek(10)) else {
            throw DumpFault(.malformed, at: place, detail: "no WARC version line")
        }
        let header = try header(at: place)
        guard let length = header["content-length"].flatMap(Int.init), length >= 0 else {
            throw DumpFault(.malformed, at: place, id: header.recordID, detail: "no content length")
        }
        let type = (header["warc-type"] ?? "no type").lowercased()
        let isWanted = type == "response" || type == "resource" || type == "conversion"
        guard length <= limit else {
            try passOver(length, place, header)
            guard isWanted else { return .passedOver(type, place) }
            return .fault(
                DumpFault(.tooLarge, at: place, id: header.recordID, detail: "\(length) bytes, limit \(limit)"))
        }
        // The length may be what is damaged. It is seen before anything is taken, as the records that it reaches over are
        // looked for again: a file of nothing but wrong lengths would be copied once for each of them.
        guard let next = try reader.peek(14, behind: length) else {
            throw DumpFault(.truncated, at: place, id: header.recordID, detail: "\(reader.buffered) of \(length) bytes")
        }
        try checkEnd(next[...], place, header)
        guard isWanted else {
            _ = try reader.skip(length)
            return .passedOver(type, place)
        }
        return page(type: type, header: header, block: Array(try reader.take(length)), place: place)
    }

    /// Passes over a block that is larger than the limit, unless a record begins in it: then its length is wrong.
    ///
    /// The block cannot be held until its end is seen, so what stands in it decides. A block that has whole records in it
    /// (a WARC file as a page) is a fault in any case, and they are read.
    private func passOver(_ length: Int, _ place: DumpPlace, _ header: HeaderFields) throws(DumpFault) {
        let longestStart = 24
        let (skipped, isFound) = try reader.skip(length, lineStart: longestStart, until: Self.beginsRecord)
        if isFound {
            throw DumpFault(
                .malformed, at: place, id: header.recordID, detail: "content length reaches over the next record")
        }
        guard skipped == length else {
            throw DumpFault(.truncated, at: place, id: header.recordID, detail: "\(skipped) of \(length) bytes")
        }
        try checkEnd(reader.peek(14), place, header)
    }

    /// A version line and the name of a field as the format has them.
    private static func beginsRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard isVersionLine(bytes), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return false }
        let name = bytes[(end + 1)...].prefix(8).map { $0 | 0x20 }
        return name.starts(with: "warc-".utf8) || name.starts(with: "content-".utf8)
    }

    /// False at the end of the file.
    private func skipEmptyLines() throws(DumpFault) -> Bool {
        while true {
            let next = try reader.peek(1)
            guard let byte = next.first else { return false }
            guard byte == UInt8(ascii: "\r") || byte == UInt8(ascii: "\n") else { return true }
            _ = try reader.skip(1)
        }
    }

    private func header(at place: DumpPlace) throws(DumpFault) -> HeaderFields {
        var header = HeaderFields()
        _ = try reader.line(limit: Self.longestHeaderLine)
        for _ in 0..<Self.mostHeaderLines {
            guard let (line, isWhole) = try reader.line(limit: Self.longestHeaderLine) else {
                throw DumpFault(.truncated, at: place, id: header.recordID, detail: "in the record's header")
            }
            if line.isEmpty { return header }
            guard isWhole, header.add(line: line) else {
                let isCutOff = try reader.isAtEnd()
                // It may belong to the next record already.
                reader.giveBack(line + Array("\r\n".utf8))
                throw DumpFault(
                    isCutOff ? .truncated : .malformed, at: place, id: header.recordID, detail: "no header field")
            }
        }
        throw DumpFault(.malformed, at: place, id: header.recordID, detail: "header without end")
    }

    /// Behind a block stand two line ends, then a record or the end; otherwise its length was wrong.
    private func checkEnd(_ next: ArraySlice<UInt8>, _ place: DumpPlace, _ header: HeaderFields) throws(DumpFault) {
        if next.starts(with: "\r\n\r\n".utf8) { return }
        // Some writers put one line end, bare line feeds or none.
        let rest = next.drop { $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
        if rest.isEmpty || Self.isVersionLine(rest) { return }
        throw DumpFault(
            .malformed, at: place, id: header.recordID, detail: "content length does not reach the next record")
    }

    private func page(type: String, header: HeaderFields, block: [UInt8], place: DumpPlace) -> DumpItem {
        var document = DumpDocument(place: place, content: .bytes(block))
        document.record = header.recordID
        document.id = header.recordID
        document.url = header["warc-target-uri"].map {
            $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0
        }
        document.captured = header["warc-date"]
        var contentType = header["content-type"].map(MediaType.init)
        if type == "response" {
            guard contentType?.type == "application/http" || block.starts(with: "HTTP/".utf8) else {
                return .passedOver("response that is not HTTP", place)
            }
            guard let response = HTTPResponse(block, limit: limit) else {
                return .fault(DumpFault(.malformed, at: place, id: document.id, detail: "no HTTP response"))
            }
            guard (200..<300).contains(response.status) else { return .passedOver("status \(response.status)", place) }
            if let fault = response.codingFault {
                return .fault(DumpFault(.damaged, at: place, id: document.id, detail: fault))
            }
            contentType = (response.header["content-type"] ?? header["warc-identified-payload-type"]).map(
                MediaType.init)
            document.content = .bytes(response.body)
        }
        document.charset = contentType?.charset
        switch contentType?.type {
        case "text/html", "application/xhtml+xml": document.kind = .html
        case "text/plain": document.kind = type == "conversion" ? .text : nil
        case nil, "", "unk", "application/octet-stream":
            guard case .bytes(let bytes) = document.content, ContentKind.looksLikeHTML(bytes) else {
                return .passedOver("unknown type", place)
            }
            document.kind = .html
        case .some(let other): return .passedOver(other, place)
        }
        return .document(document)
    }
}

extension HeaderFields {
    /// The record's id, without its angle brackets.
    fileprivate var recordID: String? {
        self["warc-record-id"].map { $0.hasPrefix("<") && $0.hasSuffix(">") ? String($0.dropFirst().dropLast()) : $0 }
    }
}
