import Compression
import Testing

@testable import Manchette

private func read(_ bytes: [UInt8], _ change: (inout ExtractionOptions) -> Void = { _ in }) throws -> IntakeResult {
    var options = ExtractionOptions()
    change(&options)
    return try Intake.read(bytes, options: options)
}

private func read(_ text: String) throws -> IntakeResult { try read(Array(text.utf8)) }

extension IntakeResult {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A French text in windows-1252; `’` is 0x92 there.
private let westernBody: [UInt8] =
    Array("<p>L".utf8) + [0x92] + Array("".utf8) + [0xE9] + Array("t".utf8) + [0xE9]
    + Array(" ".utf8) + [0xE0] + Array(" la plage</p>".utf8)

@Suite struct EncodingTests {
    @Test func cleanUTF8StaysAsItIs() throws {
        let result = try read("Déjà vu, 5 €.")
        #expect(result.text == "Déjà vu, 5 €.")
        #expect(result.encoding == "UTF-8" && result.evidence == "utf-8-validity")
        #expect(result.kind == .text)
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0xC3, 0xA9], "UTF-8"), ([0xFF, 0xFE, 0xE9, 0x00], "UTF-16LE"),
            ([0xFE, 0xFF, 0x00, 0xE9], "UTF-16BE"),
        ] as [([UInt8], String)])
    func aByteOrderMarkDecidesAndGoes(bytes: [UInt8], encoding: String) throws {
        let result = try read(bytes) { $0.transportCharset = "windows-1251" }
        #expect(result.text == "é" && result.encoding == encoding && result.evidence == "bom")
    }

    @Test func utf16WithoutAMarkIsSeen() throws {
        let bytes = "<p>Un été à Genève</p>".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let result = try read(bytes)
        #expect(result.text == "<p>Un été à Genève</p>" && result.encoding == "UTF-16LE" && result.kind == .html)
    }

    @Test(arguments: [
        "<meta charset=iso-8859-1>", "<meta charset='latin1' />", "<META CHARSET=\" windows-1252 \">",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">",
        "<meta content='text/html;charset = \"l1\"' http-equiv=content-type>",
        "<!-- <meta charset=utf-8> --><title>x</title><meta charset=ascii>",
        "<script>var a = '<meta charset=koi8-r>'</script><meta charset=cp1252>",
    ])
    func theMetaElementNamesTheEncoding(meta: String) throws {
        let result = try read(Array(("<html><head>" + meta + "</head><body>").utf8) + westernBody)
        #expect(result.text.hasSuffix("<p>L’été à la plage</p>"))
        #expect(result.encoding == "windows-1252" && result.evidence == "meta")
    }

    @Test func aMetaElementFarBehindInTheHeadCounts() throws {
        let filler = String(repeating: "<link rel=x href=y>", count: 200)
        let page =
            Array(("<html><head>" + filler + "<meta charset=windows-1251></head><body><p>").utf8) + [0xCF, 0xF0, 0xE8]
        #expect(try read(page).text.hasSuffix("<p>При"))
    }

    @Test func theTransportBeatsTheMetaElement() throws {
        let page = Array("<meta charset=windows-1252><p>".utf8) + [0xCF, 0xF0, 0xE8]
        let result = try read(page) { $0.transportCharset = "Windows-1251" }
        #expect(result.text.hasSuffix("При") && result.evidence == "transport")
    }

    @Test func validUTF8BeatsAWrongLabel() throws {
        let result = try read("<html><head><meta charset=iso-8859-1></head><body><p>Déjà l’été</p></body></html>")
        #expect(result.text.contains("Déjà l’été"))
        #expect(result.encoding == "UTF-8" && result.evidence == "utf-8-validity, against meta (iso-8859-1)")
    }

    @Test func aPageThatLiesAboutUTF8IsReadAsWhatItIs() throws {
        let page = Array("<html lang=fr><head><meta charset=utf-8></head><body>".utf8) + westernBody
        let result = try read(page)
        #expect(result.text.contains("L’été à la plage"))
        #expect(result.encoding == "windows-1252" && result.evidence.contains("against meta (utf-8)"))
    }

    @Test func withoutAnyHintWindows1252IsTheFallback() throws {
        let result = try read(Array("caf".utf8) + [0xE9] + Array(" noir".utf8))
        #expect(result.text == "café noir" && result.encoding == "windows-1252")
    }

    @Test func theLanguageChoosesTheFallback() throws {
        let page = Array("<html lang=\"ru-RU\"><body><p>".utf8) + [0xCC, 0xE8, 0xF0] + Array("</p></body></html>".utf8)
        #expect(try read(page).text.contains("Мир"))
    }

    @Test func damageInUTF8IsReplaced() throws {
        let good = String(repeating: "é", count: 40)
        let result = try read(Array(good.utf8) + [0xE2, 0x82] + Array("x".utf8) + [0xFF] + Array("y".utf8))
        #expect(result.text == good + "\u{FFFD}x\u{FFFD}y")
        #expect(result.evidence == "utf-8-validity; 2 damaged sequences replaced")
    }

    @Test func nulBytesGo() throws {
        let result = try read(Array("<p>un</p>".utf8) + [0] + Array("<p>deux</p>".utf8))
        #expect(result.text == "<p>un</p><p>deux</p>")
    }

    @Test func longerTextsOfOtherScriptsAreDetected() throws {
        // "Он сказал, что это правда." three times over, in KOI8-R.
        let sentence: [UInt8] = [
            0xEF, 0xCE, 0x20, 0xD3, 0xCB, 0xC1, 0xDA, 0xC1, 0xCC, 0x2C, 0x20, 0xDE, 0xD4, 0xCF, 0x20, 0xDC, 0xD4, 0xCF,
            0x20,
            0xD0, 0xD2, 0xC1, 0xD7, 0xC4, 0xC1, 0x2E, 0x20,
        ]
        let result = try read(Array([sentence, sentence, sentence, sentence].joined()))
        #expect(result.text.hasPrefix("Он сказал, что это правда."))
        #expect(result.encoding == "KOI8-R" && result.evidence.hasPrefix("detection"))
    }

    @Test func everyEncodingOfTheStandardCanBeRead() {
        #expect(TextEncoding.all.count == 40)
        for encoding in TextEncoding.all where encoding.name != "replacement" && !encoding.isUTF16 {
            #expect(encoding.decode(Array("<p>a</p>".utf8)[...]) == Array("<p>a</p>".utf8), "\(encoding.name)")
        }
    }

    @Test(arguments: [
        ("latin1", "windows-1252"), (" ISO-8859-1\n", "windows-1252"), ("us-ascii", "windows-1252"), ("utf8", "UTF-8"),
        ("gb2312", "GBK"), ("ks_c_5601-1987", "EUC-KR"), ("x-sjis", "Shift_JIS"), ("iso-8859-9", "windows-1254"),
        ("hz-gb-2312", "replacement"), ("ISO-8859-11", "windows-874"),
    ])
    func labelsMeanWhatTheStandardSays(label: String, name: String) {
        #expect(TextEncoding(label: label)?.name == name)
    }

    @Test(arguments: ["", "utf-7", "klingon", "utf-8x"])
    func unknownLabelsMeanNothing(label: String) { #expect(TextEncoding(label: label) == nil) }

    @Test(
        arguments: [
            ("Shift_JIS", [0x93, 0xFA, 0x96, 0x7B], "日本"), ("EUC-KR", [0xC7, 0xD1], "한"), ("GBK", [0xD6, 0xD0], "中"),
            ("Big5", [0xA4, 0xA4], "中"), ("windows-1252", [0x80, 0x81, 0x9F], "€\u{81}Ÿ"),
            ("ISO-8859-16", [0xA4, 0xBA], "€ș"),
            ("x-user-defined", [0x80, 0xFF], "\u{F780}\u{F7FF}"), ("ISO-8859-15", [0xA4, 0xBD], "€œ"),
        ] as [(String, [UInt8], String)])
    func decodersAgreeWithTheStandard(label: String, bytes: [UInt8], text: String) {
        #expect(TextEncoding(label: label).map { String(decoding: $0.decode(bytes[...]), as: UTF8.self) } == text)
    }

    /// The survey against the standard library, over every kind of bytes.
    @Test func theSurveyKnowsUTF8() {
        var state: UInt64 = 9
        let pieces: [[UInt8]] = [
            [0x41], [0xC3, 0xA9], [0xE2, 0x82, 0xAC], [0xF0, 0x9F, 0x98, 0x80], [0xC0], [0xE2, 0x82],
            [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0x80], Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8), [0xF0, 0x9F], [0xFF],
        ]
        for _ in 0..<2000 {
            var bytes: [UInt8] = []
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes += pieces[Int(state >> 40) % pieces.count]
            }
            let survey = bytes.withUnsafeBufferPointer { UTF8Survey($0) }
            #expect((survey.invalid == 0) == (String(validating: bytes, as: UTF8.self) != nil))
            #expect(UTF8Survey.repaired(bytes[...]) == Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }
}

