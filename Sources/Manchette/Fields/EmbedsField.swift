import HTMLTree

/// What an article shows of other sites and of its own players: frames, films and sound between headline and end of the
/// text.
enum EmbedsField {
    /// Most that are listed.
    private static let maximum = 60
    /// Frames of fewer pixels show nothing: they count visits.
    private static let fewestPixels = 40
    /// Where the address of a frame stands, in the order in which it is looked for: one that waits for the reader's
    /// consent or eye has another in `src`.
    private static let addresses: [AttributeID] = [.dataSrc, .dataLazySrc, .dataUrl, .dataOriginal, .src]

    /// The embeds among some rows, in order, each address once.
    static func read(_ page: FieldPage, in rows: Range<Int>, base: String?) -> [PlacedMedia] {
        guard let tree = page.tree else { return [] }
        var found: [PlacedMedia] = []
        var seen: Set<String> = []
        for row in frames(in: rows, tree) where found.count < maximum {
            guard isShown(row, tree), !page.isInPartApart(row, from: rows.lowerBound),
                let address = address(of: row, tree, base: base), !isForeign(address, page),
                seen.insert(address).inserted
            else { continue }
            let title = tree.attributeString(row, .title).map { ClaimText.plain($0) } ?? ""
            found.append(PlacedMedia(row: row, block: BodyBlock(kind: .embed, text: title, url: address)))
        }
        return found
    }

    /// The rows of frames and players among some rows.
    private static func frames(in rows: Range<Int>, _ tree: borrowing NodeTable) -> [Int] {
        tree.nodes.withUnsafeBufferPointer { nodes in
            rows.filter { row in
                let tag = nodes[row].tag
                return nodes[row].kind == .element && (tag == .iframe || tag == .video || tag == .audio)
            }
        }
    }

    /// Whether a frame is there to be seen.
    private static func isShown(_ row: Int, _ tree: NodeTable) -> Bool {
        for side in [AttributeID.width, .height] {
            if let pixels = tree.attributeString(row, side).flatMap({ Int($0) }), pixels < fewestPixels { return false }
        }
        if tree.attribute(row, .hidden) != nil || isOrnament(row, tree) { return false }
        guard let style = tree.attribute(row, .style) else { return true }
        return !tree.withBytes(style) { ElementTraits.hides(style: $0) }
    }

    /// Whether a film is a moving picture that nobody starts, stops or hears: it decorates the page.
    private static func isOrnament(_ row: Int, _ tree: NodeTable) -> Bool {
        tree.nodes[row].tag == .video && tree.attribute(row, .controls) == nil
            && [AttributeID.autoplay, .muted, .loop].allSatisfy { tree.attribute(row, $0) != nil }
    }

    /// The address of a frame, a film or its first source, absolute; nil for what is no address of the net.
    private static func address(of row: Int, _ tree: NodeTable, base: String?) -> String? {
        var found = own(row, tree)
        if found == nil, tree.nodes[row].tag != .iframe {
            let sources = (row + 1)..<max(row + 1, Int(tree.nodes[row].end))
            found = sources.lazy.filter { tree.nodes[$0].tag == .source }.compactMap { own($0, tree) }.first
        }
        guard var address = found else { return nil }
        if address.hasPrefix("//") { address = "https:" + address }
        let absolute = AddressResolver.resolve(address, against: base)
        return LinkSafety.isFollowable(absolute) ? absolute : nil
    }

    /// Whether a frame's address says that it is a button, a test or an advertisement.
    private static func isForeign(_ address: String, _ page: FieldPage) -> Bool {
        var address = address
        return address.withUTF8 { page.words.notEmbeds.occur(in: $0) }
    }

    private static func own(_ row: Int, _ tree: NodeTable) -> String? {
        for name in addresses {
            guard let value = tree.attributeString(row, name), !value.isEmpty, !isNoAddress(value) else { continue }
            return value
        }
        return nil
    }

    private static func isNoAddress(_ value: String) -> Bool {
        ["about:", "data:", "blob:", "javascript:"].contains { value.utf8.starts(with: $0.utf8) }
    }
}
