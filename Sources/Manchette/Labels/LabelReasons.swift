/// Turns the reasons of labels into words.
enum LabelReasons {
    /// The reason of a label in a few words.
    static func text(_ label: Label) -> String {
        switch label.reason {
        case .model: model(label)
        case .phrase(let number): "phrase \(number)"
        case .rule(let name): "rule: \(name.value)"
        case .siteRule(let source): source
        }
    }

    /// Most of a page's reasons are such; put together bit by bit, which is less than half of what interpolation takes.
    private static func model(_ label: Label) -> String {
        var text = "model "
        text.reserveCapacity(room)
        text += percent(label.score)
        text += " %, body "
        text += percent(label.bodyScore)
        text += " %"
        return text
    }

    /// Bytes of such a reason.
    private static let room = 24

    private static func percent(_ value: Float) -> String { String(Int((value * 100).rounded())) }
}
