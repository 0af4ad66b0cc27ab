/// Reads phrase files: a phrase a line, `class | strength | position | phrase`, comments after `#`.
struct PhraseFile {
    private(set) var phrases: [Phrase] = []
    private(set) var errors: [PhraseSyntaxError] = []
    /// The files' bytes; ``Phrase/written`` and ``Phrase/folding`` are ranges of these.
    private(set) var bytes: [UInt8] = []

    init() {}

    /// Reads one more file; its phrases come behind those that are there.
    mutating func read(_ file: UnsafeBufferPointer<UInt8>, language: StaticString) {
        let base = bytes.count
        bytes.append(contentsOf: file)
        // The copy that is folded: `#`, any number, as a digit.
        let foldingBase = bytes.count
        bytes.append(contentsOf: file.lazy.map { $0 == UInt8(ascii: "#") ? UInt8(ascii: "0") : $0 })
        var number = 0
        var start = 0
        while start < file.count {
            let end = file[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.count
            number += 1
            // A byte order mark, as some editors leave it.
            if number == 1, file[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
            readLine(start..<end, number, in: file, language: language, base: base, foldingBase: foldingBase)
            start = end + 1
        }
    }

    private mutating func readLine(
        _ line: Range<Int>, _ number: Int, in file: UnsafeBufferPointer<UInt8>, language: StaticString, base: Int,
        foldingBase: Int
    ) {
        let line = Self.trimmed(line, in: file)
        if line.isEmpty || file[line.lowerBound] == UInt8(ascii: "#") { return }
        var fields: [Range<Int>] = []
        var start = line.lowerBound
        while fields.count < 3, let bar = file[start..<line.upperBound].firstIndex(of: UInt8(ascii: "|")) {
            fields.append(Self.trimmed(start..<bar, in: file))
            start = bar + 1
        }
        let text = Self.trimmed(start..<line.upperBound, in: file)
        func word(_ field: Int) -> String { String(decoding: file[fields[field]], as: UTF8.self) }
        func fail(_ reason: String) { errors.append(PhraseSyntaxError(line: number, reason: reason)) }
        guard fields.count == 3 else { return fail("expected class | strength | position | phrase") }
        guard let kind = PhraseClass(name: word(0)) else { return fail("unknown class “\(word(0))”") }
        guard let strength = UInt8(word(1)), (1...3).contains(strength) else {
            return fail("strength has to be 1, 2 or 3, not “\(word(1))”")
        }
        guard let position = PhrasePosition(name: word(2)) else {
            return fail("position has to be whole, start, end or in, not “\(word(2))”")
        }
        guard !text.isEmpty else { return fail("the phrase is missing") }
        phrases.append(
            Phrase(
                kind: kind, strength: strength, position: position, language: language,
                written: base + text.lowerBound..<base + text.upperBound,
                folding: foldingBase + text.lowerBound..<foldingBase + text.upperBound))
    }

    private static func trimmed(_ range: Range<Int>, in file: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isSpace(file[lower]) { lower += 1 }
        while lower < upper, isSpace(file[upper - 1]) { upper -= 1 }
        return lower..<upper
    }
}
