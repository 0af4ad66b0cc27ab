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
        let document = reader.document(input.table, language: input.language)
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

    /// The entities behind the mentions, in order of first mention; ranges in Unicode scalars.
    static func entities(from mentions: [EntityMention], in input: AnnotationInput) -> [Entity] {
        let bytes = input.table.bytes
        var offsets = ScalarOffsets(bytes)
        var place: [Int: Int] = [:]
        var entities: [Entity] = []
        var forms: [[String: Int]] = []
        for mention in mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard mention.range.lowerBound >= 0, mention.range.upperBound <= bytes.count else { continue }
            let text = String(decoding: bytes[mention.range], as: UTF8.self)
            let start = offsets.scalar(at: mention.range.lowerBound)
            let range = start..<offsets.scalar(at: mention.range.upperBound)
            if let index = place[mention.cluster] {
                entities[index].mentions.append(range)
                entities[index].confidence = max(entities[index].confidence, mention.confidence)
                forms[index][text, default: 0] += 1
            } else {
                place[mention.cluster] = entities.count
                entities.append(
                    Entity(name: text, type: mention.kind, mentions: [range], confidence: mention.confidence))
                forms.append([text: 1])
            }
        }
        for index in entities.indices {
            let ranked = forms[index].sorted { rank($0.key, $0.value) > rank($1.key, $1.value) }
            entities[index].name = singleSpaced(ranked.first?.key ?? entities[index].name)
            var seen: Set<String> = [entities[index].name]
            entities[index].aliases = ranked.map { singleSpaced($0.key) }.filter { seen.insert($0).inserted }.sorted()
        }
        return entities
    }

    /// Order of the forms of a name: the fullest first, then the most frequent.
    private static func rank(_ form: String, _ count: Int) -> (Int, Int, String) {
        (form.utf8.filter { $0 == 0x20 || $0 == 0x2D }.count &* 1000 &+ form.utf8.count, count, form)
    }

    /// The form with line ends and runs of white space as one space.
    private static func singleSpaced(_ form: String) -> String {
        form.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Scalar offsets of byte offsets that are asked for in nearly ascending order.
struct ScalarOffsets {
    private let bytes: [UInt8]
    private var byte = 0
    private var scalars = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Number of Unicode scalars before a byte.
    mutating func scalar(at target: Int) -> Int {
        if target < byte {
            byte = 0
            scalars = 0
        }
        let end = min(target, bytes.count)
        while byte < end {
            if bytes[byte] & 0xC0 != 0x80 { scalars += 1 }
            byte += 1
        }
        return scalars
    }
}
