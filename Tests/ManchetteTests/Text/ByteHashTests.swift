import Testing

@testable import Manchette

@Suite struct ByteHashTests {
    @Test func everyByteAndTheLengthCount() {
        var seen: Set<UInt64> = []
        for length in 0..<40 {
            let bytes = [UInt8](repeating: 7, count: length)
            seen.insert(ByteHash.hash(bytes.span))
            for place in 0..<length {
                var other = bytes
                other[place] = 8
                seen.insert(ByteHash.hash(other.span))
            }
        }
        #expect(seen.count == 40 + (0..<40).reduce(0, +))
    }

    @Test func whatCameBeforeCounts() {
        let bytes: [UInt8] = Array("teaser".utf8)
        #expect(ByteHash.hash(bytes.span, from: 1) != ByteHash.hash(bytes.span, from: 2))
        #expect(ByteHash.hash(bytes.span, from: 1) == ByteHash.hash(bytes.span, from: 1))
    }
}
