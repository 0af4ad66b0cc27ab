/// Sentences with their names marked by hand, 30 per language, written for these tests: `[PER …]`, `[ORG …]`, `[LOC …]`,
/// `[PRD …]` for products and `[EVT …]` for events.
enum EntitySentences {
    static let all: [String: String] = ["fr": french, "de": german, "en": english, "it": italian, "es": spanish]

    static let french = """
        Le ministre [PER Bruno Castel] se rendra lundi à [LOC Marseille] pour inaugurer le nouveau centre de calcul.
        Selon [PER Élise Montandon], directrice de [ORG Swisscom], la panne a touché tout le canton de [LOC Vaud].
        [ORG Microsoft] a racheté l'éditeur [ORG Nuance] pour près de 20 milliards de dollars.
        La [ORG Commission européenne] a ouvert une enquête contre [ORG Google] à [LOC Bruxelles].
        Le patron de [ORG Tesla], [PER Elon Musk], a confirmé l'ouverture d'une usine près de [LOC Berlin].
        Mme [PER Anne-Sophie Keller] quitte la [ORG Banque cantonale de Genève] après dix ans.
        Les habitants de [LOC Grenoble] pourront essayer [PRD Windows 11] dès le mois prochain.
        L'[ORG Organisation mondiale de la santé] s'inquiète de la situation au [LOC Burkina Faso].
        « Nous n'avons rien à cacher », a déclaré [PER Paul Verdier] au micro de [ORG France Inter].
        Le [ORG Parti socialiste] a tenu son congrès à [LOC Toulouse].
        À [LOC Lausanne], l'[ORG EPFL] présente un robot capable de grimper aux arbres.
        [PER Karim Benyamina] et [PER Lucie Perret] ont fondé leur société à [LOC Nantes] en 2012.
        Le président [PER Emmanuel Macron] a reçu son homologue [PER Andrzej Duda] à l'[LOC Élysée].
        Le tribunal de [LOC Nanterre] a condamné [ORG Amazon] à une amende de 90 000 euros.
        La [LOC Suisse] et l'[LOC Autriche] signent un accord sur la cybersécurité.
        L'application [PRD TousAntiCovid] a été téléchargée quinze millions de fois.
        [ORG Orange] et [ORG Bouygues Telecom] partageront leurs antennes dans les [LOC Alpes].
        Le chercheur [PER Thomas Delacroix], du [ORG CNRS], étudie les séismes au [LOC Japon].
        Le [EVT Tour de France] partira de [LOC Copenhague] l'an prochain.
        L'entreprise [ORG Apple] a dévoilé son nouvel [PRD iPhone 12] en octobre.
        La maire de [LOC Paris], [PER Anne Hidalgo], s'est opposée au projet.
        [ORG OVHcloud] construit un centre de données à [LOC Strasbourg].
        Le groupe [ORG Vivendi] cède sa filiale à un fonds basé au [LOC Luxembourg].
        L'[ORG Assemblée nationale] a adopté le texte mardi soir.
        Né à [LOC Alger], [PER Samir Haddad] dirige aujourd'hui l'[ORG Institut Pasteur].
        Les [EVT Jeux olympiques de Tokyo] ont été reportés d'un an.
        D'après le [ORG New York Times], [PER Jeff Bezos] pourrait quitter [LOC Seattle].
        Le [ORG ministère de l'Intérieur] dément toute fuite de données.
        Les pompiers de l'[LOC Isère] ont combattu le feu pendant trois jours.
        Interrogée par [ORG Le Monde], [PER Claire Fontanel] n'a pas souhaité répondre.
        """

