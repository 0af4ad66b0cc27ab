extension UnsafeBufferPointer<UInt8> {
    /// The first byte of UTF-8 text that is no space from a place on; no-break spaces, wide and narrow, count as such.
    func afterSpaces(from start: Int) -> Int {
        var index = start
        while index < count {
            if self[index] <= 0x20 {
                index += 1
            } else if self[index] == 0xC2, index + 1 < count, self[index + 1] == 0xA0 {
                index += 2
            } else if self[index] == 0xE2, index + 2 < count, self[index + 1] == 0x80, self[index + 2] == 0xAF {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    /// The end of UTF-8 text before the spaces that stand before a place, no-break spaces among them.
    func beforeSpaces(_ end: Int, from start: Int) -> Int {
        var index = end
        while index > start {
            if self[index - 1] <= 0x20 {
                index -= 1
            } else if self[index - 1] == 0xA0, index - 2 >= start, self[index - 2] == 0xC2 {
                index -= 2
            } else if self[index - 1] == 0xAF, index - 3 >= start, self[index - 2] == 0x80, self[index - 3] == 0xE2 {
                index -= 3
            } else {
                break
            }
        }
        return index
    }
}
