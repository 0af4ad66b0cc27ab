import CModels
import CSequences

/// Rows of weights, one small number per tag, found by the hash of a feature.
///
/// Marks and weights lie apart: most look-ups find nothing, and these touch the marks alone, which stay in the cache.
struct EntityRows: @unchecked Sendable {
    // Sendable because nothing writes to the bytes while there is a table over them.
    private let marks: UnsafeRawPointer
    private let weights: UnsafeRawPointer
    private let mask: Int

    /// Reads a table of `slots` marks of two bytes with as many rows of 16 bytes behind them; `slots` is a power of two.
    init(_ table: UnsafeRawPointer, slots: Int) {
        marks = table
        weights = table + 2 * slots
        mask = slots - 1
    }

    /// Bytes of a table.
    static func bytes(slots: Int) -> Int { 18 * slots }

    /// Mark of a feature in its slot; never 0, which means empty.
    @inline(__always)
    static func mark(_ feature: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: feature >> 48) | 1 }

    /// Slot of a feature's row; nil when it has no weight.
    @inline(__always)
    func slot(_ feature: UInt64) -> Int? {
        var slot = Int(truncatingIfNeeded: feature) & mask
        let mark = EntityRows.mark(feature)
        while true {
            let found = marks.loadUnaligned(fromByteOffset: 2 &* slot, as: UInt16.self)
            if found == 0 { return nil }
            if found == mark { return slot }
            slot = (slot &+ 1) & mask
        }
    }

    /// Adds the rows of features to a sum.
    @inline(__always)
    func add(_ features: UnsafePointer<UInt64>, count: Int, to sum: inout SIMD16<Int16>) {
        manchette_add_rows(marks, weights, UInt64(mask), features, Int64(count), &sum)
    }
}

/// The weights of a sequence model: rows for the features and a table of transitions.
struct EntityModel: @unchecked Sendable {
    // Sendable because nothing writes to the bytes while there is a model over them.

    static let magic: UInt32 = 0x324D_4E4D
    static let headerBytes = 32
    /// Tags in a row of transitions, padded.
    static let width = 16
    /// Bytes of the table of transitions.
    static let transitionBytes = EntityWord.transitionClasses * EntityLabel.count * width * 2

    let rows: EntityRows
    /// Those of the features that take few values.
    let commonRows: [SIMD16<Int16>]
    /// What one unit of weight is worth in natural logarithms.
    let unit: Float
    /// How likely a name must be to be given; the training sets it where the language's common nouns look like names.
    let leastChance: Float
    /// Whether there are weights for what the document as a whole tells.
    let hasSecondStage: Bool
    /// Scores of one tag after another: a vector over the tags for each class of word and previous tag.
    let transitions: [SIMD16<Int32>]
    /// The same the other way round: a vector over the previous tags for each class of word and tag.
    let reversedTransitions: [SIMD16<Int32>]

    /// Reads weights; nil when the bytes are none.
    init?(_ data: UnsafeRawBufferPointer) {
        guard data.count >= EntityModel.headerBytes, let base = data.baseAddress,
            base.loadUnaligned(fromByteOffset: 0, as: UInt32.self) == EntityModel.magic
        else { return nil }
        let slots = Int(base.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        let start = EntityModel.headerBytes + EntityModel.transitionBytes
        guard slots > 0, slots & (slots - 1) == 0, data.count >= start + EntityRows.bytes(slots: slots) else {
            return nil
        }
        unit = base.loadUnaligned(fromByteOffset: 8, as: Float.self)
        leastChance = base.loadUnaligned(fromByteOffset: 16, as: Float.self)
        hasSecondStage = base.loadUnaligned(fromByteOffset: 20, as: UInt32.self) > 0
        var forward: [SIMD16<Int32>] = []
        var reversed = [SIMD16<Int32>](
            repeating: SIMD16(repeating: EntityDecoder.impossible),
            count: EntityWord.transitionClasses * EntityLabel.count)
        for row in 0..<(EntityWord.transitionClasses * EntityLabel.count) {
            let previous = row % EntityLabel.count
            var vector = SIMD16<Int32>(repeating: EntityDecoder.impossible)
            for label in 0..<EntityLabel.count where EntityLabel.allows(previous, label) {
                let offset = EntityModel.headerBytes + 2 * (row * EntityModel.width + label)
                vector[label] = Int32(base.loadUnaligned(fromByteOffset: offset, as: Int16.self))
                reversed[row - previous + label][previous] = vector[label]
            }
            forward.append(vector)
        }
        transitions = forward
        reversedTransitions = reversed
        rows = EntityRows(base + start, slots: slots)
        commonRows = EntityCommonFeature.all.map { [rows] common in
            var feature = common.feature
            var sum = SIMD16<Int16>.zero
            rows.add(&feature, count: 1, to: &sum)
            return sum
        }
    }

    /// The weights in the binary for a language, and whether they are its own.
    static func shared(for language: String?) -> (model: EntityModel, isOwn: Bool)? {
        switch language {
        case "fr": french.map { ($0, true) }
        case "de": german.map { ($0, true) }
        case "en": english.map { ($0, true) }
        default: universal.map { ($0, false) }
        }
    }

    private static let french = EntityModel(
        UnsafeRawBufferPointer(start: manchette_entities_fr(), count: manchette_entities_fr_size()))
    private static let german = EntityModel(
        UnsafeRawBufferPointer(start: manchette_entities_de(), count: manchette_entities_de_size()))
    private static let english = EntityModel(
        UnsafeRawBufferPointer(start: manchette_entities_en(), count: manchette_entities_en_size()))
    private static let universal = EntityModel(
        UnsafeRawBufferPointer(start: manchette_entities_universal(), count: manchette_entities_universal_size()))
}
