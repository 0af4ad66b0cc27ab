import ArgumentParser
import BatchExtraction
import DumpReading
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

    /// Size of all the inputs, where it is known.
    private let inputBytes: Int?

    init(style: Style, inputs: [String]) {
        self.style = style
        inputBytes = style == .none ? nil : DumpReader.size(of: inputs)
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
        let left = event == "progress" ? secondsLeft(summary) : nil
        summary.write(seconds: seconds, secondsLeft: left, into: &object)
        standardError.write("{\"\(event)\":" + String(decoding: object.dropLast(), as: UTF8.self) + "}\n")
    }

    /// How long the rest of the input will take at the speed so far.
    private func secondsLeft(_ summary: BatchSummary) -> Double? {
        let done = summary.inputBytes - summary.inputBytesBefore
        guard let inputBytes, done > 0, seconds > 1 else { return nil }
        return seconds * Double(max(0, inputBytes - summary.inputBytes)) / Double(done)
    }

    /// `2 h 03 min`, `4 min 10 s`, `12 s`.
    private static func words(seconds: Double) -> String {
        let seconds = Int(min(seconds, 1e9).rounded())
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
        if hours > 0 { return "\(hours) h \(minutes < 10 ? "0" : "")\(minutes) min" }
        return minutes > 0 ? "\(minutes) min \(seconds % 60) s" : "\(seconds) s"
    }

    /// `[#####---------------]`: the share of the input that is read.
    private func bar(_ summary: BatchSummary) -> String {
        guard isTerminal, let inputBytes, inputBytes > 0 else { return "" }
        let width = 20
        let filled = min(width, width * summary.inputBytes / inputBytes)
        return "[" + String(repeating: "#", count: filled) + String(repeating: "-", count: width - filled) + "] "
    }

    private func line(_ summary: BatchSummary) -> String {
        let seconds = max(self.seconds, 0.001)
        let perSecond = Int(Double(summary.items) / seconds)
        let megabytes = Int(Double(summary.bytes) / seconds / 1e6)
        let left = secondsLeft(summary).map { ", \(Self.words(seconds: $0)) left" } ?? ""
        return bar(summary) + "\(summary.skipped + summary.items) items, \(perSecond)/s, \(megabytes) MB/s, "
            + "\(summary.faultCount) errors\(left)"
    }
}
