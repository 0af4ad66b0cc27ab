extension TokenConventions {
    private static let commonTitles = "mr mrs ms dr prof st ste sr jr"
    private static let commonBeforeNumbers = "no nr nos p pp vol fig art"

    /// For languages without a table of their own.
    static let common = TokenConventions(
        titles: commonTitles, beforeNumbers: commonBeforeNumbers, abbreviations: "etc inc ltd co corp vs cf ca")

    static let french = TokenConventions(
        elisions: "l d qu c n j s m t jusqu lorsqu puisqu quoiqu quelqu presqu entr ç",
        clitics: "il elle ils elles ce on je tu nous vous",
        cliticExceptions: "rendez chez garde",
        titles: "m mm mme mmes mlle dr drs me mes mgr pr prof st ste sr fr gal gén col cap lt cdt cl mr",
        beforeNumbers:
            "p pp n no nos art al chap vol t fig col éd ed tél tel av env ch al vol janv févr fév avr juill sept oct nov déc",
        abbreviations:
            "etc ex cf c.-à-d adj apr dép hab min sec max coll dir trad bd boul sté cie ltd inc corp ét p.ex i.e e.g vs"
            + " anc arr bibl bull bât circ dict env intr inv réf rééd suppl",
        starters:
            "le la les l un une des du il elle ils elles on ce cette ces c cela ça mais et or en dans pour par selon"
            + " ainsi si à au aux d de sur avec sans sous depuis pendant après avant alors comme nous vous je j tu leur"
            + " leurs son sa ses notre nos qui que qu quand lorsque s plus cependant toutefois enfin puis donc car"
            + " parmi malgré interrogé hier demain autre autres tout tous toute certes outre face")

    static let english: TokenConventions = {
        var table = TokenConventions(
            titles:
                "mr mrs ms dr prof st sr jr gen col capt lt sgt rep sen gov rev hon messrs mt ft cmdr maj pres supt insp",
            beforeNumbers: "no nos p pp vol fig art sec ch jan feb mar apr jun jul aug sep sept oct nov dec",
            abbreviations:
                "etc inc ltd co corp vs cf ca approx dept est al ave blvd rd bros cos assn intl univ viz ed eds i.e e.g",
            starters:
                "the a an he she it they we i you his her its their our this that these those but and or in on at for"
                + " from with as if when while after before since although however meanwhile there here what who why how"
                + " where which according one some many most such so then yet nor by to of no not new")
        table.splitsPossessive = true
        return table
    }()

    static let german: TokenConventions = {
        var table = TokenConventions(
            titles: "hr hrn fr dr prof dipl ing st med phil jur rer nat hl sel geb lic mag msc hon",
            beforeNumbers:
                "nr s bd abs art kap abb tel ziff rz str jan feb febr apr aug sep sept okt nov dez ca rd mio mrd",
            abbreviations:
                "z b d h u a o ä i r v bzw usw etc evtl ggf vgl inkl exkl sog dgl resp bspw allg max min mind zzgl abzgl zit ehem"
                + " gegr verst z.b d.h u.a o.ä u.ä z.t i.d.r s.o s.u co corp inc ltd st.gallen kath ev urspr"
                + " insb insbes jährl monatl tägl gest jh jhd jhdt std min sek tsd mill d.j a.d v.a n.chr v.chr",
            starters:
                "der die das den dem des ein eine einer einem eines er sie es wir ihr ich man und aber doch denn in im"
                + " auf an am bei mit nach von vom zu zum zur für aus über unter vor seit wenn als wie was wer wo da dann"
                + " dort hier dies diese dieser dieses auch noch nun so ob weil zwar damit dabei dazu danach daher"
                + " deshalb trotz laut sein seine ihre nicht kein keine bis während allerdings jedoch insgesamt")
        table.dotMakesOrdinal = true
        table.hasGenitiveS = true
        table.capitalizesNouns = true
        return table
    }()

    static let italian = TokenConventions(
        elisions:
            "l un d dell nell all dall sull coll pell c s m t v n gl quest quell sant bell tutt anch com dov cos quand"
            + " senz nient mezz nessun ciascun alcun qualcun buon grand quant trent vent degl agl dagl negl sugl cent dev",
        truncations: "po mo va fa da di sta be to",
        titles: "sig sigg sig.ra dott dr prof avv ing on sen mons s ss sigra gen col cap arch geom rag don",
        beforeNumbers: "n nn p pp pag pagg art artt vol fig tel sec cap",
        abbreviations: "ecc etc es cfr ca spa srl vs cd cosid co inc ltd p.es a.c d.c",
        starters: "il lo la i gli le l un uno una è e ma in di da a con su per tra fra nel nella al alla dal dalla del"
            + " della se come quando dopo prima secondo questo questa questi non si che chi cosa anche più ora così")

    static let spanish = TokenConventions(
        titles: "sr sra srta sres dr dra d dña prof lic ing gral col cap st sta sto mons ud uds vd vds excmo",
        beforeNumbers: "n núm num p pp pág págs art vol fig tel cap",
        abbreviations: "etc ej cf aprox av avda dpto ee uu cía ltda co inc s.a p.ej vs admón",
        starters: "el la los las un una unos unas lo en de del al a y pero o con por para sin sobre según desde hasta"
            + " cuando como si no se su sus este esta estos estas ese esa él ella ellos que qué quien también además así"
    )

    static let catalan = TokenConventions(
        elisions: "l d n s m t", titles: "sr sra dr dra prof", beforeNumbers: "núm p pp pàg art vol tel",
        abbreviations: "etc ex", starters: "el la els les un una en de del al i però amb per si no es que")

    static let portuguese = TokenConventions(
        elisions: "d", titles: "sr sra srs dr dra drs prof profa d eng arq gen cel cap sto sta exmo",
        beforeNumbers: "n p pp pág págs art vol fig tel cap", abbreviations: "etc ex cf aprox av lda ltda cia vs s.a",
        starters: "o a os as um uma em no na nos nas de do da e mas ou com por para sem sobre segundo desde até quando"
            + " como se não seu sua este esta esse essa ele ela eles que também além assim já")

    static let dutch = TokenConventions(
        titles: "dhr mevr mw dr drs prof ir ing mr st ds",
        beforeNumbers: "nr nrs p pp blz art tel jan feb apr aug sept okt nov dec",
        abbreviations: "bijv bv enz etc ca resp o.a d.w.z m.a.w a.u.b i.p.v t.o.v incl excl vgl evt zgn",
        starters:
            "de het een hij zij ze we wij ik je dat dit deze die er en maar of in op van met voor bij door na naar"
            + " om als toen dan nu zo ook niet volgens sinds tijdens wie wat waar hoe")

    static let polish: TokenConventions = {
        var table = TokenConventions(
            titles: "dr prof mgr inż gen płk ks św hab mec red", beforeNumbers: "nr s str art ust pkt tel ul al",
            abbreviations: "itd itp np tzn tzw tj m.in ok godz min tys mln mld zł gr r w wg pt br ub im",
            starters: "w z na do po to o i a ale nie się jak że kiedy gdy jest ten ta te jego jej według od dla przed")
        table.dotMakesOrdinal = true
        return table
    }()

    static let cyrillic = TokenConventions(
        titles: "г гг им проф акад др ул пр просп д св", beforeNumbers: "стр с п пп ст рис тел гл №",
        abbreviations: "др пр т.д т.п т.е т.к руб коп тыс млн млрд см ср напр обл р",
        starters: "В На По С И А Но Он Она Они Это Как Что Для Если При За От До Из У К О Не Так")

    static let turkish: TokenConventions = {
        var table = TokenConventions(
            titles: "dr prof doç av sn st", beforeNumbers: "no s tel", abbreviations: "vb vs örn bkz a.ş",
            starters: "bu bir ve ama o da de için ancak bunun")
        table.splitsSuffixes = true
        table.dotMakesOrdinal = true
        return table
    }()

    /// Languages that write ordinals with a full stop and have no table of their own.
    static let ordinalDot: TokenConventions = {
        var table = common
        table.dotMakesOrdinal = true
        return table
    }()
}
