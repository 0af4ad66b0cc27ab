import HTMLTree

/// A heading's text, element by element: an over-title or a date that stands inside the heading can be told apart.
struct HeadingParts {
    struct Part {
        var text: String
        var words: [SmallWord]
        /// What the classes of the elements between the text and the heading name.
        var names: ClassTopics
    }

    private(set) var parts: [Part] = []

    /// The parts of a heading, adjacent text of one element together.
    init(of row: Int, in tree: NodeTable, of page: FieldPage) {
        var lastParent: Int32 = -1
        for index in row..<Int(tree.nodes[row].end) where tree.nodes[index].kind == .text {
            let text = ClaimText.plain(tree.string(tree.nodes[index].text))
            guard !text.isEmpty else { continue }
            let parent = tree.nodes[index].parent
            if parent == lastParent, let last = parts.indices.last {
                parts[last].text += " " + text
                parts[last].words += TextSimilarity.words(text)
                continue
            }
            lastParent = parent
            var names: ClassTopics = []
            var ancestor = Int(parent)
            while ancestor > row {
                names.formUnion(page.topics(of: ancestor))
                ancestor = Int(tree.nodes[ancestor].parent)
            }
            parts.append(Part(text: text, words: TextSimilarity.words(text), names: names))
        }
    }

    /// A heading cut in two between its elements.
    struct Split: Sendable {
        /// What a claim calls the title.
        var title: String
        /// What stands before it in the heading, empty for none.
        var before: String
        /// What stands behind it in the heading, empty for none.
        var after: String
        var score: Double
    }

    /// The heading cut where its elements' names say which part is the over-title and which the title.
    ///
    /// Claims often join both with a colon; what the page itself keeps apart is apart.
    func splitByNames() -> Split? {
        guard parts.count > 1, parts.count < 8 else { return nil }
        // "headline-kicker" names both.
        let start = parts.firstIndex { $0.names.contains(.title) && !$0.names.contains(.kicker) }
        guard let end = start ?? parts.firstIndex(where: { $0.names.contains(.title) }), end > 0 else { return nil }
        let before = parts[..<end].filter { !$0.words.isEmpty }
        let title = parts[end...].flatMap(\.words).count
        let others = before.reduce(0) { $0 + $1.words.count }
        guard (1...8).contains(others), title > 2, title >= others, before.allSatisfy({ !$0.names.contains(.lead) })
        else {
            return nil
        }
        return Split(
            title: parts[end...].map(\.text).joined(separator: " "), before: before.map(\.text).joined(separator: " "),
            after: "", score: 4)
    }

    /// The heading behind a line at its start that is named after over-titles, where what follows begins with a capital.
    ///
    /// A head's own title that holds both outweighs the names.
    func splitByKicker() -> Split? {
        guard parts.count > 1, parts.count < 8,
            let end = parts.firstIndex(where: { !$0.words.isEmpty && !$0.names.contains(.sureKicker) }), end > 0
        else { return nil }
        let before = parts[..<end].filter { !$0.words.isEmpty }
        let (others, title) = (before.reduce(0) { $0 + $1.words.count }, parts[end...].flatMap(\.words).count)
        guard (1...8).contains(others), title > 2, title >= others,
            !parts[end...].contains(where: { $0.names.contains(.kicker) }),
            parts[end].text.first(where: { $0.isLetter || $0.isNumber })?.isLowercase != true
        else { return nil }
        return Split(
            title: parts[end...].map(\.text).joined(separator: " "), before: before.map(\.text).joined(separator: " "),
            after: "", score: Self.trustInKicker)
    }

    /// More than the trust in a document's title, less than in what the head calls the title otherwise.
    private static let trustInKicker = 0.9

    /// The heading behind the label that forums set before what a thread is called: "News".
    func splitByLabel() -> Split? {
        let end = parts.firstIndex { !$0.words.isEmpty && !$0.names.contains(.prefix) } ?? 0
        let label = parts[..<end].filter { !$0.words.isEmpty }
        guard (1...2).contains(label.count), label.reduce(0, { $0 + $1.words.count }) <= 3,
            parts[end...].reduce(0, { $0 + $1.words.count }) > 1,
            // "Harbour opens again" goes on behind a marked word.
            parts[end...].first(where: { !$0.words.isEmpty })?.text.first(where: \.isLetter)?.isLowercase != true
        else { return nil }
        return Split(
            title: parts[end...].map(\.text).joined(separator: " "), before: label.map(\.text).joined(separator: " "),
            after: "", score: 4)
    }

    /// A text with a space where a part of the heading ends in a small letter and the next begins with a capital: the
    /// layout sets them on lines of their own.
    func unglued(_ text: String) -> String {
        guard parts.count < 40 else { return text }
        var text = text
        for index in parts.indices.dropFirst() {
            let (left, right) = (parts[index - 1].text, parts[index].text)
            guard let last = left.last, let first = right.first, last.isLowercase || ".!?…".contains(last),
                first.isUppercase, left.utf8.count > 3, right.utf8.count > 3,
                let place = text.range(of: left + right)
            else { continue }
            text.replaceSubrange(place, with: left + " " + right)
        }
        return text
    }

    /// The best way to cut the heading so that one side is a claimed title.
    ///
    /// - Parameter claims: the words of the claimed titles and how far each is trusted.
    func split(claims: [(words: [SmallWord], trust: Double)]) -> Split? {
        guard parts.count > 1, parts.count < 40 else { return nil }
        var best: Split?
        for cut in 1..<parts.count {
            for keepsTail in [true, false] {
                let kept = keepsTail ? parts[cut...] : parts[..<cut]
                let dropped = keepsTail ? parts[..<cut] : parts[cut...]
                let words = kept.flatMap(\.words)
                let others = dropped.flatMap(\.words)
                guard words.count >= 2, !others.isEmpty, others.count <= 14 else { continue }
                var score = claims.reduce(0.0) { TextSimilarity.dice($1.words, words) > 0.95 ? $0 + $1.trust : $0 }
                guard score > 0 else { continue }
                if dropped.contains(where: { $0.names.contains(keepsTail ? .kicker : .lead) }) { score += 0.4 }
                if kept.contains(where: { $0.names.contains(.lead) }) { score -= 0.6 }
                if best.map({ score > $0.score }) ?? true {
                    let rest = dropped.map(\.text).joined(separator: " ")
                    best = Split(
                        title: kept.map(\.text).joined(separator: " "), before: keepsTail ? rest : "",
                        after: keepsTail ? "" : rest, score: score)
                }
            }
        }
        return best
    }
}
