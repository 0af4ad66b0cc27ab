extension QuoteCase {
    static let french: [QuoteCase] = [
        // A source without a name, not the subject of the sentence before.
        QuoteCase(
            "fr", "Tout est trié, jurent les éleveurs. « Personne ne contrôle », glisse une source au sein du service.",
            "source au sein du service|direct|Personne ne contrôle"),
        QuoteCase(
            "fr", "« Personne ne contrôle », glissent deux sources proches du dossier.",
            "sources proches du dossier|direct|Personne ne contrôle"),
        // Behind the quotation.
        // To whom it was said is not who said it.
        QuoteCase(
            "fr", "« La grue ne bougera plus d’ici », a confié l’entreprise à l’AFP.",
            "entreprise|direct|La grue ne bougera plus d’ici"),
        QuoteCase(
            "fr", "« La grue ne bougera plus d’ici », a confié la ministre de la Mer à la presse.",
            "ministre de la Mer|direct|La grue ne bougera plus d’ici"),
        QuoteCase(
            "fr", "« La grue ne bougera plus d’ici », assure une journaliste de l’AFP.",
            "journaliste de l’AFP|direct|La grue ne bougera plus d’ici"),
        QuoteCase(
            "fr", "« Nous avons perdu la trace du satellite mardi », a déclaré Hélène Carpentier à la presse.",
            "Hélène Carpentier|direct|Nous avons perdu la trace du satellite mardi"),
        QuoteCase(
            "fr", "«La panne a duré quatre heures», explique à l’ATS Marc Dubuis, responsable du réseau.",
            "Marc Dubuis|direct|La panne a duré quatre heures"),
        QuoteCase(
            "fr",
            "« C’est toute la profession qui y gagne » appuie Samira Benali, experte à l’observatoire du numérique.",
            "Samira Benali|direct|C’est toute la profession qui y gagne"),
        QuoteCase(
            "fr", "Pierre Lagarde dirige le port. « Le chantier prendra du retard », prévient-il. Elle n’a rien dit.",
            "Pierre Lagarde|direct|Le chantier prendra du retard"),
        QuoteCase(
            "fr", "« Le logiciel n’était plus maintenu depuis trois ans », peut-on lire dans Le Courrier du Lac.",
            "Le Courrier du Lac|direct|Le logiciel n’était plus maintenu depuis trois ans"),
        QuoteCase(
            "fr", "« Une telle mesure serait disproportionnée », selon la ministre de l’Agriculture.",
            "ministre de l’Agriculture|direct|Une telle mesure serait disproportionnée"),
        QuoteCase(
            "fr", "« Le port fermera dimanche soir », dit Odile Marchand. Le vent se lève.",
            "Odile Marchand|direct|Le port fermera dimanche soir"),
        // In front of it.
        QuoteCase(
            "fr", "Le maire Olivier Tissot a répondu : « Les travaux commenceront en avril. »",
            "Olivier Tissot|direct|Les travaux commenceront en avril."),
        QuoteCase(
            "fr", "Julie Renard, patronne de Vélia, assure : « Aucun emploi ne disparaîtra cette année. »",
            "Julie Renard|direct|Aucun emploi ne disparaîtra cette année."),
        QuoteCase(
            "fr", "Le syndicat dénonce une direction « qui ne répond plus à aucun courrier ».",
            "syndicat|mixed|qui ne répond plus à aucun courrier"),
        QuoteCase(
            "fr", "Nadia Ferrer affirme que le fichier était « accessible à n’importe quel stagiaire ».",
            "Nadia Ferrer|mixed|accessible à n’importe quel stagiaire"),
        QuoteCase(
            "fr", "Selon Thomas Keller, la facture est « impossible à payer pour une petite commune ».",
            "Thomas Keller|mixed|impossible à payer pour une petite commune"),
        QuoteCase(
            "fr",
            "Pour elle, rien ne presse. Claire Monod est élue depuis mars. Pour elle, « il faut laisser du temps aux équipes ».",
            "Claire Monod|mixed|il faut laisser du temps aux équipes"),
        // Inside it.
        QuoteCase(
            "fr", "Bruno Lafont soupire. « La concurrence est rude, reconnaît le gérant. Nous tiendrons pourtant. »",
            "gérant|direct|La concurrence est rude, reconnaît le gérant. Nous tiendrons pourtant."),
        QuoteCase(
            "fr", "Amélie Roche a quitté la salle. « Je n’ai plus confiance, lâche-t-elle. On nous a menti. »",
            "Amélie Roche|direct|Je n’ai plus confiance, lâche-t-elle. On nous a menti."),
        // Across sentences.
        QuoteCase(
            "fr", "« Le budget est voté », annonce Yves Perrin. « Il reste à trouver les ouvriers. »",
            "Yves Perrin|direct|Le budget est voté", "Yves Perrin|direct|Il reste à trouver les ouvriers."),
        QuoteCase(
            "fr", "« Nous étions prévenus », admet Yves Perrin. Et d’ajouter : « Personne n’a voulu nous croire. »",
            "Yves Perrin|direct|Nous étions prévenus", "Yves Perrin|direct|Personne n’a voulu nous croire."),
        QuoteCase(
            "fr",
            "La société Nimbo et son PDG Luc Arnaud ont plié bagage. « Nous reviendrons un jour », a promis le PDG.",
            "Luc Arnaud|direct|Nous reviendrons un jour"),
        QuoteCase(
            "fr",
            "Farid Amrani conduit le tram depuis vingt ans. Le conducteur Rémi Blanc l’écoute. « Le bruit a changé », note Farid Amrani.",
            "Farid Amrani|direct|Le bruit a changé"),
        QuoteCase(
            "fr",
            "« Le budget est voté », annonce Yves Perrin.\n\nCarole Dumas, fondatrice du collectif, n’a pas attendu.\n\n« Nous avons ouvert un atelier dans mon garage. »",
            "Yves Perrin|direct|Le budget est voté", "Carole Dumas|direct|Nous avons ouvert un atelier dans mon garage."
        ),
        QuoteCase(
            "fr",
            "Lise Faure dirige le club avec sa fille Anna. La présidente décrit « une saison sans le moindre répit ».",
            "présidente|mixed|une saison sans le moindre répit"),
        // Typography.
        QuoteCase(
            "fr", "« Le serveur a été coupé sans le moindre préavis« , regrette Lise Faure.",
            "Lise Faure|direct|Le serveur a été coupé sans le moindre préavis"),
        QuoteCase(
            "fr", "»Le serveur a été coupé sans préavis«, regrette Lise Faure.",
            "Lise Faure|direct|Le serveur a été coupé sans préavis"),
        QuoteCase(
            "fr", "Lise Faure résume : \"On a tout perdu en une nuit.\"",
            "Lise Faure|direct|On a tout perdu en une nuit."),
        QuoteCase(
            "fr", "« Il m’a dit “revenez demain matin” et il est parti », raconte Paul Mercier.",
            "Paul Mercier|direct|Il m’a dit “revenez demain matin” et il est parti"),
        QuoteCase(
            "fr",
            "Anne Collet raconte : « Tout a commencé en mai.\n\n« Le deuxième orage a été le pire. »",
            "Anne Collet|direct|Tout a commencé en mai.\n\n« Le deuxième orage a été le pire."),
        QuoteCase(
            "fr", "Anne Collet raconte : « Le deuxième orage a été le pire de tous\n\nLa commune a demandé de l’aide.",
            "Anne Collet|direct|Le deuxième orage a été le pire de tous"),
        QuoteCase(
            "fr", "— Vous n’aurez rien de plus, répond Hugo Nattier.",
            "Hugo Nattier|direct|Vous n’aurez rien de plus, répond Hugo Nattier."),
        QuoteCase(
            "fr", "On lit dans La Gazette du Rhône que la ville aurait « caché deux rapports sur l’état du pont ».",
            "La Gazette du Rhône|mixed|caché deux rapports sur l’état du pont"),
        // Indirect speech.
        QuoteCase(
            "fr", "Ruth Zbinden a confirmé que l’usine fermerait ses portes en juin.",
            "Ruth Zbinden|indirect|l’usine fermerait ses portes en juin"),
        QuoteCase(
            "fr", "D’après le parquet, trois ordinateurs ont disparu pendant la nuit.",
            "parquet|indirect|trois ordinateurs ont disparu pendant la nuit"),
        // No quotations.
        QuoteCase("fr", "Les « gilets verts » ont défilé dans la rue centrale."),
        QuoteCase("fr", "Le film « La nuit des grands lacs » sort mercredi. C’est un succès."),
        QuoteCase("fr", "Une application baptisée « Mon carnet de route » aide les chauffeurs."),
        QuoteCase("fr", "La « cheffe » de la bande a été arrêtée hier, et son « trésor » saisi."),
        QuoteCase("fr", "Nous écrivions ici que la région hésitait encore."),
        // What describes an organization named before names nobody else.
        QuoteCase(
            "fr",
            "La Gazette a publié une enquête lundi. Le maire aurait signé « sans lire une seule ligne du contrat », peut-on lire dans le quotidien du matin.",
            "Gazette|mixed|sans lire une seule ligne du contrat"),
        // A source that the sentence before names.
        QuoteCase(
            "fr",
            "On lit dans La Gazette que le parquet a ouvert une enquête. Il aurait demandé « un rapport complet sur tous les marchés passés ».",
            "La Gazette|mixed|un rapport complet sur tous les marchés passés"),
        // Emphasis in capitals is nobody.
        QuoteCase(
            "fr",
            "Le voisin a percé des trous CHAQUE MATIN et me répond : « J’ai bien le droit de faire des travaux. »",
            "voisin|direct|J’ai bien le droit de faire des travaux."),
        QuoteCase(
            "fr", "Hélène Carpentier a remarqué que, malgré la panne, les clients restent fidèles.",
            "Hélène Carpentier|indirect|malgré la panne, les clients restent fidèles"),
        // An organization that the text tells something new of is another one.
        QuoteCase(
            "fr",
            "La société Boréal demande des comptes. L’entreprise visée reconnaît « un script beaucoup trop zélé ».",
            "entreprise visée|mixed|un script beaucoup trop zélé"),
        // Somebody of a people or a town is no name.
        QuoteCase(
            "fr",
            "Lucia Ferri a répondu lundi. Selon l’Australienne, encore sous le choc, les quais « ne doivent pas rester fermés un jour de plus ».",
            "Lucia Ferri|mixed|ne doivent pas rester fermés un jour de plus"),
        QuoteCase(
            "fr",
            "La relieuse, une Lorientaise, se lance. « Deux ateliers sur cinq changeront de mains avant dix ans. »",
            "-|direct|Deux ateliers sur cinq changeront de mains avant dix ans."),
        // The verb's participle is not the speaker's.
        QuoteCase(
            "fr",
            "« Les grues sont parties trop tôt du quai », a déclaré une porte-parole de la criée estimant le projet coûteux.",
            "porte-parole de la criée|direct|Les grues sont parties trop tôt du quai"),
    ]
}
