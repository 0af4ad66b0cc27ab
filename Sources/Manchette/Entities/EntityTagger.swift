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
    ///
    /// Names before the byte `start` lend their forms to the entities behind it and are not counted.
    static func entities(from mentions: [EntityMention], in input: AnnotationInput, after start: Int = 0) -> [Entity] {
        let bytes = input.table.bytes
        var offsets = ScalarOffsets(bytes)
        let origin = offsets.scalar(at: start)
        var place: [Int: Int] = [:]
        var entities: [Entity] = []
        var forms: [[String: Int]] = []
        for mention in mentions.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            guard mention.range.lowerBound >= 0, mention.range.upperBound <= bytes.count else { continue }
            let text = String(decoding: bytes[mention.range], as: UTF8.self)
            let index = place[mention.cluster] ?? entities.count
            if index == entities.count {
                place[mention.cluster] = index
                entities.append(Entity(name: text, type: mention.kind, mentions: [], confidence: mention.confidence))
                forms.append([text: 1])
            } else {
                entities[index].confidence = max(entities[index].confidence, mention.confidence)
                forms[index][text, default: 0] += 1
            }
            guard mention.range.lowerBound >= start else { continue }
            let first = offsets.scalar(at: mention.range.lowerBound) - origin
            entities[index].mentions.append(first..<offsets.scalar(at: mention.range.upperBound) - origin)
        }
        for index in entities.indices {
            guard forms[index].count > 1 else {
                entities[index].name = singleSpaced(entities[index].name)
                continue
            }
            let named = forms[index].filter { !isGenitive($0.key, of: forms[index]) }
            let ranked = named.sorted { rank($0.key, $0.value) > rank($1.key, $1.value) }
            entities[index].name = singleSpaced(ranked.first?.key ?? entities[index].name)
            var seen: Set<String> = [entities[index].name]
            entities[index].aliases = ranked.map { singleSpaced($0.key) }.filter { seen.insert($0).inserted }.sorted()
        }
        guard start > 0 else { return entities }
        return entities.filter { !$0.mentions.isEmpty }.sorted { $0.mentions[0].lowerBound < $1.mentions[0].lowerBound }
    }

    /// Order of the forms of a name: the fullest first, then the most frequent.
    private static func rank(_ form: String, _ count: Int) -> (Int, Int, String) {
        (form.utf8.filter { $0 == 0x20 || $0 == 0x2D }.count &* 1000 &+ form.utf8.count, count, form)
    }

    /// Whether a form is another one with the s of the genitive ("Israels", "Bidens" of "Joe Biden"): a form for the grammar
    /// only.
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
