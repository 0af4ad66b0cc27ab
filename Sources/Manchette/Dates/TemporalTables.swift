/// What a grammar file compiles to: the arrays that a ``TemporalGrammar`` reads.
struct TemporalTables {
    typealias Symbol = TemporalGrammar.Symbol

    let entries: HashIndex<TemporalGrammar.Entry>
    let symbols: HashIndex<Symbol>
    let edges: HashIndex<UInt32>
    private(set) var senses: [TemporalGrammar.Sense] = []
    private(set) var phrases: [TemporalGrammar.Phrase] = []
    private(set) var phraseWords: [UInt64] = []
    let rules: [TemporalGrammar.Rule]
    /// The different endings.
    let endingKinds: [TemporalGrammar.Ending]
    /// Numbers of those of all nodes, a node's in a row.
    let endings: [UInt16]
    let endingStarts: [UInt16]
    private(set) var forbidden: [Symbol] = []
    let settings: [UInt8]

    init(_ file: UnsafeBufferPointer<UInt8>) {
        var compiler = TemporalGrammarCompiler()
        compiler.compile(file)
        (symbols, edges) = (compiler.symbols, compiler.edges)
        (rules, settings) = (compiler.rules, compiler.settings)
        var entries = HashIndex(capacity: compiler.words.count, filler: TemporalGrammar.Entry.none)
        for word in compiler.words {
            let firstSense = senses.count
            var sense = word.firstSense
            while sense >= 0 {
                senses.append(compiler.senses[sense].sense)
                sense = compiler.senses[sense].next
            }
            let wordSenses = firstSense..<senses.count
            let firstPhrase = phrases.count
            for phrase in word.phrases {
                let (firstWord, firstSense) = (phraseWords.count, senses.count)
                phraseWords += phrase.words
                senses += phrase.senses
                phrases.append(
                    TemporalGrammar.Phrase(
                        words: firstWord..<phraseWords.count, senses: firstSense..<senses.count))
            }
            entries.insert(
                TemporalGrammar.Entry(senses: wordSenses, phrases: firstPhrase..<phrases.count), for: word.hash)
        }
        self.entries = entries
        var lists: [Range<Int>] = []
        for list in compiler.forbidden {
            lists.append(forbidden.count..<(forbidden.count + list.count))
            forbidden += list
        }
        var numbers: [SIMD3<Int>: UInt16] = [:]
        var kinds: [TemporalGrammar.Ending] = []
        let kindOf = compiler.endings.map { ending in
            let key = SIMD3(ending.rule, ending.start, ending.end)
            if let known = numbers[key] { return known }
            numbers[key] = UInt16(kinds.count)
            kinds.append(
                TemporalGrammar.Ending(
                    rule: ending.rule, start: ending.start, end: ending.end, forbidden: lists[ending.forbidden]))
            return UInt16(kinds.count - 1)
        }
        endingKinds = kinds
        let (starts, order) = Self.order(of: compiler)
        (endingStarts, endings) = (starts, order.map { kindOf[$0] })
    }

    /// Where each node's endings begin in all, and all in that order.
    private static func order(of compiler: TemporalGrammarCompiler) -> (starts: [UInt16], order: [Int]) {
        var places = [Int](repeating: 0, count: Int(compiler.nodeCount) + 1)
        for ending in compiler.endings { places[Int(ending.node) + 1] += 1 }
        for node in 1..<places.count { places[node] += places[node - 1] }
        let starts = places.map { UInt16($0) }
        var order = [Int](repeating: 0, count: compiler.endings.count)
        for (index, ending) in compiler.endings.enumerated() {
            order[places[Int(ending.node)]] = index
            places[Int(ending.node)] += 1
        }
        return (starts, order)
    }

    /// Writes the arrays in the order in which ``TemporalGrammar`` reads them.
    func write(into writer: inout FlatWriter) {
        writer.append(entries)
        writer.append(symbols)
        TemporalTrie.write(edges, nodes: endingStarts.count - 1, into: &writer)
        writer.append(senses)
        writer.append(phrases)
        writer.append(phraseWords)
        writer.append(rules)
        writer.append(endingKinds)
        writer.append(endings)
        writer.append(endingStarts)
        writer.append(forbidden)
        writer.append(settings)
    }
}

/// The trie of a grammar's patterns: nodes by the node before and the symbol between.
struct TemporalTrie: Sendable {
    typealias Symbol = TemporalGrammar.Symbol

    /// Nodes behind the root by symbol; 0: none.
    ///
    /// Most words begin nothing, which one look tells.
    private let roots: FlatArray<UInt16>
    /// Where each node's edges begin, and where the last one's end.
    private let starts: FlatArray<UInt16>
    /// By node, ascending.
    private let symbols: FlatArray<Symbol>
    private let nodes: FlatArray<UInt16>

