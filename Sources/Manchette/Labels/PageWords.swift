import HTMLTree

/// The words of a page that say of what kind it is, by the place they stand in.
///
/// Each place is a set of slots of a table of weights, learned by logistic regression over the words that a page has
/// there: "add to cart" among the menus, "reply" between the lines, a shop's program in the head.
struct PageWords {
    /// Where words stand.
    enum Place: Int, CaseIterable {
        /// In the classes of the outer elements and of those around the body.
        case classes
        /// In the title that the page claims.
        case titles
        /// In the host and the folders of the address.
        case addresses
        /// In blocks of a few words: menus, buttons, labels.
        case menus
        /// In blocks of a line: headings, teasers, list items.
        case lines
        /// At the beginning of the text.
        case text
        /// In the head: names of metas, the program that made the page, types of its data.
        case head
    }

    /// Slots of each place.
    static let slots = 1 << 12
    /// Weights of all places, in steps of 1/16.
    static let tableSize = Place.allCases.count * slots

    /// Most words of a menu's block, and of a line.
    private static let menuWords = 4
    private static let lineWords = 12
    /// So many words of the text are read.
    private static let textWords = 300
    private static let chunks: Int = slots / 64

    /// A bit for each slot, place after place.
    private var bits: [UInt64] = .init(repeating: 0, count: Place.allCases.count * chunks)

    /// - Parameter language: of the page's text; nil where it cannot be told.
    init(_ page: Page, _ features: FeatureTable, language: String?) {
        addClasses(page, features)
        addAddress(PageFeatures.address(of: page))
        addHead(page)
        guard let language, TrainedLanguages.kindWords.contains(LanguageTag.primary(language)) else { return }
        addTitle(page)
        addBlocks(features)
    }

    /// The slots of the words of one place.
    func slots(of place: Place) -> [Int] {
        (0..<Self.slots).filter { bits[place.rawValue * Self.chunks + $0 / 64] >> UInt64($0 % 64) & 1 == 1 }
    }

    /// The weights of one place's words, summed and divided by the root of their number, so that many weak words do not
    /// outweigh a few strong ones; 0 where there are none.
    func score(_ place: Place, weights: ByteTable) -> Float {
        var sum = 0
        var count = 0
        for chunk in 0..<Self.chunks {
            var left = bits[place.rawValue * Self.chunks + chunk]
            while left != 0 {
                sum += Int(weights[place.rawValue * Self.slots + chunk * 64 + left.trailingZeroBitCount])
                count += 1
                left &= left &- 1
            }
        }
        return Float(sum) / 16 / Float(max(1, count)).squareRoot()
    }

    @inline(__always)
    private mutating func add(_ hash: UInt32, _ place: Place) {
        let slot = Int(hash & UInt32(Self.slots - 1))
        bits[place.rawValue * Self.chunks + slot / 64] |= 1 << UInt64(slot % 64)
    }

    private mutating func addClasses(_ page: Page, _ features: FeatureTable) {
        guard let tree = page.tree else { return }
        var isWanted = features.containers.containers.map { $0.depth <= 3 }
        for block in page.body.blocks.prefix(20) {
            var container = Int(features.containers.ofBlock[block])
            while container >= 0, !isWanted[container] {
                isWanted[container] = true
                container = Int(features.containers.containers[container].parent)
            }
        }
        for container in isWanted.indices where isWanted[container] {
            for index in tree.nodes[Int(features.containers.containers[container].row)].attributeRows {
                let attribute = tree.attributes[index]
                guard attribute.name == .class || attribute.name == .id || attribute.name == .itemtype else { continue }
                tree.withBytes(attribute.value) { value in
                    TokenEncoder.tokens(in: value, salt: 0) { add($0, .classes) }
                }
            }
        }
    }

    private mutating func addTitle(_ page: Page) {
        guard var title = page.claims.first(where: { $0.field == .headline })?.value else { return }
        title.withUTF8 { bytes in
            _ = TextStatistics(bytes) { add(TokenEncoder.mixed($0), .titles) }
        }
    }

    private mutating func addAddress(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            // The last part is the article's own.
            var end = bytes.count
            while end > 0, bytes[end - 1] != 0x2F { end -= 1 }
            let folders = UnsafeBufferPointer(rebasing: bytes[..<end])
            TokenEncoder.tokens(in: folders.span, salt: 0x31) { add($0, .addresses) }
        }
    }

    private mutating func addBlocks(_ features: FeatureTable) {
        var left = Self.textWords
        features.words.withUnsafeBufferPointer { words in
            for range in features.wordRanges {
                let place: Place =
                    range.count <= Self.menuWords ? .menus : range.count <= Self.lineWords ? .lines : .text
                if place == .text {
                    guard left > 0 else { continue }
                    left -= range.count
                }
                for word in words[range] { add(TokenEncoder.mixed(word), place) }
            }
        }
    }

    private mutating func addHead(_ page: Page) {
        for claim in page.claims where claim.field == .kind {
            var type = StructuredTypes.local(claim.value)
            type.withUTF8 { bytes in TokenEncoder.tokens(in: bytes.span, salt: 0x44) { add($0, .head) } }
        }
        guard let tree = page.tree else { return }
        for row in tree.nodes.indices {
            let tag = tree.nodes[row].tag
            if tag == .body { break }
            if tag == .meta { addMeta(row, tree) }
        }
    }

    private mutating func addMeta(_ row: Int, _ tree: NodeTable) {
        guard let name = tree.attribute(row, .property) ?? tree.attribute(row, .name) else { return }
        tree.withBytes(name) { bytes in TokenEncoder.tokens(in: bytes, salt: 0x41) { add($0, .head) } }
        let isProgram = tree.withBytes(name) { bytes in
            bytes.withUnsafeBufferPointer { $0.count == 9 && $0.elementsEqual("generator".utf8) }
        }
        guard isProgram, let content = tree.attribute(row, .content) else { return }
        tree.withBytes(content) { bytes in TokenEncoder.tokens(in: bytes, salt: 0x42) { add($0, .head) } }
    }
}
