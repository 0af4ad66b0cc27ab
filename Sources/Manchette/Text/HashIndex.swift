/// A table from 64-bit keys to values, with open addressing: one probe for most keys, no hashing of its own.
struct HashIndex<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var key: UInt64
        var value: Value
    }

    private var entries: [Entry]
    private var shift: UInt64
    /// What free slots hold.
    private let filler: Value
    private(set) var count = 0

    /// A key that no entry has; FNV-1a hashes and packed edges are never all ones.
    static var vacant: UInt64 { .max }

    /// An empty table; `filler` is any value.
    init(capacity: Int, filler: Value) {
        var bits: UInt64 = 4
        while 1 << bits < capacity * 2 { bits += 1 }
        entries = [Entry](repeating: Entry(key: HashIndex.vacant, value: filler), count: 1 << bits)
        shift = 64 - bits
        self.filler = filler
    }

    /// Fibonacci hashing: the high bits of the product with 2⁶⁴ over the golden ratio.
    @inline(__always)
    static func place(_ key: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    @inline(__always)
    subscript(key: UInt64) -> Value? {
        guard key != HashIndex.vacant else { return nil }
        var place = HashIndex.place(key, shift)
        while true {
            let entry = entries[place]
            if entry.key == key { return entry.value }
            if entry.key == HashIndex.vacant { return nil }
            place = (place &+ 1) & (entries.count &- 1)
        }
    }

    /// Adds a value for a key, or replaces the one that is there.
    mutating func insert(_ value: Value, for key: UInt64) {
        guard key != HashIndex.vacant else { return }
        if count * 2 >= entries.count { grow() }
        let mask = entries.count &- 1
        var place = HashIndex.place(key, shift)
        while entries[place].key != HashIndex.vacant, entries[place].key != key { place = (place &+ 1) & mask }
        if entries[place].key != key { count += 1 }
        entries[place] = Entry(key: key, value: value)
    }

    /// Changes the value of a key, ``filler`` where there is none yet.
    @inline(__always)
    mutating func update(_ key: UInt64, _ body: (inout Value) -> Void) {
        guard key != HashIndex.vacant else { return }
        if count * 2 >= entries.count { grow() }
        var place = HashIndex.place(key, shift)
        let isNew = entries.withUnsafeMutableBufferPointer { entries in
            let mask = entries.count &- 1
            while entries[place].key != HashIndex.vacant, entries[place].key != key { place = (place &+ 1) & mask }
            let isNew = entries[place].key != key
            entries[place].key = key
            body(&entries[place].value)
            return isNew
        }
        if isNew { count += 1 }
    }

    private mutating func grow() {
        var larger = HashIndex(capacity: entries.count, filler: filler)
        for entry in entries where entry.key != HashIndex.vacant { larger.insert(entry.value, for: entry.key) }
        self = larger
    }

    /// Calls `body` with each entry, in no order.
    @inline(__always)
    func visit(_ body: (UInt64, Value) -> Void) {
        for entry in entries where entry.key != HashIndex.vacant { body(entry.key, entry.value) }
    }

    /// All entries by key, so that the same entries have the same order, however they came in.
    private func sorted() -> [(key: UInt64, value: Value)] {
        entries.filter { $0.key != HashIndex.vacant }.sorted { $0.key < $1.key }.map {
            ($0.key, $0.value)
        }
    }

    /// All slots of a table of these entries that is at most two thirds full; those of the free ones are ``vacant``.
    func packed() -> (keys: [UInt64], values: [Value]) {
        var bits: UInt64 = 1
        while (1 << bits) * 2 < count * 3 { bits += 1 }
        var keys = [UInt64](repeating: HashIndex.vacant, count: 1 << bits)
        var values = [Value](repeating: filler, count: 1 << bits)
        for entry in sorted() {
            var place = HashIndex.place(entry.key, 64 - bits)
            while keys[place] != HashIndex.vacant { place = (place + 1) & (keys.count - 1) }
            (keys[place], values[place]) = entry
        }
        return (keys, values)
    }
}
