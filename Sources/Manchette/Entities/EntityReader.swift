/// Reads the names of a text with given weights: a first pass over every run of tokens, then a second that knows what the
/// first found in the whole document.
struct EntityReader {
    /// A name: tokens, kind, and how sure.
    struct Name {
        var tokens: Range<Int>
        var kind: Int
        /// Likelihoods of its first token: outside, then the kinds.
        var chances: SIMD8<Float>
    }

    let model: EntityModel
    let lexicon: EntityLexicon?
    /// Whether only features that hold in every language count.
    let universalOnly: Bool
    /// Whether the document as a whole decides; off when the weights have no second stage.
    var usesDocument = true

    /// The document's words as the model wants them.
    func document(_ input: AnnotationInput) -> EntityDocument {
        let (rows, isUniversal) = (model.rows, universalOnly)
        return EntityDocument(input, lexicon: lexicon) { lower in
            !isUniversal && rows.slot(EntityFeatures.trigger(lower)) != nil
        }
    }

    /// The first pass: scores of the tags, and what it finds.
    struct FirstPass {
        var segments: [Range<Int>] = []
        /// Where each run's scores begin.
        var starts: [Int] = []
        var emissions: [SIMD16<Int16>] = []
        var tags: [UInt8]
        var chances: EntityChances
    }

    /// Reads each run of tokens by itself.
    func firstPass(_ document: EntityDocument, _ decoder: inout EntityDecoder) -> FirstPass {
        let count = document.wordOf.count
        var pass = FirstPass(
            tags: [UInt8](repeating: 0, count: count), chances: EntityChances(count: count))
        var longest = 0
        var total = 0
        EntitySegments.forEach(document) { segment in
            pass.segments.append(segment)
            pass.starts.append(total)
            total += segment.count
            longest = max(longest, segment.count)
        }
        pass.emissions.reserveCapacity(total)
        decoder.begin(document, longest: longest)
        for (segment, start) in zip(pass.segments, pass.starts) {
            decoder.score(document, segment, into: &pass.emissions)
            decoder.decode(document, segment, pass.emissions, from: start, into: &pass.tags)
            for token in segment where document.words[document.word(token)].isAnchor || pass.tags[token] != 0 {
                pass.chances[token] = decoder.chances(token - segment.lowerBound)
            }
        }
        return pass
    }

    /// Adds what the document says to the scores of a run of tokens, as features to a sink for each token.
    @inline(__always)
    static func addEvidence(
        _ evidence: EntityEvidence, _ document: EntityDocument, _ segment: Range<Int>,
        _ body: (Int, (place: Int, length: Int, votes: SIMD8<Float>)?) -> Void
    ) {
        var name: (start: Int, length: Int, votes: SIMD8<Float>)?
        for token in segment {
            if let current = name, token >= current.start + current.length { name = nil }
            if name == nil {
                let found = evidence.nameLength(document, at: token)
                if found.length > 0 { name = (token, found.length, found.votes) }
            }
            body(token, name.map { (token - $0.start, $0.length, $0.votes) })
        }
    }

    /// All names of a document.
    func read(_ document: EntityDocument) -> [Name] {
        var decoder = EntityDecoder(model: model, universalOnly: universalOnly)
        var pass = firstPass(document, &decoder)
        if usesDocument, model.hasSecondStage {
            let evidence = EntityEvidence(document, tags: pass.tags, chances: pass.chances)
            for (segment, start) in zip(pass.segments, pass.starts) {
                add(evidence, document, segment, to: &pass.emissions, from: start)
                decoder.decode(document, segment, pass.emissions, from: start, into: &pass.tags)
                for token in segment where pass.tags[token] != 0 {
                    pass.chances[token] = decoder.chances(token - segment.lowerBound)
                }
            }
        }
        var names: [Name] = []
        var line = (segment: 0, isShouted: Bool?.none)
        EntityNames.forEach(pass.tags) { range, kind in
            let chances = pass.chances[range.lowerBound]
            guard chances[kind + 1] >= model.leastChance else { return }
            for tokens in EntityReader.parts(range, kind, document)
            where EntityReader.isName(tokens, kind, document)
                && !EntityReader.isOfShoutedLine(tokens, pass.segments, document, &line)
            {
                names.append(Name(tokens: tokens, kind: kind, chances: chances))
            }
        }
        return names
    }

