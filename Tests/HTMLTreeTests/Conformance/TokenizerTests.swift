import Foundation
import Testing

@testable import HTMLTree

/// The tokenizer tests of html5lib-tests.
@Suite struct TokenizerTests {
    @Test func readsTheTokensOfTheConformanceSuite() throws {
        let files = try SharedData.files("html5lib-tests/tokenizer", withExtension: "test")
        guard !files.isEmpty else {
            print("skipped: html5lib-tests is not beside the package")
            return
        }
        var count = 0
        var failures: [String] = []
        for file in files where file.lastPathComponent != "xmlViolation.test" {
            let object = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
            for case let test as [String: Any] in object?["tests"] as? [Any] ?? [] {
                for state in test["initialStates"] as? [String] ?? ["Data state"] {
                    guard let test = TokenTest(test) else { continue }
                    count += 1
                    let found = test.run(state)
                    if found != test.expected {
                        failures.append(
                            "\(file.lastPathComponent) [\(state)] \(test.input.debugDescription)"
                                + "\n-- expected \(test.expected)\n-- found    \(found)")
                    }
                }
            }
        }
        for failure in failures { print("FAILED", failure, "\n") }
        print("tokenizer: \(count - failures.count) of \(count) passed")
        #expect(failures.isEmpty)
    }
}

/// One case of a `.test` file.
struct TokenTest {
    var input: String
    var expected: [String]
    var lastStartTag: String?

    /// Nil for cases that hold lone surrogates, which are no UTF-8.
    init?(_ test: [String: Any]) {
        let isEscaped = test["doubleEscaped"] as? Bool ?? false
        guard let raw = test["input"] as? String, let input = isEscaped ? Self.unescape(raw) : raw else { return nil }
        self.input = input
        lastStartTag = test["lastStartTag"] as? String
        expected = []
        for case let token as [Any] in test["output"] as? [Any] ?? [] {
            guard let line = Self.line(token, isEscaped) else { return nil }
            append(line)
        }
    }

    private mutating func append(_ line: String) { Self.append(line, to: &expected) }

    /// Adds a token; characters join the characters before them.
    private static func append(_ line: String, to lines: inout [String]) {
        if line.hasPrefix("C "), let last = lines.last, last.hasPrefix("C ") {
            lines[lines.count - 1] = last + line.dropFirst(2)
        } else {
            lines.append(line)
        }
    }

    private static func line(_ token: [Any], _ isEscaped: Bool) -> String? {
        func text(_ index: Int) -> String? {
            guard index < token.count, let value = token[index] as? String else { return "nil" }
            return isEscaped ? unescape(value) : value
        }
        guard let first = text(1) else { return nil }
        switch token[0] as? String {
        case "Character": return "C \(first)"
        case "Comment": return "comment \(first)"
        case "EndTag": return "end \(first)"
        case "StartTag":
            var attributes: [String] = []
            for (name, value) in token[2] as? [String: String] ?? [:] {
                guard let name = isEscaped ? unescape(name) : name, let value = isEscaped ? unescape(value) : value
                else { return nil }
                attributes.append("\(name)=\(value)")
            }
            return "start \(first) \(attributes.sorted())" + (token.count > 3 ? " /" : "")
        case "DOCTYPE":
            guard let publicID = text(2), let systemID = text(3) else { return nil }
            return "doctype \(first) \(publicID) \(systemID) \((token[4] as? Bool ?? true) ? "ok" : "quirks")"
        default: return nil
        }
    }

    private static func unescape(_ text: String) -> String? {
        var units: [UInt16] = []
        var rest = text[...]
        while let backslash = rest.range(of: "\\u") {
            units += rest[..<backslash.lowerBound].utf16
            guard let unit = UInt16(rest[backslash.upperBound...].prefix(4), radix: 16) else { return nil }
            units.append(unit)
            rest = rest[backslash.upperBound...].dropFirst(4)
        }
        units += rest.utf16
        var decoder = UTF16()
        var iterator = units.makeIterator()
        var result = ""
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): result.unicodeScalars.append(scalar)
            case .emptyInput: return result
            case .error: return nil
            }
        }
    }

    func run(_ state: String) -> [String] {
        Array(input.utf8).withUnsafeBufferPointer { bytes in
            NamePointers.with { names in
                var tokenizer = Tokenizer(bytes, tables: names)
                defer { tokenizer.deallocate() }
                if let lastStartTag, let number = TagID.names.firstIndex(of: lastStartTag) {
                    tokenizer.lastStartTag = TagID(rawValue: UInt16(number))
                }
                switch state {
                case "PLAINTEXT state": tokenizer.contentModel = .plainText
                case "RCDATA state": tokenizer.contentModel = .rcdata
                case "RAWTEXT state": tokenizer.contentModel = .rawText
                case "Script data state": tokenizer.contentModel = .scriptData
                default: break
                }
                return read(&tokenizer, bytes, isCDATA: state == "CDATA section state")
            }
        }
    }

    private func read(_ tokenizer: inout Tokenizer, _ source: UnsafeBufferPointer<UInt8>, isCDATA: Bool) -> [String] {
        var lines: [String] = []
        func text(_ range: TextRange) -> String {
            let base = range.isDecoded ? UnsafePointer(tokenizer.decoded.base) : source.baseAddress
            return String(
                decoding: UnsafeBufferPointer(start: base.map { $0 + range.start }, count: Int(range.length)),
                as: UTF8.self)
        }
        if isCDATA {
            // The section's own start is not in the input.
            tokenizer.position = -9
            tokenizer.readCDATASection()
            if !tokenizer.text.isEmpty { Self.append("C \(text(tokenizer.text))", to: &lines) }
        }
        while true {
            switch tokenizer.next() {
            case .endOfFile: return lines
            case .characters: Self.append("C \(text(tokenizer.text))", to: &lines)
            case .comment: lines.append("comment \(text(tokenizer.text))")
            case .endTag: lines.append("end \(name(tokenizer.tag, tokenizer))")
            case .startTag:
                let payload = tokenizer.attributePayload
                let attributes = (payload.start..<(payload.start + Int(payload.length))).map { index in
                    let attribute = tokenizer.attributes[index]
                    let raw = attribute.name.rawValue
                    let name =
                        raw < 256
                        ? AttributeID.names[Int(raw)]
                        : String(decoding: tokenizer.customAttributes.name(Int(raw) - 256), as: UTF8.self)
                    return "\(name)=\(text(attribute.value))"
                }
                lines.append(
                    "start \(name(tokenizer.tag, tokenizer)) \(attributes.sorted())"
                        + (tokenizer.isSelfClosing ? " /" : ""))
            case .doctype:
                let doctype = tokenizer.doctype
                let parts = [doctype.name, doctype.publicID, doctype.systemID].map { $0.map(text) ?? "nil" }
                lines.append("doctype \(parts.joined(separator: " ")) \(doctype.forceQuirks ? "quirks" : "ok")")
            case .cdataStart:
                _ = tokenizer.readBogusComment(from: tokenizer.position + 2)
                lines.append("comment \(text(tokenizer.text))")
            }
        }
    }

    private func name(_ tag: TagID, _ tokenizer: Tokenizer) -> String {
        tag.rawValue < 256
            ? TagID.names[Int(tag.rawValue)]
            : String(decoding: tokenizer.customTags.name(Int(tag.rawValue) - 256), as: UTF8.self)
    }
}
