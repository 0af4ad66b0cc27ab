extension [UInt8] {
    /// Grows the array by what `body` writes into fresh space of `count` bytes; `body` says how many it wrote.
    mutating func append(
        addingCapacity count: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int
    ) {
        let addition = [UInt8](unsafeUninitializedCapacity: count) { space, written in
            written = body(space)
        }
        if isEmpty && capacity < addition.count {
            self = addition
        } else {
            append(contentsOf: addition)
        }
    }
}
