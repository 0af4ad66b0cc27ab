/// Reads a rule file: a directive a line, `name: value` or `name(argument): value`, comments after `#`.
///
/// The directives are those of FiveFilters' site-config files.
struct SiteRuleParser {
    private(set) var rule: SiteRule
    private(set) var issues: [SiteRuleIssue] = []
    private let file: String
    private var finds: [SiteRule.Value] = []
    private var replacements: [SiteRule.Value] = []
    /// The directive whose link a condition belongs to.
    private var lastLink: WritableKeyPath<SiteRule, [SiteRule.Link]>?

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - file: its name, for the issues.
    ///   - name: the host that it is for.
    static func parse(_ contents: [UInt8], file: String, name: String) -> (rule: SiteRule, issues: [SiteRuleIssue]) {
        var parser = SiteRuleParser(rule: SiteRule(name: name), file: file)
        var number = 0
        // Not UTF-8: what cannot be read is replaced, and matches nothing.
        for line in contents.split(omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A }) {
            number += 1
            var line = line
            if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
            parser.read(trimmed(line), number)
        }
        parser.pairReplacements()
        return (parser.rule, parser.issues.sorted { $0.line < $1.line })
    }

    private init(rule: SiteRule, file: String) {
        self.rule = rule
        self.file = file
    }

    private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = line.firstIndex { $0 > 0x20 } ?? line.endIndex
        let end = line.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? start
        return line[start..<max(start, end)]
    }

    private mutating func issue(
        _ severity: SiteRuleIssue.Severity, _ line: Int, _ message: String, isAboutNetwork: Bool = false
    ) {
        issues.append(
            SiteRuleIssue(
                severity: severity, file: file, line: line, message: message, isAboutNetwork: isAboutNetwork))
    }

    // MARK: Lines

    /// Where the values of a directive go that may stand more than once.
    private static func list(_ name: String) -> WritableKeyPath<SiteRule, [SiteRule.Value]>? {
        switch name {
        case "title": \.title
        case "author": \.author
        case "date": \.date
        case "body": \.body
        case "strip": \.strip
        case "strip_id_or_class": \.stripIDOrClass
        case "strip_image_src": \.stripImageSource
        default: nil
        }
    }

    private static func links(_ name: String) -> WritableKeyPath<SiteRule, [SiteRule.Link]>? {
        switch name {
        case "single_page_link": \.singlePageLink
        case "next_page_link": \.nextPageLink
        default: nil
        }
    }

    /// Directives about fetching pages.
    private static let network: Set<String> = [
        "requires_login", "login_uri", "login_username_field", "login_password_field", "login_extra_fields",
        "not_logged_in_xpath", "http_header", "user_agent", "single_page_link_in_feed",
    ]
    /// Directives of the format that have no counterpart here.
    private static let foreign: Set<String> = [
        "parser", "autodetect_on_failure", "native_ad_clue", "insert_detected_image", "convert_double_br_tags",
        "skip_json_ld", "src_lazy_load_attr", "strip_attr", "post_strip_attr", "wrap_in", "move_into", "dissolve",
        "strip_comments", "skip_id_or_class", "footnotes",
    ]

    private mutating func read(_ line: ArraySlice<UInt8>, _ number: Int) {
        guard let first = line.first, first != UInt8(ascii: "#") else { return }
        guard let parts = Self.split(line) else {
            return issue(.error, number, "no directive: 'name: value' is expected")
        }
        let (name, argument) = (parts.name, parts.argument)
        let value = SiteRule.Value(text: parts.value, line: number)
        if Self.network.contains(name) {
            return issue(
                .notice, number, "'\(name)' is ignored: pages are not fetched here", isAboutNetwork: true)
        }
        if Self.foreign.contains(name) { return issue(.notice, number, "'\(name)' is ignored: it has no effect here") }
        if name == "replace_string" {
            replacements.append(value)
            if let argument {
                if argument.isEmpty { issue(.error, number, "'replace_string' without a text to find") }
                finds.append(SiteRule.Value(text: argument, line: number))
            }
            return
        }
        guard argument == nil else { return issue(.error, number, "unknown directive '\(name)(…)'") }
        guard Self.isKnown(name) else { return issue(.error, number, "unknown directive '\(name)'") }
        guard !value.text.isEmpty else { return issue(.error, number, "'\(name)' has no value") }
        take(name, value)
    }

    private static func isKnown(_ name: String) -> Bool {
        list(name) != nil || links(name) != nil
            || ["if_page_contains", "prune", "tidy", "find_string", "test_url", "test_contains"].contains(name)
    }

    private mutating func take(_ name: String, _ value: SiteRule.Value) {
        if let list = Self.list(name) {
            var value = value
            // Users of the format put these parts in quotation marks, which are none of them.
            if name != "strip", name.hasPrefix("strip") { value.text.removeAll { $0 == "'" || $0 == "\"" } }
            guard !value.text.isEmpty else { return issue(.error, value.line, "'\(name)' has no value") }
            rule[keyPath: list].append(value)
        } else if let links = Self.links(name) {
            rule[keyPath: links].append(SiteRule.Link(expression: value))
            lastLink = links
        } else {
            takeOther(name, value)
        }
    }

    private mutating func takeOther(_ name: String, _ value: SiteRule.Value) {
        switch name {
        case "if_page_contains":
            guard let lastLink, let last = rule[keyPath: lastLink].indices.last else {
                return issue(.error, value.line, "'if_page_contains' without a link before it")
            }
            rule[keyPath: lastLink][last].condition = value
        case "prune", "tidy":
            guard let choice = Self.boolean(value.text) else {
                return issue(.error, value.line, "'\(name)' has to be yes or no, not '\(value.text)'")
            }
            // Every page is read by the HTML standard's parser, which leaves nothing to tidy.
            if name == "prune" { rule.prune = choice }
        case "find_string": finds.append(value)
        case "test_url":
            guard AddressResolver.isAbsolute(value.text) else {
                return issue(.error, value.line, "'\(value.text)' is no address")
            }
            rule.tests.append(SiteRule.Test(url: value))
        default:
            guard !rule.tests.isEmpty else {
                return issue(.error, value.line, "'test_contains' without a 'test_url' before it")
            }
            rule.tests[rule.tests.count - 1].contains.append(value)
        }
    }

    private static func boolean(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "yes", "true": true
        case "no", "false": false
        default: nil
        }
    }

    /// Name, argument and value of a line; nil when it has no colon.
    private static func split(_ line: ArraySlice<UInt8>) -> (name: String, argument: String?, value: String)? {
        let name = line.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "(") }
        var rest = line[name.endIndex...]
        var argument: String?
        if rest.first == UInt8(ascii: "(") {
            // A text to find may hold colons and brackets; what ends it is a bracket before a colon.
            guard
                let end = rest.indices.first(where: {
                    rest[$0] == UInt8(ascii: ")") && $0 + 1 < rest.endIndex && rest[$0 + 1] == UInt8(ascii: ":")
                })
            else { return nil }
            argument = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
            rest = rest[(end + 1)...]
        }
        guard rest.first == UInt8(ascii: ":") else { return nil }
        return (
            String(decoding: trimmed(name), as: UTF8.self), argument,
            String(decoding: trimmed(rest.dropFirst()), as: UTF8.self)
        )
    }

    // MARK: Replacements

    /// The first text to find belongs to the first replacement, and so on.
    private mutating func pairReplacements() {
        for (find, replacement) in zip(finds, replacements) where !find.text.isEmpty {
            rule.replacements.append(SiteRule.Replacement(find: find, replacement: replacement.text))
        }
        for find in finds.dropFirst(replacements.count) {
            issue(.error, find.line, "'find_string' without a 'replace_string'")
        }
        for replacement in replacements.dropFirst(finds.count) {
            issue(.error, replacement.line, "'replace_string' without a 'find_string'")
        }
    }
}
