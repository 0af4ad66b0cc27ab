import Foundation
import Manchette

/// Packs word clusters, name lists, head words and names of the tech press into one table.
struct LexiconBuilder {
    private var clusters: [(key: UInt64, value: UInt16)] = []
    private var coarse = [UInt8](repeating: 0, count: 2048)
    private var clusteredLanguages: UInt32 = 0
    /// Words that have a French cluster.
    private var french: Set<String> = []
    private var words: [UInt64: UInt32] = [:]
    private var phrases: [UInt64: UInt32] = [:]

    static let bits: [String: Int] = [
        "first": 0, "last": 1, "city": 2, "country": 3, "region": 4, "language": 5, "calendar": 6, "title": 7,
        "organization": 8, "suffix": 9, "place": 10, "event": 11, "product": 12, "says": 13, "in": 19, "of": 20,
        "article": 21, "by": 22, "and": 23, "with": 24, "particle": 25, "common": 27,
    ]
    static let knownBits: [String: Int] = [
        "person": 14, "organization": 15, "place": 16, "product": 17, "event": 18,
    ]
    private static let ambiguousBit = 26
    /// Words that are known in one language only.
    private static let functionBits = Set(19...25).union([27])
    private static let phraseStart: UInt32 = 1 << 31

    /// Takes the clusters of the first `limit` words.
    ///
    /// Those of a language other than French have numbers of their own, and hold only words that French has none for: far
    /// more text lies behind the French ones, and most names are in them.
    mutating func readClusters(_ path: String, limit: Int, language: String?) throws {
        var known: [String: UInt16] = [:]
        let (first, firstGroup): (UInt16, UInt8) = language == nil ? (1, 1) : (1025, 129)
        if let language { clusteredLanguages |= 1 << UInt32(EntityTraining.languageNumber(language)) }
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, let fine = UInt16(fields[1]), let group = UInt8(fields[2]) else { continue }
            coarse[Int(fine + first) & 2047] = group + firstGroup
            let word = String(fields[0])
            guard known.count < limit else { continue }
            if known[word.lowercased()] == fine { continue }
            if language == nil {
                french.insert(word)
            } else if french.contains(word) || french.contains(word.lowercased()) {
                continue
            }
            known[word] = fine
            let exact = EntityTraining.exactHash(word)
            let key = language.map { EntityTraining.clusterKey(exact, language: $0) } ?? exact
            clusters.append((key, fine + first))
        }
    }

    /// Takes lists of names, one `kind <tab> name` a line.
    mutating func readNames(_ path: String) throws {
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 2, let bit = LexiconBuilder.bits[String(fields[0])] else { continue }
            addName(String(fields[1]), bit: bit)
        }
    }

    /// Takes head words and small words, `kind language: words` a line.
    mutating func readHeads(_ path: String) throws {
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#")
        {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2 else { continue }
            let label = halves[0].split(separator: " ")
            guard label.count == 2, let bit = LexiconBuilder.bits[String(label[0])] else { continue }
            for word in halves[1].split(separator: " ") {
                let key =
                    LexiconBuilder.functionBits.contains(bit)
                    ? EntityTraining.functionKey(String(word), language: String(label[1]))
                    : EntityTraining.headKey(String(word))
                words[key, default: 0] |= 1 << UInt32(bit)
            }
        }
    }

    /// Takes names of the tech press, `kind: name; name; …` a line.
    mutating func readKnown(_ path: String) throws {
        for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") where !line.hasPrefix("#")
        {
            let halves = line.split(separator: ":", maxSplits: 1)
            guard halves.count == 2, let bit = LexiconBuilder.knownBits[String(halves[0])] else { continue }
            for name in halves[1].split(separator: ";") {
                var name = name.trimmingCharacters(in: .whitespaces)
                if name.hasPrefix("~") {
                    name.removeFirst()
                    addName(name, bit: LexiconBuilder.ambiguousBit)
                }
                addName(name, bit: bit)
            }
        }
    }

    private mutating func addName(_ name: String, bit: Int) {
        for language in ["fr", "de"] {
            let hashes = EntityTraining.tokenHashes(name, language: language)
            guard let first = hashes.first else { continue }
            if hashes.count == 1 {
                words[EntityTraining.nameKey(first), default: 0] |= 1 << UInt32(bit)
            } else if hashes.count <= EntityTraining.longestPhrase {
                words[EntityTraining.nameKey(first), default: 0] |= LexiconBuilder.phraseStart
                let key = hashes.dropFirst().reduce(first) { EntityTraining.join($0, $1) }
                phrases[key, default: 0] |= 1 << UInt32(bit)
            }
        }
    }

    /// The table as bytes.
    func packed() -> [UInt8] {
        var masks: [UInt32] = [0]
        var indices: [UInt32: UInt16] = [0: 0]
        for mask in Set(words.values).union(phrases.values).sorted() where indices[mask] == nil {
            indices[mask] = UInt16(masks.count)
            masks.append(mask)
        }
        let clusterTable = LexiconBuilder.table(clusters)
        let wordTable = LexiconBuilder.table(words.sorted { $0.key < $1.key }.map { ($0.key, indices[$0.value] ?? 0) })
        let phraseTable = LexiconBuilder.table(
            phrases.sorted { $0.key < $1.key }.map { ($0.key, indices[$0.value] ?? 0) })
        var out: [UInt8] = []
        for value in [
            EntityTraining.lexiconMagic, UInt32(clusterTable.count), UInt32(wordTable.count), UInt32(phraseTable.count),
            UInt32(masks.count), UInt32(coarse.count), clusteredLanguages, 0,
        ] { out.append(littleEndian: value) }
        out += coarse
        for table in [clusterTable, wordTable, phraseTable, masks] {
            for value in table { out.append(littleEndian: value) }
        }
        return out
    }

    private static func table(_ entries: [(key: UInt64, value: UInt16)]) -> [UInt32] {
        var size = 16
        while Double(size) * 0.9 < Double(entries.count) { size *= 2 }
        var slots = [UInt32](repeating: 0, count: size)
        for (key, value) in entries {
            let mark = UInt32(truncatingIfNeeded: key >> 48) | 1
            var slot = Int(truncatingIfNeeded: key) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = mark << 16 | UInt32(value)
        }
        return slots
    }
}

extension [UInt8] {
    /// Appends a number, lowest byte first.
    mutating func append(littleEndian value: UInt32) {
        for shift in stride(from: UInt32(0), to: 32, by: 8) { append(UInt8(truncatingIfNeeded: value >> shift)) }
    }
}
