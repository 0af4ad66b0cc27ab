import HTMLTree

/// Gives noise its finer classes: about the author, legal lines, cookie notices, navigation and credits of pictures.
///
/// The pages that the trees are trained on name nine classes of noise and call all else other, so the trees give a line
/// of these the class of the box it looks like. Its wording and the names of its elements know better.
enum NoiseNames {
    /// Labels of a page with the finer classes; what a phrase proved and what is no noise stays.
    ///
    /// - Parameter isKnown: whether the trees know pages of this language.
    static func refine(
        _ labels: inout [Label], tree: NodeTable?, containers: ContainerTable,
        phrases: [PhraseHits], statistics: [TextStatistics], authorNotes: [Int], table: BlockTable, isKnown: Bool
    ) {
        let page = PageOfNoise(
            tree: tree, containers: containers, statistics: statistics, table: table, notes: Set(authorNotes),
            hasWall: phrases.contains { $0.proof == .paywall }, isNearOffer: blocksNearOffers(phrases),
            isKnown: isKnown,
            // Trails of breadcrumbs stand over the headline.
            headline: labels.firstIndex { $0.role == .headline } ?? labels.firstIndex { $0.role.isBody } ?? 0)
        // Lent: a copy of each block's hits would count all that they hold.
        phrases.withUnsafeBufferPointer { phrases in
            for index in labels.indices {
                guard case .noise(let kind) = labels[index].role,
                    let (noise, reason) = page.finer(kind, index, labels[index], phrases[index])
                else { continue }
                labels[index].role = .noise(noise)
                if let reason { labels[index].reason = reason }
            }
        }
        settleBoxes(&labels, containers: containers, isPage: tree != nil)
    }

    /// By block, whether words of an offer stand near it: no box is a wall without.
    private static func blocksNearOffers(_ phrases: [PhraseHits]) -> [Bool] {
        var isNear = [Bool](repeating: false, count: phrases.count)
        for index in phrases.indices
        where !phrases[index].scores.isEmpty && (phrases[index][.paywall] > 0 || phrases[index][.subscription] > 0) {
            for near in max(0, index - farthestOffer)..<min(phrases.count, index + farthestOffer + 1) {
                isNear[near] = true
            }
        }
        return isNear
    }

    private static let farthestOffer = 6

    /// What the finer class of a block is told from.
    private struct PageOfNoise {
        let tree: NodeTable?
        let containers: ContainerTable
        let statistics: [TextStatistics]
        let table: BlockTable
        let notes: Set<Int>
        let hasWall: Bool
        let isNearOffer: [Bool]
        let isKnown: Bool
        let headline: Int

