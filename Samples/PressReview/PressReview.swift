// Writes a press review in Markdown of the pages named on the command line: a line each, with who wrote what and when.
//
//     swift run PressReview Samples/pages/*

import Foundation
import Manchette

@main
struct PressReview {
    static func main() throws {
        let extractor = Extractor()
        var options = ExtractionOptions()
        // A review needs no quotes, entities or dates.
        options.annotations = []
        for path in CommandLine.arguments.dropFirst() {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
            let article: Article
            do {
                article = try extractor.extract(bytes: bytes, path: path, options: options)
            } catch {
                FileHandle.standardError.write(Data("\(error)\n".utf8))
                continue
            }
            print(line(for: article))
        }
    }

    private static func line(for article: Article) -> String {
        var line = "- **\(article.headline ?? "(no headline)")**"
        let byline = [article.authors.map(\.name).joined(separator: ", "), article.site ?? "", day(article) ?? ""]
            .filter { !$0.isEmpty }
        if !byline.isEmpty { line += " (\(byline.joined(separator: ", ")))" }
        if let lead = article.lead { line += "  \n  \(lead)" }
        if article.access.truncated { line += " *[only the beginning is free to read]*" }
        return line
    }

    private static func day(_ article: Article) -> String? {
        article.published.map { String($0.prefix(10)) }
    }
}
