/// Mends UTF-8 that was read as Latin-1 or windows-1252 and encoded again: "dÃ©jÃ " for "déjà", "â€™" for "’".
///
/// A *sequence* is two to four characters whose windows-1252 bytes are one character of UTF-8. It is mended where that
/// is certain:
/// - in the whole document, when at least three sequences stand in it and hardly any letter outside ASCII that is not
///   part of one (1 in 20);
/// - otherwise one by one: a Latin letter whose sequence touches a small letter of ASCII ("dÃ©j"), which no spelling
///   allows, but that has no capital letter in front ("MANHÃ”" is Portuguese with a quotation mark); a Latin-1 sign
///   behind "Â" that no capital letter stands before ("Â«", "12Â°"); punctuation of three characters ("â€™"), and emoji
///   of four.
///
/// "Ã" whose second character (a no-break space, the end of "à") became a space is mended when the document has other
/// sequences, and it stands alone or behind a small letter. Text that was damaged twice or three times is mended as
/// often.
struct MojibakeRepair {
    /// The mended bytes and how many places were mended; nil when nothing is certain.
    static func repair(_ bytes: [UInt8]) -> (bytes: [UInt8], places: Int)? {
        var current = bytes
        var places = 0
        for _ in 0..<3 {
            let (next, count) = current.withUnsafeBufferPointer { buffer -> ([UInt8], Int) in
                var survey = MojibakeRepair(bytes: buffer)
                guard survey.takeSequences() else { return ([], 0) }
                guard survey.certain > 0 || survey.isThroughout else { return ([], 0) }
                return survey.rewritten()
            }
            if count == 0 { break }
            places = max(places, count)
            current = next
        }
        return places == 0 ? nil : (current, places)
    }

    private let bytes: UnsafeBufferPointer<UInt8>
    private var sequences = 0
    private var certain = 0
    private var otherLetters = 0

    private var isThroughout: Bool { sequences >= 3 && otherLetters * 20 <= sequences }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Characters that were one, as their windows-1252 bytes say.
    private struct Sequence {
        var scalar: UInt32
        /// First byte, and the byte after the last.
        var start: Int
        var end: Int
        var characters: Int
    }

    // MARK: - First pass

    /// The byte that the character begins with which a sequence begins with: U+00C2…U+00F4.
    private static let lead: UInt8 = 0xC3

    /// Counts the sequences, and where they may be all that the document has, its other letters; false when there is none.
    private mutating func takeSequences() -> Bool {
        var index = bytes.first(Self.lead, from: 0, before: bytes.count)
        var lastEnd = -1
        while index < bytes.count {
            if let sequence = sequence(at: index) {
                sequences &+= 1
                if isCertain(sequence, followsSequence: lastEnd == index) { certain &+= 1 }
                index = sequence.end
                lastEnd = index
            } else {
                index &+= 1
            }
            index = bytes.first(Self.lead, from: index, before: bytes.count)
        }
        if sequences >= 3 { countOtherLetters() }
        return sequences > 0
    }

    private mutating func countOtherLetters() {
        var index = 0
        while index < bytes.count {
            index = bytes.firstBeyondASCII(from: index, before: bytes.count)
            if index == bytes.count { return }
            if bytes[index] == Self.lead, let sequence = sequence(at: index) {
                index = sequence.end
                continue
            }
            let scalar = DecodedScalar(bytes, at: index)
            if ScalarClass(scalar.value).isLetter { otherLetters &+= 1 }
            index &+= scalar.length
        }
    }

    /// The sequence that starts at `index`, if one does.
    private func sequence(at index: Int) -> Sequence? {
        let lead = DecodedScalar(bytes, at: index)
        guard lead.value >= 0xC2, lead.value <= 0xF4 else { return nil }
        let count = lead.value >= 0xF0 ? 4 : lead.value >= 0xE0 ? 3 : 2
        var raw: (UInt8, UInt8, UInt8, UInt8) = (UInt8(lead.value), 0, 0, 0)
        var end = index &+ lead.length
        for position in 1..<count {
            guard end < bytes.count else { return nil }
            let next = DecodedScalar(bytes, at: end)
            guard let byte = Self.windows1252Byte(next.value), byte & 0xC0 == 0x80 else { return nil }
            switch position {
            case 1: raw.1 = byte
            case 2: raw.2 = byte
            default: raw.3 = byte
            }
            end &+= next.length
        }
        let scalar = withUnsafeBytes(of: raw) { pointer -> UInt32? in
            let buffer = UnsafeBufferPointer(rebasing: pointer.bindMemory(to: UInt8.self).prefix(count))
            guard UTF8Survey.sequenceLength(buffer, at: 0) == count else { return nil }
            return DecodedScalar(buffer, at: 0).value
        }
        guard let scalar else { return nil }
        // A control character comes out only where one went in, between two rounds of damage.
        if scalar < 0xA0, bytes[end &- 2] != 0xC2 { return nil }
        return Sequence(scalar: scalar, start: index, end: end, characters: count)
    }

