import CICU

/// Boundaries in text by ICU's rules (UAX #14 and #29).
///
/// See [ICU: Boundary analysis](https://unicode-org.github.io/icu/userguide/boundaryanalysis/). At 65 MB/s it is for tests and
/// for scripts without spaces, not for the default path.
public enum BoundaryAnalysis {
    /// What is bounded.
    public enum Kind: Int32, Sendable {
        case character = 0
        case word
        case line
        case sentence
    }

    /// Byte offsets of all boundaries, the text's start and end among them.
    public static func boundaries(of kind: Kind, in text: [UInt8], locale: String) -> [Int] {
        var bounds = [Int64](repeating: 0, count: text.count + 1)
        let found = text.withUnsafeBufferPointer { source in
            bounds.withUnsafeMutableBufferPointer {
                manchette_icu_boundaries(
                    kind.rawValue, locale, source.baseAddress, Int64(source.count), $0.baseAddress, Int64($0.count))
            }
        }
        return bounds.prefix(max(0, Int(found))).map { Int($0) }
    }
}
