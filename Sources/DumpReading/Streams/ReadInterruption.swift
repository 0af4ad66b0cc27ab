#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What ends the waiting for bytes of a pipe or terminal that do not come.
public struct ReadInterruption: Sendable, Hashable {
    private let descriptor: Int32

    /// An interruption that is asked for when there is something to read from a descriptor, most often a pipe of one's own
    /// that a signal's handler writes to.
    public init(descriptor: Int32) { self.descriptor = descriptor }

    /// Whether it was asked for.
    public var isRequested: Bool { wait(besides: -1, milliseconds: 0) }

    /// Waits until a descriptor has bytes or its end.
    ///
    /// - Returns: whether the interruption came first.
    func comesFirst(waitingFor other: Int32) -> Bool { wait(besides: other, milliseconds: -1) }

    private func wait(besides other: Int32, milliseconds: Int32) -> Bool {
        // Descriptors below 0 are passed over.
        var both = [descriptor, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        while poll(&both, 2, milliseconds) < 0 {
            guard errno == EINTR else { return false }
        }
        return both[0].revents != 0
    }
}
