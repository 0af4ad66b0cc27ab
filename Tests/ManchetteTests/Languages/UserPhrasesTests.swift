import Testing

@testable import Manchette

@Suite struct UserPhrasesTests {
    @Test func phrasesOfSeveralFilesAreFound() throws {
        var phrases = try UserPhrases(Array("\u{FEFF}# mine\r\npromotion | 3 | whole | À bord du Salève !\r\n".utf8))
        try phrases.add(Array("related | 2 | start | Sur le même quai\npaywall|2|start|encore # lignes".utf8))
        #expect(phrases.count == 3)
        var matcher = PhraseMatcher(language: "fr", userPhrases: phrases.table)
        let found = matcher.matches(in: "A BORD DU SALEVE").filter(\.isUserPhrase)
        #expect(found.map(\.kind) == [.promotion])
        #expect(found.first.map { matcher.reason(for: $0) } == "phrase:user/promotion \"À bord du Salève !\"")
        #expect(matcher.matches(in: "Sur le même quai : la criée").contains { $0.isUserPhrase && $0.kind == .related })
        #expect(matcher.matches(in: "Encore 12 lignes à lire").contains { $0.kind == .paywall && $0.isInPosition })
        #expect(matcher.matches(in: "Lire aussi").contains { !$0.isUserPhrase })
    }

    @Test func everyWrongLineIsAnError() throws {
        let file =
            "promotion | 3 | whole | bien\npromo | 3 | whole | mal\n\nlegal | 0 | in | mal\nlegal | 1 | on | mal\nlegal | 1 | in |"
        do {
            _ = try UserPhrases(Array(file.utf8))
            Issue.record("wrong lines were taken")
        } catch {
            #expect(error.lines.map(\.line) == [2, 4, 5, 6])
            #expect(error.description.hasPrefix("line 2: unknown class “promo”\n"))
        }
    }

    @Test func linesAreCountedInTheirOwnFile() throws {
        var phrases = try UserPhrases(Array("legal | 1 | in | un\nlegal | 1 | in | deux\n".utf8))
        let before = phrases
        do {
            try phrases.add(Array("legal | 7 | in | trois\n".utf8))
            Issue.record("a wrong line was taken")
        } catch {
            #expect(error.lines.map(\.line) == [1])
        }
        #expect(phrases == before)
    }

    @Test func aFileWithoutPhrasesIsOne() throws {
        #expect(try UserPhrases([]).count == 0)
        #expect(try UserPhrases(Array("# nothing yet\n".utf8)).count == 0)
    }

    /// A page whose only box is worded as no shipped table has it.
    @Test func theyReachTheLabels() throws {
        let html = """
            <html lang="fr"><head><title>Le quai</title></head><body><article><h1>Le port rouvre ses quais au public</h1>
            <p>Les bateaux de pêche ont repris la mer lundi à l'aube, après onze semaines de travaux dans le bassin nord.</p>
            <p>La criée a rouvert ses portes une heure plus tard, devant une foule d'acheteurs venus de toute la région.</p>
            <p>Embarquez avec la rédaction du quai</p></article></body></html>
            """
        var options = ExtractionOptions()
        options.phrases = try UserPhrases(Array("promotion | 3 | whole | embarquez avec la rédaction du quai".utf8))
        let article = try Extractor().extract(html: Array(html.utf8), options: options)
        #expect(article.noise.contains { $0.class == .promotion && $0.text == "Embarquez avec la rédaction du quai" })
    }
}
