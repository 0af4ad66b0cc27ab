import CModels

/// Words of the trade that the fields are told by, in all languages together; the data file has one section per language.
///
/// A class, as many hold it: a copy of all these lists would count its holders one by one.
final class FieldWords: Sendable {
    /// What stands before a name in a by-line: "par", "von".
    let byline: WordPhrases
    /// What stands before the name of somebody who wrote nothing of it: "reviewed by", "photos".
    let notByline: WordPhrases
    /// What announces those who read a text before it was printed.
    let helpers: WordPhrases
    /// By-line words that may stand inside a line: "Publié le 3 mai par Anne Roy".
    let innerByline: SmallWordSet
    /// What makes a by-line word inside a line announce somebody else than the author: "Question posée par".
    let notAuthored: SmallWordSet
    /// What stands before the name of an agency whose copy was used: "avec", "mit".
    let with: SmallWordSet
    /// What joins two names: "et", "und".
    let conjunctions: SmallWordSet
    /// Those that are a preposition or an article of another language: "en", "i".
    let shortConjunctions: SmallWordSet
    /// Articles that have lost their vowel, without the apostrophe: "l" of "l'AFP".
    let elisions: SmallWordSet
    /// Bytes of the longest of them.
    let longestElision: Int
    /// Small letters that a name may begin with, as they are written: "d'", "al-".
    let namePrefixes: [[UInt8]]
    /// Titles of address and of study before a name: "Mme", "Dr".
    let honorifics: SmallWordSet
    /// Those of address that are no part of a printed name: "Mme".
    let courtesies: SmallWordSet
    /// Degrees behind a name: "PhD".
    let degrees: SmallWordSet
    /// What makes an owner of a name, and the space behind it: "'s ".
    let possessives: [String]
    /// Small words inside names: "de", "von", "van".
    let particles: SmallWordSet
    /// What stands before a day behind a name: "Anne Roy, le 3 mai".
    let dayWords: SmallWordSet
    /// What a number of comments is called: "commentaires", "Kommentar".
    let commentWords: SmallWordSet
    /// Short names of weekdays, which are names of people too: "Tue", "Mar".
    let weekdays: SmallWordSet
    /// What stands before the day of a text at its beginning: "Berne, du 3 mai".
    let issueWords: SmallWordSet
    /// What leads from a name to a rubric: "Anne Roy in Politics".
    let rubricWords: SmallWordSet
    /// What somebody is at a paper: "journaliste", "Redakteurin".
    let roles: SmallWordSet
    /// Words of a newsroom that signs as a whole: "rédaction".
    let newsrooms: SmallWordSet
    /// Words that somebody speaks of himself by, and that no name begins with: "our", "I'm".
    let ownWords: SmallWordSet
    /// What announces names only where nothing else stands in its line: "De".
    let soleBylines: SmallWordSet
    /// What a firm's name says of its legal form, as it is written: "GmbH", "Inc", "s.r.o".
    let legalForms: SmallWordSet
    /// What makes a firm of a name behind "&": "Co", "Sons".
    let legalTails: SmallWordSet
    /// What a name with a joining word ends with that is an institution's: "University".
    let institutions: SmallWordSet
    /// What leads to where somebody reports from: "in", "depuis".
    let placeWords: SmallWordSet
    /// What names of places of several words begin with: "Le Havre", "Bad Homburg".
    let placeOpenings: SmallWordSet
    /// What stands before a role that is given inside a sentence: "as founder".
    let roleLeaders: WordPhrases
    /// Small words that names of offices hold and names of persons do not: "für", "pour".
    let officeWords: SmallWordSet
    /// What calls a text a conversation: "interview", "entretien".
    let interviews: SmallWordSet
    /// News agencies.
    let agencies: SmallWordSet
    /// Agencies and stocks of pictures.
    let pictureAgencies: SmallWordSet
    /// Keywords that say where a site shows an article, not what it is about: "featured".
    let noTags: SmallWordSet
    /// Words that no name holds: months, "publié", "partager".
    let notNames: SmallWordSet
    /// Names of accounts that no person has: "admin".
    let accounts: SmallWordSet
    /// What makes an account's name of any other beside it: "Gazette Admin".
    let accountWords: SmallWordSet
    /// Badges that are printed with headlines: "réservé aux abonnés".
    let badges: [[SmallWord]]
    /// The first and last word of each badge.
    let badgeWords: SmallWordSet
    /// The first breadcrumb: "accueil".
    let home: SmallWordSet
    /// What announces the way to the page: "you are here".
    let trailLabels: SmallWordSet
    /// What stands before a picture's credit: "crédit photo", "Bild".
    let credits: WordPhrases
    /// Labels of credits that say how a picture was made and stay: "capture d'écran".
    let creditKinds: WordPhrases
    /// What joins the owners of a picture: "via", "pour".
    let creditJoints: SmallWordSet
    /// What stands between an owner and the agency that a picture came by, with its spaces: " via ".
    let creditSources: [String]
    /// Labels of credits that name a kind of picture, and begin its caption too: "Symbolbild".
    let pictureKinds: SmallWordSet
    /// The label of the publisher's code, in small letters, the longest first.
    let webcode: [String]
    /// The same, to be looked for.
    let webcodes: LetterNeedles
    /// Rubrics that say that a text has none: "non classé".
    let noSections: SmallWordSet
    /// The label of the tags.
    let tags: SmallWordSet
    /// Bytes of the longest of them.
    let longestTags: Int
    /// Labels of a rubric alone.
    let sectionLabels: SmallWordSet
    /// Labels of a headline in exports of press databases: "titre".
    let titleLabels: SmallWordSet
    /// Short lines near a headline that are neither kicker nor lead: "partager", "écouter l'article".
    let furniture: WordPhrases
    /// Words that are such a line alone and begin others too: "previous".
    let furnitureWords: SmallWordSet
    /// What the page says to its reader and what no text names: "FAQ", "Subscribe".
    let notEntities: SmallWordSet
    /// The label of a box that holds the standfirst: "L'essentiel".
    let leadLabels: WordPhrases
    /// What stands behind how many articles a keyword has: "611 articles".
    let countWords: SmallWordSet
    /// What stands before the day since which somebody has had an account: "joined".
    let joined: WordPhrases
    /// What stands before a role and says its field: "Health" of "Health reporter".
    let roleFields: SmallWordSet
    /// Roles that such a word stands before, in the same language.
    let fieldRoles: SmallWordSet
    /// Rubrics that say nothing of the article: "News", "Aktuelles".
    let generalSections: SmallWordSet
    /// What numbers the parts of a text: "Figure 1", "Step 3".
    let entityLabels: SmallWordSet
    /// What numbers a picture: "Figure 1 – The quays".
    let figureWords: SmallWordSet
    /// What leads from a picture to more of them: "voir le diaporama".
    let gallery: WordPhrases
    /// What the buttons of a picture say, which stands in its caption's text: "hide caption".
    let pictureButtons: WordPhrases
    /// What says how much of an article is left to read.
    let remaining: WordPhrases
    /// What stands behind the number of a share: "percent", "pour" of "pour cent".
    let percentWords: SmallWordSet
    /// What the word for minutes behind their number begins with: "min", "mn"; ASCII in small letters.
    let minuteWords: [[UInt8]]
    /// What a line about an author goes on with behind the name: "is", "covers".
    let noteVerbs: [[UInt8]]
    /// What lines about a writer tell beside what they are: "enseigne", "ouvrage".
    let noteDeeds: SmallWordSet
    /// Wording of a gate at the end of a text.
    let gate: WordPhrases
    /// What counts the articles that may be read for nothing: "articles gratuits ce mois-ci".
    let meter: WordPhrases
    /// Parts of addresses that lead to what somebody wrote: "/author/".
    let profilePaths: Needles
    /// Parts of addresses that lead to a reader's account: "/members/".
    let accountPaths: Needles
    /// Parts of addresses that lead to where a reader opens or changes an account: "login".
    let loginPaths: Needles
    /// Parts of addresses of pictures that are the page's and not the article's: "logo".
    let notPictures: Needles
    /// Parts of classes that say of a line beside a picture that it is its caption: "legende".
    let captionClasses: Needles
    /// What the address of a frame holds that shows nothing of the article: buttons, tests, advertisements.
    let notEmbeds: Needles
    /// What elements that hold an author's name are called: "auteur".
    let authorWords: [[UInt8]]
    /// Names of a column of the article's own: "articlesidebar".
    let ownSides: [[UInt8]]
    /// What domains of papers end with.
    let domainEndings: SmallWordSet
    /// What the description of a portrait begins with.
    let portraitWords: SmallWordSet
    /// Words of foreign elements that say where they stand, not what they hold.
    let columnWords: [[UInt8]]
    /// What words of elements' names begin with that hold a wall: "paywall".
    let wallWords: [[UInt8]]
    /// What the word of an element's name ends with that says that it holds a name: "nom".
    let nameWords: [[UInt8]]
    /// Members of a page's data that hold texts, as they are written: "articleBody".
    let textKeys: SmallWordSet
    /// What cards of networks call an author: "written by".
    let cardLabels: SmallWordSet
    /// Words of classes, each with what it names, such as an author or a gate.
    let classes: ClassWords

