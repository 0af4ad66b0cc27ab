import CICU

/// Decodes legacy character encodings to UTF-8 with ICU's converters.
///
/// See [ICU: Conversion](https://unicode-org.github.io/icu/userguide/conversion/).
public struct CharacterDecoder: Sendable, Hashable {
    /// ICU's name of the converter.
    public let converter: String

    /// A decoder by ICU's name for the encoding; nil when ICU has none.
    public init?(converter: String) {
        guard manchette_icu_has_converter(converter) != 0 else { return nil }
        self.converter = converter
    }

    /// Decodes to UTF-8; what the encoding does not know becomes U+FFFD.
    public func decode(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let source = ContiguousArray(bytes)
        return source.withUnsafeBufferPointer { buffer in
            withICUOutput(capacity: buffer.count + buffer.count / 2 + 16) { target, capacity in
                manchette_icu_decode(converter, buffer.baseAddress, Int64(buffer.count), target, capacity)
            }
        } ?? []  // The converter was there when this value was made: only memory can fail it now.
    }
}

/// Guesses the encoding of bytes from their statistics.
///
/// See [ICU: Charset detection](https://unicode-org.github.io/icu/userguide/conversion/detection.html). Costly: about
/// half a millisecond per kilobyte.
public enum CharacterDetector {
    /// The most likely encoding's name (IANA) and how sure ICU is, 0…100.
    ///
    /// With `stripsTags`, what stands between `<` and `>` is left out.
    public static func detect(_ bytes: ArraySlice<UInt8>, stripsTags: Bool) -> (name: String, confidence: Int)? {
        var confidence: Int32 = -1
        let name = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { space -> String? in
            guard let target = space.baseAddress else { return nil }
            confidence = bytes.withUnsafeBufferPointer {
                manchette_icu_detect($0.baseAddress, Int64($0.count), stripsTags ? 1 : 0, target, 64)
            }
            return confidence < 0 ? nil : String(cString: target)
        }
        return name.map { ($0, Int(confidence)) }
    }
}
