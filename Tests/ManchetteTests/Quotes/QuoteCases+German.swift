extension QuoteCase {
    static let german: [QuoteCase] = []
}
