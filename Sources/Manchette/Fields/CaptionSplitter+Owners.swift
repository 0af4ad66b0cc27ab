/// Telling owners of pictures by their form, where no mark or label does: agencies, names of persons.
extension CaptionSplitter {
    /// The longest text that is nothing but a credit, in bytes.
    private static let longestWholeCredit = 60

    /// Whether a text is nothing but who took a picture: an agency's name or a label, and words with capitals.
    ///
    /// "Anne Roy / Getty Images", "Fot. Anne Roy", "Photo by Anne Roy on Unsplash".
    func isWholeCredit(_ text: String) -> Bool {
        guard text.utf8.count <= Self.longestWholeCredit, let first = text.split(separator: " ").first else {
            return false
        }
        let tokens = text.split(atAny: " /|,")
        guard tokens.count > 1, tokens.count <= 8 else { return false }
        let label = words.credits.prefix(of: TextSimilarity.words(text))
        let isNamed = tokens.dropFirst(max(1, min(label?.count ?? 1, tokens.count - 1))).allSatisfy { token in
            token.first?.isUppercase == true || words.particles.contains(token) || words.creditJoints.contains(token)
        }
        guard isNamed, first.first?.isUppercase == true else { return false }
        if owners(text).contains(where: isAgency) {
            return tokens.count > 2 || text.utf8.contains { "/|,".utf8.contains($0) }
        }
        // "La Gazette / Anne Roy"; two persons, and one before something else, are who is seen.
        let halves = text.split(separator: "/")
        if halves.count == 2, tokens.count <= 5, !isPerson(halves[0]), isPerson(halves[1]) { return true }
        // "Photo Anne Roy", not "Image satellite" nor "Carte Bretagne".
        guard let label, label.count < tokens.count else { return false }
        let isGiven = GivenNames.contains(tokens[label.count])
        return first.last == "." || isGiven && tokens.count > label.count + 1
            || isGiven && label.last.map { words.innerByline.contains($0) } == true
    }

    func isAgency(_ name: String) -> Bool {
        words.agencies.contains(name) || words.pictureAgencies.contains(name)
    }

    /// The owners that a text names one behind the other: "Anne Roy / Pool via Reuters".
    private func owners(_ text: String) -> [String] {
        text.split(atAny: "/,|").map { part in
            let source = words.creditSources.lazy.compactMap { part.range(of: $0) }.first
            return ClaimText.fold(source.map { part[$0.upperBound...] } ?? part)
        }
    }

    /// Whether a text is a person's name of two or three words.
    func isPerson(_ text: Substring) -> Bool {
        let tokens = text.split(separator: " ")
        guard (2...3).contains(tokens.count), GivenNames.contains(tokens[0]) else { return false }
        return tokens.allSatisfy {
            $0.first?.isUppercase == true && $0.allSatisfy { $0.isLetter || "-'’.".contains($0) }
        }
    }

    /// The longest owner behind a sentence and its stop, in bytes.
    private static let longestTail = 72

    /// Where the last sentence but the owner's ends: at a stop and a space not far from a caption's end.
    private func lastStop(of text: String) -> String.Index? {
        let bytes = text.utf8
        return bytes.suffix(Self.longestTail).indices.last {
            (bytes[$0] == 0x2E || bytes[$0] == 0x3F || bytes[$0] == 0x21)
                && bytes.index(after: $0) < bytes.endIndex && bytes[bytes.index(after: $0)] == 0x20
                && !isInitial(bytes, $0)
        }
    }

    /// An agency behind the caption's last sentence, as "Anne Roy / AFP", "AP Photo/Anne Roy" or "Pool via Reuters".
    func splitAtSentence(_ text: String) -> (caption: String, credit: String)? {
        guard text.last?.isLetter == true, let stop = lastStop(of: text) else { return nil }
        let tail = ClaimText.fold(text[text.utf8.index(after: stop)...])
        guard tail.first?.isUppercase == true,
            owners(tail).contains(where: { isAgency($0) }) || isPhotographerOfPaper(tail)
                || opensWithAgency(tail) && isOwners(tail.split(separator: " "))
        else { return nil }
        return (String(text[...stop]), tail)
    }

