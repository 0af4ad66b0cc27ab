/// Which of the names that were found are the authors'.
extension AuthorsField {
    /// More sources that agree say no more.
    private static let mostAgreeing = 3

    func choose() -> (value: FieldValue<[Article.Author]>?, blocks: [Int]) {
        var best: (index: Int, score: Double)?
        for index in candidates.indices {
            var score = candidates[index].score
            // A few sources: found faster one by one than by a table.
            var agreeing = witnesses.isDisjoint(with: candidates[index].keys) ? [] : ["dom:rel-author"]
            for other in candidates.indices
            where !candidates[other].isPseudonym && candidates[other].source != candidates[index].source
                && agreeing.count < Self.mostAgreeing && !agreeing.contains(candidates[other].source)
                && !candidates[other].keys.isDisjoint(with: candidates[index].keys)
            {
                agreeing.append(candidates[other].source)
            }
            score += 0.08 * Double(agreeing.count)
            if best.map({ score > $0.score + 0.0001 }) ?? true { best = (index, score) }
        }
        guard var best, best.score >= 0.2 else { return (nil, []) }
        if let printed = printedAuthor(insteadOf: candidates[best.index], best.score) {
            best = printed
        } else if let printed = printedPersons(insteadOf: candidates[best.index]) {
            best = printed
        }
        // A fuller list of a trusted source that holds all these names wins, when what it adds is said twice.
        for index in candidates.indices
        where candidates[index].score >= 0.66 && candidates[index].keys.count > candidates[best.index].keys.count
            && candidates[index].keys.count <= 6 && !candidates[index].isGathered
            && candidates[index].keys.isStrictSuperset(of: candidates[best.index].keys)
            && candidates[index].keys.subtracting(candidates[best.index].keys).allSatisfy({
                isConfirmed($0, beside: candidates[index])
            })
        {
            best.index = index
        }
        // What only one printed line says beyond the claimed names is its role, its place, its neighbour.
        if let claimed = completeClaim(within: candidates[best.index]) { best.index = claimed }
        let chosen = candidates[best.index]
        var authors = chosen.isAccount ? chosen.authors : withFamilyName(chosen.authors)
        for index in authors.indices {
            let key = AuthorNames.key(authors[index].name)
            if authors[index].name == authors[index].name.lowercased(), let printed = capitalized(key) {
                authors[index].name = printed
            }
            for other in candidates.indices where candidates[other].keys.contains(key) {
                let all = candidates[other].authors
                guard let same = all.first(where: { AuthorNames.key($0.name) == key }) else { continue }
                authors[index].role = authors[index].role ?? same.role
                authors[index].organization = authors[index].organization ?? same.organization
            }
            if !page.page.options.faithful { authors[index].name = withoutCapitals(authors[index].name, key: key) }
            shorten(&authors[index])
            tidyRole(&authors[index])
            // An agency is not its own employer.
            if let organization = authors[index].organization, AuthorNames.key(organization) == key {
                authors[index].organization = nil
            }
        }
        // "la rédaction (La Gazette)": the paper that somebody writes for is named with them.
        let papers = Set(authors.compactMap(\.organization).map(AuthorNames.key))
        if !papers.isEmpty {
            authors.removeAll { papers.contains(AuthorNames.key($0.name)) && page.sites.isExactly($0.name) }
        }
        var seen: Set<String> = []
        let others = candidates.indices.filter { candidates[$0].keys != chosen.keys }
        let rejected = others.compactMap { index -> Article.RejectedClaim? in
            let source = candidates[index].source
            let names = candidates[index].authors.map(\.name).joined(separator: ", ")
            guard seen.insert(source + ": " + names).inserted else { return nil }
            return Article.RejectedClaim(names, source: source, score: candidates[index].score)
        }
        // A line over the headline that says more than the names is its over-title.
        let printed = candidates.indices.compactMap { index in
            candidates[index].keys.isDisjoint(with: chosen.keys) ? nil : candidates[index].block
        }
        let blocks = printed.filter { block in
            guard let headline = anchor.headline, block < headline else { return true }
            return chosen.authors.reduce(0) { $0 + $1.name.utf8.count } * 2 >= page.length(block)
        }
        // The line of the role belongs to the by-line too.
        let roles = authors.compactMap(\.role)
        let lines = blocks.filter { block in
            block + 1 < page.count && !page.isOfBody(block + 1) && roles.contains { $0 == page.text(block + 1) }
        }.map { $0 + 1 }
        let value = FieldValue(
            value: authors, source: chosen.source, confidence: min(1, best.score), rejected: rejected)
        return (value, Array(Set(blocks + lines)).sorted())
    }

