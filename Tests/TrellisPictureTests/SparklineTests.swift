import Testing
import TrellisPicture

@Suite("A sparkline")
struct SparklineTests {
    @Test(
        "is one character a value",
        arguments: [
            ([0, 1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇█"),
            ([7, 0], "█▁"),
            ([1, nil, 2], "▁·█"),
            ([5, 5, 5], "▄▄▄"),
            ([0], "▄"),
            ([nil, nil], "··"),
            ([], ""),
            ([.nan, 1, .infinity, 2, -.infinity], "·▁·█·"),
            ([1e300, -1e300, 0], "█▁▅"),
            ([.greatestFiniteMagnitude, -.greatestFiniteMagnitude], "█▁"),
            ([-3, -2, -1], "▁▅█"),
        ] as [([Double?], String)])
    func examples(values: [Double?], text: String) {
        #expect(Sparkline.text(values) == text)
    }

    @Test("has as many characters as values, whatever they are", arguments: 0..<50)
    func anything(seed: UInt64) {
        var wild = WildPictures(seed: seed)
        let values = (0..<Int(seed)).map { _ in wild.value() }
        #expect(Sparkline.text(values).count == values.count)
    }
}
