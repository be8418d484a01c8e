/// The files of the invented repository: 60 modules of 25 files.
enum SourceTree {
    struct Module {
        let name: String
        /// `api` or `web`.
        let area: String
        let files: [String]
    }

    static let modules = apiModules.map(apiModule) + webModules.map(webModule)

    private static let apiModules = [
        "account", "address", "audit", "basket", "billing", "calendar", "campaign", "catalogue",
        "checkout", "consent", "credit", "currency", "customer", "delivery", "discount", "export",
        "feature", "gateway", "health", "import", "inventory", "invoice", "ledger", "loyalty",
        "media", "notice", "order", "payment", "price", "queue", "refund", "report", "search",
        "session", "shipment", "tax",
    ]
    private static let webModules = [
        "address-book", "banner", "basket-page", "checkout-page", "cookie-notice", "dashboard",
        "filters", "footer", "gift-card", "header", "help-centre", "language", "login",
        "navigation",
        "newsletter", "order-history", "payment-form", "product-list", "product-page", "profile",
        "ratings", "search-box", "settings", "wish-list",
    ]
    private static let apiParts = [
        "Cache", "Client", "Config", "Controller", "Errors", "Events", "Factory", "Jobs", "Limits",
        "Listener", "Mapper", "Metrics", "Policy", "Query", "Repository", "Request", "Response",
        "Service", "Validator", "View",
    ]
    private static let apiTests = ["Controller", "Mapper", "Repository", "Service", "Validator"]
    private static let webParts = [
        "Actions.ts", "Api.ts", "Button.tsx", "Card.tsx", "Dialog.tsx", "Errors.ts", "Form.tsx",
        "Format.ts", "Header.tsx", "Hooks.ts", "Icons.tsx", "Item.tsx", "Layout.tsx", "List.tsx",
        "Messages.ts", "Page.tsx", "Page.module.css", "Route.ts", "State.ts", "Types.ts",
        "Form.test.tsx", "Format.test.ts", "List.test.tsx", "Page.test.tsx", "State.test.ts",
    ]

    private static func apiModule(_ name: String) -> Module {
        let type = name.prefix(1).uppercased() + name.dropFirst()
        let folder = "java/harbour/\(name)"
        return Module(
            name: name, area: "api",
            files: apiParts.map { "api/src/main/\(folder)/\(type)\($0).java" }
                + apiTests.map { "api/src/test/\(folder)/\(type)\($0)Test.java" })
    }

    private static func webModule(_ name: String) -> Module {
        Module(name: name, area: "web", files: webParts.map { "web/src/\(name)/\($0)" })
    }
}
