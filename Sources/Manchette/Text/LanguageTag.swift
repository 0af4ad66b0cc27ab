/// BCP 47 tags of languages.
enum LanguageTag {
    /// The language of a tag without script and region, in lower case: "fr" of "fr-CH".
    static func primary(_ tag: some StringProtocol) -> String {
        String(tag[..<(tag.utf8.firstIndex { $0 == 0x2D || $0 == 0x5F } ?? tag.endIndex)]).lowercased()
    }

    /// Codes of languages whose pages are written in the words of another: another code for the same, or a variety of it.
    private static let aliases = [
        "no": "nb", "nn": "nb", "bs": "hr", "sh": "hr", "gsw": "de", "mo": "ro", "in": "id", "ms": "id", "iw": "he",
        "yue": "zh",
    ]

    /// Languages without words of their own in the tables, and the one that they are closest to; their sites print phrases
    /// of others too.
    private static let neighbours = ["gl": "pt", "lb": "de"]

    /// The language whose words a tag's pages are written in: "nb" of "no", "de" of "gsw-CH", "fr" of "fr-CH".
    static func canonical(_ tag: some StringProtocol) -> String {
        let primary = primary(tag)
        return aliases[primary] ?? primary
    }

    /// The language whose words a tag's texts are read with: the ``canonical(_:)`` one, or the closest to it.
    static func ofWords(_ tag: some StringProtocol) -> String {
        let canonical = canonical(tag)
        return neighbours[canonical] ?? canonical
    }

    /// A tag's value in a table by languages.
    static func value<Value>(of table: [String: Value], for tag: String?) -> Value? {
        tag.flatMap { table[ofWords($0)] }
    }
}
