import DumpReading
import Foundation
import Manchette

@testable import BatchExtraction

enum SampleItem {
    static let fault = BatchFault(id: "f", place: DumpPlace(file: "x.warc", offset: 7), code: "c", message: "m")

    /// An article with something in every field that the tables have.
    static func article(_ number: Int, text: String = "Un texte où l’Éléphant barrit.") throws -> Article {
        let json = """
            {"id":"a\(number)","source":{"kind":"html","record":"urn:\(number)","bytes":12,"encoding":"utf-8",
            "encodingEvidence":"bom"},"url":"https://exemple.ch/\(number)","site":"Exemple","kind":"article","language":"fr",
            "headline":"Titre \(number)","lead":"Un chapeau","authors":[{"name":"Léa Roy","role":"Journaliste"},
            {"name":"Marc Dubois"}],"published":"2026-02-11","tags":["Réseau","Panne"],
            "access":{"state":"metered","truncated":true,"remaining":0.25,"evidence":[]},
            "body":[{"kind":"paragraph","text":"\(text)","range":[0,5]}],"text":"\(text)",
            "images":[{"url":"https://exemple.ch/i.jpg"}],
            "quotes":[{"text":"texte","speaker":"Léa Roy","kind":"mixed","range":[3,8]}],
            "entities":[{"name":"Éléphant","type":"organization","mentions":[[13,21]],"count":1,"confidence":0.8,
            "aliases":["L’Éléphant"]}],
            "dates":[{"text":"hier","value":"2026-02-10","type":"date","range":[0,2]}],
            "noise":[{"class":"share","text":"Partager","position":4,"reason":"phrase"}],
            "confidence":{"body":0.9,"headline":1}}
            """
        return try JSONDecoder().decode(Article.self, from: Data(json.utf8))
    }

    static func item(_ number: Int) throws -> BatchArticle {
        let article = try article(number)
        var line: [UInt8] = []
        ArticleFormat.jsonl.write(article, into: &line)
        return BatchArticle(article, line: line)
    }
}
