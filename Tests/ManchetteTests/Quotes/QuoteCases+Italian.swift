extension QuoteCase {
    static let italian: [QuoteCase] = []
}
