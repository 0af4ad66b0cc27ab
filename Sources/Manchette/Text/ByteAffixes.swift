extension String {
    /// The string without an ending, by bytes; nil when it does not end so.
    ///
    /// `hasSuffix` and `dropLast` walk characters from the end, and find the beginning of each by the whole run of flags
    /// or marks in front of it: a square of the run.
    func without(suffix: String) -> String? {
        let rest = utf8.count - suffix.utf8.count
        guard rest >= 0, utf8.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) else { return nil }
        return String(decoding: utf8.prefix(rest), as: UTF8.self)
    }
}
