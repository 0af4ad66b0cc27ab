/// The lines of a text that are set in capitals throughout ("HOW TO FIND A LINE"): there the capitals tell no name from
/// other words.
///
/// Asked about names in the order of the text: a text in capitals may be one line with very many of them, and each line is
/// judged once.
struct ShoutedLines {
    /// So many words in a row are a line set in capitals; fewer may be a name.
    private static let leastWords = 3

    private let lines: [Range<Int>]
    /// The line that was looked at last, and what it is.
    private var line = 0
    private var isShouted: Bool?
    /// How many tokens were read to judge lines.
    private(set) var tokensRead = 0

    init(_ lines: [Range<Int>]) { self.lines = lines }

    /// Whether a name that nothing is known of stands in such a line.
    mutating func hold(_ name: Range<Int>, _ document: EntityDocument) -> Bool {
        let isInCapitals = name.allSatisfy {
            switch document.words[document.word($0)].form {
            case .lower, .capitalized, .mixed: false
            default: true
            }
        }
        guard isInCapitals, !Self.isKnown(name, document) else { return false }
        while line < lines.count, lines[line].upperBound <= name.lowerBound {
            line += 1
            isShouted = nil
        }
        guard line < lines.count else { return false }
        if let isShouted { return isShouted }
        let judgement = judge(lines[line], document)
        isShouted = judgement
        return judgement
    }

    private mutating func judge(_ line: Range<Int>, _ document: EntityDocument) -> Bool {
        var shouted = 0
        var isOrdinary = false
        for token in line {
            tokensRead += 1
            let word = document.words[document.word(token)]
            switch word.form {
            case .lower, .capitalized, .mixed: return false
            case .allCapitals, .initial:
                shouted += 1
                // A small word, or one that the text writes small elsewhere.
                isOrdinary = isOrdinary || word.isFunction || document.find(exact: word.lower) != nil
            default: break
            }
        }
        return isOrdinary && shouted >= Self.leastWords
    }

    /// Whether the lexicon knows a name as one.
    private static func isKnown(_ name: Range<Int>, _ document: EntityDocument) -> Bool {
        name.contains { token in
            !document.words[document.word(token)].kinds.isDisjoint(with: EntityLexicon.Kinds.known)
                || document.phrases.indices.contains(token) && document.phrases[token].position != 0
        }
    }
}
