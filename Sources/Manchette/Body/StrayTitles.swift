import HTMLTree

/// Takes paragraphs out of a text that are the linked title of another story of the same site, and nothing else.
///
/// The models see a paragraph of a title's words amid a text. What tells is that it is one link, that it ends as no sentence
/// does, and that the link stays on the site: sources, shops and documents are elsewhere.
struct StrayTitles {
    /// The most such titles of a text, and the fewest other blocks for each: what has more is a list that its author made.
    private static let (most, textPerTitle) = (3, 2)
    /// Words of a title.
    private static let words: ClosedRange<Float> = 5...25
    /// The longest mark that points at one, in bytes: "👉 ".
    private static let bytesOfMark = 9
    private static let notTitles: Block.Traits = [
        .inHeading, .inListItem, .inTable, .inBlockQuote, .inCaption, .inFigure, .preformatted,
    ]
    /// How sentences, labels and lines with an address end; questions are titles.
    private static let noEnds: [UInt8] = Array(".!:)".utf8)
    /// How addresses of pages end that show an ending at all.
    private static let pageEndings = ["html", "htm", "php", "asp", "aspx", "jsp", "shtml", "xhtml", "dhtml", "story"]

    private let page: Page
    private let tree: NodeTable
    private let host: String?

    /// Takes the titles out of a page's body.
    ///
    /// - Parameter address: the page's own, by which its site is told.
    static func drop(from page: inout Page, address: String?) {
        guard let tree = page.tree, page.siteRule == nil, page.articleChance >= KindModel.threshold,
            page.body.blocks.contains(where: { mayBe(page.blocks.blocks[$0]) })
        else { return }
        let chosen = StrayTitles(
            page: page, tree: tree, host: address.flatMap(AddressForm.host).map(AddressForm.bareHost)
        ).titles()
        guard 1...most ~= chosen.count, (1 + textPerTitle) * chosen.count <= page.body.blocks.count else { return }
        for block in chosen {
            page.labels[block].role = .noise(.related)
            page.labels[block].reason = .rule("the title of another story")
        }
        page.body.blocks.removeAll { chosen.contains($0) }
    }

    /// Whether a block is hardly more than a link.
    @inline(__always)
    private static func mayBe(_ block: Block) -> Bool {
        block.linkBytes > 0 && block.text.count - Int(block.linkBytes) <= bytesOfMark
            && block.traits.isDisjoint(with: notTitles)
    }

    private func titles() -> [Int] {
        let body = page.body.blocks
        // What a heading or a colon introduces is what the text speaks of, and a text begins with none.
        return zip(body.dropFirst(), body).compactMap { block, before in
            Self.mayBe(page.blocks.blocks[block]) && isTitle(block) && !introduces(before) && !introduces(block - 1)
                ? block : nil
        }
    }

    private func introduces(_ block: Int) -> Bool {
        let entry = page.blocks.blocks[block]
        if entry.traits.contains(.inHeading), page.labels[block].role.isBody { return true }
        return page.blocks.bytes[entry.text].last { $0 != 0x20 } == UInt8(ascii: ":")
    }

    private func isTitle(_ block: Int) -> Bool {
        let entry = page.blocks.blocks[block]
        guard block < page.words.count, Self.words.contains(page.words[block]) else { return false }
        let links = page.blocks.runs[entry.runs].filter { $0.kind == .link }
        guard links.count == 1, let link = links.first, Int(link.range.upperBound) == entry.text.count else {
            return false
        }
        let text = page.blocks.bytes[entry.text]
        // A mark before it is no word.
        guard !text.prefix(Int(link.range.lowerBound)).contains(where: { $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }),
            let last = text.last, !Self.noEnds.contains(last),
            text.firstRange(of: Array("://".utf8)) == nil
        else { return false }
        return tree.attributeString(Int(link.row), .href).map(staysOnSite) == true
    }

    /// Whether an address is that of a page of this site.
    private func staysOnSite(_ href: String) -> Bool {
        if let other = AddressForm.host(href) {
            guard AddressForm.bareHost(other) == host else { return false }
        } else if !href.hasPrefix("/"), href.prefix(while: { $0 != "/" && $0 != "?" }).contains(":") {
            // "mailto:"
            return false
        }
        let path = href.prefix { $0 != "?" && $0 != "#" }
        guard !path.isEmpty, !AddressForm.isRoot(href) else { return false }
        let name = path.suffix(from: path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)
        guard let dot = name.lastIndex(of: ".") else { return true }
        let ending = name.suffix(from: name.index(after: dot)).lowercased()
        return ending.utf8.count > 5 || Self.pageEndings.contains(ending) || ending.allSatisfy(\.isNumber)
    }
}
