/// Receives the features of a token or of a word.
protocol EntityFeatureSink {
    /// Takes one feature.
    mutating func add(_ feature: UInt64, _ group: EntityFeatures.Group)
    /// Takes one feature that takes few values.
    mutating func add(_ feature: EntityCommonFeature)
}

extension EntityFeatureSink {
    mutating func add(_ common: EntityCommonFeature) { add(common.feature, common.group) }
}

/// The features of the sequence model: one code for training and decoding.
///
/// Most features speak of a single word, seen from the token itself or from a neighbour up to two tokens away. Their
/// weights add up to one vector per distinct word and offset, which a document works out once; only the few that join
/// several tokens are looked up token by token. The set follows Ratinov and Roth, "Design Challenges and
/// Misconceptions in Named Entity Recognition" (2009).
enum EntityFeatures {
    /// What a feature depends on.
    enum Group: UInt8 {
        /// Letters of the word itself.
        case own
        /// Words around it.
        case context
        /// Neither: case, lists and positions, the same in every language.
        case universal
    }

    /// Offsets at which a word's own features count.
    static let offsets = [0, -1, 1, -2, 2]

    /// Number of templates of a word at each offset, in the feature's key.
    @inline(__always)
    static func key(_ template: Int, _ value: UInt64) -> UInt64 {
        EntityHash.mix(value &+ UInt64(template) &* 0x9E37_79B9_7F4A_7C15)
    }

    /// What the numbers of the templates of an offset are counted from.
    @inline(__always)
    static func base(_ slot: Int) -> Int { slot == 0 ? 0 : 20 * (offsets(slot) + 4) }

    /// ``offsets`` without an array.
    @inline(__always)
    private static func offsets(_ slot: Int) -> Int { slot & 1 == 0 ? slot / 2 : -(slot + 1) / 2 }

    /// The features that a word gives to the token from which it stands at an offset.
    static func addWord(_ word: EntityWord, slot: Int, to sink: inout some EntityFeatureSink) {
        if slot == 0 { addOwn(word, to: &sink) } else { addNeighbour(word, slot: slot, to: &sink) }
    }

    /// Features of the word at hand.
    private static func addOwn(_ word: EntityWord, to sink: inout some EntityFeatureSink) {
        sink.add(key(1, word.shape), .universal)
        sink.add(.form(word.form, slot: 0))
        sink.add(key(3, word.lower), .own)
        guard word.form != .punctuation else { return }
        if word.suffix2 != 0 { sink.add(key(4, word.suffix2), .own) }
        if word.suffix3 != 0 { sink.add(key(5, word.suffix3), .own) }
        if word.suffix4 != 0 { sink.add(key(6, word.suffix4), .own) }
        if word.prefix2 != 0 { sink.add(key(7, word.prefix2), .own) }
        if word.prefix3 != 0 { sink.add(key(8, word.prefix3), .own) }
        sink.add(key(9, UInt64(word.cluster) << 8 | UInt64(word.form.rawValue)), .context)
        sink.add(key(10, UInt64(word.coarse) << 8 | UInt64(word.form.rawValue)), .context)
        let kinds = word.kinds.intersection(.features).rawValue
        sink.add(key(11, UInt64(kinds) << 8 | UInt64(word.form.rawValue)), .universal)
        addKinds(kinds, slot: 0, to: &sink)
        if word.form != .lower {
            let seen = UInt64(word.seenLower ? 1 : 0) | UInt64(min(word.insideCapitals, 2)) << 1
            sink.add(key(13, seen << 8 | UInt64(word.form.rawValue)), .universal)
            let familiar = UInt64(word.cluster == 0 ? 1 : 0) << 8 | UInt64(word.form.rawValue)
            sink.add(key(14, familiar << 8 | seen), .context)
        }
    }

    /// Features of a word around the token at hand.
    private static func addNeighbour(_ word: EntityWord, slot: Int, to sink: inout some EntityFeatureSink) {
        let base = base(slot)
        sink.add(key(base + 1, word.lower), .context)
        sink.add(.form(word.form, slot: slot))
        guard word.form != .punctuation else { return }
        addKinds(word.kinds.intersection(.features).rawValue, slot: slot, to: &sink)
        sink.add(.coarse(word.coarse, slot: slot))
        if abs(offsets(slot)) == 1 {
            sink.add(key(base + 5, UInt64(word.cluster)), .context)
            if word.suffix3 != 0 { sink.add(key(base + 6, word.suffix3), .context) }
            sink.add(key(base + 7, word.shape), .universal)
        }
    }

