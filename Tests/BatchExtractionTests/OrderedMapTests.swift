import Foundation
import Synchronization
import Testing

@testable import BatchExtraction

@Suite struct OrderedMapTests {
    @Test(arguments: [1, 3, 64])
    func resultsComeInTheOrderOfTheInput(window: Int) throws {
        @Sendable func slowly(_ number: Int) -> Int {
            // The early ones take longest.
            var sum = 0
            for value in 0..<((100 - number) * 500) { sum &+= value }
            return sum >= 0 ? number : -1
        }
        let map = OrderedMap<Int, Int>(
            workers: 2, window: window, heaviest: .max, weight: { _ in 0 }, transform: { slowly($0) })
        var numbers = Array(0..<100)[...]
        var results: [Int] = []
        try map.run(
            next: { numbers.popFirst() },
            deliver: {
                results.append($0)
                return true
            })
        #expect(results == Array(0..<100))
    }

    @Test func noMoreThanTheWindowIsTaken() throws {
        let map = OrderedMap<Int, Int>(workers: 2, window: 5, heaviest: .max, weight: { _ in 0 }, transform: { $0 })
        var taken = 0
        var delivered = 0
        var farthest = 0
        try map.run {
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

    /// What is in work or waits for its turn: light elements are many at once, those as heavy as all may be alone.
    @Test(arguments: [
        (Array(repeating: 7, count: 60), 7), (Array(repeating: 5, count: 60), 10), ([3, 3, 80, 80, 3, 3, 80], 80),
        ([0, 0, 11, 0, 11, 0, 0], 11), (Array(repeating: 3, count: 60), 9),
    ])
    func heavyElementsAreHeldBack(weights: [Int], expected: Int) throws {
        let inWork = Mutex((now: 0, most: 0))
        let map = OrderedMap<Int, Int>(
            workers: 4, window: 100, heaviest: 10, weight: { $0 },
            transform: { weight in
                inWork.withLock {
                    $0.now += weight
                    $0.most = max($0.most, $0.now)
                }
                return weight
            })
        var left = weights[...]
        var results: [Int] = []
        try map.run {
            left.popFirst()
        } deliver: { weight in
            results.append(weight)
            // Whoever may be in work beside it gets there.
            usleep(200)
            inWork.withLock { $0.now -= weight }
            return true
        }
        #expect(results == weights)
        #expect(inWork.withLock { $0.most } <= expected)
    }

    @Test func deliveringCanEndTheRun() throws {
        let map = OrderedMap<Int, Int>(workers: 2, window: 4, heaviest: .max, weight: { _ in 0 }, transform: { $0 })
        var next = 0
        var delivered = 0
        try map.run {
            next += 1
            return next
        } deliver: { _ in
            delivered += 1
            return delivered < 10
        }
        #expect(delivered == 10)
    }

    @Test func anErrorOfTheDeliveryComesThrough() {
        struct Full: Error {}
        let map = OrderedMap<Int, Int>(workers: 2, window: 4, heaviest: .max, weight: { _ in 0 }, transform: { $0 })
        #expect(throws: Full.self) { try map.run(next: { 1 }, deliver: { _ in throw Full() }) }
    }

    /// One element waits until everything else is delivered, so only the limit can go past it.
    @Test func whatTakesTooLongIsGivenUpAndHoldsNobodyUp() throws {
        let isOver = Mutex(false)
        @Sendable func work(_ number: Int) -> Int {
            while number == 3, !isOver.withLock({ $0 }) { usleep(1000) }
            return number
        }
        let map = OrderedMap<Int, Int>(
            workers: 1, window: 4, heaviest: .max, weight: { _ in 0 },
            timeLimit: .init(seconds: 0.05) { -$0 }, transform: { work($0) })
        var numbers = Array(0..<20)[...]
        var results: [Int] = []
        try map.run {
            numbers.popFirst()
        } deliver: {
            results.append($0)
            return true
        }
        isOver.withLock { $0 = true }
        #expect(results == [0, 1, 2, -3] + Array(4..<20))
    }

    /// More elements than threads may be left behind do not end: the run does.
    @Test func elementsThatDoNotEndEndTheRun() throws {
        let isOver = Mutex(false)
        @Sendable func work(_ number: Int) -> Int {
            while number >= 3, !isOver.withLock({ $0 }) { usleep(1000) }
            return number
        }
        let map = OrderedMap<Int, Int>(
            workers: 2, window: 4, heaviest: .max, weight: { _ in 0 },
            timeLimit: .init(seconds: 0.02) { -$0 }, transform: { work($0) })
        var numbers = Array(0..<40)[...]
        var results: [Int] = []
        let error = #expect(throws: OrderedMap<Int, Int>.Exhausted.self) {
            try map.run {
                numbers.popFirst()
            } deliver: {
                results.append($0)
                return true
            }
        }
        isOver.withLock { $0 = true }
        let last = 3 + OrderedMap<Int, Int>.mostLeftBehind
        #expect(results == [0, 1, 2] + (3..<last).map { -$0 } && error?.late == -last)
    }
}
