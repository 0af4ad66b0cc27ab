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
    ///
    /// - Parameter files: all that is written for an output.
    static func output(
        _ output: String?, besides inputs: [String], files: (String) -> [String] = { [$0] }
    ) throws {
        guard let output else { return }
        guard !output.isEmpty else { throw ValidationError("-o needs a name") }
        for file in files(output) {
            guard let own = identity(of: file, onlyRegular: true) else { continue }
            for input in inputs where input != "-" {
                guard let other = identity(of: input), other == own else { continue }
                throw ValidationError("\(file) is an input and the output")
            }
        }
    }

    /// What tells a file from every other, under whatever name; nil when there is none.
    private static func identity(of path: String, onlyRegular: Bool = false) -> [UInt64]? {
        var status = stat()
        guard FileName.withBytes(of: path, { stat($0, &status) }) == 0 else { return nil }
        guard !onlyRegular || status.st_mode & S_IFMT == S_IFREG else { return nil }
        return [UInt64(truncatingIfNeeded: status.st_dev), UInt64(truncatingIfNeeded: status.st_ino)]
    }
}
