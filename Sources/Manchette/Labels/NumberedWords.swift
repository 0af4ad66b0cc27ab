/// Gives words numbers, from 0 on, as they come.
///
/// Pages may be written so that their words fall into the same slots: a word that finds none after ``mostProbes`` gets no
/// number, so a word costs no more on such a page than on another.
struct NumberedWords {
    private struct Slot {
        var hash: UInt32 = 0
        /// -1: free.
        var number: Int32 = -1
    }

    private var slots: [Slot]
    private var count = 0
    private let most: Int
    private static let mostProbes = 32
    /// Different words that there is room for from the beginning.
    static let fewWords = 1 << 12

    /// Room for so many words at most; those behind get no number.
    init(most: Int) {
        self.most = most
        slots = [Slot](repeating: Slot(), count: max(16, 2 * min(most, NumberedWords.fewWords)).nextPowerOfTwo)
    }

    /// The number of a word; `nil` where there is no room for it.
    mutating func number(of hash: UInt32) -> Int32? {
        let mask = slots.count &- 1
        var place = NumberedWords.place(of: hash) & mask
        for _ in 0..<NumberedWords.mostProbes {
            let slot = slots[place]
            if slot.number < 0 {
                guard count < most else { return nil }
                if 2 &* count >= slots.count {
                    grow()
                    return number(of: hash)
                }
                slots[place] = Slot(hash: hash, number: Int32(truncatingIfNeeded: count))
                count &+= 1
                return Int32(truncatingIfNeeded: count &- 1)
            }
            if slot.hash == hash { return slot.number }
            place = (place &+ 1) & mask
        }
        return nil
    }

    /// Doubles the room.
    ///
    /// A word that finds no slot is forgotten: it gets another number when it comes again.
    private mutating func grow() {
        var larger = [Slot](repeating: Slot(), count: 2 * slots.count)
        let mask = larger.count &- 1
        for slot in slots where slot.number >= 0 {
            var place = NumberedWords.place(of: slot.hash) & mask
            var left = NumberedWords.mostProbes
            while left > 0, larger[place].number >= 0 {
                place = (place &+ 1) & mask
                left &-= 1
            }
            if left > 0 { larger[place] = slot }
        }
        slots = larger
    }

    /// Where the search for a word begins, by the bits that the table's size leaves of it.
    @inline(__always)
    private static func place(of hash: UInt32) -> Int {
        Int(truncatingIfNeeded: (UInt64(hash) &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}

extension Int {
    /// The least power of two that is not less.
    fileprivate var nextPowerOfTwo: Int { self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
