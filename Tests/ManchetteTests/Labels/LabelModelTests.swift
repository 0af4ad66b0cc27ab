import Foundation
import HTMLTree
import Testing

@testable import Manchette

@Suite struct LabelModelTests {
    @Test func shippedModelsFitTheFeatures() {
        #expect(LabelModel.pages != nil)
        #expect(LabelModel.briefs != nil)
        #expect(LabelModel.others != nil)
        #expect(LabelModel.dumps != nil)
        #expect(KindModel.shipped != nil)
    }

    @Test(arguments: [1, 5, 6, 12])
    func theModelOfAResultIsTheOneThatWasAsked(paragraphs: Int) throws {
        let texts = (0..<paragraphs).map {
            "<p>Number \($0) reports that the ferry crossed another stretch of frozen water before noon.</p>"
        }
        let html = "<body><h1>The ferry crosses again</h1>" + texts.joined() + "<footer>Contact</footer></body>"
        let tree = HTMLParser().parse(Array(html.utf8))
        let hints = PageHints(claims: [])
        let result = Labeller.label(tree: tree, blocks: BlockBuilder.blocks(of: tree), hints: hints, language: "en")
        let (rows, model) = (try #require(result.rows), try #require(result.model))
        #expect(rows.isComparable == (paragraphs >= 6))
        let width = FeatureTable.count
        let scores = rows.all.withUnsafeBufferPointer { all in
            (0..<result.labels.count).map {
                model.content.score(UnsafeBufferPointer(rebasing: all[($0 * width)..<(($0 + 1) * width)]))
            }
        }
        #expect(zip(scores, result.body).allSatisfy { abs(LabelModel.probability($0) - $1) < 0.001 })
    }

    @Test func exponentialsAreThoseOfTheLibrary() {
        for step in 0...1740 {
            let exponent = -0.05 * Float(step)
            let found = LabelModel.exponential(SIMD4(repeating: exponent))[step % 4]
            #expect(abs(found - exp(exponent)) <= 3e-7 * exp(exponent), "e to the power of \(exponent)")
        }
        #expect(LabelModel.exponential(SIMD4(repeating: -1000))[0] < 1e-37)
    }

    @Test(arguments: [1, 7, 8, 17, 24])
    func softmaxGivesSharesInTheOrderOfTheScores(count: Int) {
        var scores = (0..<count).map { Float($0 * 7 % count) / 2 - 3 }
        let sum = scores.reduce(0) { $0 + exp($1) }
        let expected = scores.map { exp($0) / sum }
        scores.withUnsafeMutableBufferPointer { LabelModel.softmax($0) }
        #expect(zip(scores, expected).allSatisfy { abs($0 - $1) < 1e-6 })
    }

    @Test func everyFeatureHasItsOwnName() {
        #expect(Set(FeatureTable.names).count == FeatureTable.names.count)
        #expect(Set(PageFeatures.names).count == PageFeatures.names.count)
        #expect(FeatureTable.count == FeatureTable.names.count)
        #expect(PageFeatures.count == PageFeatures.names.count)
    }

    @Test(arguments: ["", "<p>Un</p>", "<div><p>Un mot.</p><ul><li>a</li></ul></div>"])
    func everyBlockHasARowOfAllFeatures(_ html: String) {
        let tree = HTMLParser().parse(Array(html.utf8))
        let table = BlockBuilder.blocks(of: tree)
        let phrases = PhraseHits.hits(in: table, language: "fr")
        let hints = PageHints(claims: [])
        let features = FeatureTable(tree: tree, table: table, hints: hints, encoder: .blank)
        let rows = FeatureRows(features, table: table, hints: hints, encoder: .blank, phrases: phrases)
        #expect(rows.all.count == table.blocks.count * FeatureTable.count)
        #expect(rows.all.allSatisfy { $0.isFinite })
    }

    /// Rows of a small page are kept, those of a large one are written again.
    @Test(arguments: [1, 128, 129, 2100])
    func rowsAreTheSameWhenTheyAreReadAgain(blocks: Int) {
        let html = (0..<blocks).map { "<p class=\"c\($0 % 7)\">Absatz \($0) mit \($0 % 13) Worten.</p>" }.joined()
        let tree = HTMLParser().parse(Array(html.utf8))
        let table = BlockBuilder.blocks(of: tree)
        #expect(table.blocks.count == blocks)
        let phrases = PhraseHits.hits(in: table, language: "de")
        let hints = PageHints(claims: [])
        let features = FeatureTable(tree: tree, table: table, hints: hints, encoder: .blank)
        let rows = FeatureRows(features, table: table, hints: hints, encoder: .blank, phrases: phrases)
        let first = rows.all
        var batches: [ArraySlice<Int32>] = []
        rows.eachBatch { blocks, batch in
            #expect(blocks.count == batch.count)
            batches.append(blocks)
        }
        #expect(rows.all == first)
        #expect(batches.flatMap { $0 }.sorted() == (0..<Int32(blocks)).map { $0 })
    }
}

@Suite struct GradientBoostedTreesTests {
    /// A table with one tree of one split: feature 1 at most 0.5 gives -1, otherwise 2.
    private func table(
        feature: UInt16 = 1, left: Int16 = ~0, right: Int16 = ~1, threshold: Float = 0.5
    ) -> [UInt8] {
        var bytes = Array("MGBT".utf8)
        func add<T>(_ value: T) { withUnsafeBytes(of: value) { bytes += $0 } }
        for number in [UInt32(2), 1, 1] { add(number) }
        add(Float(1))
        add(UInt32(1))
        add(feature)
        add(left)
        add(right)
        add(UInt16(0))
        add(threshold)
        add(Float(-1))
        add(Float(2))
        return bytes
    }

