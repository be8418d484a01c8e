// In a preview only: asks for the next change, and shows it.
(async () => {
  "use strict";
  let seen = "";
  for (;;) {
    try {
      const answer = await fetch(`/.changes?seen=${seen}`);
      const now = (await answer.text()).trim();
      if (seen !== "" && now !== seen) location.reload();
      seen = now;
    } catch {
      await new Promise((next) => setTimeout(next, 1000));
    }
  }
})();
