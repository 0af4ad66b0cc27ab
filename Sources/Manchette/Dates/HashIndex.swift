/// A read-only table from 64-bit keys to values, with open addressing: one probe for most keys, no hashing of its own.
struct HashIndex<Value: Sendable>: Sendable {
    private let keys: [UInt64]
    private let values: [Value?]
    private let shift: UInt64

    /// A key that no entry has; FNV-1a hashes and packed edges are never all ones.
    private static var vacant: UInt64 { .max }

    init(_ entries: [UInt64: Value]) {
        var bits: UInt64 = 4
        while 1 << bits < entries.count * 2 + 2 { bits += 1 }
        var keys = [UInt64](repeating: HashIndex.vacant, count: 1 << bits)
        var values = [Value?](repeating: nil, count: 1 << bits)
        let mask = keys.count - 1
        for (key, value) in entries where key != HashIndex.vacant {
            var place = HashIndex.place(key, 64 - bits)
            while keys[place] != HashIndex.vacant { place = (place + 1) & mask }
            keys[place] = key
            values[place] = value
        }
        self.keys = keys
        self.values = values
        shift = 64 - bits
    }

    /// Fibonacci hashing: the high bits of the product with 2⁶⁴ over the golden ratio.
    @inline(__always)
    private static func place(_ key: UInt64, _ shift: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    }

    @inline(__always)
    subscript(key: UInt64) -> Value? {
        guard key != HashIndex.vacant else { return nil }
        var place = HashIndex.place(key, shift)
        while true {
            let found = keys[place]
            if found == key { return values[place] }
            if found == HashIndex.vacant { return nil }
            place = (place &+ 1) & (keys.count &- 1)
        }
    }
}
