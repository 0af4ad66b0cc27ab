/// The names that a page's site goes by, to cut them off titles and keep them out of by-lines.
struct SiteNames: Sendable {
    /// The names as the page writes them, most trusted first.
    let names: [String]
    /// The same as letters and digits only, in lower case.
    private let folded: [String]
    /// Those names, the domain and the host, to be looked for whole.
    private let forms: SmallWordSet
    /// The registrable part of the host: `gazette` of `www.gazette.example`.
    private let domain: String
    /// The whole host as letters and digits: `gazetteexample`.
    private let host: String
    /// The first label of a host that has more than a domain and its suffix.
    private let subdomain: String?
    /// Bytes of the longest folded name.
    private let longest: Int

    init(claims: [Claim], url: String?) {
        var names: [String] = []
        for claim in claims where claim.field == .site && claim.details["alternative"] == nil {
            names.append(claim.value)
        }
        for claim in claims where claim.field == .publisher && claim.value.range(of: "://") == nil {
            // Structured data that is nested wrong gives the publisher the article's title as its name.
            let isTitle =
                !names.isEmpty && TextSimilarity.count(claim.value[...]) > 4
                && claims.contains { $0.field == .headline && $0.value == claim.value }
            if !isTitle { names.append(claim.value) }
        }
        for claim in claims where claim.field == .site && claim.details["alternative"] != nil {
            names.append(claim.value)
        }
        let host = url.flatMap(AddressForm.host)
        self.init(
            names: names, domain: Self.label(of: host ?? ""),
            host: host.map { Self.fold(AddressForm.bareHost($0)) } ?? "",
            subdomain: host.flatMap(Self.subdomain))
    }

    /// The same names and one more.
    func adding(_ name: String) -> SiteNames {
        SiteNames(names: names + [name], domain: domain, host: host, subdomain: subdomain)
    }

    private init(names: [String], domain: String, host: String, subdomain: String?) {
        self.subdomain = subdomain
        self.names = names
        var seen: Set<UInt64> = []
        folded = names.map(Self.fold).filter { $0.utf8.count > 1 && seen.insert(SmallWord.key($0)).inserted }
        forms = SmallWordSet((folded + [domain, host]).filter { !$0.isEmpty }.map { SmallWord.key($0) })
        self.domain = domain
        self.host = host
        longest = folded.reduce(max(domain.utf8.count, host.utf8.count)) { max($0, $1.utf8.count) }
    }

    /// Whether a text may be one of the names, or with `room` bytes more ``contains(_:)`` it: a text with more letters
    /// and digits is none, and neither is one without any.
    func mayBe(_ text: UnsafeBufferPointer<UInt8>, room: Int) -> Bool {
        var letters = 0
        var isWide = false
        for byte in text {
            if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 { letters &+= 1 } else if byte >= 0x80 { isWide = true }
        }
        return letters <= longest + room && (letters > 0 || isWide)
    }

    /// Whether a text is the site's name, or the name and a word or two more ("Gazette.ch", "La Gazette en ligne").
    func contains(_ text: String) -> Bool {
        let form = Self.fold(text)
        guard form.utf8.count > 1 else { return false }
        if form == domain || folded.contains(form) { return true }
        if domain.utf8.count >= 4 {
            // Domains have no accents.
            let form = form.utf8.allSatisfy { $0 < 0x80 } ? form : Self.unaccented(form)
            // A long name is no word of a title: more may stand beside it.
            let room = domain.utf8.count < 8 ? (8, 6) : (11, 9)
            let behind = domain.utf8.count < Self.longDomain ? room.0 : domain.utf8.count
            if form.utf8.count <= domain.utf8.count + behind, form.hasPrefix(domain) { return true }
            if form.utf8.count <= domain.utf8.count + room.1, form.hasSuffix(domain) { return true }
            // German ones spell umlauts out.
            if text.holds(byte: 0xC3), Self.spelledOut(text) == domain { return true }
            if form.utf8.count >= 5, form.utf8.count <= domain.utf8.count,
                domain.hasPrefix(form) || domain.hasSuffix(form)
            {
                return true
            }
        }
        for name in folded where name.utf8.count >= 4 {
            // Lengths first: most texts are longer than a name, or shorter.
            let (own, length) = (form.utf8.count, name.utf8.count)
            if own >= length, own <= length + 12, form.hasPrefix(name) || form.hasSuffix(name) { return true }
            if own >= 4, own <= length, own * 2 >= length, name.hasPrefix(form) || name.hasSuffix(form) { return true }
        }
        return false
    }

