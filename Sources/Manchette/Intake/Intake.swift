import Compression
import TextServices

/// What the bytes of an input turned out to be.
struct IntakeResult: Sendable {
    /// The text or page: valid UTF-8, without byte order mark and NUL characters.
    var bytes: [UInt8]
    /// HTML or text.
    var kind: Article.Source.Kind
    /// WHATWG name of the encoding.
    var encoding: String
    /// Why that encoding, and what was repaired.
    var evidence: String
    /// Size of the input as it came.
    var originalSize: Int
    /// `lang` of the `html` element, where the bytes had to be searched for it.
    var declaredLanguage: String?
}

/// Turns the bytes of an input into clean UTF-8.
///
/// The encoding is looked for in the order of the WHATWG's standards – byte order mark, transport, `<meta>` – but bytes
/// that are UTF-8 are read as UTF-8 whatever a label says; then the bytes' statistics decide, and last the page's
/// language, with windows-1252 as the usual one.
enum Intake {
    /// Reads an input.
    static func read(_ input: [UInt8], options: ExtractionOptions) throws(ExtractionError) -> IntakeResult {
        var options = options
        var bytes = try decompressed(input, limit: options.maximumBytes)
        if let envelope = HTTPEnvelope(bytes) {
            options.transportCharset = options.transportCharset ?? envelope.charset
            bytes = try decompressed([UInt8](bytes[envelope.bodyStart...]), limit: options.maximumBytes)
        }
        if !bytes.contains(where: { $0 > 0x20 }) {
            throw ExtractionError(.empty, detail: bytes.isEmpty ? "no bytes" : "nothing but white space")
        }
        if let name = InputSignature.describe(bytes) { throw ExtractionError(.notText, detail: "looks like \(name)") }
        var reading = try Reading(bytes, options: options)
        if !options.faithful, reading.mayHoldMojibake, let mended = MojibakeRepair.repair(reading.bytes) {
            reading.bytes = mended.bytes
            reading.evidence += "; mojibake repaired (\(mended.places))"
        }
        let kind = options.input ?? reading.bytes.withUnsafeBufferPointer { InputKind.decide($0) }
        return IntakeResult(
            bytes: reading.bytes, kind: kind, encoding: reading.encoding.name, evidence: reading.evidence,
            originalSize: input.count, declaredLanguage: reading.language)
    }

    /// The bytes behind gzip or Zstandard, as often as they were packed (twice happens).
    private static func decompressed(_ input: [UInt8], limit: Int) throws(ExtractionError) -> [UInt8] {
        if input.count > limit { throw tooLarge(limit) }
        var bytes = input
        for _ in 0..<2 {
            do {
                if Gzip.isGzip(bytes) {
                    bytes = try Gzip.inflate(bytes, limit: limit)
                } else if Zstd.isZstd(bytes) {
                    bytes = try Zstd.inflate(bytes, limit: limit)
                } else {
                    break
                }
            } catch {
                if error.code == .tooLarge { throw tooLarge(limit) }
                throw ExtractionError(.damaged, detail: error.description)
            }
        }
        return bytes
    }

    private static func tooLarge(_ limit: Int) -> ExtractionError {
        ExtractionError(.tooLarge, detail: "more than \(limit) bytes")
    }
}

/// How the bytes of an input were read.
private struct Reading {
    var bytes: [UInt8]
    var encoding: TextEncoding
    var evidence: String
    var language: String?
    var mayHoldMojibake: Bool

    init(_ input: [UInt8], options: ExtractionOptions) throws(ExtractionError) {
        if let (encoding, length) = Self.byteOrderMark(input) {
            self.init(decoding: input[length...], encoding, evidence: "bom")
            return
        }
        let survey = input.withUnsafeBufferPointer { UTF8Survey($0) }
        if survey.nuls > 0, let encoding = input.withUnsafeBufferPointer({ InputSignature.utf16WithoutMark($0) }) {
            self.init(decoding: input[...], encoding, evidence: "detection: every other byte is zero")
            return
        }
        if input.withUnsafeBufferPointer({ InputSignature.looksBinary($0) }) {
            throw ExtractionError(.notText, detail: "looks like binary data")
        }
        let declaration = Declaration(input, transport: options.transportCharset)
        if survey.isASCII, declaration.encoding == .iso2022JP, input.contains(0x1B) {
            self.init(decoding: input[...], .iso2022JP, evidence: declaration.origin)
            language = declaration.language
        } else if survey.invalid == 0 || declaration.outweighs(survey) {
            self.init(utf8: input, survey: survey, declaration: declaration)
        } else {
            self.init(legacy: input, declaration: declaration)
        }
    }

