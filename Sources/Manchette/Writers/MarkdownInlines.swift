/// Writes a block's characters with its links, emphasis and code as CommonMark.
///
/// A delimiter opens or closes only beside the right characters: punctuation at the end of bold that goes on with a
/// letter moves out of it, and emphasis that no delimiters can show is left off. The characters stay what they are.
struct MarkdownInlines {
    private let text: [UInt8]
    private var escaper: MarkdownEscaper

    /// The block's Markdown.
    static func write(_ block: BodyBlock, lineBreak: [UInt8]) -> [UInt8] {
        let text = Array(block.text.utf8)
        var writer = MarkdownInlines(text: text, escaper: MarkdownEscaper(lineBreak: lineBreak))
        if block.inlines.isEmpty {
            writer.escaper.append(text[...])
        } else {
            writer.write(InlineRuns.spans(of: block.inlines, in: text))
        }
        return writer.escaper.output
    }

    /// What is written as a whole.
    fileprivate struct Unit {
        var bytes: Range<Int>
        /// Which link it is, and its address; nil: code.
        var link: (number: Int, url: String)?
    }

    private struct Emphasis {
        var bytes: Range<Int>
        var isStrong: Bool
        /// Whether another one begins with it: their delimiters are one run of three.
        var sharesStart = false
    }

    private mutating func write(_ spans: [(inline: BodyBlock.Inline, bytes: Range<Int>)]) {
        let ranges: (BodyBlock.Inline.Kind) -> [Range<Int>] = { kind in
            Self.joined(spans.filter { $0.inline.kind == kind }.map(\.bytes))
        }
        let links = links(spans, besides: ranges(.code).map { Unit(bytes: $0) })
        var (outside, inside) = ([Emphasis](), [[Emphasis]](repeating: [], count: links.count))
        for kind in [BodyBlock.Inline.Kind.strong, .emphasis] {
            for range in ranges(kind) {
                var rest = trimmed(range)
                var index = links.first(endingBehind: rest.lowerBound)
                while index < links.count, rest.overlaps(links[index].bytes) {
                    let link = links[index].bytes
                    // What holds more than the link goes round it.
                    if rest == link || rest.clamped(to: link) != link {
                        inside[index].append(Emphasis(bytes: rest.clamped(to: link), isStrong: kind == .strong))
                        rest =
                            rest.lowerBound < link.lowerBound
                            ? rest.lowerBound..<link.lowerBound
                            : min(link.upperBound, rest.upperBound)..<rest.upperBound
                    }
                    index += 1
                }
                outside.append(Emphasis(bytes: rest, isStrong: kind == .strong))
            }
        }
        var units = links
        var code = [[Unit]](repeating: [], count: links.count)
        for range in ranges(.code) {
            for piece in cut(range, at: links) {
                let index = links.first(endingBehind: piece.lowerBound)
                if index < links.count, links[index].bytes.lowerBound <= piece.lowerBound {
                    code[index].append(Unit(bytes: piece))
                } else {
                    units.append(Unit(bytes: piece))
                }
            }
        }
        units.sort { $0.bytes.lowerBound < $1.bytes.lowerBound }
        let level = Level(text: text, bytes: 0..<text.count, units: units, isLink: false)
        write(level, level.placed(outside)) { writer, link, number in
            let own = Level(text: writer.text, bytes: link, units: code[number], isLink: true)
            writer.write(own, own.placed(inside[number])) { _, _, _ in }
        }
    }

    private mutating func write(
        _ level: Level, _ emphases: [Emphasis], content: (inout MarkdownInlines, Range<Int>, Int) -> Void
    ) {
        var position = level.bytes.lowerBound
        var open: [Emphasis] = []
        var (emphases, units) = (emphases[...], level.units[...])
        while true {
            while let last = open.last, last.bytes.upperBound == position {
                escaper.appendMarkup(last.isStrong ? "**" : "*")
                open.removeLast()
            }
            guard position < level.bytes.upperBound else { return }
            while let next = emphases.first, next.bytes.lowerBound == position {
                escaper.appendMarkup(next.isStrong ? "**" : "*")
                open.append(next)
                emphases.removeFirst()
            }
            if let unit = units.first, unit.bytes.lowerBound == position {
                if let link = unit.link {
                    escaper.appendMarkup("[")
                    content(&self, unit.bytes, link.number)
                    escaper.appendMarkup("](\(MarkdownWriter.destination(link.url)))")
                } else {
                    escaper.appendCode(text[unit.bytes])
                }
                units.removeFirst()
                position = unit.bytes.upperBound
                continue
            }
            let end =
                [
                    level.bytes.upperBound, open.last?.bytes.upperBound, emphases.first?.bytes.lowerBound,
                    units.first?.bytes.lowerBound,
                ].compactMap { $0 }.min() ?? level.bytes.upperBound
            escaper.append(text[position..<end])
            position = end
        }
    }

