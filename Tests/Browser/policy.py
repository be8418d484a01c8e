"""No page reports an error, and its content-security policy blocks what it did not bring itself."""

import unittest

import built

# Blocked scripts and styles are reported as events; the frame has to wait for them.
INJECT = """() => new Promise((done) => {
  const blocked = [];
  addEventListener("securitypolicyviolation",
    (event) => blocked.push(event.effectiveDirective));
  const script = document.createElement("script");
  script.textContent = "window.injected = true";
  const elsewhere = document.createElement("script");
  elsewhere.src = "data:text/javascript,window.injected = true";
  const style = document.createElement("style");
  style.textContent = "body { display: none }";
  const button = document.createElement("button");
  button.setAttribute("onclick", "window.injected = true");
  document.body.append(script, elsewhere, style, button);
  button.click();
  setTimeout(() => done({
    blocked, ran: window.injected === true,
    hidden: getComputedStyle(document.body).display === "none",
  }), 50);
})"""


class Policy(built.BrowserTest):
    def test_no_page_reports_an_error_or_asks_for_more(self):
        errors, asked = [], []
        self.page.on("request", lambda request: asked.append(request.url))
        self.page.on("pageerror", lambda error: errors.append(str(error)))
        self.page.on(
            "console",
            lambda message: errors.append(message.text)
            if message.type in ("error", "warning") else None)

        def check(page):
            found = errors + [
                f"it asks for {url}" for url in asked
                if url.split("#")[0] != page.url.split("#")[0]
            ]
            errors.clear()
            asked.clear()
            return found

        self.on_every_page(check)

    def test_what_is_injected_is_blocked(self):
        def check(page):
            found = page.evaluate(INJECT)
            wrong = ["a script ran"] if found["ran"] else []
            wrong += ["a style applied"] if found["hidden"] else []
            for directive in ["script-src-elem", "script-src-attr", "style-src-elem"]:
                if directive not in found["blocked"]:
                    wrong.append(f"nothing was reported for {directive}")
            return wrong

        kinds = [built.INDEX, built.PLAYBOOKS[0]]
        kinds += [built.SITE / kind / "index.html" for kind in ["metrics", "lint", "retros"]]
        self.on_every_page(check, kinds + sorted((built.SITE / "retros").glob("2*.html")))


if __name__ == "__main__":
    unittest.main()