    /// Decodes bytes whose encoding is certain.
    private init(decoding bytes: ArraySlice<UInt8>, _ encoding: TextEncoding, evidence: String) {
        self.bytes = encoding.decode(bytes)
        self.encoding = encoding
        self.evidence = evidence
        let survey = self.bytes.withUnsafeBufferPointer { UTF8Survey($0) }
        mayHoldMojibake = survey.mojibakeSuspects > 0
    }

    /// Takes bytes that are UTF-8, but for damage here and there.
    private init(utf8 input: [UInt8], survey: UTF8Survey, declaration: Declaration) {
        language = declaration.language
        bytes = survey.invalid > 0 || survey.nuls > 0 ? UTF8Survey.repaired(input[...]) : input
        encoding = .utf8
        mayHoldMojibake = survey.mojibakeSuspects > 0
        if declaration.encoding == .utf8 {
            evidence = declaration.origin
        } else if let label = declaration.label, !survey.isASCII {
            evidence = "utf-8-validity, against \(declaration.origin) (\(label))"
        } else {
            evidence = "utf-8-validity"
        }
        if survey.invalid > 0 { evidence += "; \(survey.invalid) damaged sequences replaced" }
        if survey.nuls > 0 { evidence += "; \(survey.nuls) NUL bytes removed" }
    }

    /// Decodes bytes that are no UTF-8.
    private init(legacy input: [UInt8], declaration: Declaration) {
        if let encoding = declaration.encoding, encoding != .utf8, !encoding.isUTF16, encoding.name != "replacement" {
            self.init(decoding: input[...], encoding, evidence: declaration.origin)
        } else {
            let guess = EncodingGuess(input, language: declaration.language)
            self.init(decoding: input[...], guess.encoding, evidence: guess.evidence)
            if let label = declaration.label { evidence += ", against \(declaration.origin) (\(label))" }
        }
        language = declaration.language
    }

    private static func byteOrderMark(_ bytes: [UInt8]) -> (TextEncoding, Int)? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
        return nil
    }
}

/// What the transport and the page say about the encoding.
private struct Declaration {
    var encoding: TextEncoding?
    var label: String?
    /// `transport` or `meta`.
    var origin = ""
    var language: String?

    init(_ bytes: [UInt8], transport: String?) {
        let meta = bytes.withUnsafeBufferPointer { MetaPrescan.scan($0) }
        language = meta.language
        if let transport, let encoding = TextEncoding(label: transport) {
            (self.encoding, label, origin) = (encoding, transport, "transport")
        } else if let encoding = meta.encoding {
            (self.encoding, label, origin) = (encoding, meta.label, "meta")
        }
    }

    /// Whether bytes with invalid sequences are UTF-8 all the same, with damage.
    ///
    /// Bytes of another encoding hardly ever form a valid sequence: where the page says UTF-8, or says nothing, ten times
    /// as many valid sequences as invalid ones are enough; against another label it takes a hundred times as many.
    func outweighs(_ survey: UTF8Survey) -> Bool {
        if encoding == nil || encoding == .utf8 { return survey.multibyte >= 10 * survey.invalid }
        return survey.multibyte >= 100 * survey.invalid
    }
}

/// The encoding that the bytes' statistics and the page's language speak for.
private struct EncodingGuess {
    var encoding: TextEncoding
    var evidence: String

    init(_ bytes: [UInt8], language: String?) {
        let usual = language.map { TextEncoding.usual(forLanguage: $0) }
        let sample = Self.sample(bytes)
        if let match = CharacterDetector.detect(sample[...], stripsTags: false),
            let found = TextEncoding(label: match.name), !found.isUTF16, found != .utf8
        {
            // A sure guess beats the language; an unsure one must agree with it. Without a language, the encodings of
            // Europe are told apart too badly for a weak guess to count.
            let isSure = match.confidence >= (usual == nil ? 40 : 60)
            if isSure || found == usual {
                encoding = found
                evidence = "detection (\(match.confidence) %)"
                return
            }
        }
        encoding = usual ?? .windows1252
        evidence = usual == nil ? "fallback" : "fallback for language \(language ?? "")"
    }

    /// Up to 4 KB around the bytes outside ASCII: detection is costly, and ASCII tells it nothing.
    private static func sample(_ bytes: [UInt8]) -> [UInt8] {
        var sample: [UInt8] = []
        var copied = 0
        var index = 0
        while index < bytes.count, sample.count < 4096 {
            guard bytes[index] >= 0x80 else {
                index += 1
                continue
            }
            let start = max(copied, index - 24)
            var end = index
            while end < bytes.count, end < index + 512, bytes[end] >= 0x80 || end < index + 24 { end += 1 }
            // Start at ASCII, so that no character of two bytes is cut.
            let clean = bytes[start..<index].lastIndex { $0 >= 0x80 }.map { $0 + 1 } ?? start
            sample += bytes[(start == copied ? start : clean)..<end]
            copied = end
            index = end
        }
        return sample
    }
}
