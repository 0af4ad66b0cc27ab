/// Names that a page sets in capitals, as they are written elsewhere: "ANNE ROY", "Anne ROY".
extension AuthorNames {
    /// Fewest letters of a family name that is told by its capitals alone: fewer may be a degree or a firm's form.
    private static let fewestLetters = 3

    /// A person's name with small letters where capitals are but the layout's or the form's; any other text as it is.
    func withoutCapitals(_ name: String, language: String?) -> String {
        let parts = name.split(separator: " ")
        guard (2...6).contains(parts.count), let start = parts.firstIndex(where: Self.isShouted),
            parts[start...].allSatisfy({ Self.isShouted($0) || Self.isInitial($0) }),
            !words.agencies.contains(name), !sites.contains(name), !isFirm(name)
        else { return name }
        let conventions = TokenConventions.of(language)
        let written = parts.indices.map { index in
            index < start ? String(parts[index]) : Self.titled(parts[index], isFirst: index == 0, conventions)
        }
        // Before the family name stand given names and initials, and nothing else.
        let given = start == 0 ? written.prefix(1) : written.prefix(start)
        guard given.allSatisfy({ Self.isInitial($0[...]) || GivenNames.contains($0[...]) }),
            parts[max(start, 1)...].contains(where: isFamilyName)
        else { return name }
        var result = written
        for index in result.indices.dropFirst(max(start, 1))
        where conventions.nameArticles.contains(WordKey(result[index].lowercased()))
            && result[index - 1].first?.isLowercase == true
        {
            // "DE LA TOUR": an article is small behind a small word.
            result[index] = result[index].lowercased()
        }
        return result.joined(separator: " ")
    }

    /// Whether a word in capitals can be a family name: no agency, no degree, no word of a newsroom, no numeral.
    private func isFamilyName(_ word: Substring) -> Bool {
        word.count >= Self.fewestLetters && !Self.isNumeral(word) && !words.agencies.contains(word)
            && !words.degrees.contains(word) && !words.newsrooms.contains(word) && !words.institutions.contains(word)
            && !words.notNames.contains(word) && !words.roles.contains(word) && !isLegalForm(word)
    }

    private static func isNumeral(_ word: Substring) -> Bool { word.allSatisfy { "IVX".contains($0) } }

    /// Whether a word of two letters or more has no small one but that of "Mc".
    private static func isShouted(_ word: Substring) -> Bool {
        let rest = word.hasPrefix("Mc") ? word.dropFirst(2) : word
        var letters = 0
        for character in rest where character.isLetter {
            if !character.isUppercase { return false }
            letters += 1
        }
        return letters > 1 && !isInitial(word)
    }

    /// Whether a word is nothing but initials: "J.", "J.-P.", "J.R.".
    private static func isInitial(_ word: Substring) -> Bool {
        word.contains(".") && word.split(atAny: ".-").allSatisfy { $0.count == 1 }
    }

    /// A word with its first letter alone a capital, and that of each part behind a hyphen or an apostrophe.
    private static func titled(_ word: Substring, isFirst: Bool, _ conventions: TokenConventions) -> String {
        // "III" behind a name counts its bearers.
        if isInitial(word) || !isFirst && isNumeral(word) { return String(word) }
        let small = word.lowercased()
        if !isFirst, conventions.nameParticles.contains(WordKey(small)) { return small }
        var result = ""
        var part = ""
        func close() {
            let lowered = part.lowercased()
            // "McDONALD", "MCDONALD".
            if lowered.hasPrefix("mc"), lowered.count > 4 {
                result += "Mc" + lowered.dropFirst(2).prefix(1).uppercased() + lowered.dropFirst(3)
            } else {
                result += lowered.prefix(1).uppercased() + lowered.dropFirst()
            }
            part = ""
        }
        for character in word {
            guard "-'’".contains(character) else {
                part.append(character)
                continue
            }
            // "D'ORMESSON": the language has its preposition small inside a name.
            let isParticle =
                character != "-" && !isFirst && result.isEmpty
                && conventions.nameParticles.contains(WordKey(part.lowercased()))
            if isParticle {
                result += part.lowercased()
                part = ""
            } else {
                close()
            }
            result.append(character)
        }
        close()
        return result
    }
}
