internal import CModels

/// The tables that are built before the library is, from the files in it: each language's phrases, dates and cues of
/// quotations, and the labeller's trees as many rows go through them.
///
/// `make tables` writes them, and a test holds them against the text.
package struct FlatTable: Sendable {
    /// The name of its file in `Sources/CModels/data`, without `.flat`.
    package let name: String
    /// What the file has to hold.
    package let bytes: [UInt8]
    /// What it holds in this binary.
    package let embedded: [UInt8]

    private init(
        _ name: String, _ embedded: EmbeddedBytes, source: Int, _ write: (inout FlatWriter) -> Void
    ) {
        self.name = name
        var writer = FlatWriter(source: source)
        write(&writer)
        bytes = writer.bytes
        // The byte behind the file keeps an empty one from being nothing.
        self.embedded = Array(FlatReader.bytes(embedded).dropLast())
    }

    /// All of them, built anew.
    package static func build() -> [FlatTable] {
        phrases + dates + cues + trees + [
            FlatTable("date-names", manchette_flat_date_names, source: DateTables.sourceSize) {
                DateTables.merged().write(into: &$0)
            },
            FlatTable("given-names", manchette_flat_given_names, source: CueTables.namesSize) {
                CueTables.writeGivenNames(into: &$0)
            },
        ]
    }

    private static var phrases: [FlatTable] {
        let files: [(String, EmbeddedPhrases, EmbeddedBytes)] = [
            ("fr", .fr, manchette_flat_phrases_fr),
            ("en", .en, manchette_flat_phrases_en),
        ]
        return files.map { language, file, embedded in
            FlatTable("phrases-\(language)", embedded, source: file.bytes.count + EmbeddedPhrases.any.bytes.count) {
                PhraseTable.write(EmbeddedPhrases.read([file, .any]), into: &$0)
            }
        }
    }

    private static var trees: [FlatTable] {
        EmbeddedTrees.allCases.map { trees in
            FlatTable("labeller-\(trees.rawValue)", trees.layout, source: trees.bytes.hash) {
                GradientBoostedTrees.write(trees.bytes, into: &$0)
            }
        }
    }

    private static var dates: [FlatTable] {
        let files: [(String, EmbeddedBytes, EmbeddedBytes)] = [
            ("fr", manchette_dates_fr, manchette_flat_dates_fr),
            ("en", manchette_dates_en, manchette_flat_dates_en),
        ]
        return files.map { language, file, embedded in
            FlatTable("dates-\(language)", embedded, source: FlatReader.bytes(file).count) {
                TemporalTables(FlatReader.bytes(file)).write(into: &$0)
            }
        }
    }

    private static var cues: [FlatTable] {
        let files: [(String, EmbeddedBytes, EmbeddedBytes)] = [
            ("fr", manchette_cues_fr, manchette_flat_cues_fr),
            ("en", manchette_cues_en, manchette_flat_cues_en),
        ]
        return files.map { language, file, embedded in
            FlatTable("cues-\(language)", embedded, source: FlatReader.bytes(file).count + CueTables.namesSize) {
                CueTables(language: language, file: FlatReader.bytes(file)).write(into: &$0)
            }
        }
    }
}
