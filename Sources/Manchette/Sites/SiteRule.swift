/// What a user's file says about the pages of one site, in the format of FiveFilters' site-config files.
struct SiteRule: Sendable, Hashable {
    /// The file's name without its ending: a host, or, with a dot in front, all hosts under one.
    var name: String
    /// Where the title stands; the first expression that finds something counts, as with all of these.
    var title: [Value] = []
    var author: [Value] = []
    var date: [Value] = []
    var body: [Value] = []
    /// What is no part of the text.
    var strip: [Value] = []
    /// Parts of an `id` or `class` whose elements are no part of the text.
    var stripIDOrClass: [Value] = []
    /// Parts of the addresses of pictures that are none of the article's.
    var stripImageSource: [Value] = []
    var singlePageLink: [Link] = []
    var nextPageLink: [Link] = []
    /// Texts that are replaced in the page's source, in this order.
    var replacements: [Replacement] = []
    /// Whether what looks like noise inside the body is left out of it.
    var prune = true
    /// The pages that the rule was written with.
    var tests: [Test] = []

    /// The value of a directive, and the line that it stands in.
    struct Value: Sendable, Hashable {
        var text: String
        var line: Int
    }

    /// An expression that finds a link, where the page holds what a second one looks for.
    struct Link: Sendable, Hashable {
        var expression: Value
        var condition: Value?
    }

    /// A text of the page's source and what stands in its place.
    struct Replacement: Sendable, Hashable {
        var find: Value
        var replacement: String
    }

    /// A page to test the rule with, and what its text has to contain.
    struct Test: Sendable, Hashable {
        var url: Value
        var contains: [Value] = []
    }

    /// Where the fields of the rule's pages are said to come from.
    var source: String { "rule:\(name)" }

    /// All XPath expressions of the rule, by the directives that have them.
    var expressions: [(directive: String, value: Value)] {
        var all: [(String, Value)] = []
        for (directive, values) in [("title", title), ("author", author), ("date", date), ("body", body)] {
            all += values.map { (directive, $0) }
        }
        all += strip.map { ("strip", $0) }
        for (directive, links) in [("single_page_link", singlePageLink), ("next_page_link", nextPageLink)] {
            for link in links {
                all.append((directive, link.expression))
                if let condition = link.condition { all.append(("if_page_contains", condition)) }
            }
        }
        return all.sorted { $0.1.line < $1.1.line }
    }

    /// The page's source with the rule's texts replaced; nil when none of them occurs in it.
    ///
    /// A replacement that would make the page larger than so many bytes is not made.
    func replacing(in source: [UInt8], limit: Int) -> [UInt8]? {
        var bytes = source
        var isChanged = false
        for replacement in replacements {
            var find = replacement.find.text
            let places = find.withUTF8 { needle in bytes.withUnsafeBufferPointer { $0.places(of: needle) } }
            let growth = replacement.replacement.utf8.count - find.utf8.count
            let size = places.count.multipliedReportingOverflow(by: growth)
            guard !places.isEmpty, !size.overflow, bytes.count + size.partialValue <= limit else { continue }
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count + max(0, size.partialValue))
            var start = 0
            for place in places {
                output += bytes[start..<place]
                output += replacement.replacement.utf8
                start = place + find.utf8.count
            }
            output += bytes[start...]
            bytes = output
            isChanged = true
        }
        return isChanged ? bytes : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// All places of a text in this one, without overlaps; none of an empty text.
    fileprivate func places(of needle: UnsafeBufferPointer<UInt8>) -> [Int] {
        var places: [Int] = []
        guard !needle.isEmpty else { return places }
        var start = 0
        while start < count, let place = piece(from: start).place(of: needle) {
            places.append(start + place)
            start += place + needle.count
        }
        return places
    }
}

/// Something that a rule file's reader or checker has to say about one of its lines.
public struct SiteRuleIssue: Sendable, Hashable, CustomStringConvertible {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable {
        /// The line has no effect, and was meant to have one.
        case error
        /// The line is of the format and has no effect here.
        case notice
    }
    /// How much it matters.
    public var severity: Severity
    /// The file's name.
    public var file: String
    /// The line, counted from 1; 0 for the file as a whole.
    public var line: Int
    /// What is the matter.
    public var message: String
    /// Whether it is a directive for fetching pages or logging in, which nobody does here.
    public var isAboutNetwork = false

    /// `example.org.txt:3: error: unknown directive 'boddy'`.
    public var description: String {
        "\(file):\(line > 0 ? "\(line):" : "") \(severity.rawValue): \(message)"
    }
}
