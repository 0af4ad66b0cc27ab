/// The numbers that the labeller decides from, a row for each block, written one after the other: the rows of a large page
/// together would take many times its own size.
///
/// Features and decision are apart: a trained table of trees (or anything else) reads these rows.
struct FeatureRows {
    let features: FeatureTable
    private let context: FeatureTable.Context
    private let course: FeatureTable.Course
    private let table: BlockTable
    private let phrases: [PhraseHits]
    private let encoder: TokenEncoder

    init(
        _ features: FeatureTable, table: BlockTable, hints: PageHints, encoder: TokenEncoder, phrases: [PhraseHits]
    ) {
        self.features = features
        self.table = table
        self.phrases = phrases
        self.encoder = encoder
        context = FeatureTable.Context(features, table: table, hints: hints, encoder: encoder)
        course = FeatureTable.Course(features, table, context, phrases)
    }

    /// Gives the row of every block, in order; a row is only there during the call.
    func each(_ body: (_ block: Int, _ row: UnsafeBufferPointer<Float>) -> Void) {
        var writer = features
        writer.values.reserveCapacity(FeatureTable.count)
        for index in table.blocks.indices {
            writer.values.removeAll(keepingCapacity: true)
            writer.appendOwn(index, table)
            writer.appendTag(index, table)
            writer.appendPosition(index, table, context)
            writer.appendHints(index, context)
            writer.appendLevels(index, context)
            writer.appendRead(index, context)
            writer.appendNeighbours(index, table, context)
            writer.appendEncodings(index, context)
            writer.appendRoles(index, context, encoder)
            writer.appendPhrases(index, context, phrases)
            writer.appendPage(index, context)
            writer.appendCourse(index, context, course)
            writer.values.withUnsafeBufferPointer { body(index, $0) }
        }
    }

    /// Row after row.
    var all: [Float] {
        var values: [Float] = []
        values.reserveCapacity(table.blocks.count * FeatureTable.count)
        each { values += $1 }
        return values
    }
}
