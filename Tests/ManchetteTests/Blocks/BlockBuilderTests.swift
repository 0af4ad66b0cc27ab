import HTMLTree
import Testing

@testable import Manchette

@Suite struct BlockBuilderTests {
    private func blocks(_ html: String) -> BlockTable { BlockBuilder.blocks(of: HTMLParser().parse(Array(html.utf8))) }

    private func texts(_ html: String) -> [String] {
        let table = blocks(html)
        return table.blocks.indices.map { table.string($0) }
    }

    /// `&nGt;` has five bytes, and what it stands for six.
    @Test func textThatIsLongerThanItsPageIsWhole() {
        let references = String(repeating: "&nGt;", count: 2000)
        let text = String(repeating: "\u{226B}\u{20D2}", count: 2000)
        #expect(texts("<p>Un</p><p>\(references)</p><p>Deux</p>") == ["Un", text, "Deux"])
    }

    @Test(arguments: [
        ("<p>Un</p><p>Deux</p>", ["Un", "Deux"]),
        ("<p>Un <b>mot</b>, puis  \n un autre</p>", ["Un mot, puis un autre"]),
        ("<div>Avant<p>Dedans</p>Après</div>", ["Avant", "Dedans", "Après"]),
        ("Un<br>Deux<br><br>Trois", ["Un", "Deux", "Trois"]),
        ("<p>sou<span>dé</span></p>", ["soudé"]),
        ("<script>var x = '<p>non</p>'</script><style>p{}</style><p>oui</p>", ["oui"]),
        ("<body><noscript><p>non</p></noscript><template><p>non</p></template><p>oui</p>", ["oui"]),
        ("<head><title>non</title></head><body><h1>Titre</h1></body>", ["Titre"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("<ul><li>un</li><li>deux</li></ul>", ["un", "deux"]),
        ("<p>&nbsp;</p><p>x</p>", ["\u{A0}", "x"]),
        ("<a href=/x><div>un</div><div>deux</div></a>", ["un", "deux"]),
        ("<p>a<svg><title>non</title></svg>b</p>", ["ab"]),
        // A heading's link to itself.
        (##"<h2>Le port<a class="headerlink" href="#port">¶</a></h2>"##, ["Le port"]),
        (##"<h2>Le port <a href="#port"><span>#</span></a></h2>"##, ["Le port"]),
        (##"<h2>Le port <a href="#port">🔗</a></h2><p>Voir le <a href="#n">§</a></p>"##, ["Le port", "Voir le §"]),
        (
            ##"<h2><a href="#port">¶</a></h2><h2>En C<a href="/x">#</a> <a href="#x">Suite</a></h2>"##,
            ["¶", "En C# Suite"]
        ),
        ("", []),
    ])
    func pageIsCutAtItsBlockBoundaries(_ html: String, _ expected: [String]) {
        #expect(texts(html) == expected)
    }

    @Test func noScriptIsReadWhenItHoldsThePage() {
        let posts = (1...12).map { number in
            "<div class=post><span>voisin\(number)</span><p>Réponse \(number): la pompe tourne, le bassin se vide.</p></div>"
        }
        let forum = "<body><div id=app></div><noscript><h1>La pompe</h1>\(posts.joined())</noscript></body>"
        #expect(texts(forum).contains("Réponse 7: la pompe tourne, le bassin se vide."))
        // The same behind a text that the page prints without it.
        let printed = posts.map { $0.replacing("Réponse", with: "Avis") }.joined()
        #expect(!texts("<body>\(printed)\(forum)").contains("Réponse 7: la pompe tourne, le bassin se vide."))
    }

    @Test func whiteSpaceIsFoldedWhereverItStands() {
        // Eight bytes are read at once: every place for a run of white space, and runs of all kinds.
        for run in [" ", "  ", "\n", " \n", "\t ", "\n ", " \u{1F} "] {
            for place in 1..<24 {
                let first = String(repeating: "é", count: place / 3) + String(repeating: "x", count: place)
                let text = "\(first)\(run)mot de plus\(run)fin"
                #expect(texts("<p>\(run)\(text)\(run)</p>") == ["\(first) mot de plus fin"], "\(place)")
            }
        }
    }

    @Test func preformattedTextKeepsItsLines() {
        #expect(texts("<pre>a\n  b</pre>") == ["a\n  b"])
    }

    @Test func linkAroundSeveralBlocksIsALinkInEach() {
        let table = blocks("<a href=/x><div>un</div><div>deux</div></a>")
        #expect(table.blocks.map(\.linkBytes) == [2, 4])
    }

    @Test func nestedEmphasisCountsOnce() {
        let table = blocks("<p>a <b>bb <b>cc</b></b></p>")
        #expect(table.blocks[0].strongBytes == 5)
    }

    @Test(arguments: [
        ("<nav><p>x</p></nav>", Block.Traits.inNavigation), ("<aside><p>x</p></aside>", .inAside),
        ("<div role=complementary><p>x</p></div>", .inAside), ("<blockquote><p>x</p></blockquote>", .inBlockQuote),
        ("<figure><figcaption>x</figcaption></figure>", .inCaption), ("<ul><li>x</li></ul>", .inListItem),
        ("<div style='display : none'><p>x</p></div>", .hidden), ("<p hidden>x</p>", .hidden),
        ("<p aria-hidden=true>x</p>", .hidden), ("<p><img src=a></p><p>x</p>", .afterImage),
        ("<p>x</p><img src=a>", .beforeImage), ("a<br><br>x", .gapBefore),
    ])
    func traitsSayWhatStandsAround(_ html: String, _ trait: Block.Traits) {
        #expect(blocks(html).blocks.last?.traits.contains(trait) == true)
    }

    @Test(arguments: [
        ("display:none", true), ("DISPLAY :\tNone;", true), ("color:red; visibility : hidden", true),
        ("display:", false), ("--my-display:none", true), (":none", false), ("display:no", false),
        ("d i s p l a y:n o n e", true),
        ("overflow:hidden", false), ("display:nothing", false), ("overflow-y:hidden;display:inline", false),
        ("opacity:0;overflow-y:none;display\n:\nnone!important", true), ("none:display", false), ("y:n", false),
        ("visibility:hidden", true), ("", false), (":", false), ("display none", false),
    ])
    func stylesHideWhatTheyTakeOffThePage(_ style: String, _ hides: Bool) {
        #expect(ElementTraits.hides(style: Array(style.utf8).span) == hides)
    }

    @Test func hundredThousandNestedElementsAreRead() {
        let html = String(repeating: "<div>", count: 100_000) + "texte"
        #expect(texts(html) == ["texte"])
    }
}

@Suite struct TextBlockBuilderTests {
    private func texts(_ text: String) -> [String] {
        let table = TextBlockBuilder.blocks(of: Array(text.utf8))
        return table.blocks.indices.map { table.string($0) }
    }

    @Test(arguments: [
        ("Un\n\nDeux\nTrois", ["Un", "Deux", "Trois"]), ("  • premier\n  • second", ["premier", "second"]),
        ("- un\n* deux", ["un", "deux"]), ("1. un\n2) deux", ["1. un", "2) deux"]),
        ("> cité", ["cité"]), ("– Bonjour, dit-elle.", ["– Bonjour, dit-elle."]),
        ("\r\n\r\nUn\r\nDeux\r", ["Un", "Deux"]),
        ("\u{A0}Un\u{A0}", ["Un"]), ("", []),
    ])
    func lineIsABlock(_ text: String, _ expected: [String]) {
        #expect(texts(text) == expected)
    }

    @Test func wrappedParagraphIsOneBlock() {
        let line = "Le conseil communal a voté mardi soir le crédit de rénovation"
        let paragraph = Array(repeating: line, count: 4).joined(separator: "\n")
        let found = texts(paragraph + "\n\n" + paragraph + "\n\n" + paragraph)
        #expect(found.count == 3)
        #expect(found[0] == Array(repeating: line, count: 4).joined(separator: " "))
    }
}
