extension QuoteCase {
    static let english: [QuoteCase] = []
}
