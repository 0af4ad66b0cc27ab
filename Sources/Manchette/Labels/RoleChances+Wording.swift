import HTMLTree

/// What the wording of single blocks, and of the box they stand in, says against the body.
extension RoleChances {
    /// Longest line, in words, that an opening like "Lire aussi" makes a link to another story.
    private static let longestLink: Float = 35

    /// Takes blocks that are worded as none of an article is out of the body, before the sequence is looked at: short ones
    /// that open as a link to another story, and those that speak to the reader of cookies, letters or subscriptions.
    ///
    /// A pointer in front of what a page does not link is a mark of its subheads or of the items of a list.
    mutating func heed(_ table: BlockTable, _ phrases: [PhraseHits], _ statistics: [TextStatistics]) {
        for index in body.indices where statistics[index].words <= RoleChances.longestLink {
            let isPointer =
                statistics[index].startsWithPointer && (table.source == .text || table.blocks[index].linkBytes > 0)
            guard isPointer || phrases[index].opensRelated,
                !(statistics[index].endsWithStop && statistics[index].sentenceEnds > 1)
            else { continue }
            body[index] = min(body[index], 0.1)
        }
        for index in body.indices
        where RoleChances.isStamp(phrases[index], statistics[index])
            || RoleChances.isReserved(phrases[index], statistics[index])
        {
            // Not even to go on with a text of its design.
            body[index] = min(body[index], RoleChances.enoughToGoOn / 2)
        }
        for index in body.indices where phrases[index].addressesReader { body[index] = min(body[index], 0.1) }
    }

    /// Takes short blocks out of the body whose wording is an offer, a call or a label: amid a text, in the
    /// markup of its paragraphs, hardly anything else tells them.
    ///
    /// Headings may name what the text is about, items its steps, and cells anything.
    mutating func heedWording(_ table: BlockTable, _ phrases: [PhraseHits]) {
        for index in body.indices
        where phrases[index].wording != nil
            && table.blocks[index].traits.isDisjoint(with: [.inHeading, .inListItem, .inTable])
        {
            body[index] = min(body[index], RoleChances.enoughToGoOn / 2)
        }
    }

    /// Takes buttons out of the body, but for the headings of what they open, and words of a sentence that explain
    /// themselves when touched.
    mutating func heedButtons(_ table: BlockTable, _ statistics: [TextStatistics]) {
        for index in body.indices where table.blocks[index].tag == .button {
            let goesOn =
                index + 1 < body.count && (statistics[index + 1].startsLower || statistics[index + 1].letters == 0)
            guard !goesOn, statistics[index].words <= RoleChances.wordsOfLabel,
                !table.blocks[index].traits.contains(.inHeading)
            else { continue }
            body[index] = min(body[index], RoleChances.enoughToGoOn / 2)
        }
    }

    /// The most words of what stands on a button.
    private static let wordsOfLabel: Float = 12

