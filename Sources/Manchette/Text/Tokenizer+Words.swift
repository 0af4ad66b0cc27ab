extension Tokenizer {
    /// What a word is made of, while it is read.
    private struct WordForm {
        var uppers = 0
        var lowers = 0
        var startsUpper = false
        var shape: TokenTable.Shape = []
        /// Start of the part behind the last hyphen, with the hyphen; -1 without one.
        var lastHyphen = -1
        /// First byte of the run of letters that is being read.
        var segment = 0
        /// Whether all runs so far are single letters with a full stop between them.
        var isAcronym = false

        mutating func addUpper(isFirst: Bool, isPartStart: Bool) {
            if isFirst {
                startsUpper = true
            } else if lowers > 0 && !isPartStart {
                shape.insert(.innerUpper)
            }
            uppers &+= 1
        }

        func finished() -> TokenTable.Shape {
            var result = shape
            if startsUpper { result.insert(.startsUpper) }
            if lowers == 0 && uppers > 1 {
                result.insert(.allUpper)
                result.remove(.innerUpper)
            } else if uppers > 1 && startsUpper && lowers > 0 && !result.contains(.hasHyphen) {
                result.insert(.innerUpper)
            }
            return result
        }
    }

    /// What stands at a joint of a word: how the word goes on, or where it ends.
    private enum Joint {
        /// The word goes on at this index.
        case join(Int)
        /// The word ends here.
        case end(Int)
        /// The word ends here, with its apostrophe.
        case elided(Int)
    }

    /// Reads the word whose letters start at `first`; the token starts at ``position`` (a `#` or `@` may stand between).
    mutating func scanWord(from first: Int) {
        var form = WordForm()
        form.segment = first
        var index = first
        let count = bytes.count
        scan: while index < count {
            let byte = bytes[index]
            if (byte | 0x20) &- 0x61 < 26 {
                if byte & 0x20 != 0 {
                    form.lowers &+= 1
                } else {
                    form.addUpper(isFirst: index == first, isPartStart: index == form.segment)
                }
                index &+= 1
                continue
            }
            if byte <= 0x20 { break }
            if byte &- 0x30 < 10 {
                form.shape.insert(.hasDigit)
                index &+= 1
                continue
            }
            if byte >= 0x80, let next = readLetter(at: index, isFirst: index == first, into: &form) {
                index = next
                continue
            }
            switch joint(at: index, start: first, form: &form) {
            case .join(let next):
                index = next
                form.segment = next
            case .end(let end):
                index = end
                break scan
            case .elided(let end):
                form.shape.insert(.elided)
                index = end
                break scan
            }
        }
        finishWord(first: first, end: max(index, first &+ 1), form: form)
    }

    /// Reads a letter, mark, digit or character without width outside ASCII; nil when something else stands here.
    private func readLetter(at index: Int, isFirst: Bool, into form: inout WordForm) -> Int? {
        let scalar = DecodedScalar(bytes, at: index)
        switch ScalarClass(scalar.value) {
        case .upper: form.addUpper(isFirst: isFirst, isPartStart: index == form.segment)
        case .lower: form.lowers &+= 1
        case .caseless: form.lowers &+= 1
        case .mark: break
        case .digit: form.shape.insert(.hasDigit)
        case .ignorable: break
        default:
            // "n°", "1º": the degree sign behind a letter stands for an ordinal.
            guard scalar.value == 0xB0, !isFirst else { return nil }
        }
        form.shape.insert(.nonASCII)
        return index &+ scalar.length
    }

    private mutating func finishWord(first: Int, end: Int, form: WordForm) {
        let shape = form.finished()
        if form.lastHyphen > first, let clitic = cliticStart(first: first, hyphen: form.lastHyphen, end: end) {
            var base = shape
            base.remove(.hasHyphen)
            if bytes[first..<clitic].contains(0x2D) { base.insert(.hasHyphen) }
            emit(to: clitic, .word, base)
            emit(to: end, .word, .hasHyphen)
            return
        }
        if end < bytes.count, bytes[end] == 0x2E {  // The full stop of an abbreviation.
            let stop = abbreviationStop(first: first, end: end, form: form)
            if stop != .none {
                emit(to: end &+ 1, .word, shape)
                boundary.note(stop, token: tokens.count &- 1)
                return
            }
        }
        emit(to: end, .word, shape)
    }

    // MARK: - Joints

    private func joint(at index: Int, start: Int, form: inout WordForm) -> Joint {
        let byte = bytes[index]
        switch byte {
        case 0x2D: return hyphen(at: index, length: 1, start: start, form: &form)
        case 0x27: return apostrophe(at: index, length: 1, start: start, form: form)
        case 0x2E: return fullStop(at: index, start: start, form: &form)
        case 0x40, 0x26, 0x5F:  // @ & _
            return isWordStart(index &+ 1) && index > start ? .join(index &+ 1) : .end(index)
        case 0x2B:  // "Canal+", "C++"
            var end = index &+ 1
            while end < bytes.count, bytes[end] == 0x2B { end &+= 1 }
            return isWordStart(end) ? .end(index) : .end(end)
        case 0x3A:  // "https://"
            guard index &+ 2 < bytes.count, bytes[index &+ 1] == 0x2F, bytes[index &+ 2] == 0x2F else {
                return .end(index)
            }
            return .end(addressEnd(from: index &+ 3))
        case 0xC2:  // ·
            guard index &+ 1 < bytes.count, bytes[index &+ 1] == 0xB7 else { return .end(index) }
            return isWordStart(index &+ 2) ? .join(index &+ 2) : .end(index)
        case 0xE2, 0xCA:
            let length = apostropheLength(at: index)
            if length > 0 { return apostrophe(at: index, length: length, start: start, form: form) }
            guard index &+ 2 < bytes.count, bytes[index &+ 1] == 0x80 else { return .end(index) }
            let last = bytes[index &+ 2]
            if last == 0x90 || last == 0x91 { return hyphen(at: index, length: 3, start: start, form: &form) }
            if last == 0xA7 && isWordStart(index &+ 3) { return .join(index &+ 3) }  // ‧
            return .end(index)
        default: return .end(index)
        }
    }

    private func hyphen(at index: Int, length: Int, start: Int, form: inout WordForm) -> Joint {
        guard isWordStart(index &+ length) else { return .end(index) }
        form.shape.insert(.hasHyphen)
        form.lastHyphen = index
        form.isAcronym = false
        return .join(index &+ length)
    }

    private func apostrophe(at index: Int, length: Int, start: Int, form: WordForm) -> Joint {
        let next = index &+ length
        let key = WordKey(bytes, form.segment, index)
        // An elision stands alone or behind a hyphen or another elision.
        let elides = form.segment == start && conventions.elisions.contains(key)
        guard isWordStart(next) else {
            if conventions.truncations.contains(key) { return .elided(next) }
            guard elides, next < bytes.count, bytes[next] > 0x20, scalarClass(at: next) == .punctuation else {
                return .end(index)
            }
            return .elided(next)
        }
        if elides {
            // "N'Golo", "D'Souza": in front of a consonant only small letters elide ("d'Maastricht" does not occur).
            let isName = form.uppers == 1 && form.lowers == 0 && startsWithConsonant(next)
            return isName ? .join(next) : .elided(next)
        }
        if conventions.splitsPossessive, bytes[next] | 0x20 == 0x73, !isWordStart(next &+ 1) { return .end(index) }
        if conventions.splitsSuffixes, form.startsUpper { return .end(index) }
        return .join(next)
    }

    private func startsWithConsonant(_ index: Int) -> Bool {
        let letter = bytes[index] | 0x20
        guard letter &- 0x61 < 26 else { return false }
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79, 0x68: return false  // a e i o u y h
        default: return true
        }
    }

    private func fullStop(at index: Int, start: Int, form: inout WordForm) -> Joint {
        let isSingle = index &- form.segment == 1 || (index &- form.segment == 2 && bytes[form.segment] >= 0xC3)
        let continues = isWordStart(index &+ 1)
        if isSingle, form.segment == start || form.isAcronym {
            guard continues else { return .end(index) }
            form.isAcronym = true
            return .join(index &+ 1)
        }
        guard continues else { return .end(index) }
        // "numerama.com", "Node.js" and "ASP.NET" are words; "fin.Le" lacks a space.
        switch scalarClass(at: index &+ 1) {
        case .upper:
            return form.lowers == 0 && form.uppers > 0 ? .join(index &+ 1) : .end(index)
        case .lower:
            form.isAcronym = false
            return .join(index &+ 1)
        default:
            return form.shape.contains(.hasDigit) ? .join(index &+ 1) : .end(index)
        }
    }

    /// End of a web address: at a space, a quotation mark or bracket, without the marks of the sentence around it.
    private func addressEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte <= 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x29 || byte == 0x5D { break }
            if byte == 0xC2 || byte == 0xE2 {
                let kind = ScalarClass(DecodedScalar(bytes, at: end).value)
                if kind == .space || kind == .lineEnd || kind == .punctuation { break }
            }
            end &+= 1
        }
        while end > start, [0x2E, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x27].contains(bytes[end &- 1]) { end &-= 1 }
        return end
    }

    /// Where the clitic of "dit-il" or "a-t-elle" starts; nil when the word has none.
    private func cliticStart(first: Int, hyphen: Int, end: Int) -> Int? {
        guard !conventions.clitics.isEmpty, bytes[hyphen] == 0x2D, bytes[hyphen &+ 1] & 0x20 != 0 else { return nil }
        guard conventions.clitics.contains(WordKey(bytes, hyphen &+ 1, end)) else { return nil }
        if conventions.cliticExceptions.contains(WordKey(bytes, first, hyphen)) { return nil }
        let isLinked = hyphen &- 2 > first && bytes[hyphen &- 1] | 0x20 == 0x74 && bytes[hyphen &- 2] == 0x2D
        return isLinked ? hyphen &- 2 : hyphen
    }

    /// What the full stop at `end` is to the word in front of it.
    private func abbreviationStop(first: Int, end: Int, form: WordForm) -> SentenceBoundary.Stop {
        if end &+ 1 < bytes.count, bytes[end &+ 1] == 0x2E { return .none }  // "..."
        if let kind = conventions.abbreviation(WordKey(bytes, first, end)) {
            switch kind {
            case .title: return form.lowers > 0 || form.uppers <= 2 ? .title : .none
            case .beforeNumber: return .beforeNumber
            case .either: return .either
            }
        }
        if form.isAcronym { return .either }
        let length = end &- first
        let isSingle = length == 1 || (length == 2 && bytes[first] >= 0xC3)
        return isSingle && form.startsUpper ? .initial : .none
    }
}
