/// Writes JSON as UTF-8 bytes, keys in the order in which they are given.
///
/// The caller keeps the grammar (a key before each value of an object); commas, indentation and escapes are made here.
package struct JSONEmitter {
    /// What was written so far, and room behind it that nothing was written to yet.
    private var storage: [UInt8]
    /// How much of it was written.
    private var count: Int
    private let pretty: Bool
    private var depth = 0
    /// Whether a value stands before the next one at the same depth.
    private var followsValue = false
    private var followsKey = false

    /// Writes behind the bytes given.
    ///
    /// - Parameter room: how many bytes will be written in all likelihood.
    package init(appendingTo bytes: consuming [UInt8] = [], room: Int = 0, pretty: Bool = false) {
        count = bytes.count
        storage = bytes
        self.pretty = pretty
        if room > 0 { grow(room) }
    }

    /// A copy of what was written so far.
    package var bytes: [UInt8] { Array(storage[..<count]) }

    /// Gives what was written away; nothing is left.
    package mutating func take() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &storage)
        taken.removeLast(taken.count - count)
        count = 0
        return taken
    }

    /// Makes room for so many bytes.
    private mutating func grow(_ room: Int) {
        let written = count
        storage = storage.withUnsafeBufferPointer { old in
            [UInt8](unsafeUninitializedCapacity: written + room) { new, initialized in
                _ = new.update(fromContentsOf: old[..<written])
                // What nobody writes to costs nothing; it is never read.
                initialized = written + room
            }
        }
    }

    /// Lends room for at most so many bytes; `write` gives how many it wrote.
    @inline(__always)
    private mutating func write(atMost room: Int, _ write: (UnsafeMutablePointer<UInt8>) -> Int) {
        if storage.count &- count < room { grow(max(room, count / 2 + 256)) }
        let place = count
        count &+= storage.withUnsafeMutableBufferPointer { bytes in
            bytes.baseAddress.map { write($0 + place) } ?? 0
        }
    }

    @inline(__always)
    private mutating func append(_ byte: UInt8) {
        write(atMost: 1) {
            $0.pointee = byte
            return 1
        }
    }

    private mutating func append(_ text: StaticString) {
        write(atMost: text.utf8CodeUnitCount) {
            $0.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
            return text.utf8CodeUnitCount
        }
    }

    package mutating func beginObject() { open(UInt8(ascii: "{")) }
    package mutating func endObject() { close(UInt8(ascii: "}")) }
    package mutating func beginArray() { open(UInt8(ascii: "[")) }
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// A key that needs no escapes.
    @inline(__always)
    package mutating func key(_ name: StaticString) {
        // Put in where it is called, so that the length is known: a copy of a few bytes takes less than the call for it.
        let isSeparated = !followsValue || followsKey || pretty
        if isSeparated { separate() }
        let length = name.utf8CodeUnitCount
        let end = pretty ? 4 : 3
        let start = isSeparated ? 0 : 1
        followsValue = false
        write(atMost: length &+ 5) { target in
            target.pointee = UInt8(ascii: ",")
            let target = target + start
            target.pointee = UInt8(ascii: "\"")
            (target + 1).update(from: name.utf8Start, count: length)
            target[length &+ 1] = UInt8(ascii: "\"")
            target[length &+ 2] = UInt8(ascii: ":")
            target[length &+ 3] = UInt8(ascii: " ")
            return start &+ length &+ end
        }
        followsKey = true
    }

    /// A key that is a value itself.
    package mutating func key(named name: String) {
        separate()
        quoted(name, before: pretty ? ": " : ":")
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
        append(value ? "true" : "false")
        followsValue = true
    }

    package mutating func null() {
        separate()
        append("null")
        followsValue = true
    }

    /// A probability or share, rounded to three decimals.
    package mutating func share(_ value: Double) {
        separate()
        let thousandths = value.isFinite ? Int((min(max(value, -1e12), 1e12) * 1000).rounded()) : 0
        if thousandths < 0 { append(UInt8(ascii: "-")) }
        decimal(abs(thousandths) / 1000)
        var rest = abs(thousandths) % 1000
        if rest > 0 {
            append(UInt8(ascii: "."))
            var unit = 100
            while rest > 0 {
                append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest / unit))
                rest %= unit
                unit /= 10
            }
        }
        followsValue = true
    }

    /// `[start,end]`, on one line also when indented.
    package mutating func range(_ value: Range<Int>) {
        separate()
        append(UInt8(ascii: "["))
        decimal(value.lowerBound)
        append(pretty ? ", " : ",")
        decimal(value.upperBound)
        append(UInt8(ascii: "]"))
        followsValue = true
    }

    /// A value that is JSON already.
    package mutating func raw(_ json: some Sequence<UInt8>) {
        separate()
        let json = ContiguousArray(json)
        write(atMost: json.count) { target in
            json.withUnsafeBufferPointer { source in
                if let start = source.baseAddress { target.update(from: start, count: source.count) }
            }
            return json.count
        }
        followsValue = true
    }

    // MARK: The parts

    private mutating func open(_ bracket: UInt8) {
        separate()
        append(bracket)
        depth += 1
        followsValue = false
    }

    private mutating func close(_ bracket: UInt8) {
        depth -= 1
        if followsValue { breakLine() }
        append(bracket)
        followsValue = true
    }

    private mutating func separate() {
        if followsKey {
            followsKey = false
        } else {
            if followsValue { append(UInt8(ascii: ",")) }
            if depth > 0 { breakLine() }
        }
        followsValue = false
    }

    @inline(__always)
    private mutating func breakLine() {
        if pretty { indent() }
    }

    private mutating func indent() {
        append(UInt8(ascii: "\n"))
        for _ in 0..<depth { append("  ") }
    }

    private mutating func decimal(_ value: Int) {
        guard value >= 10 || value < 0 else {
            append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: value))
            return
        }
        // A sign, and the twenty digits of 2⁶⁴ at most.
        write(atMost: 21) { target in
            var digits = 1
            var unit: UInt = 10
            while digits < 20, value.magnitude >= unit {
                digits &+= 1
                let (next, isTooLarge) = unit.multipliedReportingOverflow(by: 10)
                if isTooLarge { break }
                unit = next
            }
            let length = digits &+ (value < 0 ? 1 : 0)
            if value < 0 { target.pointee = UInt8(ascii: "-") }
            var rest = value.magnitude
            for place in stride(from: length &- 1, through: length &- digits, by: -1) {
                target[place] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
                rest /= 10
            }
            return length
        }
    }

    /// Most bytes that a byte becomes: a control in hexadecimal digits.
    private static let longestEscape = 6

    /// Writes a string in quotes and what stands behind it.
    private mutating func quoted(_ value: String, before tail: StaticString = "") {
        var value = value
        value.withUTF8 { text in
            // Room for text without escapes; those that there are find theirs one by one.
            let room = text.count &+ 2 &+ tail.utf8CodeUnitCount
            var read = 0
            write(atMost: room) { target in
                target.pointee = UInt8(ascii: "\"")
                read = Self.plainEnd(text, from: 0)
                if let start = text.baseAddress { (target + 1).update(from: start, count: read) }
                if read < text.count { return 1 &+ read }
                target[1 &+ read] = UInt8(ascii: "\"")
                (target + (2 &+ read)).update(from: tail.utf8Start, count: tail.utf8CodeUnitCount)
                return room
            }
            guard read < text.count else { return }
            escape(text, from: read)
            append(UInt8(ascii: "\""))
            append(tail)
        }
    }

    /// The first place from one on that holds a character that JSON wants escaped: quote, backslash and controls.
    private static func plainEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        let raw = UnsafeRawBufferPointer(text)
        var index = text.endOfOthers(from: start, before: text.count) { bytes in
            bytes .< SIMD16(repeating: 0x20) .| (bytes .== SIMD16(repeating: UInt8(ascii: "\"")))
                .| (bytes .== SIMD16(repeating: UInt8(ascii: "\\")))
        }
        while index &+ 8 <= raw.count {
            let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            let marks = escaped(word) & tops
            index &+= marks == 0 ? 8 : marks.trailingZeroBitCount / 8
            if marks != 0 { break }
        }
        while index < text.count, !isEscaped(text[index]) { index &+= 1 }
        return index
    }

    /// Copies whole runs between characters that are escaped, the first of which stands at `start`.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        var index = start
        while index < text.count {
            let byte = text[index]
            let end = Self.plainEnd(text, from: index &+ 1)
            write(atMost: Self.longestEscape &+ end &- index) { target in
                let length = Self.write(escaped: byte, to: target)
                let run = end &- index &- 1
                if let source = text.baseAddress {
                    (target + length).update(from: source + (index &+ 1), count: run)
                }
                return length &+ run
            }
            index = end
        }
    }

    /// Writes the escape of a character; how many bytes it has.
    private static func write(escaped byte: UInt8, to target: UnsafeMutablePointer<UInt8>) -> Int {
        target[0] = UInt8(ascii: "\\")
        switch byte {
        case UInt8(ascii: "\n"): target[1] = UInt8(ascii: "n")
        case UInt8(ascii: "\t"): target[1] = UInt8(ascii: "t")
        case UInt8(ascii: "\r"): target[1] = UInt8(ascii: "r")
        case 0x08: target[1] = UInt8(ascii: "b")
        case 0x0C: target[1] = UInt8(ascii: "f")
        case 0..<0x20:
            target[1] = UInt8(ascii: "u")
            target[2] = UInt8(ascii: "0")
            target[3] = UInt8(ascii: "0")
            target[4] = UInt8(ascii: "0") &+ (byte >> 4)
            target[5] = hexadecimal(byte & 15)
            return longestEscape
        default: target[1] = byte
        }
        return 2
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
        // With this bit turned a quote takes the place of the space, next to the controls.
        let turned = word ^ ones &* (0x22 ^ 0x20)
        let backslashes = word ^ ones &* 0x5C
        return (turned &- ones &* 0x21) & ~turned | (backslashes &- ones) & ~backslashes
    }

    /// The top bit of each byte.
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    private static func hexadecimal(_ digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") &+ digit : UInt8(ascii: "a") &+ (digit &- 10)
    }
}
