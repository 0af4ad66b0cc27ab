import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whether the user has asked the run to end (Ctrl-C, `kill`).
enum Interruption {
    private static let requested = Atomic<Bool>(false)

    static var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// From here on the first request is noted, and the second ends the process as usual.
    static func observe() {
        // Whoever started the process from a thread that blocks signals has left them blocked.
        let signals = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
        defer { signals.deallocate() }
        sigemptyset(signals)
        sigaddset(signals, SIGINT)
        sigaddset(signals, SIGTERM)
        sigprocmask(SIG_UNBLOCK, signals, nil)
        for number in [SIGINT, SIGTERM] {
            signal(number) { received in
                Interruption.requested.store(true, ordering: .relaxed)
                signal(received, SIG_DFL)
            }
        }
    }
}
