import TextServices

/// Folds text for the comparison of phrases: case, accents, apostrophes, dashes and white space make no difference.
///
/// "Déjà  abonné ?" and "DEJA ABONNE ?" fold to "deja abonne ?". Latin letters come from a table; for other
/// scripts ICU decomposes, takes out accents and folds case. The result is for comparison only.
package enum TextFolding {
    /// The folded form of UTF-8.
    package static func fold(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        bytes.withUnsafeBufferPointer { source in
            var output: [UInt8] = []
            output.reserveCapacity(source.count)
            var index = 0
            var hasSpace = false
            var known = KnownFoldings()
            while index < source.count {
                let byte = source[index]
                if byte &- 0x21 < 0x5E {
                    if hasSpace, !output.isEmpty { output.append(0x20) }
                    hasSpace = false
                    output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                    index &+= 1
                    continue
                }
                let scalar = DecodedScalar(source, at: index)
                let kind = ScalarClass(scalar.value)
                switch kind {
                case .space, .lineEnd: hasSpace = true
                case .ignorable: break
                default:
                    if hasSpace, !output.isEmpty { output.append(0x20) }
                    hasSpace = false
                    append(scalar.value, to: &output, &known)
                }
                index &+= scalar.length
            }
            return output
        }
    }

    /// The folded form of a string.
    static func fold(_ text: String) -> String { String(decoding: fold(Array(text.utf8)[...]), as: UTF8.self) }

    private static func append(_ scalar: UInt32, to output: inout [UInt8], _ known: inout KnownFoldings) {
        switch scalar {
        case 0xC0..<0x180:
            output.append(contentsOf: latin[Int(scalar) - 0xC0])
        case 0x300..<0x370: break  // An accent by itself.
        case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032, 0xB4: output.append(0x27)
        case 0x201C...0x201F, 0x2033: output.append(0x22)
        case 0x2010...0x2015: output.append(0x2D)
        case 0x2026: output.append(contentsOf: [0x2E, 0x2E, 0x2E])
        case 0x80..<0xC0, 0x2000..<0x2190: output.append(scalar: scalar)
        default: known.append(scalar, to: &output)
        }
    }

    /// What characters of other scripts fold to, each asked of ICU once as long as no other falls into its place: a text
    /// has few different ones.
    private struct KnownFoldings {
        private struct Entry {
            var scalar: UInt32 = 0
            var count: UInt8 = 0
            var bytes = SIMD8<UInt8>()
        }

        private var entries: [Entry] = []

        mutating func append(_ scalar: UInt32, to output: inout [UInt8]) {
            if entries.isEmpty { entries = [Entry](repeating: Entry(), count: 256) }
            let place = Int(scalar & 255)
            if entries[place].scalar == scalar {
                for index in 0..<Int(entries[place].count) { output.append(entries[place].bytes[index]) }
                return
            }
            var plain: [UInt8] = []
            plain.append(scalar: scalar)
            let folded = UnicodeNormalizer.normalize(plain, to: .folded)
            output.append(contentsOf: folded)
            guard folded.count <= 8 else { return }
            var entry = Entry(scalar: scalar, count: UInt8(folded.count))
            for (index, byte) in folded.enumerated() { entry.bytes[index] = byte }
            entries[place] = entry
        }
    }

    /// U+00C0 to U+017F without case and accents.
    private static let latin: [[UInt8]] = {
        let letters =
            "a a a a a a ae c e e e e i i i i d n o o o o o × o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o"
            + " ÷ o u u u u y th y a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i"
            + " i i i i ij ij j j k k q l l l l l l l l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t"
            + " t t t t u u u u u u u u u u u u w w y y y z z z z z z s"
        return letters.split(separator: " ").map { Array($0.utf8) }
    }()
}
