/// Names that stand beside their own mail address.
extension AuthorsField {
    /// The longest line of a name and its address, in bytes.
    static let longestAddressed = 90
    /// The most words of such a name.
    private static let mostWords = 4

    /// The name that a line with a mail address holds and nothing else, when the address is made of it: "Anne Roy
    /// a.roy@gazette.example".
    ///
    /// The address proves the name, so its letters may be small.
    func namedByAddress(_ text: String) -> Article.Author? {
        let tokens = text.split(separator: " ")
        guard let place = tokens.firstIndex(where: { $0.contains("@") }), (1...Self.mostWords).contains(place),
            place == tokens.count - 1
        else { return nil }
        let name = tokens[..<place].map { $0.filter { !",:(|".contains($0) } }.filter { !$0.isEmpty && $0 != "-" }
        guard name.count > 1, name.allSatisfy({ $0.first?.isLetter == true && !$0.contains(where: \.isNumber) }),
            let at = tokens[place].firstIndex(of: "@"), Self.isMade(tokens[place][..<at], of: name)
        else { return nil }
        return Article.Author(name: name.joined(separator: " "))
    }

    /// Whether the part of an address before its sign is made of a name: of its words in order, the first of them whole or
    /// as initials, marks aside.
    private static func isMade(_ address: Substring, of name: [String]) -> Bool {
        let letters = TextFolding.fold(String(address)).filter { $0.isLetter }
        let folded = name.map { TextFolding.fold($0).filter { $0.isLetter } }
        guard let last = folded.last, last.count > 2, let first = folded.first else { return false }
        let middle = folded.dropFirst().dropLast().joined()
        let givens = [first, String(first.prefix(1)), String(folded.dropLast().compactMap(\.first))]
        return givens.contains { letters == $0 + last || letters == $0 + middle + last } || letters == last
    }
}
