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

    /// Counts along the page.
    struct Course {
        /// One for each block, and one behind the last.
        var steps: [Step] = []
        var page = Page()

        /// What came before a block.
        struct Step {
            /// 1 for a block that gives a time.
            var isStamp: Float = 0
            var stampsBefore: Float = 0
            var sinceStamp: Float = 0
            var headlineDesign: Float = 0
            var gap: Float = 0
            var runs: Float = 0
            var comments: Float = 0
        }

        /// What is the same for all blocks.
        struct Page {
            /// Where counting starts anew: the headline, or the page's beginning.
            var start = 0
            var logStamps: Float = 0
            var logHeadlineDesign: Float = 0
        }

        init(_ features: FeatureTable, _ table: BlockTable, _ context: FeatureContext, _ phrases: [PhraseHits]) {
            page.start = max(0, features.headline)
            steps.reserveCapacity(table.blocks.count + 1)
            let design = context.blocks[page.start].design
            var lastStamp = -40
            var step = Step()
            var current: Float = 0
            for (index, block) in table.blocks.enumerated() {
                let stamp = Course.isStamp(features.statistics[index], block, phrases[index])
                step.isStamp = stamp ? 1 : 0
                step.sinceStamp = Float(min(40, index - lastStamp))
                steps.append(step)
                step.stampsBefore += step.isStamp
                if stamp { lastStamp = index }
                guard index > page.start else { continue }
                if features.headline >= 0, context.blocks[index].design == design { step.headlineDesign += 1 }
                if context.blocks[index].prose > 0 {
                    if current > 2 || step.runs == 0 { step.runs += 1 }
                    current = 0
                } else if step.runs > 0 {
                    current += 1
                    step.gap = max(step.gap, current)
                }
                if features.statistics[index].words < 12, phrases[index][.comments] > 1.5 { step.comments += 1 }
            }
            page.logStamps = FeatureTable.log2(1 + step.stampsBefore)
            page.logHeadlineDesign = FeatureTable.log2(1 + (steps.last?.headlineDesign ?? 0))
            steps.append(step)
        }

        /// Whether a block gives a time, as by-lines, comments and lists of news do.
        @inline(__always)
        private static func isStamp(_ statistics: TextStatistics, _ block: Block, _ phrases: PhraseHits) -> Bool {
            guard statistics.words <= 14 else { return false }
            return block.traits.contains(.inTime) || phrases[.dateline] > 0.5
                || statistics.digits >= 4 && statistics.digits > 0.25 * statistics.letters
        }
    }
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendCourse(_ index: Int) {
        appendSiblings(index)
        let own = steps[index]
        let start = course.start
        let isAfter = index > start
        let from = measures[start]
        row.write(12) { cells in
            cells.append(own.isStamp)
            cells.append(isAfter ? FeatureTable.log2(1 + own.stampsBefore - steps[start].stampsBefore) : -1)
            cells.append(
                steps[min(blocks.count, index + 7)].stampsBefore - steps[max(0, index - 6)].stampsBefore)
            cells.append(own.sinceStamp)
            cells.append(course.logStamps)
            cells.append(isAfter ? FeatureTable.log2(1 + own.headlineDesign) : -1)
            cells.append(course.logHeadlineDesign)
            cells.append(isAfter ? FeatureTable.log2(1 + measures[index].linksBefore - from.linksBefore) : -1)
            cells.append(isAfter ? FeatureTable.log2(1 + measures[index].proseBefore - from.proseBefore) : -1)
            cells.append(FeatureTable.log2(1 + own.gap))
            cells.append(own.runs)
            cells.append(own.comments)
        }
    }

    /// By level: how many elements of the same design stand beside the one around the block.
    ///
    /// Comments and cards come in numbers, an article's body stands alone.
    @inline(__always)
    private mutating func appendSiblings(_ index: Int) {
        var container = Int(measures[index].container)
        row.write(FeatureTable.levels) { cells in
            var level = 0
            while container >= 0, level < FeatureTable.levels {
                // The elements around the same blocks count as one.
                let same = containers[container].blocks
                var most = levels[container].level[7]
                container = Int(containers[container].parent)
                while container >= 0, containers[container].blocks == same {
                    most = max(most, levels[container].level[7])
                    container = Int(containers[container].parent)
                }
                cells.append(most)
                level &+= 1
            }
            cells.append(-1, count: FeatureTable.levels &- level)
        }
    }
}
