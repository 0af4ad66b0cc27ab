/// Where a name and a temporal expression claim the same words, one of them is wrong.
enum NamesAndDates {
    /// Chance from which a name is sure enough to overrule a temporal expression in it.
    private static let sure = 0.7
    /// The same where both are the very same words ("Mars", "Vendredi").
    private static let verySure = 0.9

    /// Drops the names that are temporal expressions or lie in one ("XXe siècle", "Mars" in "Mars 2020"), and the
    /// expressions without digits that are part of a name ("Le Journal du Dimanche", "Notre-Dame-de-l'Assomption").
    ///
    /// Both lists are in the order of the text; the time is linear in their lengths.
    static func settle(
        _ names: [EntityMention], _ dates: [TemporalTagger.Mention], in bytes: [UInt8]
    ) -> (names: [EntityMention], dates: [TemporalTagger.Mention]) {
        var keepsName = [Bool](repeating: true, count: names.count)
        var keepsDate = [Bool](repeating: true, count: dates.count)
        var date = 0
        for (index, name) in names.enumerated() {
            while date < dates.count, dates[date].range.upperBound <= name.range.lowerBound { date += 1 }
            var other = date
            while other < dates.count, dates[other].range.lowerBound < name.range.upperBound {
                let range = dates[other].range
                let hasDigits = bytes[range].contains { $0 &- 0x30 < 10 }
                if range == name.range, !hasDigits, name.confidence >= verySure {
                    keepsDate[other] = false
                } else if contains(range, name.range) {
                    keepsName[index] = false
                } else if contains(name.range, range), !hasDigits, name.confidence >= sure {
                    keepsDate[other] = false
                }
                other += 1
            }
        }
        return (
            names.indices.filter { keepsName[$0] }.map { names[$0] },
            dates.indices.filter { keepsDate[$0] }.map { dates[$0] }
        )
    }

    private static func contains(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
        outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
    }
}
