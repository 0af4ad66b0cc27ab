/// Dates in the paths of addresses.
enum AddressDate {
    /// The date of a path such as `/2021/01/12/slug`, `/2021-01-12/`, `/20210112/` or `/2021/01/`, with the precision that
    /// the path gives; nil when there is none.
    static func date(in address: String) -> String? {
        let path = AddressForm.path(address)
        // Any byte but a digit separates; the last field of a run must not go on with digits.
        var numbers: [(value: Int, digits: Int, separator: UInt8)] = []
        var value = 0
        var digits = 0
        var separator = UInt8(ascii: "/")
        var best: String?
        func close(_ next: UInt8) {
            if digits > 0 { numbers.append((value, digits, separator)) }
            separator = next
            value = 0
            digits = 0
        }
        for byte in path.utf8 {
            if byte >= 48, byte <= 57 {
                digits += 1
                if digits <= 9 { value = value * 10 + Int(byte - 48) }
            } else {
                close(byte)
                if byte != UInt8(ascii: "/"), byte != UInt8(ascii: "-"), byte != UInt8(ascii: "_"),
                    byte != UInt8(ascii: ".")
                {
                    if best == nil { best = date(of: numbers) }
                    numbers.removeAll()
                }
            }
        }
        close(UInt8(ascii: "/"))
        return best ?? date(of: numbers)
    }

    private static func date(of numbers: [(value: Int, digits: Int, separator: UInt8)]) -> String? {
        for (index, number) in numbers.enumerated() {
            if number.digits == 8, number.separator == UInt8(ascii: "/") || number.separator == UInt8(ascii: "-") {
                if let day = day(number.value / 10_000, number.value / 100 % 100, number.value % 100) { return day }
            }
            guard number.digits == 4, index + 1 < numbers.count else { continue }
            let month = numbers[index + 1]
            guard month.digits <= 2, month.separator != UInt8(ascii: "."), (1990...2100).contains(number.value),
                (1...12).contains(month.value)
            else { continue }
            if index + 2 < numbers.count, numbers[index + 2].digits <= 2,
                numbers[index + 2].separator == month.separator,
                let day = day(number.value, month.value, numbers[index + 2].value)
            {
                return day
            }
            if month.separator == UInt8(ascii: "/"), number.separator == UInt8(ascii: "/"), month.digits == 2 {
                return "\(number.value)-\(padded(month.value))"
            }
        }
        return nil
    }

    private static func day(_ year: Int, _ month: Int, _ day: Int) -> String? {
        let lengths = [
            31, year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
        ]
        guard (1990...2100).contains(year), (1...12).contains(month), day >= 1, day <= lengths[month - 1] else {
            return nil
        }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
