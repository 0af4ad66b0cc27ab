/// What a language's typography tells the normaliser: data, one value per language.
struct Typography: Sendable, Hashable {
    /// Whether no-break spaces around marks are kept, in the one form that ``noBreakSpace(before:after:)`` gives.
    var keepsNoBreakSpaces = false
    /// Whether full-width letters, digits and marks are the language's own.
    var usesFullWidthForms = false
    /// Whether the language is written from right to left, so that direction marks have a use.
    var isRightToLeft = false
    /// Whether guillemets open with « (and may be mended where one opens instead of closing).
    var guillemetsPointOut = true

    /// The typography of a BCP 47 tag.
    static func of(_ language: String?) -> Typography {
        var result = Typography()
        guard let language else { return result }
        switch LanguageTag.primary(language) {
        case "fr": result.keepsNoBreakSpaces = true
        case "zh", "ja", "ko", "yue": result.usesFullWidthForms = true
        case "ar", "fa", "ur", "he", "iw", "yi", "ps", "ckb", "ug", "sd": result.isRightToLeft = true
        case "da", "fi", "sv", "sl", "hr", "bs": result.guillemetsPointOut = false
        default: break
        }
        return result
    }

    /// The space that French typography wants between two characters where a page has a no-break one.
    ///
    /// U+202F before ; ! ? and between groups of three digits, U+00A0 before : » › % ‰ € $ £ ° and after « ‹; an ordinary
    /// space everywhere else. Nothing is made up: an ordinary space on the page stays one.
    static func noBreakSpace(before next: UInt32, after previous: UInt32) -> UInt32 {
        switch next {
        case 0x3B, 0x21, 0x3F: return 0x202F
        case 0x3A, 0xBB, 0x203A, 0x25, 0x2030, 0x20AC, 0x24, 0xA3, 0xB0: return 0xA0
        default: break
        }
        switch previous {
        case 0xAB, 0x2039: return 0xA0
        case 0x30...0x39: return 0x30...0x39 ~= next ? 0x202F : 0x20
        default: return 0x20
        }
    }
}