@Suite struct InputTests {
    @Test(arguments: [[], Array(" \n\t".utf8), [0, 0, 0]] as [[UInt8]])
    func nothingIsEmpty(bytes: [UInt8]) {
        #expect { try read(bytes) } throws: { ($0 as? ExtractionError)?.code == .empty }
    }

    @Test(
        arguments: [
            (Array("%PDF-1.7\n%\u{E2}".utf8), "PDF"), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "PNG"),
            ([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], "JPEG"), ([0x50, 0x4B, 3, 4, 20, 0, 6, 0], "zip"),
            (Array("{\\rtf1\\ansi Bonjour}".utf8), "RTF"),
        ] as [([UInt8], String)])
    func otherFormatsAreNamed(bytes: [UInt8], name: String) {
        #expect { try read(bytes) } throws: {
            guard let error = $0 as? ExtractionError else { return false }
            return error.code == .notText && error.detail.contains(name)
        }
    }

    @Test(arguments: 1...20)
    func randomBytesAreNoText(seed: UInt64) {
        var state = seed
        let bytes = (0..<5000).map { _ -> UInt8 in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 56)
        }
        #expect { try read(bytes) } throws: { ($0 as? ExtractionError)?.code == .notText }
    }

    @Test func compressedInputIsUnpacked() throws {
        let page = Array("<p>Bonjour</p><p>tout le monde</p>".utf8)
        for packed in [try Gzip.deflate(page), try Zstd.deflate(page), try Gzip.deflate(Gzip.deflate(page))] {
            let result = try read(packed)
            #expect(result.bytes == page && result.originalSize == packed.count)
        }
    }

    @Test func damagedAndOversizedInputIsRefused() throws {
        let packed = try Gzip.deflate([UInt8](repeating: 0x61, count: 100_000))
        #expect { try read([UInt8](packed.dropLast(9))) } throws: { ($0 as? ExtractionError)?.code == .damaged }
        #expect { try read(packed) { $0.maximumBytes = 50_000 } } throws: {
            ($0 as? ExtractionError)?.code == .tooLarge
        }
        #expect { try read(Array("abcdef".utf8)) { $0.maximumBytes = 5 } } throws: {
            ($0 as? ExtractionError)?.code == .tooLarge
        }
    }

    @Test(arguments: [
        ("<!DOCTYPE html>x", Article.Source.Kind.html), ("  <html><body>x", .html),
        ("<?xml version='1.0'?><html>", .html),
        ("<p>Un</p>\n<p>Deux</p>", .html), ("Texte<br>suite<br>fin<br>et <b>gras</b> enfin", .html),
        ("Un titre\n\nLa balise <p> ouvre un paragraphe en HTML.", .text),
        ("<p> est une balise ; on la ferme.\n\nFin.", .text), ("3 < 5 et 7 > 2, a<b", .text),
        ("Écrire à <info@exemple.ch> ou <https://exemple.ch>.", .text), ("{\"a\": 1}", .text),
    ])
    func htmlAndTextAreToldApart(input: String, kind: Article.Source.Kind) throws {
        #expect(try read(input).kind == kind)
    }

    @Test(arguments: ["\r\n", "\n"])
    func aSavedHTTPHeaderIsReadAndCutOff(lineEnd: String) throws {
        let header = [
            "HTTP/1.1 103 Early Hints", "Link: <x>", "", "HTTP/2 200 ", "content-type: text/html; charset=windows-1251",
            "", "",
        ]
        let page: [UInt8] = Array("<html><p>".utf8) + [0xCC, 0xE8, 0xF0]
        let result = try read(Array(header.joined(separator: lineEnd).utf8) + page)
        #expect(result.text == "<html><p>Мир" && result.kind == .html && result.evidence == "transport")
        let text = "HTTP/2 est un protocole.\n\nIl est rapide."
        #expect(try read(text).text == text)
        #expect { try read("HTTP/1.1 204 No Content\r\n\r\n") } throws: { ($0 as? ExtractionError)?.code == .empty }
    }

    @Test func theCallerMaySayWhichItIs() throws {
        #expect(try read(Array("<p>Un</p><p>Deux</p>".utf8)) { $0.input = .text }.kind == .text)
    }
}
