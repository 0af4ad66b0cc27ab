/// The name of an element: a small number for every name the HTML standard and old pages use, larger ones for names
/// a page made up itself (see ``NodeTable/customTags``).
@frozen
public struct TagID: RawRepresentable, Sendable, Hashable {
    /// The number itself.
    public let rawValue: UInt16

    /// The name of a number.
    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Not an element.
    public static let none = TagID(rawValue: 0)
    /// The first number for names outside the list.
    public static let firstCustom: UInt16 = 256

    /// The names by number.
    static let names: [String] = [
        "",
        "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont",
        "bdi", "bdo", "bgsound", "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center",
        "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div",
        "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset",
        "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "image", "img",
        "input", "ins", "isindex", "kbd", "keygen", "label", "legend", "li", "link", "listing", "main", "map",
        "mark", "marquee", "math", "menu", "menuitem", "meta", "meter", "nav", "nobr", "noembed", "noframes",
        "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "plaintext", "pre",
        "progress", "q", "rb", "rp", "rt", "rtc", "ruby", "s", "samp", "script", "search", "section", "select",
        "slot", "small", "source", "spacer", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg",
        "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "tt",
        "u", "ul", "var", "video", "wbr", "xmp",
        // MathML and SVG names that the parser or readers of pages look at.
        "annotation-xml", "mi", "mo", "mn", "ms", "mtext", "mglyph", "malignmark", "desc", "g", "path", "rect",
        "circle", "use", "defs", "symbol",
        // SVG names of mixed case, as a tokenizer reads them …
        "altglyph", "altglyphdef", "altglyphitem", "animatecolor", "animatemotion", "animatetransform",
        "clippath", "feblend", "fecolormatrix", "fecomposite", "feconvolvematrix", "fedistantlight",
        "fedropshadow", "feflood", "fefunca", "fefuncb", "fefuncg", "fefuncr", "fegaussianblur", "feimage",
        "femerge", "femergenode", "femorphology", "feoffset", "fepointlight", "fespotlight", "fetile",
        "feturbulence", "foreignobject", "glyphref", "lineargradient", "radialgradient", "textpath",
        // … and, in the same order, as the standard adjusts them in SVG.
        "altGlyph", "altGlyphDef", "altGlyphItem", "animateColor", "animateMotion", "animateTransform",
        "clipPath", "feBlend", "feColorMatrix", "feComposite", "feConvolveMatrix", "feDistantLight",
        "feDropShadow", "feFlood", "feFuncA", "feFuncB", "feFuncG", "feFuncR", "feGaussianBlur", "feImage",
        "feMerge", "feMergeNode", "feMorphology", "feOffset", "fePointLight", "feSpotLight", "feTile",
        "feTurbulence", "foreignObject", "glyphRef", "linearGradient", "radialGradient", "textPath",
    ]

