import TextServices

/// Makes text regular: the same words are the same bytes, and nothing invisible stands in them.
///
/// - Characters are in NFC.
/// - Soft hyphens, zero-width spaces, byte order marks, control characters, directional embeddings, overrides and
///   isolates go. Joiners (U+200C, U+200D) stay in the scripts that need them and inside emoji; direction marks (U+200E,
///   U+200F) stay in languages written from right to left.
/// - Runs of white space become one space, none at the ends of a line; line ends stay, at most two behind each other.
///   Spaces of all widths are ordinary ones, but French keeps no-break spaces around its marks (``Typography``).
/// - Ligatures of type (ﬁ) become letters; œ and æ are letters and stay. Full-width forms of ASCII become ASCII outside
///   Chinese, Japanese and Korean text.
/// - Guillemets that open where they should close are mended (``GuillemetRepair``).
/// - Apostrophes, dashes, quotation marks and U+FFFD stay as they are.
///
/// A *faithful* normaliser only folds the white space of ASCII and takes out control characters. Preformatted text keeps
/// its spaces and line ends.
struct TextNormalizer: Sendable {
    private let typography: Typography
    private let isFaithful: Bool

    /// A normaliser for a language (BCP 47).
    init(language: String?, faithful: Bool = false) {
        typography = Typography.of(language)
        isFaithful = faithful
    }

    /// Normalises valid UTF-8.
    func normalize(_ source: ArraySlice<UInt8>, preformatted: Bool = false) -> NormalizedText {
        source.withUnsafeBufferPointer { buffer in
            changed(buffer, preformatted: preformatted)
                ?? NormalizedText(bytes: Array(buffer), sourceCount: buffer.count, anchors: [])
        }
    }

    /// What valid UTF-8 is normalised to; nil when it is regular as it is, as most texts are, and need not be copied.
    func changed(_ source: UnsafeBufferPointer<UInt8>, preformatted: Bool = false) -> NormalizedText? {
        var pass = NormalizationPass(
            source: source, typography: typography, isFaithful: isFaithful, keepsSpaces: preformatted)
        pass.run()
        var text = pass.changed()
        // One « opens and one closes: most texts have fewer.
        if pass.openingGuillemets > 1, !isFaithful, !preformatted, typography.guillemetsPointOut {
            let own = text ?? NormalizedText(bytes: Array(source), sourceCount: source.count, anchors: [])
            if let mended = GuillemetRepair.repair(own.bytes) {
                text = own
                text?.apply(mended.bytes, anchors: mended.anchors)
            }
        }
        return text
    }

    /// Normalises a string.
    func normalize(_ text: String) -> String {
        let normalized = normalize(Array(text.utf8)[...])
        return normalized.isUnchanged ? text : String(decoding: normalized.bytes, as: UTF8.self)
    }
}

/// The pass over one text that ``TextNormalizer`` makes: bytes are copied in runs, and changes noted as anchors.
struct NormalizationPass {
    let source: UnsafeBufferPointer<UInt8>
    let typography: Typography
    let isFaithful: Bool
    let keepsSpaces: Bool
    private var output: [UInt8] = []
    private var anchors: [NormalizedText.Anchor] = []
    /// How many « were read.
    private(set) var openingGuillemets = 0
    private var index = 0
    /// Source bytes up to here are in ``output``.
    private var copied = 0

    init(source: UnsafeBufferPointer<UInt8>, typography: Typography, isFaithful: Bool, keepsSpaces: Bool) {
        self.source = source
        self.typography = typography
        self.isFaithful = isFaithful
        self.keepsSpaces = keepsSpaces
    }

    mutating func run() {
        while index < source.count {
            let byte = source[index]
            if byte &- 0x21 < 0x5E {  // Printable ASCII.
                index = source.endOfRegular(from: index &+ 1)
            } else if byte < 0x80 {
                readASCII(byte)
            } else if isFaithful {
                index &+= 1
            } else if byte &- 0xC3 < 9 {  // Latin letters up to U+02FF.
                index &+= 2
            } else {
                readScalar()
            }
        }
    }

