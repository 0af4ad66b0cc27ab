/// A user's rules for the pages of some sites, in the format of FiveFilters' site-config files.
///
/// A rule belongs to the host that its file is named after: `example.org.txt` is for `example.org` and
/// `www.example.org`, `news.example.org.txt` for that sub-domain alone, and `.example.org.txt` for every host under
/// `example.org`, but for that itself. The file with the longest name wins, one without the dot before one with it.
public struct SiteRules: Sendable, Hashable {
    /// By host.
    private var exact: [String: SiteRule] = [:]
    /// By host without the dot in front.
    private var wildcards: [String: SiteRule] = [:]

    /// No rules.
    public init() {}

    /// How many sites there are rules for.
    public var count: Int { exact.count + wildcards.count }

    /// Adds the rules of a file.
    ///
    /// - Parameters:
    ///   - file: the file's name, which says what host it is for.
    ///   - contents: its bytes.
    /// - Returns: what is wrong with its lines; lines that are wrong have no effect.
    @discardableResult
    public mutating func add(file: String, contents: [UInt8]) -> [SiteRuleIssue] {
        guard let name = Self.host(ofFile: file) else {
            return [
                SiteRuleIssue(
                    severity: .notice, file: file, line: 0, message: "not read: the name is not that of a host")
            ]
        }
        var (rule, issues) = SiteRuleParser.parse(contents, file: file, name: name)
        if self.rule(ofFile: file) != nil {
            let message = "another file is for the same host; this one counts"
            issues.append(SiteRuleIssue(severity: .notice, file: file, line: 0, message: message))
        }
        if name.hasPrefix(".") { wildcards[String(name.dropFirst())] = rule } else { exact[name] = rule }
        return issues
    }

    /// The host that a file is named after; nil for names that are none.
    private static func host(ofFile file: String) -> String? {
        var name = (file.split(separator: "/").last.map(String.init) ?? file).lowercased()
        guard name.hasSuffix(".txt") else { return nil }
        name.removeLast(4)
        if name.hasPrefix("www.") { name.removeFirst(4) }
        let labels = name.drop { $0 == "." }.split(separator: ".", omittingEmptySubsequences: false)
        let isHost = labels.allSatisfy { label in
            !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        }
        // A name without a dot in it is a note beside the rules, or the rules for every site, which there are none of.
        return isHost && labels.count > 1 ? name : nil
    }

    /// The rule for a host; nil when there is none.
    func rule(forHost host: String) -> SiteRule? {
        let host = AddressForm.bareHost(host)
        if let rule = exact[host] { return rule }
        guard !wildcards.isEmpty else { return nil }
        var rest = host[...]
        while let dot = rest.firstIndex(of: ".") {
            rest = rest[rest.index(after: dot)...]
            if let rule = wildcards[String(rest)] { return rule }
        }
        return nil
    }

    /// The rule for a page: that of the address it was fetched from, or, where nobody says it, of its own.
    func rule(forURL url: String?, claims: [Claim]) -> SiteRule? {
        if let url { return AddressForm.host(url).flatMap(rule(forHost:)) }
        for claim in claims where claim.field == .canonicalURL || claim.field == .url {
            if let host = AddressForm.host(claim.value) { return rule(forHost: host) }
        }
        return nil
    }

    /// The rule that was read from a file.
    func rule(ofFile file: String) -> SiteRule? {
        Self.host(ofFile: file).flatMap { $0.hasPrefix(".") ? wildcards[String($0.dropFirst())] : exact[$0] }
    }

    /// All rules, by name.
    var inOrder: [SiteRule] { (Array(exact.values) + wildcards.values).sorted { $0.name < $1.name } }

    /// These rules of one host alone, whatever name the rule goes by.
    static func only(_ rule: SiteRule, forHost host: String) -> SiteRules {
        var rules = SiteRules()
        rules.exact[AddressForm.bareHost(host)] = rule
        return rules
    }
}
