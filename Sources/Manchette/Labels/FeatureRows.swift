/// The numbers that the labeller decides from, a row for each block, written one after the other: the rows of a large page
/// together would take many times its own size.
///
/// Features and decision are apart: a trained table of trees (or anything else) reads these rows.
struct FeatureRows {
    let features: FeatureTable
    private let context: FeatureContext
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
        context = FeatureContext(features, table: table, hints: hints, encoder: encoder)
        course = FeatureTable.Course(features, table, context, phrases)
    }

    /// Gives the rows of all blocks in batches, in order; a batch is only there during the call.
    func eachBatch(_ body: (_ firstBlock: Int, _ batch: borrowing FeatureBatch) -> Void) {
        let count = table.blocks.count
        if count == 0 { return }
        var batch = FeatureBatch(width: FeatureTable.count)
        withWriter(batch.nextRow()) { writer in
            var first = 0
            for index in 0..<count {
                if index > 0 { writer.row = batch.nextRow() }
                writer.write(index)
                precondition(writer.row.isFull)
                guard batch.count == FeatureBatch.capacity || index == count - 1 else { continue }
                batch.measure()
                body(first, batch)
                first = index + 1
                batch.removeAll()
            }
        }
    }

    /// Lends what the columns are read from.
    private func withWriter(_ row: FeatureRow, _ body: (inout FeatureWriter) -> Void) {
        let containers = features.containers
        table.blocks.withUnsafeBufferPointer { blocks in
            table.runs.withUnsafeBufferPointer { runs in
                features.statistics.withUnsafeBufferPointer { statistics in
                    phrases.withUnsafeBufferPointer { phrases in
                        features.words.withUnsafeBufferPointer { words in
                            features.wordRanges.withUnsafeBufferPointer { ranges in
                                containers.containers.withUnsafeBufferPointer { containerRows in
                                    containers.roleWords.withUnsafeBufferPointer { roleWords in
                                        withMeasures { measures, levels, designs, steps in
                                            var writer = FeatureWriter(
                                                row: row, headline: features.headline, page: context.page,
                                                course: course.page, encoder: encoder, blocks: blocks, runs: runs,
                                                statistics: statistics, phrases: phrases, words: words,
                                                wordRanges: ranges, containers: containerRows, roleWords: roleWords,
                                                measures: measures, levels: levels, designs: designs, steps: steps)
                                            body(&writer)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func withMeasures(
        _ body: (
            UnsafeBufferPointer<FeatureContext.BlockMeasures>, UnsafeBufferPointer<FeatureContext.ContainerMeasures>,
            UnsafeBufferPointer<FeatureContext.DesignMeasures>, UnsafeBufferPointer<FeatureTable.Course.Step>
        ) -> Void
    ) {
        context.blocks.withUnsafeBufferPointer { blocks in
            context.containers.withUnsafeBufferPointer { containers in
                context.designs.withUnsafeBufferPointer { designs in
                    course.steps.withUnsafeBufferPointer { body(blocks, containers, designs, $0) }
                }
            }
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
