// Shows the cards that hold every word that is typed. The page works without it.
(() => {
  "use strict";
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const field = document.getElementById("search");
  const found = document.getElementById("found");
  const words = new Map(
    JSON.parse(document.getElementById("search-index").textContent)
      .map(([id, text]) => [id, fold(text)]));
  const cards = [...document.querySelectorAll("[data-id]")];
  const sections = [...document.querySelectorAll("section.area")];
  const areas = document.querySelector("nav.areas");

  const show = () => {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const card of cards) {
      const text = words.get(card.dataset.id) ?? "";
      card.hidden = !wanted.every((word) => text.includes(word));
      if (!card.hidden) count += 1;
    }
    for (const section of sections) {
      section.hidden = !section.querySelector("[data-id]:not([hidden])");
    }
    areas.hidden = wanted.length > 0;
    found.textContent = wanted.length === 0 ? ""
      : count === 0 ? "Nothing has all of these words. Try fewer, or shorter ones."
      : count === 1 ? "One playbook has it." : `${count} playbooks have it.`;
  };

  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      const first = document.querySelector("[data-id]:not([hidden]) a");
      if (field.value.trim() !== "" && first) first.click();
    } else if (event.key === "Escape") {
      field.value = "";
      show();
    }
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  document.getElementById("search-box").hidden = false;
  show();
})();
