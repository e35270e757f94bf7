/* Sets the chosen cards side by side. Which they are stands in the address, behind the #, so that a comparison
   can be passed on and works from a disk. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const page = document.querySelector("[data-compare]");
  if (page) startComparison(page);
});

function startComparison(page) {
  const { readDeck, readPhrases, element, contentOf, mostCompared } = quartett;
  const list = document.querySelector("[data-deck-table]");
  const deck = readDeck(list);
  const say = readPhrases(document.querySelector("template[data-phrases]"));
  const status = page.querySelector("[data-compare-status]");
  const result = page.querySelector("[data-compare-table]");
  const clear = page.querySelector("[data-compare-clear]");
  const boxes = deck.cards.map(({ code, title, head }) => {
    const box = Object.assign(element("input"), { type: "checkbox", value: code });
    box.setAttribute("aria-label", say("choose", { card: `${code} ${title}` }));
    head.prepend(box, " ");
    return box;
  });
  let chosen = [];

  /** A mail program may have written %2C for a comma; what nobody can decode names no card. */
  function decoded(text) {
    try {
      return decodeURIComponent(text);
    } catch {
      return "";
    }
  }

  /** The cards that the address names, in its order; others than the deck's are passed over. */
  function named() {
    const codes = decoded(location.hash.slice(1)).toUpperCase().split(",");
    const places = codes.map((code) => deck.cards.findIndex((card) => card.code.toUpperCase() === code));
    return [...new Set(places)].filter((place) => place >= 0).slice(0, mostCompared);
  }

  /** The places of the best values; none where there is nothing to tell them apart. */
  function best(values, wins) {
    const known = values.filter((value) => value !== null);
    if (!wins || known.length === 0 || new Set(values).size === 1) return [];
    const top = wins === "low" ? Math.min(...known) : Math.max(...known);
    return values.flatMap((value, place) => (value === top ? [place] : []));
  }

  function table() {
    const cards = chosen.map((place) => deck.cards[place]);
    const corner = element("td");
    const heads = cards.map((card) => {
      const head = element("th", card.className, ...contentOf(card.head).filter((node) => node.type !== "checkbox"));
      head.scope = "col";
      return head;
    });
    const rows = deck.attributes.map(({ wins, shown }, attribute) => {
      const values = cards.map((card) => card.values[attribute]);
      const winners = best(values, wins);
      const title = Object.assign(element("th", "", ...contentOf(shown)), { scope: "row" });
      if (new Set(values).size === 1) title.append(element("span", "play-hint", ` ${say("equal")}`));
      return element("tr", "", title, ...cards.map((card, place) => {
        const cell = element("td", winners.includes(place) ? "is-best" : "", ...contentOf(card.shown[attribute]));
        if (winners.includes(place)) cell.append(element("span", "play-mark", `★ ${say("best")}`));
        return cell;
      }));
    });
    return element("table", "compare-table",
      element("thead", "", element("tr", "", corner, ...heads)), element("tbody", "", ...rows));
  }

  function draw() {
    boxes.forEach((box, place) => { box.checked = chosen.includes(place); });
    clear.hidden = chosen.length === 0;
    result.hidden = chosen.length < 2;
    result.replaceChildren(...(chosen.length < 2 ? [] : [table()]));
    const cards = chosen.map((place) => deck.cards[place].code).join(", ");
    status.textContent = say(["none", "one"][chosen.length] ?? "many", { count: chosen.length, cards });
  }

  function choose(places) {
    chosen = places;
    const codes = chosen.map((place) => deck.cards[place].code).join(",");
    // An empty fragment would lead to the top of the page.
    if (codes || location.hash) location.replace(`#${codes || "-"}`);
    draw();
  }

  boxes.forEach((box, place) => box.addEventListener("change", () => {
    if (box.checked && chosen.length === mostCompared) {
      box.checked = false;
      status.textContent = say("full");
    } else {
      choose(box.checked ? [...chosen, place] : chosen.filter((other) => other !== place));
    }
  }));
  clear.addEventListener("click", () => {
    choose([]);
    boxes[0].focus();
  });
  addEventListener("hashchange", () => {
    const found = named();
    if (found.join() !== chosen.join()) {
      chosen = found;
      draw();
    }
  });

  page.hidden = false;
  document.querySelector("[data-compare-hint]").hidden = false;
  chosen = named();
  draw();
}