    /// What the pass made of the text; nil when it left it as it was.
    mutating func changed() -> NormalizedText? {
        guard !anchors.isEmpty else { return nil }
        output.append(contentsOf: source[copied...])
        return NormalizedText(bytes: output, sourceCount: source.count, anchors: anchors)
    }

    /// Puts `replacement` in the place of source bytes; ``index`` goes on behind them.
    private mutating func replace(_ range: Range<Int>, with replacement: [UInt8]) {
        if anchors.isEmpty { output.reserveCapacity(source.count + replacement.count) }
        output.append(contentsOf: source[copied..<range.lowerBound])
        note(source: range.lowerBound)
        output.append(contentsOf: replacement)
        note(source: range.upperBound)
        copied = range.upperBound
        index = range.upperBound
    }

    private mutating func note(source: Int) {
        anchors.append(
            NormalizedText.Anchor(
                source: Int32(truncatingIfNeeded: source), output: Int32(truncatingIfNeeded: output.count)))
    }

    // MARK: - ASCII and white space

    private mutating func readASCII(_ byte: UInt8) {
        if byte == 0x20 {
            // One space between two visible characters of ASCII is the usual case.
            let isInside = index > 0 && source[index &- 1] &- 0x21 < 0x5E
            if keepsSpaces || (isInside && index &+ 1 < source.count && source[index &+ 1] &- 0x21 < 0x5E) {
                index &+= 1
                return
            }
            foldSpaces()
        } else if byte &- 0x09 < 5 {
            if keepsSpaces && byte != 0x0D {
                index &+= 1
            } else if keepsSpaces {
                readCarriageReturn()
            } else {
                foldSpaces()
            }
        } else {
            replace(index..<(index &+ 1), with: [])  // A control character.
        }
    }

    private mutating func readCarriageReturn() {
        let isPair = index &+ 1 < source.count && source[index &+ 1] == 0x0A
        replace(index..<(index &+ 1), with: isPair ? [] : [0x0A])
    }

    /// Folds the run of white space at ``index``.
    private mutating func foldSpaces() {
        let start = index
        var end = index
        var hasNoBreak = false
        var lineEnds = 0
        while end < source.count {
            let scalar = DecodedScalar(source, at: end)
            if scalar.value >= 0x80 && isFaithful { break }
            let kind = ScalarClass(scalar.value)
            switch kind {
            case .space: if scalar.value != 0x20 && scalar.value != 0x09 && scalar.value != 0x3000 { hasNoBreak = true }
            case .lineEnd:
                let isPair = scalar.value == 0x0D && end &+ 1 < source.count && source[end &+ 1] == 0x0A
                if scalar.value != 0x0C && scalar.value != 0x0B && !isPair { lineEnds &+= 1 }
            case .ignorable where !isKept(scalar.value, before: end &+ scalar.length, after: end): break
            default:
                write(start..<end, lineEnds: lineEnds, hasNoBreak: hasNoBreak, next: scalar.value)
                return
            }
            end &+= scalar.length
        }
        let next = end < source.count ? DecodedScalar(source, at: end).value : 0
        write(start..<end, lineEnds: lineEnds, hasNoBreak: hasNoBreak, next: next)
    }

    private mutating func write(_ run: Range<Int>, lineEnds: Int, hasNoBreak: Bool, next: UInt32) {
        let isAtLineStart = copied == run.lowerBound ? (output.isEmpty || output.last == 0x0A) : false
        if run.lowerBound == 0 || isAtLineStart || run.upperBound == source.count {
            replace(run, with: [])
            return
        }
        var space: UInt32 = lineEnds > 0 ? 0x0A : 0x20
        if lineEnds == 0, hasNoBreak, typography.keepsNoBreakSpaces {
            space = Typography.noBreakSpace(before: next, after: scalar(before: run.lowerBound))
        }
        // Most stay as they are.
        let first = DecodedScalar(source, at: run.lowerBound)
        if lineEnds < 2, first.value == space, first.length == run.count {
            index = run.upperBound
            return
        }
        var replacement: [UInt8] = []
        replacement.append(scalar: space)
        if lineEnds > 1 { replacement.append(scalar: space) }
        if source[run].elementsEqual(replacement) {
            index = run.upperBound
        } else {
            replace(run, with: replacement)
        }
    }

