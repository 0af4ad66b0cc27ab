/// Decides what sort of page it is, from the labels and from what the page says of itself.
enum PageKind {
    /// Fewest words of a body that is an article's.
    static let enoughWords = 25

    static func decide(_ page: Page, fields: Fields, text: [UInt8]) -> Article.Kind {
        var words = 0
        for byte in text where byte == 0x20 { words += 1 }
        var isLiveBlog = false
        var isVideo = false
        for claim in page.claims where claim.field == .kind {
            if claim.value == "LiveBlogPosting" { isLiveBlog = true }
            if claim.value == "VideoObject" || claim.value == "video" { isVideo = true }
        }
        if isLiveBlog, words >= enoughWords { return .liveBlog }
        if words < enoughWords { return isVideo ? .video : (words < 8 ? .notAnArticle : .article) }
        return .article
    }
}
