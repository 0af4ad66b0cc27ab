/// Runs one function over a sequence on all cores and hands on its results in the order of the sequence.
///
/// No more than `window` elements are in work or wait for their turn: who delivers slowly, or one slow element, holds
/// the reading back instead of filling the memory.
package struct OrderedMap<Input: Sendable, Output: Sendable>: Sendable {
    private let window: Int
    /// How much an element weighs; the weights in work stay under ``heaviest``, a single element excepted.
    private let weight: @Sendable (Input) -> Int
    private let heaviest: Int
    private let transform: @Sendable (Input) -> Output

    package init(
        window: Int, heaviest: Int, weight: @escaping @Sendable (Input) -> Int,
        transform: @escaping @Sendable (Input) -> Output
    ) {
        self.window = max(1, window)
        self.heaviest = heaviest
        self.weight = weight
        self.transform = transform
    }

    /// Runs until the sequence ends or `deliver` throws or says false.
    package func run(
        next: () -> Input?, deliver: (Output) throws -> Bool
    ) async throws {
        try await withThrowingTaskGroup(of: (number: Int, weight: Int, output: Output).self) { group in
            var started = 0
            var delivered = 0
            var weightInWork = 0
            var isAtEnd = false
            /// What is done and waits for its turn, by number.
            var waiting: [Int: (weight: Int, output: Output)] = [:]
            while true {
                while !isAtEnd, started - delivered < window, weightInWork <= heaviest {
                    guard let input = next() else {
                        isAtEnd = true
                        break
                    }
                    let (number, weight) = (started, self.weight(input))
                    started += 1
                    weightInWork += weight
                    group.addTask { [transform] in (number, weight, transform(input)) }
                }
                guard let done = try await group.next() else { break }
                waiting[done.number] = (done.weight, done.output)
                while let ready = waiting.removeValue(forKey: delivered) {
                    delivered += 1
                    weightInWork -= ready.weight
                    guard try deliver(ready.output) else {
                        group.cancelAll()
                        return
                    }
                }
            }
        }
    }
}
