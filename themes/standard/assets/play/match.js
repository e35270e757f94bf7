/* A match at one table: who plays against whom, and what is to be seen. Like the rules it knows of no page.

   A match is { opponent, begins, game, phase, named }. `opponent` is "two" for two people or a computer's name;
   side 0 is the person at the screen or the first of two, and `begins` the side that named the first attribute.
   The phases: "cover", nobody's card is to be seen while two people hand over the screen; "choose", a person is
   to name an attribute; "named", the computer has named one; "open", both cards lie on the table, and `game` is
   still the game before them. */
"use strict";

globalThis.supertrumpfMatch = (() => {
  const rules = supertrumpf;
  const opponents = [...rules.computers, "two"];
  const phases = ["cover", "choose", "named", "open"];

  /** The match with the next turn of a game. */
  function turn(deck, match, game) {
    const isComputer = match.opponent !== "two" && game.turn === 1;
    return {
      ...match, game,
      phase: match.opponent === "two" ? "cover" : isComputer ? "named" : "choose",
      named: isComputer && !game.end ? rules.choose(deck, game, match.opponent) : null,
    };
  }

  const begin = (deck, opponent, begins, seed) =>
    turn(deck, { opponent, begins }, rules.deal(deck, seed, begins));

  /** A person names an attribute. */
  const name = (match, attribute) => ({ ...match, phase: "open", named: attribute });

  /** What the button that leads on does: shows a card, turns the cards over, or takes them away. */
  function next(deck, match) {
    if (match.phase === "cover") return { ...match, phase: "choose" };
    if (match.phase === "named") return { ...match, phase: "open" };
    return turn(deck, match, settled(deck, match));
  }

  /** The game with the cards that lie open given to their winner. */
  const settled = (deck, match) =>
    match.phase === "open" ? rules.play(deck, match.game, match.named) : match.game;

  /** Stops and counts; `resume` goes on with the next turn. */
  const stop = (deck, match) => turn(deck, match, rules.stop(settled(deck, match)));
  const resume = (deck, match) => turn(deck, match, rules.resume(match.game));

  /** Whether something is a match with this deck, such as one that was kept. */
  function isMatch(deck, match) {
    if (!opponents.includes(match?.opponent) || !phases.includes(match.phase)) return false;
    if (![0, 1].includes(match.begins) || !rules.isGame(deck, match.game)) return false;
    const isNamed = Number.isInteger(match.named) && match.named in deck.attributes;
    return isNamed || match.game.end !== null || ["cover", "choose"].includes(match.phase);
  }

  return { begin, name, next, settled, stop, resume, isMatch };
})();