    /// The words of the data file.
    static let shared: FieldWords = {
        var size = 0
        let start = manchette_field_words(&size)
        return FieldWords(UnsafeBufferPointer(start: start, count: size))
    }()

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        let topics = FieldTopics(bytes)
        byline = WordPhrases(topics.items("byline"))
        notByline = WordPhrases(topics.items("notbyline"))
        helpers = WordPhrases(topics.items("helper"))
        innerByline = SmallWordSet(topics.items("byline.inner").flatMap { TextSimilarity.words($0).map(\.hash) })
        notAuthored = topics.set("notbyline.inner")
        with = topics.set("with")
        conjunctions = topics.set("conjunction")
        shortConjunctions = topics.set("shortconjunction")
        elisions = topics.set("elision")
        longestElision = topics.items("elision").reduce(0) { max($0, $1.count) }
        namePrefixes = topics.items("nameprefix").map { Array($0) }
        honorifics = topics.set("honorific")
        courtesies = topics.set("courtesy")
        degrees = topics.set("degree")
        possessives = topics.items("possessive").map { $0.string + " " }
        particles = topics.set("particle")
        dayWords = topics.set("dayword")
        weekdays = topics.set("weekday")
        commentWords = topics.set("commentword")
        issueWords = topics.set("issueword")
        rubricWords = topics.set("rubricword")
        roles = topics.set("role")
        newsrooms = topics.set("newsroom")
        ownWords = topics.set("ownword")
        soleBylines = topics.set("solebyline")
        legalForms = SmallWordSet(topics.items("legalform").map(SmallWord.exactKey))
        legalTails = SmallWordSet(topics.items("legaltail").map(SmallWord.exactKey))
        officeWords = topics.set("officeword")
        institutions = topics.set("institution")
        placeWords = topics.set("placeword")
        placeOpenings = topics.set("placeopening")
        roleLeaders = WordPhrases(topics.items("roleleader"))
        interviews = topics.set("interview")
        agencies = topics.set("agency")
        pictureAgencies = topics.set("pictureagency")
        noTags = topics.set("notag")
        notNames = topics.set("notname")
        accounts = topics.set("account")
        accountWords = topics.set("accountword")
        badges = topics.badges()
        badgeWords = SmallWordSet(badges.flatMap { [$0.first, $0.last].compactMap { $0?.hash } })
        home = topics.set("home")
        trailLabels = topics.set("traillabel")
        credits = WordPhrases(topics.items("credit"))
        creditKinds = WordPhrases(topics.items("creditkind"))
        creditJoints = topics.set("creditjoint")
        creditSources = topics.items("creditsource").map { " " + $0.string + " " }
        pictureKinds = topics.set("picturekind")
        webcode = topics.strings("webcode").sorted { $0.utf8.count > $1.utf8.count }
        webcodes = LetterNeedles(webcode.map { Array($0.utf8) })
        noSections = topics.set("nosection")
        tags = topics.set("tags")
        longestTags = topics.items("tags").reduce(0) { max($0, $1.count) }
        sectionLabels = topics.set("sectionlabel")
        titleLabels = topics.set("titlelabel")
        furniture = WordPhrases(topics.items("furniture"))
        furnitureWords = topics.set("furnitureword")
        notEntities = topics.set("notentity")
        countWords = topics.set("countword")
        joined = WordPhrases(topics.items("joined"))
        leadLabels = WordPhrases(topics.items("leadlabel"))
        roleFields = topics.set("rolefield")
        fieldRoles = topics.set("fieldrole")
        generalSections = topics.set("generalsection")
        entityLabels = topics.set("entitylabel")
        figureWords = topics.set("figureword")
        gallery = WordPhrases(topics.items("gallery"))
        pictureButtons = WordPhrases(topics.items("picturebutton"))
        remaining = WordPhrases(topics.items("remaining"))
        percentWords = topics.set("percentword")
        minuteWords = topics.items("minuteword").map { Array($0) }
        noteVerbs = topics.items("noteverb").map { Array($0) }
        noteDeeds = topics.set("notedeed")
        gate = WordPhrases(topics.items("gate"))
        meter = WordPhrases(topics.items("meter"))
        profilePaths = Needles(topics.items("profilepath"))
        accountPaths = Needles(topics.items("accountpath"))
        loginPaths = Needles(topics.items("loginpath"))
        notPictures = Needles(topics.items("notpicture"))
        captionClasses = Needles(topics.items("captionclass"))
        notEmbeds = Needles(topics.items("notembed"))
        authorWords = topics.strings("authorword").map { Array($0.utf8) }
        ownSides = topics.items("ownside").map { Array($0) }
        domainEndings = topics.set("domainending")
        portraitWords = topics.set("portraitword")
        columnWords = topics.items("columnword").map { Array($0) }
        wallWords = topics.items("wallword").map { Array($0) }
        nameWords = topics.items("nameword").map { Array($0) }
        textKeys = SmallWordSet(topics.items("textkey").map(SmallWord.exactKey))
        cardLabels = topics.set("cardauthor")
        classes = ClassWords(topics.classes())
    }
}

