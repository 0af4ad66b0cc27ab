/// Tells what bytes are that are neither HTML nor text.
enum InputSignature {
    /// What the bytes look like ("a PDF document"); nil when they may be text.
    static func describe(_ bytes: [UInt8]) -> String? {
        for (signature, name) in signatures where bytes.starts(with: signature) { return name }
        if bytes.count >= 12, bytes.starts(with: "RIFF".utf8) { return "a RIFF file (picture, sound or film)" }
        if bytes.count >= 12, bytes[4..<8].elementsEqual("ftyp".utf8) {
            return "an ISO media file (film, sound or picture)"
        }
        if bytes.count >= 263, bytes[257..<262].elementsEqual("ustar".utf8) { return "a tar archive" }
        return nil
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "a PDF document"),
        ([0x89] + Array("PNG".utf8), "a PNG picture"),
        (Array("GIF87a".utf8), "a GIF picture"), (Array("GIF89a".utf8), "a GIF picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x49, 0x49, 0x2A, 0x00], "a TIFF picture"), ([0x4D, 0x4D, 0x00, 0x2A], "a TIFF picture"),
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive or office document"),
        ([0x50, 0x4B, 0x05, 0x06], "an empty zip archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        (Array("{\\rtf".utf8), "an RTF document"),
        ([0x7F] + Array("ELF".utf8), "a program"),
        ([0x42, 0x5A, 0x68], "bzip2 data"), ([0xFD] + Array("7zXZ".utf8), "xz data"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), (Array("Rar!".utf8), "a RAR archive"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
        (Array("OggS".utf8), "an Ogg file"), (Array("ID3".utf8), "an MP3 file"), (Array("fLaC".utf8), "a FLAC file"),
        (Array("wOFF".utf8), "a font"), (Array("wOF2".utf8), "a font"),
        ([0x00, 0x61, 0x73, 0x6D], "a WebAssembly module"),
    ]

    /// Whether the start of the bytes holds more control characters than any text does.
    static func looksBinary(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let sample = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 14))
        let raw = UnsafeRawBufferPointer(sample)
        var controls = 0
        var index = 0
        while index &+ 16 <= raw.count {
            var found = SIMD16<UInt8>()
            // Each lane counts to 255 at most.
            let end = min(raw.count, index &+ 16 &* 255)
            while index &+ 16 <= end {
                found &-= marks(raw.loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self))
                index &+= 16
            }
            for lane in 0..<16 { controls &+= Int(found[lane]) }
        }
        while index < sample.count {
            if marks(SIMD16(repeating: sample[index]))[0] != 0 { controls &+= 1 }
            index &+= 1
        }
        return controls > 2 && controls &* 50 > sample.count
    }

    /// The byte order of UTF-16 without a mark; nil when the bytes are something else.
    ///
    /// Markup and spaces make every other byte zero in all languages.
    static func utf16WithoutMark(_ bytes: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 4 else { return nil }
        var zeros = (even: 0, odd: 0)
        for index in sample.indices where sample[index] == 0 {
            if index & 1 == 0 { zeros.even &+= 1 } else { zeros.odd &+= 1 }
        }
        let half = sample.count / 2
        if zeros.odd &* 3 > half, zeros.even &* 50 <= half { return .utf16LittleEndian }
        if zeros.even &* 3 > half, zeros.odd &* 50 <= half { return .utf16BigEndian }
        return nil
    }

    /// All ones for control characters, but for white space, the end of a file and the escape of ISO-2022.
    @inline(__always)
    private static func marks(_ bytes: SIMD16<UInt8>) -> SIMD16<UInt8> {
        func below(_ limit: UInt8, from first: UInt8) -> SIMD16<UInt8> {
            unsafeBitCast(
                (bytes &- SIMD16(repeating: first)) .< SIMD16(repeating: limit &- first), to: SIMD16<UInt8>.self)
        }
        let usual = below(0x0E, from: 0x08) | below(0x1C, from: 0x1A)
        return below(0x20, from: 0) & ~usual | below(0x80, from: 0x7F)
    }
}