    private func trees(_ bytes: [UInt8], isWide: Bool = true) -> GradientBoostedTrees? {
        GradientBoostedTrees(TreeBytes(copying: bytes), isWide: isWide)
    }

    private func score(_ row: [Float]) -> Float? {
        guard let trees = trees(table()) else { return nil }
        return row.withUnsafeBufferPointer { trees.score($0) }
    }

    /// A table of three classes: feature 0 at most 0 gives 1, 2 and 3 halves, otherwise their negatives.
    private func classTable() -> [UInt8] {
        var bytes = Array("MGBT".utf8)
        func add<T>(_ value: T) { withUnsafeBytes(of: value) { bytes += $0 } }
        for number in [UInt32(1), 3, 1] { add(number) }
        add(Float(0.5))
        add(UInt32(1))
        for number in [UInt16(0), UInt16(bitPattern: ~0), UInt16(bitPattern: ~1), 0] { add(number) }
        add(Float(0))
        for leaf in [1, 2, 3, -1, -2, -3] as [Int16] { add(leaf) }
        return bytes
    }

    @Test func oneWalkGivesTheScoresOfAllClasses() throws {
        let trees = try #require(self.trees(classTable()))
        for (value, expected) in [(Float(-1), [Float(0.5), 1, 1.5]), (1, [-0.5, -1, -1.5])] {
            var scores = [Float](repeating: 0, count: 3)
            [value].withUnsafeBufferPointer { row in
                scores.withUnsafeMutableBufferPointer { trees.score(row, into: $0) }
            }
            #expect(scores == expected)
        }
        #expect(self.trees(Array(classTable().dropLast())) == nil)
    }

