import Testing

@testable import Manchette

/// The forms of the owner of a picture at a line's end, in letters beyond ASCII too.
struct ClosingCreditFormsTests {
    @Test(
        arguments: [
            ("Photo Anne de Roy / AFP", true), ("Éric Roché", true), ("photo", false), ("École de pêche", false),
            ("Anne été", false), ("élan du port", false), ("Фото Анна", true), ("写真 毎日", true),
        ])
    func namesBeginWithCapitals(text: String, expected: Bool) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { ClosingCredit.areNames($0) } == expected)
    }

    @Test(
        arguments: [
            ("Les bateaux de pêche ont repris la mer lundi - Photo André Roché", true),
            ("Les bateaux de pêche ont repris la mer lundi - Photo Anne Roy", true),
            ("Les bateaux de pêche ont repris la mer lundi - « le port »", false),
        ])
    func aTailEndsWithALetter(text: String, expected: Bool) {
        #expect((Array(text.utf8).withUnsafeBufferPointer { ClosingCredit.tail(in: $0) } != nil) == expected)
    }

    @Test(arguments: [
        ("© 2024 Gazette", true), ("© 1998-2024", true), ("© 20 Minutes / AFP", false), ("© 20240", false),
    ])
    func anImprintHasAYear(text: String, expected: Bool) {
        #expect(NoiseNames.holdsYear(Array(text.utf8)) == expected)
    }
}
