import TrellisModel

/// The tests beside a page, as rules see them.
struct LintedTests {
    /// `nil` when there is no such file.
    let path: String?
    /// `nil` while something in it has to be mended.
    let file: PlaybookTestFile?
    let problems: [DocumentProblem]

    /// - Returns: `nil` when nobody looked for them.
    init?(_ file: LintFile) {
        guard let tests = file.tests else { return nil }
        guard case .text(let text) = tests else {
            (path, self.file, problems) = (nil, nil, [])
            return
        }
        let path = LintFile.testPath(of: file.path)
        self.path = path
        do {
            self.file = try PlaybookTestReader.read(text: text, path: path)
            problems = []
        } catch {
            self.file = nil
            problems = error.problems
        }
    }
}

extension LintedPlaybook {
    /// What became of the tests; `nil` when they, or the page, cannot be read, or nobody runs them.
    var testResults: [PlaybookTestResult]? {
        guard let playbook, let file = tests?.file, file.playbook == playbook.id,
            let judge = context.surroundings.judge
        else { return nil }
        return PlaybookTestRunner.run(
            file.tests,
            reading: { params in
                // Read already, where a test sets none of its parameters.
                params.isEmpty
                    ? playbook
                    : try PlaybookReader.read(
                        text: text, path: path, origin: playbook.origin,
                        signatures: context.signatures, tuning: params)
            }, judge: judge)
    }
}
