import Testing

@testable import Manchette

@Suite struct CommentLinksTests {
    /// A page with two halves of a text, and something between them and behind.
    private func page(between: String, behind: String) -> String {
        """
        <html lang="fr"><head><title>Les comptes du couple</title></head><body><nav><a href="/">Accueil</a></nav>
        <article><h1>Les comptes du couple</h1><div class="text"><p>Où passe l’argent du ménage ? Une économiste a suivi deux
        cents couples pendant dix ans, et publie ses carnets.</p><p>Elle y raconte les petits arrangements et les grandes
        disputes, sans jamais juger ceux qui l'ont laissée entrer chez eux.</p><p>Quand les inégalités commencent-elles ?</p>
        <p>Avant la mise en couple : les salaires diffèrent déjà, et chacun apporte ce qu'il a. La suite ne fait que creuser
        cet écart.</p>\(between)<p>Qui tient les comptes du ménage ?</p><p>Le plus souvent, celle qui gagne le moins. Elle
        paie les courses, lui la voiture, qui se revend et garde sa valeur.</p><p>Quelles solutions proposez-vous ?</p><p>Un
        compte commun nourri au prorata des salaires, et un compte à soi, pour ne jamais avoir à demander la permission.</p>
        </div>\(behind)</article></body></html>
        """
    }

    @Test(arguments: ["2 réactions", "Commentaires (12)", "Lire les commentaires"])
    func textGoesOnBehindALinkToTheComments(_ words: String) throws {
        let html = page(between: "<div><a href=\"#comments\">\(words)</a></div>", behind: "")
        let text = try Extractor().extract(html: Array(html.utf8)).text
        #expect(text.contains("Qui tient les comptes"))
        #expect(text.contains("Quelles solutions proposez-vous"))
        #expect(!text.contains(words))
    }

    @Test(arguments: ["2 réactions", "Commentaires (2)"])
    func commentsBehindTheirHeadingStayOut(_ words: String) throws {
        let thread = """
            <div id="comments"><h3>\(words)</h3><div class="c"><p>Chez nous, chacun paie la moitié de tout, et personne ne s'en
            est jamais plaint, depuis trente ans.</p></div><div class="c"><p>Un compte commun, c'est la fin des cadeaux : on
            se les offre à soi-même, en somme.</p></div></div>
            """
        let html = page(between: "", behind: thread)
        let text = try Extractor().extract(html: Array(html.utf8)).text
        #expect(text.contains("Quelles solutions proposez-vous"))
        #expect(!text.contains("la fin des cadeaux"))
    }
}
