/// Names that stand between commas behind what somebody is: "le maire, *Paul Aubin*, …".
extension SpeakerRegistry {
    /// The person whose name stands in apposition to a noun, behind the comma at `comma`; nil where the name goes on
    /// an enumeration or opens a clause of its own.
    func apposition(to head: Int, at comma: Int) -> SpeechMention? {
        guard text.mark(comma) == 0x2C, text.has(head, [.role, .person]),
            !text.has(head, .plural) || text.has(head, .gender)
        else { return nil }
        var token = comma + 1
        while text.has(token, .title), mention(startingAt: token) == nil, !text.startsSentence(token) { token += 1 }
        guard let name = mention(startingAt: token), text.spanOf[token] == text.spanOf[head],
            !((comma + 1)...token).contains(where: { text.startsSentence($0) }), isApposed(name)
        else { return nil }
        return name
    }

    /// Whether a name can only explain what stands before it: it is a person's, and nothing hangs on it.
    private func isApposed(_ name: SpeechMention) -> Bool {
        let kind = people[name.entity].kind
        guard kind == .person || kind == .unknown && name.last > name.first else { return false }
        let next = name.last + 1
        if text.startsSentence(next) || text.spanOf[next] != text.spanOf[name.first] { return true }
        // "Le maire, Paul Aubin, Odile Vernet et la foule".
        if text.mark(next) == 0x2C {
            return mention(startingAt: next + 1).map { people[$0.entity].kind != .person } ?? true
        }
        return text.mark(next) != 0 || isBeforeListener(next)
    }

    /// What the words in front of a name and its comma say somebody is: "*le maire*, Paul Aubin, …".
    func roleApposed(_ name: SpeechMention) -> Range<Int>? {
        var comma = name.first - 1
        while text.has(comma, .title), !text.startsSentence(comma) { comma -= 1 }
        guard text.mark(comma) == 0x2C, isApposed(name) else { return nil }
        var token = comma - 1
        var start: Int?
        while token >= 0, comma - token < 14, text.mark(token) == 0, text.spanOf[token] == text.spanOf[comma] {
            if text.has(token, [.auxiliary, .that, .relative, .pronoun, .conjunction]), !text.has(token, .determiner) {
                break
            }
            if text.has(token, [.role, .person]), nounPhrase(at: token)?.mention?.first == name.first { start = token }
            if text.startsSentence(token) { break }
            token -= 1
        }
        guard var first = start else { return nil }
        while text.has(first - 1, .phrase), !text.startsSentence(first) { first -= 1 }
        return first..<comma
    }
}
