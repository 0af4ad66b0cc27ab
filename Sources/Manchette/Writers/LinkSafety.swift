/// Which addresses become links in formats that a browser may show.
enum LinkSafety {
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "ftp"]

    /// Whether following the address runs nothing: a relative address, or one with a scheme that only fetches.
    static func isFollowable(_ url: String) -> Bool {
        var scheme = ""
        for byte in url.utf8 {
            switch byte {
            case UInt8(ascii: ":"): return schemes.contains(scheme)
            case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            // Browsers skip controls and white space inside a scheme; so nothing with one is trusted.
            case 0...0x20: return false
            default: scheme.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return true
    }
}
