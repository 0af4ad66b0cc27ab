/// How alike two short texts are.
enum TextSimilarity {
    /// The words of a text, folded for comparison: small letters, no marks.
    static func words(_ text: String) -> [SmallWord] {
        var text = text
        return text.withUTF8 { words($0) }
    }

    /// The words of a part of a text, folded for comparison: small letters, no marks.
    static func words(_ text: Substring) -> [SmallWord] {
        var text = text
        return text.withUTF8 { words($0) }
    }

    /// The words of a text, folded for comparison: small letters, no marks.
    static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> [SmallWord] {
        var reader = SmallWordReader(bytes)
        if bytes.count > shortText {
            var words: [SmallWord] = []
            words.reserveCapacity(bytes.count / 6)
            while let word = reader.next() { words.append(word) }
            return words
        }
        // Two words have a byte between them, so that there is room for all.
        return withUnsafeTemporaryAllocation(of: SmallWord.self, capacity: bytes.count / 2 + 1) { words in
            var count = 0
            while let word = reader.next() {
                words[count] = word
                count &+= 1
            }
            return Array(UnsafeBufferPointer(rebasing: words[..<count]))
        }
    }

    /// Bytes of a title or a paragraph.
    private static let shortText = 1024

    /// How many words a text has.
    static func count(_ text: Substring) -> Int {
        var text = text
        return text.withUTF8 { count($0) }
    }

