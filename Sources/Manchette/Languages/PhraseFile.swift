/// Reads phrase files: a phrase a line, `class | strength | position | phrase`, comments after `#`.
struct PhraseFile {
    private(set) var phrases: [Phrase] = []
    private(set) var errors: [PhraseSyntaxError] = []
    /// The files' bytes, with `#`, any number, as a digit.
    private(set) var folding: [UInt8] = []
    /// By phrase: what lies between its bytes in ``folding`` and ``Phrase/written``.
    private(set) var bases: [Int] = []
    /// The bytes of users' files, one behind the other: ``Phrase/written`` of their phrases is a range of these.
    private(set) var userText: [UInt8] = []
    private var lastKind: PhraseClass?

    init() {}

    /// Reads one more file; its phrases come behind those that are there.
    mutating func read(_ file: UnsafeBufferPointer<UInt8>, source: PhraseSource) {
        let base = folding.count
        // The shipped files are in the binary.
        let place = source == .user ? userText.count : 0
        if source == .user { userText.append(contentsOf: file) }
        folding.append(contentsOf: file)
        folding.withUnsafeMutableBufferPointer { bytes in
            for index in base..<bytes.count where bytes[index] == UInt8(ascii: "#") {
                bytes[index] = UInt8(ascii: "0")
            }
        }
        var number = 0
        var start = 0
        while start < file.count {
            let end = file.piece(from: start).place(of: UInt8(ascii: "\n")).map { start + $0 } ?? file.count
            number += 1
            // A byte order mark, as some editors leave it.
            if number == 1, file[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
            readLine(start..<end, number, in: file, source, place)
            start = end + 1
        }
        bases += repeatElement(base - place, count: phrases.count - bases.count)
    }

    private mutating func readLine(
        _ line: Range<Int>, _ number: Int, in file: UnsafeBufferPointer<UInt8>, _ source: PhraseSource,
        _ place: Int
    ) {
        let line = Self.trimmed(line, in: file)
        if line.isEmpty || file[line.lowerBound] == UInt8(ascii: "#") { return }
        var fields: (Range<Int>, Range<Int>, Range<Int>) = (0..<0, 0..<0, 0..<0)
        var count = 0
        var start = line.lowerBound
        var index = start
        while count < 3, index < line.upperBound {
            if file[index] == UInt8(ascii: "|") {
                let field = Self.trimmed(start..<index, in: file)
                if count == 0 { fields.0 = field } else if count == 1 { fields.1 = field } else { fields.2 = field }
                count += 1
                start = index + 1
            }
            index += 1
        }
        let text = Self.trimmed(start..<line.upperBound, in: file)
        func word(_ field: Range<Int>) -> String { file.piece(field).string }
        func fail(_ reason: String) { errors.append(PhraseSyntaxError(line: number, reason: reason)) }
        guard count == 3 else { return fail("expected class | strength | position | phrase") }
        guard let kind = kind(file.piece(fields.0)) else { return fail("unknown class “\(word(fields.0))”") }
        guard fields.1.count == 1, case let strength = file[fields.1.lowerBound] &- UInt8(ascii: "0"),
            (1...4).contains(strength)
        else { return fail("strength has to be 1 to 4, not “\(word(fields.1))”") }
        guard let position = PhrasePosition(name: file.piece(fields.2)) else {
            return fail("position has to be whole, start, end or in, not “\(word(fields.2))”")
        }
        guard !text.isEmpty else { return fail("the phrase is missing") }
        phrases.append(
            Phrase(
                kind: kind, strength: strength, position: position, file: source,
                written: (place + text.lowerBound)..<(place + text.upperBound)))
    }

    /// The class of a name; mostly that of the line before.
    private mutating func kind(_ name: UnsafeBufferPointer<UInt8>) -> PhraseClass? {
        if let last = lastKind, name.equals(last.name) { return last }
        lastKind = PhraseClass(name: name)
        return lastKind
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
