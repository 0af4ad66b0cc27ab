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
    /// The blocks in the order in which their rows are written.
    ///
    /// What is least like a text of the page, by its links and by how far from running text it stands, comes last: the
    /// trees are sure of such blocks soon, and a batch of them alone asks few trees.
    private let order: [Int32]
    private let written = Written()

    /// Gathers what the rows are written from.
    ///
    /// - Parameter areWordsAsked: whether anything asks for the columns of ``TopicWords`` and ``BlockWording``, on a page
    ///   whose blocks can be compared and on one whose cannot; without them these columns say nothing.
    init(
        _ given: consuming FeatureTable, table: BlockTable, hints: PageHints, encoder: TokenEncoder,
        phrases: [PhraseHits],
        areWordsAsked: (_ isComparable: Bool) -> Bool = { _ in true }
    ) {
        var features = consume given
        let topics = features.topics
        features.topics = []
        self.table = table
        self.phrases = phrases
        self.encoder = encoder
        context = FeatureContext(features, table: table, hints: hints, encoder: encoder)
        order = FeatureRows.order(context.blocks.dropLast())
        course = FeatureTable.Course(features, table, context, phrases)
        self.topics = TopicWords(features, context.blocks, words: consume topics, isAsked: areWordsAsked)
        wordings =
            self.topics.isRead
            ? BlockWording.read(features, weights: encoder)
            : [BlockWording](repeating: BlockWording(), count: table.blocks.count)
        self.features = features
    }

    /// The blocks that the rows are of.
    var blocks: BlockTable { table }

    /// Whether the page has text enough for its blocks to be compared (``TopicWords``).
    var isComparable: Bool { topics.isComparable }

    private static func order(_ measures: ArraySlice<FeatureContext.BlockMeasures>) -> [Int32] {
        // Distances are whole numbers up to 40.
        func key(_ block: FeatureContext.BlockMeasures) -> Int {
            Int(min(block.sinceProse, block.toProse, 40)) + (block.linkShare > 0.8 ? 41 : 0)
        }
        var places = [Int](repeating: 0, count: 83)
        for block in measures { places[key(block) + 1] += 1 }
        for key in 1..<places.count { places[key] += places[key - 1] }
        var order = [Int32](repeating: 0, count: measures.count)
        for index in measures.indices {
            let key = key(measures[index])
            order[places[key]] = Int32(truncatingIfNeeded: index)
            places[key] += 1
        }
        return order
    }

    /// Gives the rows of all blocks in batches, each with the blocks that its rows are of; a batch is only there during
    /// the call.
    ///
    /// Those of a page of few blocks are kept: models are asked one after the other, and writing the rows takes as long as
    /// asking.
    func eachBatch(_ body: (_ blocks: ArraySlice<Int32>, _ batch: borrowing FeatureBatch) -> Void) {
        let count = order.count
        let isKept = count <= FeatureRows.mostKept
        var number = 0
        for first in stride(from: 0, to: count, by: FeatureBatch.capacity) {
            if number == written.batches.count { written.batches.append(WrittenBatch()) }
            let batch = written.batches[number]
            let blocks = order[first..<min(count, first + FeatureBatch.capacity)]
            if !isKept || batch.rows.count == 0 { write(blocks, into: &batch.rows) }
            body(blocks, batch.rows)
            if isKept { number += 1 }
        }
    }

    /// The rows of a page of at most so many blocks are kept, two and a half megabytes: a page of so many is half as large
    /// at least.
    static let mostKept = 8 * FeatureBatch.capacity

    /// What was written already; of pages of more blocks, the last batch.
    private final class Written {
        var batches: [WrittenBatch] = []
    }

    private final class WrittenBatch {
        var rows = FeatureBatch(width: FeatureTable.count)
    }

    private func write(_ blocks: ArraySlice<Int32>, into batch: inout FeatureBatch) {
        batch.removeAll()
        withWriter(batch.nextRow()) { writer in
            for place in blocks.indices {
                if place > blocks.startIndex { writer.row = batch.nextRow() }
                writer.write(Int(blocks[place]))
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
                            features.wordRanges.ends.withUnsafeBufferPointer { wordEnds in
                                containers.containers.withUnsafeBufferPointer { containerRows in
                                    containers.roleWords.withUnsafeBufferPointer { roleWords in
                                        withMeasures {
                                            measures, levels, designs, steps, topics, topicContainers, wordings in
                                            var writer = FeatureWriter(
                                                row: row, headline: features.headline, page: context.page,
                                                course: course.page, encoder: encoder, blocks: blocks, runs: runs,
                                                statistics: statistics, phrases: phrases, words: words,
                                                wordEnds: wordEnds, containers: containerRows, roleWords: roleWords,
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
            eachBatch { blocks, batch in
                for (row, block) in blocks.enumerated() {
                    let start = Int(block) * width
                    batch.copy(row, into: UnsafeMutableBufferPointer(rebasing: values[start..<(start + width)]))
                }
            }
        }
        return values
    }
}
