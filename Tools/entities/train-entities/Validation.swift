import Foundation
import Manchette

/// Found, given and right names by kind.
struct Tally {
    var right = [0, 0, 0, 0]
    var found = [0, 0, 0, 0]
    var gold = [0, 0, 0, 0]

    static func += (left: inout Tally, other: Tally) {
        for kind in 0..<4 {
            left.right[kind] += other.right[kind]
            left.found[kind] += other.found[kind]
            left.gold[kind] += other.gold[kind]
        }
    }

    func f1(_ kinds: Range<Int>) -> Double {
        let r = right[kinds].reduce(0, +)
        return 2 * Double(r) / max(1, Double(found[kinds].reduce(0, +) + gold[kinds].reduce(0, +)))
    }

    /// Share of the found names that are right, and of the right ones that are found.
    var precision: String {
        let r = Double(right.reduce(0, +))
        let p = r / Double(max(1, found.reduce(0, +)))
        return String(format: "precision %.3f recall %.3f", p, r / Double(max(1, gold.reduce(0, +))))
    }

    var description: String {
        func show(_ value: Double) -> String { String(format: "%.2f", value * 100) }
        let each = (0..<4).map { "\(EntityTraining.kinds[$0]) \(show(f1($0..<$0 + 1)))" }.joined(separator: "  ")
        return "3 kinds \(show(f1(0..<3)))  4 kinds \(show(f1(0..<4)))  \(each)"
    }
}

func score(_ text: MarkedText, _ found: [(range: Range<Int>, kind: Int)]) -> Tally {
    var tally = Tally()
    var gold = Set<[Int]>()
    for name in text.names {
        tally.gold[name.kind] += 1
        gold.insert([name.range.lowerBound, name.range.upperBound, name.kind])
    }
    for name in found {
        tally.found[name.kind] += 1
        if gold.contains([name.range.lowerBound, name.range.upperBound, name.kind]) { tally.right[name.kind] += 1 }
    }
    return tally
}

/// Tells which texts a fold holds out.
///
/// A fold is a stretch of time, as neighbouring days tell of the same people, which would flatter the figure; with
/// `--random` it is single texts from everywhere. Only texts that count in full are held out, or from the weight `--hold` on.
func heldOut(_ texts: [MarkedText], fold: Int, of folds: Int) -> [Bool] {
    let least = option("hold").flatMap(Float.init) ?? 1
    let isRandom = CommandLine.arguments.contains("--random")
    let count = texts.reduce(0) { $0 + ($1.weight >= least && !$1.universalOnly ? 1 : 0) }
    var rank = 0
    return texts.map { text in
        guard text.weight >= least, !text.universalOnly else { return false }
        defer { rank += 1 }
        return (isRandom ? rank * 7 % folds : rank * folds / count) == fold
    }
}

/// What puts made-up lists below the share of texts that `--lists` names, with last names from `--names`.
func madeLists() throws -> ([MarkedText], UInt64) -> [MarkedText] {
    guard let share = option("lists").flatMap(Double.init), share > 0 else { return { texts, _ in texts } }
    let names = try String(contentsOfFile: required("names"), encoding: .utf8).split(separator: "\n")
        .filter { $0.hasPrefix("last\t") && !$0.contains(" ") }.map { String($0.dropFirst(5)) }
    return { texts, seed in
        var lists = MadeLists(texts, lastNames: names, seed: seed)
        return lists.add(to: texts, share: share)
    }
}

