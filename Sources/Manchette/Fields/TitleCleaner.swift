/// Cuts off a title what is not the title: the site's name, its sections, badges.
///
/// A class, as each title that is looked at takes hold of it: a copy would count all that it holds one by one.
final class TitleCleaner: Sendable {
    let sites: SiteNames
    /// The names of the page's sections as letters and digits only.
    let sections: SmallWordSet?
    let badges: [[SmallWord]]
    /// The first and last word of each badge.
    private let badgeWords: SmallWordSet
    private let domainEndings: SmallWordSet

    /// - Parameter sections: the names of the page's sections.
    init(sites: SiteNames, sections: [String], words: FieldWords) {
        self.sites = sites
        let forms = sections.map { TextSimilarity.lettersKey($0) }.filter { $0.count > 2 }
        self.sections = forms.isEmpty ? nil : SmallWordSet(forms.map(\.key))
        badges = words.badges
        badgeWords = words.badgeWords
        domainEndings = words.domainEndings
    }

    /// What separates a title from a site's name.
    private static let separators: [Separator] = [
        Separator(" | "), Separator(" - "), Separator(" – "), Separator(" — "), Separator(" · "), Separator(" • "),
        Separator(" :: "), Separator(" » "), Separator(" « "), Separator(" // "), Separator(" › "), Separator(" ‹ "),
        Separator(" ▷ "), Separator(" ⋆ "), Separator("| "), Separator(" |"), Separator(" : "), Separator(" / "),
        Separator(", "), Separator(": "), Separator(" > "), Separator(" < "), Separator(" ~ "), Separator(" – "),
        Separator(" @ "),
    ]

    /// The title without the names of the site and its sections at either end.
    func clean(_ title: String) -> String {
        var rest = title
        for _ in 0..<4 {
            guard let shorter = cuttingOnce(rest), shorter != rest else { break }
            rest = shorter
        }
        return trimmingBadges(rest)
    }

    /// A separator with what it can be told by.
    private struct Separator: Sendable {
        let text: StaticString
        /// Whether it stands inside of titles too, so that only a whole name is cut off at it.
        let isWeak: Bool
        /// The byte of it that few titles hold.
        let mark: UInt8

        init(_ text: StaticString) {
            self.text = text
            isWeak = text.description == ", " || text.description == ": " || text.description == " : "
            mark =
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount).first { $0 != 0x20 } ?? 0x20
        }

        var bytes: UnsafeBufferPointer<UInt8> {
            UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        }

