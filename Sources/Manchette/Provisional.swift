// Provisional: delete each declaration here when the real one lands (language: Text/).

enum LanguageIdentifier {
    static func identify(_ bytes: [UInt8]) -> String? { nil }
}
