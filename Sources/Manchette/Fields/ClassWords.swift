import HTMLTree

/// The words in an element's class, id, itemprop, rel and other naming attributes.
enum ClassWords {
    /// The words, split at case and punctuation, in lower case, and the whole tokens without punctuation.
    static func words(of row: Int, in tree: NodeTable) -> Set<String> {
        var words: Set<String> = []
        for index in tree.nodes[row].attributeRows {
            let attribute = tree.attributes[index]
            switch attribute.name {
            case .class, .id, .itemprop, .rel, .role, .dataType, .dataComponent, .dataTestid:
                tree.withBytes(attribute.value) { split($0, into: &words) }
            default: break
            }
        }
        return words
    }

    /// Splits an attribute's value; long generated ones are cut off.
    private static func split(_ bytes: Span<UInt8>, into words: inout Set<String>) {
        var word: [UInt8] = []
        var whole: [UInt8] = []
        var previousLower = false
        func close() {
            if word.count > 1 { words.insert(String(decoding: word, as: UTF8.self)) }
            word.removeAll(keepingCapacity: true)
        }
        func closeWhole() {
            if whole.count > word.count, whole.count < 40 { words.insert(String(decoding: whole, as: UTF8.self)) }
            whole.removeAll(keepingCapacity: true)
        }
        for index in 0..<min(bytes.count, 600) {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if previousLower { close() }
                word.append(byte | 0x20)
                whole.append(byte | 0x20)
                previousLower = false
            case UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...0xFF:
                word.append(byte)
                whole.append(byte)
                previousLower = true
            case 0...32:
                closeWhole()
                close()
                previousLower = false
            default:
                // Digits and punctuation end a word; a token goes on.
                close()
                previousLower = false
            }
        }
        closeWhole()
        close()
    }
}
