/// Takes readers' comments out of a text that the models took them for: on short pages, under headings that no phrase
/// knows, in tables.
///
/// Three or more entries of one shape behind the text, each with a name, with when it was written, and with what; the names
/// differ. Interviews have no times, live blogs and timelines no names in front of them, programmes times of round minutes.
enum CommentThreads {
    /// The longest line of a name and a day, and the longest name, in words.
    private static let (longestHead, longestName): (Float, Float) = (14, 5)
    /// The most words that names have in the mean.
    private static let mostWordsOfName = 2.5
    /// What may stand behind the day: "Répondre", "#12", in bytes.
    private static let mostBehindDay = 40
    /// The fewest entries, and the most blocks of one.
    private static let (fewestEntries, mostBlocks) = (3, 15)
    /// So many blocks before the text the line of its own author may stand.
    private static let mostBefore = 8
    /// So many words of running text stand in front, and how much of that may stand behind.
    private static let (fewestBefore, shareBehind): (Float, Float) = (30, 0.2)
    /// The longest heading, in words.
    private static let longestHeading: Float = 8
    /// No more lines are looked at.
    private static let mostHeads = 60

    /// A line that names who wrote, and when.
    private struct Head {
        let block: Int
        /// What stands before the day in the line, and what the line before says where that may be the name; 0: neither.
        let name: UInt64
        let nameBefore: UInt64
        /// How many words either has, and whether the line before is a heading.
        let words: Int
        let wordsBefore: Int
        let isTitled: Bool
        /// Whether its time is one that no programme gives: so long ago, or at a minute that is not round.
        let isOfTheMoment: Bool
        /// By its element and the one around it.
        let shape: UInt64
    }

    /// Takes them out of a page's body, and gives them their class.
    static func drop(_ page: inout Page, _ result: Labeller.Result) {
        let features = result.features
        guard page.tree != nil, let first = (page.body.lead + page.body.blocks).min() else { return }
        let table = page.blocks
        // Without a heading that speaks of comments a day alone tells nothing.
        let areNamed = result.phrases.contains { $0[.comments] > 0 }
        let lines = candidates(behind: first, table, features).filter { index in
            areNamed || mayGiveMoment(table.bytes[table.blocks[index].text])
        }
        let candidates = alike(lines, features)
        guard candidates.count >= fewestEntries else { return }
        let reader = DateReader(language: page.labelLanguage ?? page.language, capture: farAhead)
        let heads = heads(of: candidates, reader, table, features)
        var threads: [Range<Int>] = []
        for run in runs(of: heads) {
            // Where one of them stands over the text itself, the page is a forum's.
            let isOver = heads.contains { head in
                head.block < run.heads[0].block && head.shape == run.heads[0].shape
                    && !threads.contains { $0.contains(head.block) }
            }
            if isOver { continue }
            let thread = thread(of: run, table, features.containers)
            let isHeaded = isHeaded(thread.lowerBound, table, result)
            guard !areStories(run, table),
                isHeaded.byWords || run.areNames && 2 * run.heads.count(where: \.isOfTheMoment) >= run.heads.count,
                standsBehindText(thread, page, features)
            else { continue }
            threads.append(isHeaded.heading..<thread.upperBound)
            label(isHeaded.heading..<thread.upperBound, &page)
        }
    }

    /// What days are read against: relative ones need a day to count from, which is not that of the capture.
    private static let farAhead = CivilDate(iso: "2099-12-31").map { CaptureMoment(day: $0) }

    /// Short lines that may hold a day, at least three of one shape.
    ///
    /// From a little before the text on: where the first entry is the text itself, the page is a forum's.
    private static func candidates(behind first: Int, _ table: BlockTable, _ features: FeatureTable) -> [Int] {
        var found: [Int] = []
        for index in max(0, first - mostBefore)..<table.blocks.count {
            let statistics = features.statistics[index]
            guard statistics.digits > 0, statistics.words <= longestHead, statistics.letters > 0,
                2 * Int(table.blocks[index].linkBytes) <= table.blocks[index].text.count
                    || statistics.words <= longestName + 3
            else { continue }
            found.append(index)
            if found.count == mostHeads { break }
        }
        return found
    }

    /// Whether a line may give a moment, not only a day: a number, a mark and a number, or no year.
    private static func mayGiveMoment(_ line: ArraySlice<UInt8>) -> Bool {
        var (run, before, mark): (Int, UInt8, UInt8) = (0, 0, 0)
        var hasYear = false
        for byte in line {
            let isDigit = byte &- 0x30 < 10
            // "14:02", "14h02", "14 h 02".
            if isDigit, before == UInt8(ascii: ":") || before | 0x20 == UInt8(ascii: "h"),
                mark &- 0x30 < 10 || mark == 0x20
            {
                return true
            }
            if isDigit, before == 0x20, mark | 0x20 == UInt8(ascii: "h") { return true }
            run = isDigit ? run + 1 : 0
            if run == digitsOfYear { hasYear = true }
            (mark, before) = (before, byte)
        }
        return !hasYear
    }

