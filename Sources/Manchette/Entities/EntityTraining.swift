/// What the training tool needs of the library: the features of a text as numbers, and the decoder for weights that it
/// just made.
package struct EntityTraining {
    /// A feature with the group it belongs to.
    package struct Feature {
        package var key: UInt64
        package var group: UInt8
    }

    struct ListSink: EntityFeatureSink {
        var features: [Feature] = []
        mutating func add(_ feature: UInt64, _ group: EntityFeatures.Group) {
            features.append(Feature(key: feature, group: group.rawValue))
        }
    }

    package static let labels = EntityLabel.count
    package static let transitionClasses = EntityWord.transitionClasses
    package static let kinds = EntityLabel.kinds
    package static func allows(_ previous: Int, _ next: Int) -> Bool { EntityLabel.allows(previous, next) }
    package static func begin(_ kind: Int) -> Int { EntityLabel.begin(kind) }
    package static func inside(_ kind: Int) -> Int { EntityLabel.inside(kind) }
    package static func single(_ kind: Int) -> Int { EntityLabel.single(kind) }
    package static func kind(of label: Int) -> Int? { EntityLabel.kind(of: label) }
    package static func trigger(_ lower: UInt64) -> UInt64 { EntityFeatures.trigger(lower) }

    let table: TokenTable
    let document: EntityDocument
    let language: String?

    /// Reads a text; `lexicon` are the bytes of a lexicon, which must outlive the value.
    package init(
        _ text: [UInt8], language: String?, lexicon: UnsafeRawBufferPointer, isTrigger: (UInt64) -> Bool
    ) {
        table = TokenTable(bytes: text, language: language)
        self.language = language
        document = EntityDocument(
            table, language: language, lexicon: EntityLexicon(lexicon), isTrigger: isTrigger)
    }

    /// Byte ranges of the tokens.
    package var tokens: [Range<Int>] { table.tokens.map { Int($0.start)..<Int($0.end) } }
    /// Runs of tokens that names can lie in.
    package var segments: [Range<Int>] {
        var result: [Range<Int>] = []
        EntitySegments.forEach(document) { result.append($0) }
        return result
    }
    /// Class of a token for transitions.
    package func transitionClass(_ token: Int) -> Int { document.words[document.word(token)].transitionClass }
    /// Hash of a token's lower-case form.
    package func lower(_ token: Int) -> UInt64 { document.words[document.word(token)].lower }
    /// Whether a token is written without capitals.
    package func isLower(_ token: Int) -> Bool {
        let form = document.words[document.word(token)].form
        return form == .lower || form == .numberWithLetters
    }

    /// The features of a token.
    package func features(_ token: Int) -> [Feature] {
        var sink = ListSink()
        for (slot, offset) in EntityFeatures.offsets.enumerated() {
            let other = token + offset
            guard other >= 0, other < document.wordOf.count, !document.isLineBetween(token, other) else { continue }
            EntityFeatures.addWord(document.words[document.word(other)], slot: slot, to: &sink)
        }
        EntityFeatures.addContext(document, at: token, to: &sink)
        return sink.features
    }
}

extension EntityDocument {
    /// Whether a line begins between two tokens that are at most two apart.
    func isLineBetween(_ token: Int, _ other: Int) -> Bool {
        let low = min(token, other)
        let high = max(token, other)
        guard low < high else { return false }
        return startsLine[high] || (high - low == 2 && startsLine[low + 1])
    }
}

extension EntityTraining {
    /// What the library gives for a text.
    package static func entities(_ text: [UInt8], language: String?) -> [Entity] {
        let input = AnnotationInput(table: TokenTable(bytes: text, language: language), language: language)
        return EntityTagger.entities(from: EntityTagger.tag(input), in: input)
    }

    /// Number of names in a text, for measuring.
    package static func count(_ text: [UInt8], language: String?) -> Int {
        EntityTagger.tag(
            AnnotationInput(table: TokenTable(bytes: text, language: language), language: language)
        ).count
    }

    /// Number of tokens of a text, for measuring.
    package static func countTokens(_ text: [UInt8], language: String?) -> Int {
        TokenTable(bytes: text, language: language).tokens.count
    }
}

// MARK: - Keys and formats

extension EntityTraining {
    package static let lexiconMagic = EntityLexicon.magic
    package static let modelMagic = EntityModel.magic
    package static let longestPhrase = EntityLexicon.longestPhrase