    /// The element of this name.
    @inlinable public static var a: TagID { TagID(rawValue: 1) }
    /// The element of this name.
    @inlinable public static var abbr: TagID { TagID(rawValue: 2) }
    /// The element of this name.
    @inlinable public static var acronym: TagID { TagID(rawValue: 3) }
    /// The element of this name.
    @inlinable public static var address: TagID { TagID(rawValue: 4) }
    /// The element of this name.
    @inlinable public static var applet: TagID { TagID(rawValue: 5) }
    /// The element of this name.
    @inlinable public static var area: TagID { TagID(rawValue: 6) }
    /// The element of this name.
    @inlinable public static var article: TagID { TagID(rawValue: 7) }
    /// The element of this name.
    @inlinable public static var aside: TagID { TagID(rawValue: 8) }
    /// The element of this name.
    @inlinable public static var audio: TagID { TagID(rawValue: 9) }
    /// The element of this name.
    @inlinable public static var b: TagID { TagID(rawValue: 10) }
    /// The element of this name.
    @inlinable public static var base: TagID { TagID(rawValue: 11) }
    /// The element of this name.
    @inlinable public static var basefont: TagID { TagID(rawValue: 12) }
    /// The element of this name.
    @inlinable public static var bdi: TagID { TagID(rawValue: 13) }
    /// The element of this name.
    @inlinable public static var bdo: TagID { TagID(rawValue: 14) }
    /// The element of this name.
    @inlinable public static var bgsound: TagID { TagID(rawValue: 15) }
    /// The element of this name.
    @inlinable public static var big: TagID { TagID(rawValue: 16) }
    /// The element of this name.
    @inlinable public static var blink: TagID { TagID(rawValue: 17) }
    /// The element of this name.
    @inlinable public static var blockquote: TagID { TagID(rawValue: 18) }
    /// The element of this name.
    @inlinable public static var body: TagID { TagID(rawValue: 19) }
    /// The element of this name.
    @inlinable public static var br: TagID { TagID(rawValue: 20) }
    /// The element of this name.
    @inlinable public static var button: TagID { TagID(rawValue: 21) }
    /// The element of this name.
    @inlinable public static var canvas: TagID { TagID(rawValue: 22) }
    /// The element of this name.
    @inlinable public static var caption: TagID { TagID(rawValue: 23) }
    /// The element of this name.
    @inlinable public static var center: TagID { TagID(rawValue: 24) }
    /// The element of this name.
    @inlinable public static var cite: TagID { TagID(rawValue: 25) }
    /// The element of this name.
    @inlinable public static var code: TagID { TagID(rawValue: 26) }
    /// The element of this name.
    @inlinable public static var col: TagID { TagID(rawValue: 27) }
    /// The element of this name.
    @inlinable public static var colgroup: TagID { TagID(rawValue: 28) }
    /// The element of this name.
    @inlinable public static var data: TagID { TagID(rawValue: 29) }
    /// The element of this name.
    @inlinable public static var datalist: TagID { TagID(rawValue: 30) }
    /// The element of this name.
    @inlinable public static var dd: TagID { TagID(rawValue: 31) }
    /// The element of this name.
    @inlinable public static var del: TagID { TagID(rawValue: 32) }
    /// The element of this name.
    @inlinable public static var details: TagID { TagID(rawValue: 33) }
    /// The element of this name.
    @inlinable public static var dfn: TagID { TagID(rawValue: 34) }
    /// The element of this name.
    @inlinable public static var dialog: TagID { TagID(rawValue: 35) }
    /// The element of this name.
    @inlinable public static var dir: TagID { TagID(rawValue: 36) }
    /// The element of this name.
    @inlinable public static var div: TagID { TagID(rawValue: 37) }
    /// The element of this name.
    @inlinable public static var dl: TagID { TagID(rawValue: 38) }
    /// The element of this name.
    @inlinable public static var dt: TagID { TagID(rawValue: 39) }
    /// The element of this name.
    @inlinable public static var em: TagID { TagID(rawValue: 40) }
    /// The element of this name.
    @inlinable public static var embed: TagID { TagID(rawValue: 41) }
    /// The element of this name.
    @inlinable public static var fieldset: TagID { TagID(rawValue: 42) }
    /// The element of this name.
    @inlinable public static var figcaption: TagID { TagID(rawValue: 43) }
    /// The element of this name.
    @inlinable public static var figure: TagID { TagID(rawValue: 44) }
    /// The element of this name.
    @inlinable public static var font: TagID { TagID(rawValue: 45) }
    /// The element of this name.
    @inlinable public static var footer: TagID { TagID(rawValue: 46) }
    /// The element of this name.
    @inlinable public static var form: TagID { TagID(rawValue: 47) }
    /// The element of this name.
    @inlinable public static var frame: TagID { TagID(rawValue: 48) }
    /// The element of this name.
    @inlinable public static var frameset: TagID { TagID(rawValue: 49) }
    /// The element of this name.
    @inlinable public static var h1: TagID { TagID(rawValue: 50) }
    /// The element of this name.
    @inlinable public static var h2: TagID { TagID(rawValue: 51) }
    /// The element of this name.
    @inlinable public static var h3: TagID { TagID(rawValue: 52) }
    /// The element of this name.
    @inlinable public static var h4: TagID { TagID(rawValue: 53) }
    /// The element of this name.
    @inlinable public static var h5: TagID { TagID(rawValue: 54) }
    /// The element of this name.
    @inlinable public static var h6: TagID { TagID(rawValue: 55) }
    /// The element of this name.
    @inlinable public static var head: TagID { TagID(rawValue: 56) }
    /// The element of this name.
    @inlinable public static var header: TagID { TagID(rawValue: 57) }
    /// The element of this name.
    @inlinable public static var hgroup: TagID { TagID(rawValue: 58) }
    /// The element of this name.
    @inlinable public static var hr: TagID { TagID(rawValue: 59) }
    /// The element of this name.
    @inlinable public static var html: TagID { TagID(rawValue: 60) }
    /// The element of this name.
    @inlinable public static var i: TagID { TagID(rawValue: 61) }
    /// The element of this name.
    @inlinable public static var iframe: TagID { TagID(rawValue: 62) }
    /// The element of this name.
    @inlinable public static var image: TagID { TagID(rawValue: 63) }
    /// The element of this name.
    @inlinable public static var img: TagID { TagID(rawValue: 64) }
    /// The element of this name.
    @inlinable public static var input: TagID { TagID(rawValue: 65) }
    /// The element of this name.
    @inlinable public static var ins: TagID { TagID(rawValue: 66) }
    /// The element of this name.
    @inlinable public static var isindex: TagID { TagID(rawValue: 67) }
    /// The element of this name.
    @inlinable public static var kbd: TagID { TagID(rawValue: 68) }
    /// The element of this name.
    @inlinable public static var keygen: TagID { TagID(rawValue: 69) }
    /// The element of this name.
    @inlinable public static var label: TagID { TagID(rawValue: 70) }
    /// The element of this name.
    @inlinable public static var legend: TagID { TagID(rawValue: 71) }
    /// The element of this name.
    @inlinable public static var li: TagID { TagID(rawValue: 72) }
    /// The element of this name.
    @inlinable public static var link: TagID { TagID(rawValue: 73) }
    /// The element of this name.
    @inlinable public static var listing: TagID { TagID(rawValue: 74) }
    /// The element of this name.
    @inlinable public static var main: TagID { TagID(rawValue: 75) }
    /// The element of this name.
    @inlinable public static var map: TagID { TagID(rawValue: 76) }
    /// The element of this name.
    @inlinable public static var mark: TagID { TagID(rawValue: 77) }
    /// The element of this name.
    @inlinable public static var marquee: TagID { TagID(rawValue: 78) }
    /// The element of this name.
    @inlinable public static var math: TagID { TagID(rawValue: 79) }
    /// The element of this name.
    @inlinable public static var menu: TagID { TagID(rawValue: 80) }
    /// The element of this name.
    @inlinable public static var menuitem: TagID { TagID(rawValue: 81) }
    /// The element of this name.
    @inlinable public static var meta: TagID { TagID(rawValue: 82) }
    /// The element of this name.
    @inlinable public static var meter: TagID { TagID(rawValue: 83) }
    /// The element of this name.
    @inlinable public static var nav: TagID { TagID(rawValue: 84) }
    /// The element of this name.
    @inlinable public static var nobr: TagID { TagID(rawValue: 85) }
    /// The element of this name.
    @inlinable public static var noembed: TagID { TagID(rawValue: 86) }
    /// The element of this name.
    @inlinable public static var noframes: TagID { TagID(rawValue: 87) }
    /// The element of this name.
    @inlinable public static var noscript: TagID { TagID(rawValue: 88) }
    /// The element of this name.
    @inlinable public static var object: TagID { TagID(rawValue: 89) }
    /// The element of this name.
    @inlinable public static var ol: TagID { TagID(rawValue: 90) }
    /// The element of this name.
    @inlinable public static var optgroup: TagID { TagID(rawValue: 91) }
    /// The element of this name.
    @inlinable public static var option: TagID { TagID(rawValue: 92) }
    /// The element of this name.
    @inlinable public static var output: TagID { TagID(rawValue: 93) }
    /// The element of this name.
    @inlinable public static var p: TagID { TagID(rawValue: 94) }
    /// The element of this name.
    @inlinable public static var param: TagID { TagID(rawValue: 95) }
    /// The element of this name.
    @inlinable public static var picture: TagID { TagID(rawValue: 96) }
    /// The element of this name.
    @inlinable public static var plaintext: TagID { TagID(rawValue: 97) }
    /// The element of this name.
    @inlinable public static var pre: TagID { TagID(rawValue: 98) }
    /// The element of this name.
    @inlinable public static var progress: TagID { TagID(rawValue: 99) }
    /// The element of this name.
    @inlinable public static var q: TagID { TagID(rawValue: 100) }
    /// The element of this name.
    @inlinable public static var rb: TagID { TagID(rawValue: 101) }
    /// The element of this name.
    @inlinable public static var rp: TagID { TagID(rawValue: 102) }
    /// The element of this name.
    @inlinable public static var rt: TagID { TagID(rawValue: 103) }
    /// The element of this name.
    @inlinable public static var rtc: TagID { TagID(rawValue: 104) }
    /// The element of this name.
    @inlinable public static var ruby: TagID { TagID(rawValue: 105) }
    /// The element of this name.
    @inlinable public static var s: TagID { TagID(rawValue: 106) }
    /// The element of this name.
    @inlinable public static var samp: TagID { TagID(rawValue: 107) }
    /// The element of this name.
    @inlinable public static var script: TagID { TagID(rawValue: 108) }
    /// The element of this name.
    @inlinable public static var search: TagID { TagID(rawValue: 109) }
    /// The element of this name.
    @inlinable public static var section: TagID { TagID(rawValue: 110) }
    /// The element of this name.
    @inlinable public static var select: TagID { TagID(rawValue: 111) }
    /// The element of this name.
    @inlinable public static var slot: TagID { TagID(rawValue: 112) }
    /// The element of this name.
    @inlinable public static var small: TagID { TagID(rawValue: 113) }
    /// The element of this name.
    @inlinable public static var source: TagID { TagID(rawValue: 114) }
    /// The element of this name.
    @inlinable public static var spacer: TagID { TagID(rawValue: 115) }
    /// The element of this name.
    @inlinable public static var span: TagID { TagID(rawValue: 116) }
    /// The element of this name.
    @inlinable public static var strike: TagID { TagID(rawValue: 117) }
    /// The element of this name.
    @inlinable public static var strong: TagID { TagID(rawValue: 118) }
    /// The element of this name.
    @inlinable public static var style: TagID { TagID(rawValue: 119) }
    /// The element of this name.
    @inlinable public static var sub: TagID { TagID(rawValue: 120) }
    /// The element of this name.
    @inlinable public static var summary: TagID { TagID(rawValue: 121) }
    /// The element of this name.
    @inlinable public static var sup: TagID { TagID(rawValue: 122) }
    /// The element of this name.
    @inlinable public static var svg: TagID { TagID(rawValue: 123) }
    /// The element of this name.
    @inlinable public static var table: TagID { TagID(rawValue: 124) }
    /// The element of this name.
    @inlinable public static var tbody: TagID { TagID(rawValue: 125) }
    /// The element of this name.
    @inlinable public static var td: TagID { TagID(rawValue: 126) }
    /// The element of this name.
    @inlinable public static var template: TagID { TagID(rawValue: 127) }
    /// The element of this name.
    @inlinable public static var textarea: TagID { TagID(rawValue: 128) }
    /// The element of this name.
    @inlinable public static var tfoot: TagID { TagID(rawValue: 129) }
    /// The element of this name.
    @inlinable public static var th: TagID { TagID(rawValue: 130) }
    /// The element of this name.
    @inlinable public static var thead: TagID { TagID(rawValue: 131) }
    /// The element of this name.
    @inlinable public static var time: TagID { TagID(rawValue: 132) }
    /// The element of this name.
    @inlinable public static var title: TagID { TagID(rawValue: 133) }
    /// The element of this name.
    @inlinable public static var tr: TagID { TagID(rawValue: 134) }
    /// The element of this name.
    @inlinable public static var track: TagID { TagID(rawValue: 135) }
    /// The element of this name.
    @inlinable public static var tt: TagID { TagID(rawValue: 136) }
    /// The element of this name.
    @inlinable public static var u: TagID { TagID(rawValue: 137) }
    /// The element of this name.
    @inlinable public static var ul: TagID { TagID(rawValue: 138) }
    /// The element of this name.
    @inlinable public static var `var`: TagID { TagID(rawValue: 139) }
    /// The element of this name.
    @inlinable public static var video: TagID { TagID(rawValue: 140) }
    /// The element of this name.
    @inlinable public static var wbr: TagID { TagID(rawValue: 141) }
    /// The element of this name.
    @inlinable public static var xmp: TagID { TagID(rawValue: 142) }
    /// The element of this name.
    @inlinable public static var annotationXml: TagID { TagID(rawValue: 143) }
    /// The element of this name.
    @inlinable public static var mi: TagID { TagID(rawValue: 144) }
    /// The element of this name.
    @inlinable public static var mo: TagID { TagID(rawValue: 145) }
    /// The element of this name.
    @inlinable public static var mn: TagID { TagID(rawValue: 146) }
    /// The element of this name.
    @inlinable public static var ms: TagID { TagID(rawValue: 147) }
    /// The element of this name.
    @inlinable public static var mtext: TagID { TagID(rawValue: 148) }
    /// The element of this name.
    @inlinable public static var mglyph: TagID { TagID(rawValue: 149) }
    /// The element of this name.
    @inlinable public static var malignmark: TagID { TagID(rawValue: 150) }
    /// The element of this name.
    @inlinable public static var desc: TagID { TagID(rawValue: 151) }
    /// The SVG element of this name.
    @inlinable public static var foreignObject: TagID { TagID(rawValue: 220) }

    /// The numbers of the lower-case forms of SVG names of mixed case.
    static let mixedCase: Range<UInt16> = 159..<192

    /// The name as the standard adjusts it for an SVG element.
    var adjustedForSVG: TagID {
        Self.mixedCase.contains(rawValue) ? TagID(rawValue: rawValue + UInt16(Self.mixedCase.count)) : self
    }
}
