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
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones &* 0x80
        var controls = 0
        var index = 0
        while index &+ 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let low = word & ~tops
            // The top bit of each byte that is at least 0x20, and of each that is not 0x7F.
            let isPrintable = (low &+ ones &* (0x80 - 0x20)) & ~(low &+ ones) | word
            let others = ~isPrintable & tops
            // Most of them are ends of lines.
            if others != 0,
                others & ~(places(of: 0x0A, in: word) | places(of: 0x0D, in: word) | places(of: 0x09, in: word)) != 0
            {
                for place in index..<(index &+ 8) where isControl(sample[place]) { controls &+= 1 }
            }
            index &+= 8
        }
        while index < sample.count {
            if isControl(sample[index]) { controls &+= 1 }
            index &+= 1
        }
        return controls > 2 && controls &* 50 > sample.count
    }

    /// The top bit of each of eight bytes that is the one.
    @inline(__always)
    private static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let others = word ^ UInt64(byte) &* ones
        return ~((others & ~(ones &* 0x80)) &+ ones &* 0x7F | others | ones &* 0x7F)
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

    /// Whether a byte is a control character that no text has: none of white space, the end of a file and the escape of
    /// ISO-2022.
    @inline(__always)
    private static func isControl(_ byte: UInt8) -> Bool {
        byte == 0x7F || byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B
    }
}
