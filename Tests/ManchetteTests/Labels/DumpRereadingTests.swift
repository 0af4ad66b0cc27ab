import Testing

@testable import Manchette

/// What stands behind a box in a dump is read as if the box were not there.
@Suite struct DumpRereadingTests {
    private static let french = [
        "Le pont suspendu de Valmeyre est fermé depuis lundi à toute circulation. Un câble porteur a perdu un tiers de ses "
            + "fils, ont constaté les ingénieurs du département.",
        "« Nous ne pouvions plus attendre », explique Luc Marchal, chef du service des ouvrages d'art. Les camions avaient "
            + "déjà été détournés au printemps par la rive gauche.",
        "Les commerçants du bourg redoutent un été sans visiteurs. La mairie a ouvert un passage à pied en aval, où l'on "
            + "peut traverser de six heures à la tombée de la nuit.",
        "Le département étudie deux solutions, remplacer le câble ou construire un pont neuf. La première coûterait neuf "
            + "millions d'euros et dix-huit mois de travaux.",
    ]

    private static let boxes = [
        "Newsletter\n\nInscrivez-vous à notre newsletter quotidienne\n\nVotre adresse e-mail\n\nS'inscrire",
        "Publicité\n\nLa suite après cette publicité", "Partager\n\nFacebook\n\nX\n\nLinkedIn\n\nE-mail",
        "Cet article est réservé aux abonnés.\n\nDéjà abonné ? Connectez-vous",
        "Lire aussi : La digue de Portmer tiendra encore dix ans",
    ]

    private static let ends = [
        "Le choix sera fait à l'automne. D'ici là, une navette gratuite relie les deux rives toutes les heures.",
        "D'ici là, une navette relie les deux rives.",
    ]

    private func read(_ blocks: [String]) throws -> (text: String, lead: String) {
        let head = ["Le pont de Valmeyre fermé pour un an et demi", "Par Anne Roy", "Publié le 12 mai 2025 à 9:30"]
        let article = try Extractor().extract(text: (head + blocks).joined(separator: "\n\n") + "\n")
        return (article.text, article.lead ?? "")
    }

    /// The last paragraph behind a box, however short it is.
    @Test(arguments: boxes, ends)
    func lastParagraphBehindABoxStays(box: String, end: String) throws {
        let (text, _) = try read(Self.french + [box, end])
        for paragraph in Self.french.dropFirst() + [end] { #expect(text.contains(paragraph)) }
        for line in box.split(separator: "\n") { #expect(!text.contains(line)) }
    }

    /// The first one in front of it.
    @Test(arguments: boxes)
    func firstParagraphBeforeABoxStays(box: String) throws {
        let (text, lead) = try read([Self.french[0], box] + Self.french.dropFirst())
        #expect((lead + text).contains(Self.french[0]))
    }

    @Test(arguments: boxes.dropLast())
    func subheadBehindABoxStays(box: String) throws {
        let (text, _) = try read(Self.french.prefix(2) + [box, "Un été sans visiteurs"] + Self.french.dropFirst(2))
        #expect(text.contains("Un été sans visiteurs"))
    }

    /// What stands behind the end of a text is none of it, however it is written.
    @Test(arguments: [
        "Sur le même sujet\n\nLe viaduc de Tarnes rouvre ses portes\n\nLe barrage de Crest fait débat",
        "3 commentaires\n\nJean P.\n\n12 mai 2025 à 10:02\n\nBravo à la mairie, c'était une honte !\n\nRépondre\n\nMarc\n\n"
            + "12 mai 2025 à 11:40\n\nEt qui va payer ?\n\nRépondre",
        "Partager\n\nFacebook\n\nPhoto : Marc Perrin / Rive",
        "Publicité\n\nOù stocker ses pièces d'or ?",
        "Newsletter\n\nInscrivez-vous à notre newsletter\n\nVous pouvez vous désabonner à tout moment.",
    ])
    func whatIsBehindTheEndIsNot(end: String) throws {
        let (text, _) = try read(Self.french + [end])
        #expect(text.hasSuffix(Self.french[3]))
    }
}
