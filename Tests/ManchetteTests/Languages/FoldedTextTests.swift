import Testing

@testable import Manchette

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("Déjà abonné ?", "deja abonne"),
        ("ABONNEZ‑VOUS\u{A0}!", "abonnez vous"),
        ("L’œuvre d'un Ægir", "l'oeuvre d'un aegir"),
        ("l´article, lʼarticle", "l'article l'article"),
        ("Il vous reste 80.68% à lire", "il vous reste # % a lire"),
        ("1\u{A0}846 abonnés, 250'000 lecteurs", "# abonnes # lecteurs"),
        ("le 12/01/2021 à 14h30", "le # # # a #h#"),
        ("1er prix", "#er prix"),
        ("© AFP", "© afp"),
        ("(c) AFP ©AFP", "© afp © afp"),
        ("2,99€/mois", "# € mois"),
        ("+ rapide, + pratique", "+ rapide + pratique"),
        ("Abon\u{AD}nement\u{200B}", "abonnement"),
        ("e\u{301}te\u{301}", "ete"),
        ("Straße, Łódź, ŘEKA", "strasse lodz reka"),
        ("ΔΙΑΒΆΣΤΕ ΕΠΊΣΗΣ", "διαβαστε επισησ"),
        ("Читайте ТАКЖЕ ещё", "читаите также еще"),
        ("Điều khoản", "dieu khoan"),
        ("« …“—–• »", ""),
        ("", ""),
        ("日本語", "日 本 語"),
        ("コメント・件数：１２３件", "コ メ ン ト 件 数 # 件"),
        ("「関連記事」ＡＢＣ", "関 連 記 事 abc"),
        ("人々の𠮷野家", "人 々 の 𠮷 野 家"),
        ("관련기사 12건", "관련기사 #건"),
        ("اقرأ أيضًا، إعـلان؟", "اقرا ايضا اعلان"),
        ("کلیه برچسب‌ها ۱۲۳", "كليه برچسبها #"),
        ("קְרָא עוֹד: מע״מ", "קרא עוד מע מ"),
        ("\u{959}बर प\u{922}\u{93C}ो। १२ मिनट", "\u{916}बर प\u{922}ो # मिनट"),
        ("প\u{9DC}ো প\u{9A1}\u{9BC}ো ১২", "প\u{9A1}ো প\u{9A1}ো #"),
        ("🎧 Écouter", "ecouter"),
        ("l' article ‘cité’", "l article cite"),
        ("réservé aux abonné·es, chers lecteur·rices", "reserve aux abonnes chers lecteurs"),
        ("Abonné·e·s et lecteur·trice·s, tou·te·s inscrit·e", "abonnes et lecteurs tous inscrit"),
        ("abonné.e.s, abonné.es, abonné.e ou inscrit(e)s (e)", "abonnes abonnes abonne ou inscrits e"),
        ("une col·lega · elpais.es, le quai.est.là 3·e", "une col lega elpais es le quai est la # e"),
        ("une lettre par semaine.e.t. (c) Quai(c)", "une lettre par semaine e t © quai ©"),
    ])
    func textFoldsToWords(source: String, folded: String) {
        #expect(FoldedText(source).string == folded)
    }

    @Test func wordsKnowWhereTheyWere() {
        let source = "« Déjà » 80,5 %"
        let text = FoldedText(source)
        let bytes = Array(source.utf8)
        let words = text.words.prefix(text.wordCount).map {
            String(decoding: bytes[Int($0.sourceStart)..<Int($0.sourceEnd)], as: UTF8.self)
        }
        #expect(words == ["Déjà", "80,5", "%"])
    }

    @Test func aTextMayHaveAWordForEachByte() {
        var text = FoldedText("un deux")
        for count in [1, 7, 5000] {
            var signs = String(repeating: "%", count: count)
            signs.withUTF8 { text.fold($0) }
            #expect(text.wordCount == count)
            #expect(text.string == Array(repeating: "%", count: count).joined(separator: " "))
        }
    }

    @Test func aBufferForgetsItsFormerText() {
        var text = FoldedText("un texte bien plus long que le suivant")
        var next = "bref"
        next.withUTF8 { text.fold($0) }
        #expect(text.string == "bref")
    }

    @Test(arguments: [
        [0xC3] as [UInt8], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0x80, 0xFF, 0xFE, 0x41], [0xE1, 0xB8],
        [0x31, 0xC2], [0x31, 0x2E], [0x28, 0x63], [0x61, 0x27], [0xC2],
    ])
    func brokenTextIsReadWithoutHarm(bytes: [UInt8]) {
        var text = FoldedText()
        bytes.withUnsafeBufferPointer { text.fold($0) }
        #expect(text.byteCount <= bytes.count)
    }

    @Test(arguments: 0..<40)
    func lettersAreFoldedWhereverTheyStand(_ length: Int) {
        let word = String((0..<length).map { "aBcDeFgHiJkLmNoPqRsTuVwXyZ&z"[$0 % 28] })
        for (text, expected) in [
            (word, [word]), ("a \(word)", ["a", word]), ("[\(word)]", [word]), ("\(word)@\(word)", [word, word]),
            ("é\(word){x", ["e" + word, "x"]),
        ] {
            let folded = FoldedText(text)
            #expect(
                (0..<folded.wordCount).map { folded.string($0) }
                    == expected.map { $0.lowercased() }.filter { !$0.isEmpty })
        }
    }
}

extension String {
    fileprivate subscript(_ place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
