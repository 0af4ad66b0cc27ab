/// Turns the reasons of labels into words.
enum LabelReasons {
    /// The reason of a label in a few words.
    static func text(_ label: Label) -> String {
        switch label.reason {
        case .model: model(percent(label.score), percent(label.bodyScore))
        case .rule(let name): "rule: \(name.value)"
        case .siteRule(let source): source
        }
    }

    private static func percent(_ value: Float) -> Int { Int((value * 100).rounded()) }

    /// What the model says in percent, written by bytes: most blocks of a page have it.
    private static func model(_ own: Int, _ body: Int) -> String {
        let room = 64
        return String(unsafeUninitializedCapacity: room) { text in
            var end = 0
            func write(_ part: StaticString) {
                text.baseAddress.map { ($0 + end).update(from: part.utf8Start, count: part.utf8CodeUnitCount) }
                end += part.utf8CodeUnitCount
            }
            func write(_ number: Int) {
                if number < 0 { write("-") }
                var unit: UInt = 1
                while number.magnitude / unit >= 10 { unit *= 10 }
                while unit > 0 {
                    text[end] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number.magnitude / unit % 10)
                    end += 1
                    unit /= 10
                }
            }
            write("model ")
            write(own)
            write(" %, body ")
            write(body)
            write(" %")
            return end
        }
    }
}
