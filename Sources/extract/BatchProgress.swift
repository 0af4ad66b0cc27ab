import ArgumentParser
import BatchExtraction
import Manchette

/// Tells how a batch gets on: a line that rewrites itself on a terminal, otherwise a line every ten seconds.
struct BatchProgress {
    /// How it is told.
    enum Style: String, ExpressibleByArgument, CaseIterable {
        case auto, json, none
    }

    private let style: Style
    private let isTerminal: Bool
    private let began = ContinuousClock.now
    private var lastShown = ContinuousClock.now
    private let standardError = OutputFile.standardError

    init(style: Style) {
        self.style = style
        isTerminal = standardError.isTerminal
    }

    /// Seconds since the beginning.
    var seconds: Double { Self.seconds(ContinuousClock.now - began) }

    private static func seconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// Shows the numbers when it is time to.
    mutating func show(_ summary: BatchSummary) {
        guard style != .none else { return }
        let now = ContinuousClock.now
        guard Self.seconds(now - lastShown) >= (isTerminal && style == .auto ? 0.2 : 10) else { return }
        lastShown = now
        if style == .json {
            showJSON(summary, event: "progress")
        } else if isTerminal {
            standardError.write("\r\u{1B}[K" + line(summary))
        } else {
            standardError.writeLine(line(summary))
        }
    }

    /// Shows the table of the end.
    func finish(_ summary: BatchSummary) {
        switch style {
        case .none: break
        case .json: showJSON(summary, event: "summary")
        case .auto:
            if isTerminal { standardError.write("\r\u{1B}[K") }
            standardError.writeLine(summary.table(seconds: seconds))
        }
    }

    private func showJSON(_ summary: BatchSummary, event: String) {
        var object: [UInt8] = []
        summary.write(seconds: seconds, into: &object)
        standardError.write("{\"\(event)\":" + String(decoding: object.dropLast(), as: UTF8.self) + "}\n")
    }

    private func line(_ summary: BatchSummary) -> String {
        let seconds = max(self.seconds, 0.001)
        let perSecond = Int(Double(summary.items) / seconds)
        let megabytes = Int(Double(summary.bytes) / seconds / 1e6)
        return
            "\(summary.skipped + summary.items) items, \(perSecond)/s, \(megabytes) MB/s, \(summary.faultCount) errors"
    }
}
