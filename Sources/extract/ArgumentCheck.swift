import ArgumentParser
import DumpReading
import Manchette

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What a value on the command line must be; a wrong one would have no effect and nobody would notice.
enum ArgumentCheck {
    /// An absolute address: a scheme, `://` and something behind it, without white space and controls.
    static func address(_ text: String?) throws {
        guard let text else { return }
        guard let mark = text.firstRange(of: "://"), mark.upperBound < text.endIndex,
            text[..<mark.lowerBound].utf8.first.map({ ($0 | 0x20) &- 0x61 < 26 }) == true,
            text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
        else { throw ValidationError("'\(text)' is no address, as in https://site.example/page") }
    }

    /// A BCP 47 tag.
    static func language(_ text: String?) throws {
        guard let text, !ExtractionOptions.isLanguageTag(text) else { return }
        throw ValidationError("'\(text)' is no language tag, as in fr or de-CH")
    }

    /// A day, or a day with a time behind it.
    static func day(_ text: String?) throws {
        guard let text else { return }
        guard ExtractionOptions.beginsWithDay(text) else {
            throw ValidationError("'\(text)' is no day in ISO 8601, as in 2026-02-11 or 2026-02-11T08:30:00Z")
        }
    }

    /// An output that is none of the inputs: they would be gone before they are read.
    static func output(_ output: String?, besides inputs: [String]) throws {
        guard let output else { return }
        guard !output.isEmpty else { throw ValidationError("-o needs a name") }
        var (own, other) = (stat(), stat())
        guard FileName.withBytes(of: output, { stat($0, &own) }) == 0, own.st_mode & S_IFMT == S_IFREG else { return }
        for input in inputs where input != "-" && FileName.withBytes(of: input, { stat($0, &other) }) == 0 {
            guard (own.st_dev, own.st_ino) != (other.st_dev, other.st_ino) else {
                throw ValidationError("\(output) is an input and the output")
            }
        }
    }
}
