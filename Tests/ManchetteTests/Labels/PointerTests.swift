import Testing

@testable import Manchette

@Suite struct PointerTests {
    @Test(arguments: [
        (">> Relire: Le cloud suisse cherche sa voie", true),
        ("►Notre reportage dans un centre de données", true),
        ("👉 Le test complet", true),
        ("> Une phrase citée dans un courriel", false),
        ("Le chiffre d'affaires monte >> 3 milliards", false),
        (">>", false),
    ])
    func pointerStandsBeforeTheFirstWord(_ text: String, _ expected: Bool) {
        var text = text
        let found = text.withUTF8 { TextStatistics($0) { _ in }.startsWithPointer }
        #expect(found == expected)
    }
}
