/// Members and objects, most of them left out where there is nothing to say.
extension JSONEmitter {
    /// A member that is left out when there is no value.
    @inline(__always)
    package mutating func member(_ name: StaticString, _ value: String?) {
        guard let value else { return }
        key(name)
        string(value)
    }

    /// A member that is left out when there is no value.
    @inline(__always)
    package mutating func member(_ name: StaticString, _ value: Int?) {
        guard let value else { return }
        key(name)
        integer(value)
    }

    /// A member that is left out when there is no value.
    @inline(__always)
    package mutating func member(_ name: StaticString, _ value: Bool?) {
        guard let value else { return }
        key(name)
        boolean(value)
    }

    /// A member that is an array, a value for each element.
    package mutating func member<Element>(
        _ name: StaticString, each elements: some Sequence<Element>, _ write: (inout JSONEmitter, Element) -> Void
    ) {
        key(name)
        array(elements, write)
    }

    /// A member whose name is a value itself, left out when there is no value.
    package mutating func member(named name: String, _ value: String?) {
        guard let value else { return }
        key(named: name)
        string(value)
    }

    /// A member whose name is a value itself.
    package mutating func member(named name: String, _ value: Int) {
        key(named: name)
        integer(value)
    }

    /// A member whose name is a value itself, a value for each element.
    package mutating func member<Element>(
        named name: String, each elements: some Sequence<Element>, _ write: (inout JSONEmitter, Element) -> Void
    ) {
        key(named: name)
        array(elements, write)
    }

    private mutating func array<Element>(
        _ elements: some Sequence<Element>, _ write: (inout JSONEmitter, Element) -> Void
    ) {
        beginArray()
        for element in elements { write(&self, element) }
        endArray()
    }

    /// An object with the members that the closure writes.
    package mutating func object(_ write: (inout JSONEmitter) -> Void) {
        beginObject()
        write(&self)
        endObject()
    }
}
