/// What ends a text: tables, lists, answers, quotations and boxes behind its last paragraph, in the element that holds
/// its paragraphs.
///
/// Behind the last paragraph boxes and further stories begin, so the models doubt whatever stands there; what is one of
/// those, though, they take for text much less than a list or a table.
extension RoleChances {
    /// What it takes, in the mean of its blocks, for a part of the text's element to end it; the same for one that is a
    /// paragraph, and for what stands behind a box that is none of the text.
    private static let enoughForEnd: Float = 0.22
    private static let enoughForParagraph: Float = 0.4
    private static let enoughBehindNoise: Float = 0.4
    /// How much of the running text an element holds that is the text's own.
    private static let shareOfTextsElement: Float = 0.6
    /// How much of such a part may be links, how strong its phrases may speak for noise, and how likely offers and links.
    private static let linkedOfEnd: Float = 0.3
    private static let noiseOfEnd: Float = 1.2
    private static let othersOfEnd: Float = 0.6
    /// How many parts of other kinds may stand between, and how far behind the last paragraph is looked.
    private static let (mostBetween, farthestEnd) = (2, 120)
    /// The fewest words of a paragraph that ends a text.
    private static let fewestOfEnd: Float = 6
    /// What is set so is no line of a box.
    private static let setApart: Block.Traits = [
        .inBlockQuote, .inTable, .inListItem, .preformatted, .inDetails, .inHeading,
    ]

    /// Lets in what ends the text in its own element: each part of that as a whole, by what the model says of its blocks in
    /// the mean, where nothing in it offers, links or is worded as the trade's boxes are.
    mutating func heedEnd(
        _ features: FeatureTable, _ table: BlockTable, _ phrases: [PhraseHits], language: String?
    ) {
        guard let last = body.lastIndex(where: { $0 > Labeller.bodyThreshold }), last + 1 < body.count,
            last != features.headline,
            goesOnSet(last, table)
                || body[(last + 1)..<min(body.count, last + RoleChances.farthestEnd)].contains(where: {
                    $0 > RoleChances.enoughForEnd
                }),
            let element = textsElement(features, table)
        else { return }
        let containers = features.containers
        let own = containers.containers[Int(element)]
        let end = min(Int(own.firstBlock) + Int(own.blocks), last + RoleChances.farthestEnd)
        // Who speaks of himself, or to the reader, offers something; in a list or a table only where the text does not.
        let voices = FirstPersonWords.hashes(for: language).union(FirstPersonWords.reader(for: language))
        let speaks = features.speaks(voices, table)
        func isSpoken() -> Bool { body.indices.contains { body[$0] > Labeller.bodyThreshold && speaks($0) } }
        var between = 0
        var heading: Range<Int>?
        var next = part(of: last, in: element, containers)
        while next.upperBound <= end, between <= RoleChances.mostBetween {
            if next.contains(where: { RoleChances.isOfComments(phrases[$0], features.statistics[$0]) }) { return }
            let isAlone = next.count == 1 && table.blocks[next.lowerBound].traits.contains(.inHeading)
            if next.upperBound <= last + 1 {
                // All of it is text already, or nothing of it is left.
            } else if isAlone, isPlain(next, features, table, phrases) {
                heading = next
            } else if !next.contains(where: speaks) || isSet(next, table) && isSpoken(),
                ends(next, features, table, phrases, isBehindNoise: between > 0)
            {
                for index in (heading?.lowerBound ?? next.lowerBound)..<next.upperBound
                where !RoleChances.isSignature(table.blocks[index], features.statistics[index]) {
                    body[index] = max(body[index], Labeller.bodyThreshold + 0.01)
                }
                heading = nil
                between = 0
            } else {
                heading = nil
                between += 1
            }
            guard next.upperBound < end else { return }
            next = part(of: next.upperBound, in: element, containers)
        }
    }

    /// Whether a table, a list or an answer that a block stands in may go on behind it.
    private func goesOnSet(_ block: Int, _ table: BlockTable) -> Bool {
        !table.blocks[block].traits.intersection(table.blocks[block + 1].traits)
            .isDisjoint(with: [.inTable, .inListItem, .inDetails])
    }

    /// Whether a line is who wrote a post that is quoted, and when.
    private static func isSignature(_ block: Block, _ statistics: TextStatistics) -> Bool {
        block.traits.contains(.inBlockQuote) && block.linkBytes > 0 && !statistics.endsWithStop
    }

    /// Whether a block heads comments: what stands behind it is none of the text.
    private static func isOfComments(_ phrases: PhraseHits, _ statistics: TextStatistics) -> Bool {
        statistics.words <= headingWords && phrases[.comments] > 1.5
    }