    /// Takes the counts of a gallery, "3/12", out of the text.
    mutating func heedCounts(_ table: BlockTable, _ statistics: [TextStatistics]) {
        for index in body.indices where !table.blocks[index].traits.contains(.inHeading) {
            // Letters count digits in.
            let digits = statistics[index].digits
            guard digits > 1, statistics[index].letters == digits, statistics[index].words <= 2 else { continue }
            let text = table.bytes[table.blocks[index].text]
            guard text.count == Int(digits) + 1, digits < 10, let slash = text.firstIndex(of: UInt8(ascii: "/")),
                slash > text.startIndex, slash < text.endIndex - 1
            else { continue }
            func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { 10 * $0 + Int($1 & 0xF) } }
            // "24/7" counts no pictures.
            if number(text[..<slash]) <= number(text[(slash + 1)...]) { body[index] = min(body[index], 0.1) }
        }
    }

    /// The longest line of a name and its address, in words: those of the address count.
    private static let longestAddressed: Float = 9
    /// So many blocks from either end of the text a line of its author stands.
    private static let reachOfAddressed = 2

    /// Takes lines that are a name with its mail address out of the body, where they stand at its beginning or its end.
    mutating func heedAddresses(_ table: BlockTable, _ statistics: [TextStatistics]) {
        guard statistics.contains(where: { $0.atSigns == 1 && $0.words <= RoleChances.longestAddressed }) else {
            return
        }
        let own = body.indices.filter { body[$0] > Labeller.bodyThreshold }
        for index in own.prefix(RoleChances.reachOfAddressed) + own.suffix(RoleChances.reachOfAddressed)
        where statistics[index].atSigns == 1 && statistics[index].words <= RoleChances.longestAddressed
            && !statistics[index].endsWithStop && statistics[index].sentenceEnds == 0
            && table.blocks[index].traits.isDisjoint(with: [.inListItem, .inTable, .preformatted])
            && RoleChances.isOwnAddress(table.bytes[table.blocks[index].text])
        {
            body[index] = min(body[index], RoleChances.enoughToGoOn / 2)
        }
    }

    /// Whether a line's mail address is made of a word that stands outside it: "Anne Roy, a.roy@quai.example".
    private static func isOwnAddress(_ line: ArraySlice<UInt8>) -> Bool {
        let words = line.split(separator: 0x20)
        guard let address = words.first(where: { $0.contains(UInt8(ascii: "@")) }),
            let sign = address.firstIndex(of: UInt8(ascii: "@")), address[sign...].contains(UInt8(ascii: "."))
        else { return false }
        func small(_ bytes: ArraySlice<UInt8>) -> [UInt8] { bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }
        let owner = small(address[..<sign])
        return words.contains { word in
            let letters = small(word).filter { $0 &- 0x61 < 26 }
            return word.startIndex != address.startIndex && letters.count > 2 && owner.firstRange(of: letters) != nil
        }
    }

    /// The most blocks behind a note that ends a text, the most such notes, and the fewest blocks that stay.
    private static let (mostBehindNote, mostNotes, fewestBeforeNote) = (1, 4, 2)

    /// Takes notes and calls off the end of the text in which the publisher speaks for itself, and returns them.
    mutating func heedClosing(
        _ table: BlockTable, _ phrases: [PhraseHits], _ features: FeatureTable, language: String?
    ) -> [Int] {
        var (notes, others) = ([Int](), 0)
        for index in body.indices.reversed() where body[index] > Labeller.bodyThreshold {
            let mayBe =
                notes.count < RoleChances.mostNotes && others <= RoleChances.mostBehindNote
                && table.blocks[index].traits.isDisjoint(with: [.inHeading, .inTable, .inBlockQuote, .preformatted])
            if mayBe, phrases[index].closing != nil || isCall(index, table, phrases, features, language: language) {
                notes.append(index)
            } else {
                others += 1
                if others > max(RoleChances.mostBehindNote, RoleChances.fewestBeforeNote) { break }
            }
        }
        guard others >= RoleChances.fewestBeforeNote else { return [] }
        for index in notes { body[index] = min(body[index], RoleChances.enoughToGoOn / 2) }
        return notes
    }

    /// The longest call, in words.
    private static let longestCall: Float = 50

    /// Whether a block says "we" and speaks to the reader, in a text that does neither but where it quotes.
    private func isCall(
        _ index: Int, _ table: BlockTable, _ phrases: [PhraseHits], _ features: FeatureTable, language: String?
    ) -> Bool {
        guard features.statistics[index].words <= RoleChances.longestCall,
            features.statistics[index].quotationMarks == 0
        else { return false }
        let own = FirstPersonWords.hashes(for: language)
        guard !own.isEmpty, features.words[features.wordRanges[index]].contains(where: own.contains) else {
            return false
        }
        let reader = FirstPersonWords.reader(for: language)
        let line = table.bytes[table.blocks[index].text]
        guard !reader.isEmpty,
            features.words[features.wordRanges[index]].contains(where: reader.contains)
                || RoleChances.commands(line, language: language),
            !RoleChances.isReported(line, language: language)
        else { return false }
        return body.indices.allSatisfy { other in
            other == index || body[other] <= Labeller.bodyThreshold || features.statistics[other].quotationMarks > 0
                || phrases[other].closing != nil
                || !features.words[features.wordRanges[other]].contains { own.contains($0) || reader.contains($0) }
        }
    }

    /// Whether a line holds a command to its reader: "Retrouvez-nous …".
    private static func commands(_ line: ArraySlice<UInt8>, language: String?) -> Bool {
        let endings = FirstPersonWords.readerEndings(for: language)
        guard let ending = endings.first else { return false }
        return line.split(whereSeparator: { $0 < 0x80 && ($0 | 0x20) &- 0x61 >= 26 }).contains { word in
            word.count >= fewestOfCommand && word.suffix(ending.count).elementsEqual(ending)
                && !endings.dropFirst().contains { word.elementsEqual($0) }
        }
    }

    /// Whether somebody else says what stands in a line: "…, disent-ils".
    private static func isReported(_ line: ArraySlice<UInt8>, language: String?) -> Bool {
        let ends = FirstPersonWords.reported(for: language)
        return line.split(whereSeparator: { $0 <= 0x40 && $0 != UInt8(ascii: "-") }).contains { word in
            ends.contains { word.count > $0.count && word.suffix($0.count).elementsEqual($0) }
        }
    }

    private static let fewestOfCommand = 5

    /// How much of the body may follow a line about its author.
    private static let bodyBehindAuthor: Float = 0.2

    /// Takes lines about the author out of the body where they stand behind the text or in front of it.
    mutating func heedAuthors(_ notes: [AuthorNotes.Note], _ statistics: [TextStatistics]) {
        guard !notes.isEmpty else { return }
        // Who answers, or is written about, is named more than once.
        let named = notes.count
        var total: Float = 0
        for index in body.indices where body[index] > Labeller.bodyThreshold { total += statistics[index].words }
        var before: Float = 0
        var next = 0
        for index in body.indices {
            let words = body[index] > Labeller.bodyThreshold ? statistics[index].words : 0
            if next < notes.count, notes[next].block == index {
                let isNote = notes[next].saysWhoItIs && named == 1
                next += 1
                if before == 0 || total - before - words <= RoleChances.bodyBehindAuthor * total {
                    // The one line that says who the author is does not even go on with a text of its design.
                    body[index] = min(body[index], isNote ? RoleChances.enoughToGoOn / 2 : 0.1)
                }
            }
            before += words
        }
    }

    /// Whether a block tells whose rights a text is: "© 2019 … Tous droits réservés. Utilisation autorisée."
    @inline(__always)
    private static func isReserved(_ phrases: PhraseHits, _ statistics: TextStatistics) -> Bool {
        statistics.copyright > 0 && statistics.quotationMarks == 0 && statistics.words <= longestReserved
            && phrases[.legal] >= leastReserved
    }

    private static let longestReserved: Float = 60
    /// What "tous droits réservés" scores in a block of that length.
    private static let leastReserved: Float = 1.2

    /// Whether a block is a line of dates or of how long the text takes to read: "Publié le 9 décembre 2023 à 07:35,
    /// modifié à 14:49", "Temps de lecture : 3 minutes".
    @inline(__always)
    private static func isStamp(_ phrases: PhraseHits, _ statistics: TextStatistics) -> Bool {
        if statistics.words <= longestReadingTime, phrases[.readingTime] >= leastReadingTime { return true }
        return statistics.words <= longestStamp && statistics.digits >= fewestDigitsOfStamp
            && 4 * statistics.digits + lettersOfMonth >= statistics.letters
            && max(phrases[.dateline], phrases[.modified]) >= 1.2
    }

    /// What a long month takes more than its day and year make up.
    private static let lettersOfMonth: Float = 2
    /// The longest line of a reading time, in words, and what the phrase scores that makes it up.
    private static let longestReadingTime: Float = 8
    private static let leastReadingTime: Float = 2.4
    /// The longest line of dates, in words: two of them.
    private static let longestStamp: Float = 20
    /// A day and a year.
    private static let fewestDigitsOfStamp: Float = 5

    /// The most blocks and words of a box, and the most it may hold of what looks like body.
    static let mostInBox: Float = 12
    private static let wordsInBox: Float = 200
    static let bodyShareInBox: Float = 0.25
    /// The same of a box with two offers: on a page that stops at a wall the box is as long as the text.
    private static let bodyShareAmongOffers: Float = 0.45

    /// The most answers of a poll, and the most words of one with its question.
    private static let (mostChoices, wordsOfPoll): (Int, Float) = (8, 60)
    /// The longest text of a button, in words.
    private static let wordsOfButton: Float = 6
    /// The most of what looks like body that a box with a form of its own holds, in words.
    private static let bodyInForm: Float = 30
    /// Takes the rest of a box out of the body that holds an offer in so many words or a field for a mail address: a call
    /// for donations is written like an article, its button is not.
    ///
    /// A box is the largest element around the offer that is small, beside the body and beside the page; around a form,
    /// the nearest that holds text, unless the article begins in it.
    mutating func heedBoxes(
        _ containers: ContainerTable, _ phrases: [PhraseHits], _ statistics: [TextStatistics]
    ) {
        let offers = RoleChances.offers(phrases)
        guard !offers.isEmpty || !containers.aroundMailFields.isEmpty || !containers.aroundChoices.isEmpty else {
            return
        }
        let all = containers.containers
        var inBody = [Float](repeating: 0, count: all.count)
        var total: Float = 0
        for index in body.indices where body[index] > Labeller.bodyThreshold && containers.ofBlock[index] >= 0 {
            inBody[Int(containers.ofBlock[index])] += statistics[index].words
            total += statistics[index].words
        }
        guard total > 0 else { return }
        for index in all.indices.reversed() where all[index].parent >= 0 {
            inBody[Int(all[index].parent)] += inBody[index]
        }
        var isBox = [Bool](repeating: false, count: all.count)
        for (place, offer) in offers.enumerated() {
            var around = containers.ofBlock[offer]
            while around >= 0, all[Int(around)].blocks <= RoleChances.mostInBox,
                all[Int(around)].words <= RoleChances.wordsInBox,
                inBody[Int(around)] <= RoleChances.shareOfBox(all[Int(around)], offers, place) * total
            {
                isBox[Int(around)] = true
                around = all[Int(around)].parent
            }
        }
        let first = Int32(truncatingIfNeeded: body.firstIndex { $0 > Labeller.bodyThreshold } ?? body.count)
        func isForm(_ box: ContainerTable.Container, _ inBody: Float) -> Bool {
            box.words <= RoleChances.wordsInBox && box.blocks <= RoleChances.mostInBox
                && inBody <= min(RoleChances.bodyInForm, RoleChances.bodyShareInBox * total)
                && !(box.firstBlock...(box.firstBlock + Int32(box.blocks) - 1)).contains(first)
        }
        for field in containers.aroundMailFields {
            var around = field
            while around >= 0, isForm(all[Int(around)], inBody[Int(around)]) {
                isBox[Int(around)] = true
                let held = inBody[Int(around)]
                around = all[Int(around)].parent
                // What holds more than a button's text is whole.
                if held > RoleChances.wordsOfButton, around >= 0, inBody[Int(around)] > held { break }
            }
        }
        // A page with more of them asks its reader to choose: it is a test.
        for choice in containers.aroundChoices where containers.aroundChoices.count <= RoleChances.mostChoices {
            var around = choice
            while around >= 0, all[Int(around)].words <= RoleChances.wordsOfPoll,
                isForm(all[Int(around)], inBody[Int(around)])
            {
                isBox[Int(around)] = true
                around = all[Int(around)].parent
            }
        }
        // Parents stand before their children.
        for index in all.indices where all[index].parent >= 0 && isBox[Int(all[index].parent)] { isBox[index] = true }
        for index in body.indices where containers.ofBlock[index] >= 0 && isBox[Int(containers.ofBlock[index])] {
            body[index] = min(body[index], 0.1)
        }
    }

    /// - Parameters:
    ///   - offers: the blocks that offer something, in order.
    ///   - place: where one of them is that stands in the box.
    private static func shareOfBox(_ box: ContainerTable.Container, _ offers: [Int], _ place: Int) -> Float {
        let end = Int(box.firstBlock) + Int(box.blocks)
        let hasBefore = place > 0 && offers[place - 1] >= Int(box.firstBlock)
        let hasBehind = place + 1 < offers.count && offers[place + 1] < end
        return hasBefore || hasBehind ? bodyShareAmongOffers : bodyShareInBox
    }

    /// Blocks that offer a subscription, a letter or a way past a wall in so many words.
    private static func offers(_ phrases: [PhraseHits]) -> [Int] {
        phrases.indices.filter {
            switch phrases[$0].proof {
            case .subscription, .newsletter, .paywall, .cookies: true
            default: false
            }
        }
    }

    /// Longest caption, in words.
    static let longestCaption: Float = 60

    /// Takes blocks that close with a picture's owner out of the body: captions, wherever they stand.
    ///
    /// Running text names an owner in brackets too, so one of several sentences stays.
    mutating func heedCredits(_ phrases: [PhraseHits], _ statistics: [TextStatistics]) {
        // At the text's end capitals are the signature of its author or its agency.
        let last = body.lastIndex { $0 > Labeller.bodyThreshold } ?? 0
        for index in body.indices
        where
            (phrases[index].closesWithCredit || phrases[index].closesWithPlaceAndDay || phrases[index].opensWithFigure
            || phrases[index].closesInCapitals && index < last)
            && statistics[index].words <= RoleChances.longestCaption && statistics[index].sentenceEnds <= 2
        {
            // Not even to go on with a text of its design.
            body[index] = min(body[index], RoleChances.enoughToGoOn / 2)
        }
    }

    /// Takes blocks out of the body that their pictures make captions.
    mutating func heedPictures(_ phrases: [PhraseHits]) {
        for index in body.indices where phrases[index].repeatsPicture || phrases[index].isUnderPicture {
            body[index] = min(body[index], RoleChances.enoughToGoOn / 2)
        }
    }
}