    /// How many words a text has.
    static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var isInside = false
        var position = 0
        let raw = UnsafeRawBufferPointer(bytes)
        while position < bytes.count {
            if position &+ 8 <= bytes.count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                if word & 0x8080_8080_8080_8080 == 0 {
                    // Eight bytes of ASCII: a word begins with each letter behind a byte that is none.
                    let letters = lettersAndDigits(ofASCII: word)
                    count &+= (letters & ~(letters << 8 | (isInside ? 0x80 : 0))).nonzeroBitCount
                    isInside = letters >> 63 != 0
                    position &+= 8
                    continue
                }
            }
            let byte = bytes[position]
            var isLetter = (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
            if byte < 0x80 {
                position &+= 1
            } else {
                let (scalar, length) = FoldedWord.decode(bytes.span, at: position, before: bytes.count)
                isLetter = !isSeparator(scalar)
                position &+= length
            }
            if isLetter, !isInside { count += 1 }
            isInside = isLetter
        }
        return count
    }

    /// The top bit of each of eight bytes of ASCII that is a letter or a digit.
    @inline(__always)
    private static func lettersAndDigits(ofASCII word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // What is added takes a byte over 0x7F from the first letter on, and from the first byte behind the last one.
        let small = word | ones &* 0x20
        let letters = (small &+ ones &* (0x80 - 0x61)) & ~(small &+ ones &* (0x80 - 0x7B))
        let digits = (word &+ ones &* (0x80 - 0x30)) & ~(word &+ ones &* (0x80 - 0x3A))
        return (letters | digits) & (ones &* 0x80)
    }

    /// Letters and digits only, in small letters.
    static func letters(_ text: String) -> String {
        var text = text
        return text.withUTF8 { letters($0) }
    }

    /// Letters and digits only, in small letters, without so many words at the start.
    static func letters(_ text: String, droppingWords count: Int) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var reader = SmallWordReader(bytes)
            for _ in 0..<count { _ = reader.next() }
            return letters(bytes.piece(from: reader.position))
        }
    }

    /// Letters and digits only, in small letters.
    static func letters(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var isRare = false
        let plain = String(unsafeUninitializedCapacity: bytes.count) { target in
            var length = 0
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                if byte < 0x80 {
                    position &+= 1
                    let isUpper = byte &- 0x41 < 26
                    guard isUpper || byte &- 0x61 < 26 || byte &- 0x30 < 10 else { continue }
                    target[length] = isUpper ? byte | 0x20 : byte
                    length &+= 1
                    continue
                }
                let (scalar, width) = FoldedWord.decode(bytes.span, at: position, before: bytes.count)
                position &+= width
                if isSeparator(scalar) { continue }
                // A small letter of this range has as many bytes as its capital.
                guard scalar <= 0xFF || (0x430...0x45F).contains(scalar), width == 2 else {
                    isRare = true
                    return 0
                }
                let small = SmallWord.small(scalar)
                target[length] = UInt8(truncatingIfNeeded: 0xC0 | small >> 6)
                target[length &+ 1] = UInt8(truncatingIfNeeded: 0x80 | small & 0x3F)
                length &+= 2
            }
            return length
        }
        return isRare ? rareLetters(bytes) : plain
    }

    /// The same by Unicode's tables, word by word.
    private static func rareLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        var kept: [UInt8] = []
        var position = 0
        while position < bytes.count {
            let (scalar, width) = FoldedWord.decode(bytes.span, at: position, before: bytes.count)
            let isLetter =
                scalar < 0x80
                ? (scalar | 0x20) &- 0x61 < 26 || scalar &- 0x30 < 10 : !isSeparator(scalar)
            if isLetter { kept.append(contentsOf: bytes[position..<(position + width)]) }
            position &+= width
        }
        return String(decoding: kept, as: UTF8.self).lowercased()
    }

    /// The key of a text's letters and digits in small letters, and how many bytes they have: what ``letters(_:)-(String)``
    /// gives, to be compared with others.
    ///
    /// - Parameter limit: of a text with more bytes of them what is given stands for nothing but that.
    static func lettersKey(
        _ bytes: UnsafeBufferPointer<UInt8>, limit: Int = .max
    ) -> (key: UInt64, count: Int) {
        var hash = FNV.empty
        var count = 0
        var position = 0
        while position < bytes.count, count <= limit {
            let byte = bytes[position]
            if byte < 0x80 {
                position &+= 1
                let isUpper = byte &- 0x41 < 26
                guard isUpper || byte &- 0x61 < 26 || byte &- 0x30 < 10 else { continue }
                hash = FNV.mix(hash, isUpper ? byte | 0x20 : byte)
                count &+= 1
                continue
            }
            let (scalar, width) = FoldedWord.decode(bytes.span, at: position, before: bytes.count)
            position &+= width
            if isSeparator(scalar) { continue }
            let small = SmallWord.small(scalar)
            guard small != 0 else {
                var letters = rareLetters(bytes)
                return letters.withUTF8 { (SmallWord.key($0), $0.count) }
            }
            hash = SmallWord.mix(hash, scalar: small)
            count &+= width
        }
        return (hash, count)
    }

    /// The key of a text's letters and digits in small letters, and how many bytes they have.
    static func lettersKey(_ text: String) -> (key: UInt64, count: Int) {
        var text = text
        return text.withUTF8 { lettersKey($0) }
    }

    /// Whether a scalar that is not ASCII stands between words.
    @inline(__always)
    static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case ..<0xAA, 0xAB...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x20A0...0x20CF,
            0x2100...0x2BFF, 0x3000...0x303F, 0xFF00...0xFF0F, 0xFE00...0xFE0F, 0xFEFF, 0xFFFC, 0xFFFD:
            true
        default: false
        }
    }

    /// Dice coefficient of two bags of words, 0…1.
    static func dice(_ left: [SmallWord], _ right: [SmallWord]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        return 2 * Double(common(left, right)) / Double(left.count + right.count)
    }

    /// The share of the left bag's words that the right one holds, 0…1.
    static func containment(_ left: [SmallWord], in right: [SmallWord]) -> Double {
        left.isEmpty ? 0 : Double(common(left, right)) / Double(left.count)
    }

    /// How many words two bags have in common.
    static func common(_ left: [SmallWord], _ right: [SmallWord]) -> Int {
        // Few words are found faster one by one than by a table.
        if left.count <= 64, right.count <= 64, left.count * right.count <= 300 {
            return left.withUnsafeBufferPointer { left in right.withUnsafeBufferPointer { commonOfFew(left, $0) } }
        }
        var bits = 4
        while 1 << bits < right.count * 2 { bits += 1 }
        return withUnsafeTemporaryAllocation(of: Slot.self, capacity: 1 << bits) { slots in
            slots.initialize(repeating: Slot(hash: 0, count: 0))
            let shift = UInt64(64 - bits)
            func place(_ hash: UInt64) -> Int {
                var place = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> shift)
                while slots[place].count >= 0, slots[place].hash != 0, slots[place].hash != hash {
                    place = (place &+ 1) & (slots.count &- 1)
                }
                return place
            }
            for word in right {
                let place = place(word.hash)
                slots[place].hash = word.hash
                slots[place].count &+= 1
            }
            var common = 0
            for word in left {
                let place = place(word.hash)
                guard slots[place].hash == word.hash, slots[place].count > 0 else { continue }
                slots[place].count &-= 1
                common += 1
            }
            return common
        }
    }

    private struct Slot {
        var hash: UInt64
        var count: Int
    }

    private static func commonOfFew(
        _ left: UnsafeBufferPointer<SmallWord>, _ right: UnsafeBufferPointer<SmallWord>
    ) -> Int {
        // A bit for each word of the right side that has found its like.
        var taken: UInt64 = 0
        var common = 0
        for word in left {
            for index in right.indices where right[index].hash == word.hash && taken >> UInt64(index) & 1 == 0 {
                taken |= 1 << UInt64(index)
                common += 1
                break
            }
        }
        return common
    }
}
