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
        var shouted = ShoutedLines(pass.segments)
        EntityNames.forEach(pass.tags) { range, kind in
            let chances = pass.chances[range.lowerBound]
            guard chances[kind + 1] >= model.leastChance else { return }
            for tokens in EntityReader.parts(range, kind, document)
            where EntityReader.isName(tokens, kind, document)
                && !shouted.hold(tokens, document)
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
}
