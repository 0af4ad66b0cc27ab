/// Lists of keywords in one value.
enum KeywordList {
    /// The keywords of a value that separates them by commas, semicolons or bars.
    static func split(_ text: String) -> [String] {
        let plain = ClaimText.plain(text)
        let separator: Character =
            plain.contains(";") ? ";" : plain.contains(",") ? "," : plain.contains("|") ? "|" : ","
        return plain.split(separator: separator).prefix(100).map { ClaimText.fold(Array($0.utf8)) }.filter {
            !$0.isEmpty
        }
    }
}
