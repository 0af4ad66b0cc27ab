/// The F1 over words that a choice of blocks can be expected to have if each block's chance is right: twice the words that
/// are rightly chosen, over those chosen and those that should be (Lipton, Elkan and Naryanaswamy 2014).
enum ExpectedF1 {
    /// Small chances on the many blocks around a text are the model's floor, not text.
    static let floor: Float = 0.1

    /// The chance above which a block raises the F1 to be expected: half of the best there is, and no more than one half.
    ///
    /// Where nothing is sure, more is worth reading than what is likelier than not.
    ///
    /// - Parameters:
    ///   - chances: By block, 0…1.
    ///   - words: How many words each block has.
    static func threshold(_ chances: [Float], words: [Float]) -> Float {
        let likely = chances.indices.filter { chances[$0] > floor }
            .sorted { (chances[$0], $1) > (chances[$1], $0) }
        let wanted = likely.reduce(Float(0)) { $0 + words[$1] * chances[$1] }
        var best: Float = 0
        var right: Float = 0
        var taken: Float = 0
        for index in likely {
            taken += words[index]
            right += words[index] * chances[index]
            best = max(best, 2 * right / max(1, taken + wanted))
        }
        return min(max(best / 2, floor), 0.5)
    }

    /// What can be expected of a choice of blocks.
    static func of(_ isChosen: [Bool], _ chances: [Float], words: [Float]) -> Double {
        var taken: Float = 0
        var right: Float = 0
        var missed: Float = 0
        for index in chances.indices {
            if isChosen[index] {
                taken += words[index]
                right += words[index] * chances[index]
            } else if chances[index] > floor {
                missed += words[index] * chances[index]
            }
        }
        let all = taken + right + missed
        return all > 0 ? Double(2 * right / all) : 0
    }

    /// A chance on the scale on which a threshold stands at one half.
    static func centred(_ chance: Float, on threshold: Float) -> Float {
        guard threshold != 0.5 else { return chance }
        let odds = threshold / (1 - threshold)
        return chance / (chance + odds * (1 - chance))
    }

    /// The chance that ``centred(_:on:)`` was given.
    static func plain(_ centred: Float, on threshold: Float) -> Float { self.centred(centred, on: 1 - threshold) }
}
