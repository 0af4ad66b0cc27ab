/// How many articles warn of the same thing.
public struct WarningTally: Sendable, Hashable {
    /// More different warnings than these are only counted.
    private static let mostTexts = 1000
    /// More lines than a user wants to read at the end of a run.
    private static let mostLines = 20

    private var counts: [String: Int] = [:]
    private var others = 0

    /// No warnings.
    public init() {}

    /// Adds the warnings of an article.
    public mutating func add(_ warnings: [String]) {
        for warning in warnings {
            if counts[warning] != nil || counts.count < Self.mostTexts {
                counts[warning, default: 0] += 1
            } else {
                others += 1
            }
        }
    }

    /// A line for each warning, the most frequent first.
    public var lines: [String] {
        let sorted = counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        var lines = sorted.prefix(Self.mostLines).map {
            "\($0.key) (\($0.value) \($0.value == 1 ? "article" : "articles"))"
        }
        let rest = sorted.dropFirst(Self.mostLines).reduce(others) { $0 + $1.value }
        if rest > 0 { lines.append("\(rest) more warnings") }
        return lines
    }
}
