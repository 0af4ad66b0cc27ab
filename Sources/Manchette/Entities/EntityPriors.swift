/// What the list of the tech press's names says of a token, as scores of its tags: the corpora are poor in this domain, so
/// the list counts for more than they teach.
struct EntityPriors {
    private typealias Kinds = EntityLexicon.Kinds

    /// Scores for a name alone, and for the first and further words of a longer one, by kind.
    private let single: [SIMD16<Int16>]
    private let begin: [SIMD16<Int16>]
    private let inside: [SIMD16<Int16>]

    /// Natural logarithm of how much a listed name gains.
    private static let gain: Float = 2
    private static let listed: [(Kinds, Int)] = [
        (.knownPerson, EntityLabel.person), (.knownOrganization, EntityLabel.organization),
        (.knownPlace, EntityLabel.location), (.knownProduct, EntityLabel.miscellaneous),
        (.knownEvent, EntityLabel.miscellaneous),
    ]

    init(unit: Float) {
        let value = Int16(max(0, min(2000, EntityPriors.gain / max(unit, 1e-3))))
        func scores(_ labels: (Int) -> [Int]) -> [SIMD16<Int16>] {
            EntityLabel.kinds.indices.map { kind in
                var vector = SIMD16<Int16>.zero
                for label in labels(kind) { vector[label] = value }
                return vector
            }
        }
        // A listed word may also be part of a longer name that is on no list.
        single = scores { [EntityLabel.single($0), EntityLabel.begin($0), EntityLabel.inside($0)] }
        begin = scores { [EntityLabel.begin($0), EntityLabel.inside($0)] }
        inside = scores { [EntityLabel.inside($0)] }
    }

    /// The scores for a token.
    @inline(__always)
    func score(_ document: EntityDocument, _ token: Int) -> SIMD16<Int16> {
        if !document.phrases.isEmpty, document.phrases[token].position != 0 {
            let kinds = document.phrases[token].kinds
            if !kinds.isDisjoint(with: .known) {
                return sum(kinds, document.phrases[token].position == 1 ? begin : inside)
            }
        }
        let kinds = document.words[document.word(token)].kinds
        if kinds.isDisjoint(with: .known) || kinds.contains(.ambiguous) { return .zero }
        return sum(kinds, single)
    }

    @inline(never)
    private func sum(_ kinds: Kinds, _ table: [SIMD16<Int16>]) -> SIMD16<Int16> {
        var best = SIMD16<Int16>.zero
        for (bit, kind) in EntityPriors.listed where kinds.contains(bit) {
            best.replace(with: table[kind], where: table[kind] .> best)
        }
        return best
    }
}
