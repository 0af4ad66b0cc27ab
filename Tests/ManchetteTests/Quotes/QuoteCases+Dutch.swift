extension QuoteCase {
    static let dutch: [QuoteCase] = [
        QuoteCase(
            "nl", "„De kade blijft tot Pasen dicht”, zegt havenmeester Joost Wieringa.",
            "Joost Wieringa|direct|De kade blijft tot Pasen dicht"),
        QuoteCase(
            "nl",
            "„We verloren drie boten in één nacht”, vertelt Marit Hoekstra, voorzitter van de visserijvereniging.",
            "Marit Hoekstra|direct|We verloren drie boten in één nacht"),
        QuoteCase(
            "nl", "“De kraan wordt in mei gesloopt”, aldus de burgemeester, Wim Terlouw.",
            "Wim Terlouw|direct|De kraan wordt in mei gesloopt"),
        QuoteCase(
            "nl", "Joost Wieringa zei: “Er komt geen geld meer bij dit jaar.”",
            "Joost Wieringa|direct|Er komt geen geld meer bij dit jaar."),
        QuoteCase(
            "nl", "Volgens Sanne Brouwer is het plan “onbetaalbaar voor een dorp van deze omvang”.",
            "Sanne Brouwer|mixed|onbetaalbaar voor een dorp van deze omvang"),
        QuoteCase(
            "nl", "De minister stelt dat de brug voor het einde van de zomer weer opengaat.",
            "minister|indirect|de brug voor het einde van de zomer weer opengaat"),
        // A title of a work is none.
        QuoteCase("nl", "De film “De nacht van de verdwenen vissers” draait vanavond op het festival."),
    ]
}
