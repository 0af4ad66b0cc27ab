/// A feature that takes few values: a model works out the weights of all of them once, and they need no look-up.
struct EntityCommonFeature {
    /// Its place among ``all``.
    let row: Int
    private let template: Int
    private let value: UInt64
    let group: EntityFeatures.Group

    /// Its key, as any other feature has one.
    var feature: UInt64 { EntityFeatures.key(template, value) }

    @inline(__always)
    private init(_ row: Int, _ template: Int, _ value: UInt64, _ group: EntityFeatures.Group) {
        (self.row, self.template, self.value, self.group) = (row, template, value, group)
    }

    // Numbers that are known to the compiler, as every look-up reckons with them.
    private static let slotCount = 5
    private static let formCount = 8
    /// One more, where there is no word.
    private static let edgeCount = 9
    private static let kindCount = 27
    private static let coarseCount = 256
    private static let runCount = 5
    /// Where the features of each family begin.
    private static let kinds = slotCount * formCount
    private static let coarse = kinds + slotCount * kindCount
    private static let beginnings = coarse + (slotCount - 1) * coarseCount
    private static let surroundings = beginnings + 3 * formCount
    private static let runs = surroundings + edgeCount * formCount * edgeCount
    private static let count = runs + runCount * runCount

    /// The form of a word, by its place in ``EntityFeatures/offsets``.
    @inline(__always)
    static func form(_ form: EntityWord.Form, slot: Int) -> EntityCommonFeature {
        let value = Int(form.rawValue)
        return EntityCommonFeature(
            formCount &* slot &+ value, EntityFeatures.base(slot) &+ 2, UInt64(form.rawValue), .universal)
    }

    /// One thing that a word is known as, by the number of its bit.
    @inline(__always)
    static func kind(_ bit: Int, slot: Int) -> EntityCommonFeature {
        let template = slot == 0 ? 12 : EntityFeatures.base(slot) &+ 3
        return EntityCommonFeature(kinds &+ kindCount &* slot &+ bit, template, UInt64(bit), .universal)
    }

    /// The coarse cluster of a neighbour.
    @inline(__always)
    static func coarse(_ cluster: UInt8, slot: Int) -> EntityCommonFeature {
        EntityCommonFeature(
            coarse &+ coarseCount &* (slot &- 1) &+ Int(cluster), EntityFeatures.base(slot) &+ 4, UInt64(cluster),
            .context)
    }

    /// Whether a sentence (1) or a line (2) begins with a word of a form.
    @inline(__always)
    static func beginning(_ beginning: Int, _ form: EntityWord.Form) -> EntityCommonFeature {
        EntityCommonFeature(
            beginnings &+ formCount &* beginning &+ Int(form.rawValue), 201,
            UInt64(beginning) << 8 | UInt64(form.rawValue), .universal)
    }

    /// The forms of a word and of its neighbours, 8 where there is none.
    @inline(__always)
    static func surroundings(_ before: UInt64, _ form: EntityWord.Form, _ after: UInt64) -> EntityCommonFeature {
        let place = (Int(before) &* formCount &+ Int(form.rawValue)) &* edgeCount &+ Int(after)
        return EntityCommonFeature(
            surroundings &+ place, 212, before << 16 | UInt64(form.rawValue) << 8 | after, .universal)
    }

    /// How many words with capitals stand before and behind a word, four at most.
    @inline(__always)
    static func run(_ before: Int, _ after: Int) -> EntityCommonFeature {
        EntityCommonFeature(
            runs &+ runCount &* before &+ after, 230, UInt64(before) << 8 | UInt64(after), .universal)
    }

    /// All of them, each at its row.
    static var all: [EntityCommonFeature] {
        let forms = (0..<UInt8(formCount)).compactMap { EntityWord.Form(rawValue: $0) }
        let slots = 0..<slotCount
        var all: [EntityCommonFeature] = []
        all.reserveCapacity(count)
        for slot in slots { all += forms.map { form($0, slot: slot) } }
        for slot in slots { all += (0..<kindCount).map { kind($0, slot: slot) } }
        for slot in slots.dropFirst() { all += (0...UInt8.max).map { coarse($0, slot: slot) } }
        for place in 0..<3 { all += forms.map { beginning(place, $0) } }
        for before in 0..<UInt64(edgeCount) {
            for form in forms { all += (0..<UInt64(edgeCount)).map { surroundings(before, form, $0) } }
        }
        for before in 0..<runCount { all += (0..<runCount).map { run(before, $0) } }
        return all
    }
}