    private static let digitsOfYear = 4

    /// Those of which as many as a thread has entries are of one shape: to read a day takes longer than all else here.
    private static func alike(_ candidates: [Int], _ features: FeatureTable) -> [Int] {
        guard candidates.count >= fewestEntries else { return [] }
        let shapes = candidates.map { shape($0, features) }
        return zip(candidates, shapes).compactMap { index, shape in
            shapes.count { $0 == shape } >= fewestEntries ? index : nil
        }
    }

    /// A block's element and the one around it, by their designs.
    private static func shape(_ index: Int, _ features: FeatureTable) -> UInt64 {
        func design(_ container: Int32) -> UInt64 {
            container >= 0 ? UInt64(features.containers.containers[Int(container)].design) : 0
        }
        return design(features.containers.around(index)) << 33 ^ design(features.containers.ofBlock[index]) << 1
    }

    /// The lines that name who wrote, and when; of a shape of which the first few are none, no more are read.
    private static func heads(
        of candidates: [Int], _ reader: DateReader, _ table: BlockTable, _ features: FeatureTable
    ) -> [Head] {
        var found: [Head] = []
        var misses: [UInt64: Int] = [:]
        for index in candidates {
            let shape = shape(index, features)
            guard misses[shape, default: 0] < mostMisses else { continue }
            if let head = head(index, reader, table, features) {
                misses[shape] = Int.min
                found.append(head)
            } else {
                misses[shape, default: 0] += 1
            }
        }
        return found
    }

    /// So many lines of a shape without a day before its first line with one.
    private static let mostMisses = 4

    private static func head(_ index: Int, _ reader: DateReader, _ table: BlockTable, _ features: FeatureTable) -> Head?
    {
        let range = table.blocks[index].text
        guard let (day, place) = day(in: table.bytes[range], reader), range.count - place.upperBound <= mostBehindDay
        else { return nil }
        let before = table.bytes[range.lowerBound..<(range.lowerBound + place.lowerBound)]
        let letters = before.count { $0 | 0x20 &- 0x61 < 26 || $0 >= 0x80 }
        let words = before.split(separator: 0x20).count { $0.contains { $0 | 0x20 &- 0x61 < 26 || $0 >= 0x80 } }
        guard Float(words) <= longestName else { return nil }
        let name = before.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        let hasNameBefore = index > 0 && isName(index - 1, table, features.statistics)
        guard letters > 0 || hasNameBefore else { return nil }
        let isOfTheMoment = day.isRelative || day.time.map { $0.minute % 5 != 0 } ?? false
        return Head(
            block: index, name: letters > 0 ? name : 0,
            nameBefore: hasNameBefore ? features.statistics[index - 1].hash : 0, words: words,
            wordsBefore: hasNameBefore ? Int(features.statistics[index - 1].words) : 0,
            isTitled: hasNameBefore && table.blocks[index - 1].traits.contains(.inHeading),
            isOfTheMoment: isOfTheMoment,
            shape: shape(index, features) ^ (letters > 0 ? 1 : 0))
    }

    /// The one day that a line holds, and where; the layout may have stuck it to the name: "Mireille12/02/2026".
    private static func day(in line: ArraySlice<UInt8>, _ reader: DateReader) -> (FoundDate, Range<Int>)? {
        var start = line.startIndex
        while start < line.endIndex {
            let dates = line[start...].withUnsafeBufferPointer { reader.dates(in: $0.span) }
            if let day = dates.first {
                guard dates.count == 1, day.precision >= .day || day.isRelative else { return nil }
                let shift = start - line.startIndex
                return (day, (day.range.lowerBound + shift)..<(day.range.upperBound + shift))
            }
            var next = start + 1
            while next < line.endIndex, !isStuck(next, in: line) { next += 1 }
            start = next
        }
        return nil
    }

    /// Whether a number stands right behind a letter, or behind the stop or bracket that ends a name: "Mireille K.12/02".
    private static func isStuck(_ place: Int, in line: ArraySlice<UInt8>) -> Bool {
        guard line[place] &- 0x30 < 10 else { return false }
        let before = line[place - 1]
        if (before | 0x20) &- 0x61 < 26 || before >= 0x80 { return true }
        return (before == UInt8(ascii: ".") || before == UInt8(ascii: ")")) && place - 2 >= line.startIndex
            && line[place - 2] &- 0x30 >= 10
    }

