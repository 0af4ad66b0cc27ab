extension String {
    /// A string of bytes that are known to be UTF-8: they are not checked once more, which takes longer than the copy.
    ///
    /// Only for the text of blocks and what was made of it: the intake checked it, and blocks are cut between characters.
    init(checked bytes: UnsafeBufferPointer<UInt8>) {
        assert(String(validating: bytes, as: UTF8.self) != nil, "text that is no UTF-8")
        guard #available(macOS 26, *) else {
            self.init(decoding: bytes, as: UTF8.self)
            return
        }
        let isASCII = bytes.firstBeyondASCII(from: 0, before: bytes.count) == bytes.count
        self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
    }

    /// A string of bytes that are known to be UTF-8.
    init(checked bytes: [UInt8]) { self = bytes.withUnsafeBufferPointer { String(checked: $0) } }
}
