/// What a block and the elements around it speak of, against the headline and the page (``TopicWords``).
extension FeatureTable {
    static let topicNames =
        topicMeasures + topicLevelMeasures.flatMap { measure in (0..<topicLevels).map { "container \($0) \(measure)" } }
    static let topicMeasures = [
        "headline words", "headline's words covered", "share of headline words", "recurrence", "recurring share",
        "words near", "words after", "variety", "heading's words covered", "leading words", "leading weight",
        "new share", "shared share",
    ]
    /// The farther elements around a block say nothing that these do not.
    static let topicLevels = 3
    static let topicLevelMeasures = ["headline's words covered", "leading words covered", "share of leading words"]
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendTopic(_ index: Int) {
        let own = topics[index]
        row.write(13) { cells in
            cells.append(own.titleWords)
            cells.append(own.titleCoverage)
            cells.append(own.titleShare)
            cells.append(own.recurrence)
            cells.append(own.recurring)
            cells.append(own.near)
            cells.append(own.after)
            cells.append(own.variety)
            cells.append(own.headingCoverage)
            cells.append(own.leadingWords)
            cells.append(own.leadingWeight)
            cells.append(own.new)
            cells.append(own.shared)
        }
        appendTopicLevels(index)
    }

    /// By level: what the elements around the block speak of, those around the same blocks taken as one.
    @inline(__always)
    private mutating func appendTopicLevels(_ index: Int) {
        var found = (title: SIMD4<Float>(repeating: -1), leading: SIMD4<Float>(repeating: -1))
        var shares = SIMD4<Float>(repeating: -1)
        var container = Int(measures[index].container)
        var level = 0
        var lastBlocks: Float = -1
        while level < FeatureTable.topicLevels, container >= 0 {
            let blocks = containers[container].blocks
            if blocks != lastBlocks {
                lastBlocks = blocks
                let own = topicContainers[container]
                found.title[level] = own.titleCoverage
                found.leading[level] = own.leadingCoverage
                shares[level] = own.leadingShare
                level &+= 1
            }
            container = Int(containers[container].parent)
        }
        row.write(FeatureTable.topicLevels &* 3) { cells in
            for level in 0..<FeatureTable.topicLevels { cells.append(found.title[level]) }
            for level in 0..<FeatureTable.topicLevels { cells.append(found.leading[level]) }
            for level in 0..<FeatureTable.topicLevels { cells.append(shares[level]) }
        }
    }
}
