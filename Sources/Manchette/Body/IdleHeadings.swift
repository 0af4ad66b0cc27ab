/// Takes headings out of the body that head none of it: those of boxes whose lines are an offer or comments, and
/// the author's name behind the text.
///
/// A heading is worded like any other; what stands under it tells.
enum IdleHeadings {
    /// The most words of a box, and the most such headings of a page: a gallery has a heading for each picture.
    private static let wordsOfBox: Float = 200
    private static let most = 4
    /// The longest name over a note on the author, in words.
    private static let wordsOfName: Float = 4

    /// Takes them out of a page's body.
    static func drop(
        _ selection: inout BodySelection, labels: inout [Label], _ table: BlockTable, _ features: FeatureTable
    ) {
        let chosen = selection.blocks
        var bylines: [Int] = []
        for index in labels.indices
        where labels[index].role == .byline && bylines.count < mostBylines
            && table.blocks[index].text.count <= longestByline
        {
            bylines.append(index)
        }
        var kinds = [Article.NoiseClass?](repeating: nil, count: chosen.count)
        // Headings of one design head the same: where one of them heads text, the button under another is its own.
        var heading: Set<UInt32> = []
        for position in chosen.indices.reversed() where table.blocks[chosen[position]].traits.contains(.inHeading) {
            let block = chosen[position]
            let isLast =
                position + 1 == chosen.count || table.blocks[chosen[position + 1]].traits.contains(.inHeading)
            if isLast, isName(block, in: bylines, table, features.statistics) {
                kinds[position] = .authorBio
                continue
            }
            // Of several headings in a row the last one tells.
            var next = position + 1
            if next < chosen.count, kinds[next] != nil, kinds[next] != .authorBio { next = behind(next, kinds) }
            let end = next < chosen.count ? chosen[next] : table.blocks.count
            kinds[position] = offer(under: block, before: end, labels, features)
            if kinds[position] == nil { heading.insert(design(of: block, features.containers)) }
        }
        for position in chosen.indices where kinds[position] != nil && kinds[position] != .authorBio {
            if heading.contains(design(of: chosen[position], features.containers)) { kinds[position] = nil }
        }
        let count = kinds.count { $0 != nil }
        guard count > 0, count <= most else { return }
        for (block, kind) in zip(chosen, kinds) {
            guard let kind else { continue }
            labels[block].role = .noise(kind)
            labels[block].score = 1 - labels[block].bodyScore
            labels[block].reason = .rule("heads no text")
        }
        selection.blocks = zip(chosen, kinds).filter { $0.1 == nil }.map(\.0)
    }

    /// The first place behind a run of headings that head no text.
    private static func behind(_ position: Int, _ kinds: [Article.NoiseClass?]) -> Int {
        var next = position
        while next < kinds.count, next < position + most, kinds[next] != nil { next += 1 }
        return next
    }

    /// The most by-lines that are looked at, and the longest, in bytes.
    private static let (mostBylines, longestByline) = (8, 300)

    private static func design(of block: Int, _ containers: ContainerTable) -> UInt32 {
        let own = containers.ofBlock[block]
        return own >= 0 ? containers.containers[Int(own)].design : 0
    }

    /// What a heading's box offers when none of the body stands in it; nil otherwise.
    ///
    /// The box is the nearest element that holds the heading and the block behind it. Where the body goes on in it, what
    /// stands between is a picture or a box of its own.
    private static func offer(
        under heading: Int, before behind: Int, _ labels: [Label], _ features: FeatureTable
    ) -> Article.NoiseClass? {
        let containers = features.containers
        guard heading + 1 < behind, heading + 1 < containers.ofBlock.count else { return nil }
        let around = containers.commonAncestor(containers.ofBlock[heading], containers.ofBlock[heading + 1])
        guard around >= 0 else { return nil }
        let box = containers.containers[Int(around)]
        let end = Int(box.firstBlock) + Int(box.blocks)
        guard box.firstBlock <= heading, end <= behind, box.words <= wordsOfBox else { return nil }
        var found: Article.NoiseClass?
        for index in (heading + 1)..<end {
            guard case .noise(let kind) = labels[index].role else { continue }
            switch kind {
            case .caption, .credit: return nil
            // Advertisements, buttons to share by and single links stand under headings of the text too.
            case .newsletter, .subscription, .paywall, .promotion, .comments, .authorBio: found = found ?? kind
            default: break
            }
        }
        return found
    }

    private static func holds(_ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = part.first, part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { start in
            text[start] == first && text.piece(start..<(start + part.count)).elementsEqual(part)
        }
    }

    /// Whether a heading is a name that a by-line names.
    private static func isName(
        _ heading: Int, in bylines: [Int], _ table: BlockTable, _ statistics: [TextStatistics]
    ) -> Bool {
        guard 2...wordsOfName ~= statistics[heading].words, !bylines.isEmpty else { return false }
        return table.bytes.withUnsafeBufferPointer { bytes in
            let name = bytes.piece(table.blocks[heading].text)
            return bylines.contains { holds(bytes.piece(table.blocks[$0].text), name) }
        }
    }
}
