import DumpReading
import Synchronization

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Whether the user has asked the run to end (Ctrl-C, `kill`).
enum Interruption {
    private static let requested = Atomic<Bool>(false)
    /// The end of a pipe that the first request is written to; -1: there is none.
    private static let wake = Atomic<Int32>(-1)

    static var isRequested: Bool { requested.load(ordering: .relaxed) }

    /// From here on the first request is noted, and the second ends the process as usual.
    ///
    /// - Returns: what ends the waiting for a pipe's bytes at the first; nil when the system gives none.
    static func observe() -> ReadInterruption? {
        // Whoever started the process from a thread that blocks signals has left them blocked.
        let signals = UnsafeMutablePointer<sigset_t>.allocate(capacity: 1)
        defer { signals.deallocate() }
        sigemptyset(signals)
        sigaddset(signals, SIGINT)
        sigaddset(signals, SIGTERM)
        sigprocmask(SIG_UNBLOCK, signals, nil)
        // Made before a signal's handler is the first to ask for it.
        requested.store(false, ordering: .relaxed)
        var ends: [Int32] = [-1, -1]
        let hasPipe = pipe(&ends) == 0
        if hasPipe {
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            wake.store(ends[1], ordering: .relaxed)
        }
        for number in [SIGINT, SIGTERM] {
            signal(number) { received in
                Interruption.requested.store(true, ordering: .relaxed)
                // Whoever was called when the signal came must not find another's error, and may be in the midst of
                // getting memory: none is asked for here, not by a literal of text either.
                let error = errno
                var byte: UInt8 = 1
                _ = write(Interruption.wake.load(ordering: .relaxed), &byte, 1)
                errno = error
                signal(received, SIG_DFL)
            }
        }
        return hasPipe ? ReadInterruption(descriptor: ends[0]) : nil
    }
}
