import Manchette

extension Trainer {
    /// The weights as the library reads them: at most `rows` rows, the heaviest.
    func packed(rows limit: Int) -> [UInt8] {
        var kept: [(key: UInt64, row: Int, size: Float)] = []
        for (key, row) in index {
            let weight = weights[Int(row)]
            let size = weight.replacing(with: -weight, where: weight .< 0).max()
            if size > 0.02 { kept.append((key, Int(row), adopted.contains(key) ? size + 100 : size)) }
        }
        kept.sort { $0.size != $1.size ? $0.size > $1.size : $0.key < $1.key }
        if kept.count > limit { kept.removeLast(kept.count - limit) }
        let largest: Float = 4
        let unit = largest / 127
        var slots = 1024
        // Most look-ups find nothing: a table not too full ends them after a probe or two.
        while Double(slots) * 0.62 < Double(kept.count + triggers.count) { slots *= 2 }
        // The marks, then the rows.
        var table = [UInt8](repeating: 0, count: 18 * slots)
        func place(_ key: UInt64, _ weight: Row) {
            var slot = Int(truncatingIfNeeded: key) & (slots - 1)
            while table[2 * slot] != 0 || table[2 * slot + 1] != 0 { slot = (slot + 1) & (slots - 1) }
            for label in 0..<Trainer.labels {
                let value = (weight[label] / unit).rounded()
                table[2 * slots + 16 * slot + label] = UInt8(bitPattern: Int8(max(-127, min(127, value))))
            }
            let mark = UInt16(truncatingIfNeeded: key >> 48) | 1
            table[2 * slot] = UInt8(truncatingIfNeeded: mark)
            table[2 * slot + 1] = UInt8(truncatingIfNeeded: mark >> 8)
        }
        for entry in kept { place(entry.key, weights[entry.row]) }
        for trigger in triggers.sorted() { place(EntityTraining.trigger(trigger), .zero) }
        var out: [UInt8] = []
        let least = option("least").flatMap(Float.init) ?? 0
        for value in [
            EntityTraining.modelMagic, UInt32(slots), unit.bitPattern, UInt32(kept.count), least.bitPattern,
            UInt32(adopted.count), 0, 0,
        ] { out.append(littleEndian: value) }
        for row in transitions {
            for label in 0..<16 {
                let value = UInt16(bitPattern: Int16(max(-32000, min(32000, (row[label] / unit).rounded()))))
                out.append(UInt8(truncatingIfNeeded: value))
                out.append(UInt8(truncatingIfNeeded: value >> 8))
            }
        }
        return out + table
    }
}
