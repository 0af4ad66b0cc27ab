/// A JSON value, members in the order they were written.
enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// The characters of a number, as written.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// One member of an object.
    struct Member: Sendable, Hashable {
        var key: String
        var value: JSONValue
    }
}

extension JSONValue {
    /// The value of an object's first member of this name; nil for other kinds, `null` and missing members.
    subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        for member in members where member.key == key {
            if case .null = member.value { return nil }
            return member.value
        }
        return nil
    }

    /// Whether it is an array or an object.
    var hasParts: Bool {
        switch self {
        case .array, .object: true
        default: false
        }
    }

    /// The characters of a string or number.
    var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    /// The elements of an array; any other value but `null` as its only element.
    var elements: [JSONValue] {
        switch self {
        case .array(let values): values
        case .null: []
        default: [self]
        }
    }

    /// Whether the value is an object.
    var isObject: Bool {
        if case .object = self { return true }
        return false
    }

    /// Booleans, and the strings and numbers that pages write for them.
    var truth: Bool? {
        switch self {
        case .bool(let value): return value
        case .string(let text), .number(let text):
            let word = text.lowercased()
            if word == "true" || word == "1" || word == "yes" || word.hasSuffix("schema.org/true") { return true }
            if word == "false" || word == "0" || word == "no" || word.hasSuffix("schema.org/false") { return false }
            return nil
        default: return nil
        }
    }
}
