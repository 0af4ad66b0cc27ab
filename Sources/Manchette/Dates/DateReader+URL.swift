extension DateReader {
    /// The date that an address's path carries: `/2021/01/12/`, `/2021-01-12/`, `…-20210112`, `/2021/01/`, `/2021/jan/12/`.
    ///
    /// The first full day wins over the first month. Host, query and fragment are not looked at.
    func urlDate(_ url: String) -> FoundDate? {
        let bytes = Array(url.utf8)
        let path = DateReader.path(of: bytes)
        let pieces = DateReader.pieces(bytes, path)
        var month: FoundDate?
        for index in pieces.indices {
            guard let found = yearFirst(pieces, index) ?? dayFirst(pieces, index) ?? compact(pieces[index]) else {
                continue
            }
            if let captured, found.date > captured { continue }
            if found.precision == .day { return found }
            month = month ?? found
        }
        return month
    }

    /// A run of digits or of letters in a path.
    private struct Piece {
        var range: Range<Int>
        /// Its number, or -1.
        var value: Int
        /// Hash of its letters, or 0.
        var hash: UInt64
        /// The byte before it.
        var before: UInt8

        var digits: Int { value < 0 ? 0 : range.count }
        var isAfterSlash: Bool { before == UInt8(ascii: "/") }
    }

    /// The path's bytes: behind the host, before the query.
    private static func path(of bytes: [UInt8]) -> Range<Int> {
        let slash = UInt8(ascii: "/")
        var start = 0
        if let scheme = bytes.indices.first(where: {
            bytes[$0] == UInt8(ascii: ":") && $0 + 2 < bytes.count && bytes[$0 + 1] == slash && bytes[$0 + 2] == slash
        }) {
            start = bytes[(scheme + 3)...].firstIndex(of: slash) ?? bytes.count
        }
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
        return start..<end
    }

    private static func pieces(_ bytes: [UInt8], _ path: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        var position = path.lowerBound
        while position < path.upperBound {
            let start = position
            let isDigit = bytes[position] &- 48 < 10
            let isLetter = (bytes[position] | 0x20) &- 97 < 26
            guard isDigit || isLetter else {
                position += 1
                continue
            }
            var value = isDigit ? 0 : -1
            while position < path.upperBound {
                if isDigit {
                    guard bytes[position] &- 48 < 10 else { break }
                    if position - start < 15 { value = value * 10 + Int(bytes[position] - 48) }
                } else {
                    guard (bytes[position] | 0x20) &- 97 < 26 else { break }
                }
                position += 1
            }
            let hash = isDigit ? 0 : FoldedWord.hash(bytes.span, start..<position)
            let before = start > path.lowerBound ? bytes[start - 1] : UInt8(ascii: "/")
            pieces.append(Piece(range: start..<position, value: value, hash: hash, before: before))
        }
        return pieces
    }

    /// `2021/01/12`, `2021-01-12`, `2021/0112`, `2021/jan/12`, `2021/01`.
    private func yearFirst(_ pieces: [Piece], _ index: Int) -> FoundDate? {
        let first = pieces[index]
        guard first.digits == 4, isPublishingYear(first.value), index + 1 < pieces.count,
            DateReader.isJoined(first, pieces[index + 1])
        else { return nil }
        let second = pieces[index + 1]
        if second.digits == 4, second.isAfterSlash {
            return day(first.value, second.value / 100, second.value % 100, first, second)
        }
        let named = second.value < 0 ? Int(DateLexicon.merged.sense(of: second.hash).month) : 0
        let month = second.digits == 2 || second.digits == 1 ? second.value : named
        guard (1...12).contains(month) else { return nil }
        if index + 2 < pieces.count, DateReader.isJoined(second, pieces[index + 2]),
            pieces[index + 2].digits == 2 || pieces[index + 2].digits == 1,
            index + 3 >= pieces.count || DateReader.isApart(pieces[index + 2], pieces[index + 3]),
            let found = day(first.value, month, pieces[index + 2].value, first, pieces[index + 2])
        {
            return found
        }
        // A month is only sure between slashes: "/2021/01/" is one, "top-2021-10-phones" is not.
        guard first.isAfterSlash, second.isAfterSlash || named == 0 && second.digits == 2,
            index + 2 >= pieces.count || pieces[index + 2].isAfterSlash,
            let date = CivilDate(year: first.value, month: month, day: 1)
        else { return nil }
        return FoundDate(date: date, precision: .month, range: first.range.lowerBound..<second.range.upperBound)
    }

    /// `12-01-2021`, `12/01/2021`.
    private func dayFirst(_ pieces: [Piece], _ index: Int) -> FoundDate? {
        guard index + 2 < pieces.count, pieces[index].digits == 2, pieces[index + 2].digits == 4 else { return nil }
        let (first, second, third) = (pieces[index], pieces[index + 1], pieces[index + 2])
        guard DateReader.isJoined(first, second), DateReader.isJoined(second, third), second.before == third.before,
            isPublishingYear(third.value)
        else { return nil }
        if second.digits == 2 {
            return day(third.value, second.value, first.value, first, third)
                ?? day(third.value, first.value, second.value, first, third)
        }
        let month = Int(DateLexicon.merged.sense(of: second.hash).month)
        return day(third.value, month, first.value, first, third)
    }

    /// `20210112`, and with a time behind it `202101120830`.
    private func compact(_ piece: Piece) -> FoundDate? {
        let day: Int
        switch piece.digits {
        case 8: day = piece.value
        case 12: day = piece.value / 10_000
        case 14: day = piece.value / 1_000_000
        default: return nil
        }
        guard isPublishingYear(day / 10_000) else { return nil }
        return self.day(day / 10_000, day / 100 % 100, day % 100, piece, piece)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int, _ first: Piece, _ last: Piece) -> FoundDate? {
        CivilDate(year: year, month: month, day: day).map {
            FoundDate(date: $0, precision: .day, range: first.range.lowerBound..<last.range.upperBound)
        }
    }

    /// Whether two pieces stand one after the other with a single mark between them, or none.
    private static func isJoined(_ first: Piece, _ second: Piece) -> Bool {
        let mark = second.before
        guard second.range.lowerBound == first.range.upperBound + 1 else { return false }
        return mark == UInt8(ascii: "/") || mark == UInt8(ascii: "-") || mark == UInt8(ascii: "_")
            || mark == UInt8(ascii: ".")
    }

    /// Whether a number ends where the next piece begins: `12/title`, `12-title`, not `12th`.
    private static func isApart(_ first: Piece, _ second: Piece) -> Bool {
        second.range.lowerBound > first.range.upperBound
    }

    /// Years in which there were pages to publish.
    private func isPublishingYear(_ year: Int) -> Bool { year >= 1990 && year <= captured?.year ?? 2100 }
}
