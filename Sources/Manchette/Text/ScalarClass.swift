/// What a character is to the tokenizer and the normaliser: a coarse general category.
///
/// Written as ranges for the scripts of the press; what they leave out is asked of the standard library's Unicode data.
enum ScalarClass: UInt8, Sendable {
    case space, lineEnd, upper, lower
    /// A letter without case (Hebrew, Arabic, Hangul, Thai …).
    case caseless
    /// A character that is a word of its own here: Han, kana.
    case ideograph
    case mark, digit, punctuation, symbol
    /// Takes no part in the text: soft hyphen, zero-width and directional characters.
    case ignorable

    /// Whether it can stand in a word.
    var isLetter: Bool { self == .upper || self == .lower || self == .caseless }

    /// The class of a character.
    init(_ scalar: UInt32) {
        switch scalar {
        case 0..<0x80: self = Self.ascii(scalar)
        case 0x80..<0x300: self = Self.latin(scalar)
        case 0x300..<0x370: self = .mark
        case 0x370..<0x590: self = Self.greekToArmenian(scalar)
        case 0x590..<0x700: self = Self.hebrewAndArabic(scalar)
        case 0x0E01...0x0E2E, 0x0E30, 0x0E32, 0x0E33, 0x0E40...0x0E46: self = .caseless
        case 0x1E00...0x1E95, 0x1EA0...0x1EFF: self = scalar & 1 == 0 ? .upper : .lower
        case 0x2000..<0x2E80: self = Self.symbols(scalar)
        case 0x2E80..<0xA000, 0xF900..<0xFB00: self = Self.eastAsian(scalar)
        case 0xAC00...0xD7A3: self = .caseless
        case 0xFE00..<0x1_0000: self = Self.presentationForms(scalar)
        case 0x1_F000..<0x1_FB00: self = .symbol
        case 0x2_0000..<0x4_0000: self = .ideograph
        case 0xE_0000...: self = .ignorable
        default: self = Self.fromUnicodeData(scalar)
        }
    }

    private static func ascii(_ scalar: UInt32) -> ScalarClass {
        switch UInt8(truncatingIfNeeded: scalar) {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): .lower
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .upper
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case 0x0A...0x0D: .lineEnd
        case 0x20, 0x09: .space
        case 0..<0x20, 0x7F: .ignorable
        case UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "#"), UInt8(ascii: "*"),
            UInt8(ascii: "+"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "@"),
            UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "`"):
            .symbol
        default: .punctuation
        }
    }

    private static func latin(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x85: .lineEnd
        case 0xA0: .space
        case 0xAD: .ignorable
        case 0x80..<0xA0: .ignorable
        case 0xAA, 0xBA, 0xB5, 0xB2, 0xB3, 0xB9: .lower
        case 0xA1, 0xBF, 0xAB, 0xBB, 0xB7, 0xB6: .punctuation
        case 0xA2..<0xC0, 0xD7, 0xF7: .symbol
        case 0xC0...0xDE: .upper
        case 0xDF...0xFF: .lower
        case 0x100...0x137, 0x14A...0x177: scalar & 1 == 0 ? .upper : .lower
        case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? .upper : .lower
        case 0x178: .upper
        case 0x218...0x21B: scalar & 1 == 0 ? .upper : .lower
        case 0x138, 0x149, 0x17F, 0x250...0x2AF: .lower
        case 0x2BC: .punctuation  // Modifier apostrophe: read as an apostrophe.
        default: fromUnicodeData(scalar)
        }
    }

    private static func greekToArmenian(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x37E, 0x387: .punctuation
        case 0x386, 0x388...0x38F, 0x391...0x3AB: .upper
        case 0x390, 0x3AC...0x3CE: .lower
        case 0x400...0x42F: .upper
        case 0x430...0x45F: .lower
        case 0x483...0x489: .mark
        case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: scalar & 1 == 0 ? .upper : .lower
        default: fromUnicodeData(scalar)
        }
    }

    private static func hebrewAndArabic(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: .mark
        case 0x5D0...0x5F4: .caseless
        case 0x60C, 0x61B, 0x61F, 0x6D4, 0x66D: .punctuation
        case 0x66A: .symbol
        case 0x61C: .ignorable
        case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC: .mark
        case 0x660...0x669, 0x6F0...0x6F9: .digit
        case 0x620...0x64A, 0x66E...0x6D3: .caseless
        default: fromUnicodeData(scalar)
        }
    }

    private static func symbols(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x2000...0x200A, 0x202F, 0x205F: .space
        case 0x2028, 0x2029: .lineEnd
        case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F: .ignorable
        case 0x2020...0x2023, 0x2030, 0x2031: .symbol
        case 0x2010...0x205E: .punctuation
        case 0x2070...0x209F: .lower
        case 0x20A0...0x20CF: .symbol
        case 0x20D0...0x20FF: .mark
        case 0x2190...0x2BFF: .symbol
        case 0x2E00...0x2E7F: .punctuation
        default: fromUnicodeData(scalar)
        }
    }

    private static func eastAsian(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x3000: .space
        case 0x3005...0x3007: .ideograph
        case 0x3001...0x3020, 0x3030, 0x303D, 0x30A0, 0x30FB: .punctuation
        case 0x302A...0x302F, 0x3099, 0x309A: .mark
        case 0x3131...0x318E: .caseless
        case 0x3200...0x33FF, 0x4DC0...0x4DFF: .symbol
        default: .ideograph
        }
    }

    private static func presentationForms(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0xFE00...0xFE0F, 0xFE20...0xFE2F: .mark
        case 0xFEFF: .ignorable
        case 0xFE70...0xFEFE: .caseless
        case 0xFF10...0xFF19: .digit
        case 0xFF21...0xFF3A: .upper
        case 0xFF41...0xFF5A: .lower
        case 0xFF66...0xFF9F: .ideograph
        case 0xFF04, 0xFF05, 0xFF06, 0xFF0B, 0xFF1C...0xFF1E, 0xFFE0...0xFFFF: .symbol
        default: .punctuation
        }
    }

    private static func fromUnicodeData(_ scalar: UInt32) -> ScalarClass {
        guard let scalar = Unicode.Scalar(scalar) else { return .symbol }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: return .upper
        case .lowercaseLetter: return .lower
        case .modifierLetter, .otherLetter, .letterNumber: return .caseless
        case .nonspacingMark, .spacingMark, .enclosingMark: return .mark
        case .decimalNumber: return .digit
        case .spaceSeparator: return .space
        case .lineSeparator, .paragraphSeparator: return .lineEnd
        case .control, .format, .surrogate, .privateUse, .unassigned: return .ignorable
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return .punctuation
        default: return .symbol
        }
    }
}

/// A character and how many bytes it takes in UTF-8.
struct DecodedScalar {
    var value: UInt32
    var length: Int

    /// Reads the character at `index`; bytes that are not UTF-8 read as U+FFFD, one at a time.
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
        let first = UInt32(bytes[index])
        value = first
        length = 1
        if first < 0x80 { return }
        let need = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, index &+ need <= bytes.count else {
            value = 0xFFFD
            return
        }
        value = first & (0x7F >> UInt32(need))
        for offset in 1..<need {
            let next = UInt32(bytes[index &+ offset])
            guard next & 0xC0 == 0x80 else {
                value = 0xFFFD
                return
            }
            value = value << 6 | next & 0x3F
        }
        length = need
    }
}
