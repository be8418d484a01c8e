import Testing
import TrellisPicture

/// Expected numbers: NumPy 2.4, `m = np.mean(x)` and `m ± 2.66 * np.mean(np.abs(np.diff(x)))`, with
/// the differences taken run by run where weeks are missing, and on `np.log(x)` for logarithms.
@Suite("Limits of behaviour")
struct BehaviourLimitsTests {
    @Test("are the mean and 2.66 mean moving ranges on both sides")
    func plain() throws {
        let limits = try #require(
            BehaviourLimits([39, 41, 41, 41, 43, 44, 41, 42, 40, 41, 44, 40]))
        expect(limits, 41.416666666666664, 36.82212121212121, 46.01121212121212)
    }

    @Test("know no range across a missing week", arguments: [nil, .nan, .infinity] as [Double?])
    func missing(hole: Double?) throws {
        let limits = try #require(BehaviourLimits([10, 12, 11, hole, 30, 31, 29, 33]))
        expect(limits, 22.285714285714285, 16.965714285714284, 27.605714285714285)
    }

    @Test("stay where values can be")
    func range() throws {
        expect(try #require(BehaviourLimits([3, 9, 2, 8, 1])), 4.6, 0, 21.89)
        expect(
            try #require(BehaviourLimits([0.5, 0.9, 0.95, 0.6, 0.99], within: 0...1)), 0.788, 0, 1)
        let signed = try #require(
            BehaviourLimits([-3, -9, -2, -8, -1], within: -.infinity...(.infinity)))
        expect(signed, -4.6, -21.89, 12.69)
    }

    @Test("are ratios on logarithms")
    func logarithms() throws {
        let values: [Double?] = [100, 140, 90, 200, 120, 80]
        let limits = try #require(BehaviourLimits(values, isLogarithmic: true))
        expect(limits, 115.86314040701971, 30.75580179294561, 436.4791851420976)
        // Another unit is the same picture.
        let minutes = try #require(
            BehaviourLimits(values.map { $0.map { $0 * 60 } }, isLogarithmic: true))
        expect(minutes, limits.centre * 60, limits.lower * 60, limits.upper * 60)
    }

    @Test("follow a drift, from what it leaves over")
    func drift() throws {
        // The line is `np.linspace(10, 18, 6)`, and the ranges are those of `x - line`.
        let plain = BehaviourLimits.along(
            [10, 11.6, 13.2, 14.8, 16.4, 18], [10, 13, 11, 16, 15, 19])
        try #require(plain.count == 6)
        expect(plain[0], 10, 2.8712, 17.1288)
        expect(plain[5], 18, 10.8712, 25.1288)
        // The line is `np.exp(np.linspace(np.log(4), np.log(16), 6))`.
        let line = [
            4, 5.278031643091577, 6.964404506368992, 9.18958683997628,
            12.125732532083182, 16,
        ]
        let ratios = BehaviourLimits.along(line, [4, 5, 7, 8, 13, 15], isLogarithmic: true)
        try #require(ratios.count == 6)
        expect(ratios[0], 4, 2.907751122315, 5.502534201504025)
        expect(ratios[5], 16, 11.63100448925996, 22.010136806016096)
    }

    @Test(
        "are not there for fewer than four weeks, or when none are neighbours",
        arguments: [
            [], [1], [1, 2, 3], [1, 2, nil, .nan, 3], [1, nil, 2, nil, 3, nil, 4],
            [.greatestFiniteMagnitude, 0, .greatestFiniteMagnitude, 0],
        ] as [[Double?]])
    func none(weeks: [Double?]) {
        #expect(BehaviourLimits(weeks) == nil)
        #expect(BehaviourLimits.along(weeks.map { _ in 1 }, weeks).isEmpty)
    }

    @Test(
        "are the value itself when it never varies, and nothing is outside", arguments: [0.1, 3, 0])
    func constant(value: Double) throws {
        for isLogarithmic in [false, true] where value > 0 || !isLogarithmic {
            let limits = try #require(
                BehaviourLimits(
                    [Double?](repeating: value, count: 11), isLogarithmic: isLogarithmic))
            expect(limits, value, value, value)
            #expect(!limits.isOutside(value))
            #expect(limits.isOutside(value + 0.01))
        }
    }

    private func expect(
        _ limits: BehaviourLimits, _ centre: Double, _ lower: Double, _ upper: Double,
        at place: SourceLocation = #_sourceLocation
    ) {
        for (found, expected) in [
            (limits.centre, centre), (limits.lower, lower), (limits.upper, upper),
        ] {
            #expect(abs(found - expected) <= 1e-9 * max(1, abs(expected)), sourceLocation: place)
        }
    }
}
