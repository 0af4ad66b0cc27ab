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
    /// A part of the file; the tables are in the binary, so it may be kept.
    private typealias Text = UnsafeBufferPointer<UInt8>

    private struct Paradigm {
        var lemmaEnding: Text
        var endings: [(ending: Text, form: WordClass)] = []
    }

    private let language: String
    private(set) var tables = CueTables()
    /// What makes the plural of a role.
    private var pluralEnding: [UInt8] = []
    /// Endings by the lemma's ending, the longest first.
    private var paradigms: [Paradigm] = []

    init(language: String) {
        self.language = language
    }

    /// Takes a cue file, which has to stay where it is.
    mutating func read(_ file: UnsafeBufferPointer<UInt8>) {
        var section: [Text] = []
        var classes: WordClass = []
        file.forEachPiece(separatedBy: 0x0A) { line in
            if line[0] == 0x23 { return }
            if line[0] == 0x5B {
                section = line.piece(1..<(line.place(of: 0x5D) ?? line.count)).pieces(separatedBy: 0x20)
                classes = section.reduce(into: []) { $0.formUnion(WordClass.names[$1.string] ?? []) }
                if classes.contains(.prenominal) { tables.traits.hasPrenominals = true }
                readOption(section)
            } else if section.first?.equals("paradigm") ?? false {
                readEndings(line, lemmaEnding: section.count > 1 ? section[1] : Text(start: nil, count: 0))
            } else if section.first?.equals("verb") ?? false {
                readVerb(line, classes)
            } else {
                line.forEachPiece(separatedBy: 0x20) { add($0, classes) }
            }
        }
    }

    /// Takes those given names whose gender in this language is special, from the table of given names: a gender,
    /// perhaps `@` and the only language it holds for, and names.
    mutating func readSpecialNames(_ file: UnsafeBufferPointer<UInt8>) {
        Self.forEachName(file) { name, gender, own in
            if let own, own.elementsEqual(language.utf8) { tables.words.insert(gender.union(.given), for: name) }
        }
    }

    /// Takes those given names that hold for all languages.
    mutating func readNames(_ file: UnsafeBufferPointer<UInt8>) {
        Self.forEachName(file) { name, gender, own in
            if own == nil { tables.words.insert(gender.union(.given), for: name) }
        }
    }

    /// Hands each name on with its gender and the language that its line holds for.
    private static func forEachName(
        _ file: UnsafeBufferPointer<UInt8>, _ body: (_ hash: UInt64, _ gender: WordClass, _ language: Text?) -> Void
    ) {
        file.forEachPiece(separatedBy: 0x0A) { line in
            guard line[0] != 0x23 else { return }
            let end = line.place(of: 0x20) ?? line.count
            let gender: WordClass = line[0] == 0x6D ? .givenMasculine : line[0] == 0x66 ? .givenFeminine : []
            let own = end > 1 ? line.piece(min(2, end)..<end) : nil
            line.piece(from: end).forEachPiece(separatedBy: 0x20) { body(WordHash.of($0, 0, $0.count), gender, own) }
        }
    }

    private mutating func readOption(_ section: [Text]) {
        guard section.count > 1, section[0].equals("option") else { return }
        switch section[1].string {
        case "compound": tables.traits.compounds = true
        case "subject-first": tables.traits.subjectFirst = true
        case "omits-pronouns": tables.traits.pluralVerbEnding = section.count > 2 ? Array(section[2]) : []
        case "plural-ending": pluralEnding = section.count > 2 ? Array(section[2]) : []
        case "attribute-endings": tables.traits.attributeEndings = section.dropFirst(2).map { Array($0) }
        case "statement-endings": tables.traits.statementEndings = section.dropFirst(2).map { Array($0) }
        case "common-endings": tables.traits.commonEndings = section.dropFirst(2).map { Array($0) }
        case "feminine-endings": tables.traits.feminineEndings = section.dropFirst(2).map { Array($0) }
        case "adverb-ending": tables.traits.adverbEnding = section.count > 2 ? Array(section[2]) : []
        default: break
        }
    }

    private mutating func readEndings(_ line: Text, lemmaEnding: Text) {
        var paradigm = Paradigm(lemmaEnding: lemmaEnding)
        line.forEachPiece(separatedBy: 0x20) { word in
            let (text, form) = Self.form(word)
            paradigm.endings.append((text.equals("-") ? text.piece(0..<0) : text, form))
        }
        // Behind all that are as long: the first of a length is the one that is taken.
        let place = paradigms.firstIndex { $0.lemmaEnding.count < lemmaEnding.count } ?? paradigms.count
        paradigms.insert(paradigm, at: place)
    }

    private mutating func readVerb(_ line: Text, _ classes: WordClass) {
        let whole = line.place(of: 0x3D)
        let joint = whole ?? line.place(of: 0x2B)
        if whole == nil { inflect(Self.lemma(line.piece(0..<(joint ?? line.count))), classes) }
        guard let joint else { return }
        line.piece(from: joint + 1).forEachPiece(separatedBy: 0x20) { word in
            let (text, form) = Self.form(word)
            add(text, classes.union(form))
        }
    }

    private mutating func inflect(_ lemma: Text, _ classes: WordClass) {
        guard let paradigm = paradigms.first(where: { lemma.ends(with: $0.lemmaEnding) }) else { return }
        let stem = lemma.piece(0..<(lemma.count - paradigm.lemmaEnding.count))
        // Only plain words can be hashed in two parts.
        let isPlain = !stem.contains { $0 == 0x2B || $0 == 0x27 || $0 >= 0xE0 }
        let hash = WordHash.adding(stem, 0, stem.count, to: FNV.empty)
        for (ending, form) in paradigm.endings {
            let classes = classes.union(form)
            if isPlain, !classes.isEmpty, classes.isDisjoint(with: [.role, .person]),
                !ending.contains(where: { $0 == 0x2B || $0 == 0x27 || $0 >= 0xE0 })
            {
                guard !stem.isEmpty || !ending.isEmpty else { continue }
                tables.words.insert(
                    classes, for: WordHash.finished(WordHash.adding(ending, 0, ending.count, to: hash)))
            } else {
                (Array(stem) + ending).withUnsafeBufferPointer { add($0, classes) }
            }
        }
    }

    /// Adds a word, or a phrase: what the tokenizer would cut it into.
    private mutating func add(_ word: Text, _ classes: WordClass) {
        guard !classes.isEmpty, !word.isEmpty else { return }
        let apostrophe = word.place(of: 0x27)
        if word.place(of: 0x2B) == nil, apostrophe == nil || apostrophe == word.count - 1 {
            insert(word, classes)
            return
        }
        let table = TokenTable(bytes: word.map { $0 == 0x2B ? 0x20 : $0 }, language: language)
        let hashes = table.bytes.withUnsafeBufferPointer { bytes in
            table.tokens.map { WordHash.of(bytes, Int($0.start), Int($0.end)) }
        }
        guard let first = hashes.first else { return }
        if hashes.count == 1 {
            tables.words.insert(classes, for: first)
        } else {
            tables.phrases[first, default: []].append((Array(hashes.dropFirst()), classes))
        }
    }

    private mutating func insert(_ word: Text, _ classes: WordClass) {
        tables.words.insert(classes, for: WordHash.of(word, 0, word.count))
        // s, x, z and full stops take no ending.
        guard !pluralEnding.isEmpty, !classes.isDisjoint(with: [.role, .person]), !classes.contains(.plural),
            let last = word.last, ![0x73, 0x78, 0x7A, 0x2E].contains(last)
        else { return }
        let plural = Array(word) + pluralEnding
        tables.words.insert(
            [.role, .plural], for: plural.withUnsafeBufferPointer { WordHash.of($0, 0, $0.count) })
    }

    private static func form(_ word: Text) -> (Text, WordClass) {
        guard word.count > 2, word[word.count - 2] == 0x2F else { return (word, .finite) }
        let text = word.piece(0..<(word.count - 2))
        switch word[word.count - 1] {
        case 0x70: return (text, .participle)
        case 0x67: return (text, .gerund)
        case 0x69: return (text, .infinitive)
        default: return (text, .finite)
        }
    }

    /// The infinitive without its reflexive pronoun.
    private static func lemma(_ text: Text) -> Text {
        var end = text.count
        while end > 0, text[end - 1] == 0x20 { end -= 1 }
        let lemma = text.piece(0..<end)
        if lemma.begins(with: "se ") { return lemma.piece(from: 3) }
        return lemma.begins(with: "s'") ? lemma.piece(from: 2) : lemma
    }
}
