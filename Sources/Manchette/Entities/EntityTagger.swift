/// Finds the persons, organizations, locations, products and events that a text names, and which mentions are the same.
///
/// A conditional random field reads the text in two passes (``EntityReader``); languages without a model of their own are
/// read by case, lists and titles alone, with less confidence. ``EntityClusters`` then puts the mentions together.
enum EntityTagger {
    /// Confidence of names in languages without a model of their own, as a share.
    private static let foreignShare = 0.7

    /// The names of a text, in order, with the number of the entity that each belongs to.
    static func tag(_ input: AnnotationInput) -> [EntityMention] {
        guard let (model, isOwn) = EntityModel.shared(for: input.language) else { return [] }
        let reader = EntityReader(model: model, lexicon: EntityLexicon.shared, universalOnly: !isOwn)
        let document = reader.document(input)
        let names = reader.read(document)
        let clusters = EntityClusters(document, names)
        return names.indices.map { index in
            let name = names[index]
            let cluster = clusters.number[index]
            let kind = clusters.kind[cluster]
            let chance = Double(name.chances[name.kind + 1])
            return EntityMention(
                range: input.table.byteRange(name.tokens),
                kind: EntityTagger.kind(kind, isEvent: clusters.isEvent[cluster]),
                confidence: min(1, max(0.05, chance)) * (isOwn ? 1 : foreignShare), cluster: cluster)
        }
    }

    private static func kind(_ kind: Int, isEvent: Bool) -> Entity.Kind {
        switch kind {
        case EntityLabel.person: .person
        case EntityLabel.organization: .organization
        case EntityLabel.location: .location
        default: isEvent ? .event : .product
        }
    }

    /// The forms of a name, counted.
    private struct Forms {
        let first: String
        /// How often the first form stood before another one came.
        private var firstCount = 1
        /// How often each form stands; empty while there is one only, as of most names.
        private(set) var counts: [String: Int] = [:]

        init(first: String) { self.first = first }

        mutating func add(_ form: String) {
            if counts.isEmpty {
                if form == first {
                    firstCount += 1
                    return
                }
                counts[first] = firstCount
            }
            counts[form, default: 0] += 1
        }
    }

    /// The entities behind the mentions, in order of first mention; ranges in Unicode scalars.
    ///
    /// Names before the byte `start` help to tell which of those behind it are the same and how sure they are; they give
    /// neither forms nor mentions: whoever looks for a name or an alias in the text finds it.
    ///
    /// - Parameter scalars: of the text behind that byte; made here when it is not given.
    static func entities(
        from mentions: [EntityMention], in input: AnnotationInput, after start: Int = 0,
        scalars: ScalarMap? = nil
    ) -> [Entity] {
        let bytes = input.table.bytes
        let scalars = scalars ?? ScalarMap(start == 0 ? bytes : Array(bytes[start...]))
        var place: [Int: Int] = [:]
        var entities: [Entity] = []
        var forms: [Forms] = []
        var surest: [Int: Double] = [:]
        for mention in mentions where mention.range.lowerBound < start {
            surest[mention.cluster] = max(surest[mention.cluster] ?? 0, mention.confidence)
        }
        for mention in mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard mention.range.lowerBound >= start, mention.range.upperBound <= bytes.count else { continue }
            let text = String(decoding: bytes[mention.range], as: UTF8.self)
            let index = place[mention.cluster] ?? entities.count
            if index == entities.count {
                place[mention.cluster] = index
                let confidence = max(mention.confidence, surest[mention.cluster] ?? 0)
                entities.append(Entity(name: text, type: mention.kind, mentions: [], confidence: confidence))
                forms.append(Forms(first: text))
            } else {
                entities[index].confidence = max(entities[index].confidence, mention.confidence)
                forms[index].add(text)
            }
            entities[index].mentions.append(
                scalars.scalarRange(
                    ofBytes: mention.range.lowerBound - start..<mention.range.upperBound - start))
        }
        for index in entities.indices {
            guard !forms[index].counts.isEmpty else {
                entities[index].name = singleSpaced(entities[index].name)
                continue
            }
            let counts = forms[index].counts
            let name = counts.filter { !isGenitive($0.key, of: counts) }
                .max { rank($0.key, $0.value) < rank($1.key, $1.value) }
            entities[index].name = singleSpaced(name?.key ?? entities[index].name)
            var seen: Set<String> = [entities[index].name]
            entities[index].aliases = counts.keys.map { singleSpaced($0) }.filter { seen.insert($0).inserted }.sorted()
        }
        return entities
    }

    /// Order of the forms of a name: the fullest first, then the most frequent.
    private static func rank(_ form: String, _ count: Int) -> (Int, Int, String) {
        (form.utf8.filter { $0 == 0x20 || $0 == 0x2D }.count &* 1000 &+ form.utf8.count, count, form)
    }

    /// Whether a form is another one with the s of the genitive ("Israels", "Bidens" of "Joe Biden"): an alias, but not the
    /// name.
    private static func isGenitive(_ form: String, of forms: [String: Int]) -> Bool {
        // Names have few forms; a text made to have many of them gets them all.
        guard form.utf8.last == 0x73, forms.count <= 64 else { return false }
        let base = form.dropLast()
        return forms.keys.contains { $0 == base || $0.hasSuffix(" " + base) }
    }

    /// The form with line ends and runs of white space as one space.
    private static func singleSpaced(_ form: String) -> String {
        var last: UInt8 = 0
        let isPlain = form.utf8.allSatisfy { byte in
            defer { last = byte }
            return byte > 0x20 && byte != 0xC2 && byte != 0xE2 || byte == 0x20 && last != 0x20
        }
        if isPlain { return form }
        return form.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
