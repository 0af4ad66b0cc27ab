import Foundation
import Testing

@testable import HTMLTree

/// The tree construction tests of html5lib-tests, with scripting off.
@Suite struct TreeConstructionTests {
    /// Why a case fails, by what its document holds.
    private static let knownReasons = [
        "<selectedcontent>":
            "a browser copies the chosen option into it after parsing; an extractor wants the text once"
    ]

    @Test func buildsTheTreesOfTheConformanceSuite() throws {
        let files = try SharedData.files("html5lib-tests/tree-construction", withExtension: "dat")
        guard !files.isEmpty else {
            print("skipped: html5lib-tests is not beside the package")
            return
        }
        var count = 0
        var knownCount = 0
        var failures: [String] = []
        for file in files {
            for test in TreeTest.read(try Data(contentsOf: file)) where !test.isScripting {
                count += 1
                let found = test.run()
                if found == test.expected { continue }
                if let known = Self.knownReasons.first(where: { test.data.contains($0.key) }) {
                    knownCount += 1
                    print("not passed: \(file.lastPathComponent): \(test.data): \(known.value)")
                } else {
                    failures.append(
                        "\(file.lastPathComponent): \(test.data)\n-- expected\n\(test.expected)\n-- found\n\(found)")
                }
            }
        }
        for failure in failures { print("FAILED", failure, "\n") }
        print("tree construction: \(count - failures.count - knownCount) of \(count) passed")
        #expect(failures.isEmpty)
        #expect(Double(knownCount) <= Double(count) * 0.005)
    }
}

/// One case of a `.dat` file.
struct TreeTest {
    var data = ""
    var fragment: String?
    var isScripting = false
    var expected = ""

    static func read(_ file: Data) -> [TreeTest] {
        var tests: [TreeTest] = []
        var section = ""
        var lines: [String: [String]] = [:]
        func finish() {
            guard let data = lines["#data"] else { return }
            var expected = lines["#document"] ?? []
            while expected.last == "" { expected.removeLast() }
            tests.append(
                TreeTest(
                    data: data.joined(separator: "\n"), fragment: lines["#document-fragment"]?.first,
                    isScripting: lines["#script-on"] != nil, expected: expected.joined(separator: "\n")))
            lines = [:]
        }
        let text = String(decoding: file, as: UTF8.self)
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line == "#data" {
                finish()
                section = line
                lines[section] = []
            } else if section != "", line.hasPrefix("#"), line != "#data", Self.sections.contains(line) {
                section = line
                lines[section] = []
            } else {
                lines[section, default: []].append(line)
            }
        }
        finish()
        return tests
    }

    private static let sections: Set<String> = [
        "#errors", "#new-errors", "#document-fragment", "#document", "#script-on", "#script-off",
    ]

    func run() -> String {
        let bytes = Array(data.utf8)
        guard let fragment else {
            let table = HTMLParser(frontEnd: .html5).parse(bytes)
            return TreeDump(table: table).lines(below: 0, indent: 0).joined(separator: "\n")
        }
        let parts = fragment.split(separator: " ").map(String.init)
        let namespace: NodeNamespace = parts.count == 1 ? .html : parts[0] == "svg" ? .svg : .mathML
        let name = parts.last ?? "div"
        let number = TagID.names.firstIndex(of: name.lowercased())
        let tag = number.map { TagID(rawValue: UInt16($0)) } ?? TagID(rawValue: 60_000)
        let table = HTML5Parser.parseFragment(bytes, in: tag, namespace)
        return TreeDump(table: table).lines(below: 1, indent: 0).joined(separator: "\n")
    }
}

/// A tree as html5lib-tests writes it.
struct TreeDump {
    let table: NodeTable

    func lines(below row: Int, indent: Int) -> [String] {
        var lines: [String] = []
        var child = table.firstChild(of: row)
        let prefix = "| " + String(repeating: "  ", count: indent)
        while let index = child {
            let node = table.nodes[index]
            switch node.kind {
            case .document: break
            case .doctype: lines.append(prefix + doctype())
            case .comment: lines.append(prefix + "<!-- \(table.string(node.text)) -->")
            case .text, .rawText: lines.append(prefix + "\"\(table.string(node.text))\"")
            case .element: lines += element(index, prefix, indent)
            }
            child = table.nextSibling(of: index)
        }
        return lines.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
    }

    private func element(_ row: Int, _ prefix: String, _ indent: Int) -> [String] {
        let node = table.nodes[row]
        let space = node.namespace == .svg ? "svg " : node.namespace == .mathML ? "math " : ""
        let name = table.name(of: node.tag)
        var lines = [prefix + "<\(space)\(name)>"]
        let attributes = node.attributeRows.map { index in
            let attribute = table.attributes[index]
            var name = table.name(of: attribute.name)
            if node.namespace != .html, Self.foreignNames.contains(name) {
                name = name.replacingOccurrences(of: ":", with: " ")
            }
            return (name, "\(prefix)  \(name)=\"\(table.string(attribute.value))\"")
        }
        lines += attributes.sorted { Array($0.0.utf16).lexicographicallyPrecedes(Array($1.0.utf16)) }.map(\.1)
        if node.tag == .template, node.namespace == .html {
            lines.append(prefix + "  content")
            lines += self.lines(below: row, indent: indent + 2)
        } else {
            lines += self.lines(below: row, indent: indent + 1)
        }
        return lines
    }

    private static let foreignNames: Set<String> = [
        "xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title", "xlink:type",
        "xml:lang", "xml:space", "xmlns:xlink",
    ]

    private func doctype() -> String {
        guard let doctype = table.doctype else { return "" }
        let name = table.string(doctype.name)
        guard doctype.publicID != nil || doctype.systemID != nil else { return "<!DOCTYPE \(name)>" }
        let (publicID, systemID) = (doctype.publicID.map(table.string), doctype.systemID.map(table.string))
        return "<!DOCTYPE \(name) \"\(publicID ?? "")\" \"\(systemID ?? "")\">"
    }
}
