import HTMLTree

/// The address of the largest version of a picture.
enum ImageSource {
    /// The address of an `img`: the largest of its and its `picture`'s sources, lazy-loading attributes first.
    static func address(of row: Int, in tree: borrowing NodeTable) -> String? {
        var best: Candidate?
        func offer(_ set: TextRange?, in tree: borrowing NodeTable) {
            guard let set, let found = largest(in: set, of: tree), best.map({ found.size > $0.size }) ?? true else {
                return
            }
            best = found
        }
        offer(tree.attribute(row, .dataSrcset), in: tree)
        offer(tree.attribute(row, .srcset), in: tree)
        let parent = Int(tree.nodes[row].parent)
        if parent > 0, tree.nodes[parent].tag == .picture {
            for sibling in (parent + 1)..<Int(tree.nodes[parent].end) where tree.nodes[sibling].tag == .source {
                offer(tree.attribute(sibling, .dataSrcset) ?? tree.attribute(sibling, .srcset), in: tree)
            }
        }
        if let best, best.size > 1 { return best.address }
        for name in [AttributeID.dataSrc, .dataLazySrc, .dataOriginal, .dataLazy, .dataUrl, .dataImage, .src] {
            guard let value = tree.attribute(row, name), !value.isEmpty else { continue }
            if tree.withBytes(value, { $0.withUnsafeBufferPointer { $0.begins(with: "data:") } }) { continue }
            return tree.string(value)
        }
        return best?.address
    }

    /// An address with its width or density.
    private struct Candidate {
        var address: String
        var size: Double
    }

    private static func largest(in set: TextRange, of tree: borrowing NodeTable) -> Candidate? {
        tree.withBytes(set) { $0.withUnsafeBufferPointer { largest(in: $0) } }
            .map { Candidate(address: $0.address, size: $0.size) }
    }

    /// The candidate of a `srcset` with the greatest width or density.
    static func largest(in set: UnsafeBufferPointer<UInt8>) -> (address: String, size: Double)? {
        var best: (address: Range<Int>, size: Double)?
        eachCandidate(of: set) { address, size in
            if set.piece(address).begins(with: "data:") { return }
            if best.map({ size > $0.size }) ?? true { best = (address, size) }
        }
        return best.map { (set.piece($0.address).string, $0.size) }
    }

    /// Addresses may hold commas: a candidate ends at a comma after white space or a descriptor.
    private static func eachCandidate(of set: UnsafeBufferPointer<UInt8>, _ body: (Range<Int>, Double) -> Void) {
        var address = 0..<0
        var position = 0
        while position < set.count {
            while position < set.count, isSpace(set[position]) { position += 1 }
            let start = position
            while position < set.count, !isSpace(set[position]) { position += 1 }
            guard position > start else { break }
            if address.isEmpty {
                address = start..<position
                if set[position - 1] == UInt8(ascii: ",") {
                    var end = position
                    while end > start, set[end - 1] == UInt8(ascii: ",") { end -= 1 }
                    body(start..<end, 1)
                    address = 0..<0
                }
                continue
            }
            var end = start
            while end < position, set[end] != UInt8(ascii: ",") { end += 1 }
            if let size = size(of: set.piece(start..<end)) {
                body(address, size)
                // "a.jpg 1x,b.jpg 2x": the next address is glued to the comma.
                while end < position, set[end] == UInt8(ascii: ",") { end += 1 }
                address = end..<position
            } else {
                body(address, 1)
                address = start..<position
            }
        }
        if !address.isEmpty { body(address, 1) }
    }

    @inline(__always)
    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    /// The number of a descriptor such as "1200w" and "1.5x".
    private static func size(of descriptor: UnsafeBufferPointer<UInt8>) -> Double? {
        guard let last = descriptor.last, last == UInt8(ascii: "w") || last == UInt8(ascii: "x") else { return nil }
        var value = 0.0
        for byte in descriptor.dropLast() {
            // What is not all digits is read by the library's rules.
            guard byte &- 0x30 < 10 else { return Double(String(decoding: descriptor.dropLast(), as: UTF8.self)) }
            value = value * 10 + Double(byte &- 0x30)
        }
        return descriptor.count > 1 ? value : nil
    }
}
