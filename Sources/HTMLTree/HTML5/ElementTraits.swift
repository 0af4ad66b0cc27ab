/// What the tree construction of the standard asks of an element's name, as bits.
///
/// See [The stack of open elements](https://html.spec.whatwg.org/multipage/parsing.html#the-stack-of-open-elements).
enum ElementTraits {
    /// The special category.
    static let special: UInt32 = 1 << 0
    /// Bounds the scope that an element is looked for in.
    static let scope: UInt32 = 1 << 1
    /// Bounds list item scope in addition.
    static let listScope: UInt32 = 1 << 2
    /// Bounds button scope in addition.
    static let buttonScope: UInt32 = 1 << 3
    /// Bounds table scope.
    static let tableScope: UInt32 = 1 << 4
    /// Closed where the standard generates implied end tags.
    static let impliedEnd: UInt32 = 1 << 5
    /// Closed where it generates all implied end tags thoroughly.
    static let thoroughEnd: UInt32 = 1 << 6
    /// `h1` to `h6`.
    static let heading: UInt32 = 1 << 7
    /// Where clearing the stack back to a table body context stops.
    static let tableBodyContext: UInt32 = 1 << 8
    /// Where clearing the stack back to a table row context stops.
    static let tableRowContext: UInt32 = 1 << 9
    /// `table`, `tbody`, `tfoot`, `thead`, `tr`: characters in them are foster parented.
    static let tablePart: UInt32 = 1 << 10
    /// Ends foreign content.
    static let breaksOut: UInt32 = 1 << 11
    /// `address`, `div` and `p` do not end the search for an open list item.
    static let listItemPassable: UInt32 = 1 << 12
    /// Where integration into HTML begins, for the names that decide it alone.
    static let mathMLTextIntegration: UInt32 = 1 << 13
    /// An HTML integration point.
    static let htmlIntegration: UInt32 = 1 << 14

    /// The traits of HTML elements by ``TagID``.
    static let html: [UInt32] = {
        var table = [UInt32](repeating: 0, count: 256)
        func add(_ trait: UInt32, _ names: StaticString) {
            TagID.forEach(in: names) { table[$0] |= trait }
        }
        add(
            special,
            """
            address applet area article aside base basefont bgsound blockquote body br button caption center col \
            colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 \
            h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav \
            noembed noframes noscript object ol p param plaintext pre script search section select source style \
            summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp
            """)
        add(scope, "applet caption html table td th marquee object select template")
        add(listScope, "ol ul")
        add(buttonScope, "button")
        add(tableScope | tableRowContext | tableBodyContext, "html template")
        add(tableScope, "table")
        add(impliedEnd | thoroughEnd, "dd dt li optgroup option p rb rp rt rtc")
        add(thoroughEnd, "caption colgroup tbody td tfoot th thead tr")
        add(heading, "h1 h2 h3 h4 h5 h6")
        add(tableBodyContext, "tbody tfoot thead")
        add(tableRowContext, "tr")
        add(tablePart, "table tbody tfoot thead tr")
        add(listItemPassable, "address div p")
        add(
            breaksOut,
            """
            b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing \
            menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var
            """)
        return table
    }()

    /// The traits of an SVG or MathML element; `tag` is the name in lower case.
    static func foreign(_ tag: TagID, _ namespace: NodeNamespace) -> UInt32 {
        if namespace == .svg {
            return tag == .lowerCaseForeignObject || tag == .desc || tag == .title
                ? special | scope | htmlIntegration : 0
        }
        switch tag {
        case .mi, .mo, .mn, .ms, .mtext: return special | scope | mathMLTextIntegration
        case .annotationXml: return special | scope
        default: return 0
        }
    }
}

extension TagID {
    /// Calls the closure with the number of each name in a list, names apart by a space.
    ///
    /// The tables are made when the first page is read: bytes and hashes instead of strings keep that short.
    static func forEach(in list: StaticString, _ body: (Int) -> Void) {
        let bytes = UnsafeBufferPointer(start: list.utf8Start, count: list.utf8CodeUnitCount)
        for name in bytes.split(separator: 0x20) {
            if let number = NameTable.tags.number(of: UnsafeBufferPointer(rebasing: name)) { body(Int(number)) }
        }
    }

