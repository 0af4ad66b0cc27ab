/// A quotation in a text, in UTF-8 bytes.
struct FoundQuote: Sendable, Hashable {
    /// Bytes of the words, without the outer marks.
    var range: Range<Int>
    var kind: Quote.Kind
    /// The fullest form of the speaker's name that the text has.
    var speaker: String?
    var speakerRole: String?
    var cue: String?
}

/// Finds what people are quoted as saying: direct, mixed and indirect speech and block quotes, with their speakers.
///
/// The order: quotation marks are paired (``QuotationPairing``); names and roles are read (``SpeakerRegistry``); then,
/// from the text's start to its end, each quotation gets the speaker that the words in it, behind it or in front of it
/// name (``QuoteAttributor``), or that of the speech it continues; last, what is no quotation is left out
/// (``QuoteFilter``) and speech without quotation marks is added (``QuoteSearch``). Time is linear in the
/// text's length: every look around a quotation has a bound.
///
/// The rules follow what is published about such extractors: Krestel, Bergler & Witte, "Minding the Source" (LREC
/// 2008); O'Keefe et al., "A Sequence Labelling Approach to Quote Attribution" (EMNLP 2012); Soumah et al., "Radar de
/// Parité" (CAIAC 2023) for French.
enum QuoteFinder {
    /// All quotations of a text, by their start.
    ///
    /// - Parameters:
    ///   - input: the text. Languages without a table of cues give quotations by their form alone, without speakers.
    ///   - mentions: what the entity tagger found; may be empty.
    static func find(_ input: AnnotationInput, mentions: [EntityMention]) -> [FoundQuote] {
        guard !input.table.tokens.isEmpty else { return [] }
        let lexicon = CueLexicon.of(input.language) ?? CueLexicon()
        var search = QuoteSearch(SpeechText(input, lexicon: lexicon), input: input, mentions: mentions)
        return search.run()
    }
}

extension [FoundQuote] {
    /// The quotations with ranges in Unicode scalars of the text.
    ///
    /// - Parameter scalars: of that text; made here when it is not given.
    func quotes(in bytes: [UInt8], scalars: ScalarMap? = nil) -> [Quote] {
        let scalars = scalars ?? ScalarMap(bytes)
        return map { quote in
            Quote(
                text: String(decoding: bytes[quote.range], as: UTF8.self), speaker: quote.speaker,
                speakerRole: quote.speakerRole, cue: quote.cue, kind: quote.kind,
                range: scalars.scalarRange(ofBytes: quote.range))
        }
    }
}
