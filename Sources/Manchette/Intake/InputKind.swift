/// Decides from the bytes whether an input is HTML, or text that may talk about HTML.
enum InputKind {
    /// HTML when it starts like a document, or when tags are as dense in its first 64 KB as in no text.
    static func decide(_ bytes: UnsafeBufferPointer<UInt8>) -> Article.Source.Kind {
        let head = UnsafeBufferPointer(rebasing: bytes.prefix(1 << 16))
        var start = 0
        while start < head.count, head[start] <= 0x20 { start += 1 }
        if startsDocument(head, at: start) { return .html }
        let tags = Tags(head)
        let startsWithTag = start < head.count && head[start] == 0x3C && tags.first == start
        if startsWithTag, tags.count >= 2 { return .html }
        // A dump that mentions tags has one in many lines, and seldom closes it.
        let isDense = tags.count * 400 >= head.count
        return tags.count >= 4 && isDense && (tags.closing > 0 || tags.breaks >= 3) ? .html : .text
    }

    private static func startsDocument(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        let opening = bytes.dropFirst(start).prefix(16).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return ["<!doctype", "<html", "<head", "<body", "<?xml", "<!--"].contains { opening.starts(with: $0.utf8) }
    }

    /// The tags of HTML in some bytes.
    private struct Tags {
        var count = 0
        var closing = 0
        var breaks = 0
        var first = -1

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            var index = 0
            while index &+ 2 < bytes.count {
                guard bytes[index] == 0x3C else {
                    index &+= 1
                    continue
                }
                let isClosing = bytes[index &+ 1] == 0x2F
                let name = index &+ (isClosing ? 2 : 1)
                var end = name
                while end < bytes.count, (bytes[end] | 0x20) &- 0x61 < 26 || bytes[end] &- 0x31 < 6 { end &+= 1 }
                let isEnded = end < bytes.count && (bytes[end] <= 0x20 || bytes[end] == 0x3E || bytes[end] == 0x2F)
                if isEnded, end > name, InputKind.names.contains(WordKey(bytes, name, end)) {
                    count &+= 1
                    if isClosing { closing &+= 1 }
                    if WordKey(bytes, name, end) == InputKind.lineBreak { breaks &+= 1 }
                    if first < 0 { first = index }
                }
                index = Swift.max(end, index &+ 1)
            }
        }
    }

    private static let lineBreak = WordKey("br")

    /// Names of elements, as far as they fit a key.
    private static let names = WordKeySet(
        "a abbr article aside b body br button caption cite code dd del details div dl dt em embed fieldset"
            + " figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input label li link main meta"
            + " nav noscript object ol option p picture pre q s script section select small source span strong style"
            + " sub sup svg table tbody td template text textarea tfoot th thead time title tr u ul video")
}