    /// One feature for each bit.
    @inline(__always)
    private static func addKinds(_ kinds: UInt32, slot: Int, to sink: inout some EntityFeatureSink) {
        var rest = kinds
        while rest != 0 {
            sink.add(.kind(rest.trailingZeroBitCount, slot: slot))
            rest &= rest &- 1
        }
    }

    /// The features that join several tokens, and those of the place in the text.
    static func addContext(_ document: EntityDocument, at token: Int, to sink: inout some EntityFeatureSink) {
        let count = document.wordOf.count
        let word = document.words[document.word(token)]
        let hasPrevious = token > 0 && !document.startsLine[token]
        let hasNext = token + 1 < count && !document.startsLine[token + 1]
        let form = UInt64(word.form.rawValue)
        sink.add(.beginning(document.startsLine[token] ? 2 : document.startsSentence[token] ? 1 : 0, word.form))
        var previousForm: UInt64 = 8
        var nextForm: UInt64 = 8
        if hasPrevious {
            let previous = document.words[document.word(token - 1)]
            previousForm = UInt64(previous.form.rawValue)
            sink.add(key(202, EntityHash.join(previous.lower, word.lower)), .context)
            sink.add(key(203, previous.lower &+ form), .context)
            sink.add(key(204, UInt64(previous.coarse) << 8 | UInt64(word.coarse)), .context)
            let kinds =
                UInt64(previous.kinds.intersection(.features).rawValue) << 32
                | UInt64(word.kinds.intersection(.features).rawValue)
            if kinds != 0 { sink.add(key(205, EntityHash.join(kinds, form)), .universal) }
            if hasNext {
                let next = document.words[document.word(token + 1)]
                sink.add(key(206, EntityHash.join(previous.lower, next.lower) &+ form), .context)
            }
            if token > 1, !document.startsLine[token - 1] {
                let second = document.words[document.word(token - 2)]
                sink.add(key(207, EntityHash.join(second.lower, previous.lower) &+ form), .context)
            }
        }
        if hasNext {
            let next = document.words[document.word(token + 1)]
            nextForm = UInt64(next.form.rawValue)
            sink.add(key(208, EntityHash.join(word.lower, next.lower)), .context)
            sink.add(key(209, next.lower &+ form), .context)
            sink.add(key(210, UInt64(word.coarse) << 8 | UInt64(next.coarse)), .context)
            let kinds =
                UInt64(word.kinds.intersection(.features).rawValue) << 32
                | UInt64(next.kinds.intersection(.features).rawValue)
            if kinds != 0 { sink.add(key(211, EntityHash.join(kinds, form)), .universal) }
        }
        sink.add(.surroundings(previousForm, word.form, nextForm))
        if document.lists.list(token) > 0 {
            addList(document, at: token, word: word, forms: previousForm << 8 | nextForm, to: &sink)
        }
        addPhrase(document, at: token, to: &sink)
        addRun(document, at: token, word: word, to: &sink)
    }

    /// The place in a list of short lines.
    private static func addList(
        _ document: EntityDocument, at token: Int, word: EntityWord, forms: UInt64,
        to sink: inout some EntityFeatureSink
    ) {
        let form = UInt64(word.form.rawValue)
        let place = UInt64(document.lists.place[token])
        let width = UInt64(document.lists.width[token])
        sink.add(key(261, forms << 16 | place << 8 | form), .universal)
        sink.add(key(262, (width < 4 ? width : width < 7 ? 4 : 5) << 16 | place << 8 | form), .universal)
        guard form != UInt64(EntityWord.Form.punctuation.rawValue) else { return }
        let kinds = UInt64(word.kinds.intersection(.features).rawValue)
        sink.add(key(263, kinds << 8 | form), .universal)
        sink.add(key(264, UInt64(word.coarse) << 16 | place << 8 | form), .context)
        sink.add(key(265, UInt64(word.cluster == 0 ? 1 : 0) << 48 | forms << 16 | form), .context)
    }

