import Testing

@testable import Manchette

@Suite struct InputSignatureTests {
    private func looksBinary(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { InputSignature.looksBinary($0) }
    }

    /// White space is no control character, wherever it stands among the others.
    @Test(arguments: 0..<9)
    func linesAndTabsAreText(shift: Int) {
        let start = [UInt8](repeating: 0x61, count: shift)
        #expect(!looksBinary(start + Array("\r\n\n\t\té\n\u{C}à\n".utf8) + [UInt8](repeating: 0x0A, count: 40)))
    }

    @Test(arguments: 0..<9, [0x00, 0x01, 0x0E, 0x1F, 0x7F] as [UInt8])
    func controlCharactersAmongLinesAreNot(shift: Int, control: UInt8) {
        let start = [UInt8](repeating: 0x61, count: shift)
        #expect(looksBinary(start + Array(repeating: [control, 0x0A, 0x09, 0x0D], count: 8).joined()))
        // So few stand in broken text too.
        #expect(!looksBinary(start + [control, 0x0A, control] + [UInt8](repeating: 0x0A, count: 200)))
    }
}
