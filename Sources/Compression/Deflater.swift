/// Compresses bytes that come in pieces.
public protocol Deflater: AnyObject {
    /// Compresses `bytes`; appends what is ready to `output`.
    func write(_ bytes: [UInt8], into output: inout [UInt8]) throws(CompressionError)
    /// Appends all that was written so far, so that a reader of `output` sees it.
    func flush(into output: inout [UInt8]) throws(CompressionError)
    /// Ends the member or frame; nothing can be written after it.
    func finish(into output: inout [UInt8]) throws(CompressionError)
}
