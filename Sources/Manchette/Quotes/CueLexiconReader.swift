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
    /// A word of the file.
    private typealias Word = ArraySlice<UInt8>

    private let language: String
    private(set) var lexicon = CueLexicon()
    /// What makes the plural of a role.
    private var pluralEnding: [UInt8] = []
    /// Endings by the lemma's ending, the longest first.
    private var paradigms: [(lemmaEnding: [UInt8], endings: [(ending: [UInt8], form: WordClass)])] = []

    init(language: String) {
        self.language = language
    }

    /// Takes the lines of a cue file.
    mutating func read(_ lines: [ArraySlice<UInt8>]) {
        var section: [String] = []
        var classes: WordClass = []
        for line in lines where line.first != 0x23 {
            if line.first == 0x5B {
                section = line.dropFirst().prefix { $0 != 0x5D }.split(separator: 0x20)
                    .map { String(decoding: $0, as: UTF8.self) }
                classes = section.reduce(into: []) { $0.formUnion(WordClass.names[$1] ?? []) }
                if classes.contains(.prenominal) { lexicon.hasPrenominals = true }
                readOption(section)
            } else if section.first == "paradigm" {
                readEndings(line, lemmaEnding: section.count > 1 ? Array(section[1].utf8) : [])
            } else if section.first == "verb" {
                readVerb(line, classes)
            } else {
                for word in line.split(separator: 0x20) { add(word, classes) }
            }
        }
        for key in lexicon.phrases.keys { lexicon.phrases[key]?.sort { $0.rest.count > $1.rest.count } }
    }

    /// Takes the table of given names: a gender, perhaps `@` and the only language it holds for, and names.
    mutating func readGivenNames(_ lines: [ArraySlice<UInt8>]) {
        var special: Set<UInt64> = []
        for wantsSpecial in [true, false] {
            for line in lines where line.first != 0x23 {
                let words = line.split(separator: 0x20)
                guard let key = words.first else { continue }
                // A name's gender in this very language comes first.
                let isSpecial = key.count > 1
                guard isSpecial == wantsSpecial, !isSpecial || key.dropFirst(2).elementsEqual(language.utf8) else {
                    continue
                }
                let gender: WordClass = key.first == 0x6D ? .givenMasculine : key.first == 0x66 ? .givenFeminine : []
                for word in words.dropFirst() {
                    let hash = WordHash.of(word)
                    if wantsSpecial { special.insert(hash) }
                    let isKnown = !wantsSpecial && special.contains(hash)
                    lexicon.words.insert(isKnown ? .given : gender.union(.given), for: hash)
                }
            }
        }
    }

    private mutating func readOption(_ section: [String]) {
        guard section.first == "option", section.count > 1 else { return }
        switch section[1] {
        case "compound": lexicon.compounds = true
        case "subject-first": lexicon.subjectFirst = true
        case "plural-ending": pluralEnding = Array((section.dropFirst(2).first ?? "").utf8)
        case "feminine-endings": lexicon.feminineEndings = section.dropFirst(2).map { Array($0.utf8) }
        case "adverb-ending": lexicon.adverbEnding = Array((section.dropFirst(2).first ?? "").utf8)
        default: break
        }
    }

    private mutating func readEndings(_ line: Word, lemmaEnding: [UInt8]) {
        let endings = line.split(separator: 0x20).map { word -> (ending: [UInt8], form: WordClass) in
            let (text, form) = Self.form(word)
            return (text.elementsEqual([0x2D]) ? [] : Array(text), form)
        }
        paradigms.append((lemmaEnding, endings))
        paradigms.sort { $0.lemmaEnding.count > $1.lemmaEnding.count }
    }

    private mutating func readVerb(_ line: Word, _ classes: WordClass) {
        let isWhole = line.contains(0x3D)
        let joint = line.firstIndex { $0 == 0x3D || $0 == 0x2B && !isWhole }
        if !isWhole { inflect(Self.lemma(line[..<(joint ?? line.endIndex)]), classes) }
        guard let joint else { return }
        for word in line[(joint + 1)...].split(separator: 0x20) {
            let (text, form) = Self.form(word)
            add(text, classes.union(form))
        }
    }

    private mutating func inflect(_ lemma: Word, _ classes: WordClass) {
        guard
            let paradigm = paradigms.first(where: {
                lemma.count >= $0.lemmaEnding.count && lemma.suffix($0.lemmaEnding.count).elementsEqual($0.lemmaEnding)
            })
        else { return }
        let stem = lemma.dropLast(paradigm.lemmaEnding.count)
        for (ending, form) in paradigm.endings { add(stem + ending, classes.union(form)) }
    }

    /// Adds a word, or a phrase: what the tokenizer would cut it into.
    private mutating func add(_ word: Word, _ classes: WordClass) {
        guard !classes.isEmpty, !word.isEmpty else { return }
        if !word.contains(0x2B), !word.dropLast().contains(0x27) {
            insert(word, classes)
            return
        }
        let table = TokenTable(bytes: word.map { $0 == 0x2B ? 0x20 : $0 }, language: language)
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

    private mutating func insert(_ word: Word, _ classes: WordClass) {
        lexicon.words.insert(classes, for: WordHash.of(word))
        // s, x, z and full stops take no ending.
        guard !pluralEnding.isEmpty, !classes.isDisjoint(with: [.role, .person]), !classes.contains(.plural),
            let last = word.last, ![0x73, 0x78, 0x7A, 0x2E].contains(last)
        else { return }
        lexicon.words.insert([.role, .plural], for: WordHash.of(word + pluralEnding))
    }

    private static func form(_ word: Word) -> (Word, WordClass) {
        guard word.count > 2, word[word.endIndex - 2] == 0x2F else { return (word, .finite) }
        let text = word.dropLast(2)
        switch word.last {
        case 0x70: return (text, .participle)
        case 0x67: return (text, .gerund)
        case 0x69: return (text, .infinitive)
        default: return (text, .finite)
        }
    }

    /// The infinitive without its reflexive pronoun.
    private static func lemma(_ text: Word) -> Word {
        var lemma = text
        while lemma.last == 0x20 { lemma.removeLast() }
        for pronoun in ["se ", "s'"] where lemma.starts(with: pronoun.utf8) {
            return lemma.dropFirst(pronoun.utf8.count)
        }
        return lemma
    }
}
