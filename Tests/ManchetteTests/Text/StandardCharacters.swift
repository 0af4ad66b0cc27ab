/// What the standard library says of characters; this file does not see the library's own.
struct StandardCharacter {
    let classes: [Bool]

    init(_ character: Character) {
        classes = [
            character.isWhitespace, character.isLetter, character.isNumber, character.isUppercase,
            character.isLowercase,
        ]
    }
}