    /// From so many bytes on a domain's name is no word of a language: as many letters may stand behind it.
    private static let longDomain = 12

    /// Whether a text and the domain's name are the same, or one begins with the other.
    func isDomain(_ text: String) -> Bool {
        let form = Self.fold(text)
        guard form.utf8.count > 2, domain.utf8.count > 2 else { return form == domain && !form.isEmpty }
        return form.hasPrefix(domain) || domain.hasPrefix(form)
    }

    /// Whether the host has a person's name in it: the family name, or begins with a given name that is not short.
    func isHost(named parts: [String]) -> Bool {
        guard let first = parts.first.map(Self.fold), let last = parts.last.map(Self.fold) else { return false }
        return last.utf8.count > 3 && host.range(of: last) != nil || first.utf8.count > 4 && host.hasPrefix(first)
    }

    /// Whether a word that is not short is the first label of a host with a domain of another name: `anne.blog.example`.
    func isSubdomain(_ word: String) -> Bool {
        let form = Self.fold(word)
        return form.utf8.count > 3 && form == subdomain
    }

    /// Whether a text is exactly one of the names.
    func isExactly(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isExactly($0) }
    }

    /// Whether a text is exactly one of the names.
    func isExactly(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let form = TextSimilarity.lettersKey(text, limit: longest)
        return form.count > 0 && form.count <= longest && forms.contains(key: form.key)
    }

    /// Letters and digits only, in lower case.
    static func fold(_ text: String) -> String { TextSimilarity.letters(text) }

    /// Letters and digits with umlauts as domains write them: "Löwenseiten" as "loewenseiten".
    private static func spelledOut(_ text: String) -> String {
        var spelled = ""
        for character in fold(text) {
            switch character {
            case "ä": spelled += "ae"
            case "ö": spelled += "oe"
            case "ü": spelled += "ue"
            case "ß": spelled += "ss"
            default: spelled.append(character)
            }
        }
        return spelled
    }

    /// Letters without their accents.
    private static func unaccented(_ text: String) -> String {
        let folding = LetterFolding.standard.low
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars {
            let code = Int(scalar.value)
            let entry = code >= 0x80 && code < folding.count ? folding[code] : LetterFolding.copied
            guard entry >= LetterFolding.firstByte else {
                if entry != LetterFolding.dropped { bytes += Array(String(scalar).utf8) }
                continue
            }
            bytes.append(UInt8(truncatingIfNeeded: entry))
            if entry > 0xFF { bytes.append(UInt8(truncatingIfNeeded: entry >> 8)) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func subdomain(of host: String) -> String? {
        let labels = host.split(separator: ".")
        return labels.count > 2 && labels[0] != "www" ? fold(String(labels[0])) : nil
    }

    /// The label of a host before its public suffix.
    private static func label(of host: String) -> String {
        var labels = host.split(separator: ".").map(String.init)
        guard labels.count > 1 else { return "" }
        labels.removeLast()
        // Second-level suffixes such as `co.uk` and `com.br`.
        if labels.count > 1, let last = labels.last,
            ["co", "com", "org", "net", "gov", "ac", "gouv", "or", "ne"].contains(last)
        {
            labels.removeLast()
        }
        return fold(labels.last ?? "")
    }
}
