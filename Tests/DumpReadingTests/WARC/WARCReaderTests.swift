import Compression
import Foundation
import TestSupport
import Testing

@testable import DumpReading

@Suite struct WARCReaderTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ bytes: [UInt8], maximumBytes: Int = 1 << 20) throws -> [String] {
        summary([try folder.write("a.warc", bytes)], maximumBytes: maximumBytes)
    }

    private static let three = ["a", "b", "c"].map { WARCBuilder.response(id: $0, body: WARCBuilder.page($0)) }
    private static let threeRead = ["urn:a: <p>a</p>", "urn:b: <p>b</p>", "urn:c: <p>c</p>"]

    @Test(arguments: ["1.0", "1.1"])
    func recordsAreReadInOrder(version: String) throws {
        let bytes =
            WARCBuilder.record(type: "warcinfo", id: "i", block: Array("software: x\r\n".utf8), version: version)
            + WARCBuilder.response(id: "a", body: WARCBuilder.page("a"), version: version)
            + WARCBuilder.record(
                type: "request", id: "r", block: Array("GET / HTTP/1.1\r\n\r\n".utf8), version: version)
            + WARCBuilder.record(type: "revisit", id: "v", block: [], version: version)
            + WARCBuilder.record(
                type: "resource", id: "s", fields: ["Content-Type: text/html"], block: WARCBuilder.page("s"),
                version: version)
        #expect(
            try read(bytes) == [
                "passed: warcinfo", "urn:a: <p>a</p>", "passed: request", "passed: revisit", "urn:s: <p>s</p>",
            ])
    }

    @Test func aDocumentKnowsItsRecord() throws {
        let path = try folder.write("a.warc", Self.three[0] + Self.three[1])
        var reader = DumpReader([path])
        _ = reader.next()
        guard case .document(let document) = reader.next() else {
            Issue.record("no document")
            return
        }
        #expect(document.record == "urn:b")
        #expect(document.url == "https://exemple.ch/b")
        #expect(document.captured == "2026-01-02T03:04:05Z")
        #expect(document.charset == "utf-8")
        #expect(document.kind == .html)
        #expect(document.place == DumpPlace(file: path, offset: Self.three[0].count))
    }

    @Test func compressedRecordsAreReadMemberByMember() throws {
        let members = try Self.three.map { try Gzip.deflate($0) }
        #expect(try read(members.flatMap { $0 }) == Self.threeRead)
        #expect(try read(Gzip.deflate(Self.three.flatMap { $0 })) == Self.threeRead)
        #expect(try read(Self.three.flatMap { try Zstd.deflate($0) }) == Self.threeRead)
    }

    @Test func aMembersOffsetIsThePlace() throws {
        let members = try Self.three.map { try Gzip.deflate($0) }
        var reader = DumpReader([try folder.write("a.warc.gz", members.flatMap { $0 })])
        var offsets: [Int?] = []
        while case .document(let document) = reader.next() { offsets.append(document.place.offset) }
        #expect(offsets == [0, members[0].count, members[0].count + members[1].count])
    }

    @Test(arguments: [
        ("gzip", try? Gzip.deflate(WARCBuilder.page("x"))), ("zstd", try? Zstd.deflate(WARCBuilder.page("x"))),
        ("identity", WARCBuilder.page("x")), ("gzip", WARCBuilder.page("x")), ("br", WARCBuilder.page("x")),
        ("br", [139, 3, 128, 60, 112, 62, 120, 60, 47, 112, 62, 3]),
        ("deflate", [120, 156, 179, 41, 176, 171, 176, 209, 47, 176, 3, 0, 11, 95, 2, 124]),
        ("deflate", [179, 41, 176, 171, 176, 209, 47, 176, 3, 0]),
    ])
    func contentCodingsAreUndone(coding: String, body: [UInt8]?) throws {
        let bytes = WARCBuilder.response(
            id: "a", body: try #require(body), header: ["Content-Type: text/html", "Content-Encoding: \(coding)"])
        #expect(try read(bytes) == ["urn:a: <p>x</p>"])
    }

    @Test(arguments: ["5\r\n<p>ab\r\n5;x=y\r\nc</p>\r\n0\r\n\r\n", "a\r\n<p>abc</p>", "<p>abc</p>"])
    func chunksAreJoined(body: String) throws {
        let bytes = WARCBuilder.response(
            id: "a", body: Array(body.utf8), header: ["Content-Type: text/html", "Transfer-Encoding: chunked"])
        #expect(try read(bytes) == ["urn:a: <p>abc</p>"])
    }

    @Test func whatIsNoPageIsPassedOver() throws {
        let bytes =
            WARCBuilder.response(id: "a", body: [1, 2], header: ["Content-Type: image/png"])
            + WARCBuilder.response(id: "b", body: WARCBuilder.page("b"), status: 404)
            + WARCBuilder.response(id: "c", body: WARCBuilder.page("c"), header: [])
            + WARCBuilder.response(id: "d", body: [0, 1, 2, 3], header: [])
        #expect(
            try read(bytes) == ["passed: image/png", "passed: status 404", "urn:c: <p>c</p>", "passed: unknown type"])
    }

    @Test(arguments: [5, 60, 1_000_000])
    func aWrongLengthLosesOnlyItsRecord(length: Int) throws {
        let bytes =
            Self.three[0] + WARCBuilder.response(id: "x", body: WARCBuilder.page("x"), length: length) + Self.three[1]
            + Self.three[2]
        let lines = try read(bytes)
        #expect(lines.filter { $0.hasPrefix("urn:") } == Self.threeRead)
        #expect(lines.filter { $0.hasPrefix("fault:") }.count == 1)
    }

    @Test func aFileThatIsCutOffGivesWhatIsWhole() throws {
        let whole = Self.three.flatMap { $0 }
        let cut = Self.three[0].count + Self.three[1].count + 40
        #expect(try read(Array(whole.prefix(cut))) == Array(Self.threeRead.prefix(2)) + ["fault: truncated"])
        let members = try Self.three.map { try Gzip.deflate($0) }
        let short = members[0] + members[1] + members[2].prefix(30)
        #expect(try read(short) == Array(Self.threeRead.prefix(2)) + ["fault: truncated"])
    }

    @Test func aRecordOverTheLimitIsAFault() throws {
        let large = WARCBuilder.response(id: "x", body: WARCBuilder.page(String(repeating: "x", count: 5000)))
        #expect(
            try read(Self.three[0] + large + Self.three[1], maximumBytes: 1000) == [
                "urn:a: <p>a</p>", "fault: larger than the limit", "urn:b: <p>b</p>",
            ])
    }

    /// Every byte of the middle one of three members is flipped in turn: its neighbours must come through.
    @Test func damageInAMemberLosesNoOther() throws {
        let members = try Self.three.map { try Gzip.deflate($0) }
        for index in members[1].indices {
            var damaged = members[1]
            damaged[index] ^= 0x55
            let lines = try read(members[0] + damaged + members[2])
            #expect(lines.first == Self.threeRead[0], "byte \(index): \(lines)")
            #expect(lines.last == Self.threeRead[2], "byte \(index): \(lines)")
        }
    }

    /// The first record tells what a file is: where it is damaged, the name does.
    @Test func damageAtTheBeginningLosesNothingBehindIt() throws {
        let packed = try Self.three.map { try Zstd.deflate($0) }
        for (records, magic) in [(Self.three, 0), (packed, 4)] {
            for index in records[0].indices.dropFirst(magic) {
                var damaged = records[0]
                damaged[index] ^= 0x55
                let lines = try read(damaged + records[1] + records[2])
                #expect(lines.suffix(2) == Self.threeRead.suffix(2), "byte \(index): \(lines)")
            }
        }
    }

    /// Every byte of the middle one of three plain records is flipped in turn.
    @Test func damageInAPlainRecordLosesNoOther() throws {
        for index in Self.three[1].indices {
            var damaged = Self.three[1]
            damaged[index] ^= 0x01
            let lines = try read(Self.three[0] + damaged + Self.three[2])
            #expect(lines.first == Self.threeRead[0], "byte \(index): \(lines)")
            #expect(lines.last == Self.threeRead[2], "byte \(index): \(lines)")
        }
    }

    /// A dictionary, in a frame that other readers pass over, and three records packed with it, by the reference library.
    private static let packedWithDictionary = [
        "XSpNGA8BAABXQVJDLzEuMA0KV0FSQy1UeXBlOiByZXNwb25zZQ0KV0FSQy1SZWNvcmQtSUQ6IDx1cm46eD4NCldBUk"
            + "MtRGF0ZTogMjAyNi0wMS0wMlQwMzowNDowNVoNCldBUkMtVGFyZ2V0LVVSSTogaHR0cHM6Ly9leGVtcGxlLmNoL3gN"
            + "CkNvbnRlbnQtVHlwZTogYXBwbGljYXRpb24vaHR0cDsgbXNndHlwZT1yZXNwb25zZQ0KQ29udGVudC1MZW5ndGg6ID"
            + "Y3DQoNCkhUVFAvMS4xIDIwMCBPSw0KQ29udGVudC1UeXBlOiB0ZXh0L2h0bWw7IGNoYXJzZXQ9dXRmLTgNCg0KPHA+"
            + "eDwvcD4NCg0K",
        "KLUv/WQPAI0AABhhYWEEAICQAqCuAOVInMsKzzdkyQ==",
        "KLUv/WQPAI0AABhiYmIEAICQAqCuAOVInMsKrEebLw==",
        "KLUv/WQPAI0AABhjY2MEAICQAqCuAOVInMsKUFjQhA==",
    ].compactMap { Data(base64Encoded: $0).map { [UInt8]($0) } }

    @Test func theDictionaryOfAWARCIsUsed() throws {
        #expect(try read(Self.packedWithDictionary.flatMap { $0 }) == Self.threeRead)
    }

    /// Behind the damage the dictionary is still needed.
    @Test func damageInAFrameLosesNoOther() throws {
        let frames = Self.packedWithDictionary
        for index in frames[2].indices {
            var damaged = frames[2]
            damaged[index] ^= 0x55
            let lines = try read(frames[0] + frames[1] + damaged + frames[3])
            #expect(lines.first == Self.threeRead[0], "byte \(index): \(lines)")
            #expect(lines.last == Self.threeRead[2], "byte \(index): \(lines)")
        }
    }

    @Test func aCodingThatCannotBeUndoneIsAFault() throws {
        let header = ["Content-Type: text/html", "Content-Encoding: br"]
        let bytes = WARCBuilder.response(id: "x", body: [1, 2, 3, 4, 5, 6], header: header) + Self.three[0]
        #expect(try read(bytes) == ["fault: damaged compressed data", "urn:a: <p>a</p>"])
    }
}
