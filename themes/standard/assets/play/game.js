/* The rules of Supertrumpf: what a game is, and what each step makes of it. Nothing here knows of pages, clocks
   or chance: a game begins with a seed, and the same steps always lead to the same game.

   A deck is { attributes: [{ wins: "high" | "low" }], cards: [[value or null for k. A., …]] }, in the order of
   its attributes. A game is plain data, so that it can be kept as JSON; no function changes one, each makes a
   new one. The two sides are 0 and 1. */
"use strict";

globalThis.supertrumpf = (() => {
  /** Nobody plays for ever: after so many rounds a card, the cards are counted. */
  const roundsPerCard = 5;

  /** The number that follows, below 2³², as good as random (a counter whose bits are then mixed). */
  const step = (number) => (number + 0x9e3779b9) >>> 0;

  function mixed(number) {
    let bits = number;
    bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
    bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
    return (bits ^ (bits >>> 16)) >>> 0;
  }

  /** A number from 0 up to and without `count`. */
  const pick = (number, count) => Math.floor(mixed(number) / 2 ** 32 * count);

  /** All cards shuffled and dealt in turn. `begins` names the first attribute. */
  function deal(deck, seed, begins) {
    let chance = seed >>> 0;
    const cards = deck.cards.map((_, card) => card);
    for (let last = cards.length - 1; last > 0; last -= 1) {
      chance = step(chance);
      const other = pick(chance, last + 1);
      [cards[last], cards[other]] = [cards[other], cards[last]];
    }
    return {
      piles: [0, 1].map((side) => cards.filter((_, place) => place % 2 === side)),
      pot: [], turn: begins, rounds: 0, chance: step(chance), end: null,
    };
  }

  /** Which of two values is better: 0 the first, 1 the second, null neither. k. A. loses against every number. */
  function better(attribute, first, second) {
    if (first === second) return null;
    if (first === null) return 1;
    if (second === null) return 0;
    return (first > second) === (attribute.wins === "high") ? 0 : 1;
  }

  /** Who would win the round with this attribute; null in a tie. */
  function winner(deck, game, attribute) {
    const [first, second] = game.piles.map((pile) => deck.cards[pile[0]][attribute]);
    return better(deck.attributes[attribute], first, second);
  }

  /**
   * The side whose turn it is names an attribute. Both top cards go under the winner's pile with what lies in
   * the middle; in a tie they go to the middle, and the same side names the next attribute.
   */
  function play(deck, game, attribute) {
    const won = winner(deck, game, attribute);
    // The winner's own card goes first, so that it does not matter which side one is.
    const order = won === 1 ? [1, 0] : [0, 1];
    const table = [...game.pot, ...order.map((side) => game.piles[side][0])];
    const piles = game.piles.map((pile, side) => [...pile.slice(1), ...(side === won ? table : [])]);
    return ended(deck, {
      ...game, piles, pot: won === null ? table : [], turn: won ?? game.turn,
      rounds: game.rounds + 1, chance: step(game.chance),
    });
  }

  /** Who has no cards left has lost, and who has some takes what lies in the middle. */
  function ended(deck, game) {
    const [first, second] = game.piles.map((pile) => pile.length);
    if (first === 0 && second === 0) return { ...game, end: { why: "tie", winner: null } };
    if (first === 0 || second === 0) {
      const side = first === 0 ? 1 : 0;
      const piles = game.piles.map((pile, other) => (other === side ? [...pile, ...game.pot] : pile));
      return { ...game, piles, pot: [], end: { why: "all", winner: side } };
    }
    return game.rounds < roundsPerCard * deck.cards.length ? game : counted(game, "rounds");
  }

  /** Ends the game here: the side with more cards wins, and what lies in the middle counts for neither. */
  const stop = (game) => (game.end ? game : counted(game, "stopped"));

  function counted(game, why) {
    const [first, second] = game.piles.map((pile) => pile.length);
    return { ...game, end: { why, winner: first === second ? null : first > second ? 0 : 1 } };
  }

  /** Goes on with a game that was stopped. */
  const resume = (game) => (game.end?.why === "stopped" ? { ...game, end: null } : game);

  /** How many cards of the deck a card beats in each attribute; a tie counts half. */
  const strength = (deck, card) =>
    deck.attributes.map((attribute, place) =>
      deck.cards.reduce((sum, other) => {
        const won = better(attribute, deck.cards[card][place], other[place]);
        return sum + (won === 0 ? 1 : won === null ? 0.5 : 0);
      }, 0));

  /** How the computer chooses. It is shown its own top card and, as everybody, the list of all cards. */
  const computers = {
    /** Looks at two attributes, whichever they are, and takes the better of them. */
    easy(deck, card, chance) {
      const scores = strength(deck, card);
      const first = pick(chance, scores.length);
      const second = pick(step(chance), scores.length);
      return scores[second] > scores[first] ? second : first;
    },

    /** The attribute in which its card beats most of the others. */
    strong(deck, card) {
      const scores = strength(deck, card);
      return scores.indexOf(Math.max(...scores));
    },
  };

  /** The attribute that the computer names, whose turn it is. */
  const choose = (deck, game, computer) =>
    computers[computer](deck, game.piles[game.turn][0], game.chance);

  /** Whether something is a game with exactly the cards of this deck, such as one that was kept. */
  function isGame(deck, game) {
    const lists = [game?.piles?.[0], game?.piles?.[1], game?.pot];
    if (!lists.every(Array.isArray) || ![0, 1].includes(game.turn)) return false;
    if (![game.rounds, game.chance].every(Number.isSafeInteger)) return false;
    if (!game.end && lists.slice(0, 2).some((pile) => pile.length === 0)) return false;
    const cards = lists.flat().sort((a, b) => a - b);
    return cards.length === deck.cards.length && cards.every((card, place) => card === place);
  }

  return { deal, better, winner, play, stop, resume, choose, isGame, computers: Object.keys(computers) };
})();