/// Trains both stages on the texts and gives the weights as the library reads them.
///
/// The second stage learns from first stages that have not seen its texts: the texts are cut into parts, and each part
/// is read with weights from the others.
func trained(_ texts: [MarkedText], language: String, lexicon: UnsafeRawBufferPointer, quiet: Bool) throws -> [UInt8] {
    let rows = option("rows").flatMap(Int.init) ?? 110_000
    let parts = option("parts").flatMap(Int.init) ?? 0
    func firstStage(_ kept: [MarkedText], quiet: Bool) throws -> Trainer {
        let trainer = Trainer(settings())
        trainer.findTriggers(kept, language: language, lexicon: lexicon)
        trainer.read(kept, language: language, lexicon: lexicon)
        if !quiet {
            print(
                "\(kept.count) texts, \(trainer.names) names, \(trainer.unreachable) out of reach, \(trainer.index.count) features"
            )
        }
        trainer.train(quiet: quiet)
        return trainer
    }
    let lists = try madeLists()
    let final = try firstStage(lists(texts, 1), quiet: quiet)
    guard parts > 1 else { return final.packed(rows: rows) }
    var held: [(texts: [MarkedText], trial: EntityTrial)] = []
    var buffers: [UnsafeMutableRawBufferPointer] = []
    defer { for buffer in buffers { buffer.deallocate() } }
    for part in 0..<parts {
        let isHeld = heldOut(texts, fold: part, of: parts)
        let trainer = try firstStage(
            lists(texts.indices.filter { !isHeld[$0] }.map { texts[$0] }, UInt64(2 + part)), quiet: true)
        let packed = trainer.packed(rows: rows)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: packed.count, alignment: 16)
        buffer.copyBytes(from: packed)
        buffers.append(buffer)
        if let trial = EntityTrial(UnsafeRawBufferPointer(buffer), universalOnly: settings().universalOnly) {
            held.append((lists(texts.indices.filter { isHeld[$0] }.map { texts[$0] }, UInt64(50 + part)), trial))
        }
    }
    var second = Trainer.Settings()
    second.epochs = option("second-epochs").flatMap(Int.init) ?? 6
    second.rate = option("second-rate").flatMap(Float.init) ?? 0.05
    second.l1 = option("second-l1").flatMap(Float.init) ?? 1
    second.hiding = 0
    let stage = Trainer(second)
    stage.readSecondStage(held, language: language, lexicon: lexicon)
    stage.train(quiet: quiet)
    final.adopt(stage)
    return final.packed(rows: rows)
}

/// Cross-validation by document inside the training part: `--folds 5`, `--only 2` for the first two folds.
func validate() throws {
    let language = required("language")
    let folds = option("folds").flatMap(Int.init) ?? 5
    let only = (option("only") ?? "0,1,2").split(separator: ",").compactMap { Int($0) }
    try withBytes(required("lexicon")) { lexicon in
        let texts = try corpora()
        var total = [Tally(), Tally(), Tally()]
        // By the chance from which names are kept.
        let chances: [Float] = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
        var kept = [Tally](repeating: Tally(), count: chances.count)
        // Names that the fold's training part does not hold.
        var unseen = total
        for fold in only {
            let isHeld = heldOut(texts, fold: fold, of: folds)
            var learned: Set<[UInt8]> = []
            for place in texts.indices where !isHeld[place] {
                for name in texts[place].names { learned.insert(Array(texts[place].text[name.range])) }
            }
            let packed = try trained(
                texts.indices.filter { !isHeld[$0] }.map { texts[$0] }, language: language, lexicon: lexicon,
                quiet: true)
            packed.withUnsafeBytes { bytes in
                guard let trial = EntityTrial(bytes, universalOnly: settings().universalOnly) else { return }
                for text in texts.indices.filter({ isHeld[$0] }).map({ texts[$0] }) {
                    let document = EntityTraining(
                        text.text, language: text.language ?? language, lexicon: lexicon
                    ) {
                        trial.isTrigger($0)
                    }
                    for (place, chance) in chances.enumerated() {
                        kept[place] += score(
                            text, trial.entities(document, usesDocument: true, leastChance: chance))
                    }
                    for stage in 0..<3 {
                        let found =
                            stage == 2
                            ? trial.entities(document, usesDocument: true)
                            : trial.names(document, usesDocument: stage == 1)
                        total[stage] += score(text, found)
                        var fresh = text
                        fresh.names = fresh.names.filter { !learned.contains(Array(fresh.text[$0.range])) }
                        unseen[stage] += score(
                            fresh, found.filter { !learned.contains(Array(fresh.text[$0.range])) })
                        if stage == 1, CommandLine.arguments.contains("--errors") { printErrors(text, found) }
                    }
                }
            }
        }
        print("first pass: \(total[0].description)")
        print("both:       \(total[1].description)")
        print("entities:   \(total[2].description)")
        for (chance, tally) in zip(chances, kept) {
            print("from \(chance):   \(tally.description)  \(tally.precision)")
        }
        print("new, first: \(unseen[0].description)")
        print("new, both:  \(unseen[1].description)")
    }
}

