import HTMLTree

/// The pieces of a by-line that stand in elements of their own, where its text alone does not part them.
extension AuthorsField {
    /// The blocks of an element as one line, a bar between them.
    ///
    /// What stands before a by-line's first word names nobody, unless it is a person: "La Roche-du-Port" above "De" and the
    /// name.
    func line(of blocks: Range<Int>) -> String {
        var lines = blocks.map(page.text)
        let start = lines.indices.dropFirst().first { index in
            names.afterBylineWord(lines[index]) != nil || isBylineWord(lines[index])
        }
        if let start, !lines[..<start].contains(where: { names.isPerson(leadingPiece(of: $0)) }) {
            lines.removeFirst(start)
        }
        return lines.joined(separator: " | ")
    }

    /// Whether a line is nothing but the word that announces names: "Par", "Written by".
    private func isBylineWord(_ line: String) -> Bool {
        guard line.utf8.count < Self.longestBylineWord else { return false }
        if page.words.soleBylines.contains(line) { return true }
        guard AuthorNames.mayBegin(line, with: page.words.byline) else { return false }
        let words = TextSimilarity.words(line)
        return page.words.byline.prefix(of: words)?.count == words.count
    }

    /// Bytes of the longest word or words that announce names.
    private static let longestBylineWord = 40

    /// A line in front of its first mark.
    func leadingPiece(of line: String) -> String { ClaimText.fold(line.prefix { !"|,(·•–".contains($0) }) }

    /// A text with a bar where the layout alone sets two pieces of its element apart: "Anne Roy | Yann Le Bihan"; what a
    /// piece of one word behind a name says is its place.
    func withPiecesApart(_ text: String, _ row: Int) -> String {
        guard let tree = page.tree, Int(tree.nodes[row].end) - row < Self.mostRowsOfName else { return text }
        var apart = text
        var last: (row: Int, text: String)?
        var isSpaced = false
        for index in row..<Int(tree.nodes[row].end) where tree.nodes[index].kind == .text {
            let piece = tree.string(tree.nodes[index].text)
            guard let start = piece.utf8.first(where: { $0 > 0x20 }) else {
                isSpaced = true
                continue
            }
            defer {
                last = (index, piece)
                isSpaced = false
            }
            guard let before = last, let end = before.text.utf8.last, isApart(before.row, index, tree) else { continue }
            let (head, tail) = (ClaimText.plain(before.text), ClaimText.plain(piece))
            if isSpaced || end <= 0x20 || piece.utf8.first != start {
                guard isPieceAlone(tail, behind: head, headRow: before.row, row: index, below: row),
                    let seam = apart.range(of: head + " " + tail)
                else { continue }
                let isDropped = !isInProfileLink(index) && isNobodysPiece(tail, behind: head)
                apart = apart[..<seam.lowerBound] + head + " | " + (isDropped ? "" : tail) + apart[seam.upperBound...]
                continue
            }
            let areLinks = isInLink(before.row, below: row) && isInLink(index, below: row)
            guard WordSeam.isBetween(before.text.utf8, piece.utf8) || areLinks else { continue }
            // A word alone is a part of the name.
            if !head.contains(" "), !areLinks { continue }
            guard let seam = apart.range(of: head + tail) else { continue }
            let isPlace =
                head.contains(" ") && TextSimilarity.count(tail[...]) == 1 && !page.words.roles.contains(tail)
                && !isInLink(index, below: row)
            apart = apart[..<seam.lowerBound] + head + (isPlace ? "" : " | " + tail) + apart[seam.upperBound...]
        }
        return apart
    }

    /// Whether a piece behind another one, with white space between, is none of the same name: another person, the count
    /// of comments, what stands behind the link to an author.
    private func isPieceAlone(_ tail: String, behind head: String, headRow: Int, row: Int, below top: Int) -> Bool {
        guard let last = head.split(separator: " ").last, last.first?.isUppercase == true, let first = tail.first else {
            return false
        }
        let isPair = head.contains(" ")
        // "La Gazette" "Anne Roy": the paper of somebody.
        if isPair, page.sites.isExactly(head) { return true }
        // "Par" "Anne Roy", "Dr." "Anne Roy", "Jean" "Marie Le Bris".
        if isBylineWord(head) || page.words.byline.prefix(of: TextSimilarity.words(head)) != nil { return false }
        if !isPair, head.hasSuffix(".") || GivenNames.contains(last) || page.words.honorifics.contains(head) {
            return first.isNumber && isInLink(headRow, below: top)
        }
        // "Maître" "Anne Roy": a role before the name.
        if page.words.roles.contains(last) { return false }
        if names.isPerson(leadingPiece(of: tail)) { return true }
        guard isInLink(headRow, below: top), !isInLink(row, below: top) || isPair else { return false }
        return first.isNumber || isPair && first.isUppercase && TextSimilarity.count(tail[...]) > 1
    }

    /// Whether words with capitals behind the link to an author say where the text is from rather than who wrote it, too.
    private func isNobodysPiece(_ tail: String, behind head: String) -> Bool {
        guard head.contains(" "), !names.isPerson(leadingPiece(of: tail)), !names.isRoleBehindName(tail) else {
            return false
        }
        let found = authors(in: tail, isTrusted: false)
        return found.count == 1 && found[0].role == nil && found[0].name == tail && !page.words.agencies.contains(tail)
            && !page.sites.isExactly(tail) && !isHouse(tail)
    }

    /// Whether two texts stand in elements that a layout sets apart, and not in one link.
    private func isApart(_ first: Int, _ second: Int, _ tree: NodeTable) -> Bool {
        let (one, other) = (Int(tree.nodes[first].parent), Int(tree.nodes[second].parent))
        guard one != other else { return false }
        let boxes: [TagID] = [.span, .a, .time, .label, .div, .p]
        let (before, behind) = (link(around: first), link(around: second))
        if before != behind {
            let letters: [TagID] = [.strong, .b, .em, .i]
            return (boxes + letters).contains(tree.nodes[one].tag) && (boxes + letters).contains(tree.nodes[other].tag)
        }
        return before == nil && Int(tree.nodes[one].end) <= second && boxes.contains(tree.nodes[one].tag)
            && boxes.contains(tree.nodes[other].tag)
    }

    private func isInProfileLink(_ index: Int) -> Bool {
        guard let tree = page.tree, let link = link(around: index), let href = tree.attribute(link, .href) else {
            return false
        }
        return tree.withBytes(href) { $0.withUnsafeBufferPointer { page.words.profilePaths.occur(in: $0) } }
    }

    private func link(around index: Int) -> Int? {
        guard let tree = page.tree else { return nil }
        var row = Int(tree.nodes[index].parent)
        for _ in 0..<Self.levelsOfLink where row > 0 {
            if tree.nodes[row].tag == .a { return row }
            row = Int(tree.nodes[row].parent)
        }
        return nil
    }

    private static let levelsOfLink = 4

    private func isInLink(_ index: Int, below top: Int) -> Bool {
        guard let tree = page.tree else { return false }
        var row = Int(tree.nodes[index].parent)
        while row > top {
            if tree.nodes[row].tag == .a { return true }
            row = Int(tree.nodes[row].parent)
        }
        return false
    }
}
