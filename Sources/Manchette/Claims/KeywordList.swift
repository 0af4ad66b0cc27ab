/// Lists of keywords in one value.
enum KeywordList {
    /// The keywords of a value that separates them by commas, semicolons or bars.
    static func split(_ text: String) -> [String] {
        let plain = ClaimText.plain(text)
        var bytes: (hasSemicolon: Bool, hasComma: Bool, hasBar: Bool) = (false, false, false)
        for byte in plain.utf8 {
            switch byte {
            case UInt8(ascii: ";"): bytes.hasSemicolon = true
            case UInt8(ascii: ","): bytes.hasComma = true
            case UInt8(ascii: "|"): bytes.hasBar = true
            default: break
            }
        }
        let separator = UInt8(ascii: bytes.hasSemicolon ? ";" : bytes.hasComma || !bytes.hasBar ? "," : "|")
        return plain.utf8.split(separator: separator).prefix(100).map { ClaimText.fold(Substring($0)) }.filter {
            !$0.isEmpty
        }
    }
}
