import Testing

@testable import DumpReading

@Suite struct JSONRowTests {
    @Test func membersKeepTheirStringsAsBytes() throws {
        let row = try JSONRow(
            Array(
                #" {"id": 12, "html":"<p>é\u00e9\n\"\\\/\ud83c\udf88\ud83cx", "n":null, "x":{"a":["]",1]}, "t":true} "#
                    .utf8)[...])
        #expect(row.text("id") == "12")
        #expect(row.text("html") == "<p>éé\n\"\\/🎈\u{FFFD}x")
        #expect(row["n"] == .null && row["x"] == .nested && row["t"] == .literal("true"))
        #expect(row.text("x") == nil && row.text("missing") == nil)
    }

    @Test(arguments: ["{}", "{ }", "\u{FEFF}{\"a\":1}", #"{"a":-1.5e3}"#])
    func smallObjectsAreRead(line: String) throws {
        #expect(try JSONRow(Array(line.utf8)[...]).members.count <= 1)
    }

    @Test(arguments: [
        "", "{", "[]", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{"a":1"#, #"{"a":"b}"#, #"{"a":"\x"}"#, #"{"a":"\u12"}"#,
        #"{"a":[}"#, #"{"a":[1}"#, #"{"a":tru}"#, #"{"a":1} x"#, "{\"a\":\"\u{1}\"}", #"{a:1}"#,
    ])
    func damagedLinesAreErrors(line: String) {
        #expect(throws: JSONRow.SyntaxError.self) { try JSONRow(Array(line.utf8)[...]) }
    }

    @Test(arguments: ["0", "-0", "12", "-1.5e3", "0.50", "1E+9", "1e-9", "10", "0e1"])
    func numbersStayAsTheyAreWritten(number: String) throws {
        #expect(try JSONRow(Array("{\"a\":\(number)}".utf8)[...])["a"] == .literal(number))
    }

    @Test(arguments: [
        "nan", "-nan", "inf", "infinity", "-inf", "0x10", "0x1p3", "+1", "01", "-01", "00", "1.", ".5", "-.5", "1e",
        "1e+",
        "1.e3", "-", "--1", "1-1", "1e5.5", "1.5.5", "e5",
    ])
    func whatIsNoNumberIsAnError(number: String) {
        #expect(throws: JSONRow.SyntaxError.self) { try JSONRow(Array("{\"a\":\(number)}".utf8)[...]) }
    }

    @Test func deepNestingIsReadOver() throws {
        let deep = String(repeating: "[", count: 200_000) + String(repeating: "]", count: 200_000)
        #expect(try JSONRow(Array("{\"a\":\(deep),\"b\":2}".utf8)[...]).text("b") == "2")
    }
}
