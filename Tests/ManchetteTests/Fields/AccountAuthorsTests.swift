import Testing

@testable import Manchette

/// Authors who sign with accounts: of forums, of lists of offers, of blogs.
@Suite struct AccountAuthorsTests {
    private func authors(_ html: String, isThread: Bool = true, language: String = "en") -> [String] {
        var page = FieldSample.page(html, url: "https://quays.example/t/which-rope", language: language)
        page.articleChance = isThread ? 0.1 : 0.9
        return FieldReader.read(page).authors.map(\.name)
    }

    private static let post = """
        <p>I have moored my boat with the same rope for six years now and it begins to look worn at both of its ends.</p>
        <p>Which rope would you buy for a boat of nine metres that lies in a harbour with a tide of four metres or more?</p>
        """
    private static let answer = """
        <p>Mine is of polyester and has been in the sun for ten years without any trouble, so I would take that again.</p>
        """

    private static func thread(_ first: String, _ second: String, head: String = "", wrapper: String = "div") -> String
    {
        """
        <html lang="en"><head><title>Which rope?</title>\(head)</head><body><div class="top"><a href="/login">Log in</a></div>
        <h1>Which rope?</h1><\(wrapper)><div class="post">\(first)<div id="text">\(post)</div></div>
        <div class="post">\(second)<div class="content">\(answer)</div></div></\(wrapper)></body></html>
        """
    }