    /// The deepest element that holds most of the running text.
    private func textsElement(_ features: FeatureTable, _ table: BlockTable) -> Int32? {
        let all = features.containers.containers
        var words = [Float](repeating: 0, count: all.count)
        var total: Float = 0
        for index in body.indices
        where body[index] > Labeller.bodyThreshold && features.containers.ofBlock[index] >= 0
            && FeatureTable.isProse(features.statistics[index], table.blocks[index])
        {
            words[Int(features.containers.ofBlock[index])] += features.statistics[index].words
            total += features.statistics[index].words
        }
        guard total > 0 else { return nil }
        for index in all.indices.reversed() where all[index].parent >= 0 {
            words[Int(all[index].parent)] += words[index]
        }
        // Children stand behind their parents: the last one that holds so much is the deepest.
        guard let found = words.lastIndex(where: { $0 >= RoleChances.shareOfTextsElement * total }) else { return nil }
        return all[found].blocks > 1
            ? Int32(truncatingIfNeeded: found) : all[found].parent >= 0 ? all[found].parent : nil
    }

    /// The blocks of the child of an element that a block stands in; the block alone where it is the element's own.
    private func part(of block: Int, in element: Int32, _ containers: ContainerTable) -> Range<Int> {
        var child: Int32 = -1
        var around = containers.ofBlock[block]
        while around >= 0, around != element {
            child = around
            around = containers.containers[Int(around)].parent
        }
        guard around == element, child >= 0 else { return block..<(block + 1) }
        let found = containers.containers[Int(child)]
        let first = Int(found.firstBlock)
        // An element may hold text of its own on both sides of another.
        return max(first, min(block, first))..<max(block + 1, first + Int(found.blocks))
    }

    /// Whether nothing in a part of the text's element offers, links, or is worded as the trade's boxes are.
    private func isPlain(
        _ part: Range<Int>, _ features: FeatureTable, _ table: BlockTable, _ phrases: [PhraseHits]
    ) -> Bool {
        var (bytes, linked) = (0, 0)
        for index in part {
            let block = table.blocks[index]
            let said = phrases[index]
            bytes += block.text.count
            linked += Int(block.linkBytes)
            guard
                block.traits.isDisjoint(with: [
                    .inNavigation, .inFooter, .inForm, .inButton, .inCaption, .hidden, .inDialog, .inAddress,
                ]),
                said.strongestNoise < RoleChances.noiseOfEnd, said.proof == nil, said.wording == nil,
                said.closing == nil,
                !said.opensRelated, !said.closesWithCredit, !said.closesWithPlaceAndDay, !said.isNamedCaption
            else { return false }
        }
        return Float(linked) <= RoleChances.linkedOfEnd * Float(bytes)
    }

    /// Whether all of a part is set so that it is no line of a box.
    private func isSet(_ part: Range<Int>, _ table: BlockTable) -> Bool {
        part.allSatisfy { !table.blocks[$0].traits.isDisjoint(with: RoleChances.setApart) }
    }

    /// Whether a part of the text's element ends the text.
    private func ends(
        _ part: Range<Int>, _ features: FeatureTable, _ table: BlockTable, _ phrases: [PhraseHits], isBehindNoise: Bool
    ) -> Bool {
        let count = Float(part.count)
        let chance = part.reduce(0) { $0 + body[$1] } / count
        var enough = RoleChances.enoughForEnd
        if !isSet(part, table) {
            guard
                part.contains(where: {
                    features.statistics[$0].endsWithStop && features.statistics[$0].words >= RoleChances.fewestOfEnd
                        && table.blocks[$0].linkBytes == 0
                })
            else { return false }
            if part.count == 1 { enough = RoleChances.enoughForParagraph }
        }
        if isBehindNoise { enough = max(enough, RoleChances.enoughBehindNoise) }
        guard chance > enough, isPlain(part, features, table, phrases) else { return false }
        let others = part.reduce(Float(0)) {
            $0 + self[$1, .comments] + self[$1, .related] + self[$1, .promotion] + self[$1, .share] + offers($1)
        }
        return others <= RoleChances.othersOfEnd * count
    }
}

extension FeatureTable {
    /// Whether a block that quotes nobody holds one of some words.
    fileprivate func speaks(_ voices: Set<UInt32>, _ table: BlockTable) -> (Int) -> Bool {
        { index in
            statistics[index].quotationMarks == 0 && !table.blocks[index].traits.contains(.inBlockQuote)
                && words[wordRanges[index]].contains { voices.contains($0) }
        }
    }
}