    /// Hash of a word as written.
    package static func exactHash(_ word: String) -> UInt64 { EntityHash.exact(word) }
    package static func clusterKey(_ exact: UInt64, language: String) -> UInt64 {
        EntityLexicon.clusterKey(exact, language: EntityLexicon.languageNumber(language))
    }
    package static func languageNumber(_ language: String) -> UInt64 { EntityLexicon.languageNumber(language) }
    package static func nameKey(_ exact: UInt64) -> UInt64 { EntityLexicon.nameKey(exact) }
    package static func headKey(_ word: String) -> UInt64 { EntityLexicon.headKey(EntityHash.exact(word.lowercased())) }
    package static func functionKey(_ word: String, language: String) -> UInt64 {
        EntityLexicon.functionKey(
            EntityHash.exact(word.lowercased()), language: EntityLexicon.languageNumber(language))
    }
    package static func join(_ first: UInt64, _ second: UInt64) -> UInt64 { EntityHash.join(first, second) }

    /// Hashes of the tokens of a name.
    package static func tokenHashes(_ name: String, language: String) -> [UInt64] {
        let table = TokenTable(bytes: Array(name.utf8), language: language)
        let document = EntityDocument(table, language: language, lexicon: nil) { _ in false }
        return table.tokens.indices.map { document.words[document.word($0)].exact }
    }
}

/// Reads names with weights that are not in the binary yet.
package struct EntityTrial {
    let model: EntityModel
    let universalOnly: Bool

    /// Reads weights, which must outlive the value.
    package init?(_ weights: UnsafeRawBufferPointer, universalOnly: Bool = false) {
        guard let model = EntityModel(weights) else { return nil }
        self.model = model
        self.universalOnly = universalOnly
    }

    /// Whether a lower-case word can begin a name.
    package func isTrigger(_ lower: UInt64) -> Bool { model.rows.slot(EntityFeatures.trigger(lower)) != nil }

    private func reader(usesDocument: Bool) -> EntityReader {
        EntityReader(model: model, lexicon: nil, universalOnly: universalOnly, usesDocument: usesDocument)
    }

    /// The names of a text: byte ranges and kinds; by the first pass alone, or with what the document says.
    package func names(_ training: EntityTraining, usesDocument: Bool) -> [(range: Range<Int>, kind: Int)] {
        reader(usesDocument: usesDocument).read(training.document).map {
            (training.table.byteRange($0.tokens), $0.kind)
        }
    }

    /// The names of a text as the annotator gives them, mentions of one entity being of one kind.
    package func entities(
        _ training: EntityTraining, usesDocument: Bool, leastChance: Float = 0
    ) -> [(range: Range<Int>, kind: Int)] {
        let names = reader(usesDocument: usesDocument).read(training.document).filter {
            $0.chances[$0.kind + 1] >= leastChance
        }
        let clusters = EntityClusters(training.document, names)
        return names.indices.map { (training.table.byteRange(names[$0].tokens), clusters.kind[clusters.number[$0]]) }
    }

    /// What the second pass learns from: the first one's scores in natural logarithms, ``EntityTraining/labels`` for each
    /// token of each run, and the features that the document adds.
    package func secondStage(_ training: EntityTraining) -> [(scores: [Float], features: [UInt64])] {
        let reader = reader(usesDocument: true)
        var decoder = EntityDecoder(model: model, universalOnly: universalOnly)
        let pass = reader.firstPass(training.document, &decoder)
        let evidence = EntityEvidence(training.document, tags: pass.tags, chances: pass.chances)
        var result: [(scores: [Float], features: [UInt64])] = []
        for (index, segment) in pass.segments.enumerated() {
            EntityReader.addEvidence(evidence, training.document, segment) { token, inName in
                var sink = EntityTraining.ListSink()
                evidence.addFeatures(training.document, at: token, inName: inName, to: &sink)
                let sum = pass.emissions[pass.starts[index] + token - segment.lowerBound]
                result.append(
                    (
                        (0..<EntityLabel.count).map { Float(sum[$0]) * model.unit }, sink.features.map(\.key)
                    ))
            }
        }
        return result
    }

    /// Scores of one tag after another, in natural logarithms: class of the word, previous tag, tag, padded to 16.
    package var transitions: [Float] {
        model.transitions.flatMap { row in
            (0..<16).map { row[$0] == EntityDecoder.impossible ? 0 : Float(row[$0]) * model.unit }
        }
    }
}
