/// What single characters become when text is folded for comparison: small letters without accents.
///
/// Latin, Greek, Cyrillic, Hebrew and Arabic. Each entry packs up to two bytes of UTF-8, the first in the low byte; the values below
/// ``firstByte`` say what else is to be done.
struct LetterFolding: Sendable {
    /// The character is copied as it is.
    static let copied: UInt16 = 0
    /// The character is not there (soft hyphens, zero-width characters, combining accents).
    static let dropped: UInt16 = 1
    /// A word of its own (%, €, ©).
    static let symbol: UInt16 = 2
    /// An apostrophe: part of a word when a letter follows.
    static let apostrophe: UInt16 = 3
    /// A digit.
    static let digit: UInt16 = 4
    /// Ends a word.
    static let separator: UInt16 = 5
    /// A letter of India's scripts with a dot below, which is left out.
    static let dotted: UInt16 = 6
    /// Entries from here on are bytes to write.
    static let firstByte: UInt16 = 0x20

    /// U+0000 … U+06FF.
    let low: [UInt16]
    /// U+1E00 … U+1EFF.
    let additional: [UInt16]

    static let standard = LetterFolding()

    private init() {
        var low = [UInt16](repeating: Self.copied, count: 0x700)
        Self.fillASCII(&low)
        for code in 0x80..<0xC0 { low[code] = Self.separator }
        low[0xA0] = Self.separator
        for code in [0xAA, 0xBA, 0xB5] { low[code] = Self.copied }
        low[0xAA] = UInt16(UInt8(ascii: "a"))
        low[0xBA] = UInt16(UInt8(ascii: "o"))
        low[0xAD] = Self.dropped
        low[0xB4] = Self.apostrophe
        for code in [0xA3, 0xA9] { low[code] = Self.symbol }
        Self.fill(&low, from: 0xC0, latinToC0)
        Self.fill(&low, from: 0x180, latinTo180)
        for code in [0xD7, 0xF7] { low[code] = Self.separator }
        for code in 0x2B0..<0x300 { low[code] = Self.separator }
        for code in [0x2B9, 0x2BB, 0x2BC, 0x2BD, 0x2C8] { low[code] = Self.apostrophe }
        for code in 0x300..<0x370 { low[code] = Self.dropped }
        Self.fill(&low, from: 0x370, greek)
        Self.fill(&low, from: 0x400, cyrillic)
        for code in stride(from: 0x460, to: 0x530, by: 2) where !(0x482..<0x48A).contains(code) {
            low[code] = Self.packed(UInt32(code + 1))
        }
        Self.fillHebrew(&low)
        Self.fillArabic(&low)
        self.low = low
        var additional = [UInt16](repeating: Self.copied, count: 0x100)
        Self.fill(&additional, from: 0, latinTo1E00)
        self.additional = additional
    }

    /// Without vowel points; gershayim end words as the straight quotes that stand for them do.
    private static func fillHebrew(_ table: inout [UInt16]) {
        for code in 0x591..<0x5C8 { table[code] = dropped }
        for code in [0x5BE, 0x5C0, 0x5C3, 0x5C6, 0x5F4] { table[code] = separator }
        table[0x5F3] = apostrophe
    }

    /// Without vowel signs and stretching; the letters that Arabic and Persian keyboards write differently are one.
    private static func fillArabic(_ table: inout [UInt16]) {
        for code in [0x60C, 0x61B, 0x61E, 0x61F, 0x66A, 0x66B, 0x66C, 0x66D, 0x6D4] { table[code] = separator }
        for code in Array(0x610..<0x61B) + Array(0x64B..<0x660) + [0x640, 0x670] + Array(0x6D6..<0x6EE) {
            table[code] = dropped
        }
        for code in Array(0x660..<0x66A) + Array(0x6F0..<0x6FA) { table[code] = digit }
        let base: [(letter: Int, of: ClosedRange<Int>)] = [
            (0x627, 0x622...0x623), (0x627, 0x625...0x625), (0x627, 0x671...0x671), (0x647, 0x629...0x629),
            (0x647, 0x6C0...0x6C1), (0x64A, 0x649...0x649), (0x64A, 0x6CC...0x6CC), (0x643, 0x6A9...0x6A9),
        ]
        for (letter, variants) in base {
            for code in variants { table[code] = packed(UInt32(letter)) }
        }
    }

    private static func fillASCII(_ table: inout [UInt16]) {
        for code in 0..<0x80 {
            switch UInt8(code) {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "+"), UInt8(ascii: "&"): table[code] = UInt16(code)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): table[code] = UInt16(code | 0x20)
            case UInt8(ascii: "0")...UInt8(ascii: "9"): table[code] = digit
            case UInt8(ascii: "'"), UInt8(ascii: "`"): table[code] = apostrophe
            case UInt8(ascii: "%"), UInt8(ascii: "$"): table[code] = symbol
            default: table[code] = separator
            }
        }
    }

    /// Fills a stretch of the table from a string with one character per code point; `?` leaves the entry, and digits
    /// stand for two letters.
    private static func fill(_ table: inout [UInt16], from first: Int, _ letters: String) {
        var code = first
        for letter in letters.unicodeScalars where code < table.count {
            switch letter {
            case "?": break
            case "1": table[code] = pair("s", "s")
            case "2": table[code] = pair("a", "e")
            case "3": table[code] = pair("o", "e")
            case "4": table[code] = pair("i", "j")
            case "5": table[code] = pair("t", "h")
            case "6": table[code] = pair("d", "z")
            case "7": table[code] = pair("l", "j")
            case "8": table[code] = pair("n", "j")
            default: table[code] = packed(letter.value)
            }
            code += 1
        }
    }

    private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt16 {
        UInt16(truncatingIfNeeded: first.value) | UInt16(truncatingIfNeeded: second.value) << 8
    }

    /// The bytes of a character below U+0800.
    private static func packed(_ code: UInt32) -> UInt16 {
        code < 0x80
            ? UInt16(truncatingIfNeeded: code)
            : UInt16(truncatingIfNeeded: 0xC0 | code >> 6) | UInt16(truncatingIfNeeded: 0x80 | code & 0x3F) << 8
    }
}

/// Base letters of U+00C0 … U+017F.
private let latinToC0 =
    "aaaaaa2ceeeeiiiidnooooo?ouuuuy51aaaaaa2ceeeeiiiidnooooo?ouuuuy5yaaaaaaccccccccddddeeeeeeeeeegggg"
    + "gggghhhhiiiiiiiiii44jjkkkllllllllllnnnnnnnnnoooooo33rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

/// Base letters of U+0180 … U+024F.
private let latinTo180 =
    "??????????????ee?ff?????????????oo?????????????uu???????????????????666777888aaiioouuuuuuuuuueaa"
    + "aa22??ggkkoooo??j???gg??nnaa22ooaaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????"
    + "????????????????"

/// Base letters of U+1E00 … U+1EFF.
private let latinTo1E00 =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr"
    + "ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s??1?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    + "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????"

/// Base letters of U+0370 … U+03FF.
private let greek =
    "??????????????????????α?εηι?ο?υωιαβγδεζηθικλμνξοπρ?στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουω?"
    + "?????????????????????????????????????θ???????????"

/// Base letters of U+0400 … U+045F.
private let cyrillic =
    "ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюяабвгдежзииклмнопрстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ"
