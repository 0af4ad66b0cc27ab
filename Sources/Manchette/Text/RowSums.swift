/// Sums rows of signed bytes, a number for each language, many languages at once (on machines of little-endian order).
struct RowSums: ~Copyable {
    /// Most rows that 16 bits hold the sums of.
    private static let mostPending = 256

    private let count: Int
    /// Sixteen languages each.
    private let chunks: Int
    private let bytes: UnsafeRawBufferPointer
    private let totals: UnsafeMutablePointer<Int32>
    /// Sums since the last time that they were added to the totals: for each chunk those of its even languages, then
    /// those of the odd ones.
    private let sums: UnsafeMutablePointer<SIMD8<Int16>>
    private var pending = 0

    /// Sums for a number of languages, of rows in a file.
    init(count: Int, bytes: UnsafeRawBufferPointer) {
        self.count = count
        self.bytes = bytes
        chunks = (count + 15) / 16
        totals = .allocate(capacity: max(1, count))
        totals.initialize(repeating: 0, count: count)
        sums = .allocate(capacity: max(1, 2 * chunks))
        sums.initialize(repeating: SIMD8(), count: 2 * chunks)
    }

    deinit {
        totals.deallocate()
        sums.deallocate()
    }

    /// Adds the rows that begin at some places in the file, fewer than 256.
    mutating func add(_ places: UnsafeBufferPointer<Int>) {
        if pending &+ places.count > Self.mostPending { takeOver() }
        pending &+= places.count
        // The last row of the file has no whole vector behind it.
        var least = 0
        var most = 0
        for place in places {
            least = min(least, place)
            most = max(most, place)
        }
        guard let base = bytes.baseAddress, least >= 0, most &+ 16 &* chunks <= bytes.count else {
            return addOneByOne(places)
        }
        var chunk = 0
        while chunk &+ 3 <= chunks {
            addThree(places, base + 16 &* chunk, sums + 2 &* chunk)
            chunk &+= 3
        }
        while chunk < chunks {
            addOne(places, base + 16 &* chunk, sums + 2 &* chunk)
            chunk &+= 1
        }
    }

    /// Adds one chunk of each row.
    @inline(__always)
    private func addOne(
        _ places: UnsafeBufferPointer<Int>, _ base: UnsafeRawPointer, _ sums: UnsafeMutablePointer<SIMD8<Int16>>
    ) {
        var even = sums[0]
        var odd = sums[1]
        for place in places { Self.add(base + place, &even, &odd) }
        sums[0] = even
        sums[1] = odd
    }

    /// Adds three chunks of each row, whose sums fit the registers together.
    @inline(__always)
    private func addThree(
        _ places: UnsafeBufferPointer<Int>, _ base: UnsafeRawPointer, _ sums: UnsafeMutablePointer<SIMD8<Int16>>
    ) {
        var (even, nextEven, lastEven) = (sums[0], sums[2], sums[4])
        var (odd, nextOdd, lastOdd) = (sums[1], sums[3], sums[5])
        for place in places {
            Self.add(base + place, &even, &odd)
            Self.add(base + place + 16, &nextEven, &nextOdd)
            Self.add(base + place + 32, &lastEven, &lastOdd)
        }
        (sums[0], sums[2], sums[4]) = (even, nextEven, lastEven)
        (sums[1], sums[3], sums[5]) = (odd, nextOdd, lastOdd)
    }

    @inline(__always)
    private static func add(_ row: UnsafeRawPointer, _ even: inout SIMD8<Int16>, _ odd: inout SIMD8<Int16>) {
        let pairs = row.loadUnaligned(as: SIMD8<Int16>.self)
        let raised = pairs &<< 8
        even &+= raised &>> 8
        odd &+= pairs &>> 8
    }

    private func addOneByOne(_ places: UnsafeBufferPointer<Int>) {
        for place in places where place >= 0 && place + count <= bytes.count {
            for language in 0..<count { totals[language] &+= Int32(Int8(bitPattern: bytes[place + language])) }
        }
    }

    private mutating func takeOver() {
        for language in 0..<count {
            totals[language] &+= Int32(sums[language / 16 * 2 + language % 2][language % 16 / 2])
        }
        sums.update(repeating: SIMD8(), count: 2 * chunks)
        pending = 0
    }

    /// The sums so far, or, when they are set, what the sums are to go on from.
    var current: [Int32] {
        mutating get {
            takeOver()
            return Array(UnsafeBufferPointer(start: totals, count: count))
        }
        set {
            takeOver()
            for (language, total) in newValue.prefix(count).enumerated() { totals[language] = total }
        }
    }
}