    /// A table of many trees over four features, their forms, thresholds and leaves drawn by lot.
    ///
    /// The stronger the leaves, the more rows are sure after the first trees and ask no others.
    private func manyTrees(classes: Int, trees: Int, splits: Int, strength: Int = 1) -> [UInt8] {
        var bytes = Array("MGBT".utf8)
        var state: UInt64 = 7
        func lot(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func add<T>(_ value: T) { withUnsafeBytes(of: value) { bytes += $0 } }
        for number in [UInt32(4), UInt32(classes), UInt32(trees)] { add(number) }
        add(Float(1) / 256)
        for _ in 0..<trees {
            add(UInt32(splits))
            // Each split hangs on a free side of one before it; what stays free is a leaf.
            var children = [Int16](repeating: 0, count: 2 * splits)
            var free = [0, 1]
            for split in 1..<splits {
                children[free.remove(at: lot(free.count))] = Int16(split)
                free += [2 * split, 2 * split + 1]
            }
            for leaf in 0...splits { children[free.remove(at: lot(free.count))] = ~Int16(leaf) }
            for split in 0..<splits {
                add(UInt16(lot(4)))
                add(children[2 * split])
                add(children[2 * split + 1])
                add(UInt16(0))
                add(Float(lot(20)))
            }
            for _ in 0...splits {
                if classes == 1 {
                    add(Float((lot(2000) - 950) * strength) / 8192)
                } else {
                    for _ in 0..<classes { add(Int16((lot(64) - 30) * strength)) }
                }
            }
        }
        return bytes
    }

    @Test(
        arguments: [
            (1, 3, 1), (1, 14, 8), (1, 15, 16), (1, 16, 8), (1, 14, 64), (1, 30, 8), (1, 31, 16), (1, 32, 8), (3, 3, 1),
            (3, 15, 16), (17, 31, 1),
            (17, 31, 16),
        ],
        [1, 8, 9, 32, 33, 64, 65, 127, 128, 200, 255, 256])
    func rowsOfABatchHaveTheScoresOfSingleRows(
        form: (classes: Int, splits: Int, strength: Int), rows: Int
    ) throws {
        let classes = form.classes
        let table = manyTrees(classes: classes, trees: 200, splits: form.splits, strength: form.strength)
        let trees = try #require(self.trees(table))
        var batch = FeatureBatch(width: 4)
        var single: [Float] = []
        for row in 0..<rows {
            let numbers = (0..<4).map { Float((row * 31 + $0 * 17) % 21) - 0.5 * Float(row % 2) }
            var writer = batch.nextRow()
            writer.append(contentsOf: numbers)
            var own = [Float](repeating: 0, count: classes)
            numbers.withUnsafeBufferPointer { numbers in
                if classes == 1 {
                    own = [trees.score(numbers)]
                } else {
                    own.withUnsafeMutableBufferPointer { trees.score(numbers, into: $0) }
                }
            }
            single += own
        }
        batch.measure()
        var scores = [Float](repeating: 0, count: rows * classes)
        scores.withUnsafeMutableBufferPointer { trees.scores(of: batch, into: $0) }
        #expect(scores == single)
        let narrow = try #require(self.trees(table, isWide: false))
        batch.measure(isWide: false)
        scores.withUnsafeMutableBufferPointer { narrow.scores(of: batch, into: $0) }
        #expect(scores == single, "without wider vectors")
        #expect(rows < 8 || Set(scores).count > 3)
    }

    @Test(arguments: [1, 7, 8, 9, 100, 128, 256], [true, false])
    func leastAndGreatestNumbersOfEachColumnAreFound(rows: Int, isWide: Bool) {
        var batch = FeatureBatch(width: 3)
        let numbers = (0..<rows).map { row in [Float(row * 37 % 101) - 50, 7, Float(row) / 8] }
        for row in numbers {
            var writer = batch.nextRow()
            writer.append(contentsOf: row)
        }
        batch.measure(isWide: isWide)
        for column in 0..<3 {
            let own = numbers.map { $0[column] }
            #expect(batch.extent(of: column) == own.reduce(own[0], min)...own.reduce(own[0], max))
        }
    }

    @Test func treesThatWereLaidOutBeforehandAreTheSame() throws {
        let table = TreeBytes(copying: manyTrees(classes: 1, trees: 100, splits: 14))
        var writer = FlatWriter(source: table.hash)
        GradientBoostedTrees.write(table, into: &writer)
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: writer.bytes.count, alignment: 16)
        defer { memory.deallocate() }
        memory.copyBytes(from: writer.bytes)
        let layout = try #require(FlatReader(embedded: UnsafeRawBufferPointer(memory), source: table.hash))
        var batch = FeatureBatch(width: 4)
        for row in 0..<50 {
            var writer = batch.nextRow()
            writer.append(contentsOf: (0..<4).map { Float((row * 7 + $0 * 5) % 19) })
        }
        batch.measure()
        var scores = [Float](repeating: 0, count: 50)
        var expected = scores
        let laidOut = try #require(GradientBoostedTrees(table, layout: layout))
        scores.withUnsafeMutableBufferPointer { laidOut.scores(of: batch, into: $0) }
        let built = try #require(GradientBoostedTrees(table))
        expected.withUnsafeMutableBufferPointer { built.scores(of: batch, into: $0) }
        #expect(scores == expected)
        #expect(Set(scores).count > 10)
        #expect(FlatReader(embedded: UnsafeRawBufferPointer(memory), source: table.hash + 1) == nil)
        memory[4] &+= 1
        #expect(FlatReader(embedded: UnsafeRawBufferPointer(memory), source: table.hash) == nil, "another layout")
    }

    @Test func shippedTreesAreLaidOutBeforehand() throws {
        for trees in EmbeddedTrees.allCases {
            let layout = try #require(
                FlatReader(trees.layout, source: trees.bytes.hash), "run make tables: \(trees.rawValue)")
            var tables = layout
            #expect(tables.array(of: Int32.self)?.isEmpty == false, "\(trees.rawValue): no trees")
            #expect(tables.array(of: Int32.self)?.isEmpty == false, "\(trees.rawValue): no leaves")
            let classes = trees == .roles || trees == .dumpRoles ? LabelModel.TrainedRole.allCases.count : 1
            let stages = GradientBoostedTrees.stages(ofClasses: classes)
            #expect(BatchedTrees(tables, stages: stages, isWide: true) != nil, "\(trees.rawValue)")
            #expect(BatchedTrees(tables, stages: [stages[0] + 1], isWide: true) == nil, "laid out for other stages")
        }
    }

