/// Writes characters so that CommonMark takes them as characters.
struct MarkdownEscaper {
    private(set) var output: [UInt8] = []
    /// What stands for a line end inside a block.
    private let lineBreak: [UInt8]
    private let inTable: Bool
    /// Whether nothing but white space and digits was written on this line.
    private var atLineStart = true
    private var digitsOnly = false

    init(lineBreak: [UInt8], inTable: Bool = false) {
        self.lineBreak = lineBreak
        self.inTable = inTable
    }

    /// Markup of the writer's own.
    mutating func appendMarkup(_ markup: String) {
        // "!" in front of a link would make it a picture.
        if markup == "[", output.last == UInt8(ascii: "!") {
            output.insert(UInt8(ascii: "\\"), at: output.count - 1)
        }
        output.append(contentsOf: markup.utf8)
        atLineStart = false
        digitsOnly = false
    }

    /// A code span: in more backticks than it holds.
    mutating func appendCode(_ text: ArraySlice<UInt8>) {
        let fence = [UInt8](repeating: UInt8(ascii: "`"), count: Self.longestBacktickRun(in: text) + 1)
        let padding: [UInt8] =
            text.first == UInt8(ascii: "`") || text.last == UInt8(ascii: "`") ? [UInt8(ascii: " ")] : []
        output += fence + padding
        for byte in text {
            if inTable, byte == UInt8(ascii: "|") { output.append(UInt8(ascii: "\\")) }
            output.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: " ") : byte)
        }
        output += padding + fence
        atLineStart = false
        digitsOnly = false
    }

    /// Characters of the text.
    mutating func append(_ text: ArraySlice<UInt8>) {
        for index in text.indices {
            let byte = text[index]
            let next = index + 1 < text.endIndex ? text[index + 1] : 0
            switch byte {
            case UInt8(ascii: "\n"):
                output += lineBreak
                let continues = !lineBreak.contains(UInt8(ascii: "\n"))
                if !continues { (atLineStart, digitsOnly) = (true, false) }
                continue
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
                UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "~"):
                output.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "&") where Self.isLetterOrHash(next), UInt8(ascii: "|") where inTable:
                output.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "!") where next == UInt8(ascii: "["):
                output.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="):
                if atLineStart { output.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "."), UInt8(ascii: ")"):
                if digitsOnly { output.append(UInt8(ascii: "\\")) }
            default: break
            }
            output.append(byte)
            digitsOnly = (atLineStart || digitsOnly) && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if byte != UInt8(ascii: " ") { atLineStart = false }
        }
    }

    /// How many backticks stand together at most.
    static func longestBacktickRun(in text: ArraySlice<UInt8>) -> Int {
        var longest = 0
        var run = 0
        for byte in text {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    private static func isLetterOrHash(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "#") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
}
