import Compression
import Foundation
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

    /// The limit is 1 MiB, the file smaller: nothing says where the record ends but the next one's beginning.
    @Test(arguments: Packing.allCases, [2_000_000, Int.max])
    func aLengthOverTheLimitLosesNoOtherRecord(packing: Packing, length: Int) throws {
        var records = try Self.records(packing)
        for number in [4, 5, 20] {
            let page = WARCBuilder.page(Self.text(number))
            records[number] = try packing.pack(WARCBuilder.response(id: "r\(number)", body: page, length: length))
        }
        let lines = summary([try folder.write("long.warc", records.flatMap { $0 })])
        let wanted = (0..<Self.count).map { [4, 5, 20].contains($0) ? "fault: malformed record" : Self.line($0) }
        #expect(lines == wanted)
        let last = try packing.pack(WARCBuilder.response(id: "z", body: WARCBuilder.page("z"), length: length))
        #expect(summary([try folder.write("last.warc", records[0] + last)]) == [Self.line(0), "fault: truncated"])
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

    /// Files of nothing but wrong lengths or magic numbers, with a record behind them: read in time of their size.
    @Test(arguments: ["lengths past the end", "lengths within", "gzip headers", "zstd headers"])
    func damageAllOverTakesNoLongerThanReading(what: String) throws {
        let intact = WARCBuilder.response(id: "last", body: WARCBuilder.page("last"))
        var bytes: [UInt8]
        switch what {
        case "gzip headers":
            bytes = try Array(Gzip.deflate(Array("WARC/1.0\r\n".utf8)).prefix(12))
            // A header that ends with the next zero byte, and holds all the others.
            for _ in 0..<80_000 { bytes += [0x1F, 0x8B, 8] }
            bytes += try [UInt8](repeating: 0, count: 16) + Gzip.deflate(intact)
        case "zstd headers":
            bytes = []
            for _ in 0..<80_000 { bytes += [0x28, 0xB5, 0x2F, 0xFD, 0xFF, 0xFF] }
            bytes += try Zstd.deflate(intact)
        default:
            let length = what == "lengths within" ? 400_000 : 900_000_000
            let record =
                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: \(length)\r\n\r\nHTTP/1.1 200 OK\r\n\r\nx\r\n\r\n"
            bytes = Array(String(repeating: record, count: 20_000).utf8) + intact
        }
        let file = try folder.write("hostile.warc", bytes)
        let began = Self.secondsOfThread()
        let lines = summary([file], maximumBytes: 1 << 30)
        let seconds = Self.secondsOfThread() - began
        #expect(lines.last == "urn:last: <p>last</p>", "\(lines.suffix(3))")
        #expect(seconds < 5, "\(seconds) s")
    }

    /// Processor time of this thread, whatever else the machine does.
    private static func secondsOfThread() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
