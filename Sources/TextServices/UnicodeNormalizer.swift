import CICU

/// Unicode normalisation forms by ICU, over UTF-8.
///
/// See [ICU: Normalization](https://unicode-org.github.io/icu/userguide/transforms/normalization/).
public enum UnicodeNormalizer {
    /// A normalisation form.
    public enum Form: Int32, Sendable {
        /// Composed.
        case nfc = 0
        /// For comparison only: decomposed, without accents and case.
        case folded = 1
    }

    /// Whether the text is in NFC for certain (quick check); false when it is not, or may not be.
    public static func isNFC(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        manchette_icu_is_nfc(text.baseAddress, Int64(text.count)) != 0
    }

    /// The text in a normalisation form; bytes that are not UTF-8 become U+FFFD.
    public static func normalize(_ text: UnsafeBufferPointer<UInt8>, to form: Form) -> [UInt8] {
        withICUOutput(capacity: text.count + text.count / 4 + 16) { target, capacity in
            manchette_icu_normalize(form.rawValue, text.baseAddress, Int64(text.count), target, capacity)
        } ?? Array(text)  // Only memory or a text over 1 GB can fail: then it stays as it is.
    }

    /// The text in a normalisation form.
    public static func normalize(_ text: some Sequence<UInt8>, to form: Form) -> [UInt8] {
        Array(text).withUnsafeBufferPointer { normalize($0, to: form) }
    }
}