    /// A photographer behind the caption's last sentence, set apart by the form: "(Anne Roy/Quai Images)", "- Anne Roy.",
    /// "ANNE ROY POUR « LA GAZETTE »".
    func splitBehindSentence(_ text: String) -> (caption: String, credit: String)? {
        guard let stop = lastStop(of: text) else { return nil }
        let tail = ClaimText.fold(text[text.utf8.index(after: stop)...])
        var owner = tail[...]
        if owner.last == "." { owner = owner.dropLast() }
        switch owner.first {
        case "(", "[":
            guard owner.last == ")" || owner.last == "]" else { return nil }
            owner = owner.dropFirst().dropLast()
            guard isPersonOfHouse(owner) else { return nil }
        case "-", "–", "—":
            owner = owner.drop { "-–— ".contains($0) }
            guard isPerson(owner) else { return nil }
        default:
            guard isSignedForPaper(owner) else { return nil }
        }
        return (String(text[...stop]), String(owner))
    }

    /// A person's name and nothing else behind the caption's last sentence, in brackets perhaps.
    ///
    /// "Le quai nord, lundi. Anne Roy". Whom the text names too may be who is seen.
    func splitAtPerson(_ text: String) -> (caption: String?, credit: String)? {
        guard let stop = lastStop(of: text) else { return nil }
        var owner = ClaimText.fold(text[text.utf8.index(after: stop)...])[...]
        if owner.last == "." { owner = owner.dropLast() }
        if owner.first == "(", owner.last == ")" { owner = owner.dropFirst().dropLast() }
        let caption = text[...stop]
        guard isPerson(owner), caption.range(of: String(owner)) == nil else { return nil }
        return (String(caption), String(owner))
    }

    /// Whether a text is a person and the agency or the paper behind a stroke: "Anne Roy/Quai Images".
    ///
    /// Two persons may be who is seen.
    private func isPersonOfHouse(_ text: Substring) -> Bool {
        let parts = text.split(separator: "/").map { ClaimText.fold($0) }
        return parts.count == 2 && isPerson(parts[0][...]) && !isPerson(parts[1][...])
            && isOwners(parts[1].split(separator: " "))
    }

    /// Whether a text is all capitals, a paper's name in quotation marks among them: "ANNE ROY POUR « LA GAZETTE »".
    private func isSignedForPaper(_ text: Substring) -> Bool {
        let marks = text.count { "«»“”\"".contains($0) }
        return marks == 2 && "»”\"".contains(text.last ?? " ")
            && Self.isInCapitals(ClaimText.fold(text.filter { !"«»“”\"".contains($0) }))
    }

    /// Whether a full stop stands behind a single capital, as those of names do.
    private func isInitial(_ bytes: String.UTF8View, _ stop: String.Index) -> Bool {
        guard bytes[stop] == 0x2E, stop > bytes.startIndex else { return false }
        let letter = bytes.index(before: stop)
        guard bytes[letter] &- 0x41 < 26 else { return false }
        return letter == bytes.startIndex || bytes[bytes.index(before: letter)] == 0x20
    }

    /// Whether a text is a paper's short name and its photographer: "LQ/Anne Roy".
    private func isPhotographerOfPaper(_ text: String) -> Bool {
        let parts = text.split(separator: "/")
        guard parts.count == 2, (2...4).contains(parts[0].count) else { return false }
        return parts[0].allSatisfy(\.isUppercase) && isPerson(ClaimText.fold(parts[1])[...])
    }

    /// Whether an agency and a slash open a text: "EFE/ Anne Roy", "AP Photo/Anne Roy".
    private func opensWithAgency(_ text: String) -> Bool {
        guard let slash = text.firstIndex(of: "/"), let first = text[..<slash].split(separator: " ").first else {
            return false
        }
        return words.agencies.contains(first) && first.first?.isUppercase == true
    }

    /// The most words of an agency and its photographer.
    private static let wordsOfOwner = 6

    /// Whether words are names and no sentence.
    private func isOwners(_ tokens: some Collection<Substring>) -> Bool {
        tokens.count <= Self.wordsOfOwner && tokens.allSatisfy { $0.first?.isUppercase == true }
    }

