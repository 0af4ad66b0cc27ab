import HTMLTree

/// Puts sentences back into the text that are linked from end to end and lead to another site: what else is one link there
/// is the title of another story, which is the site's own.
enum LinkedSentences {
    /// The fewest words of such a sentence, and how much of it is the link.
    private static let fewestWords: Float = 6
    private static let shareOfLink: Float = 0.95
    /// What its phrases may speak for noise: it may say who published something.
    private static let mostOfNoise: Float = 1.2

    /// Puts them back where they stand in the text's own markup, between two of its paragraphs.
    static func take(_ page: inout Page, _ result: Labeller.Result) {
        guard let tree = page.tree, page.body.blocks.count > 1 else { return }
        let blocks = page.body.blocks
        var own: String?
        var taken: [Int] = []
        for (before, next) in zip(blocks, blocks.dropFirst()) {
            let index = before + 1
            // What else stands between is at most a picture's line.
            guard index < next, next <= index + 2,
                isLinkedSentence(index, page.labels[index], page.blocks, result),
                result.features.containers.isOfRun(index, before),
                let host = host(of: index, page.blocks, tree)
            else { continue }
            own = own ?? Self.own(page.claims)
            guard let own, !isSame(host, own) else { continue }
            taken.append(index)
        }
        guard !taken.isEmpty else { return }
        for index in taken {
            page.labels[index].role = .body
            page.labels[index].score = 0.6
            page.labels[index].reason = .rule("a sentence that is a link to another site")
        }
        page.body.blocks = (blocks + taken).sorted()
    }

    private static func isLinkedSentence(
        _ index: Int, _ label: Label, _ table: BlockTable, _ result: Labeller.Result
    ) -> Bool {
        let block = table.blocks[index]
        let statistics = result.features.statistics[index]
        guard case .noise = label.role, label.reason == .model, block.tag == .p || block.tag == .div,
            statistics.endsWithStop, statistics.words >= fewestWords,
            Float(block.linkBytes) >= shareOfLink * Float(block.text.count),
            block.strongBytes == 0, block.emphasisBytes == 0,
            block.traits.isDisjoint(with: [.inHeading, .inListItem, .inAside, .inFigure, .afterImage, .inNavigation])
        else { return false }
        let said = result.phrases[index]
        return said.strongestNoise < mostOfNoise && said.proof == nil && said.wording == nil && !said.opensRelated
            && !statistics.startsWithPointer
    }

    /// The host that a block's link leads to; nil where the address names none.
    private static func host(of index: Int, _ table: BlockTable, _ tree: NodeTable) -> String? {
        let links = table.runs[table.blocks[index].runs].filter { $0.kind == .link && $0.row >= 0 }
        guard links.count == 1, let link = links.first, let address = tree.attributeString(Int(link.row), .href),
            address.hasPrefix("http")
        else { return nil }
        return AddressForm.host(address)
    }

    /// The page's own host.
    static func own(_ claims: [Claim]) -> String? {
        for claim in claims where claim.field == .url || claim.field == .canonicalURL {
            if let host = AddressForm.host(claim.value) { return host }
        }
        return nil
    }

    /// Whether two hosts are one site's: the last two parts of their names are the same.
    static func isSame(_ host: String, _ other: String) -> Bool {
        host.split(separator: ".").suffix(2) == other.split(separator: ".").suffix(2)
    }
}

extension ContainerTable {
    /// Whether two blocks are paragraphs of one run: their elements are of one design and stand in the same one.
    func isOfRun(_ block: Int, _ other: Int) -> Bool {
        let (own, its) = (ofBlock[block], ofBlock[other])
        guard own >= 0, its >= 0 else { return false }
        let (first, second) = (containers[Int(own)], containers[Int(its)])
        return first.parent == second.parent && first.design == second.design
    }
}
