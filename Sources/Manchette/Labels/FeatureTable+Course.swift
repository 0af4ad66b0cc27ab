/// What came between the headline and a block: where comments, a second story or the links below begin, shows in what
/// has been passed on the way there, not in the block itself.
extension FeatureTable {
    static let courseNames = (0..<levels).map { "container \($0) siblings" } + courseMeasures
    static let courseMeasures =
        [
            "is stamp", "stamps since headline", "stamps ±6", "blocks since stamp", "stamps on page",
            "headline's design since headline", "headline's design on page", "link words since headline",
            "prose since headline", "longest gap since headline", "prose runs since headline",
            "heading of comments before",
        ]

    /// Counts along the page, a number for each block.
    struct Course {
        var isStamp: [Bool] = []
        var stampSums: [Float] = [0]
        var sinceStamp: [Float] = []
        var headlineDesign: [Float] = []
        var gap: [Float] = []
        var runs: [Float] = []
        var commentsBefore: [Float] = []
        /// Where counting starts anew: the headline, or the page's beginning.
        var start: Int

        init(_ features: FeatureTable, _ table: BlockTable, _ context: Context, _ phrases: [PhraseHits]) {
            start = max(0, features.headline)
            let design = features.headline >= 0 ? context.designOf[features.headline] : 0
            var lastStamp = -40
            var alike: Float = 0
            var longest: Float = 0
            var current: Float = 0
            var run: Float = 0
            var comments: Float = 0
            for (index, block) in table.blocks.enumerated() {
                let stamp = Course.isStamp(features.statistics[index], block, phrases[index])
                isStamp.append(stamp)
                stampSums.append(stampSums[index] + (stamp ? 1 : 0))
                sinceStamp.append(Float(min(40, index - lastStamp)))
                if stamp { lastStamp = index }
                headlineDesign.append(alike)
                gap.append(longest)
                runs.append(run)
                commentsBefore.append(comments)
                guard index > start else { continue }
                if features.headline >= 0, context.designOf[index] == design { alike += 1 }
                if context.isProse[index] {
                    if current > 2 || run == 0 { run += 1 }
                    current = 0
                } else if run > 0 {
                    current += 1
                    longest = max(longest, current)
                }
                if phrases[index][.comments] > 1.5, features.statistics[index].words < 12 { comments += 1 }
            }
        }

        /// Whether a block gives a time, as by-lines, comments and lists of news do.
        private static func isStamp(_ statistics: TextStatistics, _ block: Block, _ phrases: PhraseHits) -> Bool {
            guard statistics.words <= 14 else { return false }
            return block.traits.contains(.inTime) || phrases[.dateline] > 0.5
                || statistics.digits >= 4 && statistics.digits > 0.25 * statistics.letters
        }
    }

    mutating func appendCourse(_ index: Int, _ context: Context, _ course: Course) {
        appendSiblings(index)
        let count = course.isStamp.count
        values.append(course.isStamp[index] ? 1 : 0)
        let isAfter = index > course.start
        values.append(isAfter ? FeatureTable.log2(1 + course.stampSums[index] - course.stampSums[course.start]) : -1)
        values.append(course.stampSums[min(count, index + 7)] - course.stampSums[max(0, index - 6)])
        values.append(course.sinceStamp[index])
        values.append(FeatureTable.log2(1 + course.stampSums[count]))
        values.append(isAfter ? FeatureTable.log2(1 + course.headlineDesign[index]) : -1)
        values.append(FeatureTable.log2(1 + (course.headlineDesign.last ?? 0)))
        values.append(isAfter ? FeatureTable.log2(1 + context.linkSums[index] - context.linkSums[course.start]) : -1)
        values.append(isAfter ? FeatureTable.log2(1 + context.proseSums[index] - context.proseSums[course.start]) : -1)
        values.append(FeatureTable.log2(1 + course.gap[index]))
        values.append(course.runs[index])
        values.append(course.commentsBefore[index])
    }

    /// By level: how many elements of the same design stand beside the one around the block.
    ///
    /// Comments and cards come in numbers, an article's body stands alone.
    private mutating func appendSiblings(_ index: Int) {
        var container = containers.ofBlock[index]
        var level = 0
        var lastBlocks: Float = -1
        while container >= 0 {
            let own = containers.containers[Int(container)]
            container = own.parent
            let siblings = FeatureTable.log2(own.siblings)
            if own.blocks == lastBlocks {
                values[values.count - 1] = max(values[values.count - 1], siblings)
                continue
            }
            guard level < FeatureTable.levels else { break }
            lastBlocks = own.blocks
            values.append(siblings)
            level += 1
        }
        while level < FeatureTable.levels {
            values.append(-1)
            level += 1
        }
    }
}
