import Foundation
import Manchette

/// Options of the form `--name value`.
func option(_ name: String) -> String? {
    guard let place = CommandLine.arguments.firstIndex(of: "--" + name), place + 1 < CommandLine.arguments.count else {
        return nil
    }
    return CommandLine.arguments[place + 1]
}

func required(_ name: String) -> String {
    guard let value = option(name) else {
        FileHandle.standardError.write(Data("missing --\(name)\n".utf8))
        exit(2)
    }
    return value
}

func settings() -> Trainer.Settings {
    var settings = Trainer.Settings()
    if let value = option("epochs").flatMap(Int.init) { settings.epochs = value }
    if let value = option("rate").flatMap(Float.init) { settings.rate = value }
    if let value = option("l1").flatMap(Float.init) { settings.l1 = value }
    if let value = option("l2").flatMap(Float.init) { settings.l2 = value }
    if let value = option("hiding").flatMap(Float.init) { settings.hiding = value }
    if let value = option("minimum").flatMap(Int.init) { settings.minimumCount = value }
    settings.universalOnly = CommandLine.arguments.contains("--universal")
    return settings
}

/// Reads the corpora that the arguments name.
///
/// `--texts file.jsonl[:weight[:language]]` and `--tags file.bio[:sentences[:weight[:language]]]` may be given several
/// times. From texts with a language of their own only the features that hold in every language are learned.
func corpora() throws -> [MarkedText] {
    var texts: [MarkedText] = []
    let arguments = CommandLine.arguments
    for place in arguments.indices.dropLast() where ["--texts", "--tags"].contains(arguments[place]) {
        var parts = arguments[place + 1].split(separator: ":").map(String.init)
        let path = parts.removeFirst()
        var sentences = 1
        if arguments[place] == "--tags", !parts.isEmpty { sentences = Int(parts.removeFirst()) ?? 1 }
        let weight = parts.isEmpty ? 1 : Float(parts.removeFirst()) ?? 1
        let found =
            try arguments[place] == "--tags"
            ? Corpus.readTags(path, sentences: sentences, weight: weight) : Corpus.readJSONLines(path)
        texts += found.map { text in
            var text = text
            text.weight = weight
            text.language = parts.first
            // In a model of these features alone all texts count alike.
            text.universalOnly = !parts.isEmpty && !settings().universalOnly
            return text
        }
    }
    return texts
}

func withBytes<R>(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> R) throws -> R {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))).withUnsafeBytes(body)
}

switch CommandLine.arguments.dropFirst().first {
case "lexicon":
    var builder = LexiconBuilder()
    try builder.readClusters(
        required("clusters"), limit: option("limit").flatMap(Int.init) ?? 230_000, language: nil)
    if let german = option("clusters-de") { try builder.readClusters(german, limit: 60_000, language: "de") }
    try builder.readNames(required("names"))
    try builder.readHeads(required("heads"))
    try builder.readKnown(required("known"))
    try Data(builder.packed()).write(to: URL(fileURLWithPath: required("out")))
case "train":
    let language = required("language")
    try withBytes(required("lexicon")) { lexicon in
        let packed = try trained(corpora(), language: language, lexicon: lexicon, quiet: false)
        try Data(packed).write(to: URL(fileURLWithPath: required("out")))
        print("\(packed.count) bytes")
    }
case "validate":
    try validate()
case "evaluate":
    try evaluate()
case "ceiling":
    try ceiling()
case "predict":
    try predict(required("texts"), language: option("language"))
case "read":
    for path in CommandLine.arguments.dropFirst(4) { try read(path, language: option("language")) }
case "measure":
    try measure(required("texts"), language: option("language"))
default:
    print("usage: train-entities lexicon|train|validate …  (see Tools/entities/README.md)")
    exit(2)
}
