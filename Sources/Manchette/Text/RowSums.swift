internal import CSequences

/// Sums rows of signed bytes, a number for each language, many languages at once.
struct RowSums: ~Copyable {
    /// Most rows that 16 bits hold the sums of.
    private static let mostPending = 256

    private let count: Int
    /// Sixteen languages each.
    private let chunks: Int
    private let bytes: UnsafeRawBufferPointer
    private let totals: UnsafeMutablePointer<Int32>
    /// Sums since the last time that they were added to the totals.
    private let sums: UnsafeMutablePointer<SIMD16<Int16>>
    private var pending = 0
    /// Whether a whole vector can be read wherever a row begins.
    private let isRoomy: Bool

    /// Sums for a number of languages, of rows in a file.
    ///
    /// - Parameter places: where rows may begin.
    init(count: Int, bytes: UnsafeRawBufferPointer, places: Range<Int>) {
        self.count = count
        self.bytes = bytes
        chunks = (count + 15) / 16
        isRoomy = places.lowerBound >= 0 && places.upperBound - 1 + 16 * chunks <= bytes.count
        totals = .allocate(capacity: max(1, count))
        totals.initialize(repeating: 0, count: count)
        sums = .allocate(capacity: max(1, chunks))
        sums.initialize(repeating: SIMD16(), count: chunks)
    }

    deinit {
        totals.deallocate()
        sums.deallocate()
    }

    /// Adds the rows that begin at some of the places in the file, fewer than 256.
    mutating func add(_ places: UnsafeBufferPointer<Int>) {
        if pending &+ places.count > Self.mostPending { takeOver() }
        pending &+= places.count
        guard isRoomy, let base = bytes.baseAddress, let first = places.baseAddress else { return addOneByOne(places) }
        manchette_sum_rows(base, first, places.count, chunks, sums)
    }

    private func addOneByOne(_ places: UnsafeBufferPointer<Int>) {
        for place in places where place >= 0 && place + count <= bytes.count {
            for language in 0..<count { totals[language] &+= Int32(Int8(bitPattern: bytes[place + language])) }
        }
    }

    private mutating func takeOver() {
        for language in 0..<count {
            totals[language] &+= Int32(sums[language / 16][language % 16])
        }
        sums.update(repeating: SIMD16(), count: chunks)
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