    /// Trees that each add as much to every row, split at a number that no row has.
    @Test(arguments: [
        // Nothing is certain: all 200 trees are asked.
        (Float(0.001), 200, Float(1)),
        (-0.125, 24, 3.6), (-0.0625, 64, 1.5), (0.0625, 64, 1.5), (-0.03125, 128, 1.2), (0.03125, 128, 1.2),
    ])
    func certainScoresGrowByWhatIsLeft(step: Float, trees count: Int, growth: Float) throws {
        var bytes = Array("MGBT".utf8)
        func add<T>(_ value: T) { withUnsafeBytes(of: value) { bytes += $0 } }
        for number in [UInt32(1), 1, 200] { add(number) }
        add(Float(1))
        for _ in 0..<200 {
            add(UInt32(1))
            for number in [UInt16(0), UInt16(bitPattern: ~0), UInt16(bitPattern: ~1), 0] { add(number) }
            for number in [Float(0), step, step] { add(number) }
        }
        let trees = try #require(self.trees(bytes))
        let expected = (0..<count).reduce(Float(0)) { sum, _ in sum + step } * growth
        #expect([Float(1)].withUnsafeBufferPointer { trees.score($0) } == expected)
    }

    @Test func valueAtTheThresholdGoesLeft() {
        #expect(score([9, 0.5]) == -1)
        #expect(score([9, 0.6]) == 2)
    }

    @Test func damagedTablesAreNone() {
        #expect(trees([]) == nil)
        #expect(trees(Array(table().dropLast())) == nil)
        #expect(trees(table(feature: 2)) == nil)
        #expect(trees(table(left: 0)) == nil, "a child that is its parent would never end")
        #expect(trees(table(right: ~2)) == nil)
        #expect(trees(table(threshold: .nan)) == nil)
    }

    @Test func featureThatDecidedIsNamed() throws {
        let trees = try #require(self.trees(table()))
        let found = [Float(9), 1].withUnsafeBufferPointer { trees.contributions($0, class: 0) }
        #expect(found.map(\.feature) == [1])
        #expect(found.first.map { $0.amount > 0 } == true)
    }
}

@Suite struct TokenEncoderTests {
    private func count(_ value: String) -> Int {
        var count = 0
        let bytes = Array(value.utf8)
        TokenEncoder.tokens(in: bytes.span, salt: 0) { _ in count += 1 }
        return count
    }

    private func tokens(_ value: String) -> Set<UInt32> {
        var found: Set<UInt32> = []
        let bytes = Array(value.utf8)
        TokenEncoder.tokens(in: bytes.span, salt: 0) { found.insert($0) }
        return found
    }

    @Test func wordsAreSplitAtCaseAndMarks() {
        #expect(count("") == 0)
        #expect(count("content") == 1)
        #expect(count("article-body") == 3)
        #expect(tokens("articleBody").isSuperset(of: tokens("article")))
        #expect(tokens("article__body").isSuperset(of: tokens("body")))
    }

    @Test func numbersDoNotMakeNewWords() {
        #expect(tokens("post-123") == tokens("post-456"))
    }

    /// The words of a class list, one character after the other.
    private func plainTokens(_ value: String) -> [UInt32] {
        var found: [UInt32] = []
        func hash(_ bytes: [UInt8]) -> UInt32 { bytes.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 } }
        for whole in Array(value.utf8.prefix(512)).split(whereSeparator: { $0 <= 0x20 }) {
            var parts: [[UInt8]] = [[]]
            var token: [UInt8] = []
            var isAfterSmall = false
            var isWhole = true
            for byte in whole {
                let isUpper = byte &- 0x41 < 26
                let isLetter = isUpper || byte &- 0x61 < 26 || byte >= 0x80
                token.append(isUpper ? byte | 0x20 : byte &- 0x30 < 10 ? 0x30 : byte)
                if !isLetter || isUpper && isAfterSmall {
                    if parts[parts.count - 1].isEmpty == false { isWhole = false }
                    parts.append([])
                }
                if isLetter { parts[parts.count - 1].append(token[token.count - 1]) }
                isAfterSmall = isLetter && !isUpper
            }
            for part in parts where part.count > 1 && found.count < 48 { found.append(TokenEncoder.mixed(hash(part))) }
            if !isWhole, token.count > 2, found.count < 48 {
                found.append(TokenEncoder.mixed(hash(token) &+ 0x9E37))
            }
        }
        return found
    }

    @Test(arguments: [
        "", " ", "a", "ab", "content", "article-body", "articleBody teaserTitle", "c-Article__Body--large is-open",
        "col-12 md:col-6", "-lead", "lead-", "É-été", "\n  one \t two  ", "x1y2z3", "ID_ab9C", "- -- -a-",
        String(repeating: "menu-item ", count: 60), String(repeating: "aB", count: 300),
    ])
    func wordsAreThoseOfASlowReader(_ value: String) {
        var found: [UInt32] = []
        let bytes = Array(value.utf8)
        TokenEncoder.tokens(in: bytes.span, salt: 0) { found.append($0) }
        #expect(found == plainTokens(value))
    }
}
