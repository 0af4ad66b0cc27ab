import HTMLTree

/// The text between two block boundaries of a page (`br` among them), or a line or paragraph of a text dump.
struct Block: Sendable {
    /// Its characters: UTF-8 bytes in ``BlockTable/bytes``, white space folded, trimmed.
    var text: Range<Int>
    /// The element it belongs to (row in the tree); -1 in text dumps.
    var owner: Int32
    /// First and last text row (inclusive) in the tree; in text dumps the line numbers, from 0.
    var firstRow: Int32
    var lastRow: Int32
    /// The nearest block-level element's tag (`p`, `li`, `h2`…); `br`-separated pieces carry their container's.
    var tag: TagID
    var traits: Traits
    /// Runs of links and emphasis in ``BlockTable/runs``.
    var runs: Range<Int>
    /// Bytes of the text that stand in links.
    var linkBytes: Int32
    /// Bytes of the text that are bold.
    var strongBytes: Int32
    /// Bytes of the text that are emphasised.
    var emphasisBytes: Int32

    struct Traits: OptionSet, Sendable {
        let rawValue: UInt32
        /// A `br` (one) ended the block before this one, in the same element.
        static let afterBreak = Traits(rawValue: 1)
        static let inListItem = Traits(rawValue: 2)
        static let inOrderedList = Traits(rawValue: 4)
        static let inBlockQuote = Traits(rawValue: 8)
        static let inTable = Traits(rawValue: 16)
        static let preformatted = Traits(rawValue: 32)
        static let inFigure = Traits(rawValue: 64)
        static let inCaption = Traits(rawValue: 128)
        static let inNavigation = Traits(rawValue: 256)
        static let inAside = Traits(rawValue: 512)
        static let inFooter = Traits(rawValue: 1024)
        static let inHeader = Traits(rawValue: 2048)
        static let inForm = Traits(rawValue: 4096)
        static let inArticle = Traits(rawValue: 8192)
        static let inMain = Traits(rawValue: 16384)
        /// `hidden`, `display:none`, `aria-hidden` on it or above.
        static let hidden = Traits(rawValue: 32768)
        static let inButton = Traits(rawValue: 65536)
        static let inHeading = Traits(rawValue: 131_072)
        /// A blank line or a second `br` stands before it.
        static let gapBefore = Traits(rawValue: 262_144)
        static let inTime = Traits(rawValue: 524_288)
        static let inAddress = Traits(rawValue: 2_097_152)
        static let inDetails = Traits(rawValue: 4_194_304)
        static let inDialog = Traits(rawValue: 8_388_608)
        /// A picture, film or drawing stands between the block before and this one.
        static let afterImage = Traits(rawValue: 16_777_216)
        /// A picture, film or drawing stands between this block and the next.
        static let beforeImage = Traits(rawValue: 33_554_432)
        /// Put together of several short blocks, on a page of very many (``BlockTable/mostApart``).
        static let joined = Traits(rawValue: 67_108_864)
    }
}

/// A stretch of a block's text that is a link or emphasised.
struct InlineRun: Sendable {
    var kind: BodyBlock.Inline.Kind
    /// UTF-8 bytes, counted from the block's own first byte.
    var range: Range<Int32>
    /// Link: row of the `a` element; -1 otherwise.
    var row: Int32
}

/// All blocks of a page, in document order, with the bytes they point into.
struct BlockTable: Sendable {
    /// The text of all blocks, one behind the other, each followed by a line end.
    var bytes: [UInt8] = []
    var blocks: [Block] = []
    var runs: [InlineRun] = []
    /// HTML or text dump.
    var source: Article.Source.Kind = .html
    /// Whether blocks were joined because there are so many.
    var hasJoined = false

    /// The text of a block.
    func string(_ index: Int) -> String {
        bytes.withUnsafeBufferPointer { String(checked: $0.piece(blocks[index].text)) }
    }

    /// The longest blocks that are hardly linked, in their order: what the page is about rather than what its template says.
    var longestBlocks: [Int] {
        var longest: [Int] = []
        for (index, block) in blocks.enumerated()
        where block.text.count >= BlockTable.leastLong && 4 * Int(block.linkBytes) < block.text.count {
            if longest.count < BlockTable.mostLong {
                longest.append(index)
            } else if let shortest = longest.indices.min(by: {
                blocks[longest[$0]].text.count < blocks[longest[$1]].text.count
            }), blocks[longest[shortest]].text.count < block.text.count {
                longest.remove(at: shortest)
                longest.append(index)
            }
        }
        return longest
    }

    /// The beginnings of some blocks.
    func beginnings(of indices: [Int]) -> [UInt8] {
        var texts: [UInt8] = []
        for index in indices {
            texts += bytes[blocks[index].text].prefix(BlockTable.readOfLong)
            texts.append(0x0A)
        }
        return texts
    }

    /// Bytes of the shortest text among ``longestBlocks``, how many those are, and how much of each is a beginning.
    private static let leastLong = 80
    private static let mostLong = 3
    private static let readOfLong = 320

    /// Sums the bytes in links and emphasis, nested runs once.
    mutating func measureRuns(_ block: inout Block) {
        let length = Int32(block.text.count)
        var linkEnd: Int32 = 0
        var strongEnd: Int32 = 0
        var emphasisEnd: Int32 = 0
        // Runs are appended when they close, inner before outer; sums are of the union.
        if block.runs.count > 1 {
            runs[block.runs].sort { $0.range.lowerBound < $1.range.lowerBound }
        }
        for index in block.runs {
            let clipped =
                min(runs[index].range.lowerBound, length)..<min(runs[index].range.upperBound, length)
            runs[index].range = clipped
            func add(_ sum: inout Int32, _ reached: inout Int32) {
                let from = max(clipped.lowerBound, reached)
                if clipped.upperBound > from {
                    sum += clipped.upperBound - from
                    reached = clipped.upperBound
                }
            }
            switch runs[index].kind {
            case .link: add(&block.linkBytes, &linkEnd)
            case .strong: add(&block.strongBytes, &strongEnd)
            case .emphasis: add(&block.emphasisBytes, &emphasisEnd)
            case .code: break
            }
        }
    }
}
