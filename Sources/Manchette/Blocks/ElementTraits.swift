import HTMLTree

/// What the name of an element says about the text inside it.
struct ElementTraits: Sendable {
    /// What it says about all text inside.
    var traits: Block.Traits = []
    /// Its text is left out: no reader sees it, or it holds values instead of text.
    var isSkipped = false
    /// It begins and ends blocks.
    var isBlock = false
    /// It shows a picture, a film or something of the kind.
    var isImage = false
    /// The kind of inline run that it makes.
    var inlineKind: BodyBlock.Inline.Kind?

    /// By tag; the last is that of elements that have no number of their own.
    static let table: [ElementTraits] = {
        var table = [ElementTraits](repeating: ElementTraits(), count: 257)
        for tag in skipped { table[Int(tag.rawValue)].isSkipped = true }
        for tag in blocks { table[Int(tag.rawValue)].isBlock = true }
        for tag in images { table[Int(tag.rawValue)].isImage = true }
        for (tag, traits) in traits { table[Int(tag.rawValue)].traits = traits }
        for (tag, kind) in inlineKinds { table[Int(tag.rawValue)].inlineKind = kind }
        return table
    }()

    private static let skipped: [TagID] = [
        .head, .script, .style, .template, .noscript, .iframe, .textarea, .select, .datalist, .svg, .math, .object,
        .applet, .noembed, .noframes, .canvas, .title, .option, .map, .meter, .progress, .audio, .video,
    ]

    private static let blocks: [TagID] = [
        .address, .article, .aside, .blockquote, .body, .button, .caption, .center, .dd, .details, .dialog, .dir, .div,
        .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hgroup, .hr,
        .html, .legend, .li, .listing, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre, .search,
        .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .tr, .ul, .xmp,
    ]

    private static let images: [TagID] = [
        .img, .image, .picture, .video, .iframe, .canvas, .object, .embed, .audio,
    ]

    private static let traits: [(TagID, Block.Traits)] = [
        (.li, .inListItem), (.ol, .inOrderedList), (.blockquote, .inBlockQuote), (.table, .inTable),
        (.pre, .preformatted), (.listing, .preformatted), (.xmp, .preformatted), (.plaintext, .preformatted),
        (.figure, .inFigure), (.figcaption, .inCaption), (.nav, .inNavigation), (.aside, .inAside),
        (.footer, .inFooter), (.header, .inHeader), (.form, .inForm), (.article, .inArticle), (.main, .inMain),
        (.button, .inButton), (.h1, .inHeading), (.h2, .inHeading), (.h3, .inHeading), (.h4, .inHeading),
        (.h5, .inHeading), (.h6, .inHeading), (.time, .inTime), (.address, .inAddress), (.details, .inDetails),
        (.dialog, .inDialog), (.caption, .inCaption),
    ]

    private static let inlineKinds: [(TagID, BodyBlock.Inline.Kind)] = [
        (.a, .link), (.b, .strong), (.strong, .strong), (.i, .emphasis), (.em, .emphasis), (.code, .code),
        (.kbd, .code), (.samp, .code), (.tt, .code),
    ]

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

    /// Whether a `style` attribute takes the element off the page.
    static func hides(style: Span<UInt8>) -> Bool {
        // Few styles say either, and those that do have a colon between the two letters that it stands between.
        style.withUnsafeBufferPointer(mayHide)
            && (style.containsIgnoringSpaceAndCase("display:none")
                || style.containsIgnoringSpaceAndCase("visibility:hidden"))
    }

    /// Whether a style has a colon between a "y" and an "n" or an "h", white space aside.
    private static func mayHide(_ style: UnsafeBufferPointer<UInt8>) -> Bool {
        var colon = style.first(UInt8(ascii: ":"), from: 0, before: style.count)
        while colon < style.count {
            var before = colon &- 1
            while before >= 0, style[before] <= 0x20 { before &-= 1 }
            if before >= 0, style[before] | 0x20 == UInt8(ascii: "y") {
                var behind = colon &+ 1
                while behind < style.count, style[behind] <= 0x20 { behind &+= 1 }
                let first = behind < style.count ? style[behind] | 0x20 : 0
                if first == UInt8(ascii: "n") || first == UInt8(ascii: "h") { return true }
            }
            colon = style.first(UInt8(ascii: ":"), from: colon &+ 1, before: style.count)
        }
        return false
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
            // A word begins with a letter; what a run of white space is followed by is found from there once.
            if self[start] <= 0x20 {
                start += 1
                continue
            }
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
