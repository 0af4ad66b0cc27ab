/// The languages of the pages that the labeller's models were trained on: what they say of pages in others counts for less.
///
/// To be looked over with each training; `Tools/labeller/README.md` says which pages it takes.
enum TrainedLanguages {
    /// Of the trees of the roles.
    static let roles: Set<String> = ["de", "en", "es", "fr", "it", "nl", "pt"]
    /// With pages enough for the chance of the page's kind to be one: on pages of others it only ranks.
    static let kind: Set<String> = ["de", "en", "fr"]
    /// Of the weights of words that tell the kind: what pages of others say in their titles, menus, lines and text is not
    /// read.
    static let kindWords: Set<String> = ["en"]
}
