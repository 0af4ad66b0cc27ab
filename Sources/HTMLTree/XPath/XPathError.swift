/// Why an XPath expression gave no result.
public struct XPathError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The name of the code.
        public let rawValue: String

        /// A code of this name.
        public init(rawValue: String) { self.rawValue = rawValue }

        /// The expression is no XPath 1.0.
        public static let invalidExpression = Code(rawValue: "invalidExpression")
        /// The expression names a function or a variable that is not there, or calls one wrongly.
        public static let invalidCall = Code(rawValue: "invalidCall")
        /// The expression took more steps than are allowed on one document.
        public static let tooExpensive = Code(rawValue: "tooExpensive")
        /// Memory ran out.
        public static let outOfMemory = Code(rawValue: "outOfMemory")

        /// What went wrong, in words.
        public var words: String {
            switch self {
            case .invalidExpression: "no XPath 1.0 expression"
            case .invalidCall: "no such function or variable, or called wrongly"
            case .tooExpensive: "takes more steps than are allowed on one page"
            case .outOfMemory: "memory ran out"
            default: rawValue
            }
        }
    }

    /// What went wrong.
    public var code: Code
    /// The expression.
    public var expression: String
    /// The byte of the expression where reading it stopped, or nil when that is not known.
    public var position: Int?

    /// An error of this code.
    public init(code: Code, expression: String, position: Int? = nil) {
        self.code = code
        self.expression = expression
        self.position = position
    }

    /// The error as one line.
    public var description: String {
        let place = position.map { " at byte \($0)" } ?? ""
        return "XPath: \(code.words)\(place) in \(expression)"
    }
}
