/// A range of Unicode scalars as JSON writes it: `[start, end]`, the end not included.
struct ScalarRange: Codable {
    let range: Range<Int>

    init(_ range: Range<Int>) { self.range = range }

    init(from decoder: any Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let start = try container.decode(Int.self)
        let end = try container.decode(Int.self)
        guard start >= 0, start <= end, container.isAtEnd else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "a range is [start, end] with 0 ≤ start ≤ end")
        }
        range = start..<end
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.unkeyedContainer()
        try container.encode(range.lowerBound)
        try container.encode(range.upperBound)
    }
}
