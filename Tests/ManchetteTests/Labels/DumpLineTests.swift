import Testing

@testable import Manchette

@Suite struct DumpLineTests {
    /// A dump whose paragraphs are parted by empty lines, with a box between the second and the third.
    private func text(withBox box: String) throws -> String {
        let dump = """
            Le téléphérique urbain attendra encore un an

            Publié le 3 mars 2023 à 7h12

            La mise en service du téléphérique qui doit relier la gare au plateau est repoussée d'un an, a indiqué jeudi \
            la régie des transports. Deux pylônes sur sept sont debout.

            Le chantier avait pris du retard dès le premier hiver, quand une source avait été découverte sous la station \
            du bas. Il a fallu la capter, puis refaire les fondations.

            \(box)

            La facture n'augmentera pas, promet la régie, qui a négocié avec le constructeur un prix ferme. Les \
            communes, elles, demandent à voir le contrat.

            Une réunion publique est prévue le 20 mars à la salle des fêtes du plateau, où la régie présentera un \
            calendrier que ses ingénieurs disent tenable.
            """
        return try Extractor().extract(text: dump).text
    }

    @Test(arguments: [
        (
            "Sur le même sujet\n\nLa gare rouvre son aile nord\nAprès trois ans de travaux, les voyageurs retrouvent les "
                + "quais couverts et un passage souterrain élargi.", "passage souterrain"
        ),
        ("Lire aussi\nTéléphérique: la régie choisit un constructeur autrichien", "constructeur autrichien"),
        ("La station du bas, où une source a été captée l'hiver dernier. © R. Ambre", "R. Ambre"),
    ])
    func boxBetweenParagraphsIsNotTheBody(_ box: String, _ part: String) throws {
        let text = try text(withBox: box)
        #expect(!text.contains(part))
        #expect(text.contains("refaire les fondations"))
        #expect(text.contains("La facture n'augmentera pas"))
    }

    @Test func paragraphBehindAHeadingOfTwoWordsStays() throws {
        let text = try text(withBox: "Un an de retard\n\nLes pendulaires, eux, prendront le bus jusqu'au printemps.")
        #expect(text.contains("prendront le bus"))
    }

    /// One sentence that speaks to the reader, alone between two paragraphs.
    @Test(arguments: [
        "Aucun commentaire pour le moment. Soyez le premier à vous exprimer !",
        "Les commentaires sont réservés aux abonnés.",
        "Vous appréciez notre travail ? Soutenez la Gazette des cimes.",
        "Téléchargez notre application pour suivre le chantier.",
        "Participez à notre webinaire du 4 mai sur les remontées mécaniques.",
        "Pour ne rien rater, ajoutez-nous à vos sources préférées.",
        "Vous avez repéré une faute ? Dites-le-nous.",
        "La suite de cet article est accessible aux membres.",
    ])
    func callsBetweenParagraphsAreNotTheBody(_ call: String) throws {
        let text = try text(withBox: call)
        #expect(!text.contains(call))
        #expect(text.contains("refaire les fondations") && text.contains("La facture n'augmentera pas"))
    }

    /// The same words, said of somebody or by somebody.
    @Test(arguments: [
        "« Vous appréciez notre travail ? Alors payez-le », répondent les monteurs de la régie.",
        "« Téléchargez notre application pour réserver », demande la régie à ses usagers.",
        "« Participez à notre webinaire », écrit le directeur à ses abonnés du plateau.",
        "Les commentaires des riverains sont réservés à la prochaine réunion.",
        "La régie a ouvert un serveur Discord où les usagers posent leurs questions.",
        "Sélectionnez le texte et appuyez sur la touche du bas pour copier les horaires.",
        "Le lien arrive directement dans votre boîte mail et imite le site de la régie.",
        "Créez un compte gratuit pour continuer à réserver vos places dans la cabine.",
        "Un webinaire réunira les élus le 4 mai, avant le vote du budget.",
    ])
    func sentencesOfTheSameWordsAreTheBody(_ sentence: String) throws {
        #expect(try text(withBox: sentence).contains(sentence))
    }
}
