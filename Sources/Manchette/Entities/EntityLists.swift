/// Where short lines of one kind follow each other: line-ups, results, ingredients, addresses.
///
/// A bare last name in a line of its own has no words around it; what tells it are the lines above and below, which say
/// the same of other names. Lines count as a list when three or more follow each other that are short and do not end as
/// a sentence does.
struct EntityLists {
    /// Number of the list that the token stands in; 0 outside lists.
    private(set) var number: [Int32]
    /// Place of the token's word in its line, from 1, marks and numbers at the line's start not counted; 0 for these.
    private(set) var place: [UInt8]
    /// Tokens of the token's line.
    private(set) var width: [UInt8]
    /// Number of lists.
    private(set) var count = 0

    /// Longest line of a list, in tokens.
    private static let widest = 12
    /// Lines that make a list.
    private static let fewest = 3
    /// Places in a line that are told apart.
    private static let places: UInt8 = 3

    /// Finds the lists among lines whose first tokens are given.
    init(words: [EntityWord], wordOf: [Int32], startsLine: [Bool]) {
        number = []
        place = []
        width = []
        var run: [Range<Int>] = []
        var start = 0
        while start < wordOf.count {
            var end = start + 1
            while end < wordOf.count, !startsLine[end] { end += 1 }
            if EntityLists.isItem(start..<end, words, wordOf) {
                run.append(start..<end)
            } else {
                mark(run, words, wordOf)
                run.removeAll(keepingCapacity: true)
            }
            start = end
        }
        mark(run, words, wordOf)
    }

    /// Whether a line can be a list's.
    private static func isItem(_ line: Range<Int>, _ words: [EntityWord], _ wordOf: [Int32]) -> Bool {
        guard line.count <= widest else { return false }
        let last = words[Int(wordOf[line.upperBound - 1])]
        guard last.form == .punctuation else { return true }
        return
            !(last.initial == 0x2E || last.initial == 0x21 || last.initial == 0x3F || last.initial == 0x3A
            || last.initial == 0x3B || last.initial >= 0x80)
    }

    /// Notes the lines of a run when they are enough.
    private mutating func mark(_ run: [Range<Int>], _ words: [EntityWord], _ wordOf: [Int32]) {
        guard run.count >= EntityLists.fewest else { return }
        if number.isEmpty {
            number = [Int32](repeating: 0, count: wordOf.count)
            place = [UInt8](repeating: 0, count: wordOf.count)
            width = place
        }
        count += 1
        for line in run {
            var reached: UInt8 = 0
            for token in line {
                let form = words[Int(wordOf[token])].form
                if reached > 0 || !(form == .punctuation || form == .number) {
                    reached = min(reached + 1, EntityLists.places)
                }
                number[token] = Int32(truncatingIfNeeded: count)
                place[token] = reached
                width[token] = UInt8(line.count)
            }
        }
    }

    /// Number of the list that a token stands in; 0 outside lists.
    @inline(__always)
    func list(_ token: Int) -> Int { number.isEmpty ? 0 : Int(number[token]) }
}
