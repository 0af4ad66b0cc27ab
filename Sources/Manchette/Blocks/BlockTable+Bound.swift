import HTMLTree

/// What keeps a page of very many tiny blocks, as a text of one-letter lines is, from taking hundreds of times its size:
/// what is known of a block is much larger than a letter.
extension BlockTable {
    /// So many blocks are told apart whatever they are, more than twice as many as any page has that we have seen.
    static let mostApart = 1 << 14
    /// Behind them, neighbours of fewer bytes are read as one block.
    static let bytesOfShort = 64
    /// A block that was joined has at most so many bytes.
    static let mostJoined = 1 << 10

    /// Adds a block whose bytes end ``bytes``, or makes it a part of the one before.
    ///
    /// - Parameters:
    ///   - block: its runs are the last ones.
    ///   - joint: called where it becomes a part, with the place of the byte between the two.
    @inline(__always)
    mutating func add(_ block: Block, joint: (_ place: Int) -> Void) {
        if blocks.count < BlockTable.mostApart || !takesIn(block) {
            blocks.append(block)
        } else {
            joint(block.text.lowerBound - 1)
            join(block)
        }
    }

    /// Whether a block is so short, and what stands before it so short or joined already, that they become one.
    ///
    /// What no reader sees is not joined with what all see.
    private func takesIn(_ block: Block) -> Bool {
        let length = block.text.count
        let last = blocks[blocks.count - 1]
        return length < BlockTable.bytesOfShort && last.text.upperBound + 1 == block.text.lowerBound
            && (last.text.count < BlockTable.bytesOfShort || last.traits.contains(.joined))
            && last.text.count + 1 + length <= BlockTable.mostJoined
            && last.traits.contains(.hidden) == block.traits.contains(.hidden)
    }

    @inline(never)
    private mutating func join(_ block: Block) {
        let index = blocks.count - 1
        hasJoined = true
        let shift = Int32(block.text.lowerBound - blocks[index].text.lowerBound)
        let known = blocks[index].runs
        var end = block.runs.lowerBound
        for place in block.runs {
            var run = runs[place]
            run.range = (run.range.lowerBound + shift)..<(run.range.upperBound + shift)
            // A link or emphasis around both goes on.
            let same = known.suffix(BlockTable.mostGoingOn).last {
                runs[$0].row == run.row && runs[$0].kind == run.kind
                    && runs[$0].range.upperBound + 1 == run.range.lowerBound
            }
            if let same {
                runs[same].range = runs[same].range.lowerBound..<run.range.upperBound
            } else {
                runs[end] = run
                end += 1
            }
        }
        runs.removeSubrange(end..<block.runs.upperBound)
        blocks[index].runs = (known.isEmpty ? block.runs.lowerBound : known.lowerBound)..<end
        blocks[index].text = blocks[index].text.lowerBound..<block.text.upperBound
        blocks[index].lastRow = block.lastRow
        if blocks[index].tag != block.tag { blocks[index].tag = .div }
        // Headings and text together are no heading.
        blocks[index].traits.formIntersection(block.traits.union([.gapBefore, .afterBreak, .afterImage]))
        blocks[index].traits.formUnion(block.traits.intersection(.beforeImage).union(.joined))
        blocks[index].linkBytes += block.linkBytes
        blocks[index].strongBytes += block.strongBytes
        blocks[index].emphasisBytes += block.emphasisBytes
    }

    /// Among so many of the last runs one that goes on is looked for.
    private static let mostGoingOn = 8

    /// What is to be said of a page whose blocks were joined; nil of all others.
    var boundWarning: String? {
        guard hasJoined else { return nil }
        return
            "more than \(BlockTable.mostApart) blocks: behind them, neighbours of less than \(BlockTable.bytesOfShort)"
            + " bytes are read as one"
    }
}
