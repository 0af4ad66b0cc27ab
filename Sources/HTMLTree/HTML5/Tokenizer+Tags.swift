extension Tokenizer {
    // MARK: Names

    /// A name as read: up to its end when it is short and plain.
    struct ReadName {
        var key: PackedName
        var length: Int
        /// False when the name is longer than sixteen bytes, or has control characters.
        var isPacked: Bool
    }

    @inline(__always)
    private static func repeated(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// The high bit of each byte below 0x21, equal to one of `/`, `>` and, in attribute names, `=`.
    ///
    /// Exact up to the first hit, which is all that is used.
    @inline(__always)
    private static func stops(_ word: UInt64, equals: Bool) -> UInt64 {
        let ones = repeated(1)
        let slash = word ^ repeated(0x2F)
        let greater = word ^ repeated(0x3E)
        var hits = (word &- repeated(0x21)) & ~word
        hits |= (slash &- ones) & ~slash
        hits |= (greater &- ones) & ~greater
        if equals {
            let sign = word ^ repeated(0x3D)
            hits |= (sign &- ones) & ~sign
        }
        return hits & repeated(0x80)
    }

    @inline(__always)
    private static func lowercased(_ word: UInt64) -> UInt64 {
        let low = word & repeated(0x7F)
        let fromA = low &+ repeated(0x80 - 0x41)
        let fromBracket = low &+ repeated(0x80 - 0x5B)
        let upper = fromA & ~fromBracket & ~word & repeated(0x80)
        return word | (upper &>> 2)
    }

    /// Reads a name that stands here.
    @inline(__always)
    func readName(at start: Int, equals: Bool) -> ReadName {
        let low = source.word(at: start)
        let stopsLow = Self.stops(low, equals: equals)
        if stopsLow != 0 {
            let length = stopsLow.trailingZeroBitCount &>> 3
            let bytes = low & ((1 &<< UInt64(length &* 8)) &- 1)
            return ReadName(key: PackedName(low: Self.lowercased(bytes), high: 0), length: length, isPacked: true)
        }
        let high = source.word(at: start &+ 8)
        let stopsHigh = Self.stops(high, equals: equals)
        guard stopsHigh != 0 else { return ReadName(key: PackedName(low: 0, high: 0), length: 0, isPacked: false) }
        let length = stopsHigh.trailingZeroBitCount &>> 3
        let bytes = high & ((1 &<< UInt64(length &* 8)) &- 1)
        return ReadName(
            key: PackedName(low: Self.lowercased(low), high: Self.lowercased(bytes)), length: length &+ 8,
            isPacked: true)
    }

    /// Whether the byte ends a name for good: control characters that are no white space belong to it.
    @inline(__always)
    private func endsName(_ index: Int, equals: Bool) -> Bool {
        guard index < source.count else { return true }
        let byte = source[index]
        return isHTMLSpace(byte) || byte == 0x2F || byte == 0x3E || (equals && byte == 0x3D)
    }

    /// Reads a long or odd name byte by byte into ``nameBytes``, in lower case; returns where it ends.
    private mutating func readLongName(at start: Int, equals: Bool) -> Int {
        nameBytes.truncate(to: 0)
        var index = start
        // The standard lets an attribute's name start with an equals sign.
        if equals, index < source.count, source[index] == 0x3D {
            nameBytes.append(0x3D)
            index += 1
        }
        while !endsName(index, equals: equals) {
            let byte = source[index]
            if byte == 0 {
                nameBytes.append(0xEF)
                nameBytes.append(0xBF)
                nameBytes.append(0xBD)
            } else {
                nameBytes.append(asciiLowercase(byte))
            }
            index += 1
        }
        return index
    }

    /// Writes a packed name to ``nameBytes``.
    private mutating func unpack(_ name: ReadName) {
        nameBytes.truncate(to: 0)
        for index in 0..<name.length {
            let word = index < 8 ? name.key.low : name.key.high
            nameBytes.append(UInt8(truncatingIfNeeded: word &>> UInt64((index & 7) &* 8)))
        }
    }

    /// The number of a name of at most sixteen bytes in a fixed table, or ``NameTable/absent``.
    @inline(__always)
    static func number(
        _ name: PackedName, _ keys: UnsafePointer<PackedName>, _ numbers: UnsafePointer<UInt16>
    ) -> UInt16 {
        var slot = Int(truncatingIfNeeded: name.hash) & (NameTable.slotCount - 1)
        while numbers[slot] != NameTable.absent {
            if keys[slot] == name { return numbers[slot] }
            slot = (slot &+ 1) & (NameTable.slotCount - 1)
        }
        return NameTable.absent
    }

    /// The tag of a name, new ones numbered.
    @inline(__always)
    private mutating func tagID(_ name: ReadName) -> TagID {
        let known = Self.number(name.key, tagKeys, tagNumbers)
        if known != NameTable.absent { return TagID(rawValue: known) }
        unpack(name)
        return internedTag()
    }

    /// The tag of the name in ``nameBytes``.
    @inline(never)
    private mutating func internedTag() -> TagID {
        let name = UnsafeBufferPointer(start: nameBytes.base, count: nameBytes.count)
        if let packed = PackedName(name) {
            let known = Self.number(packed, tagKeys, tagNumbers)
            if known != NameTable.absent { return TagID(rawValue: known) }
        }
        return TagID(rawValue: customTags.number(of: name))
    }

    @inline(__always)
    private mutating func attributeID(_ name: ReadName) -> AttributeID {
        let known = Self.number(name.key, attributeKeys, attributeNumbers)
        if known != NameTable.absent { return AttributeID(rawValue: known) }
        unpack(name)
        return internedAttribute()
    }

    /// The attribute of the name in ``nameBytes``.
    @inline(never)
    private mutating func internedAttribute() -> AttributeID {
        let name = UnsafeBufferPointer(start: nameBytes.base, count: nameBytes.count)
        if let packed = PackedName(name) {
            let known = Self.number(packed, attributeKeys, attributeNumbers)
            if known != NameTable.absent { return AttributeID(rawValue: known) }
        }
        let number = customAttributes.number(of: name)
        if Int(number) >= attributeSerials.count {
            attributeSerials.append(repeating: 0, count: max(256, Int(number) + 1 - attributeSerials.count))
        }
        return AttributeID(rawValue: number)
    }

    // MARK: Tags

    /// Reads a tag whose name starts here; false when the source ends in it, and the token is none.
    @inline(__always)
    mutating func readTag(from start: Int) -> Bool {
        let name = readName(at: start, equals: false)
        isSelfClosing = false
        let end = start &+ name.length
        if name.isPacked, endsName(end, equals: false) {
            tag = tagID(name)
            position = end
        } else {
            position = readLongName(at: start, equals: false)
            tag = internedTag()
        }
        if position < source.count, source[position] == 0x3E {
            position &+= 1
            return true
        }
        return readAttributes()
    }

    /// Reads the attributes of a tag up to and with its `>`; false when the source ends before.
    mutating func readAttributes() -> Bool {
        tagSerial &+= 1
        while true {
            while position < source.count, isHTMLSpace(source[position]) { position &+= 1 }
            guard position < source.count else { return false }
            let byte = source[position]
            if byte == 0x3E {
                position &+= 1
                return true
            }
            if byte == 0x2F {
                position &+= 1
                if position < source.count, source[position] == 0x3E {
                    isSelfClosing = true
                    position &+= 1
                    return true
                }
                continue
            }
            if attributes.count &- committedAttributes >= Self.attributeLimit {
                skipAttribute()
            } else {
                readAttribute()
            }
        }
    }

    /// The attribute that begins here, if it is one of the commonest, with its equals sign and quotation mark right behind
    /// it, and how many bytes that is: two of three attributes are told by one number.
    @inline(__always)
    private func commonAttribute(at start: Int) -> (id: AttributeID, length: Int)? {
        let word = source.word(at: start)
        if word & 0xFF_FFFF_FFFF_FFFF == 0x22_3D73_7361_6C63 { return (.class, 7) }  // class="
        if word & 0xFFFF_FFFF_FFFF == 0x223D_6665_7268 { return (.href, 6) }  // href="
        if word & 0xFFFF_FFFF == 0x223D_6469 { return (.id, 4) }  // id="
        if word & 0xFF_FFFF_FFFF == 0x22_3D63_7273 { return (.src, 5) }  // src="
        return nil
    }

    @inline(__always)
    private mutating func readAttribute() {
        if let common = commonAttribute(at: position) {
            keep(common.id, readQuoted(from: position &+ common.length, to: 0x22))
            return
        }
        let name = readName(at: position, equals: true)
        let id: AttributeID
        let end = position &+ name.length
        if name.isPacked, name.length > 0, endsName(end, equals: true) {
            id = attributeID(name)
            position = end
        } else {
            position = readLongName(at: position, equals: true)
            id = internedAttribute()
        }
        keep(id, readValue())
    }

    /// Notes an attribute, the first of its name in the tag.
    @inline(__always)
    private mutating func keep(_ id: AttributeID, _ value: TextRange) {
        if attributeSerials[Int(id.rawValue)] != tagSerial {
            attributeSerials[Int(id.rawValue)] = tagSerial
            attributes.append(Attribute(name: id, value: value))
        }
    }

    private mutating func skipAttribute() {
        attributesCut.note(at: position)
        position = readLongName(at: position, equals: true)
        _ = readValue()
    }

    /// Reads what follows an attribute's name: its value, if there is one.
    @inline(__always)
    private mutating func readValue() -> TextRange {
        if position < source.count, source[position] != 0x3D {
            var lookahead = position
            while lookahead < source.count, isHTMLSpace(source[lookahead]) { lookahead &+= 1 }
            guard lookahead < source.count, source[lookahead] == 0x3D else { return .empty }
            position = lookahead
        }
        guard position < source.count else { return .empty }
        position &+= 1
        while position < source.count, isHTMLSpace(source[position]) { position &+= 1 }
        guard position < source.count else { return .empty }
        let quote = source[position]
        if quote == 0x22 || quote == 0x27 { return readQuoted(from: position &+ 1, to: quote) }
        let start = position
        while position < source.count, !isHTMLSpace(source[position]), source[position] != 0x3E { position &+= 1 }
        return decode(start, position, .attribute)
    }

    /// Reads a value up to its closing quotation mark.
    @inline(__always)
    private mutating func readQuoted(from start: Int, to quote: UInt8) -> TextRange {
        let run = source.run(to: quote, from: start)
        position = min(run.end &+ 1, source.count)
        if run.end == source.count { return .empty }
        if run.special { return decode(start, run.end, .attribute) }
        return TextRange(
            offset: UInt32(truncatingIfNeeded: start), length: UInt32(truncatingIfNeeded: run.end &- start))
    }
}
