/// What Twitter cards call an author, by language.
enum CardLabels {
    static let author: Set<String> = [
        "written by", "author", "by",  // English
        "écrit par", "auteur", "rédigé par",  // French
        "verfasst von", "geschrieben von", "autor",  // German
        "escrito por", "autor/a",  // Spanish, Portuguese
        "scritto da", "autore",  // Italian
        "geschreven door", "door",  // Dutch
        "skrevet av", "skrevet af", "skriven av",  // Scandinavian
        "napisane przez", "napisał", "написано автором", "автор", "συντάχθηκε από",
    ]
}