    static let german = """
        Bundeskanzlerin [PER Angela Merkel] reiste am Montag nach [LOC Paris].
        Der Softwarekonzern [ORG SAP] aus [LOC Walldorf] baut tausend Stellen ab.
        [PER Jürgen Hofmann] leitet seit Januar die Abteilung für Forschung.
        In [LOC Zürich] eröffnete [ORG Google] ein neues Büro.
        Die [ORG Deutsche Bahn] will bis Ende des Jahres pünktlicher werden.
        Nach Angaben der [ORG Polizei Köln] wurde niemand verletzt.
        [PER Sabine Krüger] und [PER Peter Lang] wohnen in [LOC Hamburg].
        Der [ORG FC Bayern München] gewann in [LOC Dortmund] mit zwei zu eins.
        Die [ORG Universität Wien] verleiht [PER Hans Gruber] die Ehrendoktorwürde.
        In der [LOC Schweiz] gilt das Gesetz ab Juli.
        [ORG Volkswagen] verlegt die Fertigung nach [LOC Polen].
        Der Minister sprach in [LOC Berlin] mit Vertretern der [ORG Europäischen Union].
        [PER Elon Musk] besuchte die Baustelle von [ORG Tesla] in [LOC Brandenburg].
        Das Magazin [ORG Der Spiegel] berichtet über die Affäre.
        Der Schriftsteller [PER Thomas Bernhard] starb in [LOC Gmunden].
        [ORG Siemens] und [ORG Bosch] arbeiten künftig zusammen.
        Die Stadt [LOC Leipzig] kauft hundert neue Busse.
        Am Flughafen [LOC Frankfurt] fielen gestern viele Flüge aus.
        [PER Markus Schneider] studierte in [LOC Heidelberg] und [LOC London].
        Die [ORG SPD] stellt in [LOC Bremen] den Bürgermeister.
        Der Vorstandschef von [ORG Infineon], [PER Reinhard Ploss], rechnet mit höheren Preisen.
        Die Truppen zogen aus [LOC Afghanistan] ab.
        Forscher der [ORG ETH Zürich] haben einen neuen Werkstoff entwickelt.
        [PER Anna Weber] spielt seit drei Jahren in [LOC Stuttgart].
        Die Daten liegen auf Servern von [ORG Amazon] in [LOC Irland].
        [ORG Microsoft] stellte [PRD Windows 11] vor.
        Der Fluss [LOC Elbe] trat über die Ufer.
        [PER Olaf Scholz] gewann die Wahl in [LOC Deutschland].
        Die [ORG Süddeutsche Zeitung] zitiert den Anwalt [PER Klaus Richter].
        In [LOC Österreich] und in [LOC Italien] gelten andere Regeln.
        """

    static let english = """
        President [PER Joe Biden] met [PER Boris Johnson] in [LOC London] on Friday.
        [ORG Microsoft] will open a data centre in [LOC Sweden].
        The [ORG University of Oxford] published the study in March.
        [PER Sarah Mitchell] joined [ORG IBM] as an engineer in 2004.
        The band toured [LOC Germany] and [LOC Japan] before returning to [LOC Chicago].
        According to [ORG Reuters], [ORG Toyota] will cut production next year.
        [PER John Matthews] was born in [LOC Boston] in 1961.
        The [ORG Federal Trade Commission] sued [ORG Facebook] in December.
        [PER Tim Cook], the chief executive of [ORG Apple], declined to comment.
        Police in [LOC New York] arrested two men.
        [ORG Netflix] raised its prices in [LOC Canada].
        The senator from [LOC Texas], [PER Ted Cruz], voted against the bill.
        [PER Maria Gonzalez] plays for [ORG Manchester United].
        A spokesman for [ORG Amazon] said the outage lasted an hour.
        The [ORG World Health Organization] is based in [LOC Geneva].
        [PER David Cameron] studied at [ORG Eton College].
        The company moved from [LOC California] to [LOC Nevada].
        [ORG Samsung] unveiled the phone in [LOC Barcelona].
        [PER Angela Merkel] and [PER Emmanuel Macron] spoke by telephone.
        The [ORG Supreme Court] ruled in favour of [ORG Oracle].
        [PER Robert Brown] moved to [LOC Australia] with his family.
        The museum in [LOC Amsterdam] reopened in June.
        [ORG Intel] lost its lead to [ORG AMD].
        Dr. [PER Emily Watson] works at a hospital in [LOC Glasgow].
        The river flows through [LOC Poland] and [LOC Ukraine].
        [ORG Sony] sold two million copies of the game in [LOC Europe].
        [PER Jeff Bezos] founded [ORG Blue Origin] in 2000.
        He was elected mayor of [LOC San Francisco] in 1975.
        The [ORG United Nations] sent observers to [LOC Sudan].
        [ORG Google] updated [PRD Android] in October.
        """

