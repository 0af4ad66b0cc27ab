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

    @Test func heavyElementsAreHeldBack() throws {
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
        let map = OrderedMap<Int, Int>(
            workers: 2, window: 100, heaviest: 10, weight: { $0 }, transform: { measured($0) })
        var left = 60
        try map.run {
            left -= 1
            return left >= 0 ? 7 : nil
        } deliver: { _ in
            true
        }
        #expect(most.withLock { $0 } <= 17)
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
