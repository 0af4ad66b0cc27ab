extension Annotator {
    /// The language of a text, as BCP 47 tag; nil when the text is too short to tell.
    package static func language(of text: [UInt8]) -> String? { LanguageIdentifier.identify(text) }
}