        /// The finer class of a block of noise, and the reason where it is another one than before; nil where it stays.
        func finer(
            _ kind: Article.NoiseClass, _ index: Int, _ label: Label, _ hits: borrowing PhraseHits
        ) -> (Article.NoiseClass, LabelReason?)? {
            if kind == .promotion, hits[.follow] >= enoughToFollow, hits[.follow] >= hits[.promotion] {
                return (.newsletter, label.reason == .model ? .rule("its own words, not its neighbours'") : nil)
            }
            // "News", "Dossiers": rubrics of a menu are no tags of the article.
            if kind == .tags, index < headline, table.blocks[index].traits.contains(.inNavigation) {
                return (.navigation, .rule("in the page's menu"))
            }
            guard label.reason == .model else { return nil }
            // A title's length, and one link: another story.
            if kind == .tags, statistics[index].words >= longestTag, isOneLink(index) {
                return (.related, .rule("too long a link for a tag"))
            }
            if index < headline, index + farthestTrail >= headline, wordlessRivals.contains(kind), let tree,
                isInTrail(index, tree, containers) || opensAtFrontPage(index, tree)
            {
                return (.navigation, .rule("a trail of breadcrumbs"))
            }
            if kind != .legal, kind != .navigation, isFootersImprint(index) {
                return (.legal, .rule("a copyright sign and a year in the page's footer"))
            }
            if isInBoxAboutAuthor(index, kind, label, hits), !notes.contains(index) {
                return (.authorBio, .rule("in a box about the author"))
            }
            if index > headline, rivalsOfBoxes.contains(kind), label.score < surelyAnother,
                label.bodyScore < perhapsText, hits.proof == nil, let tree
            {
                if isPaidLink(index, tree, table) { return (.advertisement, .rule("its link is paid for")) }
                if isOfWall(index, tree) { return (.paywall, .rule("in a box named after the wall")) }
            }
            if kind == .caption, hits[.legal] < enoughAlone {
                guard hits[.credit] >= enoughForCredit, statistics[index].words <= longestCredit,
                    !saysMoreThanOwner(index, hits),
                    statistics[index].words > 1 || statistics[index].copyright > 0 || label.score >= surelyCaption,
                    !statistics[index].endsWithStop
                else { return nil }
                return (.credit, .rule("a credit's words alone"))
            }
            if notes.contains(index) { return (.authorBio, .rule("opens with the author's name and goes on")) }
            if kind == .navigation || kind == .related {
                if statistics[index].copyright > 0, isImprint(index, table) {
                    return (.legal, .rule("opens with a copyright sign and a year"))
                }
                if hits[.legal] < enoughAlone, statistics[index].words <= RoleChances.longestCaption,
                    let reason = captionReason(kind, hits)
                {
                    return (.caption, reason)
                }
            }
            // The form of a box makes no wall: not on a page without a phrase that proves one, and not in a language that
            // the trees do not know. A dump's lines have no form to begin with.
            if kind == .paywall && !hasWall && tree != nil || !isKnown && (kind == .paywall || kind == .subscription),
                label.score < (isKnown ? surelyKnownWall : surelyWall),
                hits[.paywall] == 0, hits[.subscription] == 0,
                !(tree.map { isNamed(.gate, index, $0, containers) } ?? false)
            {
                return (.navigation, .rule("no word of an offer"))
            }
            return rival(of: kind, index, label, hits).map { ($0, .rule("its own words, not its neighbours'")) }
        }

        /// Whether nearly all of a block is one link.
        private func isOneLink(_ index: Int) -> Bool {
            let block = table.blocks[index]
            return 10 * Int(block.linkBytes) >= 9 * block.text.count
                && table.runs[block.runs].count { $0.kind == .link } == 1
        }

        /// Whether a line of several links begins at the site's front page.
        private func opensAtFrontPage(_ index: Int, _ tree: NodeTable) -> Bool {
            let links = table.runs[table.blocks[index].runs].filter { $0.kind == .link && $0.row >= 0 }
            guard links.count > 1, let first = links.min(by: { $0.range.lowerBound < $1.range.lowerBound }),
                first.range.lowerBound == 0, let address = tree.attributeString(Int(first.row), .href)
            else { return false }
            return address == "/" || AddressForm.isRoot(address)
        }

        /// Whether a block of the page's footer holds a copyright sign and a year, whatever stands before them.
        private func isFootersImprint(_ index: Int) -> Bool {
            let block = table.blocks[index]
            return statistics[index].copyright > 0 && block.traits.contains(.inFooter)
                && block.traits.isDisjoint(with: [.inFigure, .inCaption, .inArticle])
                && holdsYear(table.bytes[block.text])
        }

        /// Whether a line behind the headline stands in an element that is named after the author, and looks like one of those
        /// boxes that have no words of their own.
        private func isInBoxAboutAuthor(
            _ index: Int, _ kind: Article.NoiseClass, _ label: Label, _ hits: borrowing PhraseHits
        ) -> Bool {
            // Titles of an author's other articles are links.
            let isLikely =
                boxesOfNames.contains(kind) || kind == .related && table.blocks[index].linkBytes == 0
            guard index > headline, isLikely, statistics[index].words >= fewestOfNote,
                label.score < surelyAnother, hits.proof == nil, hits[.credit] == 0, let tree
            else { return false }
            // A teaser may be called after who signs it.
            return isNamed(.authorBio, index, tree, containers) { tree.nodes[$0].tag != .article }
        }

        /// Whether a short line, and no link of a title's length, stands in a small element that is named after the wall.
        private func isOfWall(_ index: Int, _ tree: NodeTable) -> Bool {
            let block = table.blocks[index]
            guard isNearOffer[index], statistics[index].words <= longestOfWall,
                Int(block.linkBytes) * 2 < block.text.count || statistics[index].words < fewestOfNote
            else { return false }
            return isNamed(.gate, index, tree, containers) { row in
                var isWall = false
                ClassWords.eachWord(of: row, in: tree) { word in
                    isWall = isWall || FieldWords.shared.wallWords.contains { word.starts(with: $0) }
                }
                return isWall
            }
        }

