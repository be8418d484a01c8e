import Testing

@testable import TrellisImport

@Suite("The people of an import")
struct PeopleTests {
    @Test("somebody with several accounts is one person, in any letter case")
    func aliases() {
        var people = People(aliases: ["Ada-Work": "ada", "ada@x.example": "ADA"], bots: BotList())
        let numbers = ["ada", "ada-work", "ADA@x.example", "Ada"].map { people.number(of: $0) }
        #expect(Set(numbers) == [0])
        #expect(people.number(of: "grace") == 1)
    }

    @Test(
        "programs are nobody",
        arguments: [
            "dependabot[bot]", "app/dependabot",
            "49699333+dependabot[bot]@users.noreply.github.com",
            "renovate-bot", "github-actions", "Copilot", "web-flow", "our-robot", "release.machine",
        ])
    func bots(account: String) {
        var people = People(aliases: [:], bots: BotList(["our-*", "*.machine"]))
        #expect(people.number(of: account) == nil)
    }

    @Test(
        "people whose names only look like it are people",
        arguments: [
            "abbott", "robotham", "ana-copilotto", "botticelli@x.example",
        ])
    func people(account: String) {
        var people = People(aliases: [:], bots: BotList())
        #expect(people.number(of: account) == 0)
    }

    @Test("an account without a name is nobody")
    func nobody() {
        var people = People(aliases: [:], bots: BotList())
        #expect(people.number(of: "") == nil)
    }
}
