import HTMLTree

/// Stage 5: gives every block a role, with a score and a reason.
///
/// A trained model decides from the block's features; nothing is deleted, and a label can still change while the body
/// is chosen.
struct Labeller {
    /// Labels and what they were read from.
    struct Result {
        var labels: [Label]
        /// Block that prints the headline, or -1.
        var headline: Int
        var features: FeatureTable
        /// Nil without a trained model.
        var rows: FeatureRows?
        var phrases: [PhraseHits]
        /// The model whose trees were asked about an article's body; nil without a trained one.
        var model: LabelModel?
        /// What the roles' trees said, before phrases and neighbours did.
        var roles: [Float] = []
        /// What the trees of articles said of the body, before anything else did.
        var body: [Float] = []
        /// The chance that became one half on the scale of ``Label/bodyScore``.
        var enough: Float = Labeller.bodyThreshold
        /// Blocks that open with the author's name and go on.
        var authorNotes: [AuthorNotes.Note] = []
        /// The language whose words were looked for.
        var language: String?
    }

    /// From here on a block of the body is taken for its standfirst: a first paragraph may look like one.
    static let leadThreshold: Float = 0.5

    /// From here on a role outweighs what a block's wording says of it.
    private static let enoughToName: Float = 0.5

    /// Most blocks whose roles are kept for ``relabel(_:blocks:guess:)``.
    private static let mostKeptRoles = 10_000

    /// From here on a block is taken for a part of the body.
    static let bodyThreshold: Float = 0.5

    /// The most that a caption by its element's name is of the body: less than any block that may be its text.
    private static let bodyOfNamedCaption: Float = 0.01

    /// The labels of a page's blocks.
    static func label(
        tree: NodeTable?, blocks table: BlockTable, hints: PageHints, language: String?,
        userPhrases: PhraseTable? = nil
    ) -> Result {
        guard let model = table.source == .html ? LabelModel.pages : LabelModel.dumps else {
            return untrained(tree: tree, blocks: table, hints: hints)
        }
        let features = FeatureTable(tree: tree, table: table, hints: hints, encoder: model.encoder)
        var phrases = PhraseHits.hits(in: table, features.statistics, language: language, userPhrases: userPhrases)
        if let tree { PictureCaptions.note(in: &phrases, table, tree: tree, features, language: language) }
        let rows = FeatureRows(
            consume features, table: table, hints: hints, encoder: model.encoder, phrases: phrases
        ) { isComparable in
            if isComparable || table.source == .text { return model.asksWords }
            return [LabelModel.briefs ?? model, LabelModel.others ?? model].contains { $0.asksWords }
        }
        let asked = table.source == .html && !rows.isComparable ? LabelModel.briefs ?? model : model
        let notes = tree == nil ? [] : AuthorNotes.find(hints, in: table, rows.features.statistics)
        var chances = RoleChances(rows: rows, model: asked)
        if table.source == .text { reread(&chances, rows, table, hints: hints, model: asked, phrases) }
        let body = chances.body
        var result = decide(table, rows, phrases, consume chances, authorNotes: notes, language: language)
        result.body = body
        result.model = asked
        return result
    }

    /// Reads a dump once more without the boxes amid its text, and takes over what is said of the rest.
    private static func reread(
        _ chances: inout RoleChances, _ rows: FeatureRows, _ table: BlockTable, hints: PageHints, model: LabelModel,
        _ phrases: [PhraseHits]
    ) {
        let statistics = rows.features.statistics
        let isProse = table.blocks.indices.map { FeatureTable.isProse(statistics[$0], table.blocks[$0]) }
        let boxes = chances.boxes(isProse, phrases, statistics)
        guard !boxes.isEmpty else { return }
        var kept: [Int] = []
        var next = 0
        for box in boxes {
            kept += next..<box.lowerBound
            next = box.upperBound
        }
        kept += next..<table.blocks.count
        var rest = table
        rest.blocks = kept.map { table.blocks[$0] }
        let kind = model.asksWords
        let again = FeatureRows(
            FeatureTable(tree: nil, table: rest, hints: hints, encoder: model.encoder), table: rest, hints: hints,
            encoder: model.encoder, phrases: kept.map { phrases[$0] }
        ) { _ in kind }
        let other = RoleChances(rows: again, model: model)
        chances.take(other, kept, isProse, phrases, statistics)
    }

    /// What is known of a page's kind when its labels are decided again.
    struct KindGuess {
        /// The probability that the page is an article, 0…1.
        var articleChance: Float
        /// Whether the models know pages of this language well enough for the chance to be one.
        var isCalibrated: Bool

