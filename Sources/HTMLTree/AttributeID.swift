/// The name of an attribute: a small number for the names that extraction reads, larger ones for all others
/// (see ``NodeTable/customAttributes``).
@frozen
public struct AttributeID: RawRepresentable, Sendable, Hashable {
    /// The number itself.
    public let rawValue: UInt16

    /// The name of a number.
    @inlinable
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// The first number for names outside the list.
    public static let firstCustom: UInt16 = 256

    /// The names by number.
    static let names: [String] = [
        "id", "class", "href", "src", "name", "content", "property", "itemprop", "itemscope", "itemtype", "itemid",
        "rel", "type", "title", "alt", "lang", "role", "datetime", "style", "hidden", "width", "height", "charset",
        "srcset", "sizes", "loading", "media", "value", "action", "method", "target", "data-src", "data-srcset",
        "data-lazy-src", "data-original", "data-lazy", "data-url", "data-image", "poster", "cite", "about", "typeof",
        "vocab", "resource", "prefix", "dir", "align", "border", "color", "face", "size", "http-equiv", "aria-label",
        "aria-hidden", "aria-labelledby", "colspan", "rowspan", "start", "checked", "disabled", "selected",
        "placeholder", "for", "encoding", "data-component", "data-type", "data-testid", "data-nosnippet",
        "data-caption", "data-credit", "pubdate", "accept-charset", "xml:lang", "xmlns", "scheme",
        // SVG names of mixed case, as a tokenizer reads them …
        "attributename", "attributetype", "basefrequency", "baseprofile", "calcmode", "clippathunits",
        "diffuseconstant", "edgemode", "filterunits", "glyphref", "gradientunits", "kernelmatrix",
        "kernelunitlength", "keypoints", "keysplines", "keytimes", "lengthadjust", "markerheight",
        "markerunits", "markerwidth", "maskcontentunits", "maskunits", "numoctaves", "pathlength",
        "patterntransform", "patternunits", "pointsatx", "pointsaty", "pointsatz", "preservealpha",
        "primitiveunits", "refx", "refy", "repeatcount", "repeatdur", "requiredfeatures", "specularconstant",
        "specularexponent", "spreadmethod", "startoffset", "stddeviation", "stitchtiles", "surfacescale",
        "systemlanguage", "tablevalues", "targetx", "targety", "textlength", "viewbox", "viewtarget",
        "xchannelselector", "ychannelselector", "zoomandpan",
        // … and, in the same order, as the standard adjusts them in SVG.
        "attributeName", "attributeType", "baseFrequency", "baseProfile", "calcMode", "clipPathUnits",
        "diffuseConstant", "edgeMode", "filterUnits", "glyphRef", "gradientUnits", "kernelMatrix",
        "kernelUnitLength", "keyPoints", "keySplines", "keyTimes", "lengthAdjust", "markerHeight",
        "markerUnits", "markerWidth", "maskContentUnits", "maskUnits", "numOctaves", "pathLength",
        "patternTransform", "patternUnits", "pointsAtX", "pointsAtY", "pointsAtZ", "preserveAlpha",
        "primitiveUnits", "refX", "refY", "repeatCount", "repeatDur", "requiredFeatures", "specularConstant",
        "specularExponent", "spreadMethod", "startOffset", "stdDeviation", "stitchTiles", "surfaceScale",
        "systemLanguage", "tableValues", "targetX", "targetY", "textLength", "viewBox", "viewTarget",
        "xChannelSelector", "yChannelSelector", "zoomAndPan",
        "definitionurl", "definitionURL",
        "autoplay", "muted", "loop", "controls",
    ]

