/// Times of an article as formats want them that know no minutes without seconds: XML Schema's and RFC 3339.
enum WholeTime {
    /// A date with its time to the second, as precise as it is given otherwise: a day stays a day.
    static func withSeconds(_ value: String) -> String {
        let bytes = Array(value.utf8)
        guard let time = time(in: bytes), time.count == 5 else { return value }
        return String(decoding: bytes[..<time.endIndex] + Array(":00".utf8) + bytes[time.endIndex...], as: UTF8.self)
    }

    /// A date-time of RFC 3339; nil without time or zone.
    static func dateTime(_ value: String?) -> String? {
        guard let value else { return nil }
        let bytes = Array(value.utf8)
        guard let time = time(in: bytes), time.endIndex < bytes.count, time.count == 5 || time.count >= 8 else {
            return nil
        }
        return withSeconds(value)
    }

    /// What stands between `T` and the zone, in a date that has a time.
    private static func time(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard bytes.count > 11, bytes[10] == UInt8(ascii: "T") else { return nil }
        return bytes[11...].prefix { ![UInt8(ascii: "Z"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains($0) }
    }
}
