import Testing

@testable import Manchette

/// Badges of titles, and headings that are but a part of what the head calls the article.
@Suite struct HeadlineChoiceTests {
    private static let title = "Le port rouvre ses quais après onze semaines"

    private func headline(_ title: String, in head: String = "") -> String? {
        FieldSample.fields(FieldSample.article(head: head, h1: title)).headline
    }

    @Test(arguments: [
        "Article abonné - ", "Réservé aux abonnés : ", "Réservé aux abonnés | ",
        "Contenu réservé aux abonnés – ", "Abo+ | ", "Abo | ", "[Abo] ", "Abo+ ", "🔒 ", "Premium | ", "Abo - ",
        "Exklusiv für Abonnenten: ", "Nur für Abonnenten | ",
        "Subscribers only: ", "Subscriber-only | ", "Members only – ", "Riservato agli abbonati: ",
        "Solo suscriptores | ",
        "Exclusivo para assinantes: ", "Voor abonnees | ", "Tylko dla prenumeratorów: ", "För prenumeranter | ",
        "Kun for abonnenter: ", "Vain tilaajille | ", "Jen pro předplatitele: ", "Csak előfizetőknek | ",
        "Doar pentru abonați: ", "Sadece abonelere | ", "Только для подписчиков: ", "Μόνο για συνδρομητές: ",
    ])
    func badgesAreNoPartOfATitle(badge: String) {
        #expect(headline(badge + Self.title) == Self.title)
        let head = "<meta property=\"og:title\" content=\"\(badge)\(Self.title)\">"
        #expect(FieldSample.fields(FieldSample.article(head: head, h1: "Le Fanal")).headline == Self.title)
    }

    @Test(arguments: [
        "Abonnés : ce que le port va changer pour eux", "Premium : le port vise une autre clientèle",
        "Plus : un hebdomadaire quitte le port de Lorient", "Abonnés absents, le port a rouvert ses quais",
    ])
    func wordsOfBadgesMayBeginATitle(title: String) { #expect(headline(title) == title) }

    private static func head(_ title: String) -> String {
        """
        <title>\(title) - Le Fanal</title><meta property="og:site_name" content="Le Fanal">
        <meta property="og:title" content="\(title)">
        """
    }

    @Test func aQuoteThatTheHeadClaimsBeatsTheFirstQuestion() {
        let claimed = "« La mer ne nous a jamais rien rendu »"
        let question = "Comment avez-vous vécu ces onze semaines de travaux ?"
        let html = FieldSample.article(head: Self.head(claimed), h1: question)
        #expect(FieldSample.fields(html).headline == claimed)
        let printed = FieldSample.article(
            head: Self.head(claimed), above: "<p class=\"titre\">\(claimed)</p>", h1: question)
        #expect(FieldSample.fields(printed).headline == claimed)
        // A title that asks is one.
        let asking = FieldSample.article(head: Self.head("Le port au ralenti : pourquoi les quais ?"), h1: question)
        #expect(FieldSample.fields(asking).headline == question)
    }

    private static let standfirst = """
        Le port rouvre ses quais après onze semaines : les bateaux sont ressortis dès l'aube, la criée a suivi, et les
        plaisanciers attendent encore le bassin sud.
        """

    @Test(arguments: [
        "<div class=\"titre\">\(title)</div>", "<h2>\(title)</h2>", "",
    ])
    func aStandfirstInTheLargestHeadingIsNoTitle(above: String) {
        let html = FieldSample.article(head: Self.head(Self.title), above: above, h1: Self.standfirst)
        #expect(FieldSample.fields(html).headline == Self.title)
        let other = FieldSample.article(
            head: Self.head(Self.title), above: above,
            h1:
                "Dès l'aube, trente chalutiers ont repris la mer, et la criée a ouvert devant une foule d'acheteurs ravis."
        )
        #expect(FieldSample.fields(other).headline == Self.title)
    }
}
