import HTMLTree

/// Who may read an article and how much of it is here.
///
/// One phrase alone is no proof.
struct AccessField {
    private let page: FieldPage
    private let anchor: PageAnchor
    private var evidence: [(kind: Evidence, text: String, weight: Double)] = []
    private var remaining: Double?
    private var isClaimedLocked = false
    /// Whether just a part is claimed to be locked.
    private var isPartLocked = false
    private var isClaimedFree = false
    private var isClaimedMetered = false
    /// Whether a line beside the text counts what may be read.
    private var isMetered = false
    /// Blocks behind the text that are worded as a gate.
    private var wordings = 0
    /// Whether the first of them stands right behind the text.
    private var isAtEnd = false

    /// What a piece of evidence is.
    private enum Evidence {
        case claim, gate, container, remaining, meter, missingWords, openEnd, shortText
    }

    /// The access, with its evidence.
    static func read(_ page: FieldPage, anchor: PageAnchor) -> Article.Access {
        var field = AccessField(page, anchor: anchor)
        field.readClaims()
        let gate = field.readGate()
        field.readMeter()
        field.readText()
        return field.decide(gate: gate)
    }

    private init(_ page: FieldPage, anchor: PageAnchor) {
        self.page = page
        self.anchor = anchor
    }

    // MARK: Claims

    private mutating func readClaims() {
        for claim in page.claims(.isAccessibleForFree) {
            let value = claim.value.lowercased()
            switch value {
            case "false", "locked", "paid", "premium", "subscriber", "subscribers", "paywall", "restricted":
                if claim.source.range(of: "hasPart") != nil { isPartLocked = true } else { isClaimedLocked = true }
                evidence.append((.claim, "\(claim.source): \(value)", 0.35))
            case "metered", "registration":
                isClaimedMetered = true
                evidence.append((.claim, "\(claim.source): \(value)", 0.2))
            case "true", "free", "public":
                isClaimedFree = true
                evidence.append((.claim, "\(claim.source): \(value)", -0.2))
            default: break
            }
        }
    }

    // MARK: Gate

    /// What stands right behind the text: how much a gate it is, 0…1.
    private mutating func readGate() -> Double {
        guard let end = anchor.bodyEnd else { return 0 }
        var wording = 0
        var isContainer = false
        var first: String?
        // A gate stands behind the text; where a line of small print behind it was taken for text, in front of that.
        let start = min(end, anchor.bodyStart ?? end) + 1
        for block in start..<max(start, min(page.count, end + 13))
        where block > end || page.role(block) == .noise(.paywall) {
            // Navigation, footers and pop-ups carry the same words on free pages.
            guard page.traits(block).isDisjoint(with: [.inNavigation, .inFooter, .inDialog, .hidden]) else { continue }
            // Most lines hold no word that such a phrase begins with.
            guard page.hasDigit(block) || page.withBytes(block, page.words.gate.mayOccur) else { continue }
            let words = page.wordKeys(block)
            if page.words.meter.occurs(in: words) { continue }
            if readRemaining(block, words) { wording += 2 }
            guard block > end, page.words.gate.occurs(in: words), words.count < 60 else { continue }
            wording += 1
            wordings += 1
            // Titles of other articles hold such words too.
            if first == nil {
                isAtEnd =
                    block <= end + 2 && page.linkShare(block) < 0.5
                    && page.traits(block).isDisjoint(with: [.inAside, .inListItem])
            }
            first = first ?? page.text(block)
            if page.names(.gate, block, levels: 5, maximumRows: 200) { isContainer = true }
        }
        // The text's own last words can be the gate's when a labeller took them for the text.
        for block in page.body.suffix(2) where page.length(block) < 300 {
            if page.hasDigit(block), readRemaining(block, page.wordKeys(block)) { wording += 2 }
            // In a language that the labeller saw little of.
            if page.withBytes(block, page.words.gate.mayOccur), page.names(.gate, block, levels: 2, maximumRows: 12),
                page.words.gate.occurs(in: page.wordKeys(block))
            {
                wording += 1
                (isContainer, isAtEnd) = (true, true)
                first = first ?? page.text(block)
            }
        }
        guard wording > 0 else { return 0 }
        if let first { evidence.append((.gate, "gate: \(first.prefix(80))", 0.25)) }
        if isContainer { evidence.append((.container, "gate container behind the text", 0.2)) }
        return min(1, 0.3 * Double(wording) + (isContainer ? 0.3 : 0))
    }

    /// "Vous avez lu 3 de vos 5 articles gratuits": a line outside the text that counts what may be read.
    private mutating func readMeter() {
        for block in 0..<page.count
        where page.length(block) < Self.longestMeter && !page.isOfBody(block)
            && page.traits(block).isDisjoint(with: [.inListItem, .inTable, .inNavigation, .inFigure, .inHeading])
            && !Self.isOfOthers(page.role(block)) && page.linkShare(block) < 0.5 && page.hasDigit(block)
        {
            guard page.withBytes(block, page.words.meter.mayOccur), page.words.meter.occurs(in: page.wordKeys(block))
            else { continue }
            isMetered = true
            evidence.append((.meter, "meter: \(page.text(block).prefix(80))", 0.2))
            return
        }
    }

    /// Whether a line is a picture's, a reader's or another story's.
    private static func isOfOthers(_ role: Role?) -> Bool {
        guard case .noise(let kind)? = role else { return false }
        return kind == .caption || kind == .credit || kind == .comments || kind == .related
    }

    /// The longest line that counts articles, in bytes.
    private static let longestMeter = 200