    /// The links to addresses that fetch; none inside another or inside code.
    private func links(
        _ spans: [(inline: BodyBlock.Inline, bytes: Range<Int>)], besides code: [Unit]
    ) -> [Unit] {
        var links: [Unit] = []
        for span in spans where span.inline.kind == .link {
            guard let url = span.inline.url, LinkSafety.isFollowable(url) else { continue }
            let bytes = trimmed(span.bytes)
            guard !bytes.isEmpty, bytes.lowerBound >= links.last?.bytes.upperBound ?? 0 else { continue }
            let index = code.first(endingBehind: bytes.lowerBound)
            if index < code.count, code[index].bytes != bytes, code[index].bytes.clamped(to: bytes) == bytes {
                continue
            }
            links.append(Unit(bytes: bytes, link: (links.count, url)))
        }
        return links
    }

    private func trimmed(_ bytes: Range<Int>) -> Range<Int> { Neighbour.trimmed(bytes, in: text) }

    /// Ranges in order, those that touch or overlap as one.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for range in ranges {
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
        return joined
    }

    /// The parts of code outside links and in each of them: none reaches over the end of one.
    private func cut(_ range: Range<Int>, at links: [Unit]) -> [Range<Int>] {
        var places = [range.lowerBound]
        var index = links.first(endingBehind: range.lowerBound)
        while index < links.count, links[index].bytes.lowerBound < range.upperBound {
            let link = links[index].bytes
            places += [link.lowerBound, link.upperBound].filter { $0 > range.lowerBound && $0 < range.upperBound }
            index += 1
        }
        return zip(places, places.dropFirst() + [range.upperBound]).map { trimmed($0..<$1) }.filter { !$0.isEmpty }
    }
}

extension MarkdownInlines {
    /// A block's characters, or those of a link in it: delimiters of one do not pair with those of the other.
    private struct Level {
        let text: [UInt8]
        let bytes: Range<Int>
        let units: [Unit]
        let isLink: Bool

        /// The emphasis that delimiters can show, properly nested, outer before inner.
        func placed(_ emphases: [Emphasis]) -> [Emphasis] {
            var candidates = emphases.compactMap { fitted($0) }.sorted(by: Self.isBefore)[...]
            var clipped: [Emphasis] = []
            var placed: [Emphasis] = []
            var open: [Int] = []
            var ends: Set<Int> = []
            while true {
                guard var next = Self.takeFirst(&candidates, &clipped) else { return placed }
                open.removeAll { placed[$0].bytes.upperBound <= next.bytes.lowerBound }
                if let outer = open.last, next.bytes.upperBound > placed[outer].bytes.upperBound {
                    // What reaches over the end of the one around it ends with it.
                    next.bytes = next.bytes.lowerBound..<placed[outer].bytes.upperBound
                    if let next = fitted(next) {
                        clipped.append(next)
                        clipped.sort(by: Self.isBefore)
                    }
                    continue
                }
                // The end of one and the beginning of another would be one run of delimiters.
                if ends.contains(next.bytes.lowerBound) { continue }
                if let outer = open.last {
                    if placed[outer].bytes.lowerBound == next.bytes.lowerBound {
                        placed[outer].sharesStart = true
                    } else if placed[outer].sharesStart, mayClose(next.bytes.lowerBound) {
                        // Beside a run of three the rule that keeps an opening from closing does not hold.
                        continue
                    }
                }
                open.append(placed.count)
                ends.insert(next.bytes.upperBound)
                placed.append(next)
            }
        }

        private static func takeFirst(_ candidates: inout ArraySlice<Emphasis>, _ clipped: inout [Emphasis])
            -> Emphasis?
        {
            guard let other = clipped.first else { return candidates.popFirst() }
            if let candidate = candidates.first, isBefore(candidate, other) { return candidates.popFirst() }
            return clipped.removeFirst()
        }

        private static func isBefore(_ one: Emphasis, _ other: Emphasis) -> Bool {
            one.bytes.lowerBound != other.bytes.lowerBound
                ? one.bytes.lowerBound < other.bytes.lowerBound : one.bytes.upperBound > other.bytes.upperBound
        }

