/// Numbers the names of one document that are in no fixed list.
///
/// Open addressing over hashes of the lower-case bytes; a document pays only for the names that it makes up.
struct NameInterner {
    private struct Slot: BitwiseCopyable {
        var hash: UInt64
        var number: Int32
    }

    /// How many different names a table holds; all later ones share the last number.
    static let limit = 60_000
    /// The number of the first name.
    static let first: UInt16 = 256

    private var slots = GrowableBuffer<Slot>(capacity: 16)
    private var slotMask = 0
    private var bytes = GrowableBuffer<UInt8>(capacity: 16)
    /// Where each name ends in ``bytes``.
    private var ends = GrowableBuffer<Int32>(capacity: 16)
    private(set) var overflowed = false

    func deallocate() {
        slots.deallocate()
        bytes.deallocate()
        ends.deallocate()
    }

    /// The bytes of a name by its number counted from zero.
    func name(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        let start = index == 0 ? 0 : Int(ends[index - 1])
        return UnsafeBufferPointer(start: bytes.base + start, count: Int(ends[index]) - start)
    }

    /// All names in the order of their numbers.
    func names() -> [String] { (0..<ends.count).map { String(decoding: name($0), as: UTF8.self) } }

    private static func hash(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        return hash ^ (hash &>> 29)
    }

    /// The number of a name, a new one when it is new.
    mutating func number(of name: UnsafeBufferPointer<UInt8>) -> UInt16 {
        let hash = Self.hash(name)
        if (ends.count + 1) * 2 > slots.count { rehash() }
        var slot = Int(truncatingIfNeeded: hash) & slotMask
        while slots[slot].number >= 0 {
            if slots[slot].hash == hash, equals(Int(slots[slot].number), name) {
                return Self.first + UInt16(slots[slot].number)
            }
            slot = (slot + 1) & slotMask
        }
        if ends.count >= Self.limit {
            overflowed = true
            return Self.first + UInt16(Self.limit - 1)
        }
        let number = Int32(ends.count)
        slots[slot] = Slot(hash: hash, number: number)
        if let start = name.baseAddress { bytes.append(start, count: name.count) }
        ends.append(Int32(bytes.count))
        return Self.first + UInt16(number)
    }

    private func equals(_ index: Int, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
        let own = name(index)
        guard own.count == other.count else { return false }
        for offset in 0..<own.count where own[offset] != other[offset] { return false }
        return true
    }

    private mutating func rehash() {
        let old = slots
        let size = max(64, old.count * 2)
        slots = GrowableBuffer(capacity: size)
        slots.append(repeating: Slot(hash: 0, number: -1), count: size)
        slotMask = size - 1
        for index in 0..<old.count where old[index].number >= 0 {
            var slot = Int(truncatingIfNeeded: old[index].hash) & slotMask
            while slots[slot].number >= 0 { slot = (slot + 1) & slotMask }
            slots[slot] = old[index]
        }
        old.deallocate()
    }
}
