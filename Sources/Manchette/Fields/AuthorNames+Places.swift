/// Telling the place that a text was written at from another author: "Anne Roy, Le Havre".
extension AuthorNames {
    /// The most words of a place's name.
    private static let wordsOfPlace = 4

    /// Whether a piece behind a full name is where the text was written, or a degree: "Anne Roy, Lorient", "Anne Roy, PSP".
    func isPlace(_ piece: String, behind author: Article.Author) -> Bool {
        guard author.name.contains(" "), GivenNames.contains(author.name.prefix { $0 != " " }) else { return false }
        let text = Self.withoutBrackets(piece)
        guard text.first?.isUppercase == true, text.count > 2, !words.agencies.contains(text), !sites.contains(text)
        else { return false }
        let parts = text.split(separator: " ")
        guard parts.count <= Self.wordsOfPlace, let first = parts.first, !GivenNames.contains(first),
            parts.allSatisfy({ part in
                part.allSatisfy { $0.isLetter || "-'’.".contains($0) } && !words.newsrooms.contains(part)
                    && !words.roles.contains(part) && !words.notNames.contains(part)
            })
        else { return false }
        if parts.count == 1 { return !Self.isInitials(text) && text.allSatisfy { $0.isLetter || $0 == "-" } }
        return words.placeOpenings.contains(first) || Self.isKnownPlace(text)
    }

    /// Whether a text is the name of a place that the tables of names hold, and of nothing else that they do.
    static func isKnownPlace(_ text: String) -> Bool {
        guard let lexicon = EntityLexicon.shared else { return false }
        let hashes = text.split(separator: " ").map { EntityHash.exact(String($0)) }
        guard let first = hashes.first else { return false }
        let kinds =
            hashes.count == 1
            ? lexicon.kinds(EntityLexicon.nameKey(first))
            : lexicon.phraseKinds(hashes.dropFirst().reduce(first) { EntityHash.join($0, $1) })
        return !kinds.isDisjoint(with: [.city, .country, .region, .knownPlace])
            && kinds.isDisjoint(with: [.firstName, .knownPerson, .knownOrganization])
    }

    /// A line of names without the place behind the last one: "Anne Roy, Le Havre".
    func withoutPlace(_ line: String) -> String {
        guard let comma = line.utf8.lastIndex(of: UInt8(ascii: ",")) else { return line }
        let (head, tail) = (line[..<comma], ClaimText.fold(line[line.utf8.index(after: comma)...]))
        guard isPerson(String(head)), isPlace(tail, behind: Article.Author(name: String(head))) else { return line }
        return String(head)
    }
}