    /// The known phrase that covers the token.
    @inline(__always)
    private static func addPhrase(
        _ document: EntityDocument, at token: Int, to sink: inout some EntityFeatureSink
    ) {
        guard !document.phrases.isEmpty, document.phrases[token].position != 0 else { return }
        let phrase = document.phrases[token]
        var rest = phrase.kinds.rawValue
        while rest != 0 {
            let bit = UInt64(rest.trailingZeroBitCount)
            let last = token + 1 >= document.phrases.count || document.phrases[token + 1].position != 2
            sink.add(key(220, bit << 8 | UInt64(phrase.position) << 1 | (last ? 1 : 0)), .universal)
            rest &= rest &- 1
        }
    }

    /// The run of capitalised words that the token belongs to, and the head word before it.
    @inline(__always)
    private static func addRun(
        _ document: EntityDocument, at token: Int, word: EntityWord, to sink: inout some EntityFeatureSink
    ) {
        var before = 0
        var after = 0
        if isCapital(word) {
            var index = token
            while before < 4, index > 0, !document.startsLine[index],
                isCapital(document.words[document.word(index - 1)])
            {
                before += 1
                index -= 1
            }
            index = token + 1
            while after < 4, index < document.wordOf.count, !document.startsLine[index],
                isCapital(document.words[document.word(index)])
            {
                after += 1
                index += 1
            }
            sink.add(.run(before, after))
        }
        addHead(document, before: token - before, form: word.form, to: &sink)
    }

    @inline(__always)
    private static func isCapital(_ word: EntityWord) -> Bool {
        switch word.form {
        case .capitalized, .allCapitals, .initial, .mixed: true
        default: false
        }
    }

    /// The nearest noun or head word to the left, over small words only.
    @inline(__always)
    private static func addHead(
        _ document: EntityDocument, before start: Int, form: EntityWord.Form,
        to sink: inout some EntityFeatureSink
    ) {
        var index = start
        var steps = 0
        while index > 0, steps < 4, !document.startsLine[index] {
            index -= 1
            steps += 1
            let word = document.words[document.word(index)]
            if word.form == .punctuation { return }
            if word.isFunction { continue }
            let distance = UInt64(min(steps, 3)) << 8 | UInt64(form.rawValue)
            sink.add(key(240, word.lower &+ UInt64(form.rawValue)), .context)
            sink.add(key(241, UInt64(word.coarse) << 16 | distance), .context)
            let heads = word.kinds.intersection(.heads).rawValue
            if heads != 0 { sink.add(key(242, UInt64(heads) << 16 | distance), .universal) }
            return
        }
    }

    /// Marks a lower-case word with which a name can begin (« ministère de … »); its presence in the weights is the mark.
    static func trigger(_ lower: UInt64) -> UInt64 { key(250, lower) }
}

/// Which tokens can belong to a name at all.
enum EntitySegments {
    /// How many tokens after the last one with a capital can still belong to a name.
    static let reach = 3
    /// The same after a word that heads the names of bodies and events (« Conseil national de la sécurité des transports »).
    static let headReach = 8

    /// Whether a name can begin at a token.
    ///
    /// An article or preposition begins one only before another capital.
    @inline(__always)
    private static func isStart(_ document: EntityDocument, _ token: Int) -> Bool {
        let word = document.words[document.word(token)]
        guard word.isAnchor, word.isFunction else { return word.isAnchor }
        return token + 1 < document.wordOf.count && document.words[document.word(token + 1)].isAnchor
    }

    /// The last token that can belong to a name whose last anchor is the given token.
    @inline(__always)
    private static func limit(_ document: EntityDocument, _ token: Int) -> Int {
        let word = document.words[document.word(token)]
        return token &+ (word.kinds.isDisjoint(with: [.organizationHead, .eventHead]) ? reach : headReach)
    }

    /// Calls the body with each longest run of tokens that names can lie in.
    static func forEach(_ document: EntityDocument, _ body: (Range<Int>) -> Void) {
        let count = document.wordOf.count
        var token = 0
        while token < count {
            guard isStart(document, token) else {
                token += 1
                continue
            }
            let start = token
            var end = limit(document, token)
            token += 1
            while token < count, token <= end, !document.startsLine[token] {
                if document.words[document.word(token)].isAnchor { end = max(end, limit(document, token)) }
                token += 1
            }
            body(start..<token)
        }
    }
}
