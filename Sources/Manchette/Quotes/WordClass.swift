/// What a word can be to the quotation finder; a word can be several things at once.
///
/// The names of the members are the words that stand in the section headings of the cue files.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt64

    private init(bit: UInt64) { rawValue = 1 << bit }
    init(rawValue: UInt64) { self.rawValue = rawValue }

    /// Verbs of saying and thinking that take a clause ("déclarer").
    static let say = WordClass(bit: 0)
    /// Verbs that announce speech only beside quotation marks ("soupirer").
    static let cue = WordClass(bit: 1)
    /// Verbs that quote somebody's word for a thing ("qualifier").
    static let label = WordClass(bit: 2)
    static let finite = WordClass(bit: 3)
    static let participle = WordClass(bit: 4)
    static let gerund = WordClass(bit: 5)
    static let infinitive = WordClass(bit: 6)
    static let auxiliary = WordClass(bit: 7)
    /// Small words between a subject and its verb.
    static let clitic = WordClass(bit: 8)
    static let adverb = WordClass(bit: 9)
    static let pronoun = WordClass(bit: 10)
    /// Pronouns behind a preposition ("selon lui").
    static let stressed = WordClass(bit: 11)
    /// Words of the first person: they tell speech from report.
    static let first = WordClass(bit: 12)
    static let masculine = WordClass(bit: 13)
    static let feminine = WordClass(bit: 14)
    static let plural = WordClass(bit: 15)
    /// Pronouns that hang on their verb ("-t-il").
    static let tail = WordClass(bit: 16)
    /// Prepositions that name a source ("selon").
    static let source = WordClass(bit: 17)
    /// Prepositions that do so only before a person ("pour elle, …").
    static let weak = WordClass(bit: 18)
    /// German "so X", behind a quotation only.
    static let short = WordClass(bit: 19)
    /// Source words that follow their noun (German "zufolge").
    static let after = WordClass(bit: 20)
    static let that = WordClass(bit: 21)
    static let relative = WordClass(bit: 22)
    static let conjunction = WordClass(bit: 23)
    static let preposition = WordClass(bit: 24)
    /// Words that may stand inside a noun phrase behind its noun ("directeur *de la*…").
    static let linking = WordClass(bit: 25)
    static let determiner = WordClass(bit: 26)
    static let indefinite = WordClass(bit: 27)
    static let title = WordClass(bit: 28)
    /// Nouns for people by what they do.
    static let role = WordClass(bit: 29)
    /// Nouns that take up somebody already named ("la jeune femme").
    static let person = WordClass(bit: 30)
    static let organization = WordClass(bit: 31)
    /// "Le mot", "le communiqué": what somebody says or writes.
    static let speech = WordClass(bit: 32)
    /// What carries a title in quotation marks.
    static let work = WordClass(bit: 33)
    /// "Intitulé", "dit", "sogenannt".
    static let naming = WordClass(bit: 34)
    /// Words that no name starts with.
    static let function = WordClass(bit: 35)
    /// "Interrogé", "cité".
    static let passive = WordClass(bit: 36)
    static let by = WordClass(bit: 37)
    static let place = WordClass(bit: 38)
    static let givenMasculine = WordClass(bit: 39)
    static let givenFeminine = WordClass(bit: 40)
    static let given = WordClass(bit: 41)
    static let possessive = WordClass(bit: 42)
    static let negation = WordClass(bit: 43)
    /// An earlier word of a phrase whose last word carries the phrase's class.
    static let phrase = WordClass(bit: 44)
    static let neuter = WordClass(bit: 45)

    /// Forms of "être", "be", "werden": with a participle they make a passive, whose subject says nothing.
    static let being = WordClass(bit: 46)
    /// "Se", "sich": with one of these before it, no passive.
    static let reflexive = WordClass(bit: 47)
    /// Words in front of an inverted subject ("*comme* l'explique X").
    static let inverting = WordClass(bit: 48)
    /// "Ans", "Jahre": an age behind a name.
    static let age = WordClass(bit: 49)

    /// Prepositions that stand before places.
    static let locative = WordClass(bit: 50)

    /// Companies and the like: "le groupe" is one already named, "la police" needs no name.
    static let anaphoric = WordClass(bit: 51)
    /// Adjectives that stand before their noun, in languages where most stand behind.
    static let prenominal = WordClass(bit: 52)

    /// What shows that a word which may be a verb of speech is a noun, behind it or before: "reports *of* floods", "*worth*
    /// noting".
    static let nounMark = WordClass(bit: 53)
    /// Agencies and papers as those to whom something is said: "déclare le ministre à l'*AFP*".
    static let listener = WordClass(bit: 54)
    /// Small words that stand before those: "*à* l'AFP", "*der* dpa".
    static let dative = WordClass(bit: 55)

    static let verb: WordClass = [.say, .cue, .label]
    static let gender: WordClass = [.masculine, .feminine]
    static let noun: WordClass = [.role, .person, .organization, .speech, .work]

    /// Classes by their name in the cue files.
    static let names: [String: WordClass] = [
        "say": .say, "cue": .cue, "label": .label, "auxiliary": .auxiliary, "clitic": .clitic, "adverb": .adverb,
        "pronoun": .pronoun, "stressed": .stressed, "first": .first, "masculine": .masculine, "feminine": .feminine,
        "plural": .plural, "tail": .tail, "source": .source, "weak": .weak, "short": .short, "after": .after,
        "that": .that, "relative": .relative, "conjunction": .conjunction, "preposition": .preposition,
        "linking": .linking, "determiner": .determiner, "indefinite": .indefinite, "title": .title, "role": .role,
        "person": .person, "organization": .organization, "speech": .speech, "work": .work, "naming": .naming,
        "function": .function, "passive": .passive, "by": .by, "place": .place, "possessive": .possessive,
        "negation": .negation, "neuter": .neuter, "being": .being,
        "reflexive": .reflexive, "inverting": .inverting, "age": .age, "locative": .locative, "anaphoric": .anaphoric,
        "prenominal": .prenominal, "nounmark": .nounMark, "listener": .listener, "dative": .dative,
    ]
}