        var isArticle: Bool { isCalibrated && articleChance >= KindModel.readAsArticle }
    }

    /// The labels of a page that may be no article, from the features that are there; nil without a model of other pages.
    ///
    /// What is the main text of other pages was learned from other pages: their trees count by the chance that the page
    /// is one of them.
    static func relabel(_ result: Result, blocks table: BlockTable, guess: KindGuess) -> Result? {
        guard let model = LabelModel.others, let rows = result.rows else { return nil }
        // The trees of the roles are the same.
        var chances = RoleChances(rows: rows, model: model, roles: result.roles)
        if guess.isCalibrated { chances.mix(result.body, share: min(guess.articleChance, KindModel.mostShare)) }
        var decided = decide(
            table, rows, result.phrases, consume chances, guess: guess, authorNotes: result.authorNotes,
            language: result.language)
        decided.body = result.body
        decided.model = result.model
        return decided
    }

    /// The labels of all blocks from what the models say of them; without a guess, the page is taken for an article.
    private static func decide(
        _ table: BlockTable, _ rows: FeatureRows, _ phrases: [PhraseHits], _ said: consuming RoleChances,
        guess: KindGuess? = nil, authorNotes: [AuthorNotes.Note], language: String?
    ) -> Result {
        let features = rows.features
        let isArticle = guess?.isArticle ?? true
        // Whether the page is read by what its blocks promise together rather than by the form of an article.
        let isFormless = !isArticle && guess?.isCalibrated == true
        var chances = consume said
        // A page of very many blocks asks the trees again rather than keep their answers.
        let roles = table.blocks.count <= mostKeptRoles ? chances.roles : []
        var enough = bodyThreshold
        var notes: [Int] = []
        if isFormless { enough = chances.centre(features.statistics, headline: features.headline) }
        if table.source == .text {
            let isProse = table.blocks.indices.map { FeatureTable.isProse(features.statistics[$0], table.blocks[$0]) }
            chances.smoothBody(isProse, phrases, features.statistics)
            chances.heedLines(table, phrases, features.statistics)
        }
        chances.heed(table, phrases, features.statistics)
        chances.heedCredits(phrases, features.statistics)
        chances.heedWording(table, phrases)
        if isArticle { chances.heedAddresses(table, features.statistics) }
        if table.source == .html {
            chances.heedCounts(table, features.statistics)
            chances.heedButtons(table, features.statistics)
            if isArticle {
                chances.heedAuthors(authorNotes, features.statistics)
                chances.heedPictures(phrases)
                chances.heedBoxes(features.containers, phrases, features.statistics)
                chances.heedHeadings(features, table, phrases)
            }
            if !isFormless { chances.settle(features, table, phrases, isArticle: isArticle) }
            if isArticle { chances.heedEnd(features, table, phrases, language: language) }
            if isArticle { notes = chances.heedClosing(table, phrases, features, language: language) }
        }
        if isArticle { chances.heedFootnotes(table, phrases, features.statistics) }
        chances.pool(containers: features.containers)
        var labels = phrases.withUnsafeBufferPointer { phrases in
            table.blocks.indices.map { index in
                decide(
                    traits: table.blocks[index].traits, isHeadline: index == features.headline,
                    isSentence: features.statistics[index].endsWithStop, chances: chances, index: index,
                    phrases: phrases)
            }
        }
        for index in notes {
            if case .noise(let kind) = labels[index].role, kind != .navigation, phrases[index].closing == nil {
                continue
            }
            labels[index].role = .noise(phrases[index].closing ?? .promotion)
            labels[index].reason = .rule("speaks for the publisher behind the text")
        }
        var headline = features.headline
        if table.source == .text {
            headline = printedHeadline(labels, chances, features.statistics)
            if headline >= 0 {
                labels[headline] = Label(
                    role: .headline, score: chances[headline, .headline], bodyScore: labels[headline].bodyScore,
                    reason: .rule("surest headline in front of the body"))
            }
        }
        for index in labels.indices where labels[index].role == .headline && index != headline {
            labels[index].becomeNoise()
        }
        return Result(
            labels: labels, headline: headline, features: features, rows: rows, phrases: phrases, roles: roles,
            enough: enough, authorNotes: authorNotes, language: language)
    }