    private static let threads: [String] = [
        thread(
            #"<dl class="postprofile" id="profile1"><dt><a href="./memberlist.php?mode=viewprofile&amp;u=1">quay_cat42</a></dt><dd>Captain</dd></dl>"#,
            #"<dl class="postprofile" id="profile2"><dt><a href="./memberlist.php?mode=viewprofile&amp;u=2">old salt</a></dt></dl>"#
        ),
        thread(
            #"<div class="postleft"><dl><dt><strong>quay_cat42</strong></dt><dd>Member</dd><dd>Posts: 3</dd></dl></div>"#,
            #"<div class="postleft"><dl><dt><strong>oldsalt</strong></dt><dd>Captain of all</dd></dl></div>"#),
        thread(
            #"<div class="poster"><h4><a href="/index.php?action=profile;u=7">quay_cat42</a></h4><ul><li>Hero</li></ul></div>"#,
            #"<div class="poster"><h4><a href="/index.php?action=profile;u=8">oldsalt</a></h4></div>"#, wrapper: "form"),
        thread(
            #"<div class="PostUser"><h3 class="PostUser-name">quay_cat42</h3></div>"#,
            #"<div class="PostUser"><h3 class="PostUser-name">oldsalt</h3></div>"#),
        thread(
            #"<div class="author_information"><strong><a href="/user-12.html"><span>quay_cat42</span></a></strong> Captain</div>"#,
            #"<div class="author_information"><strong><a href="/user-13.html">oldsalt</a></strong> Owner of Quays</div>"#
        ),
        thread(
            #"<div class="listing"><a title="quay_cat42" href="/u/quay_cat42">quay_cat42</a> to Boats 3 May 2024</div>"#,
            #"<div class="listing"><a href="/u/oldsalt">oldsalt</a> 4 May 2024</div>"#),
    ]

    @Test("Who opens a thread is its author", arguments: threads)
    func whoOpensAThreadIsItsAuthor(html: String) {
        #expect(authors(html) == ["quay_cat42"])
    }

    @Test func aPostingsOwnDataBeatNamesInItsText() {
        let head = """
            <script type="application/ld+json">{"@type": "DiscussionForumPosting", "headline": "Which rope?",
            "author": {"@type": "Person", "name": "quaycat"}}</script>
            """
        #expect(authors(Self.thread(#"<p>By <a href="/author/anne">Anne Roy</a></p>"#, "", head: head)) == ["quaycat"])
    }

    @Test func whoAsksIsTheAuthorOfAPageOfAnswers() {
        let head = """
            <script type="application/ld+json">{"@type": "QAPage", "mainEntity": {"@type": "Question", "name": "Which rope?",
            "author": {"@type": "Person", "name": "quaycat"}, "acceptedAnswer": {"@type": "Answer", "author": {"name":
            "Luc Blanc"}}}}</script>
            """
        #expect(authors(Self.thread("", "", head: head)) == ["quaycat"])
    }

    @Test func whoAsksIsToldByMicrodataTooAndNobodyWhoAnswers() {
        func person(_ name: String) -> String {
            #"<div itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">\#(name)</span></div>"#
        }
        let html = """
            <html lang="en"><body itemscope itemtype="https://schema.org/QAPage"><h1>Which rope?</h1>
            <div itemprop="mainEntity" itemscope itemtype="https://schema.org/Question"><div id="text">\(Self.post)</div>
            \(person("quaycat"))<div itemprop="suggestedAnswer" itemscope itemtype="https://schema.org/Answer">\(Self.answer)
            \(person("Luc Blanc"))</div></div></body></html>
            """
        #expect(authors(html) == ["quaycat"])
    }

    /// A box of an account that holds a text too is not read for a name: such boxes may lie in one another.
    @Test(arguments: [(1, ["quay_cat42"]), (200, [])])
    func aLongBoxIsNoAccounts(sentences: Int, expected: [String]) {
        let text = String(repeating: "The boats leave the harbour in the north. ", count: sentences)
        #expect(authors(Self.thread("<div class=\"poster\"><p>quay_cat42</p><p>\(text)</p></div>", "")) == expected)
    }

    private static let noThreads: [String] = [
        // Links that ask readers in.
        thread(#"<div><a href="/users/sign_up">Start at once</a> 3 May 2024</div>"#, ""),
        // Without a date beside it a link may lead to anybody.
        thread(#"<div><a href="/user-test-lab">Our Lab</a></div>"#, ""),
        // A list of threads has many authors.
        "<html lang=\"en\"><body><h1>Boats</h1><div id=\"text\">"
            + (1...9).map {
                "<p><a href=\"/t/\($0)\">Which rope holds best where the tide is four metres or more</a> <a href=\"/u/cat\($0)\">cat\($0)</a> 3 May 2024</p>"
            }.joined() + "</div></body></html>",
        // What customers say of the shop.
        thread("", #"<div class="testimonial"><span class="username">Ruth Roy</span></div>"#),
    ]

    @Test("Pages without a first post have no account for an author", arguments: noThreads)
    func pagesWithoutAFirstPostHaveNone(html: String) {
        #expect(authors(html).isEmpty)
    }

    private static let signed: [(String, String, [String])] = [
        (#"<div><a href="/user-list/?u=138">QuayCat</a> 03.05.2024, 13:56 Uhr</div>"#, "", ["QuayCat"]),
        (
            #"<ul><li><a class="username" href="/members/7">Catch more fish</a></li><li>3 May 2024</li></ul>"#, "",
            ["Catch more fish"]
        ),
        (
            "", #"<div class="post-author vcard">Posted by <span class="fn">the cat</span> at 21:11</div>"#,
            ["the cat"]
        ),
        (#"<p>Autor: <a href="/author/quay">www.quays.example</a></p>"#, "", ["www.quays.example"]),
        ("<p>By 3i Quays</p>", "", ["3i Quays"]),
        // Two of them: other articles' authors.
        ("", #"<p><a href="/author/a">cat1</a></p><p><a href="/author/b">cat2</a></p>"#, []),
        // The account that keeps the site.
        (#"<p class="author">By <a href="/author/qa">Quay Admin</a></p>"#, "", []),
    ]

    @Test("An article may be signed with a name of any form", arguments: signed)
    func anArticleMayBeSignedWithANameOfAnyForm(below: String, after: String, expected: [String]) {
        let html = FieldSample.article(below: below, after: after)
        #expect(authors(html, isThread: false, language: "de") == expected)
    }

    @Test(arguments: [
        ("", "<footer>© 2025 Toby Heath. All rights reserved.</footer>", ["Toby Heath"]),
        (#"<p><a href="/">Toby Heath</a></p>"#, "", ["Toby Heath"]),
        ("", "<footer>© 2025 The Quays Ltd. All rights reserved.</footer>", []),
    ])
    func aDiaryIsItsOwners(above: String, after: String, expected: [String]) {
        let line = "<p>I went to the quays again and I saw what I had never seen: my boat was gone.</p>"
        let text = String(repeating: line, count: 4)
        let html = """
            <html lang="en"><body>\(above)<h1>My boat</h1><div id="text">\(text)</div>\(after)</body></html>
            """
        #expect(authors(html, isThread: false) == expected)
    }

    @Test func aLinkToAPageAboutDocumentsNamesNobody() {
        let head = #"<link rel="author" title="About these documents" href="/about.html">"#
        #expect(authors(FieldSample.article(head: head), isThread: false).isEmpty)
    }

    @Test func cataloguesTurnNamesRound() {
        let head = #"<meta name="citation_author" content="Quayle, Xanthor D.">"#
        #expect(authors(FieldSample.article(head: head), isThread: false) == ["Xanthor D. Quayle"])
    }

    private func published(_ html: String, isThread: Bool = true) -> String? {
        var page = FieldSample.page(html, url: "https://quays.example/t/which-rope", language: "en")
        page.articleChance = isThread ? 0.1 : 0.9
        return FieldReader.read(page).published
    }

    private static func account(_ name: String, joined: String) -> String {
        """
        <div class="postleft"><dl><dt><strong>\(name)</strong></dt><dd>Member</dd><dt>Joined:</dt><dd>\(joined)</dd></dl></div>
        """
    }

    /// Posts print the day of each and since when its author has had an account.
    @Test func theDayOfAThreadIsItsFirstPosts() {
        let html = Self.thread(
            Self.account("quaycat", joined: "Nov 4, 2011") + "<h2>May 3, 2024</h2>",
            Self.account("oldsalt", joined: "Member since 4 May 2009") + "<h2>May 9, 2024</h2>")
        #expect(published(html) == "2024-05-03")
    }

    @Test func theDayOfAnAccountIsNoArticlesEither() {
        let below = "<p>Anne Roy</p><p>Member since</p><p>4 May 2011</p>"
        #expect(published(FieldSample.article(below: below), isThread: false) == nil)
    }

    @Test func aSentenceThatSaysWhoStartedAThreadHasItsDay() {
        let html = Self.thread(
            #"<p>Discussion in 'Ropes and sails' started by <a class="username" href="/members/7">quaycat</a>, May 3, 2024.</p>"#
                + Self.account("quaycat", joined: "Nov 4, 2011"),
            "<p>May 9, 2024</p>")
        #expect(published(html) == "2024-05-03")
    }
}
