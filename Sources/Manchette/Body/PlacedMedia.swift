/// A picture, a film or a frame of another site, where it stands among the paragraphs.
struct PlacedMedia: Sendable, Hashable {
    /// The row of its element.
    var row: Int
    /// As the body has it: a figure or an embed, without a place in the text.
    var block: BodyBlock
}
