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
            parts.append(kind == .listItem ? .list(run.blocks) : .quotation(run.blocks))
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
    case openItem(BodyBlock)
    case closeItem
    case closeList(ordered: Bool)

    /// The steps for the items; an item lies at most one list deeper than the item before it.
    static func steps(for items: ArraySlice<BodyBlock>) -> [ListStep] {
        var steps: [ListStep] = []
        var open: [Bool] = []
        func closeInnermost() {
            guard let ordered = open.popLast() else { return }
            steps += [.closeItem, .closeList(ordered: ordered)]
        }
        for item in items {
            let ordered = item.ordered ?? false
            let level = min(max(item.level ?? 1, 1), open.count + 1)
            while open.count > level { closeInnermost() }
            if open.count == level, open.last != ordered { closeInnermost() }
            if open.count == level {
                steps.append(.closeItem)
            } else {
                steps.append(.openList(ordered: ordered))
                open.append(ordered)
            }
            steps.append(.openItem(item))
        }
        while !open.isEmpty { closeInnermost() }
        return steps
    }
}

extension Article {
    /// The pictures that no figure of the body shows, in order.
    var imagesOutsideBody: [Image] {
        let placed = Set(body.lazy.filter { $0.kind == .figure }.compactMap(\.url))
        return images.filter { !placed.contains($0.url) }
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
