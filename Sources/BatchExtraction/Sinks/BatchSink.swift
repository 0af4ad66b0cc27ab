/// Where the articles and the faults of a batch go, and what an earlier run has already put there.
///
/// What was written since the last checkpoint may be lost when the process dies; it is then written again. What a
/// checkpoint holds is never written twice.
public protocol BatchSink: AnyObject {
    /// How many items of the input an earlier run has dealt with.
    var itemsDone: Int { get }
    /// Whether an earlier run came to the end.
    var isComplete: Bool { get }
    /// What the items of the input that are dealt with are known by, or the whole input of a run that came to its end; nil
    /// when an earlier run did not note it. A checkpoint notes what it is then.
    var inputDigest: UInt64? { get set }
    /// Whether an earlier run has written a fault.
    var hasFaults: Bool { get }
    /// The files and folders that it writes: where an input folder holds them, they are no input.
    var paths: [String] { get }
    /// Whether ``BatchArticle/line`` is wanted.
    var needsLines: Bool { get }
    /// Takes an article.
    ///
    /// - Parameter number: the item's number in the input, from 1 on.
    func write(_ article: BatchArticle, number: Int) throws(BatchSinkFailure)
    /// Takes the fault of the item of this number.
    func write(_ fault: BatchFault, number: Int) throws(BatchSinkFailure)
    /// Keeps bytes that a later run will want to see again, in this order.
    func keep(_ record: [UInt8]) throws(BatchSinkFailure)
    /// Where an earlier run kept it, for messages.
    var recordName: String { get }
    /// Gives back all that an earlier run kept, in pieces of any length.
    func restore(_ take: ([UInt8]) -> Void) throws(BatchSinkFailure)
    /// Makes durable what was written, as the outcome of the first `items` items of the input.
    func checkpoint(items: Int) throws(BatchSinkFailure)
    /// Keeps what can be kept of a run that ends early without changing what a later one writes.
    func pause(items: Int) throws(BatchSinkFailure)
    /// Makes everything durable and says that nothing more comes.
    func complete(items: Int) throws(BatchSinkFailure)
}

/// Why a batch cannot write its output.
public struct BatchSinkFailure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The sort of failure.
    public struct Code: Sendable, Hashable {
        private let name: String
        private init(_ name: String) { self.name = name }
        /// The system refuses to write.
        public static let system = Code("system")
        /// The output belongs to something else, or to another run.
        public static let foreign = Code("foreign")
        /// Another process is writing the output.
        public static let locked = Code("locked")
        /// What an earlier run kept cannot be read.
        public static let damaged = Code("damaged")
    }
    /// The sort of failure.
    public var code: Code
    /// One line: the file and the cause.
    public var description: String

    /// A failure with a message.
    public init(_ code: Code, _ description: String) {
        self.code = code
        self.description = description
    }
}
