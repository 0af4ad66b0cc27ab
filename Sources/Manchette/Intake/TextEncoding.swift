import TextServices

/// A character encoding of the [WHATWG Encoding Standard](https://encoding.spec.whatwg.org/).
struct TextEncoding: Sendable, Hashable {
    /// The standard's name ("UTF-8", "windows-1252").
    let name: String
    /// ICU's name of the converter; empty where this module decodes itself.
    let converter: String

    static let utf8 = TextEncoding(name: "UTF-8", converter: "")
    static let windows1252 = TextEncoding(name: "windows-1252", converter: "")
    static let utf16LittleEndian = TextEncoding(name: "UTF-16LE", converter: "utf-16le")
    static let utf16BigEndian = TextEncoding(name: "UTF-16BE", converter: "utf-16be")
    static let iso2022JP = TextEncoding(name: "ISO-2022-JP", converter: "iso-2022-jp")

    var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

    /// The encoding that a label means, case and white space aside; nil for unknown labels.
    ///
    /// As the standard wants it, "latin1", "iso-8859-1" and "ascii" mean windows-1252.
    init?(label: some StringProtocol) {
        let trimmed = label.utf8.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
        let key = String(decoding: trimmed.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
        guard let encoding = Self.byLabel[key] else { return nil }
        self = encoding
    }

    private init(name: String, converter: String) {
        self.name = name
        self.converter = converter
    }

    /// All encodings of the standard.
    static let all: [TextEncoding] = table.map { TextEncoding(name: $0.name, converter: $0.converter) }

    private static let byLabel: [String: TextEncoding] = {
        var result: [String: TextEncoding] = [:]
        for row in table {
            for label in row.labels.split(separator: " ") {
                result[String(label)] = TextEncoding(name: row.name, converter: row.converter)
            }
        }
        return result
    }()

    private struct Row {
        var name: String
        var converter: String
        var labels: String

        init(_ name: String, _ converter: String, _ labels: String) {
            self.name = name
            self.converter = converter
            self.labels = labels
        }
    }

    /// The standard's table of names and labels (section 4.2), with ICU's converters.
    private static let table: [Row] = [
        Row(
            "UTF-8", "",
            "unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf-8 utf8 x-unicode20utf8"),
        Row(
            "IBM866", "ibm-866",
            "866 cp866 csibm866 ibm866"),
        Row(
            "ISO-8859-2", "iso-8859-2",
            "csisolatin2 iso-8859-2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
        Row(
            "ISO-8859-3", "iso-8859-3",
            "csisolatin3 iso-8859-3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
        Row(
            "ISO-8859-4", "iso-8859-4",
            "csisolatin4 iso-8859-4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
        Row(
            "ISO-8859-5", "iso-8859-5",
            "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso8859-5 iso88595 iso_8859-5 "
                + "iso_8859-5:1988"),
        Row(
            "ISO-8859-6", "iso-8859-6",
            "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e "
                + "iso-8859-6-i iso-ir-127 iso8859-6 iso88596 iso_8859-6 iso_8859-6:1987"),
        Row(
            "ISO-8859-7", "iso-8859-7",
            "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso8859-7 iso88597 "
                + "iso_8859-7 iso_8859-7:1987 sun_eu_greek"),
        Row(
            "ISO-8859-8", "iso-8859-8",
            "csiso88598e csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-ir-138 iso8859-8 iso88598 "
                + "iso_8859-8 iso_8859-8:1988 visual"),
        Row(
            "ISO-8859-8-I", "iso-8859-8",
            "csiso88598i iso-8859-8-i logical"),
        Row(
            "ISO-8859-10", "iso-8859-10",
            "csisolatin6 iso-8859-10 iso-ir-157 iso8859-10 iso885910 l6 latin6"),
        Row(
            "ISO-8859-13", "iso-8859-13",
            "iso-8859-13 iso8859-13 iso885913"),
        Row(
            "ISO-8859-14", "iso-8859-14",
            "iso-8859-14 iso8859-14 iso885914"),
        Row(
            "ISO-8859-15", "iso-8859-15",
            "csisolatin9 iso-8859-15 iso8859-15 iso885915 iso_8859-15 l9"),
        Row(
            "ISO-8859-16", "",
            "iso-8859-16"),
        Row(
            "KOI8-R", "koi8-r",
            "cskoi8r koi koi8 koi8-r koi8_r"),
        Row(
            "KOI8-U", "koi8-u",
            "koi8-ru koi8-u"),
        Row(
            "macintosh", "macintosh",
            "csmacintosh mac macintosh x-mac-roman"),
        Row(
            "windows-874", "windows-874",
            "dos-874 iso-8859-11 iso8859-11 iso885911 tis-620 windows-874"),
        Row(
            "windows-1250", "windows-1250",
            "cp1250 windows-1250 x-cp1250"),
        Row(
            "windows-1251", "windows-1251",
            "cp1251 windows-1251 x-cp1251"),
        Row(
            "windows-1252", "",
            "ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 "
                + "iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252"),
        Row(
            "windows-1253", "windows-1253",
            "cp1253 windows-1253 x-cp1253"),
        Row(
            "windows-1254", "windows-1254",
            "cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 iso_8859-9:1989 l5 "
                + "latin5 windows-1254 x-cp1254"),
        Row(
            "windows-1255", "windows-1255",
            "cp1255 windows-1255 x-cp1255"),
        Row(
            "windows-1256", "windows-1256",
            "cp1256 windows-1256 x-cp1256"),
        Row(
            "windows-1257", "windows-1257",
            "cp1257 windows-1257 x-cp1257"),
        Row(
            "windows-1258", "windows-1258",
            "cp1258 windows-1258 x-cp1258"),
        Row(
            "x-mac-cyrillic", "x-mac-cyrillic",
            "x-mac-cyrillic x-mac-ukrainian"),
        Row(
            "GBK", "gb18030",
            "chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk iso-ir-58 x-gbk"),
        Row(
            "gb18030", "gb18030",
            "gb18030"),
        Row(
            "Big5", "big5-hkscs",
            "big5 big5-hkscs cn-big5 csbig5 x-x-big5"),
        Row(
            "EUC-JP", "euc-jp",
            "cseucpkdfmtjapanese euc-jp x-euc-jp"),
        Row(
            "ISO-2022-JP", "iso-2022-jp",
            "csiso2022jp iso-2022-jp"),
        Row(
            "Shift_JIS", "windows-31j",
            "csshiftjis ms932 ms_kanji shift-jis shift_jis sjis windows-31j x-sjis"),
        Row(
            "EUC-KR", "windows-949",
            "cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ks_c_5601-1989 ksc5601 "
                + "ksc_5601 windows-949"),
        Row(
            "replacement", "",
            "csiso2022kr hz-gb-2312 iso-2022-cn iso-2022-cn-ext iso-2022-kr replacement"),
        Row(
            "UTF-16BE", "utf-16be",
            "unicodefffe utf-16be"),
        Row(
            "UTF-16LE", "utf-16le",
            "csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff utf-16 utf-16le"),
        Row(
            "x-user-defined", "",
            "x-user-defined"),
    ]
}

extension TextEncoding {
    /// The encoding that old pages of a language usually have, after the table of the HTML Standard (section 13.2.3.2).
    static func usual(forLanguage language: String) -> TextEncoding {
        let tag = language.lowercased()
        let label =
            switch tag.prefix(while: { $0 != "-" && $0 != "_" }) {
            case "ar", "fa", "ur": "windows-1256"
            case "ba", "be", "bg", "kk", "ky", "mk", "ru", "sah", "sr", "tg", "tt", "uk": "windows-1251"
            case "cs", "sk", "hr", "bs", "ro": "windows-1250"
            case "hu", "pl", "sl": "iso-8859-2"
            case "el": "iso-8859-7"
            case "et", "lt", "lv": "windows-1257"
            case "he", "iw": "windows-1255"
            case "ja": "shift_jis"
            case "ko": "euc-kr"
            case "ku", "tr", "az": "windows-1254"
            case "th": "windows-874"
            case "vi": "windows-1258"
            case "zh": tag.hasSuffix("tw") || tag.hasSuffix("hk") || tag.contains("hant") ? "big5" : "gb18030"
            default: "windows-1252"
            }
        return TextEncoding(label: label) ?? .windows1252
    }
}
