internal import CTrees

/// The feature rows of up to 256 blocks, column beside column, so that one comparison decides a split for many of them.
///
/// The numbers are finite; the memory belongs to the batch and is filled again and again.
struct FeatureBatch: ~Copyable {
    /// Most rows that a batch has.
    static let capacity = 256
    /// From the beginning of a column to that of the next: at a power of two, all columns would fall into a few sets of
    /// the processor's nearest cache.
    fileprivate static let stride = 260

    /// How many columns there are.
    let width: Int
    /// How many rows are filled.
    private(set) var count = 0
    private let columns: UnsafeMutablePointer<Float>
    private let extents: UnsafeMutablePointer<manchette_tree_extent>

    /// An empty batch of rows of so many numbers.
    init(width: Int) {
        precondition(FeatureBatch.capacity == MANCHETTE_TREE_ROWS)
        self.width = width
        // Not initialized: what is read has been written, or is masked.
        let bytes = UnsafeMutableRawPointer.allocate(
            byteCount: max(1, width) * FeatureBatch.stride * MemoryLayout<Float>.stride, alignment: 64)
        columns = bytes.bindMemory(to: Float.self, capacity: max(1, width) * FeatureBatch.stride)
        extents = .allocate(capacity: max(1, width))
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
        count += 1
        return FeatureRow(start: columns + (count - 1), width: width)
    }

    /// Copies one row out.
    func copy(_ row: Int, into numbers: UnsafeMutableBufferPointer<Float>) {
        precondition(row >= 0 && row < count && numbers.count >= width)
        for column in 0..<width { numbers[column] = columns[column * FeatureBatch.stride + row] }
    }

    /// Finds the least and the greatest number of each column, once all rows are there.
    ///
    /// - Parameter isWide: whether the processor's wider vectors are used, if it has them; the numbers are the same.
    mutating func measure(isWide: Bool = true) {
        guard count > 0 else { return }
        withUnsafePointer(to: table) { manchette_trees_measure($0, isWide && BatchedTrees.isWideProcessor) }
    }

    /// The least and the greatest number of a column that was measured.
    func extent(of column: Int) -> ClosedRange<Float> {
        precondition(count > 0 && column >= 0 && column < width)
        return extents[column].least...extents[column].most
    }

    /// The batch as the trees see it.
    var table: manchette_tree_batch {
        manchette_tree_batch(
            columns: columns, stride: FeatureBatch.stride, width: width, rows: count, extents: extents)
    }

    /// A bit for each row.
    var everyRow: manchette_tree_rows {
        func bits(_ count: Int) -> UInt64 { count >= 64 ? .max : 1 << UInt64(max(0, count)) - 1 }
        return manchette_tree_rows(bits: (bits(count), bits(count - 64), bits(count - 128), bits(count - 192)))
    }
}

/// The row of one block while its numbers are written.
struct FeatureRow {
    private var next: UnsafeMutablePointer<Float>
    /// How many numbers there is room for.
    private var room: Int

    fileprivate init(start: UnsafeMutablePointer<Float>, width: Int) {
        next = start
        room = width
    }

    /// Lends so many cells of the row, of which all must be written.
    @inline(__always)
    mutating func write(_ count: Int, _ body: (inout FeatureCells) -> Void) {
        precondition(count <= room, "more numbers than the row has")
        var cells = FeatureCells(next: next)
        body(&cells)
        next += count &* FeatureBatch.stride
        room &-= count
        assert(cells.next == next, "not as many numbers as were announced")
    }

    /// Adds some numbers.
    mutating func append(contentsOf values: some Collection<Float>) {
        write(values.count) { cells in
            for value in values { cells.append(value) }
        }
    }

    /// Whether every number has been written.
    var isFull: Bool { room == 0 }
}

/// A part of a row while it is written.
struct FeatureCells {
    fileprivate var next: UnsafeMutablePointer<Float>

    @inline(__always)
    mutating func append(_ value: Float) {
        next.pointee = value
        next += FeatureBatch.stride
    }

    @inline(__always)
    mutating func append(_ holds: Bool) { append(holds ? 1 : 0) }

    @inline(__always)
    mutating func append(_ value: Float, count: Int) {
        for _ in 0..<count { append(value) }
    }

    @inline(__always)
    mutating func append(_ values: SIMD16<Float>) {
        for lane in 0..<16 { append(values[lane]) }
    }
}