    static let italian = """
        Il presidente [PER Sergio Mattarella] ha incontrato i sindaci a [LOC Palermo].
        [ORG Microsoft] aprirà un centro dati a [LOC Milano].
        La ministra [PER Laura Bianchi] è arrivata a [LOC Bruxelles].
        [PER Marco Rossi] lavora per [ORG Google] da dieci anni.
        L'azienda ha sede a [LOC Torino] e conta trecento dipendenti.
        Secondo [ORG Reuters], [ORG Amazon] ridurrà i costi.
        Il fondatore di [ORG Tesla], [PER Elon Musk], non ha risposto.
        La polizia di [LOC Napoli] ha arrestato due uomini.
        [PER Giulia Ferrari] e [PER Paolo Conti] vivono a [LOC Bologna].
        In [LOC Francia] la legge è diversa.
        Il direttore [PER Andrea Romano] ha lasciato la società.
        [ORG Apple] ha presentato il nuovo [PRD iPhone 12].
        Il museo di [LOC Firenze] riapre in giugno.
        [ORG Samsung] e [ORG Sony] hanno firmato un accordo.
        Il presidente degli [LOC Stati Uniti], [PER Joe Biden], parlerà domani.
        La squadra è partita per [LOC Madrid].
        [PER Francesca Greco] è nata a [LOC Roma] nel 1980.
        La [ORG Commissione europea] ha aperto una procedura contro l'[LOC Italia].
        [ORG Netflix] aumenta i prezzi in [LOC Germania].
        Il professor [PER Luca Marini] insegna a [LOC Padova].
        Gli utenti di [PRD WhatsApp] sono due miliardi.
        Il ministro [PER Giancarlo Giorgetti] ha parlato a [LOC Genova].
        [ORG Intel] investirà in [LOC Irlanda].
        La [ORG Banca d'Italia] pubblica i dati sul credito.
        Il sindaco di [LOC Venezia] non è d'accordo.
        [PER Tim Cook] ha visitato [LOC Londra].
        [ORG Facebook] ha cambiato le regole.
        La giornalista [PER Elena Costa] scrive per il [ORG Corriere della Sera].
        Le navi sono ferme nel porto di [LOC Trieste].
        [ORG TIM] e [ORG Vodafone] condividono la rete.
        """

    static let spanish = """
        El presidente [PER Pedro Sánchez] viajó a [LOC Bruselas] el lunes.
        [ORG Microsoft] abrirá un centro de datos en [LOC Madrid].
        La ministra [PER Carmen Ortega] visitó [LOC Sevilla].
        [PER Javier Moreno] trabaja en [ORG Google] desde 2010.
        La empresa tiene su sede en [LOC Barcelona].
        Según [ORG Reuters], [ORG Amazon] reducirá sus costes.
        El fundador de [ORG Tesla], [PER Elon Musk], no respondió.
        La policía de [LOC Valencia] detuvo a dos hombres.
        [PER Lucía Fernández] y [PER Pablo García] viven en [LOC Bilbao].
        En [LOC Francia] la ley es distinta.
        El director [PER Antonio Ruiz] dejó la compañía.
        [ORG Apple] presentó el nuevo [PRD iPhone 12].
        El museo de [LOC Granada] abre en junio.
        [ORG Samsung] y [ORG Sony] firmaron un acuerdo.
        El presidente de [LOC Estados Unidos], [PER Joe Biden], hablará mañana.
        El equipo salió hacia [LOC Londres].
        [PER Isabel Navarro] nació en [LOC Buenos Aires] en 1980.
        La [ORG Comisión Europea] investiga a [ORG Facebook].
        [ORG Netflix] sube los precios en [LOC Alemania].
        El profesor [PER Miguel Torres] enseña en [LOC Salamanca].
        Los usuarios de [PRD WhatsApp] son dos mil millones.
        El ministro [PER Alberto Castro] habló en [LOC Zaragoza].
        [ORG Intel] invertirá en [LOC Irlanda].
        El [ORG Banco de España] publica los datos del crédito.
        El alcalde de [LOC Málaga] no está de acuerdo.
        [PER Tim Cook] visitó [LOC México].
        [ORG Twitter] cambió sus normas.
        La periodista [PER Elena Vidal] escribe en [ORG El País].
        Los barcos esperan en el puerto de [LOC Vigo].
        [ORG Telefónica] y [ORG Vodafone] comparten la red.
        """
}
