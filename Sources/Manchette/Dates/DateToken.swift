/// A piece of a string in which dates are looked for.
struct DateToken: Sendable {
    enum Kind: UInt8, Sendable { case number, word, mark }

    var kind: Kind
    /// First byte.
    var start: Int
    /// Byte after the last.
    var end: Int
    /// Whether white space (or the string's start) stands before it.
    var spaceBefore: Bool
    /// Value of a number, or -1 when it has more than 15 digits.
    var value = 0
    /// Hash of a word by ``FoldedWord``, the scalar of a mark, or the bytes of a number beyond one for each digit.
    var hash: UInt64 = 0

    /// Number of digits.
    var digits: Int { kind == .number ? end &- start &- Int(truncatingIfNeeded: hash) : 0 }

    /// Whether it is this ASCII mark.
    @inline(__always)
    func isMark(_ mark: Unicode.Scalar) -> Bool { kind == .mark && hash == UInt64(mark.value) }

    /// Cuts a string into numbers, words and marks; white space and invisible characters make none.
    static func scan(_ bytes: borrowing Span<UInt8>) -> [DateToken] {
        var tokens: [DateToken] = []
        tokens.reserveCapacity(bytes.count / 4 + 1)
        scan(bytes, 0..<bytes.count, into: &tokens)
        return tokens
    }

    /// Cuts a part of a string, in place of the tokens before.
    static func scan(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>, into tokens: inout [DateToken]) {
        tokens.removeAll(keepingCapacity: true)
        _ = scan(bytes, range, isAfterSpace: true, addingTo: &tokens)
    }

    /// Cuts a part of a string that begins and ends between tokens; whether white space stands at its end.
    ///
    /// - Parameter isAfterSpace: whether white space stands before it.
    static func scan(
        _ bytes: borrowing Span<UInt8>, _ range: Range<Int>, isAfterSpace: Bool,
        addingTo tokens: inout [DateToken]
    ) -> Bool {
        var position = range.lowerBound
        var space = isAfterSpace
        let count = range.upperBound
        while position < count {
            let start = position
            let byte = bytes[position]
            if byte == 0x20 {
                position &+= 1
                space = true
                continue
            }
            let (scalar, length) = FoldedWord.decode(bytes, at: position, before: count)
            switch Class(scalar) {
            case .space:
                position += length
                space = true
                continue
            case .digit:
                var value = 0
                while position < count, bytes[position] &- 48 < 10 {
                    if position - start < 15 { value = value * 10 + Int(bytes[position] - 48) }
                    position += 1
                }
                if position - start > 15 { value = -1 }
                if position < count, bytes[position] >= 0x80, let end = endOfMixedDigits(bytes, from: position, count) {
                    position = end
                    value = -1
                }
                tokens.append(
                    DateToken(kind: .number, start: start, end: position, spaceBefore: space, value: value))
            case .nativeDigit:
                let number = nativeNumber(bytes, from: start, before: count)
                position = number.end
                tokens.append(
                    DateToken(
                        kind: .number, start: start, end: position, spaceBefore: space, value: number.value,
                        hash: UInt64(position &- start &- number.digits)))
            case .letter:
                position = endOfWord(bytes, from: position, before: count)
                let hash = FoldedWord.hash(bytes, start..<position)
                tokens.append(DateToken(kind: .word, start: start, end: position, spaceBefore: space, hash: hash))
            case .mark:
                position += length
                tokens.append(
                    DateToken(kind: .mark, start: start, end: position, spaceBefore: space, hash: UInt64(scalar)))
            }
            space = false
        }
        return space
    }

    @inline(__always)
    private static func endOfWord(_ bytes: borrowing Span<UInt8>, from start: Int, before end: Int) -> Int {
        var position = start
        while position < end {
            let byte = bytes[position]
            if byte < 0x80 {
                guard (byte | 0x20) &- 97 < 26 else { break }
                position &+= 1
                continue
            }
            let (scalar, length) = FoldedWord.decode(bytes, at: position, before: end)
            let isInside = Class(scalar) == .letter || scalar == 0xAD || (0x200B...0x200D).contains(scalar)
            guard isInside else { break }
            position += length
        }
        return position
    }

    /// A number in the digits of a script of its own: "٢٠٢٤", "२०२४".
    private static func nativeNumber(
        _ bytes: borrowing Span<UInt8>, from start: Int, before end: Int
    ) -> (value: Int, digits: Int, end: Int) {
        var (value, digits, position) = (0, 0, start)
        var zero: UInt32?
        var isMixed = false
        while position < end {
            let (scalar, length) = FoldedWord.decode(bytes, at: position, before: end)
            let ascii = scalar &- 48 < 10 ? Int(scalar &- 48) : nil
            guard let digit = nativeDigit(scalar) ?? ascii else { break }
            // Digits of two scripts are no number that anybody writes.
            let own = scalar &- UInt32(truncatingIfNeeded: digit)
            if let zero, zero != own { isMixed = true }
            zero = own
            if digits < 15 { value = value * 10 + digit }
            digits += 1
            position += length
        }
        return (digits > 15 || isMixed ? -1 : value, digits, position)
    }

    /// The end of digits of another script that stand right behind ASCII's; nil where none do.
    private static func endOfMixedDigits(_ bytes: borrowing Span<UInt8>, from start: Int, _ end: Int) -> Int? {
        let number = nativeNumber(bytes, from: start, before: end)
        return number.digits > 0 ? number.end : nil
    }

    /// The value of a digit of the Arabic, Persian, Devanagari and Bengali scripts, or of a full-width one.
    private static func nativeDigit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x660...0x669: Int(scalar - 0x660)
        case 0x6F0...0x6F9: Int(scalar - 0x6F0)
        case 0x966...0x96F: Int(scalar - 0x966)
        case 0x9E6...0x9EF: Int(scalar - 0x9E6)
        case 0xFF10...0xFF19: Int(scalar - 0xFF10)
        default: nil
        }
    }

    /// What a scalar is to dates.
    enum Class {
        case space, digit, nativeDigit, letter, mark

        @inline(__always)
        init(_ scalar: UInt32) {
            if scalar < 0x80 {
                self =
                    scalar &- 48 < 10
                    ? .digit : (scalar | 0x20) &- 97 < 26 ? .letter : scalar <= 32 || scalar == 127 ? .space : .mark
                return
            }
            switch scalar {
            case 0xA0, 0xAD, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: self = .space
            case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x52F, 0x1E00...0x1FFF: self = .letter
            // Hebrew, Arabic, Devanagari.
            case 0x5D0...0x5EA, 0x620...0x65F, 0x66E...0x6D3, 0x900...0x963: self = .letter
            case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0x9E6...0x9EF, 0xFF10...0xFF19: self = .nativeDigit
            default: self = .mark
            }
        }
    }
}
