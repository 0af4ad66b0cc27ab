#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Runs one function over a sequence on all cores and hands on its results in the order of the sequence.
///
/// No more than `window` elements are in work or wait for their turn: who delivers slowly, or one slow element, holds
/// the reading back instead of filling the memory. Threads of its own and not tasks: an element that takes longer than
/// the time limit is given up, and only a thread can be left behind without holding up the others.
package struct OrderedMap<Input: Sendable, Output: Sendable>: Sendable {
    /// How long an element may take, and what is delivered in place of one that takes longer.
    package struct TimeLimit: Sendable {
        let seconds: Double
        let late: @Sendable (Input) -> Output

        package init(seconds: Double, late: @escaping @Sendable (Input) -> Output) {
            self.seconds = seconds
            self.late = late
        }
    }

    /// More threads than these are not left behind: then the next one is waited for, for ``patience`` limits at most.
    static var mostLeftBehind: Int { 8 }
    static var patience: Double { 5 }

    /// An element took too long after as many others as may be left behind, none of which has ended since.
    package struct Exhausted: Error {
        /// What would have been delivered in its place.
        package let late: Output
    }

    private let workers: Int
    private let window: Int
    /// How much an element weighs.
    ///
    /// Those that are in work or wait for their turn weigh no more than ``heaviest`` together, a single element excepted. One
    /// more is read.
    private let weight: @Sendable (Input) -> Int
    private let heaviest: Int
    private let timeLimit: TimeLimit?
    private let transform: @Sendable (Input) -> Output

    package init(
        workers: Int, window: Int, heaviest: Int, weight: @escaping @Sendable (Input) -> Int,
        timeLimit: TimeLimit? = nil, transform: @escaping @Sendable (Input) -> Output
    ) {
        self.workers = max(1, workers)
        self.window = max(1, window)
        self.heaviest = heaviest
        self.weight = weight
        self.timeLimit = timeLimit
        self.transform = transform
    }

    /// Runs until the sequence ends or `deliver` throws or says false; both are called on the caller's thread.
    ///
    /// - Throws: ``Exhausted``, and what `deliver` throws.
    package func run(next: () -> Input?, deliver: (Output) throws -> Bool) throws {
        let queue = WorkQueue<Input, Output>(transform: transform)
        defer { queue.close() }
        for _ in 0..<workers { queue.startThread() }
        var waiting = JobList<WorkQueue<Input, Output>.Job>()
        var weightInWork = 0
        var isAtEnd = false
        // Read, and too heavy to be worked on beside those that are.
        var held: WorkQueue<Input, Output>.Job?
        while true {
            while !isAtEnd, waiting.count < window {
                guard let job = held ?? next().map({ .init($0, weight: weight($0)) }) else {
                    isAtEnd = true
                    break
                }
                held = waiting.isEmpty || job.weight <= heaviest - weightInWork ? nil : job
                if held != nil { break }
                weightInWork += job.weight
                waiting.append(job)
                queue.add(job)
            }
            guard let job = waiting.popFirst() else { return }
            weightInWork -= job.weight
            let result: Output
            switch (queue.output(of: job, within: timeLimit?.seconds), timeLimit) {
            case (.there(let output), _): result = output
            case (.late, let limit?): result = limit.late(job.input)
            case (.exhausted, let limit?): throw Exhausted(late: limit.late(job.input))
            // Without a limit nothing is late.
            case (.late, nil), (.exhausted, nil): return
            }
            guard try deliver(result) else { return }
        }
    }
}

/// Jobs, and the threads that do them.
///
/// Sendable, as all that changes is touched under the lock only; unchecked, as the compiler knows nothing of a lock that
/// can also be waited on.
private final class WorkQueue<Input: Sendable, Output: Sendable>: @unchecked Sendable {
    /// One element's way; what changes is guarded by the queue's lock, which the compiler does not see.
    final class Job: @unchecked Sendable {
        let input: Input
        let weight: Int
        var started: Double?
        var output: Output?
        var isGivenUp = false

        init(_ input: Input, weight: Int) {
            self.input = input
            self.weight = weight
        }
    }

    private let transform: @Sendable (Input) -> Output
    private let lock = ThreadLock()
    private var jobs = JobList<Job>()
    private var threads = 0
    private var leftBehind = 0
    private var isClosed = false

    init(transform: @escaping @Sendable (Input) -> Output) { self.transform = transform }

    func startThread() {
        lock.hold { threads += 1 }
        if !startDetachedThread({ self.work() }) { lock.hold { threads -= 1 } }
    }

    func add(_ job: Job) {
        lock.hold {
            jobs.append(job)
            // Nobody but workers wait for work, and any of them takes any job: one for one. Who is woken and finds the job
            // taken waits again; who waits no longer looks at the list first.
            lock.wakeWorker()
        }
    }

    /// Tells the threads to end when they are done with what they have in hand.
    func close() {
        lock.hold {
            isClosed = true
            lock.wakeWorkers()
        }
    }

