/// Writes JSON as UTF-8 bytes, keys in the order in which they are given.
///
/// The caller keeps the grammar (a key before each value of an object); commas, indentation and escapes are made here.
package struct JSONEmitter {
    /// What was written so far.
    package private(set) var bytes: [UInt8]
    private let pretty: Bool
    private var depth = 0
    /// Whether a value stands before the next one at the same depth.
    private var followsValue = false
    private var followsKey = false

    /// Writes behind the bytes given.
    package init(appendingTo bytes: consuming [UInt8] = [], pretty: Bool = false) {
        self.bytes = bytes
        self.pretty = pretty
    }

    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    package mutating func key(_ name: String) {
        separate()
        quoted(name)
        bytes.append(UInt8(ascii: ":"))
        if pretty { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    package mutating func string(_ value: String) {
        separate()
        quoted(value)
        followsValue = true
    }

    package mutating func integer(_ value: Int) {
        separate()
        decimal(value)
        followsValue = true
    }

    package mutating func boolean(_ value: Bool) {
        separate()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        followsValue = true
    }

    package mutating func null() {
        separate()
        bytes.append(contentsOf: "null".utf8)
        followsValue = true
    }

    /// A probability or share, rounded to three decimals.
    package mutating func share(_ value: Double) {
        separate()
        let thousandths = value.isFinite ? Int((min(max(value, -1e12), 1e12) * 1000).rounded()) : 0
        if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
        decimal(abs(thousandths) / 1000)
        var rest = abs(thousandths) % 1000
        if rest > 0 {
            bytes.append(UInt8(ascii: "."))
            var unit = 100
            while rest > 0 {
                bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / unit))
                rest %= unit
                unit /= 10
            }
        }
        followsValue = true
    }

    /// `[start,end]`, on one line also when indented.
    package mutating func range(_ value: Range<Int>) {
        separate()
        bytes.append(UInt8(ascii: "["))
        decimal(value.lowerBound)
        bytes.append(UInt8(ascii: ","))
        if pretty { bytes.append(UInt8(ascii: " ")) }
        decimal(value.upperBound)
        bytes.append(UInt8(ascii: "]"))
        followsValue = true
    }

    /// A value that is JSON already.
    package mutating func raw(_ json: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: json)
        followsValue = true
    }

    // MARK: The parts

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        depth += 1
        followsValue = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if followsValue { breakLine() }
        bytes.append(bracket)
        followsValue = true
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
        } else {
            if followsValue { bytes.append(UInt8(ascii: ",")) }
            if depth > 0 { breakLine() }
        }
        followsValue = false
    }

    private mutating func breakLine() {
        guard pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }

    private mutating func decimal(_ value: Int) {
        guard value >= 10 || value < 0 else {
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value))
            return
        }
        if value < 0 { bytes.append(UInt8(ascii: "-")) }
        // Room for the twenty digits of 2⁶⁴, filled from the end.
        var digits = InlineDigits()
        var start = 20
        var rest = value.magnitude
        repeat {
            start &-= 1
            digits[start] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        for place in start..<20 { bytes.append(digits[place]) }
    }

    private typealias InlineDigits = SIMD32<UInt8>

    private mutating func quoted(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { escape($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// Copies whole runs between the characters that JSON wants escaped: quote, backslash and controls.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
        var runStart = 0
        var index = 0
        let raw = UnsafeRawBufferPointer(text)
        while index < text.count {
            // Eight bytes at a time while none of them is looked for.
            while index &+ 8 <= raw.count {
                let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                let marks = Self.escaped(word)
                index &+= marks == 0 ? 8 : marks.trailingZeroBitCount / 8
                if marks != 0 { break }
            }
            while index < text.count, !Self.isEscaped(text[index]) { index &+= 1 }
            guard index < text.count else { break }
            let byte = text[index]
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<index]))
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\n"): bytes.append(UInt8(ascii: "n"))
            case UInt8(ascii: "\t"): bytes.append(UInt8(ascii: "t"))
            case UInt8(ascii: "\r"): bytes.append(UInt8(ascii: "r"))
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x0C: bytes.append(UInt8(ascii: "f"))
            case 0..<0x20:
                bytes.append(contentsOf: "u00".utf8)
                bytes.append(UInt8(ascii: "0") &+ (byte >> 4))
                bytes.append(Self.hexadecimal(byte & 15))
            default: bytes.append(byte)
            }
            index += 1
            runStart = index
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[runStart..<text.count]))
    }

    @inline(__always)
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// The top bit of each of eight bytes that is below 0x20, a quote or a backslash, and perhaps of some behind one that
    /// is.
    @inline(__always)
    private static func escaped(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ ones &* 0x22
        let backslashes = word ^ ones &* 0x5C
        let found =
            (word &- ones &* 0x20) & ~word | (quotes &- ones) & ~quotes | (backslashes &- ones)
            & ~backslashes
        return found & (ones &* 0x80)
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &+ (digit &- 10)
    }
}

extension JSONEmitter {
    /// A member that is left out when there is no value.
    package mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    /// A member that is left out when there is no value.
    package mutating func member(_ name: String, _ value: Int?) {
        guard let value else { return }
        key(name)
        integer(value)
    }

    /// A member that is left out when there is no value.
    package mutating func member(_ name: String, _ value: Bool?) {
        guard let value else { return }
        key(name)
        boolean(value)
    }

    /// A member that is an array, a value for each element.
    package mutating func member<Element>(
        _ name: String, each elements: some Sequence<Element>, _ write: (inout JSONEmitter, Element) -> Void
    ) {
        key(name)
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    /// An object with the members that the closure writes.
    package mutating func object(_ write: (inout JSONEmitter) -> Void) {
        beginObject()
        write(&self)
        endObject()
    }
}
