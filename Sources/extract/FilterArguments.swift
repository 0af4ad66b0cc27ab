import ArgumentParser
import BatchExtraction
import Manchette

/// Which articles of a batch are written.
struct FilterArguments: ParsableArguments {
    @Option(
        name: .customLong("language"),
        help: ArgumentHelp("Only articles in these languages, as in fr,de.", valueName: "tags"),
        transform: CommaList.init)
    var languages: CommaList?

    @Option(
        name: .customLong("kind"),
        help: ArgumentHelp("Only these sorts of page, as in article,liveBlog.", valueName: "kinds"),
        transform: KindList.init)
    var kinds: KindList?

    @Option(help: ArgumentHelp("Only articles published on this day or later.", valueName: "date"))
    var since: String?

    @Option(help: ArgumentHelp("Only articles published on this day or before.", valueName: "date"))
    var until: String?

    @Option(
        name: .customLong("site"),
        help: ArgumentHelp("Only pages of these hosts and of those under them.", valueName: "hosts"),
        transform: CommaList.init)
    var sites: CommaList?

    @Option(
        help: ArgumentHelp(
            "Only articles of so many words or more; of Chinese and Japanese each character is one.",
            valueName: "number"))
    var minWords = 0

    func validate() throws {
        do {
            try filter.check()
        } catch {
            throw ValidationError("--\(error)")
        }
    }

    var filter: ArticleFilter {
        var filter = ArticleFilter()
        filter.languages = Set((languages?.values ?? []).map { $0.lowercased() })
        filter.kinds = kinds?.kinds ?? []
        filter.since = since
        filter.until = until
        filter.sites = Set((sites?.values ?? []).map { $0.lowercased() })
        filter.minimumWords = minWords
        return filter
    }

    /// The choices in one text.
    var identity: String {
        let filter = self.filter
        return "\(filter.languages.sorted()) \(filter.kinds.map(\.rawValue).sorted()) \(since ?? "") \(until ?? "") "
            + "\(filter.sites.sorted()) \(minWords)"
    }
}

/// Words with commas between them.
struct CommaList {
    let values: [String]

    init(_ argument: String) throws {
        values = argument.split(separator: ",").map(String.init)
        if values.isEmpty { throw ValidationError("nothing is named") }
    }
}

/// Sorts of page by name.
struct KindList {
    let kinds: Set<Article.Kind>

    init(_ argument: String) throws {
        kinds = Set(
            try CommaList(argument).values.map { name in
                guard let kind = Article.Kind(rawValue: name) else {
                    let names = Article.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("there is no sort of page '\(name)'; there are \(names)")
                }
                return kind
            })
    }
}
