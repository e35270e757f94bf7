/* The table at which Supertrumpf is played: draws a match and takes what the players do. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const page = document.querySelector("[data-play]");
  if (page) startPlay(page);
});

function startPlay(page) {
  const { readDeck, readPhrases, element, contentOf } = quartett;
  const find = (name) => page.querySelector(`[data-play-${name}]`);
  const [setup, table, score, message, detail, board] =
    ["setup", "table", "score", "message", "detail", "board"].map(find);
  const [next, stop, resume, again] = ["next", "stop", "resume", "new"].map(find);

  const shown = readDeck(document.querySelector("[data-deck-table]"));
  const heads = shown.attributes.filter(({ wins }) => wins);
  const places = heads.map((head) => shown.attributes.indexOf(head));
  const deck = {
    attributes: heads.map(({ wins }) => ({ wins })),
    cards: shown.cards.map(({ values }) => places.map((place) => values[place])),
  };
  const say = readPhrases(document.querySelector("template[data-phrases]"));
  const faces = document.querySelector("template[data-faces]").content;

  const kept = keptGame(`leitbild-supertrumpf ${page.dataset.play}`, [shown.cards.map(({ code }) => code), deck]);
  const found = kept.read();
  let match = supertrumpfMatch.isMatch(deck, found) ? found : null;
  /** The last match, after which the other side begins. */
  let last = match;

  // What is said of a side: of »you«, of the computer, or of a person with a number.

  const kind = (side) => (match.opponent === "two" ? "person" : ["you", "computer"][side]);
  const name = (side) => say(kind(side), { number: side + 1 });
  const sayOf = (key, side, parts) => say(`${key}-${kind(side)}`, { name: name(side), ...parts });
  const text = (card, attribute) => shown.cards[card].texts[places[attribute]];
  const top = (side) => match.game.piles[side][0];

  // What lies on the table.

  function face(side) {
    const { code } = shown.cards[top(side)];
    return document.importNode(faces.querySelector(`[data-code="${CSS.escape(code)}"]`), true);
  }

  /** A side's card, with its values to name or to read. */
  function card(side) {
    const { code, title } = shown.cards[top(side)];
    const values = element("ul", "play-values", ...heads.map((head, attribute) => {
      const value = element(match.phase === "choose" ? "button" : "div", "play-value",
        element("span", "play-name", ...contentOf(head.shown)), " ",
        element("span", "play-worth", ...contentOf(shown.cards[top(side)].shown[places[attribute]])));
      if (match.phase === "choose") {
        value.type = "button";
        value.addEventListener("click", () => move(supertrumpfMatch.name(match, attribute)));
      }
      value.classList.toggle("is-named", attribute === match.named);
      return element("li", "", value);
    }));
    const box = element("div", "play-card", face(side), values);
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", `${sayOf("card", side)}: ${code} ${title}`);
    return box;
  }

  function coveredCard() {
    const back = element("div", "play-back");
    back.setAttribute("aria-hidden", "true");
    return back;
  }

  /** Both cards side by side, value by value. */
  function duel(won) {
    const head = (content) => Object.assign(element("th", "", content), { scope: "col" });
    const row = (head, attribute) => {
      const values = [0, 1].map((side) => {
        const cell = element("td", "", ...contentOf(shown.cards[top(side)].shown[places[attribute]]));
        if (attribute === match.named && side === won) {
          cell.className = "is-best";
          cell.append(element("span", "play-mark", `✓ ${say("wins")}`));
        }
        return cell;
      });
      const title = Object.assign(element("th", "play-name", ...contentOf(head.shown)), { scope: "row" });
      return element("tr", attribute === match.named ? "is-named" : "", values[0], title, values[1]);
    };
    const sides = [0, 1].map((side) => element("div", side === won ? "play-side is-best" : "play-side",
      element("p", "play-whose", name(side)), face(side)));
    return [
      element("div", "play-sides", ...sides),
      element("table", "play-duel",
        element("colgroup", "", element("col"), element("col"), element("col")),
        element("thead", "visually-hidden",
          element("tr", "", head(sayOf("card", 0)), head(say("value")), head(sayOf("card", 1)))),
        element("tbody", "", ...heads.map(row))),
    ];
  }

  function drawScore({ piles, pot, rounds }) {
    const part = (className, label, number) => {
      const box = element("div", className, element("dt", "", label), element("dd", "", String(number)));
      box.style.setProperty("--cards", number);
      return box;
    };
    const middle = pot.length > 0 ? [part("play-pile is-middle", say("middle"), pot.length)] : [];
    score.replaceChildren(
      part("play-pile", name(0), piles[0].length), ...middle,
      part("play-pile is-other", name(1), piles[1].length), part("play-round", say("round"), rounds));
  }

  /** What has happened or is to be done, in a sentence and what follows from it. */
  function news(won) {
    const { game, phase, named } = match;
    if (game.end) {
      const [first, second] = game.piles.map((pile) => pile.length);
      return [
        game.end.winner === null ? say("even") : sayOf("won", game.end.winner),
        say(`why-${game.end.why}`, { count: shown.cards.length, rounds: game.rounds, first, second }),
      ];
    }
    if (phase === "open") {
      const count = game.pot.length + 2;
      const [first, second] = won === 1 ? [1, 0] : [0, 1];
      const parts = {
        attribute: heads[named].name, first: text(top(first), named), second: text(top(second), named),
      };
      return won === null
        ? [say("tie", parts), say("put")]
        : [sayOf("win", won, parts), say(game.pot.length > 0 ? "taken-pot" : "taken", { count })];
    }
    const inTheMiddle = game.pot.length > 0 ? say("pot", { count: game.pot.length }) : "";
    if (phase === "cover") return [say("cover", { name: name(game.turn) }), inTheMiddle];
    if (phase === "named") return [say("named", { attribute: heads[named].name }), inTheMiddle];
    return [sayOf("turn", game.turn), inTheMiddle];
  }

  function nextLabel(after) {
    if (match.phase === "cover") return say("show", { name: name(match.game.turn) });
    if (match.phase === "named") return say("turn-over");
    return say(after.end ? "result" : "next");
  }

  function draw() {
    setup.hidden = match !== null;
    table.hidden = match === null;
    if (!match) return;
    const { game, phase, named } = match;
    const isOpen = phase === "open" && !game.end;
    const won = isOpen ? supertrumpf.winner(deck, game, named) : null;
    const after = isOpen ? supertrumpfMatch.settled(deck, match) : game;
    const cards = game.end ? []
      : isOpen ? duel(won)
      : phase === "cover" ? [coveredCard(), coveredCard()]
      : [card(phase === "named" ? 0 : game.turn), coveredCard()];
    board.className = `play-board is-${game.end ? "over" : phase}`;
    board.replaceChildren(...cards);
    drawScore(after);
    [next.hidden, stop.hidden, again.hidden] = [Boolean(game.end) || phase === "choose", game.end, !game.end];
    resume.hidden = game.end?.why !== "stopped";
    next.textContent = nextLabel(after);
    [message.textContent, detail.textContent] = news(won);
  }

  // What the players do.

  /** Shows what has become of the match, and leads to what can be done next. */
  function move(changed) {
    match = changed;
    kept.write(match);
    draw();
    const target = [board.querySelector("button"), next, again].find((button) => button && !button.hidden);
    reveal(match ? target : setup.querySelector(":checked"));
  }

  function reveal(target) {
    target.focus({ preventScroll: true });
    const { top } = page.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 3) page.scrollIntoView({ behavior: "instant" });
    target.scrollIntoView({ block: "nearest", behavior: "instant" });
  }

  setup.addEventListener("submit", (event) => {
    event.preventDefault();
    const [seed] = crypto.getRandomValues(new Uint32Array(1));
    const opponent = setup.elements.opponent.value;
    const begins = last?.opponent === opponent ? 1 - last.begins : 0;
    move(supertrumpfMatch.begin(deck, opponent, begins, seed));
    last = match;
  });
  next.addEventListener("click", () => move(supertrumpfMatch.next(deck, match)));
  stop.addEventListener("click", () => move(supertrumpfMatch.stop(deck, match)));
  resume.addEventListener("click", () => move(supertrumpfMatch.resume(deck, match)));
  again.addEventListener("click", () => move(null));

  page.hidden = false;
  draw();
}

/** A game that is kept in this browser, as long as the deck is the same. Where a browser keeps nothing, as some
    do for pages opened from a disk, a game lasts until the page is left. */
function keptGame(key, deck) {
  const version = 1;
  const deckText = JSON.stringify(deck);
  return {
    read() {
      try {
        const found = JSON.parse(localStorage.getItem(key));
        return found?.version === version && found.deck === deckText ? found.match : null;
      } catch { return null; }
    },
    write(match) {
      try {
        if (match) localStorage.setItem(key, JSON.stringify({ version, deck: deckText, match }));
        else localStorage.removeItem(key);
      } catch { return; }
    },
  };
}
