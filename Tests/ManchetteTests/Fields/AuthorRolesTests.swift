import Testing

@testable import Manchette

/// What stands beside a name, and whole names that are none.
@Suite struct AuthorRolesTests {
    private static func fields(
        _ author: String, head: String = "", below: String = "", language: String = "fr"
    ) -> Fields {
        let head = #"""
            <meta property="og:site_name" content="La Gazette du quai"><script type="application/ld+json">
            {"@type": "NewsArticle", "author": \#(author)}</script>\#(head)
            """#
        return FieldSample.fields(FieldSample.article(head: head, below: below), language: language)
    }

    /// Whose copy was used is another author; an agency in brackets alone is who somebody works for.
    @Test(arguments: [("(avec AFP)", nil), ("(AFP)", "AFP")])
    func copyOfAnAgencyIsNoEmployer(behind: String, organization: String?) {
        let below = "<p class=\"byline\">Par Zoé Blanc \(behind)</p>"
        let authors = FieldSample.fields(FieldSample.article(below: below)).authors
        #expect(
            authors == [Article.Author(name: "Zoé Blanc", organization: organization), Article.Author(name: "AFP")])
    }

    @Test(
        "A role is what somebody is, without places, calls, degrees and the paper",
        arguments: [
            ("À Lorient", nil, nil), ("En Bretagne", nil, nil), ("Journaliste à Lorient", "Journaliste à Lorient", nil),
            ("More posts from this author", nil, nil), ("As founder of the quay", "founder of the quay", nil),
            ("PhD Senior Editor", "Senior Editor", nil), ("Redakteur bei »Der Kai«.", "Redakteur bei »Der Kai«", nil),
            ("La Gazette du quai", nil, "La Gazette du quai"),
            ("Cheffe des ports, La Gazette du quai", "Cheffe des ports", "La Gazette du quai"),
            ("Editor, Port Reviews", "Editor, Port Reviews", nil), ("Sr.", "Sr.", nil),
            ("Spécialiste quais.", "Spécialiste quais", nil), ("stellv. Hafenred.", "stellv. Hafenred.", nil),
            ("News editor, Port Radio", "News editor, Port Radio", nil),
            ("Personal finance and harbour reporter", "Personal finance and harbour reporter", nil),
        ])
    func roles(title: String, role: String?, organization: String?) {
        let fields = Self.fields(#"{"@type": "Person", "name": "Anne Roy", "jobTitle": "\#(title)"}"#)
        #expect(fields.authors == [Article.Author(name: "Anne Roy", role: role, organization: organization)])
    }

    @Test func thePaperThatSomebodyWritesForIsNoSecondAuthor() {
        let fields = Self.fields(
            #"[{"@type": "Person", "name": "la rédaction", "jobTitle": "La Gazette du quai"}, {"@type": "Organization", "name": "La Gazette du quai"}]"#
        )
        #expect(fields.authors == [Article.Author(name: "la rédaction", organization: "La Gazette du quai")])
    }

    @Test(
        "Places, links to networks and what a system made up are no authors",
        arguments: [
            ("Anne Roy, Lorient, Luc Blanc", ["Anne Roy", "Luc Blanc"]),
            ("Quai-Verlag GmbH, Lorient, Germany", []),
            ("La Gazette du quai, Lorient a. M., France", ["La Gazette du quai"]),
            ("La Gazette du quai, Zoltàn Quaiberg", ["Zoltàn Quaiberg"]),
            ("Harbour Garden Network on Facebook", []), ("quaiberg6vkp2ma0ci", []), ("quaiberg1962", ["quaiberg1962"]),
            ("Agence «Quais»", ["Agence «Quais»"]),
        ])
    func names(value: String, expected: [String]) {
        let head =
            #"<meta name="author" content="\#(value)"><meta property="og:site_name" content="La Gazette du quai">"#
        #expect(FieldSample.fields(FieldSample.article(head: head)).authors.map(\.name) == expected)
    }

    @Test(
        "A word behind \"by\" inside a line is a name where a by-line stands",
        arguments: [
            ("Harbours by Trade", nil), ("Recycled by City", nil), ("Pots made by QuayPottery", "QuayPottery"),
            ("Story posted by Nomade", "Nomade"), ("12 May by Nomade", "Nomade"),
        ])
    func inner(line: String, expected: String?) {
        let fields = FieldSample.fields(FieldSample.article(below: "<p>\(line)</p>"), language: "en")
        #expect(fields.authors.first?.name == expected)
    }

    @Test func aUniversitysNameIsNotTakenApart() {
        let line = "Autor/-in: Anne Roy, Quayside Fishery and Harbour University (Lorient)"
        let fields = FieldSample.fields(FieldSample.article(below: "<p>\(line)</p>"), language: "de")
        #expect(fields.authors.map(\.name) == ["Anne Roy"])
    }
}
