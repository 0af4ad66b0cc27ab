/// Bytes that come one behind the other.
protocol ByteStream: AnyObject {
    /// Appends at most `count` bytes and says how many; 0 at the end.
    func read(into output: inout [UInt8], upTo count: Int) throws(DumpFault) -> Int
    /// Offset in the file of what comes next; in a compressed file, where its member or frame begins.
    var fileOffset: Int { get }
    /// Whether ``fileOffset`` moves with the bytes, one for one.
    var isLinear: Bool { get }
    /// Goes on behind damage, at the next place where data may begin again; false when there is none.
    func skipDamage() throws(DumpFault) -> Bool
}

extension ByteStream {
    var isLinear: Bool { false }
    func skipDamage() throws(DumpFault) -> Bool { false }
}
