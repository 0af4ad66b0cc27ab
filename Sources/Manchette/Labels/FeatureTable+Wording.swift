/// What a block's words say by themselves (``BlockWording``).
extension FeatureTable {
    static let wordingNames = ["wording odds", "wording evidence", "known words"]
}

extension FeatureWriter {
    @inline(__always)
    mutating func appendWording(_ index: Int) {
        let own = wordings[index]
        row.write(3) { cells in
            cells.append(own.odds)
            cells.append(own.evidence)
            cells.append(own.known)
        }
    }
}