    /// The line of a text dump that reads like its headline: no claim says what it is, so the surest one in front of the
    /// body, the nearer the better, or none.
    private static func printedHeadline(_ labels: [Label], _ chances: RoleChances, _ statistics: [TextStatistics])
        -> Int
    {
        let isBody = labels.map { $0.role.isBody && $0.bodyScore > 0.5 }
        // The body begins where text goes on: a stray line among menus begins nothing.
        let start = labels.indices.first { index in
            isBody[index] && isBody[index...].prefix(6).reduce(0) { $0 + ($1 ? 1 : 0) } >= 3
        }
        let end = start ?? isBody.firstIndex(of: true) ?? 0
        var best = -1
        var highest: Float = 0.05
        for index in 0..<end {
            let words = statistics[index].words
            guard words >= 2, words <= 40, labels[index].role != .kicker else { continue }
            let distance = Float(end - index)
            let score = chances[index, .headline] * 12 / (12 + distance)
            if score > highest {
                highest = score
                best = index
            }
        }
        return best
    }

    /// Labels by the look of the text alone, for a build whose model does not fit its features.
    private static func untrained(tree: NodeTable?, blocks table: BlockTable, hints: PageHints) -> Result {
        let features = FeatureTable(tree: tree, table: table, hints: hints, encoder: .blank)
        let phrases = PhraseHits.hits(in: table, features.statistics, language: nil, userPhrases: nil)
        let labels = table.blocks.indices.map { index in
            let isProse = FeatureTable.isProse(features.statistics[index], table.blocks[index])
            return Label(
                role: isProse ? .body : .noise(.navigation), score: 0.5, bodyScore: isProse ? 0.6 : 0.1,
                reason: .rule("no trained model"))
        }
        return Result(labels: labels, headline: features.headline, features: features, phrases: phrases)
    }

    /// One label from the opinions of the two models and the phrases.
    private static func decide(
        traits: Block.Traits, isHeadline: Bool, isSentence: Bool, chances: RoleChances, index: Int,
        phrases: UnsafeBufferPointer<PhraseHits>
    ) -> Label {
        var body = chances.body[index]
        if isHeadline {
            return Label(
                role: .headline, score: max(0.5, chances[index, .headline]), bodyScore: body,
                reason: .rule("most like the title"))
        }
        // However little else the page tells.
        let isNamedCaption = phrases[index].isNamedCaption
        if isNamedCaption { body = min(body, bodyOfNamedCaption) }
        // The gold of body models counts some captions in; a caption is none of the body here.
        let caption = chances[index, .caption]
        if caption > (traits.contains(.inCaption) ? 0.25 : 0.5),
            body < (traits.contains(.inCaption) ? 0.99 : 0.9)
        {
            return Label(role: .noise(.caption), score: caption, bodyScore: min(body, bodyThreshold), reason: .model)
        }
        let proof = phrases[index].proof
        // A cross-head may be the very word that heads a box elsewhere.
        if body > bodyThreshold, proof == nil || body > 0.95 && traits.contains(.inHeading) {
            let lead = chances[index, .lead]
            if lead > leadThreshold { return Label(role: .lead, score: lead, bodyScore: body, reason: .model) }
            var role = Role.body
            // A line of code is as short as a heading.
            if traits.contains(.inHeading) || chances[index, .heading] > 0.5 && !traits.contains(.preformatted) {
                role = .heading
            } else if traits.contains(.inBlockQuote) {
                role = .quote
            }
            return Label(role: role, score: body, bodyScore: body, reason: .model)
        }
        if let proof {
            return Label(role: .noise(proof), score: 0.9, bodyScore: body, reason: .rule("phrase makes up the block"))
        }
        let (best, score) = chances.best(index, phrases: phrases)
        if score < enoughToName, let wording = phrases[index].wording {
            return Label(
                role: .noise(wording), score: 0.5, bodyScore: body, reason: .rule("worded as a call or a label"))
        }
        var label = Label(role: best.roleOutside, score: score, bodyScore: body, reason: .model)
        if isNamedCaption {
            // Figures show other stories and goods, too.
            if case .noise(let kind) = label.role, kind != .navigation, kind != .caption { return label }
            label.role = .noise(.caption)
            label.score = max(score, enoughToName)
            return label
        }
        // A sentence or a call that is hardly likely to name authors or days may turn out to do neither.
        let isDoubtful =
            (label.role == .byline || label.role == .dateline) && score < Label.enoughForLine
            && (isSentence || phrases[index].strongestNoise > 0)
        if best == .headline || best == .lead || best == .kicker || isDoubtful {
            let (other, score) = chances.best(index, phrases: phrases, isNoise: true)
            if case .noise(let kind) = other.roleOutside { label.noise = (kind, score) }
        }
        return label
    }
}
