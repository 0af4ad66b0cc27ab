/// Writes an article as CommonMark with the tables of GitHub's dialect.
///
/// The headline is the only heading of the first level; pictures that the body does not place stand under the lead.
public enum MarkdownWriter {
    /// The fields that are written when none are named.
    public static let defaultFields: Set<Article.Field> = [
        .kicker, .headline, .lead, .authors, .published, .body, .images,
    ]

    /// Appends the article; any of ``defaultFields`` can be chosen, `text` means `body`.
    public static func write(
        _ article: Article, fields: Set<Article.Field>? = nil, into output: inout [UInt8]
    ) {
        let fields = fields ?? defaultFields
        var blocks: [[UInt8]] = []
        if fields.contains(.kicker), let kicker = article.kicker { blocks.append(line(kicker)) }
        if fields.contains(.headline), let headline = article.headline {
            blocks.append(Array("# ".utf8) + line(headline))
        }
        if fields.contains(.lead), let lead = article.lead {
            let whole = BodyBlock.Inline(kind: .strong, range: 0..<lead.unicodeScalars.count)
            blocks.append(
                inlines(of: BodyBlock(kind: .paragraph, text: lead, inlines: [whole]), lineBreak: [UInt8(ascii: " ")]))
        }
        if let byline = byline(of: article, fields: fields) { blocks.append(line(byline)) }
        if fields.contains(.images) { blocks += article.imagesOutsideBody.compactMap(picture) }
        if fields.contains(.body) || fields.contains(.text) {
            let images = fields.contains(.images) ? article.imagesByURL : nil
            for part in BodyOutline.parts(of: article.body) {
                let bytes = markdown(part, images: images)
                if !bytes.isEmpty { blocks.append(bytes) }
            }
        }
        for (index, block) in blocks.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "\n")) }
            output.append(contentsOf: block)
            output.append(UInt8(ascii: "\n"))
        }
    }

    private static func byline(of article: Article, fields: Set<Article.Field>) -> String? {
        var parts: [String] = []
        if fields.contains(.authors), !article.authors.isEmpty {
            parts.append(article.authors.map(\.name).joined(separator: ", "))
        }
        if fields.contains(.published), let published = article.published { parts.append(published) }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// Text without markup, on one line.
    private static func line(_ text: String) -> [UInt8] {
        var escaper = MarkdownEscaper(lineBreak: [UInt8(ascii: " ")])
        escaper.append(Array(text.utf8)[...])
        return escaper.output
    }

    private static func markdown(_ part: BodyOutline, images: [String: Article.Image]?) -> [UInt8] {
        switch part {
        case .list(let items): list(items)
        case .quotation(let blocks):
            Array(blocks.map { prefixed(inlines(of: $0), with: "> ") }.joined(separator: Array("\n>\n".utf8)))
        case .block(let block):
            switch block.kind {
            case .paragraph, .listItem, .blockQuote: inlines(of: block)
            case .heading:
                [UInt8](repeating: UInt8(ascii: "#"), count: min(max(block.level ?? 2, 2), 6)) + [UInt8(ascii: " ")]
                    + inlines(of: block, lineBreak: [UInt8(ascii: " ")])
            case .table: table(block)
            case .code: fenced(block)
            case .figure: figure(block, images: images)
            case .embed: embed(block)
            }
        }
    }

    /// A block's characters with its links and emphasis.
    private static func inlines(of block: BodyBlock, lineBreak: [UInt8] = Array("\\\n".utf8)) -> [UInt8] {
        MarkdownInlines.write(block, lineBreak: lineBreak)
    }

    /// An address in a link: in angle brackets where a bracket or space would end it early.
    static func destination(_ url: String) -> String {
        var needsBrackets = url.isEmpty
        var cleaned = ""
        let scalars = url.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            switch scalar {
            case "&" where beginsReference(scalars[index...]): cleaned += "\\&"
            case "<": cleaned += "%3C"
            case ">": cleaned += "%3E"
            case "\\": cleaned += "%5C"
            case "|": cleaned += "%7C"
            // It would pair with one of the text.
            case "`": cleaned += "%60"
            case "\u{0}"..."\u{1F}", "\u{7F}": continue
            case " ": cleaned += "%20"
            case "(", ")":
                needsBrackets = true
                cleaned.unicodeScalars.append(scalar)
            default: cleaned.unicodeScalars.append(scalar)
            }
        }
        return needsBrackets ? "<\(cleaned)>" : cleaned
    }

    /// Whether these characters begin with a character reference, such as `&copy;`.
    private static func beginsReference(_ scalars: Substring.UnicodeScalarView) -> Bool {
        let name = scalars.dropFirst().prefix { $0 == "#" || $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        return !name.isEmpty && scalars[name.endIndex...].first == ";"
    }

    private static func list(_ items: ArraySlice<BodyBlock>) -> [UInt8] {
        var output: [UInt8] = []
        /// The number that each open list has reached; nil for bullets.
        var numbers: [Int?] = []
        /// How far the lists in each open one's items are indented.
        var indents: [Int] = []
        for step in ListStep.steps(for: items) {
            switch step {
            case .openList(let ordered):
                numbers.append(ordered ? 0 : nil)
                indents.append(4)
            case .closeList:
                numbers.removeLast()
                indents.removeLast()
            case .closeItem: break
            case .openItem(let item, let own):
                let indent = String(repeating: " ", count: indents.dropLast().reduce(0, +))
                var marker = "- "
                if let last = numbers.last ?? nil {
                    let number = own ?? last + 1
                    numbers[numbers.count - 1] = number
                    marker = "\(number). "
                }
                // What stands in an item begins where its text does, or a little behind.
                indents[indents.count - 1] = max(4, marker.utf8.count)
                let continuation = indent + String(repeating: " ", count: marker.utf8.count)
                if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
                output.append(contentsOf: (indent + marker).utf8)
                output += inlines(of: item, lineBreak: Array("\\\n\(continuation)".utf8))
            }
        }
        return output
    }

    /// Rows of a pipe table; the first row is its head, as the dialect knows no table without one.
    private static func table(_ block: BodyBlock) -> [UInt8] {
        let rows = block.tableRows
        guard let columns = rows.map(\.count).max(), columns > 0 else { return [] }
        var output: [UInt8] = []
        for (index, row) in rows.enumerated() {
            if index > 0 { output.append(UInt8(ascii: "\n")) }
            output.append(UInt8(ascii: "|"))
            for column in 0..<columns {
                var escaper = MarkdownEscaper(lineBreak: [UInt8(ascii: " ")], inTable: true)
                if column < row.count { escaper.append(Array(row[column].utf8)[...]) }
                output.append(UInt8(ascii: " "))
                output += escaper.output
                output.append(contentsOf: " |".utf8)
            }
            if index == 0 {
                output.append(contentsOf: "\n|".utf8)
                for _ in 0..<columns { output.append(contentsOf: " --- |".utf8) }
            }
        }
        return output
    }

    /// A code block in a fence longer than any run of backticks in it.
    private static func fenced(_ block: BodyBlock) -> [UInt8] {
        let text = Array(block.text.utf8)
        let fence = [UInt8](
            repeating: UInt8(ascii: "`"), count: max(3, MarkdownEscaper.longestBacktickRun(in: text[...]) + 1))
        return fence + [UInt8(ascii: "\n")] + text + [UInt8(ascii: "\n")] + fence
    }

    private static func figure(_ block: BodyBlock, images: [String: Article.Image]?) -> [UInt8] {
        guard let images, let url = block.url else { return [] }
        return picture(images[url] ?? Article.Image(url: url, caption: block.text.isEmpty ? nil : block.text)) ?? []
    }

    /// A picture: its caption is what stands in for it, its credit the title.
    private static func picture(_ image: Article.Image) -> [UInt8]? {
        guard LinkSafety.isFollowable(image.url) else { return nil }
        var output = Array("![".utf8) + line(image.caption ?? "") + Array("](\(destination(image.url))".utf8)
        if let credit = image.credit, !credit.isEmpty {
            output += Array(" \"".utf8)
            output += line(credit).flatMap { $0 == UInt8(ascii: "\"") ? Array("\\\"".utf8) : [$0] }
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ")"))
        return output
    }

    private static func embed(_ block: BodyBlock) -> [UInt8] {
        guard let url = block.url, LinkSafety.isFollowable(url) else { return [] }
        let label = block.text.isEmpty ? url : block.text
        return Array("[".utf8) + line(label) + Array("](\(destination(url)))".utf8)
    }

    private static func prefixed(_ text: [UInt8], with prefix: String) -> [UInt8] {
        var output = Array(prefix.utf8)
        for byte in text {
            output.append(byte)
            if byte == UInt8(ascii: "\n") { output.append(contentsOf: prefix.utf8) }
        }
        return output
    }
}
