import Testing

@testable import Manchette

@Suite struct FlatTableTests {
    @Test(arguments: FlatTable.build().map(\.name))
    func embeddedTableIsThatOfItsText(name: String) throws {
        let table = try #require(FlatTable.build().first { $0.name == name })
        #expect(table.embedded == table.bytes, "the text has changed: run make tables")
    }

    @Test func readsArraysWhereTheyLie() throws {
        var writer = FlatWriter(source: 7)
        writer.append([1, 2, 3] as [UInt16])
        writer.append([] as [UInt64])
        writer.append([-1] as [Int32])
        try Self.withAligned(writer.bytes) { bytes in
            var reader = try #require(FlatReader(embedded: bytes, source: 7))
            let (first, second) = (reader.array(of: UInt16.self), reader.array(of: UInt64.self))
            let (third, none) = (reader.array(of: Int32.self), reader.array(of: Int32.self))
            #expect(first.map { first in first.indices.map { first[$0] } } == [1, 2, 3])
            #expect(second?.isEmpty == true)
            #expect(third?[0] == -1)
            #expect(none == nil)
        }
    }

    @Test(arguments: [[], [1, 2, 3], Array("MFLT".utf8), Array("MFLU".utf8) + [UInt8](repeating: 0, count: 60)])
    func takesNothingElseForTables(bytes: [UInt8]) {
        Self.withAligned(bytes) { #expect(FlatReader(embedded: $0, source: 0) == nil) }
    }

    @Test func takesNoArrayThatIsCutShortOrOfOtherElements() {
        var writer = FlatWriter(source: 7)
        writer.append([UInt64](repeating: 7, count: 10))
        Self.withAligned(writer.bytes.dropLast(8)) { bytes in
            var reader = FlatReader(embedded: bytes, source: 7)
            let array = reader?.array(of: UInt64.self)
            #expect(array == nil)
        }
        Self.withAligned(writer.bytes) { bytes in
            var reader = FlatReader(embedded: bytes, source: 7)
            let array = reader?.array(of: UInt32.self)
            #expect(array == nil)
        }
    }

    @Test func tablesOfAnotherTextAreNone() {
        let bytes = FlatWriter(source: 7).bytes
        Self.withAligned(bytes) { #expect(FlatReader(embedded: $0, source: 8) == nil) }
    }

    @Test func flatIndexFindsWhatWasInserted() {
        var index = HashIndex<UInt32>(capacity: 4, filler: 0)
        for key in 0..<1000 as Range<UInt64> { index.insert(UInt32(key) &* 3, for: key &* key) }
        let flat = FlatIndex(index)
        for key in 0..<1000 as Range<UInt64> { #expect(flat[key &* key] == UInt32(key) &* 3) }
        #expect(flat[2] == nil && flat[.max] == nil)
    }

    private static func withAligned<Result>(
        _ bytes: some Collection<UInt8>, _ body: (UnsafeRawBufferPointer) throws -> Result
    ) rethrows -> Result {
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
        defer { memory.deallocate() }
        memory.copyBytes(from: bytes)
        return try body(UnsafeRawBufferPointer(rebasing: memory[..<bytes.count]))
    }
}
