/// The feature rows of up to 64 blocks, column beside column, so that one comparison decides a split for all of them.
///
/// The numbers are finite; the memory belongs to the batch and is filled again and again.
struct FeatureBatch: ~Copyable {
    /// Most rows that a batch has.
    static let capacity = 64
    /// From the beginning of a column to that of the next, in fours: at a power of two, all columns would fall into a few
    /// sets of the processor's nearest cache.
    private static let stride = capacity / 4 + 1

    /// How many columns there are.
    let width: Int
    /// How many rows are filled.
    private(set) var count = 0
    private let columns: UnsafeMutablePointer<SIMD4<Float>>
    private let extents: UnsafeMutablePointer<(least: Float, most: Float)>

    /// An empty batch of rows of so many numbers.
    init(width: Int) {
        self.width = width
        columns = .allocate(capacity: max(1, width) * FeatureBatch.stride)
        columns.initialize(repeating: SIMD4<Float>(), count: max(1, width) * FeatureBatch.stride)
        extents = .allocate(capacity: max(1, width))
        extents.initialize(repeating: (0, 0), count: max(1, width))
    }

    deinit {
        columns.deallocate()
        extents.deallocate()
    }

    /// Forgets all rows.
    mutating func removeAll() { count = 0 }

    /// The row behind the last one, to be filled; a full batch starts again.
    mutating func nextRow() -> FeatureRow {
        if count == FeatureBatch.capacity { count = 0 }
        let start = UnsafeMutableRawPointer(columns).assumingMemoryBound(to: Float.self) + count
        count += 1
        return FeatureRow(start: start, stride: FeatureBatch.stride * 4, capacity: width)
    }

    /// Copies one row out.
    func copy(_ row: Int, into numbers: UnsafeMutableBufferPointer<Float>) {
        precondition(row >= 0 && row < count && numbers.count >= width)
        let start = UnsafeMutableRawPointer(columns).assumingMemoryBound(to: Float.self) + row
        for column in 0..<width { numbers[column] = start[column * FeatureBatch.stride * 4] }
    }

    /// Finds the least and the greatest number of each column, once all rows are there.
    mutating func measure() {
        let fours = (count + 3) / 4
        for column in 0..<width {
            let values = columns + column * FeatureBatch.stride
            var least = values[0]
            var most = least
            for index in 1..<max(1, fours) {
                let value = values[index]
                least.replace(with: value, where: value .< least)
                most.replace(with: value, where: most .< value)
            }
            extents[column] = (
                min(min(least[0], least[1]), min(least[2], least[3])),
                max(max(most[0], most[1]), max(most[2], most[3]))
            )
        }
    }

    /// A bit for each row, by ``place(of:)``.
    var everyRow: UInt64 {
        var rows: UInt64 = 0
        for row in 0..<count { rows |= 1 << UInt64(FeatureBatch.place(of: row)) }
        return rows
    }

    /// The bit of a row.
    @inline(__always)
    static func place(of row: Int) -> Int { (row & 3) << 4 | (capacity / 4 - 1 - row >> 2) }

    /// Writes for each threshold, from low to high ones, which rows have at most that much in a column.
    func compare(
        column: Int, with thresholds: UnsafeBufferPointer<Float>, into rows: UnsafeMutablePointer<UInt64>
    ) {
        precondition(column >= 0 && column < width)
        let values = UnsafePointer(columns + column * FeatureBatch.stride)
        let fours = (count + 3) / 4
        let (least, most) = extents[column]
        for (index, threshold) in thresholds.enumerated() {
            if threshold < least {
                rows[index] = 0
            } else if threshold >= most {
                rows[index] = .max
            } else {
                rows[index] = FeatureBatch.atMost(threshold, values, fours)
            }
        }
    }

    @inline(__always)
    private static func atMost(_ threshold: Float, _ values: UnsafePointer<SIMD4<Float>>, _ fours: Int) -> UInt64 {
        let limit = SIMD4<Float>(repeating: threshold)
        var found = SIMD4<UInt32>()
        for index in 0..<fours {
            // The mask is all ones where the row has at most that much: taking it away adds 1.
            found = found &+ found &- unsafeBitCast(values[index] .<= limit, to: SIMD4<UInt32>.self)
        }
        // Each lane has the bits of every fourth row in its lower half, the first row's highest.
        found &<<= UInt32(truncatingIfNeeded: capacity / 4 - fours)
        let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
        let joined = halves | halves &>> 16
        return joined[0] & 0xFFFF_FFFF | joined[1] << 32
    }
}

/// The row of one block while its numbers are written.
struct FeatureRow {
    private var start: UnsafeMutablePointer<Float>?
    private var stride = 0
    private var capacity = 0
    /// How many numbers have been written.
    private(set) var count = 0

    /// A row that nothing can be written to.
    init() {}

    fileprivate init(start: UnsafeMutablePointer<Float>, stride: Int, capacity: Int) {
        self.start = start
        self.stride = stride
        self.capacity = capacity
    }

    @inline(__always)
    mutating func append(_ value: Float) {
        guard count < capacity, let start else { preconditionFailure("more numbers than the row has") }
        start[count &* stride] = value
        count &+= 1
    }

    @inline(__always)
    mutating func append(contentsOf values: some Sequence<Float>) {
        for value in values { append(value) }
    }

    /// A number that has been written.
    @inline(__always)
    subscript(index: Int) -> Float {
        get {
            guard index >= 0, index < count, let start else { preconditionFailure("no such number") }
            return start[index &* stride]
        }
        set {
            guard index >= 0, index < count, let start else { preconditionFailure("no such number") }
            start[index &* stride] = newValue
        }
    }
}
