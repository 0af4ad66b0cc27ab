import HTMLTree

/// Reads what a page says of itself: JSON-LD, metas, links, microdata, RDFa, `time`, its title and its address.
///
/// Every claim keeps where it stood. Nothing wins here.
enum ClaimReader {
    /// The claims of a page, those of one source together, in document order.
    static func claims(in table: NodeTable, url: String?) -> [Claim] {
        var head = HeadReader(table: table)
        head.read()
        var claims = head.claims
        let addresses =
            [url].compactMap { $0 }
            + claims.filter { $0.field == .canonicalURL || $0.field == .url }.map(\.value)
        let titles = claims.filter { $0.field == .headline }.prefix(4).map(\.value)
        let structured = JSONLDReader.claims(blocks: head.blocks, addresses: addresses, titles: titles)
        claims = structured + claims
        claims += MicrodataReader.claims(in: table, rows: head.itemRows)
        if let address = addresses.first {
            if let date = AddressDate.date(in: address) { claims.append(Claim(.published, date, source: "url:path")) }
            claims.append(Claim(.url, address, source: url == nil ? "link" : "given"))
        }
        return limited(claims)
    }

    /// Most claims of one field that one source makes; what comes behind them is a list, or a trap.
    private static let mostOfOneSource = 200

    /// The claims without the tail of a source that repeats itself: later stages compare claims with each other.
    private static func limited(_ claims: [Claim]) -> [Claim] {
        guard claims.count > mostOfOneSource else { return claims }
        var counts: [Claim.Field: [String: Int]] = [:]
        return claims.filter { claim in
            counts[claim.field, default: [:]][claim.source, default: 0] += 1
            return counts[claim.field]?[claim.source] ?? 0 <= mostOfOneSource
        }
    }
}
