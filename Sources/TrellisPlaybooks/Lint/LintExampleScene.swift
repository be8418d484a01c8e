extension LintExample {
    /// - Parameter text: Tests, as they stand in the file beside the page; empty for no file.
    static func tests(_ text: String, quietMatches: [String]? = nil) -> LintExample {
        var example = LintExample(place: .tests, text: text, falseMatchesPerYear: nil)
        example.quietMatches = quietMatches
        return example
    }

    /// In a library whose other page has these keys of the front matter.
    func beside(_ neighbour: String) -> LintExample {
        var example = self
        example.neighbour = neighbour
        return example
    }

    /// After the page was locked with these keys of the front matter.
    func after(_ locked: String) -> LintExample {
        var example = self
        example.locked = locked
        return example
    }
}