    /// The character in front of a byte of the source; 0 at the start.
    private func scalar(before end: Int) -> UInt32 {
        var start = end &- 1
        while start > 0, source[start] & 0xC0 == 0x80 { start &-= 1 }
        return start < 0 ? 0 : DecodedScalar(source, at: start).value
    }

    // MARK: - Beyond ASCII

    private mutating func readScalar() {
        let scalar = DecodedScalar(source, at: index)
        let end = index &+ scalar.length
        if scalar.value == 0xAB { openingGuillemets &+= 1 }
        if NormalizationPass.mayCompose(scalar.value), !isPlainVirama(scalar.value, before: end) {
            compose(from: index)
            return
        }
        if scalar.value >= 0x370 && scalar.value < 0x600 || scalar.value >= 0x3040 && scalar.value < 0xFB00
            || scalar.value >= 0x900 && scalar.value < 0xE00
        {
            index = end  // Letters.
            return
        }
        switch ScalarClass(scalar.value) {
        case .space, .lineEnd:
            if !keepsSpaces { foldSpaces() } else { index = end }
        case .ignorable:
            if isKept(scalar.value, before: end, after: index) { index = end } else { replace(index..<end, with: []) }
        default:
            switch scalar.value {
            case 0xFB00...0xFB06: replace(index..<end, with: Self.ligatures[Int(scalar.value) - 0xFB00])
            case 0xFF01...0xFF5E: readFullWidth()
            case 0xFFFC: replace(index..<end, with: [])  // The place of an object that is not in the text.
            default: index = end
            }
        }
    }

    /// Whether a scalar is a virama of Devanagari or Bengali, which every other word has, where it cannot change places.
    ///
    /// No mark comes behind it; one behind a mark is read with that, one behind a change with what that left.
    private func isPlainVirama(_ scalar: UInt32, before next: Int) -> Bool {
        guard scalar == 0x94D || scalar == 0x9CD, index > copied || output.isEmpty else { return false }
        return next >= source.count || source[next] < 0x80 || !Self.mayCompose(DecodedScalar(source, at: next).value)
    }

    private static let ligatures: [[UInt8]] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

    /// Whether an invisible character has a use where it stands.
    private func isKept(_ scalar: UInt32, before next: Int, after position: Int) -> Bool {
        switch scalar {
        case 0x200C, 0x200D:
            guard position > 0, next < source.count else { return false }
            let previous = self.scalar(before: position)
            let following = DecodedScalar(source, at: next).value
            if Self.needsJoiners(previous) && Self.needsJoiners(following) { return true }
            return scalar == 0x200D && Self.isEmoji(previous) && Self.isEmoji(following)
        case 0x200E, 0x200F: return typography.isRightToLeft
        case 0xE_0020...0xE_007F:  // Tags behind the black flag make the flags of regions.
            let previous = position > 0 ? self.scalar(before: position) : 0
            return previous == 0x1F3F4 || (0xE_0020...0xE_007F).contains(previous)
        case 0xE_0100...0xE_01EF: return true  // Variants of ideographs.
        default: return false
        }
    }

