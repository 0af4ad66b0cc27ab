import CICU

/// Calls a function of CICU that writes text, with more space when the first guess is too small; nil when ICU fails.
func withICUOutput(
    capacity: Int, _ body: (UnsafeMutablePointer<UInt8>?, Int64) -> Int64
) -> [UInt8]? {
    var needed: Int64 = 0
    var space = capacity
    for _ in 0..<2 {
        let output = [UInt8](unsafeUninitializedCapacity: space) { buffer, written in
            needed = body(buffer.baseAddress, Int64(space))
            written = needed >= 0 && needed <= Int64(space) ? Int(needed) : 0
        }
        if needed < 0 { return nil }
        if needed <= Int64(space) { return output }
        space = Int(needed)
    }
    return nil
}
