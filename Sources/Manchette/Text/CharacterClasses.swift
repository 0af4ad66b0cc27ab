/// What a character is, by its byte where it has but one: the standard library looks each up in Unicode's tables, those of
/// ASCII too, which takes twenty times as long.
///
/// They stand in front of its own of the same names, and say the same.
extension Character {
    /// The one byte of a character of ASCII; nil for others.
    @inline(__always)
    private var byte: UInt8? {
        let bytes = utf8
        return bytes.count == 1 ? bytes.first : nil
    }

    /// What Unicode says of the first scalar.
    private var properties: Unicode.Scalar.Properties? { unicodeScalars.first?.properties }

    /// Whether it is white space.
    var isWhitespace: Bool {
        if let byte { return byte == 0x20 || byte &- 9 < 5 }
        return properties?.isWhitespace == true
    }

    /// Whether it is a letter.
    var isLetter: Bool {
        if let byte { return (byte | 0x20) &- 0x61 < 26 }
        return properties?.isAlphabetic == true
    }

    /// Whether it stands for a number.
    var isNumber: Bool {
        if let byte { return byte &- 0x30 < 10 }
        return properties?.numericType != nil
    }

    /// Whether it is a capital.
    var isUppercase: Bool {
        if let byte { return byte &- 0x41 < 26 }
        if unicodeScalars.count == 1, properties?.isUppercase == true { return true }
        return String(self) == uppercased() && isCased
    }

    /// Whether it is a small letter.
    var isLowercase: Bool {
        if let byte { return byte &- 0x61 < 26 }
        if unicodeScalars.count == 1, properties?.isLowercase == true { return true }
        return String(self) == lowercased() && isCased
    }
}
