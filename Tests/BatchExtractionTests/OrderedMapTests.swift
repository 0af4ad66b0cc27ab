import Synchronization
import Testing

@testable import BatchExtraction

@Suite struct OrderedMapTests {
    @Test(arguments: [1, 3, 64])
    func resultsComeInTheOrderOfTheInput(window: Int) async throws {
        @Sendable func slowly(_ number: Int) -> Int {
            // The early ones take longest.
            var sum = 0
            for value in 0..<((100 - number) * 500) { sum &+= value }
            return sum >= 0 ? number : -1
        }
        let map = OrderedMap<Int, Int>(
            window: window, heaviest: .max, weight: { _ in 0 }, transform: { slowly($0) })
        var numbers = Array(0..<100)[...]
        var results: [Int] = []
        try await map.run(
            next: { numbers.popFirst() },
            deliver: {
                results.append($0)
                return true
            })
        #expect(results == Array(0..<100))
    }

    @Test func noMoreThanTheWindowIsTaken() async throws {
        let map = OrderedMap<Int, Int>(window: 5, heaviest: .max, weight: { _ in 0 }, transform: { $0 })
        var taken = 0
        var delivered = 0
        var farthest = 0
        try await map.run {
            farthest = max(farthest, taken - delivered)
            taken += 1
            return taken <= 200 ? taken : nil
        } deliver: { _ in
            delivered += 1
            return true
        }
        #expect(delivered == 200)
        #expect(farthest <= 5)
    }

    @Test func heavyElementsAreHeldBack() async throws {
        let inWork = Mutex(0)
        let most = Mutex(0)
        @Sendable func measured(_ weight: Int) -> Int {
            let now = inWork.withLock { value in
                value += weight
                return value
            }
            most.withLock { $0 = max($0, now) }
            inWork.withLock { $0 -= weight }
            return weight
        }
        let map = OrderedMap<Int, Int>(window: 100, heaviest: 10, weight: { $0 }, transform: { measured($0) })
        var left = 60
        try await map.run {
            left -= 1
            return left >= 0 ? 7 : nil
        } deliver: { _ in
            true
        }
        #expect(most.withLock { $0 } <= 17)
    }

    @Test func deliveringCanEndTheRun() async throws {
        let map = OrderedMap<Int, Int>(window: 4, heaviest: .max, weight: { _ in 0 }, transform: { $0 })
        var next = 0
        var delivered = 0
        try await map.run {
            next += 1
            return next
        } deliver: { _ in
            delivered += 1
            return delivered < 10
        }
        #expect(delivered == 10)
    }

    @Test func anErrorOfTheDeliveryComesThrough() async {
        struct Full: Error {}
        let map = OrderedMap<Int, Int>(window: 4, heaviest: .max, weight: { _ in 0 }, transform: { $0 })
        await #expect(throws: Full.self) { try await map.run(next: { 1 }, deliver: { _ in throw Full() }) }
    }
}
