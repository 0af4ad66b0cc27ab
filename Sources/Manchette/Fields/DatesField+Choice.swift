/// Which of the dates that were found is the publication's, and which the last change's.
extension DatesField {
    func choose() -> (FieldValue<String>?, FieldValue<String>?, [Int]) {
        var first = best(published)
        var last = best(modified)
        // Only a date of change: the article is at least as old.
        if first == nil, let changed = last {
            first = Candidate(
                date: changed.date, source: changed.source, score: changed.score * 0.6, block: changed.block)
        }
        if let only = first, let changed = last, only.score < 0.9, changed.score >= 0.85,
            only.date.date.daysSinceEpoch - changed.date.date.daysSinceEpoch > 1
        {
            // "Published" after "modified": the older one stands when it is the better witness. A day between them is the
            // time zone's.
            first = changed
            last = nil
        }
        if let only = first, let changed = last {
            // A day somewhere beside the text says less than the one that is called the last change's.
            let isInText = only.block.map { block in anchor.bodyStart.map { block >= $0 } ?? true } == true
            let isOther = abs(changed.date.date.daysSinceEpoch - only.date.date.daysSinceEpoch) > 1
            // The line that says when the text was changed says before that when it was printed.
            let isOfLine = only.block != nil && only.block == changed.block && only.date.isBefore(changed.date)
            let isStray = only.date.label == .none && isInText && isOther && !only.isHeadDate && !isOfLine
            if isStray, changed.score >= max(0.5, only.score) {
                first = Candidate(
                    date: changed.date, source: changed.source, score: changed.score * 0.6, block: changed.block)
            } else if changed.date.isBefore(only.date) {
                last = nil
            }
        }
        // A month alone, where the change's day lies in it.
        if let only = first, let changed = last, only.date.precision < .day, changed.date.precision >= .day,
            only.date.date.year == changed.date.date.year, only.date.date.month == changed.date.date.month
        {
            first = changed
        }
        // What prints one of these days on a line of its own is a date line, whatever was the best witness.
        let days = Set([first, last].compactMap { $0?.date.date })
        let lines = (published + modified).filter { days.contains($0.date.date) }.flatMap {
            [$0.block, $0.timeBlock].compactMap(\.self)
        }.filter {
            page.length($0) < Self.longestDateLine && !page.isOfBody($0)
        }
        let blocks = Array(Set([first, last].compactMap { $0?.block } + lines)).sorted()
        return (value(first, of: published), value(last, of: modified), blocks)
    }

    /// The longest line of a date and its label, in bytes.
    private static let longestDateLine = 60

    /// The most credible candidate: its own trust, and that of those that give the same day.
    func best(_ candidates: [Candidate]) -> Candidate? {
        var best: (candidate: Candidate, score: Double)?
        let witnesses = Self.witnesses(of: candidates)
        for (index, candidate) in candidates.enumerated() {
            var score = candidate.score
            var isHeard = [Bool](repeating: false, count: candidates.count)
            isHeard[witnesses[index]] = true
            for (place, other) in candidates.enumerated()
            where other.date.date == candidate.date.date && !isHeard[witnesses[place]] {
                isHeard[witnesses[place]] = true
                score += 0.15 * other.score
            }
            if candidate.date.precision < .day { score -= 0.4 }
            if let known = best {
                // Of two lines of the head that say when the page was published and are trusted alike, the older one
                // says when it first was; others date its template or its publisher.
                let isOlder =
                    candidate.date.date < known.candidate.date.date && candidate.source != known.candidate.source
                    && [candidate, known.candidate].allSatisfy {
                        $0.source.hasPrefix("meta:") && $0.source.range(of: "publish") != nil
                    }
                guard score > known.score + (isOlder ? -0.0001 : 0.0001) else { continue }
            }
            best = (candidate, score)
        }
        guard let found = best.map({ firstPost(insteadOf: $0.candidate, among: candidates) }) else { return nil }
        // Of those that give the same day the one with the time says most.
        let fuller = candidates.filter {
            $0.date.date == found.date.date && $0.date.precision > found.date.precision && $0.score >= 0.6
                && !$0.date.isRelative && !$0.isEntry && $0.date.agrees(with: found.date)
        }
        var chosen = found
        if let richest = fuller.max(by: {
            ($0.score, $0.date.precision.rawValue) < ($1.score, $1.date.precision.rawValue)
        }) {
            chosen.date = richest.date
            chosen.source = richest.source
        }
        return localDay(of: headDate(insteadOf: chosen, among: candidates), among: candidates)
    }

