extension QuoteCase {
    static let spanish: [QuoteCase] = []
}