    /// Symbols are smaller, with ``TemporalGrammar/tight`` among their bits.
    private static let symbolLimit = 4096

    init(_ edges: HashIndex<UInt32>, nodes: Int) {
        let (roots, starts, symbols, targets) = Self.arrays(edges, nodes: nodes)
        (self.roots, self.starts) = (FlatArray(roots), FlatArray(starts))
        (self.symbols, self.nodes) = (FlatArray(symbols), FlatArray(targets))
    }

    init?(_ reader: inout FlatReader) {
        guard let roots = reader.array(of: UInt16.self), let starts = reader.array(of: UInt16.self),
            let symbols = reader.array(of: Symbol.self), let nodes = reader.array(of: UInt16.self),
            roots.count == Self.symbolLimit, symbols.count == nodes.count
        else { return nil }
        (self.roots, self.starts, self.symbols, self.nodes) = (roots, starts, symbols, nodes)
    }

    static func write(_ edges: HashIndex<UInt32>, nodes: Int, into writer: inout FlatWriter) {
        let (roots, starts, symbols, targets) = arrays(edges, nodes: nodes)
        writer.append(roots)
        writer.append(starts)
        writer.append(symbols)
        writer.append(targets)
    }

    private static func arrays(_ edges: HashIndex<UInt32>, nodes: Int) -> ([UInt16], [UInt16], [Symbol], [UInt16]) {
        var roots = [UInt16](repeating: 0, count: symbolLimit)
        var starts = [UInt16](repeating: 0, count: nodes + 1)
        edges.visit { key, target in
            starts[Int(key >> 12) + 1] += 1
            if key >> 12 == 0 { roots[Int(key)] = UInt16(target) }
        }
        for node in 0..<nodes { starts[node + 1] += starts[node] }
        var symbols = [Symbol](repeating: 0, count: Int(starts[nodes]))
        var targets = [UInt16](repeating: 0, count: symbols.count)
        var ends = starts
        edges.visit { key, target in
            // A node has few edges, but for the root: each goes to its place among those that are there.
            let (node, symbol) = (Int(key >> 12), Symbol(key & 0xFFF))
            var place = Int(ends[node])
            ends[node] += 1
            while place > Int(starts[node]), symbols[place - 1] > symbol {
                (symbols[place], targets[place]) = (symbols[place - 1], targets[place - 1])
                place -= 1
            }
            (symbols[place], targets[place]) = (symbol, UInt16(target))
        }
        return (roots, starts, symbols, targets)
    }

    /// The node behind a node on a symbol.
    @inline(__always)
    func next(_ node: UInt32, _ symbol: Symbol) -> UInt32? {
        if node == 0 {
            let root = roots[Int(symbol)]
            return root == 0 ? nil : UInt32(root)
        }
        var (low, high) = (Int(starts[Int(node)]), Int(starts[Int(node) + 1]))
        while low < high {
            let middle = (low + high) / 2
            if symbols[middle] < symbol { low = middle + 1 } else { high = middle }
        }
        guard low < Int(starts[Int(node) + 1]), symbols[low] == symbol else { return nil }
        return UInt32(nodes[low])
    }
}

/// What a grammar file says of the language as a whole: `option NAME: value` and `ending TENSE: suffix | suffix`.
struct TemporalSettings: Sendable {
    /// Endings of verb forms and the tense that they show.
    private(set) var tenseEndings: [(suffix: [UInt8], tense: Int)] = []
    /// Endings of past participles.
    private(set) var participleEndings: [[UInt8]] = []
    private(set) var options: [String: String] = [:]

    /// Whether a line with this head is one of these.
    static func has(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        head.begins(with: "option ") || head.begins(with: "ending ")
    }

    /// Reads lines that are all of these.
    init(_ lines: UnsafeBufferPointer<UInt8>) {
        lines.forEachPiece(separatedBy: UInt8(ascii: "\n")) { line in
            guard let colon = line.place(of: UInt8(ascii: ":")) else { return }
            let (head, body) = (line.piece(0..<colon), line.piece(from: colon + 1))
            let argument = head.piece(from: min(7, head.count))
            if head.begins(with: "option ") {
                let value = body.place(of: UInt8(ascii: "|")) ?? body.count
                options[argument.string] = body.piece(0..<value).trimmed.string
                return
            }
            let tense = argument.equals("participle") ? nil : TemporalGrammarCompiler.value(argument, .none)
            body.forEachPiece(separatedBy: UInt8(ascii: "|")) { entry in
                let ending = Array(entry.trimmed)
                if let tense { tenseEndings.append((ending, tense)) } else { participleEndings.append(ending) }
            }
        }
    }
}
