import HTMLTree

/// Why a page came out as it did: every block with its label and what decided it, beside the article.
///
/// It is a view of the record that every extraction makes, of its labels, its choice of the body and the fields'
/// provenance; nothing is decided anew.
public struct Explanation: Sendable {
    /// The article, with the claims that lost among its provenance.
    public let article: Article
    /// All blocks of the input, in order.
    public let blocks: [Block]
    /// Probability that the page is an article, 0…1; 1 for text dumps.
    public let articleChance: Double

    /// A block and its label.
    public struct Block: Sendable {
        /// What the extraction made of a block.
        public enum Place: String, Sendable, CaseIterable {
            case body, headline, kicker, lead
            /// It printed a field such as the by-line, or was left out.
            case elsewhere
        }

        /// Its characters.
        public let text: String
        /// The element it stands in, as `p#intro.chapo`; its lines in a text dump.
        public let origin: String
        /// What it was read as: `headline`, `kicker`, `lead`, `byline`, `dateline`, `body`, `heading`, `quote`, `unseen`,
        /// or a class of noise.
        public let role: String
        /// Whether the role is a class of noise.
        public let isNoise: Bool
        /// How sure the role is, 0…1.
        public let score: Double
        /// Probability that it is part of the body, 0…1.
        public let bodyScore: Double
        /// Where it went.
        public let place: Place
        /// What decided the label, in the words of ``Article/Noise/reason``.
        public let reason: String
        /// Phrases of the trade in it, as `phrase:fr/newsletter "inscrivez-vous"`.
        public let phrases: [String]
        /// The features that tipped it into the body or out of it, the strongest first.
        public let bodyFeatures: [Feature]
        /// The features that spoke most for its role and against it, the strongest first; empty where no tree knows the
        /// role.
        public let roleFeatures: [Feature]
    }

    /// A feature of a block and what it added to a score.
    public struct Feature: Sendable, Hashable {
        /// The name of its column.
        public let name: String
        /// Its value.
        public let value: Double
        /// What it added to the score or took from it, in log-odds.
        ///
        /// It is what the trees' splits by it changed on the block's way (Saabas 2014), less the mean of all blocks of the
        /// page: what is the same of every block tips none.
        public let contribution: Double
    }
}

/// What the labels of a page were decided from, kept when somebody is going to ask.
struct LabelEvidence: Sendable {
    /// The rows that the trees read, one behind the other.
    let features: [Float]
    let model: LabelModel
}

extension Page {
    /// Keeps what a model decided the labels from, where somebody asks.
    mutating func keepEvidence(of result: Labeller.Result, by model: LabelModel?) {
        guard keepsEvidence, let rows = result.rows, let model else { return }
        evidence = LabelEvidence(features: rows.all, model: model)
    }
}

extension Extractor {
    /// Extracts, and explains every block of the input.
    ///
    /// - Parameters:
    ///   - bytes: HTML or text, as ``extract(bytes:url:id:path:options:)`` takes it.
    ///   - url: the address it was fetched from.
    ///   - path: the caller's name for the input, given back in ``Article/source`` and in errors.
    /// - Throws: ``ExtractionError`` when the bytes are no page and no text, or too many.
    public func explain(
        bytes: [UInt8], url: String? = nil, path: String? = nil, options: ExtractionOptions = ExtractionOptions()
    ) throws(ExtractionError) -> Explanation {
        var options = options
        options.tracesClaims = true
        do {
            let (article, page) = try Pipeline.run(
                Pipeline.Input(bytes: bytes, id: nil, path: path, url: url, options: options, keepsEvidence: true))
            return Explanation(article, page)
        } catch {
            throw ExtractionError(error.code, input: error.input ?? path ?? url, detail: error.detail)
        }
    }
}

extension Explanation {
    /// The record of a page, read.
    init(_ article: Article, _ page: Page) {
        self.article = article
        articleChance = Double(page.articleChance)
        let evidence = BlockEvidence(page)
        let body = Set(page.body.blocks)
        let lead = Set(page.body.lead)
        var blocks: [Block] = []
        blocks.reserveCapacity(page.labels.count)
        for index in page.labels.indices {
            let place: Block.Place =
                if body.contains(index) {
                    .body
                } else if lead.contains(index) {
                    .lead
                } else if index == page.body.headline {
                    .headline
                } else if index == page.body.kicker {
                    .kicker
                } else {
                    .elsewhere
                }
            blocks.append(evidence.block(index, page, place))
        }
        self.blocks = blocks
    }
}

/// Reads what decided each block of a page.
private struct BlockEvidence {
    typealias Feature = Explanation.Feature

    /// What was found in the blocks' own words.
    private let phrases: [[String]]
    /// By block: what tipped it into the body or out of it, and into its role.
    private var bodyFeatures: [[Feature]]
    private var roleFeatures: [[Feature]]

