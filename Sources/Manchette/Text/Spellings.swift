/// The distinct spellings of a text's tokens.
///
/// A text repeats its words: what a token's bytes alone decide (hashes, classes, what the tables know of it) each layer
/// works out once for each spelling, and looks it up by number for each token.
struct Spellings: Sendable {
    /// The spelling of each token, numbered by first appearance.
    let number: [Int32]
    /// The first token of each spelling.
    let first: [Int32]
    /// How often each spelling stands in the text.
    private(set) var occurrences: [UInt32] = []

    var count: Int { first.count }

    /// What tells spellings apart: two words of bytes, which are all of them up to sixteen, and length, kind and shape.
    struct Key: Equatable {
        var low: UInt64
        var high: UInt64
        var form: UInt64

        @inline(__always)
        var hash: UInt64 {
            // Both halves of the product: every byte reaches every bit.
            let product = (low ^ form ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: high ^ 0xD6E8_FEB8_6659_FD93)
            return product.high ^ product.low
        }

        var length: UInt64 { form & 0xFFFF_FFFF }
    }

    /// Reads the tokens of a table.
    init(_ table: TokenTable) {
        let tokens = table.tokens
        var first: [Int32] = []
        number = table.bytes.withUnsafeBytes { bytes in
            var known = Table()
            return [Int32](unsafeUninitializedCapacity: tokens.count) { numbers, count in
                for (index, token) in tokens.enumerated() {
                    let (number, isNew) = known.number(of: Spellings.key(of: token, in: bytes)) { other in
                        Spellings.isSame(token, tokens[Int(first[other])], bytes)
                    }
                    if isNew { first.append(Int32(truncatingIfNeeded: index)) }
                    // One element for each token, as many as there is room for.
                    numbers.initializeElement(at: index, to: number)
                }
                count = tokens.count
            }
        }
        self.first = first
        occurrences = [UInt32](repeating: 0, count: first.count)
        occurrences.withUnsafeMutableBufferPointer { occurrences in
            for spelling in number { occurrences[Int(spelling)] &+= 1 }
        }
    }

    /// Keys and their numbers, in the order in which they came; with open addressing.
    private struct Table: ~Copyable {
        /// Numbers of keys by hash; -1: free.
        ///
        /// Their count is a power of two, at least twice that of the keys.
        private var slots: UnsafeMutableBufferPointer<Int32>
        /// Half as many as there are slots, the first ``count`` of them initialized.
        private var keys: UnsafeMutableBufferPointer<Key>
        private var count = 0

        init() {
            slots = .allocate(capacity: 512)
            slots.initialize(repeating: -1)
            keys = .allocate(capacity: 256)
        }

        deinit {
            slots.deallocate()
            keys.deallocate()
        }

        /// The number of a key; `isSame` is asked about those that are too long to be told apart by the key alone.
        @inline(__always)
        mutating func number(of key: Key, isSame: (Int) -> Bool) -> (number: Int32, isNew: Bool) {
            let mask = slots.count &- 1
            var slot = Int(truncatingIfNeeded: key.hash) & mask
            while slots[slot] >= 0 {
                let known = slots[slot]
                if keys[Int(known)] == key, key.length <= 16 || isSame(Int(known)) { return (known, false) }
                slot = (slot &+ 1) & mask
            }
            let new = Int32(truncatingIfNeeded: count)
            slots[slot] = new
            keys.initializeElement(at: count, to: key)
            count &+= 1
            if count == keys.count { grow() }
            return (new, true)
        }

        private mutating func grow() {
            let larger = UnsafeMutableBufferPointer<Key>.allocate(capacity: keys.count * 4)
            _ = larger.update(fromContentsOf: keys)
            keys.deallocate()
            keys = larger
            slots.deallocate()
            slots = .allocate(capacity: keys.count * 2)
            slots.initialize(repeating: -1)
            let mask = slots.count - 1
            for index in 0..<count {
                var slot = Int(truncatingIfNeeded: keys[index].hash) & mask
                while slots[slot] >= 0 { slot = (slot &+ 1) & mask }
                slots[slot] = Int32(truncatingIfNeeded: index)
            }
        }
    }

    @inline(__always)
    private static func key(of token: TokenTable.Token, in bytes: UnsafeRawBufferPointer) -> Key {
        let start = Int(token.start)
        let length = Int(token.end) &- start
        // Where a paragraph begins is no matter of spelling.
        let shape = token.shape.subtracting(.paragraphStart).rawValue
        let form = UInt64(length) | UInt64(token.kind.rawValue) << 32 | UInt64(shape) << 40
        if length <= 8 {
            return Key(low: short(bytes, start, length), high: 0, form: form)
        }
        var low = word(bytes, start)
        var place = start &+ 8
        while place &+ 8 < start &+ length {
            // Of tokens longer than both words a hash; their bytes are compared too.
            low = (low ^ word(bytes, place)) &* 0x9E37_79B9_7F4A_7C15
            place &+= 8
        }
        return Key(low: low, high: word(bytes, start &+ length &- 8), form: form)
    }

    /// Eight bytes of the text.
    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    }

    /// Up to eight bytes of the text, with zeros behind them.
    @inline(__always)
    private static func short(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ length: Int) -> UInt64 {
        if start &+ 8 <= bytes.count {
            return word(bytes, start).littleEndian & (UInt64.max >> UInt64(64 &- 8 &* length))
        }
        var value: UInt64 = 0
        for offset in 0..<length { value |= UInt64(bytes[start &+ offset]) << UInt64(8 &* offset) }
        return value
    }

    private static func isSame(
        _ one: TokenTable.Token, _ other: TokenTable.Token, _ bytes: UnsafeRawBufferPointer
    ) -> Bool {
        bytes[one.range].elementsEqual(bytes[other.range])
    }
}

extension TokenTable {
    /// Whether a line end stands before each token and behind the one before it; true of the first token.
    func lineStarts() -> [Bool] {
        bytes.withUnsafeBufferPointer { bytes in
            var before = 0
            var isFirst = true
            return tokens.map { token in
                let start = Int(token.start)
                var isStart = isFirst
                var place = before
                while !isStart, place < start {
                    isStart = bytes[place] == 0x0A || bytes[place] == 0x09
                    place &+= 1
                }
                isFirst = false
                before = Int(token.end)
                return isStart
            }
        }
    }
}
