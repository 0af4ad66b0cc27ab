import Manchette

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Writes the word tables that the library reads in place: `word-tables FOLDER`, the folder of CModels' data.
@main
enum WriteTables {
    static func main() {
        guard CommandLine.arguments.count == 2 else {
            fail("usage: word-tables Sources/CModels/data")
        }
        for table in FlatTable.build() {
            let path = "\(CommandLine.arguments[1])/\(table.name).flat"
            guard let file = fopen(path, "wb") else { fail("\(path): \(String(cString: strerror(errno)))") }
            let written = fwrite(table.bytes, 1, table.bytes.count, file)
            guard fclose(file) == 0, written == table.bytes.count else { fail("\(path): cannot be written") }
            print("\(path): \(table.bytes.count) bytes\(table.bytes == table.embedded ? "" : ", changed")")
        }
    }

    private static func fail(_ message: String) -> Never {
        let line = Array("word-tables: \(message)\n".utf8)
        _ = write(2, line, line.count)
        exit(1)
    }
}