    /// Gives a role the words of its own that a line glued to the name, where an element of the page says how far the
    /// name goes: "Anne Roy Brittany correspondent" with a link around "Anne Roy".
    ///
    /// What is claimed may be the same person with one family name less.
    private func shorten(_ author: inout Article.Author) {
        guard let role = author.role else { return }
        for candidate in candidates where !candidate.isAccount && candidate.source.hasPrefix("dom:") {
            for other in candidate.authors
            where other.name.contains(" ") && author.name.utf8.count > other.name.utf8.count
                && author.name.hasPrefix(other.name + " ")
            {
                author.role = author.name.dropFirst(other.name.count + 1) + " " + role
                author.name = other.name
                return
            }
        }
    }

    /// The person whom the page announces by its headline, where a claim that is printed nowhere names another: systems
    /// claim whose account it was that put the text in.
    private func printedAuthor(insteadOf claim: Candidate, _ score: Double) -> (index: Int, score: Double)? {
        guard claim.block == nil, !claim.isAccount, claim.source != "dom:rel-author",
            !claim.source.hasPrefix("microdata:"),
            !candidates.contains(where: { $0.block != nil && !$0.keys.isDisjoint(with: claim.keys) })
        else { return nil }
        var best: (index: Int, score: Double)?
        for (index, candidate) in candidates.enumerated() {
            guard let block = candidate.block, candidate.score >= 0.72, candidate.score >= score - 0.3,
                candidate.authors.count <= 2, !sharesWords(candidate, claim),
                anchor.bylineRegions.first?.contains(block) == true,
                candidate.authors.allSatisfy({ names.isPerson($0.name) }),
                !candidates.contains(where: { other in
                    // Two printed names: which is the author's cannot be told.
                    other.block != nil && other.score >= 0.6 && other.keys.isDisjoint(with: candidate.keys)
                })
            else { continue }
            if best.map({ candidate.score > $0.score }) ?? true { best = (index, candidate.score) }
        }
        return best
    }

    /// The persons that the page prints by its headline, where all that several claims say is the site's own name.
    private func printedPersons(insteadOf claim: Candidate) -> (index: Int, score: Double)? {
        // An agency's copy has an author too.
        guard !claim.isAccount,
            claim.authors.allSatisfy({ author in
                (isHouse(author.name) || page.words.agencies.contains(author.name)) && !names.isPerson(author.name)
            })
        else { return nil }
        let printed = candidates.indices.filter { index in
            let candidate = candidates[index]
            guard let block = candidate.block, candidate.score >= 0.5, !candidate.isPseudonym else { return false }
            // A by-line that prints the site's name stands, unless the text itself opens with names.
            if claim.block != nil, block != anchor.bodyStart, page.strongShare(block) < 0.8 { return false }
            return
                (anchor.bylineRegions.first?.contains(block) == true
                || candidate.isAnnounced && page.isOfBody(block))
                && candidate.authors.allSatisfy { $0.name.contains(" ") && !isHouse($0.name) }
        }
        // Two printed lines of other names: which is the author's cannot be told.
        guard let best = printed.max(by: { candidates[$0].score < candidates[$1].score }),
            printed.allSatisfy({ !candidates[$0].keys.isDisjoint(with: candidates[best].keys) })
        else { return nil }
        return (best, candidates[best].score)
    }

    /// A name in capitals as another source writes it, or as such names are written.
    private func withoutCapitals(_ name: String, key: String) -> String {
        let own = names.withoutCapitals(name, language: page.language)
        guard own != name else { return name }
        return candidates.lazy.flatMap(\.authors).map(\.name).first { other in
            AuthorNames.key(other) == key && names.withoutCapitals(other, language: page.language) == other
        } ?? own
    }

    /// The form with capitals of a name that a claim writes in small letters.
    private func capitalized(_ key: String) -> String? {
        let printed = candidates.lazy.flatMap(\.authors).map(\.name).first { name in
            AuthorNames.key(name) == key && name != name.lowercased()
        }
        if let printed { return printed }
        let block = anchor.bylineRegions.first?.first { block in
            block < page.count && page.length(block) < 60 && AuthorNames.key(page.text(block)) == key
                && page.text(block) != page.text(block).lowercased()
        }
        return block.map(page.text)
    }

    /// Whether two sources have words of names in common: a line that glues its names together says the same as the claim.
    private func sharesWords(_ left: Candidate, _ right: Candidate) -> Bool {
        let words = Set(right.authors.flatMap { TextSimilarity.words($0.name) })
        return left.authors.contains { author in
            let key = AuthorNames.key(author.name)
            return TextSimilarity.words(author.name).contains { words.contains($0) }
                || right.keys.contains { key.hasPrefix($0) }
        }
    }

