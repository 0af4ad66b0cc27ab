import DumpReading
import Manchette

/// Reads a page that the command line names.
enum PageInput {
    /// Why an input gave no article, in one line.
    struct Failure: Error { let message: String }

    /// What a message calls an input.
    static func name(_ input: String) -> String { input == "-" ? "standard input" : input }

    /// The bytes of an input, which is one page or text.
    static func bytes(of input: String, limit: Int) throws(Failure) -> [UInt8] {
        let bytes: [UInt8]
        do throws(DumpFault) {
            bytes = try FileStream.contents(of: input, limit: limit)
        } catch {
            let hint = error.code == .isFolder ? " (extract batch reads folders)" : ""
            throw Failure(message: "\(name(input)): \(error.message)\(hint)")
        }
        if let dump = DumpReader.nameOfDump(bytes) {
            throw Failure(message: "\(name(input)): \(dump), not a page (extract batch reads it)")
        }
        return bytes
    }

    /// Does something with an input; what goes wrong names it.
    static func naming<Result>(
        _ input: String, _ body: () throws(ExtractionError) -> Result
    ) throws(Failure) -> Result {
        do throws(ExtractionError) {
            return try body()
        } catch {
            let cause = error.detail.isEmpty ? error.code.description : "\(error.code): \(error.detail)"
            throw Failure(message: "\(name(input)): \(cause)")
        }
    }
}
