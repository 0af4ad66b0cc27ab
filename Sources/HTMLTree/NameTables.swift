/// The lower-case form of an ASCII letter; other bytes as they are.
@inline(__always)
func asciiLowercase(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

/// Whether the byte is an ASCII letter.
@inline(__always)
func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

/// Whether the byte is white space as HTML means it: tab, line feed, form feed, carriage return, space.
@inline(__always)
func isHTMLSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
}

/// A name of at most 16 bytes as two machine words, so that comparing names is comparing numbers.
struct PackedName: Hashable, Sendable {
    var low: UInt64 = 0
    var high: UInt64 = 0

    /// A well mixed number of 64 bits.
    @inline(__always)
    var hash: UInt64 {
        let mixed = (low ^ (high &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return mixed ^ (mixed &>> 32)
    }

    /// Packs a name; nil when it is empty or longer than 16 bytes.
    init?(_ name: UnsafeBufferPointer<UInt8>) {
        guard !name.isEmpty, name.count <= 16 else { return nil }
        for index in 0..<min(name.count, 8) { low |= UInt64(name[index]) &<< UInt64(index &* 8) }
        guard name.count > 8 else { return }
        for index in 8..<name.count { high |= UInt64(name[index]) &<< UInt64((index &- 8) &* 8) }
    }

    @inline(__always)
    init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }
}

/// A fixed set of names of at most 16 bytes with their numbers: open addressing over 1,024 slots.
struct NameTable: Sendable {
    static let slotCount = 1024
    static let absent = UInt16.max
    let keys: [PackedName]
    let values: [UInt16]

    /// Numbers the names by their position; names that are empty, long or not in lower case are left out.
    init(_ names: [String]) {
        var keys = Array(repeating: PackedName(low: 0, high: 0), count: Self.slotCount)
        var values = Array(repeating: Self.absent, count: Self.slotCount)
        for (number, name) in names.enumerated() {
            let bytes = Array(name.utf8)
            guard bytes.allSatisfy({ asciiLowercase($0) == $0 }),
                let key = bytes.withUnsafeBufferPointer({ PackedName($0) })
            else { continue }
            var slot = Int(truncatingIfNeeded: key.hash) & (Self.slotCount - 1)
            while values[slot] != Self.absent { slot = (slot + 1) & (Self.slotCount - 1) }
            keys[slot] = key
            values[slot] = UInt16(number)
        }
        self.keys = keys
        self.values = values
    }

    /// The number of a lower-case name, or nil.
    func number(of name: UnsafeBufferPointer<UInt8>) -> UInt16? {
        guard let key = PackedName(name) else { return nil }
        var slot = Int(truncatingIfNeeded: key.hash) & (Self.slotCount - 1)
        while values[slot] != Self.absent {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & (Self.slotCount - 1)
        }
        return nil
    }

    /// The names of ``TagID``.
    static let tags = NameTable(TagID.names)
    /// The names of ``AttributeID``.
    static let attributes = NameTable(AttributeID.names)
}

/// The names a page made up: gives each a number from 256 on, in the order they come.
struct CustomNames {
    private(set) var names: [String] = []
    private var numbers: [String: UInt16] = [:]

    /// How many different names a table can hold; all later ones share the last number.
    static let limit = 65_000

    /// The number of a name, a new one when it is new.
    mutating func number(of name: String) -> UInt16 {
        if let known = numbers[name] { return known }
        if names.count >= Self.limit { return UInt16(TagID.firstCustom) + UInt16(Self.limit - 1) }
        let number = UInt16(256 + names.count)
        names.append(name)
        numbers[name] = number
        return number
    }
}
