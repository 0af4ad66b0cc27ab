public import ArgumentParser
import Manchette

/// The options that every way of extracting has.
struct ExtractionArguments: ParsableArguments {
    @Option(help: "What the inputs are.")
    var input = InputKind.auto

    @Option(help: "What reads the markup: the HTML standard's parser, or libxml2's.")
    var parser = ExtractionOptions.Parser.html5

    @Option(
        help: ArgumentHelp("When the pages were captured, in ISO 8601: no date lies after it.", valueName: "time"))
    var captured: String?

    @Flag(help: "Leave the characters as they came: typography, ligatures, reversed guillemets.")
    var faithful = false

    @Option(
        help: ArgumentHelp("The annotations to make: quotes, entities, dates, or none.", valueName: "layers"),
        transform: AnnotationLayers.init)
    var annotate = AnnotationLayers.all

    @Option(
        help: ArgumentHelp(
            "Rules of yours for some sites: a folder of files in FiveFilters' site-config format.", valueName: "folder"),
        completion: .directory)
    var rules: String?

    @Option(
        help: ArgumentHelp(
            "Phrases of yours that mark noise, beside those of the tool; more than one file may be named.",
            valueName: "file"),
        completion: .file())
    var phrases: [String] = []

    /// HTML or text.
    enum InputKind: String, ExpressibleByArgument, CaseIterable {
        case html, text, auto
    }

    func validate() throws { try ArgumentCheck.day(captured) }

    /// What the library is told, the user's files read.
    func readOptions() throws -> ExtractionOptions {
        var options = options
        try UserFiles.reading {
            options.siteRules = try rules.map(UserFiles.rules(in:))
            options.phrases = try UserFiles.phrases(in: phrases)
        }
        return options
    }

    /// What the library is told without the user's files.
    private var options: ExtractionOptions {
        var options = ExtractionOptions()
        options.parser = parser
        options.captured = captured
        options.faithful = faithful
        options.annotations = annotate.layers
        switch input {
        case .html: options.input = .html
        case .text: options.input = .text
        case .auto: break
        }
        return options
    }
}

extension ExtractionArguments {
    /// The choices in one text.
    var identity: String {
        var identity = "\(input.rawValue) \(parser.rawValue) \(captured ?? "") \(faithful) \(annotate.layers.rawValue)"
        // What cannot be read has ended the tool before.
        let ruleFiles = rules.flatMap { try? RuleFolder($0).paths } ?? []
        if !ruleFiles.isEmpty || !phrases.isEmpty {
            identity += " " + RunIdentity.hash(inputs: ruleFiles + phrases, settings: [])
        }
        return identity
    }
}

extension WritingArguments {
    /// The choices in one text.
    var identity: String {
        "\(fields?.fields.map(\.rawValue).sorted().joined(separator: ",") ?? "") \(noise) \(provenance)"
    }
}

/// A list of annotation layers by name.
struct AnnotationLayers {
    let layers: ExtractionOptions.Annotations

    static let all = AnnotationLayers(layers: .all)

    private init(layers: ExtractionOptions.Annotations) { self.layers = layers }

    init(_ argument: String) throws {
        var layers: ExtractionOptions.Annotations = []
        for name in argument.split(separator: ",") {
            switch name {
            case "quotes": layers.insert(.quotes)
            case "entities": layers.insert(.entities)
            case "dates": layers.insert(.dates)
            case "all": layers = .all
            case "none" where argument == "none": break
            default: throw ValidationError("there is no layer '\(name)': quotes, entities, dates, all or none")
            }
        }
        self.layers = layers
    }
}

/// What is written of an article.
struct WritingArguments: ParsableArguments {
    @Option(
        help: ArgumentHelp("Only these fields, as in headline,lead,text.", valueName: "names"),
        transform: FieldList.init)
    var fields: FieldList?

    @Flag(inversion: .prefixedNo, help: "Write the noise: what stood near the article and is not the article.")
    var noise = true

    @Flag(help: "Write where each field came from.")
    var provenance = false

    func options(pretty: Bool) -> ArticleFormat.Options {
        ArticleFormat.Options(fields: fields?.fields, pretty: pretty, noise: noise, provenance: writesProvenance)
    }

    /// Whether it is asked for by its own option or among the fields.
    var writesProvenance: Bool { provenance || fields?.fields.contains(.provenance) == true }
}

/// A list of fields by name.
struct FieldList {
    let fields: Set<Article.Field>

    init(_ argument: String) throws {
        fields = Set(
            try argument.split(separator: ",").map { name in
                guard let field = Article.Field(rawValue: String(name)) else {
                    let names = Article.Field.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("there is no field '\(name)'; the fields are \(names)")
                }
                return field
            })
        if fields.isEmpty { throw ValidationError("no field is named") }
    }
}

extension ArticleFormat: ExpressibleByArgument {}

extension ExtractionOptions.Parser: ExpressibleByArgument {}
