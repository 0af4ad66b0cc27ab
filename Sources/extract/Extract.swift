import ArgumentParser

/// The command line tool.
@main
struct Extract: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Turns a news page, or the text dump of one, into a structured article.")

    func run() throws {
        throw CleanExit.helpRequest(self)
    }
}
