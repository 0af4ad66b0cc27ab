extension QuoteCase {
    static let italian: [QuoteCase] = [
        // Behind the quotation.
        QuoteCase(
            "it", "«Abbiamo perso il segnale martedì», ha detto Elena Conti alla stampa.",
            "Elena Conti|direct|Abbiamo perso il segnale martedì"),
        QuoteCase(
            "it", "“Il guasto è durato quattro ore”, spiega Marco Fontana, responsabile della rete.",
            "Marco Fontana|direct|Il guasto è durato quattro ore"),
        QuoteCase(
            "it", "«Nessuno ci ha avvertito», lamenta il sindaco Paolo Greco.",
            "Paolo Greco|direct|Nessuno ci ha avvertito"),
        QuoteCase(
            "it", "«Una misura del genere è sproporzionata», secondo la ministra Laura Serra.",
            "Laura Serra|direct|Una misura del genere è sproporzionata"),
        QuoteCase(
            "it", "«I lavori dureranno ancora», avverte un portavoce del comune.",
            "portavoce del comune|direct|I lavori dureranno ancora"),
        QuoteCase(
            "it", "\"Il codice era vecchio\", ammette Giorgio Villa.", "Giorgio Villa|direct|Il codice era vecchio"),
        QuoteCase(
            "it", "«Il progetto va avanti», ha ribadito ieri Anna Moretti.",
            "Anna Moretti|direct|Il progetto va avanti"),
        // In front of it.
        QuoteCase(
            "it", "Il sindaco Paolo Greco ha risposto: «I lavori cominceranno ad aprile.»",
            "Paolo Greco|direct|I lavori cominceranno ad aprile."),
        QuoteCase(
            "it", "Giulia Ferri, direttrice di Velia, assicura: «Nessun posto andrà perso.»",
            "Giulia Ferri|direct|Nessun posto andrà perso."),
        QuoteCase(
            "it", "Secondo Tommaso Riva, la bolletta è «impossibile da pagare per un piccolo comune».",
            "Tommaso Riva|mixed|impossibile da pagare per un piccolo comune"),
        QuoteCase(
            "it", "Nadia Ferrero afferma che il file era «aperto a qualsiasi stagista dell’ufficio».",
            "Nadia Ferrero|mixed|aperto a qualsiasi stagista dell’ufficio"),
        QuoteCase(
            "it", "Martina Bassi ha definito il piano «caro e arrivato troppo tardi».",
            "Martina Bassi|mixed|caro e arrivato troppo tardi"),
        QuoteCase(
            "it", "Il sindacato denuncia una direzione «che non risponde più a nessuna lettera».",
            "sindacato|mixed|che non risponde più a nessuna lettera"),
        // Inside it.
        QuoteCase(
            "it", "«La concorrenza è dura, riconosce Bruno Testa. Ma resisteremo.»",
            "Bruno Testa|direct|La concorrenza è dura, riconosce Bruno Testa. Ma resisteremo."),
        // Across sentences.
        QuoteCase(
            "it", "«Il bilancio è approvato», annuncia Carlo Neri. «Ora servono gli operai.»",
            "Carlo Neri|direct|Il bilancio è approvato", "Carlo Neri|direct|Ora servono gli operai."),
        QuoteCase(
            "it", "Il ministro Paolo Inverni era presente. «Valuteremo tutto», ha detto il ministro.",
            "Paolo Inverni|direct|Valuteremo tutto"),
        QuoteCase(
            "it", "La ricercatrice Laura Sasso studia il caso. «I dati sono chiari», dice la ricercatrice.",
            "Laura Sasso|direct|I dati sono chiari"),
        QuoteCase(
            "it", "«Torneremo presto», promette Davide Russo. La sala applaude.",
            "Davide Russo|direct|Torneremo presto"),
        // Typography.
        QuoteCase(
            "it", "«Il server è stato spento senza preavviso« , lamenta Lisa Fabbri.",
            "Lisa Fabbri|direct|Il server è stato spento senza preavviso"),
        QuoteCase(
            "it", "«Mi ha detto “torni domani” ed è uscito», racconta Paolo Mercuri.",
            "Paolo Mercuri|direct|Mi ha detto “torni domani” ed è uscito"),
        QuoteCase(
            "it", "Anna Colli racconta: «Tutto è cominciato a maggio.\n\n«Il secondo temporale è stato peggiore.»",
            "Anna Colli|direct|Tutto è cominciato a maggio.\n\n«Il secondo temporale è stato peggiore."),
        // Indirect speech.
        QuoteCase(
            "it", "Rita Zanetti ha confermato che la fabbrica chiuderà a giugno.",
            "Rita Zanetti|indirect|la fabbrica chiuderà a giugno"),
        QuoteCase(
            "it", "Secondo Simone Grassi, tre computer sono spariti nella notte.",
            "Simone Grassi|indirect|tre computer sono spariti nella notte"),
        // No quotations.
        QuoteCase("it", "La cosiddetta «cintura verde della valle» resta discussa."),
        QuoteCase("it", "Il film «La lunga notte dei laghi» esce mercoledì."),
        QuoteCase("it", "Un’app chiamata «il mio diario di viaggio» aiuta gli autisti."),
        QuoteCase("it", "Il «capo» della banda è stato arrestato ieri."),
        QuoteCase("it", "Il libro “Le strade del vino” è uscito in autunno."),
        QuoteCase("it", "La «Fortezza» resta chiusa fino a maggio."),
        QuoteCase("it", "La sera piovve e le strade restarono vuote."),
    ]
}
