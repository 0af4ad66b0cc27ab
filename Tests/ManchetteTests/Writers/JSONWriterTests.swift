import Foundation
import Testing

@testable import Manchette

@Suite struct JSONWriterTests {
    private static func json(
        _ article: Article, fields: Set<Article.Field>? = nil, pretty: Bool = false, noise: Bool = true,
        provenance: Bool = false
    ) -> String {
        var output: [UInt8] = []
        JSONWriter.write(
            article, fields: fields, pretty: pretty, noise: noise, provenance: provenance, into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    @Test func anArticleWithoutValuesKeepsItsArrays() {
        #expect(
            Self.json(SampleArticle.empty)
                == #"{"source":{"kind":"text","bytes":0,"encoding":"utf-8","encodingEvidence":"utf-8-validity"},"#
                + #""kind":"article","language":"fr","authors":[],"tags":[],"#
                + #""access":{"state":"unknown","truncated":false,"evidence":[]},"#
                + #""body":[],"text":"","images":[],"noise":[],"confidence":{}}"#)
    }

    private static let choices: [(fields: Set<Article.Field>, names: [String])] = [
        ([.headline], ["headline"]), ([.text], ["body"]), ([.lead], []), ([.lead, .provenance], ["body", "headline"]),
    ]

    /// Of the fields that are asked for it is written where they came from, too.
    @Test(arguments: choices)
    func provenanceIsOfTheFieldsAskedFor(fields: Set<Article.Field>, names: [String]) throws {
        var article = SampleArticle.full
        article.provenance["body"] = Article.Provenance(source: "dom:main")
        let text = Self.json(article, fields: fields, provenance: true)
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect((object["provenance"] as? [String: Any])?.keys.sorted() == names)
        #expect(!Self.json(article, fields: fields).contains("provenance"))
    }

    @Test func theFieldsStandInTheirFixedOrder() throws {
        let text = Self.json(SampleArticle.full, provenance: true)
        var position = text.startIndex
        for field in Article.Field.allCases {
            let range = try #require(
                text.range(of: "\"\(field.rawValue)\":", range: position..<text.endIndex), "\(field)")
            position = range.lowerBound
        }
    }

    @Test func decodingGivesTheArticleBack() throws {
        for pretty in [false, true] {
            let text = Self.json(SampleArticle.full, pretty: pretty, provenance: true)
            #expect(try JSONDecoder().decode(Article.self, from: Data(text.utf8)) == SampleArticle.full)
        }
    }

    @Test func theEncoderWritesTheSameValues() throws {
        let encoded = try JSONSerialization.jsonObject(with: JSONEncoder().encode(SampleArticle.full)) as? NSDictionary
        let written =
            try JSONSerialization.jsonObject(with: Data(Self.json(SampleArticle.full, provenance: true).utf8))
            as? NSDictionary
        #expect(encoded == written)
    }

    @Test func selectedFieldsAreAllThereIs() {
        let text = Self.json(SampleArticle.full, fields: [.headline, .tags])
        #expect(
            text == #"{"id":"a-1","headline":"Le nuage d’Altracom s’éteint & rallume 24/7","tags":["Cloud","Panne"]}"#)
    }

    @Test func noiseAndProvenanceCanBeLeftOut() {
        let without = Self.json(SampleArticle.full, noise: false)
        #expect(!without.contains("newsletter") && !without.contains("provenance"))
        #expect(
            Self.json(SampleArticle.full, provenance: true).contains(#""provenance":{"headline":{"source":"dom:h1""#))
    }

    @Test func outputIsOneLineUnlessPretty() {
        #expect(!Self.json(SampleArticle.full).contains("\n"))
        let pretty = Self.json(SampleArticle.full, fields: [.authors, .quotes, .tags], pretty: true)
        #expect(
            pretty == """
                {
                  "id": "a-1",
                  "authors": [
                    {
                      "name": "Ève Ça",
                      "role": "Journaliste",
                      "organization": "ATS"
                    },
                    {
                      "name": "Li Wei"
                    }
                  ],
                  "tags": [
                    "Cloud",
                    "Panne"
                  ],
                  "quotes": [
                    {
                      "text": "Non",
                      "speaker": "Li Wei",
                      "speakerRole": "CTO",
                      "cue": "a dit",
                      "kind": "direct",
                      "range": [3, 6]
                    }
                  ]
                }
                """)
    }

    @Test func writingAppendsToWhatIsThere() {
        var output = Array("before ".utf8)
        JSONWriter.write(SampleArticle.empty, fields: [.kind], into: &output)
        #expect(String(decoding: output, as: UTF8.self) == #"before {"kind":"article"}"#)
    }

    @Test(arguments: [
        ("a\"b\\c/d", #""a\"b\\c/d""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""),
        ("é — 🎈\u{2028}", "\"é — 🎈\u{2028}\""), ("", "\"\""),
    ])
    func stringsAreEscapedWhereJSONWantsIt(value: String, expected: String) {
        var emitter = JSONEmitter()
        emitter.string(value)
        #expect(String(decoding: emitter.bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [
        (0, "0"), (1, "1"), (0.5, "0.5"), (0.05, "0.05"), (0.123_4, "0.123"), (0.999_9, "1"), (-1.25, "-1.25"),
        (Double.nan, "0"), (Double.infinity, "0"),
    ])
    func sharesAreRoundedToThousandths(value: Double, expected: String) {
        var emitter = JSONEmitter()
        emitter.share(value)
        #expect(String(decoding: emitter.bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [0, 9, 10, 1234, -7, -120, Int.max, Int.min])
    func integersAreWrittenInFull(value: Int) {
        var emitter = JSONEmitter()
        emitter.integer(value)
        #expect(String(decoding: emitter.bytes, as: UTF8.self) == String(value))
    }

    @Test(arguments: [
        #"{"text":"a","range":[3,1],"kind":"direct"}"#, #"{"text":"a","range":[-1,1],"kind":"direct"}"#,
        #"{"text":"a","range":[1],"kind":"direct"}"#, #"{"text":"a","range":[1,2,3],"kind":"direct"}"#,
    ])
    func damagedRangesAreRefused(json: String) {
        #expect(throws: DecodingError.self) { try JSONDecoder().decode(Quote.self, from: Data(json.utf8)) }
    }
}
