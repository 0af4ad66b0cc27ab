/// The script that a letter belongs to, so far as it tells a language.
enum WritingScript: UInt8, Sendable, CaseIterable {
    case none, latin, cyrillic, arabic, devanagari
    case greek, armenian, hebrew, bengali, gurmukhi, gujarati, oriya, tamil, telugu, kannada, malayalam, sinhala, thai,
        lao
    case tibetan, myanmar, georgian, ethiopic, khmer, kana, hangul, han

    /// The script of a character; ``none`` for what is no letter.
    @inline(__always)
    init(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: self = .latin
        case 0..<0xC0, 0xD7, 0xF7: self = .none
        case 0xC0..<0x2B0, 0x1E00..<0x1F00: self = .latin
        case 0x370..<0x400, 0x1F00..<0x2000: self = .greek
        case 0x400..<0x530: self = .cyrillic
        case 0x531..<0x58B: self = .armenian
        case 0x5D0..<0x5F3: self = .hebrew
        case 0x620..<0x64B, 0x66E..<0x6D4, 0x750..<0x780, 0xFB50..<0xFE00, 0xFE70..<0xFEFF: self = .arabic
        default: self = Self.eastern(scalar)
        }
    }

    private static func eastern(_ scalar: UInt32) -> WritingScript {
        switch scalar {
        case 0x904..<0x93A, 0x958..<0x962, 0x972..<0x980: .devanagari
        case 0x980..<0xA00: .bengali
        case 0xA00..<0xA80: .gurmukhi
        case 0xA80..<0xB00: .gujarati
        case 0xB00..<0xB80: .oriya
        case 0xB80..<0xC00: .tamil
        case 0xC00..<0xC80: .telugu
        case 0xC80..<0xD00: .kannada
        case 0xD00..<0xD80: .malayalam
        case 0xD80..<0xE00: .sinhala
        case 0xE01..<0xE3B, 0xE40..<0xE4F: .thai
        case 0xE80..<0xF00: .lao
        case 0xF40..<0xFC0: .tibetan
        case 0x1000..<0x10A0: .myanmar
        case 0x10A0..<0x1100: .georgian
        case 0x1100..<0x1200, 0xAC00..<0xD7A4: .hangul
        case 0x1200..<0x1380: .ethiopic
        case 0x1780..<0x17D4: .khmer
        case 0x3041..<0x30FB, 0x30FC..<0x3100, 0x31F0..<0x3200, 0xFF66..<0xFFA0: .kana
        case 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xF900..<0xFB00, 0x2_0000..<0x3_2000: .han
        default: .none
        }
    }

    /// The one language of the press that is written in the script; nil where there are several.
    var onlyLanguage: String? {
        switch self {
        case .none, .latin, .cyrillic, .arabic, .devanagari: nil
        case .greek: "el"
        case .armenian: "hy"
        case .hebrew: "he"
        case .bengali: "bn"
        case .gurmukhi: "pa"
        case .gujarati: "gu"
        case .oriya: "or"
        case .tamil: "ta"
        case .telugu: "te"
        case .kannada: "kn"
        case .malayalam: "ml"
        case .sinhala: "si"
        case .thai: "th"
        case .lao: "lo"
        case .tibetan: "bo"
        case .myanmar: "my"
        case .georgian: "ka"
        case .ethiopic: "am"
        case .khmer: "km"
        case .kana: "ja"
        case .hangul: "ko"
        case .han: "zh"
        }
    }
}
