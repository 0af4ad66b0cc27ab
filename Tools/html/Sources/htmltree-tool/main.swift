// Runs HTMLTree over a file of pages: `compare.py` and `benchmark.py` beside the package write and read it.
//
//     htmltree-tool text PAGES html5|libxml2     the visible text of each page, as length-prefixed records
//     htmltree-tool blocks PAGES html5|libxml2   each text with the name of its nearest block container
//     htmltree-tool time PAGES html5|libxml2 N   parses all pages N times, prints bytes and seconds of CPU
//     htmltree-tool hostile PAGES html5|libxml2  documents made to be slow, against ordinary ones of their size
//
// A page is a 32-bit little-endian length and as many bytes of UTF-8.
import Glibc
import HTMLTree

func readFile(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    fseek(file, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = fread(buffer.baseAddress, 1, size, file)
    }
}

func readPages(_ path: String) -> [[UInt8]] {
    let bytes = readFile(path)
    var pages: [[UInt8]] = []
    var position = 0
    while position + 4 <= bytes.count {
        let length = (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << ($1 * 8) }
        position += 4
        pages.append(Array(bytes[position..<min(position + length, bytes.count)]))
        position += length
    }
    return pages
}

func cpuSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func write(_ record: [UInt8]) {
    let count = UInt32(record.count)
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: count >> UInt32($0 * 8)) } + record
    var position = 0
    while position < bytes.count {
        let written = bytes.withUnsafeBytes {
            Glibc.write(1, $0.baseAddress.map { $0 + position }, bytes.count - position)
        }
        if written <= 0 { exit(1) }
        position += written
    }
}

/// The text of all text nodes outside templates, in order.
func visibleText(_ table: NodeTable) -> [UInt8] {
    var text: [UInt8] = []
    var row = 0
    while row < table.nodes.count {
        let node = table.nodes[row]
        if node.kind == .element, node.tag == .template, node.namespace == .html {
            row = Int(node.end)
            continue
        }
        if node.kind == .text { table.append(node.text, to: &text) }
        row += 1
    }
    return text
}

let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "del",
    "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var",
]

/// Per text node with words: the name of its nearest container that is no inline element, a tab, the text.
func blocks(_ table: NodeTable) -> [UInt8] {
    var lines: [UInt8] = []
    var row = 0
    while row < table.nodes.count {
        let node = table.nodes[row]
        if node.kind == .element, node.tag == .template, node.namespace == .html {
            row = Int(node.end)
            continue
        }
        if node.kind == .text {
            var parent = Int(node.parent)
            while parent > 0, inline.contains(table.name(of: table.nodes[parent].tag)) {
                parent = Int(table.nodes[parent].parent)
            }
            var text: [UInt8] = []
            table.append(node.text, to: &text)
            lines += Array(table.name(of: table.nodes[parent].tag).utf8) + [0x09]
            lines += text.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 } + [0x0A]
        }
        row += 1
    }
    return lines
}

/// Documents that make other parsers slow.
func hostileShapes() -> [(name: String, bytes: [UInt8])] {
    func repeated(_ text: String, _ count: Int) -> [UInt8] {
        let unit = Array(text.utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(unit.count * count)
        for _ in 0..<count { bytes += unit }
        return bytes
    }
    let attributes = Array(("<p " + (0..<50_000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ") + ">x").utf8)
    let distinctFonts = Array((0..<100_000).map { "<font size=\($0)>x" }.joined().utf8)
    return [
        ("200k nested div", repeated("<div>", 200_000) + Array("x".utf8)),
        ("50k attributes on one tag", attributes),
        ("200k stray </p> under 20k div", repeated("<div>", 20_000) + repeated("</p>", 200_000)),
        ("1 MB of <", repeated("<", 1_000_000)),
        ("unclosed comment of 10 MB", Array("<!--".utf8) + repeated("a-b ", 2_500_000)),
        ("100k nested tables", repeated("<table><tr><td>", 100_000)),
        ("100k <a>", repeated("<a href=x>y", 100_000)),
        ("100k different <font>", distinctFonts),
        ("1 M entities", repeated("&eacute;", 1_000_000)),
        ("64 MB without a tag", repeated("some words of text ", 64_000_000 / 19)),
        ("20 MB script", Array("<script>".utf8) + repeated("if (a < b) { c() }\n", 20_000_000 / 19)),
        ("NULs throughout", repeated("<p>\0a\0b\0c</p>", 100_000)),
        ("misnested formatting", repeated("<b><div></b>", 100_000)),
        ("foster parenting", repeated("<table>a<tr>b", 100_000)),
    ]
}

func measureHostileShapes(_ parser: HTMLParser, _ pages: [[UInt8]]) {
    func seconds(_ bytes: [UInt8]) -> Double {
        var best = Double.infinity
        for _ in 0..<5 {
            let start = cpuSeconds()
            let table = parser.parse(bytes)
            best = min(best, cpuSeconds() - start)
            if table.nodes.isEmpty { exit(1) }
        }
        return best
    }
    for (name, bytes) in hostileShapes() {
        var ordinary: [UInt8] = []
        for page in pages where ordinary.count < bytes.count { ordinary += page }
        ordinary.removeLast(max(0, ordinary.count - bytes.count))
        let (hostile, plain) = (seconds(bytes), seconds(ordinary))
        print(name, bytes.count, Int(hostile * 1e6), Int(plain * 1e6), hostile / plain)
    }
}

let arguments = CommandLine.arguments
guard arguments.count >= 4, let frontEnd = HTMLParser.FrontEnd(rawValue: arguments[3]) else {
    print("usage: htmltree-tool text|blocks|time|hostile PAGES html5|libxml2 [N]")
    exit(2)
}
let pages = readPages(arguments[2])
let parser = HTMLParser(frontEnd: frontEnd)
switch arguments[1] {
case "text":
    for page in pages { write(visibleText(parser.parse(page))) }
case "blocks":
    for page in pages { write(blocks(parser.parse(page))) }
case "hostile": measureHostileShapes(parser, pages)
default:
    let rounds = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1
    var nodes = 0
    var best = Double.infinity
    for _ in 0..<rounds {
        let start = cpuSeconds()
        for page in pages { nodes &+= parser.parse(page).nodes.count }
        best = min(best, cpuSeconds() - start)
    }
    print(pages.reduce(0) { $0 + $1.count }, best, nodes / max(rounds, 1))
}