    /// Whether a text is an owner's, or opens with a person and goes on with names: "Anne Roy Archives La Gazette".
    func opensWithOwner(_ text: Substring) -> Bool {
        if owners(String(text)).contains(where: isAgency) { return true }
        let tokens = text.split(separator: " ")
        return isPerson(ClaimText.fold(tokens.prefix(2).joined(separator: " ").filter { $0 != "," && $0 != "/" })[...])
            && tokens.allSatisfy { isNameOrJoint($0) }
    }

    private func isNameOrJoint(_ token: Substring) -> Bool {
        token.first?.isLowercase != true || words.particles.contains(token) || words.creditJoints.contains(token)
    }

    /// Whether words are a label's that names a kind of picture: "Vidéo :".
    func isKind(_ tokens: ArraySlice<Substring>) -> Bool {
        words.pictureKinds.contains(ClaimText.fold(tokens.joined(separator: " ").prefix { $0 != ":" }))
    }

    /// Whether words say what is seen, and not who made it: some of them are none of names.
    func isSentence(_ tokens: ArraySlice<Substring>) -> Bool {
        let small = tokens.filter { $0.first?.isLowercase == true }
        guard small.count >= Self.fewestOfSentence, !small.allSatisfy(isNameOrJoint) else { return false }
        return tokens.count > Self.wordsOfOwner || tokens.last.map { !isAgency(String($0)) } ?? false
    }

    /// So many words in small letters are a sentence's.
    private static let fewestOfSentence = 2

    /// An agency and its photographer behind a caption without a stop: "… au port EFE/ Anne Roy".
    func splitAtAgency(_ text: String) -> (caption: String, credit: String)? {
        guard text.holds(byte: UInt8(ascii: "/")) else { return nil }
        let tokens = text.split(separator: " ")
        for index in tokens.indices.dropFirst(2).suffix(Self.wordsOfOwner) {
            let tail = tokens[index...].joined(separator: " ")
            if opensWithAgency(tail), isOwners(tokens[index...]) {
                return (tokens[..<index].joined(separator: " "), tail)
            }
        }
        return nil
    }

    /// Whether a label in capitals may begin a credit behind words without a mark: "… in the north Photo Credit: Anne Roy",
    /// "… au nord Photo: Keystone", not "Auf unserem Bild: Anne Roy": where nouns have capitals one word is no label.
    func mayBeginCredit(_ tokens: [Substring], at index: Int) -> Bool {
        guard index > 2, tokens[index].first?.isUppercase == true, tokens.count - index <= Self.wordsOfOwner else {
            return false
        }
        let isLong = tokens[index].last != ":" && tokens[index + 1..<tokens.count].first?.first?.isUppercase == true
        return isLong || owners(tokens[(index + 1)...].joined(separator: " ")).contains(where: isAgency)
    }

    /// A caption without what its buttons say: "View larger image The quays", "The quays hide caption".
    func withoutButtons(_ text: String) -> String {
        let all = text.split(separator: " ")
        var tokens = all[...]
        if AuthorNames.mayBegin(text, with: words.gallery) {
            let list = TextSimilarity.words(text)
            if let label = words.gallery.prefix(of: list), list.count > label.count + 2 {
                var left = label.count
                var rest = tokens
                while left > 0, let token = rest.popFirst() { left -= TextSimilarity.count(token) }
                if left == 0, rest.first?.first?.isUppercase == true { tokens = rest }
            }
        }
        while let length = lengthOfButton(atEndOf: tokens) { tokens = tokens.dropLast(length) }
        // Most have no button, and single spaces.
        let isWhole = tokens.count == all.count && all.reduce(all.count - 1) { $0 + $1.utf8.count } == text.utf8.count
        return isWhole ? text : tokens.joined(separator: " ")
    }

    /// The most words of a button.
    private static let wordsOfButton = 4

    private func lengthOfButton(atEndOf tokens: ArraySlice<Substring>) -> Int? {
        // Most captions end with a word that no button ends with.
        if let last = tokens.last.flatMap({ TextSimilarity.words($0).last }), !words.pictureButtons.end(with: last) {
            return nil
        }
        return (1...Self.wordsOfButton).first { length in
            guard tokens.count > length + 1 else { return false }
            let tail = tokens.suffix(length).flatMap { TextSimilarity.words($0) }
            return tail.count > 1 && words.pictureButtons.contains(tail)
        }
    }
}
