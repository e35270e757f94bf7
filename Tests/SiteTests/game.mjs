// The rules of Supertrumpf, run by node for PlayTests: node game.mjs GAME.JS MATCH.JS
import { readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { test } from "node:test";
import { runInThisContext } from "node:vm";

for (const script of process.argv.slice(2)) {
  runInThisContext(readFileSync(script, "utf8"), { filename: script });
}
const rules = globalThis.supertrumpf;
const table = globalThis.supertrumpfMatch;

const cost = { wins: "low" };
const rating = { wins: "high" };

/** Numbers for making decks, independent of those that the rules draw. */
function numbers(seed) {
  let state = seed;
  return (count) => {
    state = (state * 48271) % 2147483647;
    return state % count;
  };
}

/** A deck with many equal values and some that nobody knows. */
function randomDeck(seed, size) {
  const number = numbers(seed + 1);
  const value = (count) => (number(6) === 0 ? null : number(count));
  return {
    attributes: [cost, rating, rating, rating],
    cards: Array.from({ length: size }, () => [value(9) && 5000, value(7), value(3), value(2)]),
  };
}

/** A game in which the piles lie as given; what the first card of each has decides. */
const laid = (first, second, rest = {}) =>
  ({ piles: [first, second], pot: [], turn: 0, rounds: 0, chance: 1, end: null, ...rest });

const cardsOf = (game) => [...game.piles.flat(), ...game.pot].sort((a, b) => a - b);

test("every deal ends, and no card is lost or doubled on the way", () => {
  const ends = new Set();
  let games = 0;
  for (const players of [["easy", "easy"], ["easy", "strong"], ["strong", "strong"], [null, null]]) {
    for (let seed = 0; seed < 1000; seed += 1) {
      const size = [32, 32, 31, 8, 3, 2][seed % 6];
      const deck = randomDeck(seed, size);
      const all = deck.cards.map((_, card) => card);
      const any = numbers(seed + 7);
      let game = rules.deal(deck, seed, seed % 2);
      assert.ok(Math.abs(game.piles[0].length - game.piles[1].length) <= 1);
      while (!game.end) {
        assert.ok(rules.isGame(deck, game));
        const player = players[game.turn];
        game = rules.play(deck, game, player ? rules.choose(deck, game, player) : any(4));
        assert.deepEqual(cardsOf(game), all);
        assert.ok(game.rounds <= 5 * size);
      }
      ends.add(game.end.why);
      games += 1;
      if (game.end.why === "all") assert.equal(game.piles[game.end.winner].length, size);
    }
  }
  assert.equal(games, 4000);
  assert.deepEqual([...ends].sort(), ["all", "rounds", "tie"]);
});

test("a deck in which every round is a tie ends too", () => {
  const deck = { attributes: [rating], cards: Array.from({ length: 32 }, () => [3]) };
  let game = rules.deal(deck, 5, 0);
  while (!game.end) game = rules.play(deck, game, 0);
  assert.deepEqual(game.end, { why: "tie", winner: null });
  assert.equal(game.rounds, 16);
  assert.equal(game.pot.length, 32);
});

test("two piles that go round in circles are counted at last", () => {
  // Whoever names an attribute wins with it or ties: no pile ever runs out by itself.
  const deck = { attributes: [rating, rating], cards: [[1, 0], [0, 1], [1, 0], [0, 1]] };
  let game = laid([0, 1], [2, 3]);
  while (!game.end) {
    const own = game.piles[game.turn][0];
    game = rules.play(deck, game, deck.cards[own][0] === 1 ? 1 : 0);
  }
  assert.ok(game.rounds <= 20);
});

test("the same seed deals the same game, another seed another one", () => {
  const deck = randomDeck(1, 32);
  assert.deepEqual(rules.deal(deck, 42, 0), rules.deal(deck, 42, 0));
  assert.notDeepEqual(rules.deal(deck, 42, 0).piles, rules.deal(deck, 43, 0).piles);
  const first = new Set(Array.from({ length: 2000 }, (_, seed) => rules.deal(deck, seed, 0).piles[0][0]));
  assert.equal(first.size, 32, "every card can lie on top");
});

test("the high value wins where the deck says high, and the low one where it says low", () => {
  assert.equal(rules.better(rating, 6, 2), 0);
  assert.equal(rules.better(rating, 2, 6), 1);
  assert.equal(rules.better(cost, 20000, 45000), 0);
  assert.equal(rules.better(cost, 45000, 20000), 1);
  assert.equal(rules.better(cost, -1, 0), 0);
  assert.equal(rules.better(rating, 0.5, 0.25), 0);
});

test("k. A. loses against every number and ties with itself", () => {
  for (const attribute of [cost, rating]) {
    for (const value of [0, -5, 6, 1e9]) {
      assert.equal(rules.better(attribute, null, value), 1);
      assert.equal(rules.better(attribute, value, null), 0);
    }
    assert.equal(rules.better(attribute, null, null), null);
  }
});

test("the winner takes both cards under the pile and names the next attribute", () => {
  const deck = { attributes: [cost], cards: [[9], [2], [5], [7]] };
  const game = rules.play(deck, laid([0, 2], [1, 3]), 0);
  assert.deepEqual(game.piles, [[2], [3, 1, 0]]);
  assert.equal(game.turn, 1);
  assert.equal(game.rounds, 1);
});

test("a tie's pot goes to whoever wins the next round", () => {
  const deck = { attributes: [rating], cards: [[3], [3], [3], [3], [1], [2], [0], [0]] };
  const tied = rules.play(deck, laid([0, 2, 4, 6], [1, 3, 5, 7]), 0);
  assert.deepEqual(tied.pot, [0, 1]);
  assert.equal(tied.turn, 0, "the same side names the next attribute");
  const again = rules.play(deck, tied, 0);
  assert.deepEqual(again.pot, [0, 1, 2, 3]);
  const won = rules.play(deck, again, 0);
  assert.deepEqual(won.pot, []);
  assert.deepEqual(won.piles, [[6], [7, 0, 1, 2, 3, 5, 4]]);
  assert.equal(won.turn, 1);
});

test("who plays the last card in a tie has lost, and the other takes the pot", () => {
  const deck = { attributes: [rating], cards: [[3], [3], [1]] };
  const game = rules.play(deck, laid([0], [1, 2]), 0);
  assert.deepEqual(game.end, { why: "all", winner: 1 });
  assert.deepEqual(game.piles, [[], [2, 0, 1]]);
});

test("a game can be stopped, counted and gone on with", () => {
  const game = laid([0, 1, 2], [3], { pot: [4, 5] });
  const stopped = rules.stop(game);
  assert.deepEqual(stopped.end, { why: "stopped", winner: 0 });
  assert.deepEqual(stopped.pot, [4, 5]);
  assert.deepEqual(rules.resume(stopped), game);
  assert.equal(rules.stop(laid([0], [1])).end.winner, null);
  const over = laid([0, 1], [], { end: { why: "all", winner: 0 } });
  assert.equal(rules.stop(over), over);
  assert.equal(rules.resume(over), over);
});

test("no step changes the game that it begins with", () => {
  const deck = randomDeck(3, 32);
  const game = rules.deal(deck, 3, 0);
  const before = structuredClone(game);
  rules.play(deck, game, 0);
  rules.stop(game);
  rules.choose(deck, game, "easy");
  assert.deepEqual(game, before);
});

test("the computer sees its own top card only: what lies elsewhere changes nothing", () => {
  const deck = randomDeck(11, 32);
  for (const computer of rules.computers) {
    for (let seed = 0; seed < 200; seed += 1) {
      const game = rules.deal(deck, seed, 1);
      const [top, ...below] = game.piles[1];
      const other = { ...game, piles: [[...below].reverse(), [top, ...game.piles[0]]] };
      assert.equal(rules.choose(deck, game, computer), rules.choose(deck, other, computer));
    }
  }
});

test("the strong computer names its best chance and beats the easy one", () => {
  const deck = { attributes: [cost, rating], cards: [[1, 3], [2, 6], [3, 5], [4, 4]] };
  assert.equal(rules.choose(deck, laid([0, 1], [2, 3]), "strong"), 0);
  assert.equal(rules.choose(deck, laid([1, 0], [2, 3]), "strong"), 1);
  let won = 0;
  for (let seed = 0; seed < 300; seed += 1) {
    const big = randomDeck(seed, 32);
    let game = rules.deal(big, seed, seed % 2);
    while (!game.end) game = rules.play(big, game, rules.choose(big, game, ["strong", "easy"][game.turn]));
    if (game.end.winner === 0) won += 1;
  }
  assert.ok(won > 200, `${won} of 300`);
});

test("a game that was kept is taken only if it has exactly the deck's cards", () => {
  const deck = randomDeck(2, 4);
  const game = rules.deal(deck, 9, 0);
  assert.ok(rules.isGame(deck, JSON.parse(JSON.stringify(game))));
  for (const wrong of [
    null, {}, [], "game", { ...game, turn: 2 }, { ...game, pot: [0] }, { ...game, piles: [[0, 1, 2, 3], []] },
    { ...game, piles: [[0, 1], [2, 4]] }, { ...game, piles: [[0, 1], [2]] }, { ...game, rounds: "1" },
    { ...game, piles: [["0", 1], [2, 3]] }, { ...game, chance: null },
  ]) {
    assert.ok(!rules.isGame(deck, wrong), JSON.stringify(wrong));
  }
});

test("a match leads from turn to turn to its end, whoever plays", () => {
  for (const opponent of ["easy", "strong", "two"]) {
    for (let seed = 0; seed < 100; seed += 1) {
      const deck = randomDeck(seed, 12);
      let match = table.begin(deck, opponent, seed % 2, seed);
      const seen = new Set();
      while (!match.game.end) {
        assert.ok(table.isMatch(deck, JSON.parse(JSON.stringify(match))), match.phase);
        seen.add(match.phase);
        if (match.phase === "choose") {
          assert.ok(opponent === "two" || match.game.turn === 0, "a person never names for the computer");
          match = table.name(match, seed % 4);
        } else {
          match = table.next(deck, match);
        }
      }
      assert.ok(table.isMatch(deck, match));
      assert.equal(seen.has("cover"), opponent === "two", "only two people hand over the screen");
      assert.equal(opponent === "two" && seen.has("named"), false);
    }
  }
});

test("a stopped match counts the cards that lie open, and goes on with the next turn", () => {
  const deck = { attributes: [rating], cards: [[3], [1], [2], [0]] };
  const open = table.name({ opponent: "two", begins: 0, game: laid([0, 2], [1, 3]) }, 0);
  const stopped = table.stop(deck, open);
  assert.deepEqual(stopped.game.end, { why: "stopped", winner: 0 });
  assert.deepEqual(stopped.game.piles, [[2, 0, 1], [3]]);
  const resumed = table.resume(deck, stopped);
  assert.equal(resumed.game.end, null);
  assert.equal(resumed.phase, "cover", "nobody's card is shown before its owner has the screen");
});

test("a kept match that does not fit is not taken", () => {
  const deck = randomDeck(2, 4);
  const match = table.begin(deck, "easy", 0, 3);
  assert.ok(table.isMatch(deck, match));
  for (const wrong of [
    null, {}, { ...match, opponent: "me" }, { ...match, phase: "later" }, { ...match, begins: 2 },
    { ...match, phase: "open", named: null }, { ...match, phase: "open", named: 4 },
    { ...match, phase: "named", named: "0" }, { ...match, game: null },
  ]) {
    assert.ok(!table.isMatch(deck, wrong), JSON.stringify(wrong));
  }
});
