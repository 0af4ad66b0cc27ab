extension Tokenizer {
    /// Reads the number that starts at ``position``.
    mutating func scanNumber() {
        let count = bytes.count
        var end = position
        while end < count {
            let byte = bytes[end]
            if byte &- 0x30 < 10 {
                end &+= 1
            } else if byte >= 0x80, scalarClass(at: end) == .digit {
                end &+= DecodedScalar(bytes, at: end).length
            } else if let next = numberJoint(at: end) {
                end = next
            } else {
                break
            }
        }
        if let dateEnd = dateEnd(from: position, firstRun: end) {
            emit(to: dateEnd, .number, .hasDigit)
            return
        }
        if let timeEnd = timeEnd(from: end) {
            emit(to: timeEnd, .number, .hasDigit)
            return
        }
        if isWordStart(end) || isHyphenBeforeLetter(end) {
            scanWord(from: position)  // "5G", "1er", "20-year-old"
            return
        }
        emit(to: end, .number, .hasDigit)
        boundary.noteNumber(digits: end &- (tokens.last.map { Int($0.start) } ?? end), token: tokens.count &- 1)
    }

    /// Where the number goes on behind the mark at `index`; nil when it does not.
    ///
    /// The marks are . , ' ’ : / between digits, and a no-break space before three of them.
    private func numberJoint(at index: Int) -> Int? {
        var next = index
        switch bytes[index] {
        case 0x2E, 0x2C, 0x3A, 0x2F, 0x27: next &+= 1
        case 0xE2:
            guard index &+ 2 < bytes.count, bytes[index &+ 1] == 0x80 else { return nil }
            let last = bytes[index &+ 2]
            if last == 0x99 {
                next &+= 3
            } else if last == 0xAF || last == 0x89 {  // Narrow no-break and thin space.
                return hasThreeDigits(index &+ 3) ? index &+ 3 : nil
            } else {
                return nil
            }
        case 0xC2:
            guard index &+ 1 < bytes.count, bytes[index &+ 1] == 0xA0, hasThreeDigits(index &+ 2) else { return nil }
            return index &+ 2
        default: return nil
        }
        return next < bytes.count && bytes[next] &- 0x30 < 10 ? next : nil
    }

    private func hasThreeDigits(_ index: Int) -> Bool {
        guard index &+ 3 <= bytes.count else { return false }
        for offset in 0..<3 where bytes[index &+ offset] &- 0x30 >= 10 { return false }
        return index &+ 3 == bytes.count || bytes[index &+ 3] &- 0x30 >= 10
    }

    /// End of an ISO date "2021-01-12" whose year was just read.
    private func dateEnd(from start: Int, firstRun end: Int) -> Int? {
        guard end &- start == 4, end &+ 6 <= bytes.count, bytes[end] == 0x2D, bytes[end &+ 3] == 0x2D else {
            return nil
        }
        for offset in [1, 2, 4, 5] where bytes[end &+ offset] &- 0x30 >= 10 { return nil }
        if end &+ 6 < bytes.count, bytes[end &+ 6] &- 0x30 < 10 || bytes[end &+ 6] == 0x2D { return nil }
        return end &+ 6
    }

    /// End of a time of day such as "14h30", "8h" or "14H05" whose hour was just read.
    private func timeEnd(from end: Int) -> Int? {
        guard end &- position <= 2, end < bytes.count, bytes[end] | 0x20 == 0x68 else { return nil }
        var index = end &+ 1
        while index < bytes.count, index &- end <= 2, bytes[index] &- 0x30 < 10 { index &+= 1 }
        return isWordStart(index) ? nil : index
    }

    private func isHyphenBeforeLetter(_ index: Int) -> Bool {
        guard index &+ 1 < bytes.count, bytes[index] == 0x2D else { return false }
        return isWordStart(index &+ 1) && bytes[index &+ 1] &- 0x30 >= 10
    }
}