    /// The attribute of this name.
    @inlinable public static var id: AttributeID { AttributeID(rawValue: 0) }
    /// The attribute of this name.
    @inlinable public static var `class`: AttributeID { AttributeID(rawValue: 1) }
    /// The attribute of this name.
    @inlinable public static var href: AttributeID { AttributeID(rawValue: 2) }
    /// The attribute of this name.
    @inlinable public static var src: AttributeID { AttributeID(rawValue: 3) }
    /// The attribute of this name.
    @inlinable public static var name: AttributeID { AttributeID(rawValue: 4) }
    /// The attribute of this name.
    @inlinable public static var content: AttributeID { AttributeID(rawValue: 5) }
    /// The attribute of this name.
    @inlinable public static var property: AttributeID { AttributeID(rawValue: 6) }
    /// The attribute of this name.
    @inlinable public static var itemprop: AttributeID { AttributeID(rawValue: 7) }
    /// The attribute of this name.
    @inlinable public static var itemscope: AttributeID { AttributeID(rawValue: 8) }
    /// The attribute of this name.
    @inlinable public static var itemtype: AttributeID { AttributeID(rawValue: 9) }
    /// The attribute of this name.
    @inlinable public static var itemid: AttributeID { AttributeID(rawValue: 10) }
    /// The attribute of this name.
    @inlinable public static var rel: AttributeID { AttributeID(rawValue: 11) }
    /// The attribute of this name.
    @inlinable public static var type: AttributeID { AttributeID(rawValue: 12) }
    /// The attribute of this name.
    @inlinable public static var title: AttributeID { AttributeID(rawValue: 13) }
    /// The attribute of this name.
    @inlinable public static var alt: AttributeID { AttributeID(rawValue: 14) }
    /// The attribute of this name.
    @inlinable public static var lang: AttributeID { AttributeID(rawValue: 15) }
    /// The attribute of this name.
    @inlinable public static var role: AttributeID { AttributeID(rawValue: 16) }
    /// The attribute of this name.
    @inlinable public static var datetime: AttributeID { AttributeID(rawValue: 17) }
    /// The attribute of this name.
    @inlinable public static var style: AttributeID { AttributeID(rawValue: 18) }
    /// The attribute of this name.
    @inlinable public static var hidden: AttributeID { AttributeID(rawValue: 19) }
    /// The attribute of this name.
    @inlinable public static var width: AttributeID { AttributeID(rawValue: 20) }
    /// The attribute of this name.
    @inlinable public static var height: AttributeID { AttributeID(rawValue: 21) }
    /// The attribute of this name.
    @inlinable public static var charset: AttributeID { AttributeID(rawValue: 22) }
    /// The attribute of this name.
    @inlinable public static var srcset: AttributeID { AttributeID(rawValue: 23) }
    /// The attribute of this name.
    @inlinable public static var sizes: AttributeID { AttributeID(rawValue: 24) }
    /// The attribute of this name.
    @inlinable public static var loading: AttributeID { AttributeID(rawValue: 25) }
    /// The attribute of this name.
    @inlinable public static var media: AttributeID { AttributeID(rawValue: 26) }
    /// The attribute of this name.
    @inlinable public static var value: AttributeID { AttributeID(rawValue: 27) }
    /// The attribute of this name.
    @inlinable public static var action: AttributeID { AttributeID(rawValue: 28) }
    /// The attribute of this name.
    @inlinable public static var method: AttributeID { AttributeID(rawValue: 29) }
    /// The attribute of this name.
    @inlinable public static var target: AttributeID { AttributeID(rawValue: 30) }
    /// The attribute of this name.
    @inlinable public static var dataSrc: AttributeID { AttributeID(rawValue: 31) }
    /// The attribute of this name.
    @inlinable public static var dataSrcset: AttributeID { AttributeID(rawValue: 32) }
    /// The attribute of this name.
    @inlinable public static var dataLazySrc: AttributeID { AttributeID(rawValue: 33) }
    /// The attribute of this name.
    @inlinable public static var dataOriginal: AttributeID { AttributeID(rawValue: 34) }
    /// The attribute of this name.
    @inlinable public static var dataLazy: AttributeID { AttributeID(rawValue: 35) }
    /// The attribute of this name.
    @inlinable public static var dataUrl: AttributeID { AttributeID(rawValue: 36) }
    /// The attribute of this name.
    @inlinable public static var dataImage: AttributeID { AttributeID(rawValue: 37) }
    /// The attribute of this name.
    @inlinable public static var poster: AttributeID { AttributeID(rawValue: 38) }
    /// The attribute of this name.
    @inlinable public static var cite: AttributeID { AttributeID(rawValue: 39) }
    /// The attribute of this name.
    @inlinable public static var about: AttributeID { AttributeID(rawValue: 40) }
    /// The attribute of this name.
    @inlinable public static var typeof: AttributeID { AttributeID(rawValue: 41) }
    /// The attribute of this name.
    @inlinable public static var vocab: AttributeID { AttributeID(rawValue: 42) }
    /// The attribute of this name.
    @inlinable public static var resource: AttributeID { AttributeID(rawValue: 43) }
    /// The attribute of this name.
    @inlinable public static var prefix: AttributeID { AttributeID(rawValue: 44) }
    /// The attribute of this name.
    @inlinable public static var dir: AttributeID { AttributeID(rawValue: 45) }
    /// The attribute of this name.
    @inlinable public static var align: AttributeID { AttributeID(rawValue: 46) }
    /// The attribute of this name.
    @inlinable public static var border: AttributeID { AttributeID(rawValue: 47) }
    /// The attribute of this name.
    @inlinable public static var color: AttributeID { AttributeID(rawValue: 48) }
    /// The attribute of this name.
    @inlinable public static var face: AttributeID { AttributeID(rawValue: 49) }
    /// The attribute of this name.
    @inlinable public static var size: AttributeID { AttributeID(rawValue: 50) }
    /// The attribute of this name.
    @inlinable public static var httpEquiv: AttributeID { AttributeID(rawValue: 51) }
    /// The attribute of this name.
    @inlinable public static var ariaLabel: AttributeID { AttributeID(rawValue: 52) }
    /// The attribute of this name.
    @inlinable public static var ariaHidden: AttributeID { AttributeID(rawValue: 53) }
    /// The attribute of this name.
    @inlinable public static var ariaLabelledby: AttributeID { AttributeID(rawValue: 54) }
    /// The attribute of this name.
    @inlinable public static var colspan: AttributeID { AttributeID(rawValue: 55) }
    /// The attribute of this name.
    @inlinable public static var rowspan: AttributeID { AttributeID(rawValue: 56) }
    /// The attribute of this name.
    @inlinable public static var start: AttributeID { AttributeID(rawValue: 57) }
    /// The attribute of this name.
    @inlinable public static var checked: AttributeID { AttributeID(rawValue: 58) }
    /// The attribute of this name.
    @inlinable public static var disabled: AttributeID { AttributeID(rawValue: 59) }
    /// The attribute of this name.
    @inlinable public static var selected: AttributeID { AttributeID(rawValue: 60) }
    /// The attribute of this name.
    @inlinable public static var placeholder: AttributeID { AttributeID(rawValue: 61) }
    /// The attribute of this name.
    @inlinable public static var `for`: AttributeID { AttributeID(rawValue: 62) }
    /// The attribute of this name.
    @inlinable public static var encoding: AttributeID { AttributeID(rawValue: 63) }
    /// The attribute of this name.
    @inlinable public static var dataComponent: AttributeID { AttributeID(rawValue: 64) }
    /// The attribute of this name.
    @inlinable public static var dataType: AttributeID { AttributeID(rawValue: 65) }
    /// The attribute of this name.
    @inlinable public static var dataTestid: AttributeID { AttributeID(rawValue: 66) }
    /// The attribute of this name.
    @inlinable public static var dataNosnippet: AttributeID { AttributeID(rawValue: 67) }
    /// The attribute of this name.
    @inlinable public static var dataCaption: AttributeID { AttributeID(rawValue: 68) }
    /// The attribute of this name.
    @inlinable public static var dataCredit: AttributeID { AttributeID(rawValue: 69) }
    /// The attribute of this name.
    @inlinable public static var pubdate: AttributeID { AttributeID(rawValue: 70) }
    /// The attribute of this name.
    @inlinable public static var acceptCharset: AttributeID { AttributeID(rawValue: 71) }
    /// The attribute of this name.
    @inlinable public static var xmlLang: AttributeID { AttributeID(rawValue: 72) }
    /// The attribute of this name.
    @inlinable public static var xmlns: AttributeID { AttributeID(rawValue: 73) }
    /// The attribute of this name.
    @inlinable public static var scheme: AttributeID { AttributeID(rawValue: 74) }

    /// The attribute of this name.
    @inlinable public static var autoplay: AttributeID { AttributeID(rawValue: 183) }
    /// The attribute of this name.
    @inlinable public static var muted: AttributeID { AttributeID(rawValue: 184) }
    /// The attribute of this name.
    @inlinable public static var loop: AttributeID { AttributeID(rawValue: 185) }
    /// The attribute of this name.
    @inlinable public static var controls: AttributeID { AttributeID(rawValue: 186) }

    /// The numbers of the lower-case forms of SVG names of mixed case.
    static let mixedCase: Range<UInt16> = 75..<128

    /// The name as the standard adjusts it for an SVG element.
    var adjustedForSVG: AttributeID {
        Self.mixedCase.contains(rawValue) ? AttributeID(rawValue: rawValue + UInt16(Self.mixedCase.count)) : self
    }

    /// The name as the standard adjusts it for a MathML element.
    var adjustedForMathML: AttributeID {
        rawValue == 181 ? AttributeID(rawValue: 182) : self
    }
}
