import Compression
import Foundation
import TestSupport
import Testing

@testable import DumpReading

/// Archives made by the system's own tools, read back.
@Suite struct ArchiveTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("in/a.html", "<p>a".utf8)
        try folder.write("in/" + String(repeating: "long-name-", count: 15) + "/b.html", "<p>b".utf8)
        try folder.write("in/c.html.gz", Gzip.deflate(Array("<p>c".utf8)))
        try folder.write("in/d.jsonl", "{\"id\":\"1\",\"text\":\"x\"}\n{\"id\":\"2\",\"text\":\"y\"}\n".utf8)
        try folder.write(
            "in/e.warc.gz",
            Gzip.deflate(WARCBuilder.response(id: "w1", body: WARCBuilder.page("w1")))
                + Gzip.deflate(WARCBuilder.response(id: "w2", body: WARCBuilder.page("w2"))))
    }

    private static let contents = [
        "1: x", "2: y", "a.html: <p>a", "b.html: <p>b", "c.html.gz: <p>c", "urn:w1: <p>w1</p>", "urn:w2: <p>w2</p>",
    ]

    /// Runs Python, whose standard library writes both sorts of archive.
    private func python(_ program: String) async throws {
        let outcome = try await ChildProcess.run("python3", ["-c", program], folder: folder.path)
        #expect(outcome.ending == .exit(0), "\(String(decoding: outcome.errors, as: UTF8.self))")
    }

    @Test(arguments: ["USTAR", "GNU", "PAX"], ["w", "w:gz"])
    func tarArchivesAreReadEntryByEntry(format: String, mode: String) async throws {
        try await python(
            "import tarfile; t = tarfile.open('a.tar', '\(mode)', format=tarfile.\(format)_FORMAT); t.add('in'); t.close()"
        )
        #expect(summary([folder.path + "/a.tar"]).sorted() == Self.contents)
    }

    @Test(arguments: ["ZIP_STORED", "ZIP_DEFLATED"])
    func zipArchivesAreReadByTheirDirectory(method: String) async throws {
        try await python(
            """
            import zipfile, pathlib
            z = zipfile.ZipFile('a.zip', 'w', zipfile.\(method))
            [z.write(p) for p in sorted(pathlib.Path('in').rglob('*'))]
            z.close()
            """)
        #expect(summary([folder.path + "/a.zip"]).sorted() == Self.contents)
    }

    @Test func ofAWACZOnlyTheWebArchivesAreRead() async throws {
        try await python(
            """
            import zipfile
            z = zipfile.ZipFile('a.wacz', 'w')
            z.writestr('datapackage.json', '{"profile": "data-package"}')
            z.writestr('pages/pages.jsonl', '{"format": "json-pages-1.0"}')
            z.write('in/e.warc.gz', 'archive/data.warc.gz')
            z.close()
            """)
        #expect(summary([folder.path + "/a.wacz"]) == ["urn:w1: <p>w1</p>", "urn:w2: <p>w2</p>"])
    }

    @Test func anEntryThatLiesAboutItsSizeIsCutAndNamed() async throws {
        try await python(
            """
            import zipfile
            z = zipfile.ZipFile('a.zip', 'w', zipfile.ZIP_DEFLATED); z.writestr('a.html', '<p>' + 'x' * 5000); z.close()
            data = bytearray(open('a.zip', 'rb').read())
            at = data.rfind(b'PK\\x01\\x02') + 24
            data[at:at + 4] = (5).to_bytes(4, 'little')
            open('a.zip', 'wb').write(data)
            """)
        #expect(summary([folder.path + "/a.zip"]) == ["a.html: <p>xx", "fault: wrong checksum"])
    }

    /// What the directory says of the first entry, its size as stored (at 20) or as it is (at 24), is more than there is.
    @Test(arguments: [("ZIP_STORED", 20, -4), ("ZIP_STORED", 24, 9), ("ZIP_DEFLATED", 20, -4), ("ZIP_DEFLATED", 24, 9)])
    func anEntryThatRunsOutIsAFaultAndTheNextIsRead(method: String, offset: Int, change: Int) async throws {
        try await python(
            """
            import zipfile
            z = zipfile.ZipFile('a.zip', 'w', zipfile.\(method))
            z.writestr('a.html', ''.join('<p>%d' % (n * n) for n in range(3000))); z.write('in/a.html', 'b.html'); z.close()
            data = bytearray(open('a.zip', 'rb').read())
            at = data.find(b'PK\\x01\\x02') + \(offset)
            data[at:at + 4] = (int.from_bytes(data[at:at + 4], 'little') + \(change)).to_bytes(4, 'little')
            open('a.zip', 'wb').write(data)
            """)
        #expect(summary([folder.path + "/a.zip"]) == ["fault: truncated", "b.html: <p>a"])
    }

    /// The directory says another checksum than the bytes have, of an entry with so many bytes, or a dump in the archive.
    @Test(arguments: [
        ("ZIP_STORED", "a.html", ["a.html: <p>a"]), ("ZIP_DEFLATED", "a.html", ["a.html: <p>a"]),
        ("ZIP_DEFLATED", "large.html", ["large.html: " + String(repeating: "<p>ab", count: 30_000)]),
        ("ZIP_STORED", "c.html.gz", ["c.html.gz: <p>c"]), ("ZIP_DEFLATED", "d.jsonl", ["1: x", "2: y"]),
        ("ZIP_STORED", "large.jsonl", (1...3).map { "\($0): " + String(repeating: "x", count: 70_000) }),
        ("ZIP_STORED", "e.warc.gz", ["urn:w1: <p>w1</p>", "urn:w2: <p>w2</p>"]),
        ("ZIP_STORED", "empty.txt", ["empty.txt: "]),
    ])
    func anEntryWithAWrongChecksumIsReadAndNamed(method: String, name: String, items: [String]) async throws {
        try folder.write("in/large.html", String(repeating: "<p>ab", count: 30_000).utf8)
        // The last row has no line end.
        let rows = (1...3).map { "{\"id\":\"\($0)\",\"text\":\"" + String(repeating: "x", count: 70_000) + "\"}" }
        try folder.write("in/large.jsonl", rows.joined(separator: "\n").utf8)
        try folder.write("in/empty.txt", "".utf8)
        try await python(
            """
            import zipfile
            z = zipfile.ZipFile('a.zip', 'w', zipfile.\(method))
            z.write('in/\(name)', '\(name)'); z.write('in/a.html', 'b.html'); z.close()
            data = bytearray(open('a.zip', 'rb').read())
            data[data.find(b'PK\\x01\\x02') + 16] ^= 1
            open('a.zip', 'wb').write(data)
            """)
        let given = summary([folder.path + "/a.zip"])
        #expect(given.filter { $0 != "fault: wrong checksum" } == items + ["b.html: <p>a"])
        #expect(given.count == items.count + 2)
        var reader = DumpReader([folder.path + "/a.zip"])
        var faults: [DumpFault] = []
        while let item = reader.next() {
            if case .fault(let fault) = item { faults.append(fault) }
        }
        #expect(faults.map(\.place.entry) == [name])
        #expect(faults.first?.detail.contains("CRC-32") == true)
    }

    @Test func archivesThatAreCutOffGiveWhatIsWhole() async throws {
        try await python(
            "import tarfile; t = tarfile.open('a.tar', 'w', format=tarfile.USTAR_FORMAT); t.add('in/a.html'); t.add('in/d.jsonl'); t.close()"
        )
        let bytes = try [UInt8](Data(contentsOf: URL(filePath: folder.path + "/a.tar")))
        let cut = try folder.write("cut.tar", bytes.prefix(512 + 512 + 512 + 10))
        #expect(summary([cut]) == ["a.html: <p>a", "fault: truncated"])
        let cutInHeader = try folder.write("cut2.tar", bytes.prefix(512 + 512 + 100))
        #expect(summary([cutInHeader]) == ["a.html: <p>a", "fault: truncated"])
        try await python("import zipfile; z = zipfile.ZipFile('a.zip', 'w'); z.write('in/a.html'); z.close()")
        let zip = try [UInt8](Data(contentsOf: URL(filePath: folder.path + "/a.zip")))
        #expect(summary([try folder.write("cut.zip", zip.dropLast(30))]) == ["fault: truncated"])
    }

    /// Headers are overwritten, one or all but the last; bytes are lost, in step and out of it.
    @Test(
        arguments: [
            ("data[1024:1536] = b'x' * 512", ["a0", "a2", "a3"], 1024),
            ("data[1024:1536] = bytes(512)", ["a0", "a2", "a3"], 1024),
            ("data[1030:3000] = b'?' * 1970", ["a0", "a3"], 2048), ("del data[1024:1536]", ["a0", "a2", "a3"], 512),
            ("del data[1030:1077]", ["a0", "a2", "a3"], 977), ("del data[3400:]", ["a0", "a1", "a2"], nil),
            ("data[3072:3584] = b'x' * 512", ["a0", "a1", "a2"], 2048),
        ] as [(String, [String], Int?)])
    func behindADamagedHeaderTheNextEntryOfATarArchiveIsRead(
        damage: String, names: [String], skipped: Int?
    ) async throws {
        try await python(
            """
            import tarfile, io
            t = tarfile.open('a.tar', 'w', format=tarfile.USTAR_FORMAT)
            for n in range(4):
                i = tarfile.TarInfo('a%d' % n); i.size = 5; t.addfile(i, io.BytesIO(b'<p>%d\\n' % n))
            t.close()
            data = bytearray(open('a.tar', 'rb').read()[:4096 + 1024])
            \(damage)
            open('a.tar', 'wb').write(data)
            """)
        var reader = DumpReader([folder.path + "/a.tar"])
        var (found, faults): ([String], [DumpFault]) = ([], [])
        while let item = reader.next() {
            if case .document(let document) = item { found.append(document.record ?? "") }
            if case .fault(let fault) = item { faults.append(fault) }
        }
        #expect(found == names)
        #expect(faults.count == 1)
        if let skipped { #expect(faults.first?.detail.contains("; \(skipped) bytes skipped") == true, "\(faults)") }
    }

    /// Each member holds an entry or a row; one of them is damaged.
    @Test(arguments: ["tar", "jsonl"])
    func behindADamagedMemberTheNextIsRead(sort: String) async throws {
        let piece =
            sort == "tar"
            ? "b''.join([i.tobuf(tarfile.USTAR_FORMAT), d, bytes(-len(d) % 512)])"
            : "b'{\"id\":\"a%d\",\"text\":\"%s\"}\\n' % (n, d)"
        try await python(
            """
            import tarfile, gzip, random
            out = b''
            for n in range(4):
                d = bytes(random.Random(n).choices(b'abcdefgh', k=3000))
                i = tarfile.TarInfo('a%d' % n); i.size = len(d)
                member = bytearray(gzip.compress(\(piece)))
                if n == 1: member[400:460] = bytes(60)
                out += member
            open('a.\(sort).gz', 'wb').write(out)
            """)
        var reader = DumpReader([folder.path + "/a.\(sort).gz"])
        var (found, faults): ([String], [DumpFault]) = ([], [])
        while let item = reader.next() {
            if case .document(let document) = item { found.append(document.record ?? document.id ?? "") }
            if case .fault(let fault) = item { faults.append(fault) }
        }
        #expect(found == ["a0", "a2", "a3"])
        #expect(faults.count == 1 && faults.first?.code == .damaged, "\(faults)")
    }

    /// Bytes all over the archives are flipped in turn: nothing crashes, nothing hangs.
    @Test func damagedArchivesAreSurvived() async throws {
        try await python(
            """
            import zipfile, tarfile
            z = zipfile.ZipFile('a.zip', 'w', zipfile.ZIP_DEFLATED); z.write('in/a.html'); z.write('in/d.jsonl'); z.close()
            t = tarfile.open('a.tar', 'w'); t.add('in/a.html'); t.close()
            """)
        for name in ["a.zip", "a.tar"] {
            let bytes = try [UInt8](Data(contentsOf: URL(filePath: folder.path + "/" + name)))
            for index in stride(from: 0, to: min(700, bytes.count), by: 7) {
                var damaged = bytes
                damaged[index] ^= 0xFF
                #expect(summary([try folder.write("x", damaged)]).count < 20)
            }
        }
    }
}