    private func work() {
        var finished: Job?
        while let job = takeJob(after: finished) {
            let output = transform(job.input)
            lock.hold { job.output = output }
            finished = job
        }
    }

    /// The next job; nil when there will be none for this thread.
    private func takeJob(after finished: Job?) -> Job? {
        lock.hold {
            if let finished {
                lock.wakeDriver()
                if finished.isGivenUp {
                    // Another thread has taken this one's place.
                    leftBehind -= 1
                    threads -= 1
                    return nil
                }
            }
            while jobs.isEmpty, !isClosed { lock.waitForWork() }
            guard !isClosed, let job = jobs.popFirst() else { return nil }
            job.started = monotonicSeconds()
            return job
        }
    }

    /// What came of waiting for a job.
    enum Waiting {
        case there(Output)
        /// It takes longer than the limit, and another thread has taken the place of its own.
        case late
        /// It takes far longer than the limit, and no thread may be left behind any more.
        case exhausted
    }

    /// A job's output when it is there or comes within the limit.
    func output(of job: Job, within limit: Double?) -> Waiting {
        let end = lock.hold { () -> Waiting? in
            while job.output == nil {
                // The system gave no thread: the caller's does the work.
                if threads == leftBehind, job.started == nil { return nil }
                guard let limit else {
                    lock.waitForResult(seconds: nil)
                    continue
                }
                let left = job.started.map { $0 + limit - monotonicSeconds() } ?? limit
                if left <= 0, leftBehind < OrderedMap<Input, Output>.mostLeftBehind {
                    job.isGivenUp = true
                    leftBehind += 1
                    return .late
                }
                if left <= limit * (1 - OrderedMap<Input, Output>.patience) { return .exhausted }
                lock.waitForResult(seconds: min(max(left, 0.01), 1))
            }
            return job.output.map { .there($0) }
        }
        if case .late = end { startThread() }
        return end ?? .there(transform(job.input))
    }
}

/// A queue that keeps nothing of what was taken out.
private struct JobList<Job> {
    private var elements: [Job?] = []
    private var first = 0

    var count: Int { elements.count - first }
    var isEmpty: Bool { count == 0 }

    mutating func append(_ job: Job) { elements.append(job) }

    mutating func popFirst() -> Job? {
        guard first < elements.count else { return nil }
        let job = elements[first]
        elements[first] = nil
        first += 1
        if first >= 64 {
            elements.removeFirst(first)
            first = 0
        }
        return job
    }
}

/// A lock with two things to wait for: work, and results.
///
/// Sendable, as the system's calls on the three addresses are made for many threads, and the addresses never change.
private final class ThreadLock: @unchecked Sendable {
    // The system keeps the addresses of these: they must not move.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let work = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private let results = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

    init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(work, nil)
        pthread_cond_init(results, nil)
    }

    deinit {
        pthread_cond_destroy(results)
        pthread_cond_destroy(work)
        pthread_mutex_destroy(mutex)
        results.deallocate()
        work.deallocate()
        mutex.deallocate()
    }

    func hold<Result>(_ body: () -> Result) -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return body()
    }

    func wakeWorkers() { pthread_cond_broadcast(work) }
    func wakeWorker() { pthread_cond_signal(work) }
    func wakeDriver() { pthread_cond_signal(results) }
    func waitForWork() { pthread_cond_wait(work, mutex) }

    func waitForResult(seconds: Double?) {
        guard let seconds else {
            pthread_cond_wait(results, mutex)
            return
        }
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        let nanoseconds = time.tv_nsec + Int(seconds * 1e9)
        time.tv_sec += nanoseconds / 1_000_000_000
        time.tv_nsec = nanoseconds % 1_000_000_000
        pthread_cond_timedwait(results, mutex, &time)
    }
}

/// Seconds of a clock that never goes back.
private func monotonicSeconds() -> Double {
    let time = ContinuousClock.now - clockStart
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

private let clockStart = ContinuousClock.now

/// Runs a closure on a thread of its own that nobody waits for; false when the system gives none.
private func startDetachedThread(_ body: @escaping @Sendable () -> Void) -> Bool {
    final class Box {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    pthread_attr_init(attributes)
    defer {
        pthread_attr_destroy(attributes)
        attributes.deallocate()
    }
    pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))
    // As much as the main thread has: what runs on either must run on both.
    pthread_attr_setstacksize(attributes, 8 << 20)
    let box = Unmanaged.passRetained(Box(body))
    #if canImport(Glibc)
    var thread = pthread_t()
    #else
    var thread: pthread_t?
    #endif
    let result = pthread_create(
        &thread, attributes,
        { pointer in
            #if canImport(Glibc)
            guard let pointer else { return nil }
            #endif
            Unmanaged<Box>.fromOpaque(pointer).takeRetainedValue().body()
            return nil
        }, box.toOpaque())
    if result != 0 { box.release() }
    return result == 0
}
