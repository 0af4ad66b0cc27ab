/// A body's blocks as formats with nesting want them: runs of list items as lists, runs of quotes as one quotation.
enum BodyOutline {
    case block(BodyBlock)
    case list(ArraySlice<BodyBlock>)
    case quotation(ArraySlice<BodyBlock>)

    /// The body's parts, in order.
    static func parts(of body: [BodyBlock]) -> [BodyOutline] {
        var parts: [BodyOutline] = []
        var index = body.startIndex
        while index < body.endIndex {
            let kind = body[index].kind
            guard kind == .listItem || kind == .blockQuote else {
                parts.append(.block(body[index]))
                index += 1
                continue
            }
            let run = run(of: kind, in: body, from: index)
            if kind == .blockQuote {
                parts.append(.quotation(run.blocks))
            } else if run.blocks.count == 1, let line = run.blocks.first, line.ordered == true, line.ownNumber != nil {
                // A line that begins with a number, and is no list.
                parts.append(.block(line))
            } else {
                parts.append(.list(run.blocks))
            }
            parts += run.media.map { .block($0) }
            index = run.end
        }
        return parts
    }

    /// The blocks of one kind from an index on, and the pictures and embeds between them: these do not end a list or a
    /// quotation that goes on behind them, and stand behind it.
    private static func run(
        of kind: BodyBlock.Kind, in body: [BodyBlock], from start: Int
    ) -> (blocks: ArraySlice<BodyBlock>, media: [BodyBlock], end: Int) {
        var end = start
        var next = start
        while next < body.endIndex, body[next].kind == kind || body[next].isMedia {
            if !body[next].isMedia { end = next + 1 }
            next += 1
        }
        let run = body[start..<end]
        guard run.contains(where: \.isMedia) else { return (run, [], end) }
        return (run.filter { !$0.isMedia }[...], run.filter(\.isMedia), end)
    }
}

extension BodyBlock {
    /// Whether it is a picture or an embed: it has no place in the text.
    var isMedia: Bool { kind == .figure || kind == .embed }
}

/// The steps of writing a run of list items as nested lists.
enum ListStep {
    case openList(ordered: Bool)
    /// With the number that the item's own text began with; it is no longer there.
    case openItem(BodyBlock, number: Int?)
    case closeItem
    case closeList(ordered: Bool)

    /// A list, and where its steps are.
    private struct List {
        var isOrdered: Bool
        var items: [Int] = []
        var ends: [Int]
    }

    /// The steps for the items; an item lies at most one list deeper than the item before it.
    static func steps(for items: ArraySlice<BodyBlock>) -> [ListStep] {
        var steps: [ListStep] = []
        var lists: [List] = []
        var open: [Int] = []
        func closeInnermost() {
            guard let list = open.popLast() else { return }
            steps += [.closeItem, .closeList(ordered: lists[list].isOrdered)]
            lists[list].ends.append(steps.count - 1)
        }
        for item in items {
            let ordered = item.ordered ?? false
            let level = min(max(item.level ?? 1, 1), open.count + 1)
            while open.count > level { closeInnermost() }
            if open.count == level, let last = open.last, lists[last].isOrdered != ordered { closeInnermost() }
            if open.count == level {
                steps.append(.closeItem)
            } else {
                open.append(lists.count)
                lists.append(List(isOrdered: ordered, ends: [steps.count]))
                steps.append(.openList(ordered: ordered))
            }
            if let last = open.last { lists[last].items.append(steps.count) }
            steps.append(.openItem(item, number: nil))
        }
        while !open.isEmpty { closeInnermost() }
        for list in lists where list.isOrdered { number(list, in: &steps) }
        return steps
    }

    /// Takes the numbers of a list out of its items' texts, where all have one: a list of a text dump has them there.
    private static func number(_ list: List, in steps: inout [ListStep]) {
        let numbered = list.items.compactMap { index -> (item: BodyBlock, own: (number: Int, length: Int))? in
            guard case .openItem(let item, _) = steps[index], let own = item.ownNumber else { return nil }
            return (item, own)
        }
        guard numbered.count == list.items.count, let first = numbered.first else { return }
        let isCounted = numbered.enumerated().allSatisfy { $0.element.own.number == first.own.number + $0.offset }
        if isCounted, numbered.count > 1 {
            for (index, (item, own)) in zip(list.items, numbered) {
                steps[index] = .openItem(item.dropping(own.length), number: own.number)
            }
        } else {
            // Numbers that do not count stay in the texts: the list must not count beside them.
            for index in list.ends {
                if case .openList = steps[index] {
                    steps[index] = .openList(ordered: false)
                } else {
                    steps[index] = .closeList(ordered: false)
                }
            }
        }
    }
}

extension BodyBlock {
    /// The number that its text begins with, with a point or a bracket behind it, and how many scalars that takes.
    fileprivate var ownNumber: (number: Int, length: Int)? {
        let scalars = text.unicodeScalars
        let digits = scalars.prefix { ("0"..."9").contains($0) }
        guard (1...3).contains(digits.count), let number = Int(String(digits)) else { return nil }
        let rest = scalars[digits.endIndex...]
        guard let mark = rest.first, mark == "." || mark == ")" else { return nil }
        let spaces = rest.dropFirst().prefix { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" }
        guard !spaces.isEmpty, spaces.endIndex < scalars.endIndex else { return nil }
        return (number, digits.count + 1 + spaces.count)
    }

    /// The block without so many scalars at its beginning.
    fileprivate func dropping(_ count: Int) -> BodyBlock {
        var rest = self
        rest.text = String(text.unicodeScalars.dropFirst(count))
        rest.inlines = inlines.map { inline in
            var inline = inline
            inline.range = max(0, inline.range.lowerBound - count)..<max(0, inline.range.upperBound - count)
            return inline
        }
        return rest
    }
}

extension Article {
    /// The pictures that no figure of the body shows, in order.
    var imagesOutsideBody: [Image] {
        let placed = Set(body.lazy.filter { $0.kind == .figure }.compactMap(\.url))
        return images.filter { !placed.contains($0.url) }
    }

    /// The article with nothing in it but these fields, for writers that write what there is; `text` means `body`.
    func reduced(to fields: Set<Field>) -> Article {
        var reduced = self
        let keepsBody = fields.contains(.body) || fields.contains(.text)
        if !fields.contains(.url) { reduced.url = nil }
        if !fields.contains(.canonicalURL) { reduced.canonicalURL = nil }
        if !fields.contains(.site) { reduced.site = nil }
        if !fields.contains(.kicker) { reduced.kicker = nil }
        if !fields.contains(.headline) { reduced.headline = nil }
        if !fields.contains(.lead) { reduced.lead = nil }
        if !fields.contains(.authors) { reduced.authors = [] }
        if !fields.contains(.published) { reduced.published = nil }
        if !fields.contains(.modified) { reduced.modified = nil }
        if !fields.contains(.section) { reduced.section = nil }
        if !fields.contains(.tags) { reduced.tags = [] }
        if !fields.contains(.webcode) { reduced.webcode = nil }
        if !fields.contains(.images) {
            reduced.images = []
            reduced.body.removeAll { $0.kind == .figure }
        }
        if !keepsBody { reduced.body = [] }
        return reduced
    }

    /// The pictures by address; the first of the same address.
    var imagesByURL: [String: Image] {
        Dictionary(images.map { ($0.url, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension BodyBlock {
    /// A table's rows and cells.
    var tableRows: [[Substring]] {
        text.split(separator: "\n", omittingEmptySubsequences: true)
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
    }
}
