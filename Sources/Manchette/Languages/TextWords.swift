internal import CModels

/// The words of languages in `text-words.txt`: what running text is told by, cut by and read by.
enum TextWords {
    typealias Text = UnsafeBufferPointer<UInt8>

    /// A line of the file.
    struct Line {
        /// The languages of its section, with spaces between them.
        let languages: Text
        let topic: Text
        let words: Text

        /// Whether a language is one of its section's.
        func isOf(_ language: String) -> Bool {
            var isFound = false
            languages.forEachPiece(separatedBy: 0x20) { isFound = isFound || $0.elementsEqual(language.utf8) }
            return isFound
        }

        /// Calls `body` with each of its languages.
        func forEachLanguage(_ body: (String) -> Void) {
            languages.forEachPiece(separatedBy: 0x20) { body($0.string) }
        }

        /// Calls `body` with each of its words.
        func forEachWord(_ body: (Text) -> Void) { words.forEachPiece(separatedBy: 0x20, body) }
    }

    /// The data file.
    static var file: Text { FlatReader.bytes(manchette_text_words) }

    /// Calls `body` with each line of the file.
    static func forEachLine(of file: Text = file, _ body: (Line) -> Void) {
        var languages = file.piece(0..<0)
        file.forEachPiece(separatedBy: UInt8(ascii: "\n")) { line in
            if line[0] == UInt8(ascii: "[") {
                languages = line.piece(1..<max(1, line.count - 1))
            } else if line[0] != UInt8(ascii: "#"), let colon = line.place(of: UInt8(ascii: ":")) {
                body(Line(languages: languages, topic: line.piece(0..<colon), words: line.piece(from: colon + 1)))
            }
        }
    }

    /// The languages that the file has words of.
    static var languages: Set<String> {
        var found: Set<String> = []
        forEachLine { line in line.forEachLanguage { found.insert($0) } }
        return found
    }

    /// The words, of all languages, that a hyphen before them belongs to; and those before which it ends the first of two
    /// compounds.
    static let hyphenTails = words("hyphenTails")
    static let afterHyphens = words("afterHyphens")

    /// The words of a topic in all languages.
    private static func words(_ topic: StaticString) -> Set<String> {
        var words: Set<String> = []
        forEachLine { line in
            guard line.topic.equals(topic) else { return }
            line.forEachWord { words.insert($0.string) }
        }
        return words
    }

    /// What is made of a topic's words, by language.
    static func tables<Table>(_ topic: StaticString, _ make: (Line) -> Table) -> [String: Table] {
        var tables: [String: Table] = [:]
        forEachLine { line in
            guard line.topic.equals(topic) else { return }
            let table = make(line)
            line.forEachLanguage { tables[$0] = table }
        }
        return tables
    }
}