    /// Whether a block may be the name over a comment's day.
    private static func isName(_ index: Int, _ table: BlockTable, _ statistics: [TextStatistics]) -> Bool {
        statistics[index].words <= longestName && statistics[index].letters > statistics[index].digits
            && statistics[index].sentenceEnds <= 1 && !statistics[index].endsWithColon
            && !(statistics[index].endsWithStop && statistics[index].words > 3)
    }

    /// Heads of one shape near each other, each with text behind, and where their entries begin.
    private struct Run {
        var heads: [Head] = []
        /// How many blocks before its head an entry begins: one where the name stands in a line of its own.
        var lead = 0

        /// Whether the names are as short as names are: what is told hour by hour has titles.
        var areNames: Bool {
            let words = heads.reduce(0) { $0 + (lead == 0 ? $1.words : $1.wordsBefore) }
            return Double(words) <= mostWordsOfName * Double(heads.count) && !(lead == 1 && heads[0].isTitled)
        }

        /// Whether there are enough, with names that differ.
        mutating func isThread() -> Bool {
            guard heads.count >= fewestEntries else { return false }
            let enough = max(fewestEntries, heads.count / 2)
            if heads[0].name != 0, Set(heads.map(\.name)).count >= enough { return true }
            lead = 1
            return heads.allSatisfy { $0.nameBefore != 0 } && Set(heads.map(\.nameBefore)).count >= enough
        }
    }

    private static func runs(of heads: [Head]) -> [Run] {
        var runs: [Run] = []
        var run = Run()
        for head in heads {
            if let last = run.heads.last,
                last.shape != head.shape || !(2...mostBlocks).contains(head.block - last.block)
            {
                if run.isThread() { runs.append(run) }
                run = Run()
            }
            run.heads.append(head)
        }
        if run.isThread() { runs.append(run) }
        return runs
    }

    /// Whether titles stand behind the lines rather than what somebody wrote: "In News - 2 Feb, 20:02 | [Another story]".
    private static func areStories(_ run: Run, _ table: BlockTable) -> Bool {
        let linked = run.heads.count { head in
            let block = table.blocks[min(head.block + 1, table.blocks.count - 1)]
            return 2 * Int(block.linkBytes) > block.text.count || block.traits.contains(.inHeading)
        }
        return 2 * linked >= run.heads.count
    }

    /// The blocks of a run's entries; the last is as long as the longest before it, within the element that holds them all.
    private static func thread(of run: Run, _ table: BlockTable, _ containers: ContainerTable) -> Range<Int> {
        let (first, last) = (run.heads[0].block, run.heads[run.heads.count - 1].block)
        let longest = zip(run.heads, run.heads.dropFirst()).reduce(2) { max($0, $1.1.block - $1.0.block) }
        var end = min(table.blocks.count, last - run.lead + longest)
        let around = containers.commonAncestor(containers.ofBlock[first], containers.ofBlock[last])
        if around >= 0 {
            let box = containers.containers[Int(around)]
            end = min(end, Int(box.firstBlock) + Int(box.blocks))
        }
        return (first - run.lead)..<max(end, min(table.blocks.count, last + 2))
    }

    /// Where a thread begins, its heading counted in, and whether that speaks of comments.
    private static func isHeaded(
        _ start: Int, _ table: BlockTable, _ result: Labeller.Result
    ) -> (heading: Int, byWords: Bool) {
        guard start > 0, result.features.statistics[start - 1].words <= longestHeading else { return (start, false) }
        let byWords = result.phrases[start - 1][.comments] > 0
        return (byWords || table.blocks[start - 1].traits.contains(.inHeading) ? start - 1 : start, byWords)
    }

    /// Whether enough of the text stands in front of a thread, and hardly any behind.
    private static func standsBehindText(_ thread: Range<Int>, _ page: Page, _ features: FeatureTable) -> Bool {
        var (before, behind): (Float, Float) = (0, 0)
        for index in page.body.lead + page.body.blocks
        where FeatureTable.isProse(features.statistics[index], page.blocks.blocks[index]) {
            if index < thread.lowerBound { before += features.statistics[index].words }
            if index >= thread.upperBound { behind += features.statistics[index].words }
        }
        return before >= fewestBefore && behind <= shareBehind * before
    }

    private static func label(_ thread: Range<Int>, _ page: inout Page) {
        for index in thread {
            switch page.labels[index].role {
            case .headline, .kicker, .unseen: continue
            case .noise where page.labels[index].reason != .model: continue
            default: break
            }
            page.labels[index].role = .noise(.comments)
            page.labels[index].score = max(0.6, 1 - page.labels[index].bodyScore)
            page.labels[index].reason = .rule("one of several with a name and a day behind the text")
        }
        page.body.blocks.removeAll { thread.contains($0) }
        page.body.lead.removeAll { thread.contains($0) }
    }
}