        /// Whether a sentence stands in front of the brackets that hold a picture's owner.
        private func saysMoreThanOwner(_ index: Int, _ hits: borrowing PhraseHits) -> Bool {
            guard hits.closesWithCredit else { return false }
            let text = table.bytes[table.blocks[index].text]
            guard let open = text.lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }) else {
                return false
            }
            return text[..<open].last { $0 != 0x20 } == UInt8(ascii: ".")
        }

        /// Why a line of a menu, or about another article, is a caption; nil when it is none.
        private func captionReason(_ kind: Article.NoiseClass, _ hits: borrowing PhraseHits) -> LabelReason? {
            if hits.closesWithPlaceAndDay { return .rule("closes with place or length and day") }
            if hits.opensWithFigure { return .rule("opens with a figure's number") }
            if hits.repeatsPicture, kind == .navigation { return .rule("repeats what its picture is called") }
            if hits.isUnderPicture { return .rule("stands alone under a picture") }
            guard hits.closesWithCredit || hits.closesInCapitals else { return nil }
            return .rule(hits.repeatsPicture ? "repeats what its picture is called" : "closes with a picture's owner")
        }

        /// The class that a block's own words speak for, louder than for the one it looks like.
        private func rival(
            of kind: Article.NoiseClass, _ index: Int, _ label: Label, _ hits: borrowing PhraseHits
        ) -> Article.NoiseClass? {
            let isDoubtful = kind == .related && label.score < surelyStory
            var said: Float = 0
            var found: PhraseClass?
            for rival in isDoubtful ? rivals + offers : rivals where hits[rival] > said {
                said = hits[rival]
                found = rival
            }
            guard let found, let noise = found.noise, noise != kind, kind != .share || found == .navigation else {
                return nil
            }
            var own: Float = 0
            for one in PhraseClass.allCases where one.noise == kind { own = max(own, hits[one]) }
            let named = found == .navigation ? 0 : tree.map { namesElement(found, index, $0, containers) } ?? 0
            let enough: Float = found == .navigation ? enoughForNavigation : enoughAlone
            return said + named >= enough && said + named > own + label.score ? noise : nil
        }
    }

    /// Whether a block is who owns the page rather than a picture: "© 2024 Gazette", or that sign in the page's footer.
    private static func isImprint(_ block: Int, _ table: BlockTable) -> Bool {
        let text = table.bytes[table.blocks[block].text]
        guard text.starts(with: "©".utf8) else { return false }
        return table.blocks[block].traits.contains(.inFooter) || holdsYear(text)
    }

    /// Whether four digits of a year stand in a text: "© 2024 Gazette", not "© 20 Minutes / AFP".
    static func holdsYear(_ text: some Collection<UInt8>) -> Bool {
        var digits: [UInt8] = []
        for byte in text {
            guard byte &- 0x30 < 10 else {
                if isYear(digits) { return true }
                digits.removeAll(keepingCapacity: true)
                continue
            }
            if digits.count < 5 { digits.append(byte) }
        }
        return isYear(digits)
    }

    private static func isYear(_ digits: [UInt8]) -> Bool {
        digits.count == 4 && (digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8))
    }

    /// Whether the trees know pages of a language.
    static func isKnown(_ language: String?) -> Bool {
        language.map { TrainedLanguages.roles.contains(LanguageTag.primary($0)) } ?? true
    }

    /// From this score on the trees alone may call a block a wall in any language.
    private static let surelyWall: Float = 0.5
    /// The same in a language that they know.
    private static let surelyKnownWall: Float = 0.8
    /// Classes that wording and class names tell.
    private static let rivals: [PhraseClass] = [.authorBio, .legal, .cookies, .navigation]
    /// The same, of what looks like a link to another story, and from which score on it is one for sure.
    private static let surelyStory: Float = 0.8
    private static let offers: [PhraseClass] = [.promotion, .advertisement, .newsletter, .follow]
    /// Classes that the trees know and a trail of breadcrumbs looks like: a list, as a set would hash each name it is asked
    /// for.
    private static let wordlessRivals: [Article.NoiseClass] = [.tags, .related, .share, .promotion]
    /// Classes that the trees give to what stands in a box about the author, the fewest words of such a line, and from
    /// which score on the trees know better than the box's name.
    private static let boxesOfNames: [Article.NoiseClass] = [
        .newsletter, .comments, .promotion, .share, .tags, .caption,
    ]
    private static let (fewestOfNote, surelyAnother): (Float, Float) = (6, 0.85)
    /// Classes that the trees give to lines of a wall and to links that are paid for, and the most words of such a line of a
    /// wall.
    private static let rivalsOfBoxes: [Article.NoiseClass] = [
        .related, .promotion, .comments, .share, .newsletter, .tags, .navigation,
    ]
    private static let longestOfWall: Float = 25
    /// From here on a block of a box may be text: some pages hold all that is for subscribers in one that is named after the
    /// wall.
    private static let perhapsText: Float = 0.3
    /// So many words are a title rather than a tag.
    private static let longestTag: Float = 7
    /// The most blocks from a trail of breadcrumbs to the headline.
    private static let farthestTrail = 16
    /// What an offer to follow must score: most sites put names of their own between its words.
    private static let enoughToFollow: Float = 0.8
    /// What a phrase must score (strength by how much of the block it covers, 0…3), with or without a name.
    private static let enoughAlone: Float = 1.4
    private static let enoughForNavigation: Float = 2.4
    private static let enoughForCredit: Float = 1.2
    /// From here on a single word, an agency's name, is a credit: "Archives" is a menu's too.
    private static let surelyCaption: Float = 0.85
    /// The longest credit, in words.
    private static let longestCredit: Float = 7
    /// What a class word of an element near counts.
    private static let nameWeight: Float = 1
    /// Elements above a block's own that are looked at, and the most blocks they hold.
    private static let levels = 3
    private static let mostBlocks: Float = 12

    private static let names: [PhraseClass: ClassTopics] = [
        .authorBio: .authorBio, .legal: .legal, .cookies: .cookies,
    ]

    private static func namesElement(
        _ kind: PhraseClass, _ block: Int, _ tree: NodeTable, _ containers: ContainerTable
    ) -> Float {
        names[kind].map { isNamed($0, block, tree, containers) } == true ? nameWeight : 0
    }

    /// Whether most of a block's text is of links one of which its page says is paid for.
    private static func isPaidLink(_ index: Int, _ tree: NodeTable, _ table: BlockTable) -> Bool {
        let block = table.blocks[index]
        guard block.linkBytes > 0, Int(block.linkBytes) * 2 > block.text.count, block.text.count < longestPaid,
            // The publisher's partners.
            block.traits.isDisjoint(with: [.inNavigation, .inFooter])
        else { return false }
        for row in Int(block.owner)...max(Int(block.owner), Int(block.lastRow))
        where row < tree.nodes.count && tree.nodes[row].tag == .a && tree.nodes[row].kind == .element {
            if tree.attributeString(row, .rel)?.range(of: "sponsored") != nil { return true }
        }
        return false
    }

    /// The longest line of an offer that is a link, in bytes.
    private static let longestPaid = 300

    /// Whether a block stands in what its names call the trail of breadcrumbs.
    private static func isInTrail(_ block: Int, _ tree: NodeTable, _ containers: ContainerTable) -> Bool {
        isNamed(.breadcrumb, block, tree, containers)
    }

    /// Whether an element near above a block, a small one, is named so.
    private static func isNamed(
        _ topic: ClassTopics, _ block: Int, _ tree: NodeTable, _ containers: ContainerTable,
        where isMeant: (Int) -> Bool = { _ in true }
    ) -> Bool {
        var container = containers.ofBlock[block]
        var level = 0
        while container >= 0, level < levels, containers.containers[Int(container)].blocks <= mostBlocks {
            let row = Int(containers.containers[Int(container)].row)
            if FieldWords.shared.classes.topics(of: row, in: tree).contains(topic), isMeant(row) { return true }
            container = containers.containers[Int(container)].parent
            level += 1
        }
        return false
    }
}
