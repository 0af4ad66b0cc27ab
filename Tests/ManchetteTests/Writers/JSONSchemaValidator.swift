import Foundation

/// Checks JSON against the part of JSON Schema, draft 2020-12, that the published schema uses.
///
/// A keyword that is not known here is a failure too: a schema must not say more than the tests check.
struct JSONSchemaValidator {
    private let root: [String: Any]

    init(schema: Data) throws {
        root = try JSONSerialization.jsonObject(with: schema) as? [String: Any] ?? [:]
    }

    /// What is wrong, each with its place; empty for a valid value.
    func faults(in json: Data) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: json, options: [.fragmentsAllowed])
        return faults(value, root, at: "$")
    }

    private func faults(_ value: Any, _ schema: Any, at place: String) -> [String] {
        if let allowed = schema as? Bool { return allowed ? [] : ["\(place): nothing is allowed here"] }
        guard let schema = schema as? [String: Any] else { return ["\(place): the schema is no object"] }
        var found: [String] = []
        for (keyword, argument) in schema {
            switch keyword {
            case "$schema", "$id", "title", "description", "$defs": continue
            case "$ref": found += faults(value, definition(argument), at: place)
            case "type": if !isType(value, argument) { found.append("\(place): is not of type \(argument)") }
            case "enum":
                let choices = argument as? [String] ?? []
                if !choices.contains(value as? String ?? "\u{0}") {
                    found.append("\(place): \(value) is not in \(choices)")
                }
            case "pattern", "minLength": found += stringFaults(value, keyword, argument, at: place)
            case "minimum", "maximum": found += numberFaults(value, keyword, argument, at: place)
            case "required", "properties", "additionalProperties", "propertyNames":
                found += objectFaults(value, keyword, argument, schema, at: place)
            case "items", "prefixItems", "minItems": found += arrayFaults(value, keyword, argument, schema, at: place)
            default: found.append("\(place): unknown keyword \(keyword)")
            }
        }
        return found
    }

    private func definition(_ reference: Any) -> Any {
        let name = (reference as? String ?? "").replacingOccurrences(of: "#/$defs/", with: "")
        return (root["$defs"] as? [String: Any])?[name] ?? false
    }

    private func isType(_ value: Any, _ type: Any) -> Bool {
        let isBoolean = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
        switch type as? String {
        case "object": return value is [String: Any]
        case "array": return value is [Any]
        case "string": return value is String
        case "boolean": return isBoolean
        case "number": return value is NSNumber && !isBoolean
        case "integer":
            return !isBoolean && (value as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } == true
        default: return false
        }
    }

    private func stringFaults(_ value: Any, _ keyword: String, _ argument: Any, at place: String) -> [String] {
        guard let string = value as? String else { return [] }
        if keyword == "minLength" {
            return string.unicodeScalars.count >= argument as? Int ?? .max ? [] : ["\(place): too short"]
        }
        let matches = string.range(of: argument as? String ?? "", options: .regularExpression) != nil
        return matches ? [] : ["\(place): \"\(string)\" does not match \(argument)"]
    }

    private func numberFaults(_ value: Any, _ keyword: String, _ argument: Any, at place: String) -> [String] {
        guard let number = value as? NSNumber, let bound = argument as? NSNumber else { return [] }
        let isInside =
            keyword == "minimum" ? number.doubleValue >= bound.doubleValue : number.doubleValue <= bound.doubleValue
        return isInside ? [] : ["\(place): \(number) breaks \(keyword) \(bound)"]
    }

    private func objectFaults(
        _ value: Any, _ keyword: String, _ argument: Any, _ schema: [String: Any], at place: String
    ) -> [String] {
        guard let object = value as? [String: Any] else { return [] }
        let properties = schema["properties"] as? [String: Any] ?? [:]
        switch keyword {
        case "required":
            return (argument as? [String] ?? []).filter { object[$0] == nil }.map { "\(place): \($0) is missing" }
        case "properties":
            return object.flatMap { name, member in
                properties[name].map { faults(member, $0, at: "\(place).\(name)") } ?? []
            }
        case "propertyNames": return object.keys.flatMap { faults($0, argument, at: "\(place), name") }
        default:
            return object.filter { properties[$0.key] == nil }
                .flatMap { faults($0.value, argument, at: "\(place).\($0.key)") }
        }
    }

    private func arrayFaults(
        _ value: Any, _ keyword: String, _ argument: Any, _ schema: [String: Any], at place: String
    ) -> [String] {
        guard let array = value as? [Any] else { return [] }
        let prefix = schema["prefixItems"] as? [Any] ?? []
        switch keyword {
        case "minItems": return array.count >= argument as? Int ?? .max ? [] : ["\(place): too few elements"]
        case "prefixItems":
            return zip(array, prefix).enumerated().flatMap { faults($1.0, $1.1, at: "\(place)[\($0)]") }
        default:
            return array.enumerated().dropFirst(prefix.count).flatMap { faults($1, argument, at: "\(place)[\($0)]") }
        }
    }
}
