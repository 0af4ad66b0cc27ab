/// Numbers words: a hash table from folded bytes to small integers.
///
/// Words are given by where they begin in a buffer that goes on for at least eight bytes behind them, as
/// ``FoldedText``'s does, so that a short word is one masked load.
struct WordTable: Sendable {
    struct Slot: Sendable {
        /// The first eight bytes.
        var head: UInt64
        /// Number plus one; 0: free.
        var number: Int32
        var length: Int32
    }

    private(set) var pool: [UInt8] = []
    /// Start of each word in ``pool``.
    private(set) var starts: [Int32] = []
    /// A power of two.
    private(set) var slots: [Slot]
    /// A bit per low hash: most words of running text are in no phrase, and this tells without leaving the nearest cache.
    private(set) var filter = [UInt64](repeating: 0, count: 1024)

    init() {
        slots = [Slot](repeating: Slot(head: 0, number: 0, length: 0), count: 2048)
    }

    /// How many words there are.
    var count: Int { starts.count }

    /// The number of a word, which is added when it is new.
    mutating func insert(_ base: UnsafePointer<UInt8>, length: Int) -> Int32 {
        let known = find(base, length: length)
        if known >= 0 { return known }
        if starts.count * 2 >= slots.count { grow() }
        let (head, hash) = Self.key(base, length)
        starts.append(Int32(truncatingIfNeeded: pool.count))
        pool.append(contentsOf: UnsafeBufferPointer(start: base, count: length))
        place(
            Slot(
                head: head, number: Int32(truncatingIfNeeded: starts.count), length: Int32(truncatingIfNeeded: length)),
            hash: hash)
        filter[hash >> 6 & 1023] |= 1 << UInt64(hash & 63)
        return Int32(truncatingIfNeeded: starts.count - 1)
    }

    /// The number of a word, -1 when it is not there.
    func find(_ base: UnsafePointer<UInt8>, length: Int) -> Int32 {
        slots.withUnsafeBufferPointer { slots in
            filter.withUnsafeBufferPointer { filter in
                pool.withUnsafeBufferPointer { pool in
                    starts.withUnsafeBufferPointer { starts in
                        View(slots: slots, filter: filter, pool: pool, starts: starts).find(base, length: length)
                    }
                }
            }
        }
    }

    /// A table lent for look-ups.
    struct View {
        let slots: UnsafeBufferPointer<Slot>
        let filter: UnsafeBufferPointer<UInt64>
        let pool: UnsafeBufferPointer<UInt8>
        let starts: UnsafeBufferPointer<Int32>

        /// The number of a word, -1 when it is not there.
        @inline(__always)
        func find(_ base: UnsafePointer<UInt8>, length: Int) -> Int32 {
            let (head, hash) = WordTable.key(base, length)
            if filter[hash >> 6 & 1023] & 1 << UInt64(hash & 63) == 0 { return -1 }
            var index = hash & (slots.count &- 1)
            while true {
                let slot = slots[index]
                if slot.number == 0 { return -1 }
                if slot.head == head, Int(slot.length) == length, length <= 8 || isTail(slot, base, length) {
                    return slot.number &- 1
                }
                index = (index &+ 1) & (slots.count &- 1)
            }
        }

        private func isTail(_ slot: Slot, _ base: UnsafePointer<UInt8>, _ length: Int) -> Bool {
            let start = Int(starts[Int(slot.number) - 1])
            for index in 8..<length where pool[start + index] != base[index] { return false }
            return true
        }
    }

    private mutating func grow() {
        let old = slots
        slots = [Slot](repeating: Slot(head: 0, number: 0, length: 0), count: old.count * 2)
        pool.append(contentsOf: repeatElement(0, count: 8))
        pool.withUnsafeBufferPointer { pool in
            guard let base = pool.baseAddress else { return }
            for slot in old where slot.number != 0 {
                place(slot, hash: Self.key(base + Int(starts[Int(slot.number) - 1]), Int(slot.length)).hash)
            }
        }
        pool.removeLast(8)
    }

    private mutating func place(_ slot: Slot, hash: Int) {
        var index = hash & (slots.count - 1)
        while slots[index].number != 0 { index = (index + 1) & (slots.count - 1) }
        slots[index] = slot
    }

    /// The first eight bytes, and a hash of them, of the last eight and of the length.
    @inline(__always)
    fileprivate static func key(_ base: UnsafePointer<UInt8>, _ length: Int) -> (head: UInt64, hash: Int) {
        let raw = UnsafeRawPointer(base)
        var head = raw.loadUnaligned(as: UInt64.self).littleEndian
        var value: UInt64
        if length >= 8 {
            value = raw.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self).littleEndian
            value = (value ^ UInt64(truncatingIfNeeded: length)) &* 0xC2B2_AE3D_27D4_EB4F
        } else {
            head &= (1 << UInt64(truncatingIfNeeded: length &* 8)) &- 1
            value = 0
        }
        value = (value ^ head ^ head >> 32) &* 0x9E37_79B9_7F4A_7C15
        return (head, Int(truncatingIfNeeded: value >> 40))
    }
}

/// A ``WordTable`` that is not added to any more.
struct FlatWords: Sendable {
    private let slots: FlatArray<WordTable.Slot>
    private let filter: FlatArray<UInt64>
    private let pool: FlatArray<UInt8>
    private let starts: FlatArray<Int32>

    init(_ table: WordTable) {
        (slots, filter) = (FlatArray(table.slots), FlatArray(table.filter))
        (pool, starts) = (FlatArray(table.pool), FlatArray(table.starts))
    }

    init?(_ reader: inout FlatReader) {
        guard let slots = reader.array(of: WordTable.Slot.self), let filter = reader.array(of: UInt64.self),
            let pool = reader.array(of: UInt8.self), let starts = reader.array(of: Int32.self),
            slots.count.nonzeroBitCount == 1, filter.count == 1024
        else { return nil }
        (self.slots, self.filter, self.pool, self.starts) = (slots, filter, pool, starts)
    }

    static func write(_ table: WordTable, into writer: inout FlatWriter) {
        writer.append(table.slots)
        writer.append(table.filter)
        writer.append(table.pool)
        writer.append(table.starts)
    }

    /// Lends the table for many look-ups in a row.
    func withView<Result>(_ body: (WordTable.View) -> Result) -> Result {
        slots.withUnsafeBufferPointer { slots in
            filter.withUnsafeBufferPointer { filter in
                pool.withUnsafeBufferPointer { pool in
                    starts.withUnsafeBufferPointer { starts in
                        body(WordTable.View(slots: slots, filter: filter, pool: pool, starts: starts))
                    }
                }
            }
        }
    }
}
