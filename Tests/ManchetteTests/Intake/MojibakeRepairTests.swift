import Testing

@testable import Manchette

/// UTF-8 read as windows-1252 and encoded again.
private func damaged(_ text: String) -> String {
    String(decoding: TextEncoding.windows1252.decode(Array(text.utf8)[...]), as: UTF8.self)
}

private func repaired(_ text: String) -> String {
    MojibakeRepair.repair(Array(text.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) } ?? text
}

@Suite struct MojibakeRepairTests {
    static let texts = [
        "Déjà vu à Genève : « l’été » coûte 5 €.", "Größe, Übung, Straße – „gut“", "El niño comió ñoquis…",
        "Cœur, œuvre, Œdipe", "Łódź i Kraków są piękne", "Привет, мир! Как дела?", "Café ☕ 😀 déjà",
    ]

    @Test(arguments: texts)
    func aDamagedTextIsMended(text: String) { #expect(repaired(damaged(text)) == text) }

    @Test(arguments: texts)
    func aTextDamagedTwiceIsMended(text: String) { #expect(repaired(damaged(damaged(text))) == text) }

    @Test(arguments: texts)
    func aSoundTextStays(text: String) { #expect(MojibakeRepair.repair(Array(text.utf8)) == nil) }

    /// Spellings that only look damaged.
    @Test(arguments: [
        "«AMANHÃ» e “MANHÃ” são maiúsculas", "ROMÂNIA, «ÂNGELA»", "À l’âge de 5 ans", "SÃO PAULO – NÃO", "IRMÃ: “NÃO”",
        "“ÂM NHẠC Ấ”", "pâte à crêpes", "ÄÖÅ “Å” «Ñ»",
    ])
    func rareSpellingsStay(text: String) { #expect(repaired(text) == text) }

    @Test(arguments: [
        (
            "Le résumé dit : dÃ©jÃ\u{A0} vu en été, près de là-bas, où l'on a été",
            "Le résumé dit : déjà vu en été, près de là-bas, où l'on a été"
        ),
        ("été « Ã©té » où était né l’élève", "été « été » où était né l’élève"),
        ("Home Â» News Â· 20Â°", "Home » News · 20°"),
        ("It doesnâ€™t matter, é è à ê", "It doesn’t matter, é è à ê"),
        ("voilÃ  la fin, dÃ©jÃ .", "voilà la fin, déjà."),
        ("Ã  Paris, dÃ©jÃ , Ã  table", "à Paris, déjà, à table"),
        ("â€œBonjourâ€ dit-il", "“Bonjour” dit-il"),
    ])
    func damagedPlacesInSoundTextAreMended(text: String, expected: String) { #expect(repaired(text) == expected) }

    @Test func theEvidenceSaysWhatWasMended() throws {
        let result = try Intake.read(Array("Un Ã©tÃ© Ã  la plage".utf8), options: ExtractionOptions())
        #expect(String(decoding: result.bytes, as: UTF8.self) == "Un été à la plage")
        #expect(result.evidence == "utf-8-validity; mojibake repaired (3)")
        var options = ExtractionOptions()
        options.faithful = true
        #expect(try Intake.read(Array("Un Ã©tÃ©".utf8), options: options).bytes == Array("Un Ã©tÃ©".utf8))
    }

    @Test func anyBytesAreTaken() {
        var state: UInt64 = 3
        let pieces = ["Ã", "Â", "â", "€", "©", " ", "a", "ð", "Ÿ", "˜", "A", "\u{80}", "Å", "“"]
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<10 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 40) % pieces.count]
            }
            #expect(String(validating: Array(repaired(text).utf8), as: UTF8.self) != nil)
        }
    }
}