        /// The part of it at whose ends delimiters can stand.
        private func fitted(_ emphasis: Emphasis) -> Emphasis? {
            var (start, end) = (emphasis.bytes.lowerBound, emphasis.bytes.upperBound)
            while true {
                if let unit = unit(endingBehind: start), unit.lowerBound < start { start = unit.upperBound }
                if let unit = unit(endingBehind: end), unit.lowerBound < end { end = unit.lowerBound }
                guard start < end else { return nil }
                let bytes = Neighbour.trimmed(start..<end, in: text)
                guard !bytes.isEmpty else { return nil }
                if bytes != start..<end {
                    (start, end) = (bytes.lowerBound, bytes.upperBound)
                } else if !Neighbour.isEdge(inside: after(start), outside: before(start)) {
                    start =
                        unit(endingBehind: start).flatMap { $0.lowerBound == start ? $0.upperBound : nil }
                        ?? next(start)
                } else if !Neighbour.isEdge(inside: before(end), outside: after(end)) {
                    end =
                        unit(endingBehind: end - 1).flatMap { $0.upperBound == end ? $0.lowerBound : nil }
                        ?? previous(end)
                } else {
                    return Emphasis(bytes: bytes, isStrong: emphasis.isStrong)
                }
            }
        }

        /// Whether a delimiter that opens might close as well.
        private func mayClose(_ position: Int) -> Bool {
            switch before(position) {
            case .space: false
            case .punctuation: after(position) != .other
            case .symbol, .other: true
            }
        }

        private func before(_ position: Int) -> Neighbour {
            if position == bytes.lowerBound { return isLink ? .punctuation : .space }
            if unit(endingBehind: position - 1)?.upperBound == position { return .punctuation }
            return Neighbour(before: position, in: text)
        }

        private func after(_ position: Int) -> Neighbour {
            if position == bytes.upperBound { return isLink ? .punctuation : .space }
            if unit(endingBehind: position)?.lowerBound == position { return .punctuation }
            return Neighbour(after: position, in: text)
        }

        /// The first link or code that reaches over a place, or stands behind it.
        private func unit(endingBehind position: Int) -> Range<Int>? {
            let index = units.first(endingBehind: position)
            return index < units.count ? units[index].bytes : nil
        }

        private func next(_ position: Int) -> Int {
            text[(position + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? text.count
        }

        private func previous(_ position: Int) -> Int { text[..<position].lastIndex { $0 & 0xC0 != 0x80 } ?? 0 }
    }
}

extension [MarkdownInlines.Unit] {
    /// The first that ends behind a place, of those that stand one behind the other; their number when none does.
    fileprivate func first(endingBehind position: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].bytes.upperBound > position { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// What CommonMark's rules for delimiters tell apart in the character beside one.
private enum Neighbour {
    case space, punctuation
    /// Punctuation by one version of the standard, a letter by another.
    case symbol
    case other

    init(before position: Int, in text: [UInt8]) {
        let start = text[..<position].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
        self.init(text[start..<position])
    }

    init(after position: Int, in text: [UInt8]) {
        self.init(text[position..<min(position + 4, text.count)])
    }

    /// Of the first character of the bytes.
    private init(_ bytes: ArraySlice<UInt8>) {
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else {
            self = .space
            return
        }
        switch scalar.value {
        case 0x09...0x0D, 0x20: self = .space
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: self = .punctuation
        case ..<0x80: self = .other
        default:
            switch scalar.properties.generalCategory {
            case .spaceSeparator: self = .space
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
                .finalPunctuation, .otherPunctuation:
                self = scalar.value < 0x10000 ? .punctuation : .symbol
            case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: self = .symbol
            default: self = .other
            }
        }
    }

    /// Whether emphasis can begin or end between two characters, by every version of the standard.
    static func isEdge(inside: Neighbour, outside: Neighbour) -> Bool {
        switch inside {
        case .space: false
        case .other: true
        case .punctuation: outside == .space || outside == .punctuation
        case .symbol: outside != .other
        }
    }

    /// A range without the white space at its ends, that of French punctuation included.
    static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Neighbour(after: start, in: text) == .space {
            start = text[(start + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? text.count
        }
        while start < end, Neighbour(before: end, in: text) == .space {
            end = text[..<end].lastIndex { $0 & 0xC0 != 0x80 } ?? 0
        }
        return start..<max(start, end)
    }
}