    /// `foreignObject` as the tokenizer reads it.
    static let lowerCaseForeignObject = TagID(
        rawValue: TagID.foreignObject.rawValue - UInt16(TagID.mixedCase.count))
}

/// What a start tag does in the body, by ``TagID``.
enum BodyStartTag: UInt8 {
    case ordinary, html, headContent, body, frameset, block, heading, pre, form, listItem, definition, plaintext
    case button, anchor, formatting, noBreak, marker, table, voidFormatting, input, voidPlain, rule, image
    case textarea, xmp, iframe, noembed, noscript, select, optgroup, option, rubyBase, rubyText, math, svg, ignored

    static let byTag: [BodyStartTag] = {
        var table = [BodyStartTag](repeating: .ordinary, count: 256)
        func set(_ kind: BodyStartTag, _ names: StaticString) {
            TagID.forEach(in: names) { table[$0] = kind }
        }
        set(.html, "html")
        set(.headContent, "base basefont bgsound link meta noframes script style template title")
        set(.body, "body")
        set(.frameset, "frameset")
        set(
            .block,
            """
            address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer \
            header hgroup main menu nav ol p search section summary ul
            """)
        set(.heading, "h1 h2 h3 h4 h5 h6")
        set(.pre, "pre listing")
        set(.form, "form")
        set(.listItem, "li")
        set(.definition, "dd dt")
        set(.plaintext, "plaintext")
        set(.button, "button")
        set(.anchor, "a")
        set(.formatting, "b big code em font i s small strike strong tt u")
        set(.noBreak, "nobr")
        set(.marker, "applet marquee object")
        set(.table, "table")
        set(.voidFormatting, "area br embed img keygen wbr")
        set(.input, "input")
        set(.voidPlain, "param source track")
        set(.rule, "hr")
        set(.image, "image")
        set(.textarea, "textarea")
        set(.xmp, "xmp")
        set(.iframe, "iframe")
        set(.noembed, "noembed")
        set(.noscript, "noscript")
        set(.select, "select")
        set(.optgroup, "optgroup")
        set(.option, "option")
        set(.rubyBase, "rb rtc")
        set(.rubyText, "rp rt")
        set(.math, "math")
        set(.svg, "svg")
        set(.ignored, "caption col colgroup frame head tbody td tfoot th thead tr")
        return table
    }()
}

/// What an end tag does in the body, by ``TagID``.
enum BodyEndTag: UInt8 {
    case ordinary, template, body, html, block, form, paragraph, listItem, definition, heading, formatting, marker
    case lineBreak

    static let byTag: [BodyEndTag] = {
        var table = [BodyEndTag](repeating: .ordinary, count: 256)
        func set(_ kind: BodyEndTag, _ names: StaticString) {
            TagID.forEach(in: names) { table[$0] = kind }
        }
        set(.template, "template")
        set(.body, "body")
        set(.html, "html")
        set(
            .block,
            """
            address article aside blockquote button center details dialog dir div dl fieldset figcaption figure \
            footer header hgroup listing main menu nav ol pre search section select summary ul
            """)
        set(.form, "form")
        set(.paragraph, "p")
        set(.listItem, "li")
        set(.definition, "dd dt")
        set(.heading, "h1 h2 h3 h4 h5 h6")
        set(.formatting, "a b big code em font i nobr s small strike strong tt u")
        set(.marker, "applet marquee object")
        set(.lineBreak, "br")
        return table
    }()
}

/// The fixed tables as pointers.
struct ElementTables {
    var traits: UnsafePointer<UInt32>
    var starts: UnsafePointer<BodyStartTag>
    var ends: UnsafePointer<BodyEndTag>

    /// Calls the closure with pointers that are good while it runs.
    static func with<Result>(_ body: (ElementTables) -> Result) -> Result {
        ElementTraits.html.withUnsafeBufferPointer { traits in
            BodyStartTag.byTag.withUnsafeBufferPointer { starts in
                BodyEndTag.byTag.withUnsafeBufferPointer { ends in
                    // The tables have 256 entries each, so that the buffers have a base.
                    body(
                        ElementTables(
                            traits: traits.baseAddress.unsafelyUnwrapped, starts: starts.baseAddress.unsafelyUnwrapped,
                            ends: ends.baseAddress.unsafelyUnwrapped))
                }
            }
        }
    }
}