    /// Whether a name is an agency's, or stands in another source too.
    private func isConfirmed(_ key: String, beside candidate: Candidate) -> Bool {
        guard let author = candidate.authors.first(where: { AuthorNames.key($0.name) == key }) else { return false }
        if page.words.agencies.contains(author.name) { return true }
        // "Written by Anne Roy, Luc Blanc": a line by the headline that announces its names, all of them persons'.
        if isAnnounced(candidate), candidate.authors.count < 5, author.name.contains(" "), !isHouse(author.name),
            candidate.block.map({ anchor.bylineRegions.first?.contains($0) == true }) == true
        {
            return true
        }
        // The same line read in two ways is one witness.
        return candidate.source.hasPrefix("json-ld:author")
            || candidates.contains { other in
                guard other.keys.contains(key), !other.isGathered else { return false }
                // A link of its own to each author says that all of them are.
                let isOwnLink = other.source == "dom:a" && other.keys.count == 1 && candidate.keys.count > 1
                return other.source != candidate.source && (other.block == nil || other.source == "dom:a")
                    || isOwnLink
            }
    }

    /// Whether a by-line word stands before the names of a candidate, or of the same line as read in another way.
    private func isAnnounced(_ candidate: Candidate) -> Bool {
        candidate.isAnnounced
            || candidates.contains { $0.isAnnounced && $0.block == candidate.block && $0.keys == candidate.keys }
    }

    /// A claim of persons that a printed candidate holds whole, with more names that nothing else has.
    private func completeClaim(within chosen: Candidate) -> Int? {
        guard chosen.block != nil || chosen.isGathered, chosen.keys.count > 1 else { return nil }
        return candidates.firstIndex { claim in
            claim.block == nil && !claim.isGathered && claim.score >= 0.6 && claim.keys.isStrictSubset(of: chosen.keys)
                && claim.authors.allSatisfy { $0.name.contains(" ") }
                && chosen.keys.subtracting(claim.keys).allSatisfy { !isConfirmed($0, beside: chosen) }
        }
    }

    /// What stands as a role without what is none: a sentence, a call to read more, a place, the paper itself.
    private func tidyRole(_ author: inout Article.Author) {
        guard var role = author.role else { return }
        author.role = nil
        if isSentence(role, about: author.name) { return }
        let words = TextSimilarity.words(role)
        guard let first = words.first, let last = words.last else { return }
        let isAnyRole = words.contains { page.words.roles.contains($0) }
        // "More posts from this author"; "News editor" begins with a word of the page too, "Social media reporter" as well.
        if words.count > 1, words.prefix(2).allSatisfy({ page.words.notNames.contains($0) }),
            !words.dropLast().contains(where: { page.words.roles.contains($0) }),
            !page.words.roles.contains(last) || words.count > Self.wordsOfCall
        {
            return
        }
        // "À Lorient".
        if !isAnyRole, words.count <= Self.wordsOfPlace, page.words.placeWords.contains(first) { return }
        if page.sites.isExactly(role) {
            author.organization = author.organization ?? role
            return
        }
        if let leader = page.words.roleLeaders.prefix(of: words), leader.count < words.count {
            role = role.split(separator: " ").dropFirst(leader.count).joined(separator: " ")
        }
        while let space = role.firstIndex(of: " "), page.words.degrees.contains(role[..<space]) {
            role = String(role[role.index(after: space)...])
        }
        // "Chief reporter, La Gazette".
        if let comma = role.lastIndex(of: ","), author.organization == nil {
            let paper = ClaimText.fold(role[role.index(after: comma)...])
            if page.sites.isExactly(paper) {
                author.organization = paper
                role = String(role[..<comma])
            }
        }
        // "Redakteur bei »Der Kai«.": the stop is the line's.
        let isClosed = role.dropLast().last.map { "»«”\"“)".contains($0) } ?? false
        // "stellv. Chefred.": a short form has another beside it, a word of the trade is none.
        let isWhole =
            last.count > Self.lettersOfShortForm
            && (words.count > 2
                || !role.dropLast().contains(".") && (words.count > 1 || page.words.roles.contains(last)))
        if role.hasSuffix("."), isClosed || isWhole {
            role.removeLast()
        }
        author.role = role
    }

    /// The most words of a place that somebody reports from, the most of a role that two words of the page may begin, and the
    /// most letters of a short form that keeps its stop.
    private static let (wordsOfPlace, wordsOfCall, lettersOfShortForm) = (4, 3, 4)

    /// Whether a role is a sentence about its author, or several by him.
    ///
    /// "Anne is an editor", "Anne Roy teaches", "I run the quay. I sail".
    private func isSentence(_ role: String, about name: String) -> Bool {
        guard let given = name.split(separator: " ").first else { return false }
        let words = role.split(separator: " ")
        if words.count > 2, words[0] == given { return true }
        // A stop behind a word of small letters, between sentences: "Sr. Editor" and "stellv. Chefredakteur" have none.
        return words.dropFirst(Self.fewestBeforeStop).dropLast(Self.fewestBehindStop).contains {
            $0.last == "." && ($0.utf8.count > 4 && $0.first?.isLowercase == true || $0.utf8.count > 8)
        }
    }

    /// The fewest words of a sentence before the one with its stop, and of the sentence behind it.
    private static let (fewestBeforeStop, fewestBehindStop) = (3, 2)
}
