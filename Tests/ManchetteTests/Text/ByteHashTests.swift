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

    /// A difference at the end of eight bytes that one in the next eight could undo.
    @Test func differencesDoNotUndoEachOther() {
        var seen: Set<UInt64> = []
        let letters = Array("abcdefghijklmnopqrstuvwxyz-0123456789".utf8)
        var word = Array("articlebbody--ma".utf8)
        for seventh in letters {
            for twelfth in letters {
                for last in letters {
                    (word[7], word[11], word[15]) = (seventh, twelfth, last)
                    seen.insert(ByteHash.hash(word.span))
                }
            }
        }
        #expect(seen.count == letters.count * letters.count * letters.count)
    }

    @Test func whatCameBeforeCounts() {
        let bytes: [UInt8] = Array("teaser".utf8)
        #expect(ByteHash.hash(bytes.span, from: 1) != ByteHash.hash(bytes.span, from: 2))
        #expect(ByteHash.hash(bytes.span, from: 1) == ByteHash.hash(bytes.span, from: 1))
    }
}