    /// Scripts whose letters take another shape beside a joiner: Arabic, Syriac, the scripts of India, Khmer, Mongolian.
    private static func needsJoiners(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x600..<0x800, 0x840..<0x1100, 0x1780..<0x18B0, 0xA840..<0xAC00, 0xFB50..<0xFE00, 0xFE70..<0xFEFF: true
        default: false
        }
    }

    private static func isEmoji(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x1F000..<0x1FB00, 0x2190..<0x2C00, 0xFE0F, 0x20E3: true
        default: false
        }
    }

    /// Reads the run of full-width characters at ``index``.
    private mutating func readFullWidth() {
        var end = index
        var plain: [UInt8] = []
        while end < source.count {
            let scalar = DecodedScalar(source, at: end)
            guard (0xFF01...0xFF5E).contains(scalar.value) else { break }
            plain.append(UInt8(truncatingIfNeeded: scalar.value &- 0xFEE0))
            end &+= scalar.length
        }
        let before = scalarClass(before: index)
        let after = end < source.count ? ScalarClass(DecodedScalar(source, at: end).value) : .space
        if typography.usesFullWidthForms || before == .ideograph || after == .ideograph {
            index = end
        } else {
            replace(index..<end, with: plain)
        }
    }

    private func scalarClass(before end: Int) -> ScalarClass { end > 0 ? ScalarClass(scalar(before: end)) : .space }

    // MARK: - Composition

    /// Composes the run of characters at `start` that may not be in NFC, with the character in front of it.
    private mutating func compose(from start: Int) {
        var end = start
        while end < source.count {
            let scalar = DecodedScalar(source, at: end)
            guard scalar.value >= 0x80, Self.mayCompose(scalar.value) else { break }
            end &+= scalar.length
        }
        if start == copied, !output.isEmpty {
            composeWithOutput(start..<end)
            return
        }
        var first = start
        if start > copied {
            first &-= 1
            while first > copied, source[first] & 0xC0 == 0x80 { first &-= 1 }
        }
        let run = UnsafeBufferPointer(rebasing: source[first..<end])
        let composed = UnicodeNormalizer.normalize(run, to: .nfc)
        if run.elementsEqual(composed) { index = end } else { replace(first..<end, with: composed) }
    }

    /// Composes a run that stands directly behind a change, with what the change left.
    private mutating func composeWithOutput(_ run: Range<Int>) {
        let composed = output.withUnsafeBufferPointer { text -> (start: Int, bytes: [UInt8]) in
            var start = text.count
            repeat {
                start &-= 1
                while start > 0, text[start] & 0xC0 == 0x80 { start &-= 1 }
            } while start > 0 && Self.mayCompose(DecodedScalar(text, at: start).value)
            return (start, UnicodeNormalizer.normalize(Array(text[start...]) + Array(source[run]), to: .nfc))
        }
        output.replaceSubrange(composed.start..., with: composed.bytes)
        for index in anchors.indices.reversed() {
            guard Int(anchors[index].output) > output.count else { break }
            anchors[index].output = Int32(truncatingIfNeeded: output.count)
        }
        copied = run.upperBound
        index = run.upperBound
        note(source: run.upperBound)
    }

    /// Whether a character from U+0300 on may be out of NFC, or may compose with the one in front of it.
    static func mayCompose(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0..<0x300: return false
        case 0x370..<0x590: return [0x374, 0x37E, 0x387].contains(scalar) || (0x483...0x487).contains(scalar)
        case 0x5D0...0x5F4, 0x606...0x60F, 0x61B...0x64A, 0x660...0x66F, 0x671...0x6D5: return false
        case 0x900...0x93B, 0x93D...0x94C, 0x950, 0x955...0x957, 0x960...0x9BB, 0x9BF...0x9CC: return false
        case 0xE01...0xE30, 0xE32...0xE37, 0xE3F...0xE46: return false
        case 0x1E00..<0x1F00, 0x2000, 0x2001: return scalar >= 0x2000
        case 0x2002...0x20CF, 0x2100...0x2125, 0x2190...0x2328, 0x232B...0x2ADB, 0x2ADD..<0x2DE0: return false
        case 0x2E80...0x3029, 0x3030...0x3098, 0x309B...0xA66E, 0xAC00...0xD7A3, 0xE000..<0xF900: return false
        case 0xFB00...0xFB1C, 0xFE00...0xFE0F, 0xFE10...0xFE1F, 0xFE30...0x1_00FF: return false
        case 0x1_F000..<0x1_FB00, 0x2_0000..<0x2_F800, 0x3_0000...: return false
        default: return true
        }
    }
}
