import Foundation
import TestSupport
import Testing

/// The job for Apache Spark: its schemas, and where Java and pyspark are there, a run that loses an executor.
@Suite struct SparkJobTests {
    private static let package = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    private static func object(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: package.appending(path: path))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// Spark's type for what a JSON Schema allows, in short words.
    private static func expected(_ schema: [String: Any], _ definitions: [String: Any]) throws -> String {
        if let reference = schema["$ref"] as? String {
            let name = try #require(reference.split(separator: "/").last)
            return try expected(#require(definitions[String(name)] as? [String: Any]), definitions)
        }
        if schema["enum"] != nil { return "string" }
        switch schema["type"] as? String {
        case "string": return "string"
        case "integer": return "long"
        case "number": return "double"
        case "boolean": return "boolean"
        case "array":
            let element = schema["items"] as? [String: Any] ?? (schema["prefixItems"] as? [[String: Any]])?.first
            return try "[\(expected(#require(element), definitions))]"
        case "object":
            guard let properties = schema["properties"] as? [String: [String: Any]] else {
                let value = try #require(schema["additionalProperties"] as? [String: Any])
                return try "{*: \(expected(value, definitions))}"
            }
            let members = try properties.map { try "\($0): \(expected($1, definitions))" }
            return "{\(members.sorted().joined(separator: ", "))}"
        default: throw CocoaError(.coderInvalidValue)
        }
    }

    /// What Spark's own description of a type says, in the same words.
    private static func actual(_ type: Any) throws -> String {
        if let name = type as? String { return name }
        let type = try #require(type as? [String: Any])
        switch type["type"] as? String {
        case "array": return try "[\(actual(#require(type["elementType"])))]"
        case "map":
            #expect(type["keyType"] as? String == "string")
            return try "{*: \(actual(#require(type["valueType"])))}"
        case "struct":
            let fields = try #require(type["fields"] as? [[String: Any]])
            let members = try fields.map { field in
                // What an article does not have is left out, and so is NULL.
                #expect(field["nullable"] as? Bool == true)
                return try "\(#require(field["name"] as? String)): \(actual(#require(field["type"])))"
            }
            return "{\(members.sorted().joined(separator: ", "))}"
        default: throw CocoaError(.coderInvalidValue)
        }
    }

    @Test func theJobsSchemaIsThePublishedOne() throws {
        let published = try Self.object("schema/manchette-1.schema.json")
        let wanted = try Self.expected(published, published["$defs"] as? [String: Any] ?? [:])
        #expect(try Self.actual(Self.object("Tools/spark/article.schema.json")) == wanted)
    }

    @Test func theErrorsSchemaHasWhatAnErrorHas() async throws {
        let files = try TemporaryFolder()
        try files.write("rows.jsonl", "{\"id\":\"a\",\"path\":\"none\"}\n")
        let result = try await CommandLineTool.run(["batch", "rows.jsonl"], folder: files.path)
        let error = try JSONSerialization.jsonObject(with: Data(result.errors.utf8)) as? [String: Any]
        let fields = try #require(Self.object("Tools/spark/error.schema.json")["fields"] as? [[String: Any]])
        let types = Dictionary(
            try fields.map { try (#require($0["name"] as? String), $0["type"] as? String) }, uniquingKeysWith: { $1 })
        for (name, value) in try #require(error) {
            #expect(types[name] == (value is String ? "string" : "long"), "\(name)")
        }
    }

    /// A Python that has pyspark, where there is Java too.
    private static func python() async throws -> String? {
        let named = ProcessInfo.processInfo.environment["MANCHETTE_SPARK_PYTHON"]
        let candidates = [named, package.appending(path: ".venv-spark/bin/python").path, "python3"]
        for candidate in candidates.compactMap({ $0 }) {
            let check = "command -v java > /dev/null && '\(candidate)' -c 'import pyspark'"
            if try await CommandLineTool.shell(check, folder: package.path).status == 0 { return candidate }
        }
        return nil
    }

    @Test(
        .enabled("Java or pyspark is missing: `make spark-demo` installs them") { try await python() != nil })
    func anExecutorThatIsKilledCostsNoArticleAndDoublesNone() async throws {
        let python = try #require(try await Self.python())
        let result = try await CommandLineTool.shell(
            "'\(python)' Tools/spark/demo.py $EXTRACT --kill-one --copies 2", folder: Self.package.path)
        #expect(result.status == 0, "\(result.output)\n\(result.errors)")
        #expect(result.output.contains("killed"))
        #expect(result.output.contains("the same, row by row"))
    }
}