    /// Adds the weights of what the document says to the scores of a run of tokens.
    private func add(
        _ evidence: EntityEvidence, _ document: EntityDocument, _ segment: Range<Int>,
        to emissions: inout [SIMD16<Int16>], from start: Int
    ) {
        EntityDecoder.withWorkspace(model, universalOnly: false) { workspace in
            EntityReader.addEvidence(evidence, document, segment) { token, inName in
                let place = start + token - segment.lowerBound
                var sink = EntityDecoder.WeightSink(workspace, sum: emissions[place])
                evidence.addFeatures(document, at: token, inName: inName, to: &sink)
                sink.finish()
                emissions[place] = sink.sum
            }
        }
    }

    // MARK: - What can be a name

    /// Two people that a conjunction joins are two names ("Jeanne et Paul"), unless the word is also part of names.
    private static func parts(_ name: Range<Int>, _ kind: Int, _ document: EntityDocument) -> [Range<Int>] {
        guard kind == EntityLabel.person, name.count > 2 else { return [name] }
        for token in name.dropFirst().dropLast() {
            let word = document.words[document.word(token)]
            guard word.form == .lower, word.kinds.contains(.wordAnd), !word.kinds.contains(.particle) else { continue }
            return [name.lowerBound..<token, token + 1..<name.upperBound]
        }
        return [name]
    }

    /// Whether tokens can be a name at all: they have a capital or a head word (« armée syrienne ») or are listed, hold no
    /// address, and are more than a people, a language or a currency.
    private static func isName(_ name: Range<Int>, _ kind: Int, _ document: EntityDocument) -> Bool {
        var isWritten = false
        var isCommon = true
        for token in name {
            let word = document.words[document.word(token)]
            if word.isAddress { return false }
            isWritten =
                isWritten || word.hasUpper || !word.kinds.isDisjoint(with: EntityLexicon.Kinds.known.union(.heads))
            let isLanguage = kind == EntityLabel.miscellaneous && word.kinds.contains(.language)
            isCommon =
                isCommon
                && (word.kinds.contains(.common) || isLanguage || word.isContraction
                    || word.isFunction && word.form != .allCapitals)
        }
        return isWritten && !isCommon
    }

    /// So many words in a row are a line set in capitals; fewer may be a name.
    private static let wordsOfShoutedLine = 3

    /// Whether a name that nothing is known of stands in a line set in capitals throughout ("HOW TO FIND A LINE"): there
    /// the capitals tell no name from other words.
    ///
    /// - Parameter line: the segment that was looked at last, and what it is: names come in order, and a text in capitals
    ///   may be one segment.
    private static func isOfShoutedLine(
        _ name: Range<Int>, _ segments: [Range<Int>], _ document: EntityDocument,
        _ line: inout (segment: Int, isShouted: Bool?)
    ) -> Bool {
        let isInCapitals = name.allSatisfy {
            switch document.words[document.word($0)].form {
            case .lower, .capitalized, .mixed: false
            default: true
            }
        }
        guard isInCapitals, !isKnown(name, document) else { return false }
        while line.segment < segments.count, segments[line.segment].upperBound <= name.lowerBound {
            line = (line.segment + 1, nil)
        }
        guard line.segment < segments.count else { return false }
        if let isShouted = line.isShouted { return isShouted }
        let isShouted = isShoutedLine(segments[line.segment], document)
        line.isShouted = isShouted
        return isShouted
    }

    private static func isShoutedLine(_ segment: Range<Int>, _ document: EntityDocument) -> Bool {
        var shouted = 0
        var isOrdinary = false
        for token in segment {
            let word = document.words[document.word(token)]
            switch word.form {
            case .lower, .capitalized, .mixed: return false
            case .allCapitals, .initial:
                shouted += 1
                // A small word, or one that the text writes small elsewhere.
                isOrdinary = isOrdinary || word.isFunction || document.find(exact: word.lower) != nil
            default: break
            }
        }
        return isOrdinary && shouted >= wordsOfShoutedLine
    }

    /// Whether the lexicon knows a name as one.
    private static func isKnown(_ name: Range<Int>, _ document: EntityDocument) -> Bool {
        name.contains { token in
            !document.words[document.word(token)].kinds.isDisjoint(with: EntityLexicon.Kinds.known)
                || document.phrases.indices.contains(token) && document.phrases[token].position != 0
        }
    }
}
