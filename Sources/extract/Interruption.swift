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
        for number in [SIGINT, SIGTERM] {
            signal(number) { received in
                Interruption.requested.store(true, ordering: .relaxed)
                signal(received, SIG_DFL)
            }
        }
    }
}
