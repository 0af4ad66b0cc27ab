/// The automaton of a ``PhraseTable`` while it is built.
struct PhraseTrie {
    var words = WordTable()
    var transitions = StateTable()
    /// By state: how many words lead to it.
    var depths: [Int32] = [0]
    /// By state: the first of the phrases that end there; -1: none.
    var endings: [Int32] = [-1]
    /// By phrase: the next that ends at the same state, no stronger; -1: none.
    var nextEndings: [Int32] = []
    /// By state: where it was entered from, and by which word.
    private var parents: [(state: Int32, word: Int32)] = [(0, -1)]
    private var folded = FoldedText()

    /// Adds all phrases; of several with the same words, class and position the strongest, then the first, stays.
    init(_ file: PhraseFile) {
        nextEndings = [Int32](repeating: -1, count: file.phrases.count)
        file.folding.withUnsafeBufferPointer { bytes in
            for (index, phrase) in file.phrases.enumerated() {
                // `#` for a number folds like any digit because the files' reader wrote it as one.
                let (base, written) = (file.bases[index], phrase.written)
                let range = (base + written.lowerBound)..<(base + written.upperBound)
                folded.fold(UnsafeBufferPointer(rebasing: bytes[range]))
                let state = enter()
                if state != 0 { link(Int32(index), to: Int(state), file.phrases) }
            }
        }
    }

    /// The state that the folded words lead to, made where it is missing; 0 when there are none.
    private mutating func enter() -> Int32 {
        var state: Int32 = 0
        for number in 0..<folded.wordCount {
            let start = Int(folded.words[number].start)
            let word = folded.bytes.withUnsafeBufferPointer { buffer -> Int32 in
                guard let base = buffer.baseAddress else { return 0 }
                return words.insert(base + start, length: folded.end(of: number) - start)
            }
            var next = transitions.next(state, word)
            if next == 0 {
                next = Int32(depths.count)
                transitions.insert(state, word, next)
                depths.append(depths[Int(state)] + 1)
                endings.append(-1)
                parents.append((state, word))
            }
            state = next
        }
        return state
    }

    private mutating func link(_ index: Int32, to state: Int, _ phrases: [Phrase]) {
        let phrase = phrases[Int(index)]
        var before: Int32 = -1
        var place = endings[state]
        while place >= 0, phrases[Int(place)].strength >= phrase.strength {
            let other = phrases[Int(place)]
            if other.kind == phrase.kind, other.position == phrase.position { return }
            before = place
            place = nextEndings[Int(place)]
        }
        nextEndings[Int(index)] = place
        if before < 0 { endings[state] = index } else { nextEndings[Int(before)] = index }
        // A weaker twin behind it is reached only after it, and the first of a class counts.
    }

    /// Failure links, and links to the nearest shorter phrase.
    func links() -> (failures: [Int32], shorter: [Int32]) {
        var failures = [Int32](repeating: 0, count: depths.count)
        var shorter = failures
        for state in breadthFirst() where state != 0 {
            let (parent, word) = parents[state]
            if parent != 0 {
                var candidate = failures[Int(parent)]
                while candidate != 0, transitions.next(candidate, word) == 0 { candidate = failures[Int(candidate)] }
                failures[state] = transitions.next(candidate, word)
            }
            let failure = Int(failures[state])
            shorter[state] = failure != 0 && endings[failure] >= 0 ? Int32(failure) : shorter[failure]
        }
        return (failures, shorter)
    }

    /// By state: the words that lead on from it, a bit for each by its number, modulo 64.
    func onward() -> [UInt64] {
        var onward = [UInt64](repeating: 0, count: depths.count)
        for (state, word) in parents.dropFirst() { onward[Int(state)] |= 1 << UInt64(word & 63) }
        return onward
    }

    /// All states by depth, sorted by counting.
    private func breadthFirst() -> [Int] {
        var places = [Int](repeating: 0, count: Int(depths.max() ?? 0) + 2)
        for depth in depths { places[Int(depth) + 1] += 1 }
        for depth in 1..<places.count { places[depth] += places[depth - 1] }
        var order = [Int](repeating: 0, count: depths.count)
        for (state, depth) in depths.enumerated() {
            order[places[Int(depth)]] = state
            places[Int(depth)] += 1
        }
        return order
    }
}

/// Transitions of an automaton while it is built: a hash table from state and word to state.
struct StateTable: Sendable {
    struct Slot: Sendable {
        /// In the automaton.
        var state: Int32
        /// A word's number.
        var word: Int32
        /// The state behind them; 0: the slot is free.
        var next: Int32
    }

    private(set) var slots = [Slot](repeating: Slot(state: 0, word: 0, next: 0), count: 4096)
    private var count = 0

    /// Where a word leads from a state; 0: nowhere.
    func next(_ state: Int32, _ word: Int32) -> Int32 {
        slots.withUnsafeBufferPointer { Self.next(state, word, in: $0) }
    }

    /// Where a word leads from a state by a table's slots; 0: nowhere.
    @inline(__always)
    static func next(_ state: Int32, _ word: Int32, in slots: UnsafeBufferPointer<Slot>) -> Int32 {
        var index = Self.index(state, word, slots.count)
        while true {
            let slot = slots[index]
            if slot.next == 0 || slot.state == state && slot.word == word { return slot.next }
            index = (index &+ 1) & (slots.count &- 1)
        }
    }

    /// Adds a transition that is not there.
    mutating func insert(_ state: Int32, _ word: Int32, _ next: Int32) {
        if count * 2 >= slots.count {
            let old = slots
            slots = [Slot](repeating: Slot(state: 0, word: 0, next: 0), count: old.count * 2)
            for slot in old where slot.next != 0 { place(slot) }
        }
        place(Slot(state: state, word: word, next: next))
        count += 1
    }

    private mutating func place(_ slot: Slot) {
        var index = Self.index(slot.state, slot.word, slots.count)
        while slots[index].next != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
    }

    /// The slots of a table that is at most two thirds full.
    func packed() -> [Slot] {
        var size = 2
        while size * 2 < count * 3 { size *= 2 }
        var packed = [Slot](repeating: Slot(state: 0, word: 0, next: 0), count: size)
        for slot in slots where slot.next != 0 {
            var index = Self.index(slot.state, slot.word, size)
            while packed[index].next != 0 { index = (index + 1) & (size - 1) }
            packed[index] = slot
        }
        return packed
    }

    @inline(__always)
    private static func index(_ state: Int32, _ word: Int32, _ count: Int) -> Int {
        let key = UInt64(UInt32(bitPattern: state)) << 32 | UInt64(UInt32(bitPattern: word))
        let mixed = (key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15
        return Int(truncatingIfNeeded: mixed >> 40) & (count &- 1)
    }
}
