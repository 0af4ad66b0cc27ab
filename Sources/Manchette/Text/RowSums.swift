/// Sums rows of signed bytes, a number for each language, many languages at once.
struct RowSums: ~Copyable {
    /// Most rows that 16 bits hold the sums of.
    private static let mostPending = 256

    private let count: Int
    /// The count in whole vectors.
    private let lanes: Int
    private let bytes: UnsafeRawBufferPointer
    private let totals: UnsafeMutablePointer<Int32>
    /// Sums since the last time that they were added to the totals.
    private let sums: UnsafeMutablePointer<Int16>
    private var pending = 0

    /// Sums for a number of languages, of rows in a file.
    init(count: Int, bytes: UnsafeRawBufferPointer) {
        self.count = count
        self.bytes = bytes
        lanes = (count + 7) & ~7
        totals = .allocate(capacity: lanes)
        totals.initialize(repeating: 0, count: lanes)
        sums = .allocate(capacity: lanes)
        sums.initialize(repeating: 0, count: lanes)
    }

    deinit {
        totals.deallocate()
        sums.deallocate()
    }

    /// Adds the rows that begin at some places in the file, fewer than 256.
    mutating func add(_ places: UnsafeBufferPointer<Int>) {
        if pending &+ places.count > Self.mostPending { takeOver() }
        pending &+= places.count
        // The last row of the file has no whole vector.
        for place in places where place < 0 || place &+ lanes > bytes.count { return addOneByOne(places) }
        guard let base = bytes.baseAddress else { return }
        var lane = 0
        while lane &+ 32 <= lanes {
            add(base + lane, places, to: UnsafeMutableRawPointer(sums + lane)) { row in
                SIMD32<Int16>(truncatingIfNeeded: row.loadUnaligned(as: SIMD32<Int8>.self))
            }
            lane &+= 32
        }
        while lane < lanes {
            add(base + lane, places, to: UnsafeMutableRawPointer(sums + lane)) { row in
                SIMD8<Int16>(truncatingIfNeeded: row.loadUnaligned(as: SIMD8<Int8>.self))
            }
            lane &+= 8
        }
    }

    @inline(__always)
    private func add<Lanes: SIMD & BitwiseCopyable>(
        _ base: UnsafeRawPointer, _ places: UnsafeBufferPointer<Int>, to sums: UnsafeMutableRawPointer,
        _ load: (UnsafeRawPointer) -> Lanes
    ) where Lanes.Scalar == Int16 {
        var sum = sums.loadUnaligned(as: Lanes.self)
        for place in places { sum &+= load(base + place) }
        sums.storeBytes(of: sum, as: Lanes.self)
    }

    private func addOneByOne(_ places: UnsafeBufferPointer<Int>) {
        for place in places where place >= 0 && place + count <= bytes.count {
            for language in 0..<count { sums[language] &+= Int16(Int8(bitPattern: bytes[place + language])) }
        }
    }

    private mutating func takeOver() {
        for language in 0..<count { totals[language] &+= Int32(sums[language]) }
        sums.update(repeating: 0, count: lanes)
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
