/// Where something occurs in a text, for finding the next place in logarithmic time.
struct Positions {
    private let sorted: [Int]

    init(in range: Range<Int>, where occurs: (Int) -> Bool) { sorted = range.filter(occurs) }

    init(_ sorted: [Int]) { self.sorted = sorted }

    func first(from start: Int) -> Int? {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count ? sorted[low] : nil
    }
}
