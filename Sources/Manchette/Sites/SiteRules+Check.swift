import HTMLTree

extension SiteRules {
    /// The XPath expressions that cannot be read, each as an issue.
    ///
    /// - Parameter file: the name of a file that was added.
    public func faultyExpressions(inFile file: String) -> [SiteRuleIssue] {
        guard let rule = rule(ofFile: file) else { return [] }
        return rule.expressions.compactMap { directive, value in
            do throws(XPathError) {
                _ = try XPathExpression(value.text)
                return nil
            } catch {
                let place = error.position.map { " at byte \($0)" } ?? ""
                return SiteRuleIssue(
                    severity: .error, file: file, line: value.line,
                    message: "'\(directive)': \(error.code.words)\(place): \(value.text)")
            }
        }
    }

    /// The pages that the rule of a file was written with.
    ///
    /// - Parameter file: the name of a file that was added.
    public func testURLs(ofFile file: String) -> [String] { rule(ofFile: file)?.tests.map(\.url.text) ?? [] }

    /// A rule in numbers, for lists of them.
    public struct Summary: Sendable, Hashable {
        /// The host; with a dot in front, all hosts under it.
        public var name: String
        /// How many directives of each sort, in the order of the format.
        public var directives: [(name: String, count: Int)] {
            zip(SiteRules.countedDirectives, counts).compactMap { $1 > 0 ? ($0, $1) : nil }
        }
        /// The pages that it was written with.
        public var testURLs: [String]
        fileprivate var counts: [Int]
    }

    private static let countedDirectives = [
        "title", "author", "date", "body", "strip", "strip_id_or_class", "strip_image_src", "single_page_link",
        "next_page_link", "replace_string",
    ]

    /// All rules in numbers, by name.
    public var summaries: [Summary] {
        inOrder.map { rule in
            Summary(
                name: rule.name, testURLs: rule.tests.map(\.url.text),
                counts: [
                    rule.title.count, rule.author.count, rule.date.count, rule.body.count, rule.strip.count,
                    rule.stripIDOrClass.count, rule.stripImageSource.count, rule.singlePageLink.count,
                    rule.nextPageLink.count, rule.replacements.count,
                ])
        }
    }

    /// What a stored page shows of the rule that is for it.
    public struct PageCheck: Sendable, Hashable {
        /// The address of the page: the `test_url` that is its own, or what it calls its own.
        public var url: String?
        /// Fields of the article that the rule gives, and whether it found them.
        public var fields: [(name: Article.Field, isFound: Bool)] {
            names.map { ($0, !missed.contains($0)) }
        }
        /// The rule's `test_contains` that are not in the text.
        public var missingTexts: [String]
        /// The article's warnings.
        public var warnings: [String]
        fileprivate var names: [Article.Field]
        fileprivate var missed: [Article.Field]
        /// Whether all fields and texts were found.
        public var passes: Bool { missed.isEmpty && missingTexts.isEmpty }
    }

    /// Tests the rule of a file with a page that was stored.
    ///
    /// - Parameters:
    ///   - file: the name of a file that was added.
    ///   - page: the page's bytes.
    ///   - path: the page's name, for errors.
    /// - Throws: ``ExtractionError`` when the bytes are no page.
    public func check(file: String, page: [UInt8], path: String) throws(ExtractionError) -> PageCheck? {
        guard let rule = rule(ofFile: file) else { return nil }
        var options = ExtractionOptions()
        options.annotations = []
        options.input = .html
        let plain = try Extractor().extract(bytes: page, path: path, options: options)
        let own = plain.canonicalURL
        let test = rule.tests.first { own.map(AddressForm.comparable) == AddressForm.comparable($0.url.text) }
        // A page that does not say its address is that of the only test.
        let onlyTest = own == nil && rule.tests.count == 1 ? rule.tests.first : nil
        let url = (test ?? onlyTest)?.url.text
        // Under whatever name the page goes, it is this rule that is tested.
        let host = (url ?? own).flatMap(AddressForm.host) ?? String(rule.name.drop { $0 == "." })
        options.siteRules = .only(rule, forHost: host)
        let article = try Extractor().extract(
            bytes: page, url: url ?? own ?? "https://\(host)/", path: path, options: options)
        let wanted: [(Article.Field, [SiteRule.Value])] = [
            (.headline, rule.title), (.authors, rule.author), (.published, rule.date), (.body, rule.body),
        ]
        let names = wanted.filter { !$0.1.isEmpty }.map(\.0)
        let missed = names.filter { article.provenance[$0.rawValue]?.source != rule.source }
        let text = ClaimText.fold(Array(article.text.utf8))
        let missing = ((test ?? onlyTest)?.contains ?? []).map(\.text).filter { wanted in
            text.range(of: ClaimText.fold(Array(wanted.utf8))) == nil
        }
        return PageCheck(
            url: url ?? own, missingTexts: missing, warnings: article.warnings, names: names, missed: missed)
    }
}
