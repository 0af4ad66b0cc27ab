import Testing

@testable import Manchette

@Suite struct TolerantJSONParserTests {
    /// Text as found on pages, and what `headline` and `author` of the first object must be.
    static let damaged: [(name: String, text: String, headline: String?, author: String?)] = [
        ("clean", #"{"headline": "Un titre", "author": "Anne Roy"}"#, "Un titre", "Anne Roy"),
        ("trailing comma", #"{"headline": "Un titre", "author": "Anne Roy",}"#, "Un titre", "Anne Roy"),
        ("missing comma", "{\"headline\": \"Un titre\"\n \"author\": \"Anne Roy\"}", "Un titre", "Anne Roy"),
        ("raw line end", "{\"headline\": \"Un\n titre\", \"author\": \"Anne Roy\"}", "Un\n titre", "Anne Roy"),
        ("raw tab", "{\"headline\": \"Un\ttitre\", \"author\": \"Anne Roy\"}", "Un\ttitre", "Anne Roy"),
        (
            "inner quotes", #"{"headline": "Il dit "non" au juge", "author": "Anne Roy"}"#, #"Il dit "non" au juge"#,
            "Anne Roy"
        ),
        (
            "inner quote before comma", #"{"headline": "Il dit "non", puis part", "author": "A"}"#,
            #"Il dit "non", puis part"#, "A"
        ),
        ("closing brace missing", #"{"headline": "Un titre", "author": "Anne Roy""#, "Un titre", "Anne Roy"),
        ("cut in a string", #"{"headline": "Un titre", "author": "Anne R"#, "Un titre", "Anne R"),
        ("closed too early", #"{"headline": "Un titre"}, "author": "Anne Roy"}"#, "Un titre", "Anne Roy"),
        (
            "array not closed", #"{"keywords": ["a", "b", "headline": "Un titre", "author": "Anne Roy"}"#, "Un titre",
            "Anne Roy"
        ),
        (
            "surplus bracket", #"{"keywords": ["a"]], "headline": "Un titre", "author": "Anne Roy"}"#, "Un titre",
            "Anne Roy"
        ),
        ("HTML comment", "<!-- \n{\"headline\": \"Un titre\", \"author\": \"Anne Roy\"}\n-->", "Un titre", "Anne Roy"),
        ("CDATA", "//<![CDATA[\n{\"headline\": \"Un titre\", \"author\": \"Anne Roy\"}\n//]]>", "Un titre", "Anne Roy"),
        ("CDATA on one line", "//<![CDATA[ {\"headline\": \"Un titre\", \"author\": \"A\"} //]]>", "Un titre", "A"),
        ("comments", "{/* titre */ \"headline\": \"Un titre\", // auteur\n \"author\": \"A\"}", "Un titre", "A"),
        ("value missing", #"{"headline": , "author": "Anne Roy"}"#, nil, "Anne Roy"),
        ("single quotes", "{'headline': 'Un titre', 'author': 'Anne Roy'}", "Un titre", "Anne Roy"),
        ("bare keys", #"{headline: "Un titre", author: "Anne Roy"}"#, "Un titre", "Anne Roy"),
        ("semicolon", #"{"headline": "Un titre", "author": "Anne Roy"};"#, "Un titre", "Anne Roy"),
        ("byte order mark", "\u{FEFF}{\"headline\": \"Un titre\", \"author\": \"A\"}", "Un titre", "A"),
        ("bad escape", #"{"headline": "L\'été", "author": "A"}"#, "L'été", "A"),
        ("surrogates", #"{"headline": "\ud83d\ude00 \u00e9t\u00e9", "author": "\ud83d"}"#, "😀 été", ""),
    ]

    @Test("Damage loses only itself", arguments: damaged)
    func damageLosesOnlyItself(name: String, text: String, headline: String?, author: String?) {
        let values = TolerantJSONParser.values(in: Array(text.utf8))
        #expect(values.first?["headline"]?.text == headline, "\(name)")
        #expect(values.first?["author"]?.text == author, "\(name)")
    }

    @Test func severalValuesAreAllRead() {
        let values = TolerantJSONParser.values(in: Array(#"{"a": 1} {"b": [true, null, -2.5e3]}"#.utf8))
        #expect(values.count == 2)
        #expect(values.last?["b"] == .array([.bool(true), .null, .number("-2.5e3")]))
    }

    @Test(arguments: ["//", "//   ", "{\"a\": 1} // ", "<!-", "]]", "{\"a\": 1 /* "])
    func endInsideACommentIsRead(text: String) {
        #expect(TolerantJSONParser.values(in: Array(text.utf8)).count == (text.hasPrefix("{") ? 1 : 0))
    }

    @Test func deepNestingIsReadOver() {
        let deep = String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000)
        let text = #"{"before": "a", "deep": "# + deep + #", "after": "b"}"#
        let values = TolerantJSONParser.values(in: Array(text.utf8))
        #expect(values.first?["before"]?.text == "a")
        #expect(values.first?["after"]?.text == "b")
    }

    @Test("Every cut of a text is read without a crash and keeps what stood before it")
    func everyCutIsRead() {
        let text = Array(#"{"headline": "Un titre \u00e9", "x": [{"a": 1}, "b"], "n": {"m": "o\"p"}}"#.utf8)
        for length in 0...text.count {
            let values = TolerantJSONParser.values(in: Array(text[..<length]))
            if length > 30 { #expect(values.first?["headline"]?.text == "Un titre é") }
        }
    }

    @Test(
        "Bytes without sense end",
        arguments: ["]]]]", "}{", ",,,", "\"", "{\"", "{\"a\":", "[,", ":", "/*", "{{{{", "[\"a\":"])
    func senselessBytesEnd(text: String) {
        #expect(TolerantJSONParser.values(in: Array(text.utf8)).count <= 1)
    }

    /// A value without anything but strings of at least so many bytes.
    private func texts(_ value: JSONValue, ofAtLeast shortest: Int) -> JSONValue {
        func isKept(_ value: JSONValue) -> Bool {
            switch value {
            case .string(let text): text.utf8.count >= shortest
            case .array(let elements): !elements.isEmpty
            case .object(let members): !members.isEmpty
            default: false
            }
        }
        switch value {
        case .array(let elements):
            return .array(elements.map { texts($0, ofAtLeast: shortest) }.filter(isKept))
        case .object(let members):
            return .object(
                members.map { .init(key: $0.key, value: texts($0.value, ofAtLeast: shortest)) }
                    .filter { isKept($0.value) })
        default: return value
        }
    }

    @Test(
        arguments: damaged.map(\.text).filter { !$0.contains("\\") }
            + [#"{"a": [1, "un mot long", {"b": "x", "c": ["autre mot long"]}], "d": {}}"#])
    func textsAloneAreThoseOfAllValues(_ text: String) {
        let bytes = Array(text.utf8)
        // Escapes have more bytes in the source than in the value.
        for shortest in [1, 3, 8, 9] {
            let expected = TolerantJSONParser.values(in: bytes).map { texts($0, ofAtLeast: shortest) }
            #expect(TolerantJSONParser.texts(in: bytes, ofAtLeast: shortest) == expected)
        }
    }

    @Test func lengthOfATextIsThatOfItsSource() {
        let bytes = Array(#"{"a": "\u00e9t\u00e9", "b": "été"}"#.utf8)
        let expected = JSONValue.object([.init(key: "a", value: .string("été"))])
        #expect(TolerantJSONParser.texts(in: bytes, ofAtLeast: 6) == [expected])
    }
}
