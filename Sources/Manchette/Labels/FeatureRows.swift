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

    /// Gives the rows of all blocks in batches, in order; a batch is only there during the call.
    func eachBatch(_ body: (_ firstBlock: Int, _ batch: borrowing FeatureBatch) -> Void) {
        var writer = features
        var batch = FeatureBatch(width: FeatureTable.count)
        var first = 0
        for index in table.blocks.indices {
            writer.values = batch.nextRow()
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
            assert(writer.values.count == FeatureTable.count)
            guard batch.count == FeatureBatch.capacity || index == table.blocks.count - 1 else { continue }
            batch.measure()
            body(first, batch)
            first = index + 1
            batch.removeAll()
        }
    }

    /// Row after row.
    var all: [Float] {
        let width = FeatureTable.count
        var values = [Float](repeating: 0, count: table.blocks.count * width)
        values.withUnsafeMutableBufferPointer { values in
            eachBatch { first, batch in
                for row in 0..<batch.count {
                    let start = (first + row) * width
                    batch.copy(row, into: UnsafeMutableBufferPointer(rebasing: values[start..<(start + width)]))
                }
            }
        }
        return values
    }
}
