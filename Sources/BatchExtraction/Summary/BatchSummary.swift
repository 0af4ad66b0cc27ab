import Manchette

/// What a batch has done, in numbers.
public struct BatchSummary: Sendable, Hashable {
    /// Articles written.
    public var articles = 0
    /// Documents that gave none, by the sort of fault.
    public var faults: [String: Int] = [:]
    /// Records that hold no page, by their sort.
    public var passedOver: [String: Int] = [:]
    /// Articles that the filters left out.
    public var filtered = 0
    /// Articles that repeat an earlier one: marked, or left out.
    public var duplicates = 0
    /// Articles that were left out because they repeat an earlier one.
    public var dropped = 0
    /// Items of the input that an earlier run had dealt with.
    public var skipped = 0
    /// Bytes of the documents read.
    public var bytes = 0
    /// Bytes of the input's files read so far, compressed as they are.
    public var inputBytes = 0
    /// The same for what this run passed over because an earlier one had dealt with it.
    public var inputBytesBefore = 0
    /// Articles by sort of page.
    public var kinds: [String: Int] = [:]
    /// Articles by language; `und` where it is not known.
    public var languages: [String: Int] = [:]
    /// Articles by who may read them.
    public var access: [String: Int] = [:]

    /// Whether the run ended before its input did, because its caller or an interruption asked for it.
    public internal(set) var wasEnded = false

    /// What the articles warn of.
    public private(set) var warnings = WarningTally()

    /// A batch that has done nothing.
    public init() {}

    /// Documents that gave no article.
    public var faultCount: Int { faults.values.reduce(0, +) }
    /// Items of the input that this run has dealt with.
    public var items: Int { articles + filtered + dropped + faultCount + passedOver.values.reduce(0, +) }

    mutating func add(_ outcome: BatchOutcome) {
        switch outcome {
        case .article(let item):
            let article = item.article
            articles += 1
            if article.duplicateOf != nil { duplicates += 1 }
            bytes += article.source.bytes
            kinds[article.kind.rawValue, default: 0] += 1
            languages[article.language ?? "und", default: 0] += 1
            access[article.access.state.rawValue, default: 0] += 1
            warnings.add(article.warnings)
        case .fault(let fault): faults[fault.code, default: 0] += 1
        case .passedOver(let sort): passedOver[sort, default: 0] += 1
        case .filtered(let bytes):
            filtered += 1
            self.bytes += bytes
        case .dropped(let bytes):
            (dropped, duplicates) = (dropped + 1, duplicates + 1)
            self.bytes += bytes
        }
    }

    /// Appends the numbers as one object of JSON, a line end behind it.
    ///
    /// - Parameters:
    ///   - seconds: how long the run has taken.
    ///   - secondsLeft: how long it will still take, if that is known.
    ///   - output: what the object is appended to.
    public func write(seconds: Double, secondsLeft: Double? = nil, into output: inout [UInt8]) {
        var emitter = JSONEmitter()
        emitter.object { emitter in
            emitter.member("articles", articles)
            emitter.member("errors", faultCount)
            emitter.member("filtered", filtered)
            emitter.member("duplicates", duplicates)
            emitter.member("skipped", skipped)
            emitter.member("bytes", bytes)
            emitter.key("seconds")
            emitter.share(seconds)
            if let secondsLeft {
                emitter.key("secondsLeft")
                emitter.share(secondsLeft)
            }
            for (name, counts) in groups {
                emitter.key(named: name)
                emitter.object { emitter in
                    for (value, count) in Self.sorted(counts) { emitter.member(named: value, count) }
                }
            }
        }
        output += emitter.take()
        output.append(UInt8(ascii: "\n"))
    }

    /// The numbers as lines of a table.
    public func table(seconds: Double) -> String {
        var lines = ["articles    \(articles)", "errors      \(faultCount)"]
        if skipped > 0 { lines.append("skipped     \(skipped) items that an earlier run had done") }
        if duplicates > 0 { lines.append("duplicates  \(duplicates)" + (dropped > 0 ? ", left out" : "")) }
        if filtered > 0 { lines.append("filtered    \(filtered)") }
        for (name, counts) in groups where !counts.isEmpty {
            let padding = String(repeating: " ", count: max(1, 12 - name.count))
            let words = Self.sorted(counts).prefix(8).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            lines.append(name + padding + words + (counts.count > 8 ? ", …" : ""))
        }
        if seconds > 0 {
            let perSecond = Int((Double(items) / seconds).rounded())
            let tenthsOfMegabytes = Int((Double(bytes) / seconds / 1e5).rounded())
            lines.append("speed       \(perSecond) items/s, \(tenthsOfMegabytes / 10).\(tenthsOfMegabytes % 10) MB/s")
        }
        return lines.joined(separator: "\n")
    }

    private var groups: [(String, [String: Int])] {
        [
            ("kinds", kinds), ("languages", languages), ("access", access), ("faults", faults),
            ("passedOver", passedOver),
        ]
    }

    /// By number, the largest first.
    private static func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
        counts.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
    }
}
