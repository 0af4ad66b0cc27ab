import Testing

@testable import Compression

@Suite struct BrotliTests {
    /// "<p>Une page, une page, une page.</p>", as the reference encoder packs it.
    private static let packed: [UInt8] = [
        27, 35, 0, 248, 29, 7, 118, 108, 177, 189, 249, 214, 70, 57, 53, 79, 25, 92, 157, 246, 169, 10, 115, 211, 32,
        44, 46, 103, 74, 17, 165, 74, 129, 102, 50, 225, 82, 43, 83, 2,
    ]
    private static let text = Array("<p>Une page, une page, une page.</p>".utf8)

    @Test func whatIsCompressedComesBack() throws {
        #expect(try Brotli.inflate(Self.packed, limit: 1000) == Self.text)
        #expect(try Brotli.inflate(Self.packed, limit: Self.text.count) == Self.text)
    }

    @Test func theLimitHolds() {
        let error = #expect(throws: CompressionError.self) {
            try Brotli.inflate(Self.packed, limit: Self.text.count - 1)
        }
        #expect(error?.code == .tooLarge)
    }

    @Test func damageIsAnErrorAndNothingWorse() {
        for length in Self.packed.indices {
            let error = #expect(throws: CompressionError.self) {
                try Brotli.inflate(Array(Self.packed[..<length]), limit: 1000)
            }
            #expect(error?.code == .truncated, "\(length) bytes")
        }
        #expect(throws: CompressionError.self) { try Brotli.inflate(Self.packed + [0], limit: 1000) }
        for index in Self.packed.indices {
            var damaged = Self.packed
            damaged[index] ^= 0x24
            // Some flips give other text; none may trap or go on for ever.
            let result = Result { () throws(CompressionError) in try Brotli.inflate(damaged, limit: 1000) }
            if case .success(let bytes) = result { #expect(bytes.count <= 1000) }
        }
    }
}