/// The items of the data file by topic, still as bytes.
private struct FieldTopics {
    typealias Text = UnsafeBufferPointer<UInt8>
    private var topics: [(name: Text, items: [Text])] = []

    init(_ file: UnsafeBufferPointer<UInt8>) {
        file.forEachPiece(separatedBy: UInt8(ascii: "\n")) { line in
            guard line[0] != UInt8(ascii: "#"), line[0] != UInt8(ascii: "["),
                let colon = line.place(of: UInt8(ascii: ":"))
            else { return }
            let name = line.piece(0..<colon)
            var place = topics.firstIndex { $0.name.count == name.count && $0.name.ends(with: name) } ?? topics.count
            if place == topics.count {
                topics.append((name, []))
                place = topics.count - 1
            }
            line.piece(from: colon + 1).forEachPiece(separatedBy: UInt8(ascii: "|")) { item in
                let item = item.trimmed
                if !item.isEmpty { topics[place].items.append(item) }
            }
        }
    }

    func items(_ topic: StaticString) -> [Text] { topics.first { $0.name.equals(topic) }?.items ?? [] }

    /// Items in small letters.
    func set(_ topic: StaticString) -> SmallWordSet { SmallWordSet(items(topic).map { SmallWord.key($0) }) }

    /// Items in small letters.
    func strings(_ topic: StaticString) -> [String] { items(topic).map { $0.string.lowercased() } }

    /// Badges, the longest first; where one stands in front of a title and one behind it, the later in the alphabet goes
    /// first.
    func badges() -> [[SmallWord]] {
        var badges: [(words: [SmallWord], letters: String)] = []
        for item in items("badge") {
            let words = TextSimilarity.words(item)
            // A few dozen: faster compared than hashed, which has the process look for how to.
            if words.isEmpty || badges.contains(where: { $0.words == words }) { continue }
            badges.append((words, TextSimilarity.letters(item)))
        }
        return badges.sorted { ($0.words.count, $0.letters) > ($1.words.count, $1.letters) }.map(\.words)
    }

    /// The class words of each topic, such as an author.
    func classes() -> [(topic: Text, words: [Text])] {
        topics.filter { $0.name.begins(with: "class.") }.map { ($0.name.piece(from: 6), $0.items) }
    }
}
