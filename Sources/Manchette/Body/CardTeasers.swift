import HTMLTree

/// Takes cards of other stories off the end of a text.
///
/// They are three or more small elements of one design, each a title that is a link into the same site and a sentence;
/// under a short text both read like more of it.
enum CardTeasers {
    /// The most blocks of a card, the longest sentence in it and the shortest title, in words.
    private static let mostBlocks: Float = 5
    private static let longestTeaser: Float = 28
    private static let shortestTitle: Float = 3
    private static let shareOfLink: Float = 0.9
    private static let fewestCards = 3
    /// So many words of running text stand in front of them.
    private static let fewestBefore: Float = 25

    static func drop(_ page: inout Page, _ result: Labeller.Result) {
        guard let tree = page.tree, let last = page.body.blocks.last else { return }
        let all = result.features.containers.containers
        var around = result.features.containers.around(last)
        while around >= 0, all[Int(around)].blocks <= mostBlocks {
            let cards =
                Int(all[Int(around)].siblings) >= fewestCards
                ? all.indices.filter {
                    all[$0].parent == all[Int(around)].parent && all[$0].design == all[Int(around)].design
                } : []
            if cards.count >= fewestCards, cards.allSatisfy({ isCard(all[$0], page, tree, result) }) {
                take(
                    cards.map { Int(all[$0].firstBlock)..<Int(all[$0].firstBlock) + Int(all[$0].blocks) }, &page, result
                )
                return
            }
            around = all[Int(around)].parent
        }
    }

    /// Gives the cards their class where text enough stands in front of them, and none between or behind.
    private static func take(_ cards: [Range<Int>], _ page: inout Page, _ result: Labeller.Result) {
        guard let first = cards.first?.lowerBound else { return }
        let rest = (page.body.lead + page.body.blocks).filter { block in !cards.contains { $0.contains(block) } }
        let before = rest.reduce(Float(0)) {
            $0 + (page.blocks.blocks[$1].tag == .li ? 0 : result.features.statistics[$1].words)
        }
        guard before >= fewestBefore, !rest.contains(where: { $0 > first }) else { return }
        for block in cards.joined() where page.labels[block].role.isBody {
            page.labels[block].role = .noise(.related)
            page.labels[block].score = 1 - page.labels[block].bodyScore
            page.labels[block].reason = .rule("a card like those beside it, its title a link")
        }
        page.body.blocks.removeAll { $0 >= first }
    }

    /// Whether an element is a title that is a link into the site, and short sentences.
    private static func isCard(
        _ container: ContainerTable.Container, _ page: Page, _ tree: NodeTable, _ result: Labeller.Result
    ) -> Bool {
        let title = Int(container.firstBlock)
        let blocks = title..<min(page.blocks.blocks.count, title + Int(container.blocks))
        guard 2...Int(mostBlocks) ~= blocks.count, result.features.statistics[title].words >= shortestTitle else {
            return false
        }
        let block = page.blocks.blocks[title]
        guard Float(block.linkBytes) >= shareOfLink * Float(block.text.count), leadsIntoSite(block, page, tree) else {
            return false
        }
        return blocks.dropFirst().allSatisfy {
            result.features.statistics[$0].words <= longestTeaser && result.features.statistics[$0].sentenceEnds <= 1
                && page.blocks.blocks[$0].traits.isDisjoint(with: [.inTable, .inListItem, .preformatted, .inBlockQuote])
        }
    }

    private static func leadsIntoSite(_ block: Block, _ page: Page, _ tree: NodeTable) -> Bool {
        let links = page.blocks.runs[block.runs].filter { $0.kind == .link && $0.row >= 0 }
        return !links.isEmpty
            && links.allSatisfy { link in
                guard let address = tree.attributeString(Int(link.row), .href), !address.hasPrefix("#") else {
                    return false
                }
                guard let host = AddressForm.host(address) else { return true }
                return LinkedSentences.own(page.claims).map { LinkedSentences.isSame(host, $0) } ?? false
            }
    }
}
