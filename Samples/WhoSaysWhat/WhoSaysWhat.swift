// Says who is quoted in the pages named on the command line, read on all cores by one extractor.
//
//     swift run WhoSaysWhat Samples/pages/*

import Foundation
import Manchette

@main
struct WhoSaysWhat {
    static func main() async throws {
        let extractor = Extractor()
        let paths = CommandLine.arguments.dropFirst()
        let articles = try await withThrowingTaskGroup(of: (String, Article).self) { group in
            for path in paths {
                group.addTask {
                    let bytes = try [UInt8](Data(contentsOf: URL(filePath: path)))
                    return (path, try extractor.extract(bytes: bytes, path: path))
                }
            }
            var articles: [String: Article] = [:]
            for try await (path, article) in group { articles[path] = article }
            return articles
        }
        for path in paths {
            guard let article = articles[path] else { continue }
            print(article.headline ?? path)
            for quote in article.quotes ?? [] {
                print("  \(quote.speaker ?? "?"): \(quote.text)")
                // Ranges count Unicode scalars of the text.
                let scalars = Array(article.text.unicodeScalars)[quote.range]
                assert(String(String.UnicodeScalarView(scalars)) == quote.text || quote.kind == .block)
            }
        }
    }
}