    /// The byte that windows-1252 (or Latin-1, for control characters) has for a character from 0x80 on.
    private static func windows1252Byte(_ scalar: UInt32) -> UInt8? {
        if scalar >= 0x80, scalar <= 0xFF { return UInt8(truncatingIfNeeded: scalar) }
        guard scalar >= 0x152, scalar <= 0x2122 else { return nil }
        guard let index = TextEncoding.windows1252UpperHalf.prefix(32).firstIndex(of: scalar) else { return nil }
        return UInt8(0x80 + index)
    }

    private func isCertain(_ sequence: Sequence, followsSequence: Bool) -> Bool {
        switch sequence.characters {
        case 2:
            if sequence.scalar < 0xA0 { return true }
            let isSign = sequence.scalar < 0xC0 && sequence.scalar != 0xAA && sequence.scalar != 0xBA
            let before = classBefore(sequence.start)
            if isSign { return before != .upper || followsSequence }
            guard ScalarClass(sequence.scalar).isLetter, sequence.scalar < 0x250 else { return false }
            if followsSequence || before == .lower { return true }
            return before != .upper && sequence.end < bytes.count && bytes[sequence.end] &- 0x61 < 26
        case 3: return Self.isPunctuation(sequence.scalar)
        default: return sequence.scalar >= 0x1F000
        }
    }

    private static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2002...0x2027, 0x202F...0x203A, 0x2044, 0x20AC, 0x2122, 0x2190...0x22FF, 0x25A0...0x27BF,
            0xFB00...0xFB06,
            0xFE0F, 0xFEFF, 0xFFFD:
            return true
        default: return false
        }
    }

    /// The class of the ASCII character in front of `index`; other letters count as capital, so as to be careful.
    private func classBefore(_ index: Int) -> ScalarClass {
        guard index > 0 else { return .space }
        let byte = bytes[index &- 1]
        if byte < 0x80 { return ScalarClass(UInt32(byte)) }
        var start = index &- 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start &-= 1 }
        return ScalarClass(DecodedScalar(bytes, at: start).value).isLetter ? .upper : .punctuation
    }

    // MARK: - Second pass

    private func rewritten() -> ([UInt8], Int) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var places = 0
        var index = 0
        var lastEnd = -1
        while index < bytes.count {
            let plainEnd = bytes.firstBeyondASCII(from: index, before: bytes.count)
            if plainEnd > index {
                output.append(contentsOf: bytes.piece(index..<plainEnd))
                index = plainEnd
                continue
            }
            if let sequence = sequence(at: index),
                isThroughout || isCertain(sequence, followsSequence: lastEnd == index)
            {
                output.append(scalar: sequence.scalar)
                index = sequence.end
                lastEnd = index
                places &+= 1
                continue
            }
            if let end = lostEnd(at: index, lastEnd: lastEnd, output: &output) {
                index = end
                lastEnd = end
                places &+= 1
                continue
            }
            let length = DecodedScalar(bytes, at: index).length
            output.append(contentsOf: bytes[index..<(index &+ length)])
            index &+= length
        }
        return (output, places)
    }

    /// Mends a sequence whose last character was lost: "Ã " for "à", "â€" for "”"; gives where the text goes on.
    private func lostEnd(at index: Int, lastEnd: Int, output: inout [UInt8]) -> Int? {
        let lead = DecodedScalar(bytes, at: index).value
        let next = index &+ 2
        if lead == 0xC3, next < bytes.count, bytes[next] == 0x20 {
            let before = classBefore(index)
            guard
                before == .lower || before == .space || before == .lineEnd || before == .punctuation || lastEnd == index
            else { return nil }
            output.append(scalar: 0xE0)
            // One of two spaces was the lost character; so was a space that nothing wants.
            guard next &+ 1 < bytes.count else { return next &+ 1 }
            let isLost = [0x20, 0x2E, 0x2C, 0x29].contains(bytes[next &+ 1])
            return isLost ? next &+ 1 : next
        }
        if lead == 0xE2, next &+ 3 <= bytes.count, bytes[next] == 0xE2, bytes[next &+ 1] == 0x82,
            bytes[next &+ 2] == 0xAC
        {
            // "â€" and nothing that could be its third: the closing quotation mark, whose last byte has no character.
            let end = next &+ 3
            output.append(scalar: 0x201D)
            return end
        }
        return nil
    }
}
