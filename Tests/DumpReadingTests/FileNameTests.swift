import Testing

@testable import DumpReading

@Suite struct FileNameTests {
    /// The bytes that the system gets for a text.
    private func bytes(_ text: String) -> [UInt8] {
        FileName.withBytes(of: text) { name in
            var bytes: [UInt8] = []
            while name[bytes.count] != 0 { bytes.append(UInt8(bitPattern: name[bytes.count])) }
            return bytes
        }
    }

    private func text(_ bytes: [UInt8]) -> String { bytes.withUnsafeBufferPointer { FileName.text($0) } }

    @Test(arguments: ["", "page.html", "été.html", "日本/ページ.html", "😀"])
    func aNameInUTF8IsItself(name: String) {
        #expect(text(Array(name.utf8)) == name)
        #expect(bytes(name) == Array(name.utf8))
    }

    @Test(
        arguments: [
            [0xE9], [0x61, 0xE9, 0x62], [0xC3], [0xF0, 0x9F, 0x98], [0xFF, 0xFE], [0xED, 0xA0, 0x80],
            // A private-use character that stands for a byte, in a name of its own right.
            [0xF4, 0x8F, 0xBF, 0xA9], [0x80, 0xF4, 0x8F, 0xBF, 0xA9, 0x61],
        ] as [[UInt8]])
    func otherBytesComeBackAsTheyWere(name: [UInt8]) {
        #expect(bytes(text(name)) == name)
    }

    @Test func differentNamesAreDifferentTexts() {
        #expect(text([0xE9]) != text([0xE8]))
        #expect(text([0xE9]) != text([0xF4, 0x8F, 0xBF, 0xA9]))
    }
}
