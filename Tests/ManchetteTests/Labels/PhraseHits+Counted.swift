@testable import Manchette

extension PhraseHits {
    /// The phrases of blocks whose texts nobody has counted yet.
    static func hits(in table: BlockTable, language: String?) -> [PhraseHits] {
        let statistics = table.bytes.withUnsafeBufferPointer { bytes in
            table.blocks.map { TextStatistics(UnsafeBufferPointer(rebasing: bytes[$0.text])) { _ in } }
        }
        return hits(in: table, statistics, language: language, userPhrases: nil)
    }
}
