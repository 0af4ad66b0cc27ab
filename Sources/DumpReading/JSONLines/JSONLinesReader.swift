/// Reads documents from JSON Lines: `id`, `url`, `captured`, and `html`, `text` or the `path` of a file beside it.
///
/// A path is trusted as the command line is: it may be absolute or go up, and so name any file that the process may read.
/// Lists of one's own rely on that; who wrote the rows chooses what is read.
struct JSONLinesReader {
    private let reader: BufferedReader
    private let place: DumpPlace
    private let folder: String
    private let limit: Int
    private var number = 0
    /// Whether rows were lost, so that nobody knows the numbers of those that follow.
    private var isBehindDamage = false

    /// - Parameter limit: longer lines are faults.
    init(_ reader: BufferedReader, place: DumpPlace, limit: Int) {
        self.reader = reader
        self.place = place
        self.limit = limit
        let file = place.file
        folder = file == "-" ? "" : file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    }

    /// The next line's document or fault; nil at the end.
    ///
    /// Throws where nothing can be read behind a fault.
    mutating func next() throws(DumpFault) -> DumpItem? {
        do throws(DumpFault) {
            return try nextRow()
        } catch {
            // The next member of compressed data most often begins with a row; the rest of one is a fault of its own.
            guard error.code == .damaged, let damage = error.place.offset, try reader.skipDamage() else { throw error }
            isBehindDamage = true
            let skipped = reader.fileOffset - damage
            let detail = "\(error.message); read on \(skipped) bytes behind"
            return .fault(DumpFault(.damaged, at: error.place, detail: detail))
        }
    }

    private mutating func nextRow() throws(DumpFault) -> DumpItem? {
        while true {
            let offset = reader.fileOffset
            // Escapes make a line longer than what it says.
            guard let (line, isWhole) = try reader.line(limit: 2 * min(limit, 1 << 40)) else { return nil }
            number += 1
            let place = DumpPlace(
                file: self.place.file, offset: offset, line: isBehindDamage ? nil : number, entry: self.place.entry)
            guard isWhole else {
                while let (_, isEnd) = try reader.line(limit: 1 << 20), !isEnd {}
                return .fault(DumpFault(.tooLarge, at: place, detail: "line of more than \(limit) bytes"))
            }
            if line.allSatisfy({ $0 <= 0x20 }) { continue }
            return item(line, place)
        }
    }

    private func item(_ line: ArraySlice<UInt8>, _ place: DumpPlace) -> DumpItem {
        let row: JSONRow
        do throws(JSONRow.SyntaxError) {
            row = try JSONRow(line)
        } catch {
            let detail = "not a JSON object: \(error.message) at byte \(error.offset)"
            return .fault(DumpFault(.malformed, at: place, detail: detail))
        }
        var document = DumpDocument(id: row.text("id"), place: place, url: row.text("url"), content: .bytes([]))
        document.captured = row.text("captured")
        document.published = row.text("published")
        document.language = row.text("language")
        document.charset = row.text("contentType").flatMap { MediaType($0).charset } ?? row.text("encoding")
        if let html = row.bytes("html") {
            document.kind = .html
            document.content = .bytes(html)
            // The characters of a JSON string are Unicode, whatever the page in it says of itself.
            document.charset = "utf-8"
        } else if let text = row.bytes("text") {
            document.kind = .text
            document.content = .bytes(text)
            document.charset = "utf-8"
        } else if let path = row.text("path"), !path.isEmpty {
            document.path = path
            document.content = .file(path.hasPrefix("/") ? path : folder + path)
        } else {
            return .fault(DumpFault(.malformed, at: place, id: document.id, detail: "no html, text or path"))
        }
        return .document(document)
    }
}
