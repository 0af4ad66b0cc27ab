import Foundation
import Testing

private let sources = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources").path

/// What comments of the sources link to by its name is there: a name that was changed is changed in them too.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: sources), "the sources are not here"))
struct SymbolLinkTests {
    @Test func everyLinkNamesSomething() throws {
        var (declared, links) = (Set<String>(), [(file: String, link: String)]())
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources) where path.hasSuffix(".swift") {
            let text = try String(contentsOfFile: sources + "/" + path, encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let (code, comments) = (lines.filter { !Self.isComment($0) }, lines.filter(Self.isComment))
            declared.formUnion(Self.names(in: code.joined(separator: "\n")))
            for comment in comments {
                for match in comment.matches(of: /``([^`]+)``/) { links.append((path, String(match.1))) }
            }
        }
        #expect(declared.count > 1000 && links.count > 50)
        for (file, link) in links {
            // Behind the name may stand which one of that name.
            let named = link.firstRange(of: ")-(").map { link[..<$0.lowerBound] + ")" } ?? link[...]
            let isThere = named.split(separator: "/").allSatisfy { declared.contains(String($0)) }
            #expect(isThere, "\(file): ``\(link)``")
        }
    }

    @Test(arguments: [
        ("func a(_ b: Int, to c: (Int, Int) -> Void = { _, _ in }) -> d", ["a", "a(_:to:)"]),
        ("func e()", ["e", "e()"]),
        ("init?<T>(\n    f: [T: Int],\n    g h: Int\n)", ["init", "init(f:g:)"]), ("static let i = 1", ["i"]),
        ("indirect case j(Int), k\n    case l = \"m, n\", o", ["j", "k", "l", "o"]),
        ("private final class P<Q>: R", ["P"]),
        ("case .s: t", []), ("if case let u = v", ["u"]),
    ])
    func declarationsAreRead(code: String, names: [String]) { #expect(Self.names(in: code) == Set(names)) }

    private static func isComment(_ line: Substring) -> Bool { line.drop { $0 == " " }.hasPrefix("//") }

    /// What code declares: functions by their name alone and with the labels of their parameters.
    private static func names(in code: String) -> Set<String> {
        var names: Set<String> = []
        for match in code.matches(of: /\b(?:let|var|struct|enum|class|protocol|typealias|associatedtype|actor) `?(\w+)/)
        {
            names.insert(String(match.1))
        }
        for match in code.matches(of: /(?:^|\n) *(?:indirect )?case (\w[^\n]*)/) {
            for piece in parts(of: match.1) {
                names.insert(String(piece.prefix { $0.isLetter || $0.isNumber || $0 == "_" }))
            }
        }
        for match in code.matches(of: /\b(?:func `?(\w+)`?|(init)\b[?!]?|(subscript)\b)(?:<[^(]*>)?\(/) {
            let name = match.1 ?? match.2 ?? match.3 ?? ""
            var depth = 1
            let parameters = code[match.range.upperBound...].prefix { character in
                depth += "([{".contains(character) ? 1 : ")]}".contains(character) ? -1 : 0
                return depth > 0
            }
            let labels = parts(of: parameters).map { part in
                part.drop { $0.isWhitespace }.prefix { !$0.isWhitespace && $0 != ":" } + ":"
            }
            names.insert(String(name))
            names.insert(name + "(" + labels.joined() + ")")
        }
        return names
    }

    /// What stands between commas that are in no brackets and no string.
    private static func parts(of text: Substring) -> [Substring] {
        var (depth, isString) = (0, false)
        let parts = text.split { character in
            if character == "\"" { isString.toggle() }
            guard !isString else { return false }
            depth += "([{".contains(character) ? 1 : ")]}".contains(character) ? -1 : 0
            return depth == 0 && character == ","
        }
        return parts.map { $0.drop { $0.isWhitespace } }.filter { !$0.isEmpty }
    }
}
