/// Turns the reasons of labels into words.
enum LabelReasons {
    /// The reason of a label in a few words.
    static func text(_ label: Label) -> String {
        switch label.reason {
        case .model: "model \(percent(label.score)), body \(percent(label.bodyScore))"
        case .phrase(let number): "phrase \(number)"
        case .rule(let name): "rule: \(name.value)"
        case .siteRule(let source): source
        }
    }

    private static func percent(_ value: Float) -> String { "\(Int((value * 100).rounded())) %" }
}
