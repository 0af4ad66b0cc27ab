extension QuoteCase {
    static let english: [QuoteCase] = [
        // Whom somebody told it, behind what they are.
        QuoteCase(
            "en", "“The dredger needs a second crew by June,” Maarja Tamm, head of the Port of Vesk, told reporters.",
            "Maarja Tamm|direct|The dredger needs a second crew by June,"),
        // Behind the quotation.
        QuoteCase(
            "en", "“We lost track of the satellite on Tuesday,” said Helen Carter.",
            "Helen Carter|direct|We lost track of the satellite on Tuesday,"),
        QuoteCase(
            "en", "“The outage lasted four hours,” Mark Doyle told reporters.",
            "Mark Doyle|direct|The outage lasted four hours,"),
        QuoteCase(
            "en", "“Nobody warned us,” Sarah Blake, head of the network, said on Monday.",
            "Sarah Blake|direct|Nobody warned us,"),
        QuoteCase(
            "en", "Peter Lane runs the port. “The work will take longer,” he said.",
            "Peter Lane|direct|The work will take longer,"),
        QuoteCase(
            "en", "\"The code had not been touched for years,\" according to Laura Finch.",
            "Laura Finch|direct|The code had not been touched for years,"),
        QuoteCase(
            "en", "“This measure goes too far,” the lawyer Emma Stone argued.",
            "Emma Stone|direct|This measure goes too far,"),
        QuoteCase(
            "en", "“How could this happen?” asked Daniel Reed.", "Daniel Reed|direct|How could this happen?"),
        QuoteCase(
            "en", "“We will not comment on rumours,” said a spokesperson for the company.",
            "spokesperson for the company|direct|We will not comment on rumours,"),
        // In front of it.
        QuoteCase(
            "en", "Mayor Oliver Hart replied: “The work will start in April.”",
            "Oliver Hart|direct|The work will start in April."),
        QuoteCase(
            "en", "Julia Renner, chief executive of Velia, said: “No job will be lost this year.”",
            "Julia Renner|direct|No job will be lost this year."),
        QuoteCase(
            "en", "Thomas Keller said the bill was “impossible to pay for a small town”.",
            "Thomas Keller|mixed|impossible to pay for a small town"),
        QuoteCase(
            "en", "According to Thomas Keller, the bill is “impossible to pay for a small town”.",
            "Thomas Keller|mixed|impossible to pay for a small town"),
        QuoteCase(
            "en", "Nadia Ferrer wrote that the file was “open to any intern in the building”.",
            "Nadia Ferrer|mixed|open to any intern in the building"),
        QuoteCase(
            "en", "Martin Bauer described the plan as “expensive and far too late”.",
            "Martin Bauer|mixed|expensive and far too late"),
        // Across sentences.
        QuoteCase(
            "en", "“The budget has passed,” said Yvonne Perry. “Now we need people.”",
            "Yvonne Perry|direct|The budget has passed,", "Yvonne Perry|direct|Now we need people."),
        QuoteCase(
            "en", "Minister Paul Winter was there. “We are looking into it,” the minister said.",
            "Paul Winter|direct|We are looking into it,"),
        QuoteCase(
            "en", "Laura Steel has studied this for years. “The data are clear,” she says.",
            "Laura Steel|direct|The data are clear,"),
        QuoteCase(
            "en", "Laura Steel met Peter Lane. “The data are clear,” she says. “I disagree,” he replies.",
            "Laura Steel|direct|The data are clear,", "Peter Lane|direct|I disagree,"),
        // The reader is told to do something; "that" takes up a noun; a gerund has no subject.
        QuoteCase("en", "Note that Velia has no office in Lorient and closes its quays early."),
        QuoteCase("en", "The Harbour Office received reports of broken cranes that may be too old to mend."),
        QuoteCase("en", "The Velia Council sets rules that are hard to follow for a small boat."),
        QuoteCase(
            "en",
            "Lorient has two quays. It’s worth noting that Lorient keeps its quays open all night in summer."),
        QuoteCase(
            "en", "Helen Carter said on Friday that the cranes would be mended soon.",
            "Helen Carter|indirect|the cranes would be mended soon"),
        // What only describes a noun is nobody, and a list's label neither.
        QuoteCase(
            "en",
            "One evening a Bolivian lock keeper found his dogs awake. They would not rest, but “barked and ran along the quay till dawn”.",
            "-|mixed|barked and ran along the quay till dawn"),
        QuoteCase(
            "en", "The virus spreads slowly, says the Lima-based firm, and “nobody has to stay at home for it”.",
            "Lima-based firm|mixed|nobody has to stay at home for it"),
        QuoteCase(
            "en",
            "Researchers analysed data from nine ports. They said that “the quays had been closed for no reason at all”.",
            "Researchers|mixed|the quays had been closed for no reason at all"),
        QuoteCase(
            "en",
            "One evening a Dutch ferry keeper found his lamps lit. They would not go out, but “glowed and hissed along the quay till dawn”.",
            "-|mixed|glowed and hissed along the quay till dawn"),
        QuoteCase(
            "en",
            "Opening Hours: Monday to Friday from nine to five, and all of Saturday.\n\nOpening Hours: Sunday from ten to four, and never on holidays at all."
        ),
        // Typography.
        QuoteCase(
            "en", "‘We lost everything in one night,’ said Lisa Fay.",
            "Lisa Fay|direct|We lost everything in one night,"),
        QuoteCase(
            "en", "“He told me ‘come back tomorrow’ and left,” said Paul Mercer.",
            "Paul Mercer|direct|He told me ‘come back tomorrow’ and left,"),
        QuoteCase(
            "en", "Anne Collett recalls: “It all began in May.\n\n“The second storm was the worst.”",
            "Anne Collett|direct|It all began in May.\n\n“The second storm was the worst."),
        QuoteCase(
            "en", "\"It's the whole trade that wins,\" says Sam Bennett.",
            "Sam Bennett|direct|It's the whole trade that wins,"),
        // Indirect speech.
        QuoteCase(
            "en", "Ruth Zimmer confirmed that the plant would close in June.",
            "Ruth Zimmer|indirect|the plant would close in June"),
        QuoteCase(
            "en", "According to Simon Gray, three computers vanished during the night.",
            "Simon Gray|indirect|three computers vanished during the night"),
        // No quotations.
        QuoteCase("en", "The so-called “green belt of the valley” is still disputed."),
        QuoteCase("en", "The film “The Long Night of the Lakes” opens on Wednesday."),
        QuoteCase("en", "An app called “my little road book” helps drivers."),
        QuoteCase("en", "The “boss” of the gang was arrested, and his “treasure” seized."),
        QuoteCase("en", "The 15\" screen and the 17\" screen cost the same."),
        QuoteCase("en", "It rained in the evening, and the streets stayed empty."),
        // A title right before a name.
        QuoteCase(
            "en", "“The court was wrong to hear the case,” Chief Justice Helen Carter wrote.",
            "Helen Carter|direct|The court was wrong to hear the case,"),
    ]
}
