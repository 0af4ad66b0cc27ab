extension LabelModel {
    /// A class of the role trees, in the order of the training script.
    enum TrainedRole: Int, CaseIterable, Sendable {
        case other, body, heading, headline, kicker, lead, byline, caption, paywall, subscription, newsletter, related,
            share, tags
        case advertisement, promotion, comments
    }
}

extension LabelModel.TrainedRole {
    /// The class of a role; roles that the trees do not know have the one that they are most like.
    init(_ role: Role) {
        self =
            switch role {
            case .headline: .headline
            case .kicker: .kicker
            case .lead: .lead
            case .byline, .dateline: .byline
            case .body, .quote: .body
            case .heading: .heading
            case .unseen: .other
            case .noise(let noise): Self(noise)
            }
    }

    private init(_ noise: Article.NoiseClass) {
        self =
            switch noise {
            case .caption, .credit: .caption
            case .paywall: .paywall
            case .subscription: .subscription
            case .newsletter: .newsletter
            case .related: .related
            case .share: .share
            case .tags: .tags
            case .advertisement: .advertisement
            case .promotion: .promotion
            case .comments: .comments
            case .navigation, .authorBio, .cookies, .legal, .duplicate: .other
            }
    }

    /// The role of a block of this class outside the body.
    var roleOutside: Role {
        switch self {
        case .other, .body, .heading: .noise(.navigation)
        case .headline: .headline
        case .kicker: .kicker
        case .lead: .lead
        case .byline: .byline
        case .caption: .noise(.caption)
        case .paywall: .noise(.paywall)
        case .subscription: .noise(.subscription)
        case .newsletter: .noise(.newsletter)
        case .related: .noise(.related)
        case .share: .noise(.share)
        case .tags: .noise(.tags)
        case .advertisement: .noise(.advertisement)
        case .promotion: .noise(.promotion)
        case .comments: .noise(.comments)
        }
    }
}
