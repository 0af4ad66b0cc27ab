import Testing

@testable import Manchette

/// Emphasis, links and code as CommonMark reads them: its rules say where a delimiter can stand.
@Suite struct MarkdownInlineTests {
    private static func markdown(_ marked: String) -> String {
        var article = SampleArticle.empty
        article.body = [MarkedText.paragraph(marked)]
        var output: [UInt8] = []
        MarkdownWriter.write(article, fields: [.body], into: &output)
        return String(decoding: output.dropLast(), as: UTF8.self)
    }

    @Test(arguments: [
        // Punctuation at the end of a run that a letter follows, or at its beginning behind one, moves out of it.
        ("<b>Genève.</b>Les digues", "**Genève**.Les digues"), ("<b>« Non »</b>a-t-elle", "**« Non** »a-t-elle"),
        ("a<b>(b)</b>c", "a(**b**)c"), ("a<b>…</b>c", "a…c"), ("<b>Genève.</b> Les digues", "**Genève.** Les digues"),
        ("(<i>« a »</i>)", "(*« a »*)"), ("a<b>b</b>c", "a**b**c"), ("3<b>€</b>s", "3€s"), ("<b>a€</b>s", "**a**€s"),
        // White space of every sort, too.
        ("<b>la </b>rive", "**la** rive"), ("<i>«\u{A0}</i>mot<i>\u{202F}»</i>", "*«*\u{A0}mot\u{202F}*»*"),
        ("a<b>\u{A0}</b>b", "a\u{A0}b"), ("<b>\u{2009}a\u{2009}</b>", "\u{2009}**a**\u{2009}"),
        // Runs of one kind that touch or lie in each other are one.
        ("<b>di</b><b>gue</b>", "**digue**"), ("<b>une <b>digue</b></b>", "**une digue**"),
        ("<i><i>a</i></i> b", "*a* b"), ("<c>x</c><c>y</c>", "`xy`"),
        // Different ones that touch would share a run of delimiters.
        ("<b>a</b><i>b</i>", "**a**b"), ("<b>a</b> <i>b</i>", "**a** *b*"), ("<b><i>a</i></b>b", "***a***b"),
        ("<b><i>a</i> b</b>", "***a* b**"), ("<b>a <i>b</i></b>", "**a *b***"), ("<i>a <b>b</b>c</i>", "*a **b**c*"),
        ("<b><i>a</i>b<i>c</i>d</b>", "***a*bcd**"), ("<b>a<i>b</i>c</b>", "**a*b*c**"),
        // Links: around them, inside them, and not over their ends.
        ("<b><a>lien</a></b>s", "[**lien**](/l)s"), ("<a><b>lien</b></a>s", "[**lien**](/l)s"),
        ("<b>le <a>lien</a></b>s", "**le** [lien](/l)s"), ("<b>le <a>lien</a></b>, s", "**le [lien](/l)**, s"),
        ("<a>l’<i>écho</i></a>", "[l’*écho*](/l)"), ("<a>la <c>x</c></a>", "[la `x`](/l)"),
        ("<a>un <b>a</a> b</b>", "[un **a**](/l) **b**"), ("a<a> </a>b", "a b"),
        ("<c><a>x</a></c>", "[`x`](/l)"), ("<c>x <a>y</a></c>", "`x y`"),
        // Code holds no emphasis, and can be held.
        ("<b>a <c>x</c></b> b", "**a `x`** b"), ("<b><c>x</c></b>s", "`x`s"), ("<c>a <b>b</b></c>", "`a b`"),
        // Characters stay characters.
        ("2 * 3<b> * 4</b>", "2 \\* 3 **\\* 4**"), ("<b>*</b>", "**\\***"),
    ])
    func delimitersStandWhereTheyCount(marked: String, expected: String) {
        #expect(Self.markdown(marked) == expected)
    }

    /// A list of links without a break is one block: its time grows with its length, not with the square of it.
    @Test(
        .timeLimit(.minutes(4)), arguments: ["<b>a</b> <a>b</a> <c>c</c> ", "<a>b<i>c</a>d</i> ", "<b>(a</b>b<c>c</c>"])
    func aBlockOfManyPiecesTakesNoLonger(piece: String) {
        let text = Self.markdown(String(repeating: piece, count: 30_000))
        let once = Self.markdown(piece)
        #expect(text.hasPrefix(once) && text.utf8.count >= 30_000 * once.utf8.count)
    }

    @Test func leadIsBoldWithoutItsSpaces() {
        var article = SampleArticle.empty
        article.lead = "\u{A0}Deux digues. "
        var output: [UInt8] = []
        MarkdownWriter.write(article, fields: [.lead], into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "\u{A0}**Deux digues.** \n")
    }

    @Test(arguments: [
        ("/a b", "(/a%20b)"), ("/a`b", "(/a%60b)"), ("/a(b)", "(</a(b)>)"), ("/?a&amp;b", "(/?a\\&amp;b)"),
        ("/?a&b", "(/?a&b)"),
    ])
    func addressesStayAddresses(url: String, expected: String) {
        var article = SampleArticle.empty
        article.body = [
            BodyBlock(
                kind: .paragraph, text: "a", inlines: [BodyBlock.Inline(kind: .link, range: 0..<1, url: url)])
        ]
        var output: [UInt8] = []
        MarkdownWriter.write(article, fields: [.body], into: &output)
        #expect(String(decoding: output, as: UTF8.self) == "[a]\(expected)\n")
    }
}

/// A paragraph written with its inlines: `<b>`, `<i>`, `<c>` (code) and `<a>` (a link to `/l`).
enum MarkedText {
    static func paragraph(_ marked: String) -> BodyBlock {
        var (text, scalar) = ("", 0)
        var inlines: [BodyBlock.Inline] = []
        var rest = marked[...]
        var open: [(place: Int, name: Substring)] = []
        while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
            text += rest[..<start]
            scalar += rest[..<start].unicodeScalars.count
            let name = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if name.first == "/" {
                guard let index = open.lastIndex(where: { $0.name == name.dropFirst() }) else { continue }
                let place = open.remove(at: index).place
                inlines[place].range = inlines[place].range.lowerBound..<scalar
            } else {
                let kinds: [Substring: BodyBlock.Inline.Kind] = ["b": .strong, "i": .emphasis, "c": .code, "a": .link]
                open.append((inlines.count, name))
                inlines.append(
                    BodyBlock.Inline(
                        kind: kinds[name] ?? .emphasis, range: scalar..<scalar, url: name == "a" ? "/l" : nil))
            }
        }
        return BodyBlock(kind: .paragraph, text: text + rest, inlines: inlines)
    }
}
