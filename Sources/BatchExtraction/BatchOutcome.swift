public import DumpReading
public import Manchette

/// What became of one item of a dump.
public enum BatchOutcome: Sendable {
    /// An article.
    case article(BatchArticle)
    /// A document that gave no article.
    case fault(BatchFault)
    /// A record that holds no page, by its sort.
    case passedOver(String)
    /// An article that the filters leave out, and the size of its document.
    case filtered(bytes: Int)
    /// An article that repeats an earlier one and is left out, and the size of its document.
    case dropped(bytes: Int)
}

/// An article of a batch, and what is known of it beside.
public struct BatchArticle: Sendable {
    /// The article.
    public var article: Article
    /// The article as a line of JSON; empty where no lines are wanted.
    public var line: [UInt8]
    /// The number in the input of the article that it repeats.
    public var duplicateNumber: Int?
    /// What its text is known by.
    var fingerprint: Fingerprint?

    /// An article with its line.
    public init(_ article: Article, line: [UInt8] = [], duplicateNumber: Int? = nil) {
        self.article = article
        self.line = line
        self.duplicateNumber = duplicateNumber
    }
}

/// Why a document gave no article; written as a record of the errors file.
public struct BatchFault: Error, Sendable, Hashable {
    /// The document's id, if it has one.
    public var id: String?
    /// Where it stands.
    public var place: DumpPlace
    /// The sort of fault.
    public var code: String
    /// What exactly was found.
    public var message: String

    /// A fault at a place.
    public init(id: String? = nil, place: DumpPlace, code: String, message: String) {
        self.id = id
        self.place = place
        self.code = code
        self.message = message
    }

    /// A fault of the dump.
    public init(_ fault: DumpFault) {
        self.init(id: fault.id, place: fault.place, code: fault.code.description, message: fault.message)
    }

    /// Appends the record: one object, a line end behind it.
    public func write(into output: inout [UInt8]) {
        var emitter = JSONEmitter()
        emitter.object {
            $0.member("id", id)
            $0.member("file", place.file)
            $0.member("entry", place.entry)
            $0.member("line", place.line)
            $0.member("offset", place.offset)
            $0.member("code", code)
            $0.member("message", message)
        }
        output += emitter.take()
        output.append(UInt8(ascii: "\n"))
    }
}
