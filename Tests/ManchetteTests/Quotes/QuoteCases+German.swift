extension QuoteCase {
    static let german: [QuoteCase] = [
        // A name with two particles.
        QuoteCase(
            "de", "„Die Fähre legt morgen wieder ab“, sagte Henrike von der Aue.",
            "Henrike von der Aue|direct|Die Fähre legt morgen wieder ab"),
        // Behind the quotation.
        // To whom it was said is not who said it.
        QuoteCase(
            "de", "«Der Kran bleibt stehen», sagte eine Hafen-Sprecherin dem Kaiblatt zur Begründung.",
            "Hafen-Sprecherin|direct|Der Kran bleibt stehen"),
        QuoteCase(
            "de", "«Der Kran bleibt stehen», sagte eine Hafen-Sprecherin der dpa am Montag.",
            "Hafen-Sprecherin|direct|Der Kran bleibt stehen"),
        QuoteCase(
            "de", "«Der Kran bleibt stehen», sagte der Sprecher des Ministeriums den Wartenden am Kai.",
            "Sprecher des Ministeriums|direct|Der Kran bleibt stehen"),
        QuoteCase(
            "de", "„Wir haben den Fehler zu spät bemerkt“, sagte Katrin Vogel am Montag.",
            "Katrin Vogel|direct|Wir haben den Fehler zu spät bemerkt"),
        QuoteCase(
            "de", "«Die Leitung war drei Stunden unterbrochen», erklärt Urs Brunner, Leiter des Netzes.",
            "Urs Brunner|direct|Die Leitung war drei Stunden unterbrochen"),
        QuoteCase(
            "de", "»Niemand hat uns gewarnt«, klagt Stefan Huber.", "Stefan Huber|direct|Niemand hat uns gewarnt"),
        QuoteCase(
            "de", "„Das Geld reicht bis zum Sommer“, so Martina Lang.",
            "Martina Lang|direct|Das Geld reicht bis zum Sommer"),
        QuoteCase(
            "de", "Peter Sommer leitet das Werk. „Wir bauen wieder auf“, verspricht er.",
            "Peter Sommer|direct|Wir bauen wieder auf"),
        QuoteCase(
            "de", "„Der Prozess wird Jahre dauern“, schätzt die Anwältin Eva Klein.",
            "Eva Klein|direct|Der Prozess wird Jahre dauern"),
        QuoteCase(
            "de", "\"Das Update kommt im Mai\", kündigte Jonas Weber an.",
            "Jonas Weber|direct|Das Update kommt im Mai"),
        QuoteCase(
            "de", "„Es gab keinen Plan B“, räumt ein Sprecher der Bahn ein.",
            "Sprecher der Bahn|direct|Es gab keinen Plan B"),
        // In front of it.
        QuoteCase(
            "de", "Der Bürgermeister Hans Gruber sagte: „Der Bau beginnt im April.“",
            "Hans Gruber|direct|Der Bau beginnt im April."),
        QuoteCase(
            "de", "Sabine Koch, Chefin der Firma, betont: „Keine Stelle fällt weg.“",
            "Sabine Koch|direct|Keine Stelle fällt weg."),
        QuoteCase(
            "de", "Laut Thomas Keller ist die Rechnung „für eine kleine Gemeinde nicht zu bezahlen“.",
            "Thomas Keller|mixed|für eine kleine Gemeinde nicht zu bezahlen"),
        QuoteCase(
            "de", "Sabine Koch sagte, der Dienst sei „nie für so viele Leute gedacht“ gewesen.",
            "Sabine Koch|mixed|nie für so viele Leute gedacht"),
        QuoteCase(
            "de", "Martin Bauer hat das Vorgehen als „völlig überzogen und teuer“ bezeichnet.",
            "Martin Bauer|mixed|völlig überzogen und teuer"),
        // Inside it.
        QuoteCase(
            "de", "Die Läden sind leer. „Es kommt kaum noch jemand, sagt Monika Frei. Wir schliessen bald.“",
            "Monika Frei|direct|Es kommt kaum noch jemand, sagt Monika Frei. Wir schliessen bald."),
        // Across sentences.
        QuoteCase(
            "de", "„Der Antrag ist durch“, sagt Karl Meier. „Jetzt fehlen noch die Leute.“",
            "Karl Meier|direct|Der Antrag ist durch", "Karl Meier|direct|Jetzt fehlen noch die Leute."),
        QuoteCase(
            "de", "Der Minister Paul Winter war dabei. „Wir prüfen das“, sagte der Minister.",
            "Paul Winter|direct|Wir prüfen das"),
        QuoteCase(
            "de", "Die Ärztin Laura Stein forscht seit Jahren. „Die Daten sind eindeutig“, sagt sie.",
            "Laura Stein|direct|Die Daten sind eindeutig"),
        // Typography.
        QuoteCase(
            "de", ",,Das war ein Schock für alle\", sagte Lena Fuchs.",
            "Lena Fuchs|direct|Das war ein Schock für alle"),
        QuoteCase(
            "de", "„Er hat ‚nie wieder‘ gerufen und ist gegangen“, erzählt Lena Fuchs.",
            "Lena Fuchs|direct|Er hat ‚nie wieder‘ gerufen und ist gegangen"),
        QuoteCase(
            "de", "Lena Fuchs erzählt: „Alles begann im Mai.\n\n„Das zweite Gewitter war schlimmer.“",
            "Lena Fuchs|direct|Alles begann im Mai.\n\n„Das zweite Gewitter war schlimmer."),
        QuoteCase(
            "de", "«Es ist ein ‹guter Tag› für uns alle», sagt Nina Roth.",
            "Nina Roth|direct|Es ist ein ‹guter Tag› für uns alle"),
        // Indirect speech.
        QuoteCase(
            "de", "Ruth Kaufmann sagte, dass die Fabrik im Juni schliessen werde.",
            "Ruth Kaufmann|indirect|die Fabrik im Juni schliessen werde"),
        QuoteCase(
            "de", "Simon Graf hat bestätigt, dass drei Rechner gestohlen wurden.",
            "Simon Graf|indirect|drei Rechner gestohlen wurden"),
        // No quotations.
        QuoteCase("de", "Die sogenannte „digitale Souveränität der Verwaltung“ bleibt umstritten."),
        QuoteCase("de", "Der Film „Die lange Nacht der Seen“ startet am Mittwoch."),
        QuoteCase("de", "Das „Grüne Dreieck“ liegt am Rand der Stadt."),
        QuoteCase("de", "Der „Chef“ der Bande wurde gestern verhaftet."),
        QuoteCase("de", "Ein Buch mit dem Titel „Wege aus der Krise“ erschien im Herbst."),
        QuoteCase("de", "Er nennt das Gerät seinen „kleinen Helfer“ und lacht."),
        QuoteCase("de", "Am Abend regnete es, und die Strassen blieben leer."),
        // What stands in brackets says nothing, and no word that points back is a name.
        QuoteCase(
            "de",
            "In der Sendung „Abend am Hafen“ (NDR) sagt Pocher zu der Moderatorin: „Ich fahre morgen wieder hinaus.“",
            "Pocher|direct|Ich fahre morgen wieder hinaus."),
        QuoteCase(
            "de",
            "Jonas Huber legte einen Plan vor. Darin geht es um den Hafen. Zudem erklärte er: „Der Kai bleibt frei.“",
            "Jonas Huber|direct|Der Kai bleibt frei."),
        // A noun with a word of its own before it is no name, nor is whom it belongs to.
        QuoteCase(
            "de",
            "Jonas Huber leitet das Haus. Auf meine Anfrage erklärt er: „Wir verkaufen davon sehr wenig im Jahr.“",
            "Jonas Huber|direct|Wir verkaufen davon sehr wenig im Jahr."),
        QuoteCase(
            "de", "Es wurde laut im Saal. Der scheidende Kimmrich sagte: „Wir haben dafür kein Geld eingeplant.“",
            "Kimmrich|direct|Wir haben dafür kein Geld eingeplant."),
        QuoteCase(
            "de", "Auf Brunners Anfrage antwortete Katrin Vogel: „Wir haben dazu leider gar nichts zu sagen.“",
            "Katrin Vogel|direct|Wir haben dazu leider gar nichts zu sagen."),
        QuoteCase(
            "de", "„Als Quelle allen Übels am Hafen“, bezeichnete Kenias Minister Peter Sommer das Lager.",
            "Peter Sommer|direct|Als Quelle allen Übels am Hafen"),
        QuoteCase(
            "de", "Zum Bau sagte Vogel: „Wir fangen damit erst im April an.“",
            "Vogel|direct|Wir fangen damit erst im April an."),
        QuoteCase(
            "de", "„Wir waren heute einfach nicht gut genug“, sagte Bremens Trainer Jan Roth nach dem Spiel.",
            "Jan Roth|direct|Wir waren heute einfach nicht gut genug"),
        QuoteCase(
            "de", "Die Europäische Hafenrichtlinie sieht vor, dass auch beim Anlegen beide Lotsen an Bord sein müssen."),
        // Times are no speakers, nor is somebody unnamed.
        QuoteCase(
            "de", "Drei Tage sagte niemand etwas. Jemand rief: „Wir müssen hier sofort alle raus!“",
            "-|direct|Wir müssen hier sofort alle raus!"),
        QuoteCase(
            "de", "„Wir haben dafür kein Geld eingeplant“, sagte der Sprecher der zuständigen Behörde gestern.",
            "Sprecher der zuständigen Behörde|direct|Wir haben dafür kein Geld eingeplant"),
    ]
}
