internal import Diagnostics
internal import Graph

/// A part of the rules: what it is about, the steps in their order, and what else is good to know.
struct GameRules: Sendable {
  let id: String
  let heading: Words
  var paragraphs: [Words] = []
  var steps: [Words] = []
  var notes: [Words] = []
  var listsAttributes = false
}

func rulesOfTheGames(cards: DeckCards) -> [GameRules] {
  [theCards(cards), quartett, supertrumpf, whatWins]
}

/// The parts that are printed on a card each: what is done in turn.
let rulesOnCards = [quartett, supertrumpf]

private func theCards(_ cards: DeckCards) -> GameRules {
  let groups = cards.groups.count
  let count = cards.count
  return GameRules(
    id: "karten", heading: Words("Die Karten", "The cards"),
    paragraphs: [
      groups == 1
        ? Words("Das Spiel hat \(count) Karten.", "The game has \(count) cards.")
        : Words(
          "Das Spiel hat \(count) Karten in \(groups) Gruppen.",
          "The game has \(count) cards in \(groups) groups."),
      Words(
        "Der Buchstabe nennt die Gruppe, die Ziffer die Karte: A2 ist die zweite Karte der Gruppe A. Unten "
          + "auf jeder Karte steht, welche anderen zu ihr gehören.",
        "The letter names the group and the digit the card: A2 is the second card of group A. At the foot "
          + "of each card you find the others that belong with it."),
    ])
}

private let quartett = GameRules(
  id: "quartett", heading: Words("Quartett", "Quartett: collecting sets of four"),
  paragraphs: [
    Words(
      "Für drei oder mehr Personen. Gewonnen hat, wer am Ende die meisten Gruppen beisammen hat.",
      "For three or more people. Whoever has collected the most groups at the end wins.")
  ],
  steps: [
    Words(
      "Mischen Sie und geben Sie alle Karten aus. Es macht nichts, wenn jemand eine mehr hat.",
      "Shuffle and deal all the cards. It does not matter if somebody has one more."),
    Words(
      "Wer links neben der gebenden Person sitzt, beginnt und bittet irgendjemanden um eine bestimmte "
        + "Karte: „Hast du B3?“ Bitten darf man nur um Karten einer Gruppe, von der man schon eine hat.",
      "The player to the dealer’s left begins and asks anybody for a particular card: “Have you got B3?” "
        + "You may ask only for cards of a group of which you hold one already."),
    Words(
      "Wer die Karte hat, muss sie hergeben. Dann darf weitergefragt werden, auch jemand anderes.",
      "Whoever has the card must hand it over. Then the same player may ask again, and anybody."),
    Words(
      "Wer die Karte nicht hat, sagt es und ist nun selbst an der Reihe.",
      "Whoever does not have it says so and takes the next turn."),
    Words(
      "Wer alle Karten einer Gruppe hat, legt sie offen vor sich hin.",
      "Whoever holds all the cards of a group lays them down face up."),
    Words(
      "Wer keine Karte mehr hat, setzt aus. Liegen alle Gruppen auf dem Tisch, wird gezählt.",
      "Whoever has no cards left sits out. When all the groups are on the table, you count."),
  ])

private let supertrumpf = GameRules(
  id: "supertrumpf", heading: Words("Supertrumpf", "Supertrumpf: the better value takes the cards"),
  paragraphs: [
    Words(
      "Für zwei oder mehr Personen. Gewonnen hat, wer am Ende alle Karten besitzt.",
      "For two or more people. Whoever ends up with all the cards wins.")
  ],
  steps: [
    Words(
      "Mischen Sie und geben Sie alle Karten aus. Halten Sie Ihren Stapel so, dass nur Sie die oberste "
        + "Karte sehen; die anderen bleiben verdeckt.",
      "Shuffle and deal all the cards. Hold your pile so that only you see the top card; the others stay "
        + "hidden."),
    Words(
      "Wer beginnt, nennt einen Wert der eigenen obersten Karte.",
      "Whoever begins names a value of their own top card."),
    Words(
      "Alle lesen denselben Wert von ihrer obersten Karte vor. Der beste gewinnt, und die obersten Karten "
        + "kommen unter den Stapel dieser Person.",
      "Everybody reads out the same value of their top card. The best one wins, and the top cards go under "
        + "that person’s pile."),
    Words(
      "Bei Gleichstand kommen die obersten Karten in die Mitte, und dieselbe Person nennt den nächsten Wert. "
        + "Wer dann gewinnt, bekommt die Mitte dazu.",
      "In a tie the top cards go to the middle, and the same person names the next value. Whoever wins then "
        + "gets the middle too."),
    Words(
      "Wer eine Runde gewonnen hat, nennt den nächsten Wert.",
      "Whoever has won a round names the next value."),
    Words(
      "Wer keine Karte mehr hat, scheidet aus.", "Whoever has no cards left is out."),
  ],
  notes: [
    Words(
      "Sie können jederzeit aufhören und zählen: Dann gewinnt, wer die meisten Karten hat. Auf dieser "
        + "Website wird spätestens gezählt, wenn fünfmal so viele Runden gespielt sind, wie es Karten gibt.",
      "You can stop and count at any time: then whoever has most cards wins. On this website the cards are "
        + "counted at the latest after five rounds for every card.")
  ])

private let whatWins = GameRules(
  id: "was-gewinnt", heading: Words("Welcher Wert gewinnt", "Which value wins"),
  notes: [
    Words(
      "Steht auf einer Karte „k. A.“ (keine Angabe), verliert sie in diesem Wert gegen jede Zahl. Zwei "
        + "Karten ohne Angabe stehen gleich.",
      "If a card says “not stated” (“k. A.” on German cards), it loses in this value against every number. "
        + "Two such cards tie.")
  ],
  listsAttributes: true)
