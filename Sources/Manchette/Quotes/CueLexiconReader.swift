/// Reads a cue file: sections of words with their classes, paradigms of endings, and verbs inflected by them.
///
///     [paradigm cer]            endings of verbs in -cer; /p participle, /g gerund, /i infinitive, else finite
///     ce çons çait cé/p çant/g cer/i
///     [verb say]
///     annoncer                  inflected by the paradigm with the longest fitting ending
///     se désoler                a reflexive pronoun in front does not count
///     marteler + martèle        with further forms
///     lire = lit lu/p lisant/g  with just these forms
///     [role feminine]           every word of the section; + joins the words of a phrase
///     ministre vice-présidente première+ministre
struct CueLexiconReader {
    private let language: String
    private(set) var lexicon = CueLexicon()
    /// What makes the plural of a role.
    private var pluralEnding = ""
    /// Endings by the lemma's ending.
    private var paradigms: [String: [(ending: String, form: WordClass)]] = [:]

    init(language: String) {
        self.language = language
    }

    /// Takes the lines of a cue file.
    mutating func read(_ lines: [Substring]) {
        var section: [Substring] = []
        var classes: WordClass = []
        for line in lines where !line.hasPrefix("#") {
            if line.hasPrefix("[") {
                section = line.dropFirst().prefix { $0 != "]" }.split(separator: " ")
                classes = section.reduce(into: []) { $0.formUnion(WordClass.names[String($1)] ?? []) }
                readOption(section)
            } else if section.first == "paradigm" {
                readEndings(line, lemmaEnding: section.count > 1 ? String(section[1]) : "")
            } else if section.first == "verb" {
                readVerb(line, classes)
            } else {
                for word in line.split(separator: " ") { add(word, classes) }
            }
        }
        for key in lexicon.phrases.keys { lexicon.phrases[key]?.sort { $0.rest.count > $1.rest.count } }
    }

    /// Takes the table of given names: a gender, perhaps `@` and the only language it holds for, and names.
    mutating func readGivenNames(_ lines: [Substring]) {
        var special: Set<UInt64> = []
        for pass in 0..<2 {
            for line in lines where !line.hasPrefix("#") {
                let words = line.split(separator: " ")
                guard let key = words.first else { continue }
                let isSpecial = key.contains("@")
                // A name's gender in this very language comes first.
                guard isSpecial == (pass == 0), !isSpecial || key.dropFirst(2) == language else { continue }
                let gender: WordClass =
                    key.hasPrefix("m") ? .givenMasculine : key.hasPrefix("f") ? .givenFeminine : []
                for word in words.dropFirst() {
                    let hash = WordHash.of(word)
                    if pass == 0 { special.insert(hash) }
                    let isKnown = pass == 1 && special.contains(hash)
                    lexicon.words.insert(isKnown ? .given : gender.union(.given), for: hash)
                }
            }
        }
    }

    private mutating func readOption(_ section: [Substring]) {
        guard section.first == "option" else { return }
        if section.contains("compound") { lexicon.compounds = true }
        if section.contains("subject-first") { lexicon.subjectFirst = true }
        if section.count == 3, section[1] == "plural-ending" { pluralEnding = String(section[2]) }
        if section.count > 2, section[1] == "feminine-endings" {
            lexicon.feminineEndings = section.dropFirst(2).map { Array($0.utf8) }
        }
        if section.count == 3, section[1] == "adverb-ending" { lexicon.adverbEnding = Array(section[2].utf8) }
    }

    private mutating func readEndings(_ line: Substring, lemmaEnding: String) {
        for word in line.split(separator: " ") {
            let (text, form) = Self.form(word)
            paradigms[lemmaEnding, default: []].append((text == "-" ? "" : String(text), form))
        }
    }

    private mutating func readVerb(_ line: Substring, _ classes: WordClass) {
        let isWhole = line.contains("=")
        let parts = line.split(maxSplits: 1, whereSeparator: { $0 == "=" || $0 == "+" && !isWhole })
        guard let first = parts.first else { return }
        if !isWhole { inflect(Self.lemma(first), classes) }
        guard parts.count > 1 else { return }
        for word in parts[1].split(separator: " ") {
            let (text, form) = Self.form(word)
            add(text, classes.union(form))
        }
    }

    private mutating func inflect(_ lemma: Substring, _ classes: WordClass) {
        var stem = lemma
        var ending = ""
        // The longest ending that has a paradigm.
        for length in stride(from: min(6, lemma.count), through: 0, by: -1) {
            let suffix = String(lemma.suffix(length))
            if paradigms[suffix] != nil {
                stem = lemma.dropLast(length)
                ending = suffix
                break
            }
        }
        for (suffix, form) in paradigms[ending] ?? [] { add(stem + suffix, classes.union(form)) }
    }

    /// Adds a word, or a phrase: what the tokenizer would cut it into.
    private mutating func add(_ word: Substring, _ classes: WordClass) {
        guard !classes.isEmpty else { return }
        let isPhrase = word.contains("+")
        if !isPhrase, !word.dropLast().contains("'") {
            insert(word, classes)
            return
        }
        let text = String(word.map { $0 == "+" ? " " : $0 })
        let table = TokenTable(bytes: Array(text.utf8), language: language)
        let hashes = table.bytes.withUnsafeBufferPointer { bytes in
            table.tokens.map { WordHash.of(bytes, Int($0.start), Int($0.end)) }
        }
        guard let first = hashes.first else { return }
        if hashes.count == 1 {
            lexicon.words.insert(classes, for: first)
        } else {
            lexicon.phrases[first, default: []].append(.init(rest: Array(hashes.dropFirst()), classes: classes))
            lexicon.phraseStarts.insert(.phrase, for: first)
        }
    }

    private mutating func insert(_ word: Substring, _ classes: WordClass) {
        lexicon.words.insert(classes, for: WordHash.of(word))
        guard !pluralEnding.isEmpty, !classes.isDisjoint(with: [.role, .person]), !classes.contains(.plural),
            !word.hasSuffix("s"), !word.hasSuffix("x"), !word.hasSuffix("z"), !word.hasSuffix(".")
        else { return }
        lexicon.words.insert([.role, .plural], for: WordHash.of(word + pluralEnding))
    }

    private static func form(_ word: Substring) -> (Substring, WordClass) {
        guard let slash = word.lastIndex(of: "/"), slash != word.startIndex else { return (word, .finite) }
        switch word[word.index(after: slash)...] {
        case "p": return (word[..<slash], .participle)
        case "g": return (word[..<slash], .gerund)
        case "i": return (word[..<slash], .infinitive)
        default: return (word[..<slash], .finite)
        }
    }

    /// The infinitive without its reflexive pronoun.
    private static func lemma(_ text: Substring) -> Substring {
        var words = text.split(separator: " ")
        if words.count > 1, words[0] == "se" || words[0] == "sich" { words.removeFirst() }
        var lemma = words.count == 1 ? words[0] : text
        if lemma.hasPrefix("s'") { lemma = lemma.dropFirst(2) }
        return lemma
    }
}
