/// The numbers that the labeller decides from, a row for each block, written a batch after the other: the rows of a large
/// page together would take many times its own size.
///
/// Features and decision are apart: a trained table of trees (or anything else) reads these rows.
struct FeatureRows {
    let features: FeatureTable
    private let context: FeatureContext
    private let course: FeatureTable.Course
    private let topics: TopicWords
    private let wordings: [BlockWording]
    private let table: BlockTable
    private let phrases: [PhraseHits]
    private let encoder: TokenEncoder
    private let written = Written()

    init(
        _ features: FeatureTable, table: BlockTable, hints: PageHints, encoder: TokenEncoder, phrases: [PhraseHits]
    ) {
        self.features = features
        self.table = table
        self.phrases = phrases
        self.encoder = encoder
        context = FeatureContext(features, table: table, hints: hints, encoder: encoder)
        course = FeatureTable.Course(features, table, context, phrases)
        topics = TopicWords(features, context.blocks)
        wordings = BlockWording.read(features, weights: encoder)
    }

    /// Whether the page has text enough for its blocks to be compared (``TopicWords``).
    var isComparable: Bool { topics.isComparable }

    /// Gives the rows of all blocks in batches, in order; a batch is only there during the call.
    ///
    /// Those of a page of few blocks are kept: models are asked one after the other, and writing the rows takes as long as
    /// asking.
    func eachBatch(_ body: (_ firstBlock: Int, _ batch: borrowing FeatureBatch) -> Void) {
        let count = table.blocks.count
        let isKept = count <= FeatureRows.mostKept
        var number = 0
        for first in stride(from: 0, to: count, by: FeatureBatch.capacity) {
            if number == written.batches.count { written.batches.append(WrittenBatch()) }
            let batch = written.batches[number]
            if !isKept || batch.rows.count == 0 {
                write(first..<min(count, first + FeatureBatch.capacity), into: &batch.rows)
            }
            body(first, batch.rows)
            if isKept { number += 1 }
        }
    }

    /// The rows of a page of at most so many blocks are kept, half a megabyte.
    static let mostKept = 4 * FeatureBatch.capacity

    /// What was written already; of pages of more blocks, the last batch.
    private final class Written {
        var batches: [WrittenBatch] = []
    }

    private final class WrittenBatch {
        var rows = FeatureBatch(width: FeatureTable.count)
    }

    private func write(_ blocks: Range<Int>, into batch: inout FeatureBatch) {
        batch.removeAll()
        withWriter(batch.nextRow()) { writer in
            for index in blocks {
                if index > blocks.lowerBound { writer.row = batch.nextRow() }
                writer.write(index)
                precondition(writer.row.isFull)
            }
        }
        batch.measure()
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
                                        withMeasures {
                                            measures, levels, designs, steps, topics, topicContainers, wordings in
                                            var writer = FeatureWriter(
                                                row: row, headline: features.headline, page: context.page,
                                                course: course.page, encoder: encoder, blocks: blocks, runs: runs,
                                                statistics: statistics, phrases: phrases, words: words,
                                                wordRanges: ranges, containers: containerRows, roleWords: roleWords,
                                                measures: measures, levels: levels, designs: designs, steps: steps,
                                                topics: topics, topicContainers: topicContainers,
                                                wordings: wordings)
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
            UnsafeBufferPointer<FeatureContext.DesignMeasures>, UnsafeBufferPointer<FeatureTable.Course.Step>,
            UnsafeBufferPointer<TopicWords.BlockMeasures>, UnsafeBufferPointer<TopicWords.ContainerMeasures>,
            UnsafeBufferPointer<BlockWording>
        ) -> Void
    ) {
        context.blocks.withUnsafeBufferPointer { blocks in
            context.containers.withUnsafeBufferPointer { containers in
                context.designs.withUnsafeBufferPointer { designs in
                    course.steps.withUnsafeBufferPointer { steps in
                        topics.blocks.withUnsafeBufferPointer { topics in
                            self.topics.containers.withUnsafeBufferPointer { topicContainers in
                                wordings.withUnsafeBufferPointer {
                                    body(blocks, containers, designs, steps, topics, topicContainers, $0)
                                }
                            }
                        }
                    }
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
