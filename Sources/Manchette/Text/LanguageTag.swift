/// BCP 47 tags of languages.
enum LanguageTag {
    /// The language of a tag without script and region, in lower case: "fr" of "fr-CH".
    static func primary(_ tag: some StringProtocol) -> String {
        String(tag[..<(tag.utf8.firstIndex { $0 == 0x2D || $0 == 0x5F } ?? tag.endIndex)]).lowercased()
    }
}
