/// What the address of a picture says of it: which others show the same, and how large it is.
enum ImageAddress {
    /// The file's name without its size: what two addresses of one picture share.
    static func key(_ address: String) -> String {
        var bytes = address
        return bytes.withUTF8 { bytes in
            let path = bytes.piece(AddressForm.path(bytes))
            var end = path.count
            while end > 0, path[end - 1] == UInt8(ascii: "/") { end -= 1 }
            var start = end
            while start > 0, path[start - 1] != UInt8(ascii: "/") { start -= 1 }
            // Without a name the whole address stands for it.
            guard end > start else { return stem(of: address.lowercased()) ?? path.string }
            return stem(ofFile: path.piece(start..<end)) ?? withoutSize(path)
        }
    }

    /// A path without two folders that are a width and a height: "/images/106113552/1920/1080/image.jpg".
    private static func withoutSize(_ path: UnsafeBufferPointer<UInt8>) -> String {
        // The folder before the one that is read, where that is a number.
        var number: Range<Int>?
        var start = 0
        while start <= path.count {
            let end = path.first(UInt8(ascii: "/"), from: start, before: path.count)
            let isNumber = (3...4).contains(end - start) && path.piece(start..<end).allSatisfy { $0 &- 48 < 10 }
            if isNumber, let width = number {
                // Without them one slash of both is left between what stands before and behind.
                let head = path.piece(0..<max(0, width.lowerBound - 1))
                let tail = path.piece(from: width.lowerBound == 0 ? end + 1 : end)
                return head.string + tail.string
            }
            number = isNumber ? start..<end : nil
            start = end + 1
        }
        return path.string
    }

    /// The same of a file's name as an address gives it.
    private static func stem(ofFile name: UnsafeBufferPointer<UInt8>) -> String? {
        // Small letters of other scripts take the library's tables.
        if name.firstBeyondASCII(from: 0, before: name.count) < name.count { return stem(of: name.string.lowercased()) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: name.count) { small in
            for place in name.indices {
                let byte = name[place]
                small[place] = byte &- 0x41 < 26 ? byte | 0x20 : byte
            }
            return stem(of: UnsafeBufferPointer(small))
        }
    }

    /// `quai` of `quai-1200x800.jpg` and of `quai-scaled.jpg`; nil for a generic name ("image") that tells nothing.
    private static func stem(of name: String) -> String? {
        var name = name
        return name.withUTF8 { stem(of: $0) }
    }

    private static func stem(of name: UnsafeBufferPointer<UInt8>) -> String? {
        var stem = name
        if let dot = stem.lastIndex(of: UInt8(ascii: ".")) { stem = stem.piece(0..<dot) }
        if stem.count > 7, stem.ends(with: "-scaled") { stem = stem.piece(0..<(stem.count - 7)) }
        if let dash = stem.lastIndex(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) {
            let tail = stem.piece(from: dash + 1)
            if tail.contains(UInt8(ascii: "x")), tail.allSatisfy({ $0 &- 48 < 10 || $0 == UInt8(ascii: "x") }) {
                stem = stem.piece(0..<dash)
            }
        }
        return stem.count < 6 ? nil : stem.string
    }

    /// Whether a picture's file is of the kind that small drawings are.
    static func isDrawing(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { address in
            let path = AddressForm.path(address)
            return path.count >= 4 && address.holds(".gif", at: path.upperBound - 4)
        }
    }

    /// Whether a picture is much wider than high, by its attributes or its file's name: "kopf_355x100.png".
    static func isBanner(_ address: String, width: Int?, height: Int?) -> Bool {
        if let width, let height, height > 0 { return width >= 4 * height }
        var address = address
        return address.withUTF8 { address in
            var end = address.count
            while end > 0, address[end - 1] == UInt8(ascii: "/") { end -= 1 }
            let name = address.piece(0..<end)
            var start = name.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
            while start < end {
                let isEnd: (UInt8) -> Bool = {
                    $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
                }
                let length = name.piece(from: start).firstIndex(where: isEnd) ?? end - start
                if namesBanner(name.piece(start..<(start + length))) { return true }
                start += length + 1
            }
            return false
        }
    }

    /// Whether a part of a file's name is the size of a banner: "355x100", "355x100px".
    private static func namesBanner(_ part: UnsafeBufferPointer<UInt8>) -> Bool {
        guard part.contains(UInt8(ascii: "x")) else { return false }
        var sides: [Int] = []
        part.piece(0..<(part.place(of: UInt8(ascii: "p")) ?? part.count)).forEachPiece(separatedBy: UInt8(ascii: "x")) {
            let digits = $0.prefix { $0 &- 48 < 10 }
            // More digits than any picture has pixels count as none.
            sides.append(digits.count < 6 ? digits.reduce(0) { $0 * 10 + Int($1 &- 48) } : 0)
        }
        return sides.count == 2 && sides[1] >= 20 && 2 * sides[0] >= 7 * sides[1] && sides[0] < 3000
    }

    /// The longest side of a thumbnail, in pixels.
    private static let largestThumbnail = 250

    /// Whether a picture's file is named after a small size: "quai-200x200.jpg".
    static func isThumbnail(_ address: String) -> Bool {
        var address = address
        return address.withUTF8 { address in
            let path = address.piece(AddressForm.path(address))
            guard let dot = path.lastIndex(of: UInt8(ascii: ".")) else { return false }
            let name = path.piece(0..<dot)
            guard let mark = name.lastIndex(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) else {
                return false
            }
            var sides: [Int] = []
            name.piece(from: mark + 1).forEachPiece(separatedBy: UInt8(ascii: "x")) { side in
                let isNumber = (1...4).contains(side.count) && side.allSatisfy { $0 &- 48 < 10 }
                sides.append(isNumber ? side.reduce(0) { $0 * 10 + Int($1 &- 48) } : .max)
            }
            return sides.count == 2 && sides.allSatisfy { $0 <= largestThumbnail }
        }
    }

    /// Whether the names of two files begin alike for most of their length: "quai_a1b2.jpg" and "quai_c3d4.jpg".
    static func haveOneStem(_ left: String, _ right: String) -> Bool {
        let (first, second) = (key(left).utf8, key(right).utf8)
        let shared = zip(first, second).prefix { $0 == $1 }.count
        return shared * 2 > max(first.count, second.count)
    }
}