    /// How much less a date of a first post may be trusted than that of a post nearer to the headline.
    private static let marginOfPosts = 0.15

    /// In a thread the oldest of the days that posts print, which are trusted alike.
    private func firstPost(insteadOf candidate: Candidate, among all: [Candidate]) -> Candidate {
        guard isThread, candidate.source.hasPrefix("dom:"), candidate.date.label == .none else { return candidate }
        let posts = all.filter {
            $0.source == candidate.source && $0.date.label == .none && $0.date.precision >= candidate.date.precision
                && !$0.date.isRelative && !$0.date.isYearInferred && $0.score >= candidate.score - Self.marginOfPosts
        }
        return posts.min { $0.date.date < $1.date.date } ?? candidate
    }

    /// Who says what each candidate says, as the place of the first one that has it from the same: the nodes of a page's
    /// JSON-LD are written by one hand, the other sources each by its own.
    private static func witnesses(of candidates: [Candidate]) -> [Int] {
        let sources = candidates.map { $0.source.hasPrefix("json-ld:") ? "json-ld" : $0.source }
        return sources.indices.map { index in sources[..<index].firstIndex(of: sources[index]) ?? index }
    }

    /// The date that the page prints alone by its headline, where a claim says another: pages whose system stamps them anew
    /// claim the day of that, and those that print the day of their last change claim the first.
    func headDate(insteadOf candidate: Candidate, among all: [Candidate]) -> Candidate {
        guard !candidate.source.hasPrefix("dom:"), !candidate.source.hasPrefix("text:") else { return candidate }
        let printed = all.filter { $0.source == "dom:printed" && $0.date.precision >= .day && $0.score > 0.4 }
        guard let first = printed.first(where: \.isHeadDate), printed.allSatisfy({ $0.date.date == first.date.date })
        else { return candidate }
        let days = first.date.date.daysSinceEpoch - candidate.date.date.daysSinceEpoch
        if abs(days) < 2 { return candidate }
        // The address, or a second claim of the same day, speaks for the claim.
        if all.contains(where: {
            $0.source == "url:path" && $0.date.precision >= .day && $0.date.date == candidate.date.date
        }) {
            return candidate
        }
        let isChange = modified.contains { $0.date.date == first.date.date && $0.block == nil }
        return days < 0 || isChange ? first : candidate
    }

    /// The day in the page's own time zone, where a claim counts in UTC and the page prints the neighbouring day.
    func localDay(of candidate: Candidate, among all: [Candidate]) -> Candidate {
        guard let time = candidate.date.time, time.offset ?? 0 == 0, !candidate.source.hasPrefix("dom:printed") else {
            return candidate
        }
        let day = candidate.date.date.daysSinceEpoch
        func isLocal(_ other: Candidate) -> Bool {
            other.score >= 0.6 && other.date.precision >= .day && !other.date.isRelative
                && (other.source.hasPrefix("dom:") && other.date.time?.offset ?? 1 != 0
                    || other.date.time?.offset ?? 0 != 0)
        }
        if all.contains(where: { isLocal($0) && $0.date.date == candidate.date.date }) { return candidate }
        for other in all where isLocal(other) {
            let step = other.date.date.daysSinceEpoch - day
            // West of Greenwich the day before is only in the first hours of a UTC day, east the day after in the last; a
            // time without a zone is most often UTC too, but for the last hours only a few zones matter.
            let isEast = step == 1 && time.hour >= (time.offset == nil ? 20 : 11)
            let isWest = step == -1 && time.hour <= 10 && time.offset != nil
            if isEast || isWest { return other }
        }
        return candidate
    }

    func value(_ candidate: Candidate?, of all: [Candidate]) -> FieldValue<String>? {
        guard let candidate else { return nil }
        var seen: Set<String> = []
        let rejected = all.filter { $0.date.date != candidate.date.date }.compactMap {
            other -> Article.RejectedClaim? in
            guard seen.insert("\(other.source): \(other.date.iso)").inserted else { return nil }
            return Article.RejectedClaim(other.date.iso, source: other.source, score: other.score)
        }
        return FieldValue(
            value: candidate.date.iso, source: candidate.source, confidence: min(1, max(0, candidate.score)),
            rejected: Array(rejected.prefix(8)))
    }
}
