import HTMLTree

/// What the box that a block stands in says of its class.
extension NoiseNames {
    /// Gives what stands between two lines of one offer the offer's class: the price and the button of a wall, the tick-box
    /// of a form.
    ///
    /// - Parameter isPage: whether the blocks are of a page with elements; in a text dump only nearness tells a box.
    static func settleBoxes(_ labels: inout [Label], containers: ContainerTable, isPage: Bool) {
        var last: (block: Int, kind: Article.NoiseClass)?
        for index in labels.indices {
            guard case .noise(let kind) = labels[index].role else {
                last = nil
                continue
            }
            guard labels[index].reason != .model else { continue }
            guard let offer = offer(kind) else {
                // What is surely something else parts two boxes.
                last = nil
                continue
            }
            if let opened = last, opened.kind == offer, index - opened.block > 1,
                isBox(opened.block, index, containers, isPage: isPage)
            {
                for inner in (opened.block + 1)..<index where isUndecided(labels[inner]) {
                    labels[inner].role = labels[opened.block].role
                    labels[inner].reason = .rule("between two lines of its box")
                }
            }
            last = (index, offer)
        }
    }

    /// The most blocks between two lines of one box, on a page and in a text dump.
    private static let farthestInBox = 8
    private static let farthestInDump = 4
    /// The most blocks in a box.
    private static let mostInBox: Float = 24
    /// From here on the model is sure of a block's class, whatever stands around it.
    private static let surely: Float = 0.75

    /// The offer that a class of noise is a part of: walls and subscriptions are sold in one box.
    private static func offer(_ kind: Article.NoiseClass) -> Article.NoiseClass? {
        switch kind {
        case .paywall, .subscription: .paywall
        case .newsletter, .cookies: kind
        default: nil
        }
    }

    private static func isBox(_ first: Int, _ last: Int, _ containers: ContainerTable, isPage: Bool) -> Bool {
        guard isPage else { return last - first <= farthestInDump }
        guard last - first <= farthestInBox else { return false }
        let common = containers.commonAncestor(containers.ofBlock[first], containers.ofBlock[last])
        return common >= 0 && containers.containers[Int(common)].blocks <= mostInBox
    }

    /// Whether nothing but the model's guess says what a block is.
    private static func isUndecided(_ label: Label) -> Bool {
        guard case .noise(let kind) = label.role, label.reason == .model, label.score < surely else { return false }
        return kind != .caption && kind != .credit
    }
}
