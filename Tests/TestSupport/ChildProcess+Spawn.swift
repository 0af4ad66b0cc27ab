import Foundation

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension ChildProcess {
    /// Starts a program in a process group of its own.
    ///
    /// - Parameter descriptors: what becomes its standard input, output and error.
    static func spawn(
        _ arguments: [String], environment: [String], folder: String?, descriptors: [Int32]
    ) throws -> pid_t {
        #if canImport(Glibc)
        var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
        #else
        var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
        #endif
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        for (target, descriptor) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
        }
        // The tests do not listen to closed pipes; a child does, as it would in a shell.
        var usual = sigset_t()
        sigemptyset(&usual)
        sigaddset(&usual, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

        // Not every system can start a child in another folder: a shell goes there and makes way for the program.
        let line = folder.map { ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", $0] + arguments } ?? arguments
        let program = line.first ?? ""
        var identifier: pid_t = 0
        let result = beginnings.withLock {
            withStrings(line) { line in
                withStrings(environment) { environment in
                    posix_spawnp(&identifier, program, &actions, &attributes, line, environment)
                }
            }
        }
        guard result == 0 else {
            throw Failure(description: "\(arguments.joined(separator: " ")): \(String(cString: strerror(result)))")
        }
        return identifier
    }

    /// Strings as C has them: an array that ends with nil.
    private static func withStrings<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let pointers = strings.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return body(pointers)
    }
}
