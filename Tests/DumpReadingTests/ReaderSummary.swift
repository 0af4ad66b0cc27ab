@testable import DumpReading

/// Everything that a reader gives, in short words: `id: text`, `fault: …` and `passed: …`.
func summary(_ inputs: [String], maximumBytes: Int = 1 << 20) -> [String] {
    var options = DumpReader.Options()
    options.maximumBytes = maximumBytes
    var reader = DumpReader(inputs, options: options)
    var lines: [String] = []
    while let item = reader.next() {
        switch item {
        case .document(let document):
            do throws(DumpFault) {
                let bytes = try document.bytes(limit: maximumBytes)
                let name = document.id ?? document.path.map { String($0.split(separator: "/").last ?? "") } ?? "?"
                lines.append("\(name): \(String(decoding: bytes, as: UTF8.self))")
            } catch {
                lines.append("fault: \(error.code)")
            }
        case .fault(let fault): lines.append("fault: \(fault.code)")
        case .passedOver(let sort, _): lines.append("passed: \(sort)")
        }
    }
    return lines
}