        /// The first and the last place in a title, by those of all marks: its mark is rarer than the space that most begin
        /// with.
        func places(
            in title: UnsafeBufferPointer<UInt8>, marks: UnsafeMutableBufferPointer<Int32>.SubSequence
        ) -> (first: Int, last: Int)? {
            let needle = bytes
            let ahead = text.utf8Start[0] == mark ? 0 : 1
            var found: (first: Int, last: Int)?
            for mark in marks where title[Int(mark)] == self.mark {
                let place = Int(mark) - ahead
                guard place >= found.map({ $0.last + needle.count }) ?? 0, place + needle.count <= title.count else {
                    continue
                }
                var index = 0
                while index < needle.count, title[place + index] == needle[index] { index += 1 }
                if index == needle.count { found = (found?.first ?? place, place) }
            }
            return found
        }
    }

    private func cuttingOnce(_ title: String) -> String? {
        var title = title
        return title.withUTF8 { bytes in
            var rest: String?
            eachCut(of: bytes) { head, tail, isTail in
                if isTail {
                    guard TextSimilarity.count(head.piece) > 0, isCut(tail.piece.string, tail.isWeak, isTail: true)
                    else { return true }
                    rest = Self.trim(head.piece.string)
                } else {
                    guard isCut(head.piece.string, head.isWeak, isTail: false),
                        TextSimilarity.count(tail.piece) > 1
                    else { return true }
                    rest = Self.trim(tail.piece.string)
                }
                return false
            }
            return rest
        }
    }

    /// Whether something may be cut off a title.
    func mayBeCut(_ title: UnsafeBufferPointer<UInt8>) -> Bool {
        var found = false
        eachCut(of: title) { _, _, _ in
            found = true
            return false
        }
        return found || mayHoldBadge(title)
    }

    /// By byte: the separators that have it as their mark, a bit each.
    private static let separatorsOfMark: [UInt32] = {
        var found = [UInt32](repeating: 0, count: 256)
        for (index, separator) in separators.enumerated() { found[Int(separator.mark)] |= 1 << UInt32(index) }
        return found
    }()

    private typealias Part = (piece: UnsafeBufferPointer<UInt8>, isWeak: Bool)

    /// Calls `body` with both sides of each separator where the one to be cut off is no longer than a name, until it
    /// gives false.
    private func eachCut(
        of title: UnsafeBufferPointer<UInt8>, _ body: (_ head: Part, _ tail: Part, _ isTail: Bool) -> Bool
    ) {
        // Few titles have marks of separators, and hardly more than one or two.
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: title.count) { places in
            var count = 0
            var separators: UInt32 = 0
            Self.separatorsOfMark.withUnsafeBufferPointer { separatorsOfMark in
                for place in title.indices {
                    let found = separatorsOfMark[Int(title[place])]
                    if found == 0 { continue }
                    separators |= found
                    places[count] = Int32(truncatingIfNeeded: place)
                    count &+= 1
                }
            }
            if count > 0 { eachCut(of: title, at: places[..<count], separators, body) }
        }
    }

    private func eachCut(
        of title: UnsafeBufferPointer<UInt8>, at marks: UnsafeMutableBufferPointer<Int32>.SubSequence,
        _ separators: UInt32, _ body: (_ head: Part, _ tail: Part, _ isTail: Bool) -> Bool
    ) {
        var left = separators
        while left != 0 {
            let separator = Self.separators[left.trailingZeroBitCount]
            left &= left &- 1
            guard let (first, last) = separator.places(in: title, marks: marks) else { continue }
            let needle = separator.bytes
            let tail = title.piece(from: last + needle.count)
            if mayCut(tail, separator, isTail: true),
                !body((title.piece(0..<last), separator.isWeak), (tail, separator.isWeak), true)
            {
                return
            }
            let head = title.piece(0..<first)
            if mayCut(head, separator, isTail: false),
                !body(
                    (head, separator.isWeak), (title.piece(from: first + needle.count), separator.isWeak), false)
            {
                return
            }
        }
    }

    private func mayCut(_ part: UnsafeBufferPointer<UInt8>, _ separator: Separator, isTail: Bool) -> Bool {
        if separator.isWeak { return sites.mayBe(part, room: 0) && (isTail || part.count > 6) }
        return isTail && sections != nil || sites.mayBe(part, room: 12)
    }

    /// Whether what stands before or behind a separator is a name of the site, or behind a strong one a section's.
    private func isCut(_ part: String, _ isWeak: Bool, isTail: Bool) -> Bool {
        if isWeak { return sites.isExactly(part) && (isTail || part.utf8.count > 6) }
        if sites.contains(part) { return true }
        return isTail && sections?.contains(key: TextSimilarity.lettersKey(part).key) == true
    }

    /// The title without what stands behind a bar: a rubric or a site whose name the page does not give.
    func withoutTail(_ title: String) -> String {
        if let head = Self.beforeLowLine(title) { return head }
        guard let place = title.range(of: " | ") else { return title }
        let head = String(title[..<place.lowerBound])
        let tail = TextSimilarity.count(title[place.upperBound...])
        let count = Self.size(head)
        let pieces = title[place.upperBound...].split(separator: "|").map { TextSimilarity.count($0) }
        // Two bars or more: each piece a rubric or a name.
        if pieces.count > 1, pieces.count < 4, count >= 4, pieces.allSatisfy({ $0 <= 5 }), tail <= count {
            return Self.trim(head)
        }
        let namesSite = title[place.upperBound...].split(separator: "|").contains { sites.contains(String($0)) }
        guard count >= 2 && namesSite || count >= 3 && tail <= 6 && tail <= count + 1 else { return title }
        return Self.trim(head)
    }

    /// The title without what stands behind a bar, and without the names that then stand at its end.
    func withoutTails(_ title: String) -> String {
        let head = withoutTail(title)
        return head.utf8.count == title.utf8.count ? title : clean(head)
    }

    /// A document's title without a domain at its end, whatever the host, and without the rubric before that, where the
    /// address has it: "Le port rouvre - Mer - LGA.fr" at `/mer/`.
    func withoutDomain(_ title: String, url: String?) -> String {
        // The last word has a full stop inside.
        guard let dot = title.utf8.lastIndex(of: UInt8(ascii: ".")), title.utf8.index(after: dot) < title.utf8.endIndex,
            let (head, tail) = Self.lastPart(of: title), isDomain(tail), TextSimilarity.count(head[...]) > 2
        else { return title }
        guard let (rest, rubric) = Self.lastPart(of: head), TextSimilarity.count(rest[...]) > 2, let url else {
            return head
        }
        let form = SiteNames.fold(rubric)
        let folders = AddressForm.path(url).split(separator: "/").dropLast()
        return form.utf8.count > 2 && folders.contains { SiteNames.fold(String($0)) == form } ? rest : head
    }

    /// What stands before and behind the last strong separator.
    private static func lastPart(of title: String) -> (head: String, tail: String)? {
        var last: Range<String.Index>?
        for mark in [" - ", " | ", " – ", " — ", " · ", " » "] {
            var rest = title[...]
            while let found = rest.range(of: mark) {
                if last.map({ $0.lowerBound < found.lowerBound }) ?? true { last = found }
                rest = rest[found.upperBound...]
            }
        }
        guard let last else { return nil }
        return (trim(String(title[..<last.lowerBound])), trim(String(title[last.upperBound...])))
    }

    /// Whether a text is one word in the form of a domain: "LGA.fr"; "Node.js" and "3.5" are none.
    private func isDomain(_ text: String) -> Bool {
        guard let dot = text.lastIndex(of: "."), text.utf8.count < 40, dot > text.startIndex,
            text.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2D })
        else { return false }
        return domainEndings.contains(text[text.index(after: dot)...])
    }

    /// The number of words, two letters of a script without spaces for one.
    private static func size(_ title: String) -> Int {
        let wide = title.unicodeScalars.reduce(0) { $0 + ((0x3040...0x9FFF).contains($1.value) ? 1 : 0) }
        return max(TextSimilarity.count(title[...]), wide / 2)
    }

    /// What stands before the low lines by which Chinese sites set rubrics and their name apart: "标题_栏目_网站".
    private static func beforeLowLine(_ title: String) -> String? {
        guard title.holds(byte: UInt8(ascii: "_")),
            title.unicodeScalars.contains(where: { (0x3400...0x9FFF).contains($0.value) }),
            let mark = title.indices.first(where: { isLowLine(title, $0) })
        else { return nil }
        let head = title[..<mark]
        return head.count > 5 && title[mark...].count < 40 ? trim(String(head)) : nil
    }

    /// Whether a low line parts two names: one inside or around a word of a program ("__init__", "max_len") does not.
    private static func isLowLine(_ title: String, _ index: String.Index) -> Bool {
        guard title[index] == "_", index > title.startIndex else { return false }
        let next = title.index(after: index)
        guard next < title.endIndex else { return false }
        let (before, behind) = (title[title.index(before: index)], title[next])
        return behind != "_" && before != "_" && !(before.isASCII && behind.isASCII && !before.isWhitespace)
    }

    /// The title as it is given: no references left encoded, no mark in front, no zero-width characters.
    func finished(_ title: String) -> String {
        let needsDecoding = title.range(of: "&#") != nil || title.range(of: "&amp;") != nil
        var bytes = Array(title.utf8)
        if needsDecoding { bytes = ClaimText.decodingReferences(bytes) }
        var text = ClaimText.fold(bytes)[...]
        while let first = text.first, "-–—:|•·🔒🔓🔐".contains(first), text.dropFirst().first == " " {
            text = text.dropFirst(2)
        }
        // What is left where a name was cut off, or never filled in.
        while let last = text.last, "-–—|•·".contains(last), text.dropLast().last == " " { text = text.dropLast(2) }
        return String(text)
    }

    /// The title without badges such as "Réservé aux abonnés" at either end, when more than two words are left.
    private func trimmingBadges(_ title: String) -> String {
        var title = title
        guard title.withUTF8({ mayHoldBadge($0) }) else { return title }
        let words = TextSimilarity.words(title)
        guard let first = words.first, let last = words.last, badgeWords.contains(first) || badgeWords.contains(last)
        else { return title }
        for badge in badges where words.count > badge.count + 2 {
            if words.starts(with: badge), let rest = Self.dropping(badge.count, of: title, fromEnd: false) {
                // A badge stands apart: one that runs on into the title is part of it.
                if badge.count > 1 || Self.standsApart(title) { return rest }
            }
            if badge.count > 1, words.suffix(badge.count).elementsEqual(badge),
                let rest = Self.dropping(badge.count, of: title, fromEnd: true)
            {
                return rest
            }
        }
        return title
    }

    /// Whether the first word of a title is set apart by a bar, a point or a dash between spaces: "Abo+ | …"; a colon stands
    /// behind subjects too.
    private static func standsApart(_ title: String) -> Bool {
        var parts = title.split(separator: " ", maxSplits: 2).makeIterator()
        guard let first = parts.next(), let mark = parts.next() else { return false }
        // "Abo+", "Abo|", "[Abo]".
        if first.last == "|" || first.last == "+" || first.first == "[" && first.last == "]" { return true }
        return ["|", "·", "•", "-", "–", "—"].contains(mark)
    }

    /// Whether a title may begin or end with a badge, by its first and last word.
    private func mayHoldBadge(_ title: UnsafeBufferPointer<UInt8>) -> Bool {
        var reader = SmallWordReader(title)
        guard let first = reader.next() else { return false }
        if badgeWords.contains(first) { return true }
        var end = title.count
        while end > 0, Self.isMark(title[end - 1]) { end -= 1 }
        var start = end
        while start > 0, !Self.isMark(title[start - 1]) { start -= 1 }
        let last = title.piece(start..<end)
        // Marks that are not ASCII end words too: C2, E2, E3 and EF are what most of them begin with.
        if last.contains(where: { $0 == 0xC2 || $0 >= 0xE2 }) { return true }
        reader = SmallWordReader(last)
        return reader.next().map { badgeWords.contains($0) } ?? false
    }

    @inline(__always)
    private static func isMark(_ byte: UInt8) -> Bool {
        !((byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80)
    }

    private static func dropping(_ count: Int, of title: String, fromEnd: Bool) -> String? {
        let parts = title.split(separator: " ")
        var left = count
        var kept = parts[...]
        while left > 0, let part = fromEnd ? kept.last : kept.first {
            left -= max(1, TextSimilarity.count(part))
            if fromEnd { kept.removeLast() } else { kept.removeFirst() }
        }
        return left == 0 ? trim(kept.joined(separator: " ")) : nil
    }

    private static func trim(_ text: String) -> String {
        var rest = text[...]
        while let last = rest.last, last.isWhitespace || "|-–—·•»:/".contains(last) { rest.removeLast() }
        while let first = rest.first,
            first.isWhitespace || "|–—·•:/".contains(first) || first == "-" && rest.dropFirst().first == " "
        {
            rest.removeFirst()
        }
        return String(rest)
    }

    /// The parts of a title between its separators: "Le port rouvre - Mer | La Gazette" has three.
    static func parts(of title: String) -> [String] {
        var parts: [String] = []
        var rest = title[...]
        while let mark = [" - ", " | ", " – ", " · ", " — "].compactMap({ rest.range(of: $0) }).min(by: {
            $0.lowerBound < $1.lowerBound
        }) {
            parts.append(String(rest[..<mark.lowerBound]))
            rest = rest[mark.upperBound...]
        }
        return parts + [String(rest)]
    }

    /// The tail of a document title behind a text that it begins with, most often the site's name, and whether a colon
    /// stands between the two.
    static func tail(of title: String, behind headline: String) -> (text: String, isWeak: Bool)? {
        guard headline.utf8.count > 10, title.hasPrefix(headline) else { return nil }
        let rest = title.dropFirst(headline.count)
        guard let first = rest.first(where: { !$0.isWhitespace }), "|-–—·•»:/@".contains(first) else { return nil }
        var tail = trim(String(rest))
        if first == "@" { tail = trim(String(tail.drop { $0 == "@" || $0 == " " })) }
        return TextSimilarity.count(tail[...]) > 0 ? (tail, first == ":") : nil
    }
}
