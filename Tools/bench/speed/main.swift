// Runs pages from memory to JSON in memory, again and again, and says what it took, as one JSON object.
//
//     bench-speed [--annotate none] [--rounds N] [--seconds S] [--parse-only|--label-only|--infer-only] FILE|FOLDER…
//
// Reading the files is not part of the time, nor, with `--label-only`, anything before the labels; with `--infer-only`
// the rows are there too and only the trees are asked about them. `--rounds 0` only reads them.
import HTMLTree
import Manchette
import ProcessStart

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What was asked for.
struct Arguments {
    var paths: [String] = []
    var rounds: Int?
    var seconds = 3.0
    var isParseOnly = false
    var isLabelOnly = false
    var isInferOnly = false
    var options = ExtractionOptions()

    init(_ arguments: [String]) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            switch argument {
            case "--annotate":
                if rest.popFirst() == "none" { options.annotations = [] }
            case "--rounds": rounds = rest.popFirst().flatMap { Int($0) }
            case "--seconds": seconds = rest.popFirst().flatMap { Double($0) } ?? seconds
            case "--parse-only": isParseOnly = true
            case "--label-only": isLabelOnly = true
            case "--infer-only": isInferOnly = true
            default: paths.append(argument)
            }
        }
    }
}

func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    // A page's memory is not to depend on how its file was read.
    var status = stat()
    if fstat(fileno(file), &status) == 0 { bytes.reserveCapacity(Int(status.st_size)) }
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&part, 1, part.count, file)
        if count == 0 { return bytes }
        bytes += part[..<count]
    }
}

/// The files of a folder in the order of their names, or the file itself.
func files(at path: String) -> [String] {
    guard let folder = opendir(path) else { return [path] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if !name.hasPrefix(".") { names.append(path + "/" + name) }
    }
    return names.sorted()
}

func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The most memory that was in use.
///
/// What `getrusage` says is no help: it begins with the size of the parent process.
func peakKilobytes() -> Int {
    let status = String(decoding: contents(of: "/proc/self/status"), as: UTF8.self)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) } ?? 0
}

// The heap grows as the tool's does.
manchette_prepare_heap()
let arguments = Arguments(Array(CommandLine.arguments.dropFirst()))
let pages = arguments.paths.flatMap(files).map(contents)
let bytes = pages.reduce(0) { $0 + $1.count }
// As in the pipeline, where rows have just been written when the trees are asked about them.
let repeats = arguments.isInferOnly ? 16 : 1
let isOfLabels = arguments.isLabelOnly || arguments.isInferOnly
let readied = isOfLabels ? pages.map { LabellerTiming(tree: HTMLParser().parse($0)) } : []
let peakBefore = peakKilobytes()
let start = processorSeconds()
var rounds = 0
var written = 0
var failures = 0
while arguments.rounds.map({ rounds < $0 }) ?? (rounds == 0 || processorSeconds() - start < arguments.seconds) {
    for page in readied {
        for _ in 0..<repeats { written += arguments.isInferOnly ? page.infer() : page.label() }
    }
    for page in pages where !isOfLabels {
        if arguments.isParseOnly {
            written += HTMLParser().parse(page).nodes.count
            continue
        }
        do {
            let article = try Extractor().extract(bytes: page, options: arguments.options)
            var output: [UInt8] = []
            ArticleFormat.json.write(article, into: &output)
            written += output.count
        } catch {
            failures += 1
        }
    }
    rounds += 1
}
let took = processorSeconds() - start
print(
    """
    {"pages":\(pages.count),"bytes":\(bytes),"rounds":\(rounds),"seconds":\(took),"written":\(written),\
    "blocks":\(readied.reduce(0) { $0 + (arguments.isInferOnly ? repeats * $1.blocksOfRows : $1.blocks) }),"failures":\(failures),"peakBeforeKB":\(peakBefore),"peakKB":\(peakKilobytes())}
    """)
