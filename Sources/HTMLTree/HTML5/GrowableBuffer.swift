/// A growable array of plain values that is freed by hand: the parser's rows while it runs.
///
/// `Array` checks for sharing and bounds on every access, which costs the parser a third of its speed. The parser
/// owns its buffers alone, and frees them all in one place.
struct GrowableBuffer<Element: BitwiseCopyable> {
    private(set) var base: UnsafeMutablePointer<Element>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = max(capacity, 16)
        base = .allocate(capacity: self.capacity)
    }

    func deallocate() { base.deallocate() }

    @inline(__always)
    subscript(index: Int) -> Element {
        get {
            assert(index >= 0 && index < count)
            return base[index]
        }
        nonmutating set {
            assert(index >= 0 && index < count)
            base[index] = newValue
        }
    }

    @inline(__always)
    mutating func append(_ element: Element) {
        if count == capacity { grow(to: capacity &* 2) }
        base[count] = element
        count &+= 1
    }

    mutating func append(_ elements: UnsafePointer<Element>, count added: Int) {
        if count + added > capacity { grow(to: max(capacity &* 2, count + added)) }
        (base + count).update(from: elements, count: added)
        count += added
    }

    /// Appends elements that already stand in this buffer.
    mutating func append(own range: Range<Int>) {
        if count + range.count > capacity { grow(to: max(capacity &* 2, count + range.count)) }
        (base + count).update(from: base + range.lowerBound, count: range.count)
        count += range.count
    }

    mutating func append(repeating element: Element, count added: Int) {
        if count + added > capacity { grow(to: max(capacity &* 2, count + added)) }
        (base + count).update(repeating: element, count: added)
        count += added
    }

    @inline(__always)
    mutating func removeLast() -> Element {
        assert(count > 0)
        count &-= 1
        return base[count]
    }

    mutating func remove(at index: Int) {
        assert(index >= 0 && index < count)
        (base + index).update(from: base + index + 1, count: count - index - 1)
        count -= 1
    }

    mutating func insert(_ element: Element, at index: Int) {
        assert(index >= 0 && index <= count)
        append(element)
        (base + index + 1).update(from: base + index, count: count - 1 - index)
        base[index] = element
    }

    @inline(__always)
    mutating func truncate(to newCount: Int) {
        assert(newCount <= count)
        count = newCount
    }

    @inline(never)
    private mutating func grow(to newCapacity: Int) {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
        capacity = newCapacity
    }

    /// The elements as an array of the right size.
    func array() -> [Element] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
