// Prints what the labeller sees of pages, for training (see ../README.md).
//
//   labeller-pages blocks LIST OUT            blocks, class words, keys of wording, one JSON object a line
//   labeller-pages features LIST OUT TABLES   feature rows: for each page its block count (UInt32), then Float32 rows
//   labeller-pages kinds LIST OUT TABLES      page features and words, one JSON object a line
//   labeller-pages text LIST OUT TABLES       the same of text dumps
//
// LIST holds lines "id TAB file TAB url TAB fold"; the files are UTF-8 HTML. TABLES is a folder with <fold>.bin.
import Foundation
import HTMLTree
import Manchette

let arguments = CommandLine.arguments
guard arguments.count >= 4 else {
    print("usage: labeller-pages blocks|features LIST OUT [TABLES]")
    exit(2)
}
let lines = try String(contentsOfFile: arguments[2], encoding: .utf8).split(separator: "\n")
FileManager.default.createFile(atPath: arguments[3], contents: nil)
guard let out = FileHandle(forWritingAtPath: arguments[3]) else { exit(1) }
var tables: [String: [Int8]] = [:]

for line in lines {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: fields[1])))
    if arguments[1] == "blocks" {
        let tree = HTMLParser().parse(bytes)
        let page = LabellerTraining(tree: tree, url: fields[2], tables: [])
        let object: [String: Any] = [
            "id": fields[0], "texts": page.texts, "tags": page.tags, "of": page.containerOfBlock,
            "parents": page.containerParents, "tokens": page.containerTokens, "lex": page.wordTokens,
            "wording": page.wordingKeys, "headline": page.headline,
        ]
        try out.write(contentsOf: JSONSerialization.data(withJSONObject: object) + Data([0x0A]))
    } else if arguments[1] == "kinds" {
        let fold = fields[3]
        if tables[fold] == nil,
            let data = try? Data(contentsOf: URL(fileURLWithPath: arguments[4] + "/" + fold + ".bin"))
        {
            tables[fold] = data.map { Int8(bitPattern: $0) }  // absent on the first round: the words say nothing yet
        }
        let page = PageTraining(tree: HTMLParser().parse(bytes), url: fields[2], tables: tables[fold] ?? [])
        let object: [String: Any] = [
            "id": fields[0], "features": page.features, "slots": page.slots,
        ]
        try out.write(contentsOf: JSONSerialization.data(withJSONObject: object) + Data([0x0A]))
    } else {
        let fold = fields[3]
        if tables[fold] == nil {
            let data = try Data(contentsOf: URL(fileURLWithPath: arguments[4] + "/" + fold + ".bin"))
            tables[fold] = data.map { Int8(bitPattern: $0) }
        }
        let page =
            arguments[1] == "text"
            ? LabellerTraining(text: bytes, language: fields.count > 4 ? fields[4] : nil, tables: tables[fold] ?? [])
            : LabellerTraining(tree: HTMLParser().parse(bytes), url: fields[2], tables: tables[fold] ?? [])
        var count = UInt32(page.texts.count)
        try out.write(contentsOf: Data(bytes: &count, count: 4))
        try page.features.withUnsafeBytes { try out.write(contentsOf: Data($0)) }
    }
}
if arguments[1] == "kinds" {
    print(PageTraining.featureNames.joined(separator: "\n"))
} else if arguments[1] != "blocks" {
    print(LabellerTraining.featureNames.joined(separator: "\n"))
}