    init(_ page: Page) {
        phrases = page.blocks.bytes.withUnsafeBufferPointer { bytes in
            var matcher = PhraseMatcher(
                language: page.labelLanguage, text: bytes, userPhrases: page.options.phrases?.table)
            return page.labels.indices.map { index in
                let text = UnsafeBufferPointer(rebasing: bytes[page.blocks.blocks[index].text])
                return matcher.matches(in: text).filter(\.isInPosition).map { matcher.reason(for: $0) }
            }
        }
        bodyFeatures = [[Feature]](repeating: [], count: page.labels.count)
        roleFeatures = bodyFeatures
        guard let evidence = page.evidence else { return }
        // Blocks that were found in the page's data have no features.
        let measured = min(page.labels.count, evidence.features.count / FeatureTable.count)
        let body = Contributions(evidence.model.content, class: 0, evidence.features, blocks: 0..<measured)
        for index in 0..<measured { bodyFeatures[index] = body.strongest(of: index) }
        let roles = (0..<measured).map { LabelModel.TrainedRole(page.labels[$0].role) }
        for role in LabelModel.TrainedRole.allCases where roles.contains(role) {
            let own = Contributions(evidence.model.role, class: role.rawValue, evidence.features, blocks: 0..<measured)
            for index in 0..<measured where roles[index] == role { roleFeatures[index] = own.strongest(of: index) }
        }
    }

    func block(_ index: Int, _ page: Page, _ place: Explanation.Block.Place) -> Explanation.Block {
        let label = page.labels[index]
        let (role, isNoise) = Self.name(label.role)
        return Explanation.Block(
            text: page.blocks.string(index), origin: Self.origin(of: index, page), role: role, isNoise: isNoise,
            score: Double(label.score), bodyScore: Double(label.bodyScore), place: place,
            reason: LabelReasons.text(label), phrases: phrases[index], bodyFeatures: bodyFeatures[index],
            roleFeatures: roleFeatures[index])
    }

    private static func name(_ role: Role) -> (name: String, isNoise: Bool) {
        switch role {
        case .headline: ("headline", false)
        case .kicker: ("kicker", false)
        case .lead: ("lead", false)
        case .byline: ("byline", false)
        case .dateline: ("dateline", false)
        case .body: ("body", false)
        case .heading: ("heading", false)
        case .quote: ("quote", false)
        case .noise(let kind): (kind.rawValue, true)
        case .unseen: ("unseen", false)
        }
    }

    /// The element of a block with its id and classes, or the lines of a dump.
    private static func origin(of index: Int, _ page: Page) -> String {
        if let printed = page.printedBlocks, index >= printed { return "data of the page" }
        let block = page.blocks.blocks[index]
        guard let tree = page.tree, block.owner >= 0 else {
            return block.firstRow == block.lastRow
                ? "line \(block.firstRow + 1)" : "lines \(block.firstRow + 1)–\(block.lastRow + 1)"
        }
        let row = Int(block.owner)
        let id = tree.attributeString(row, .id).map { "#" + $0 } ?? ""
        let classes = tree.attributeString(row, .class).map { names in
            names.split(whereSeparator: \.isWhitespace).map { "." + $0 }.joined()
        }
        return tree.name(of: tree.nodes[row].tag) + id + (classes ?? "")
    }
}

/// What each feature added to the score of one class, for the blocks of a page.
private struct Contributions {
    /// Most features that are told of a score.
    private static let most = 6
    /// Less than this tips nothing, in log-odds.
    private static let least: Float = 0.005

    private let trees: GradientBoostedTrees
    private let wanted: Int
    private let features: [Float]
    private let nodeMeans: [Float]
    /// Of all blocks, by feature.
    private let mean: [Float]

    init(_ trees: GradientBoostedTrees, class wanted: Int, _ features: [Float], blocks: Range<Int>) {
        (self.trees, self.wanted, self.features) = (trees, wanted, features)
        let nodeMeans = trees.means(class: wanted)
        self.nodeMeans = nodeMeans
        var sum = [Float](repeating: 0, count: trees.features)
        sum.withUnsafeMutableBufferPointer { sum in
            features.withUnsafeBufferPointer { values in
                for block in blocks {
                    trees.addContributions(
                        of: Self.row(block, of: values), class: wanted, means: nodeMeans, to: sum)
                }
            }
        }
        mean = sum.map { $0 / Float(max(1, blocks.count)) }
    }

    private static func row(_ block: Int, of values: UnsafeBufferPointer<Float>) -> UnsafeBufferPointer<Float> {
        UnsafeBufferPointer(rebasing: values[(block * FeatureTable.count)..<((block + 1) * FeatureTable.count)])
    }

    /// The features that tipped a block, the strongest first.
    func strongest(of block: Int) -> [Explanation.Feature] {
        var amounts = mean.map { -$0 }
        return features.withUnsafeBufferPointer { values in
            let row = Self.row(block, of: values)
            amounts.withUnsafeMutableBufferPointer {
                trees.addContributions(of: row, class: wanted, means: nodeMeans, to: $0)
            }
            let order = amounts.indices.sorted { abs(amounts[$0]) > abs(amounts[$1]) }
            return order.prefix(Self.most).filter { abs(amounts[$0]) >= Self.least }.map { feature in
                Explanation.Feature(
                    name: Self.names[feature], value: Double(row[feature]), contribution: Double(amounts[feature]))
            }
        }
    }

    private static let names = FeatureTable.names
}