    /// "Il vous reste 80.68% de cet article à lire": the share, when the words announce it.
    private mutating func readRemaining(_ block: Int, _ words: [SmallWord]) -> Bool {
        // The share is a number.
        guard page.hasDigit(block), words.count < 60, let phrase = page.words.remaining.first(in: words),
            let share = RemainingShare.share(in: page.text(block), after: phrase)
        else { return false }
        remaining = remaining ?? share
        evidence.append((.remaining, "remaining: \(page.text(block).prefix(80))", 0.9))
        return true
    }

    // MARK: Text

    private mutating func readText() {
        // Of an article that says it is locked, a little more can stand free.
        let limit = isClaimedLocked || isPartLocked ? 220 : 180
        let isStated = page.claims.contains { $0.field == .wordCount }
        var count = 0
        for block in page.body where isStated || count < limit {
            count += page.withBytes(block) { TextSimilarity.count($0) }
        }
        if let claim = page.claims(.wordCount).first, let stated = Int(claim.value), stated > 80, count > 0,
            Double(count) < 0.5 * Double(stated), !isNumberOfCharacters(stated)
        {
            evidence.append((.missingWords, "wordCount: \(count) of \(stated)", 0.35))
        }
        if let last = page.body.last, page.withBytes(last, Self.endsInEllipsis) {
            evidence.append((.openEnd, "text ends in an ellipsis", 0.25))
        }
        if count < limit, count > 0 { evidence.append((.shortText, "short text: \(count) words", 0.12)) }
    }

    /// Whether what is claimed to be the number of words is that of the text's characters.
    private func isNumberOfCharacters(_ stated: Int) -> Bool {
        let characters = page.body.reduce(0) { sum, block in
            sum + page.withBytes(block) { $0.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
        }
        return abs(Double(stated) - Double(characters)) < 0.2 * Double(characters)
    }

    /// "…", "...", and both in square brackets, "(...)".
    private static func endsInEllipsis(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let endings: [StaticString] = ["…", "...", "[…]", "[...]", "(...)"]
        return endings.contains { text.ends(with: $0) }
    }

    // MARK: Decision

    /// What is known in the end of who may read the article.
    ///
    /// What no claim calls free is so when its text is here to its end, as far as can be seen: a wall or a page of a few
    /// words has none that could be.
    static func settled(_ access: Article.Access, hasText: Bool) -> Article.Access {
        guard access.state == .free, access.evidence.isEmpty else { return access }
        guard hasText else { return Article.Access() }
        var access = access
        access.evidence = ["no gate behind the text"]
        return access
    }

    private func decide(gate: Double) -> Article.Access {
        let sum = evidence.reduce(0) { $0 + $1.weight }
        let hasGate = gate >= 0.3
        let ends = evidence.contains { $0.kind == .openEnd }
        let short = evidence.contains { $0.kind == .shortText || $0.kind == .missingWords }
        let container = evidence.contains { $0.kind == .container }
        var truncated = remaining != nil
        if hasGate, !isClaimedFree {
            // A gate behind the text, and the text confirms that it stops there.
            truncated =
                truncated || ends || ((isClaimedLocked || isPartLocked) && short)
                || (short && (container || isAtEnd) && gate >= 0.6)
        }
        if hasGate, ends, short { truncated = true }
        // A dump has no containers: the wording counts more, but not alone.
        if !page.isHTML, !truncated { truncated = (hasGate && short) || (ends && short) || wordings >= 3 }
        let state = state(isTruncated: truncated, hasGate: hasGate, sum: sum)
        // Of a free article only what it claims is told.
        let told = truncated || state != .free ? evidence : evidence.filter { $0.kind == .claim }
        var texts: [String] = []
        for text in told.sorted(by: { abs($0.weight) > abs($1.weight) }).map(\.text) where !texts.contains(text) {
            texts.append(text)
        }
        return Article.Access(state: state, truncated: truncated, remaining: remaining, evidence: texts)
    }
}

extension AccessField {
    /// Who may read the article, from the claims first.
    private func state(isTruncated: Bool, hasGate: Bool, sum: Double) -> Article.Access.State {
        if isTruncated { return .locked }
        // A meter is claimed as "not free" too.
        if isClaimedMetered || isMetered { return .metered }
        // Claims that contradict one another say nothing, but what is said of a part is not said of the whole.
        if isClaimedLocked { return isClaimedFree ? .unknown : .locked }
        if isPartLocked { return isClaimedFree && !hasGate ? .free : .locked }
        // Of a text of some length three points at its end are the author's.
        let isPointed = evidence.count == 1 && evidence[0].kind == .openEnd
        if isClaimedFree { return .free }
        // Of a page without a text nothing can be told.
        return !page.body.isEmpty && !hasGate && (sum <= 0.2 || isPointed) ? .free : .unknown
    }
}

/// The share of an article that a gate says is left.
enum RemainingShare {
    /// The share behind the words that announce it, 0…1: "80.68%", "80,68 %", "80 %", "80 pour cent".
    static func share(in text: String, after phrase: [SmallWord]) -> Double? {
        var number = ""
        var seen: [SmallWord] = []
        var isAnnounced = false
        for token in text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\n" }) {
            let words = TextSimilarity.words(token)
            if !isAnnounced {
                seen += words
                isAnnounced = seen.count >= phrase.count && Array(seen.suffix(phrase.count)) == phrase
                continue
            }
            let digits = token.prefix { ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," }
            if !digits.isEmpty { number = String(digits.map { $0 == "," ? "." : $0 }) }
            if token.contains("%") || words.first.map({ FieldWords.shared.percentWords.contains($0) }) == true {
                guard let value = Double(number), value > 0, value <= 100 else { return nil }
                return (value * 100).rounded() / 10_000
            }
        }
        return nil
    }
}
