internal import CModels

/// What a cue file is read into; a ``CueLexicon`` keeps the result.
struct CueTables {
    var words = CueTable(capacity: 8192)
    /// Phrases by the hash of their first word.
    var phrases: [UInt64: [(rest: [UInt64], classes: WordClass)]] = [:]
    var traits = CueTraits()

    init() {}

    /// Reads the file of a language, and the given names that are special to it.
    init(language: String, file: UnsafeBufferPointer<UInt8>) {
        var reader = CueLexiconReader(language: language)
        reader.read(file)
        reader.readSpecialNames(FlatReader.bytes(manchette_given_names))
        self = reader.tables
    }

    /// Bytes of the file of given names.
    static var namesSize: Int { FlatReader.bytes(manchette_given_names).count }

    /// Given names of all languages.
    static let givenNames = FlatCues(givenNameTable())

    private static func givenNameTable() -> CueTable {
        var reader = CueLexiconReader(language: "")
        reader.readNames(FlatReader.bytes(manchette_given_names))
        return reader.tables.words
    }

    /// Writes the given names of all languages.
    static func writeGivenNames(into writer: inout FlatWriter) { FlatCues.write(givenNameTable(), into: &writer) }

    /// Phrases and their words, those with the same first word in a row, longest first.
    func flatPhrases() -> (
        ranges: HashIndex<CueLexicon.PhraseRange>, phrases: [CueLexicon.Phrase], words: [UInt64]
    ) {
        var ranges = HashIndex(
            capacity: self.phrases.count, filler: CueLexicon.PhraseRange(first: 0, count: 0))
        var phrases: [CueLexicon.Phrase] = []
        var words: [UInt64] = []
        for (first, list) in self.phrases.sorted(by: { $0.key < $1.key }) {
            ranges.insert(
                CueLexicon.PhraseRange(first: Int32(phrases.count), count: Int32(list.count)), for: first)
            for phrase in list.sorted(by: { $0.rest.count > $1.rest.count }) {
                words += phrase.rest
                phrases.append(
                    CueLexicon.Phrase(rest: (words.count - phrase.rest.count)..<words.count, classes: phrase.classes))
            }
        }
        return (ranges, phrases, words)
    }

    /// Writes the arrays in the order in which ``CueLexicon`` reads them.
    func write(into writer: inout FlatWriter) {
        FlatCues.write(words, into: &writer)
        let (ranges, phrases, phraseWords) = flatPhrases()
        writer.append(ranges)
        writer.append(phrases)
        writer.append(phraseWords)
        writer.append(traits.line)
    }
}

/// A ``CueTable`` that is not added to any more: eight bytes a word, 48 bits of its hash and the number of its classes.
struct FlatCues: Sendable {
    private let slots: FlatArray<UInt64>
    /// The different sets of classes, by number; the first is empty.
    private let classes: FlatArray<WordClass>

    /// A table without words.
    init() { (slots, classes) = (FlatArray([0]), FlatArray([[]])) }

    init(_ table: CueTable) {
        let (slots, classes) = Self.arrays(table)
        (self.slots, self.classes) = (FlatArray(slots), FlatArray(classes))
    }

    init?(_ reader: inout FlatReader) {
        guard let slots = reader.array(of: UInt64.self), let classes = reader.array(of: WordClass.self),
            slots.count.nonzeroBitCount == 1
        else { return nil }
        (self.slots, self.classes) = (slots, classes)
    }

    static func write(_ table: CueTable, into writer: inout FlatWriter) {
        let (slots, classes) = arrays(table)
        writer.append(slots)
        writer.append(classes)
    }

    private static func arrays(_ table: CueTable) -> (slots: [UInt64], classes: [WordClass]) {
        let entries = table.all.sorted { $0.hash < $1.hash }
        var size = 2
        while size * 2 < entries.count * 3 { size *= 2 }
        var slots = [UInt64](repeating: 0, count: size)
        var classes: [WordClass] = [[]]
        var numbers: [UInt64: UInt64] = [:]
        for (hash, own) in entries {
            let number = numbers[own.rawValue] ?? UInt64(classes.count)
            if number == classes.count {
                numbers[own.rawValue] = number
                classes.append(own)
            }
            precondition(number < 1 << 16, "too many sets of classes")
            var slot = place(hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = hash & ~0xFFFF | number
        }
        return (slots, classes)
    }

    @inline(__always)
    private static func place(_ hash: UInt64) -> Int {
        Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 20)
    }

    /// Whether there are no words.
    var isEmpty: Bool { classes.count == 1 }

    /// The classes of a word; empty when it is not in the table.
    @inline(__always)
    subscript(hash: UInt64) -> WordClass {
        var slot = Self.place(hash) & (slots.count &- 1)
        while true {
            let known = slots[slot]
            if known == 0 { return [] }
            if known ^ hash < 1 << 16 { return classes[Int(known & 0xFFFF)] }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
    }
}