/// Prints what was missed or wrongly found, with some text around it.
func printErrors(_ text: MarkedText, _ found: [(range: Range<Int>, kind: Int)]) {
    func show(_ range: Range<Int>) -> String {
        String(decoding: text.text[range], as: UTF8.self).replacingOccurrences(of: "\n", with: " ")
    }
    func line(_ label: String, _ name: (range: Range<Int>, kind: Int)) {
        let before = show(max(0, name.range.lowerBound - 40)..<name.range.lowerBound)
        let after = show(name.range.upperBound..<min(text.text.count, name.range.upperBound + 30))
        print("\(label)\t\(EntityTraining.kinds[name.kind])\t\(before)[\(show(name.range))]\(after)\t\(text.id)")
    }
    for name in text.names where !found.contains(where: { $0.range == name.range && $0.kind == name.kind }) {
        let over = found.first { $0.range.overlaps(name.range) }
        line(over == nil ? "missed" : over?.range == name.range ? "kind-gold" : "edge-gold", name)
    }
    for name in found where !text.names.contains(where: { $0.range == name.range && $0.kind == name.kind }) {
        let over = text.names.first { $0.range.overlaps(name.range) }
        line(over == nil ? "extra" : over?.range == name.range ? "kind-found" : "edge-found", name)
    }
}

/// The names of a text as its tokens can give them at best, within runs of tokens.
func reachable(
    _ text: MarkedText, _ document: EntityTraining, in runs: [Range<Int>]
) -> [(range: Range<Int>, kind: Int)] {
    let tags = Trainer.tags(text, document)
    let tokens = document.tokens
    var result: [(range: Range<Int>, kind: Int)] = []
    for segment in runs {
        for token in segment {
            guard let kind = EntityTraining.kind(of: tags[token]) else { continue }
            if tags[token] == EntityTraining.inside(kind) {
                guard let last = result.last, token > segment.lowerBound else { continue }
                result[result.count - 1].range = last.range.lowerBound..<tokens[token].upperBound
            } else {
                result.append((tokens[token], kind))
            }
        }
    }
    return result
}

/// Prints what a tagger without fault would score with this project's tokens, against gold ones, and again with the runs of
/// tokens that it reads; `--errors` prints the names that are lost.
func ceiling() throws {
    try withBytes(required("lexicon")) { lexicon in
        try withBytes(required("model")) { model in
            guard let trial = EntityTrial(model) else { return }
            var byTokens = Tally()
            var byRuns = Tally()
            for text in try corpora() {
                let document = EntityTraining(text.text, language: required("language"), lexicon: lexicon) {
                    trial.isTrigger($0)
                }
                byTokens += score(text, reachable(text, document, in: [0..<document.tokens.count]))
                let found = reachable(text, document, in: document.segments)
                byRuns += score(text, found)
                if CommandLine.arguments.contains("--errors") { printErrors(text, found) }
            }
            print("tokens: \(byTokens.description)")
            print("runs:   \(byRuns.description)")
        }
    }
}

/// Scores weights on texts: `--model file`.
func evaluate() throws {
    let language = required("language")
    try withBytes(required("lexicon")) { lexicon in
        try withBytes(required("model")) { model in
            guard let trial = EntityTrial(model, universalOnly: CommandLine.arguments.contains("--universal")) else {
                return
            }
            var tally = Tally()
            for text in try corpora() {
                let document = EntityTraining(text.text, language: text.language ?? language, lexicon: lexicon) {
                    trial.isTrigger($0)
                }
                let found = trial.names(document, usesDocument: !CommandLine.arguments.contains("--first"))
                tally += score(text, found)
                if CommandLine.arguments.contains("--errors") { printErrors(text, found) }
            }
            print(tally.description)
        }
    }
}
