import HTMLTree

/// What the names of elements say about the text inside them.
enum ElementTraits {
    /// Elements whose text no reader sees, or that hold values instead of text.
    private static let skipped = TagSet([
        .head, .script, .style, .template, .noscript, .iframe, .textarea, .select, .datalist, .svg, .math, .object,
        .applet,
        .noembed, .noframes, .canvas, .title, .option, .map, .meter, .progress, .audio, .video,
    ])

    private static let blocks = TagSet([
        .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .dir, .div,
        .dl, .dt,
        .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr, .html,
        .legend, .li,
        .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre, .search, .section, .summary,
        .table, .tbody,
        .td, .tfoot, .th, .thead, .tr, .ul, .xmp,
    ])

    private static let images = TagSet([.img, .image, .picture, .video, .iframe, .canvas, .object, .embed, .audio])

    /// Whether an element shows a picture, a film or something of the kind.
    static func isImage(_ tag: TagID) -> Bool { images.contains(tag) }

    /// Whether an element's text is left out.
    static func isSkipped(_ node: Node) -> Bool { node.namespace != .html || skipped.contains(node.tag) }

    /// Whether an element begins and ends blocks.
    static func isBlock(_ tag: TagID) -> Bool { blocks.contains(tag) }

    /// What an element says about all text inside.
    static func traits(of tag: TagID) -> Block.Traits {
        let index = Int(tag.rawValue)
        return index < byTag.count ? byTag[index] : []
    }

    private static let byTag: [Block.Traits] = {
        var table = [Block.Traits](repeating: [], count: 256)
        let entries: [(TagID, Block.Traits)] = [
            (.li, .inListItem), (.ol, .inOrderedList), (.blockquote, .inBlockQuote), (.table, .inTable),
            (.pre, .preformatted),
            (.listing, .preformatted), (.xmp, .preformatted), (.plaintext, .preformatted), (.figure, .inFigure),
            (.figcaption, .inCaption), (.nav, .inNavigation), (.aside, .inAside), (.footer, .inFooter),
            (.header, .inHeader),
            (.form, .inForm), (.article, .inArticle), (.main, .inMain), (.button, .inButton), (.h1, .inHeading),
            (.h2, .inHeading),
            (.h3, .inHeading), (.h4, .inHeading), (.h5, .inHeading), (.h6, .inHeading), (.time, .inTime),
            (.address, .inAddress),
            (.details, .inDetails), (.dialog, [.inDialog]), (.caption, .inCaption),
        ]
        for (tag, traits) in entries { table[Int(tag.rawValue)] = traits }
        return table
    }()

    /// What an ARIA role says about all text inside.
    static func traits(ofRole role: Span<UInt8>) -> Block.Traits {
        if role.equals("navigation") || role.equals("menu") || role.equals("menubar") { return .inNavigation }
        if role.equals("complementary") { return .inAside }
        if role.equals("contentinfo") { return .inFooter }
        if role.equals("banner") { return .inHeader }
        if role.equals("main") { return .inMain }
        if role.equals("article") { return .inArticle }
        if role.equals("dialog") || role.equals("alertdialog") { return .inDialog }
        if role.equals("button") { return .inButton }
        if role.equals("heading") { return .inHeading }
        return []
    }

    /// The kind of inline run that an element makes.
    static func inlineKind(_ tag: TagID) -> BodyBlock.Inline.Kind? {
        switch tag {
        case .a: .link
        case .b, .strong: .strong
        case .i, .em: .emphasis
        case .code, .kbd, .samp, .tt: .code
        default: nil
        }
    }

    /// Whether a `style` attribute takes the element off the page.
    static func hides(style: Span<UInt8>) -> Bool {
        style.containsIgnoringSpaceAndCase("display:none") || style.containsIgnoringSpaceAndCase("visibility:hidden")
    }
}

/// A set of element names with a constant-time test.
struct TagSet: Sendable {
    private var bits: InlineArray<4, UInt64> = .init(repeating: 0)

    init(_ tags: [TagID]) {
        for tag in tags { bits[Int(tag.rawValue >> 6)] |= 1 << UInt64(tag.rawValue & 63) }
    }

    func contains(_ tag: TagID) -> Bool {
        tag.rawValue < 256 && bits[Int(tag.rawValue >> 6)] & (1 << UInt64(tag.rawValue & 63)) != 0
    }
}

extension Span where Element == UInt8 {
    /// Whether the bytes are these letters, ASCII case ignored.
    func equals(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        let pointer = word.utf8Start
        for index in 0..<count {
            let byte = self[index]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower != pointer[index] { return false }
        }
        return true
    }

    /// Whether these letters occur, ASCII case and white space ignored.
    func containsIgnoringSpaceAndCase(_ word: StaticString) -> Bool {
        let pointer = word.utf8Start
        let length = word.utf8CodeUnitCount
        var start = 0
        while start + length <= count {
            var index = start
            var matched = 0
            while index < count, matched < length {
                let byte = self[index]
                index += 1
                if byte <= 0x20 { continue }
                let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                if lower != pointer[matched] { break }
                matched += 1
            }
            if matched == length { return true }
            start += 1
        }
        return false
    }
}
