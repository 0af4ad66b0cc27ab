/// The tags of the sequence model: outside, and begin, inside and single for each kind of name.
///
/// Products and events share a kind here, as in the corpora; ``EntityClusters`` tells them apart afterwards.
enum EntityLabel {
    /// The kinds that the model knows, in the order of their tags.
    static let kinds = ["PER", "ORG", "LOC", "MISC"]
    static let person = 0
    static let organization = 1
    static let location = 2
    static let miscellaneous = 3

    /// Number of tags.
    static let count = 13
    static let outside = 0

    static func begin(_ kind: Int) -> Int { 1 + 3 * kind }
    static func inside(_ kind: Int) -> Int { 2 + 3 * kind }
    static func single(_ kind: Int) -> Int { 3 + 3 * kind }

    /// The kind of a tag; nil outside.
    @inline(__always)
    static func kind(of label: Int) -> Int? { label == 0 ? nil : (label - 1) / 3 }

    @inline(__always)
    static func isBegin(_ label: Int) -> Bool { label > 0 && (label - 1) % 3 == 0 }
    @inline(__always)
    static func isInside(_ label: Int) -> Bool { label > 0 && (label - 1) % 3 == 1 }
    @inline(__always)
    static func isSingle(_ label: Int) -> Bool { label > 0 && (label - 1) % 3 == 2 }

    /// Whether one tag may follow another.
    @inline(__always)
    static func allows(_ previous: Int, _ next: Int) -> Bool {
        if isInside(next) { return kind(of: previous) == kind(of: next) && !isSingle(previous) }
        return !isBegin(previous)
    }
}
