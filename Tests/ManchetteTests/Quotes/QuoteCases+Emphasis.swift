extension QuoteCase {
    /// Marks of Markdown beside quotation marks.
    static let emphasized: [QuoteCase] = [
        QuoteCase(
            "fr", "Le quai est sec. *« La pompe tourne depuis mardi »*, assure Élodie Jourdan, cheffe de chantier.",
            "Élodie Jourdan|direct|La pompe tourne depuis mardi"),
        QuoteCase(
            "fr", "**« La pompe tourne depuis mardi »**, assure Élodie Jourdan.",
            "Élodie Jourdan|direct|La pompe tourne depuis mardi"),
        QuoteCase(
            "fr", "_« La pompe tourne depuis mardi »_, assure Élodie Jourdan.",
            "Élodie Jourdan|direct|La pompe tourne depuis mardi"),
        QuoteCase(
            "fr", "__« La pompe tourne depuis mardi »__, assure Élodie Jourdan.",
            "Élodie Jourdan|direct|La pompe tourne depuis mardi"),
        QuoteCase(
            "fr", "*« La pompe tourne depuis mardi »,* assure Élodie Jourdan.",
            "Élodie Jourdan|direct|La pompe tourne depuis mardi"),
        QuoteCase(
            "fr", "Élodie Jourdan assure : *« La pompe tourne depuis mardi. »*",
            "Élodie Jourdan|direct|La pompe tourne depuis mardi."),
        QuoteCase(
            "fr", "« *La pompe tourne depuis mardi* », assure Élodie Jourdan.",
            "Élodie Jourdan|direct|La pompe tourne depuis mardi"),
        QuoteCase(
            "en", "*“The pump has run since Tuesday,”* said Edith Jordan.",
            "Edith Jordan|direct|The pump has run since Tuesday,"),
        QuoteCase(
            "en",
            "\"*The pump has run since Tuesday*,\" said Edith Jordan. She paid 5*3 *\"coins of gold and silver\"*.",
            "Edith Jordan|direct|*The pump has run since Tuesday*,", "Edith Jordan|mixed|coins of gold and silver"),
    ]
}
