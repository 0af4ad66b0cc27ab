import HTMLTree

/// Writes the rows of a page's blocks, one after the other.
///
/// It borrows everything that the columns are read from for as long as rows are written.
struct FeatureWriter {
    /// The row that is being written.
    var row: FeatureRow
    let headline: Int
    let page: FeatureContext.PageMeasures
    let course: FeatureTable.Course.Page
    let encoder: TokenEncoder
    let blocks: UnsafeBufferPointer<Block>
    let runs: UnsafeBufferPointer<InlineRun>
    let statistics: UnsafeBufferPointer<TextStatistics>
    let phrases: UnsafeBufferPointer<PhraseHits>
    let words: UnsafeBufferPointer<UInt32>
    /// Where the words of each block end.
    let wordEnds: UnsafeBufferPointer<Int32>
    let containers: UnsafeBufferPointer<ContainerTable.Container>
    let roleWords: UnsafeBufferPointer<ContainerTable.RoleWords>
    /// One more than there are blocks.
    let measures: UnsafeBufferPointer<FeatureContext.BlockMeasures>
    let levels: UnsafeBufferPointer<FeatureContext.ContainerMeasures>
    let designs: UnsafeBufferPointer<FeatureContext.DesignMeasures>
    let steps: UnsafeBufferPointer<FeatureTable.Course.Step>
    let topics: UnsafeBufferPointer<TopicWords.BlockMeasures>
    let topicContainers: UnsafeBufferPointer<TopicWords.ContainerMeasures>
    let wordings: UnsafeBufferPointer<BlockWording>

    /// Writes the row of a block.
    @inline(__always)
    mutating func write(_ index: Int) {
        appendOwn(index)
        appendTag(index)
        appendPosition(index)
        appendHints(index)
        appendLevels(index)
        appendRead(index)
        appendNeighbours(index)
        appendEncodings(index)
        appendRoles(index)
        appendPhrases(index)
        appendPage(index)
        appendCourse(index)
        appendTopic(index)
        appendWording(index)
    }
}
