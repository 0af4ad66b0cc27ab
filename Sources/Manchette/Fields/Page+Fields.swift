extension Page {
    /// Takes the blocks that print fields out of the body and labels them so.
    mutating func take(_ roles: [Int: Role]) {
        guard !roles.isEmpty else { return }
        body.blocks.removeAll { roles[$0] != nil }
        let headlines = roles.filter { $0.value == .headline }.keys.sorted()
        if let first = headlines.first { body.headline = first }
        body.kicker = roles.first { $0.value == .kicker }?.key ?? body.kicker
        let lead = roles.filter { $0.value == .lead }.keys.sorted()
        // A standfirst that the selection saw and the fields did not confirm goes back to the text, when it reads like it.
        let returned = body.lead.filter { roles[$0] == nil && $0 < labels.count && labels[$0].bodyScore >= 0.5 }
        if !returned.isEmpty { body.blocks = (body.blocks + returned).sorted() }
        body.lead = lead
        for (block, role) in roles where block < labels.count && labels[block].role != role {
            labels[block].role = role
            labels[block].reason = .rule("field")
        }
    }
}
