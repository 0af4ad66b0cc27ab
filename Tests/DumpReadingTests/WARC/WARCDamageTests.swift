import Compression
import TestSupport
import Testing

@testable import DumpReading

/// Files of many records with damage all over; Tools/dumps/compare_warc.py does the same against other readers.
@Suite struct WARCDamageTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    enum Packing: CaseIterable {
        case plain, gzip, zstd

        func pack(_ record: [UInt8]) throws -> [UInt8] {
            switch self {
            case .plain: record
            case .gzip: try Gzip.deflate(record)
            case .zstd: try Zstd.deflate(record)
            }
        }
    }

    /// A generator that gives the same numbers every time.
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let count = 25

    private static func line(_ number: Int) -> String { "urn:r\(number): <p>\(text(number))</p>" }

    private static func text(_ number: Int) -> String {
        (0..<(20 + number * 7)).map { "mot\((number * 31 + $0 * 17) % 97)" }.joined(separator: " ")
    }

    private static func records(_ packing: Packing) throws -> [[UInt8]] {
        try (0..<count).map {
            try packing.pack(WARCBuilder.response(id: "r\($0)", body: WARCBuilder.page(text($0))))
        }
    }

    @Test(arguments: Packing.allCases)
    func everyRecordThatIsIntactIsFound(packing: Packing) throws {
        let records = try Self.records(packing)
        var starts = [0]
        for record in records { starts.append(starts[starts.count - 1] + record.count) }
        let whole = records.flatMap { $0 }
        #expect(summary([try folder.write("whole.warc", whole)]) == (0..<Self.count).map(Self.line))
        var numbers = Numbers(state: 20_260_211)
        for round in 0..<24 {
            var copy = whole
            var touched: Set<Int> = []
            if round % 4 == 3 {
                let cut = Int.random(in: 1..<whole.count, using: &numbers)
                copy.removeLast(whole.count - cut)
                touched = Set((0..<Self.count).filter { starts[$0 + 1] > cut })
            } else {
                for _ in 0...(round % 4) {
                    let position = Int.random(in: 0..<whole.count, using: &numbers)
                    copy[position] ^= 1 << UInt8.random(in: 0..<8, using: &numbers)
                    touched.formUnion((0..<Self.count).filter { starts[$0] <= position && position < starts[$0 + 1] })
                }
            }
            let lines = Set(summary([try folder.write("damaged.warc", copy)]))
            for number in 0..<Self.count where !touched.contains(number) {
                #expect(
                    lines.contains(Self.line(number)), "round \(round): record \(number), touched \(touched.sorted())")
            }
        }
    }
}
