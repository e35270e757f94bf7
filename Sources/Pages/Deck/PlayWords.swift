/// The words that stand on the pages of a deck besides its gallery.
public struct GameWordsView: DeclaredView {
  let page: Standpoint

  public static let names = ViewNames<Self>(
    word(
      "lead",
      "Zwei Stapel, eine Frage: Welcher Wert Ihrer obersten Karte ist besser als der auf der anderen Seite?",
      "Two piles, one question: which value of your top card is better than the one on the other side?"
    ),
    word("rules", "Spielregeln", "Rules of the game"),
    word("gallery", "Alle Karten ansehen", "Look through the cards"),
    word("game", "Das Spiel", "The game"),
    word("newGame", "Neues Spiel", "New game"),
    word("opponent", "Gegen wen spielen Sie?", "Who do you play against?"),
    word("easy", "Computer, gemütlich", "Computer, easy-going"),
    word(
      "easyHint",
      "Sieht sich zwei zufällige Werte seiner obersten Karte an und nennt den besseren.",
      "Looks at two values of its top card at random and names the better one."),
    word("strong", "Computer, gewitzt", "Computer, shrewd"),
    word(
      "strongHint",
      "Vergleicht seine oberste Karte mit der Liste aller Karten und nennt den Wert, mit dem sie die "
        + "meisten schlägt.",
      "Compares its top card with the list of all cards and names the value that beats most of them."
    ),
    word("two", "Zu zweit an einem Bildschirm", "Two people at one screen"),
    word(
      "twoHint", "Zwischen den Zügen ist der Bildschirm verdeckt, bis ihn die andere Person hat.",
      "Between turns the screen is covered until the other person has it."),
    word(
      "fair", "Der Computer kennt nur seine oberste Karte und die Liste, die auch Sie unten sehen.",
      "The computer knows only its own top card and the list that you too see below."),
    word(
      "kept",
      "Das Spiel wird in diesem Browser aufgehoben, bis Sie ein neues beginnen. Nichts davon wird übertragen.",
      "The game is kept in this browser until you begin a new one. Nothing of it is sent anywhere."),
    word("begin", "Karten geben", "Deal the cards"),
    word("stop", "Aufhören und zählen", "Stop and count"),
    word("resume", "Doch weiterspielen", "Play on after all"),
    word("list", "Alle Karten des Spiels", "All cards of the game"),
    word(
      "listHint", "Diese Liste darf jede Seite benutzen. Sie sagt nicht, wer welche Karte hat.",
      "Either side may use this list. It does not say who holds which card."),
    word("card", "Karte", "Card"),
    word("winner", "Es gewinnt", "What wins"),
    word("value", "Wert", "Value"),
    word("range", "Spanne", "Range"),
    word("play", "Supertrumpf spielen", "Play Supertrumpf"),
    word("compareCards", "Karten vergleichen", "Compare cards"),
    word("compare", "Vergleichen", "Compare"),
    word("clear", "Auswahl aufheben", "Clear the choice"),
    word("comparison", "Der Vergleich", "The comparison"),
    word(
      "chooseHint", "Wählen Sie in der Liste zwei bis vier Karten.",
      "Choose two to four cards in the list."),
    word("allCards", "Alle Karten", "All cards"),
    word(
      "scriptless",
      "Hier gegen den Computer zu spielen geht nur mit JavaScript, das in Ihrem Browser ausgeschaltet ist. "
        + "Ohne geht alles andere: die Karten ansehen und am Tisch nach den Regeln spielen.",
      "Playing against the computer here takes JavaScript, which is switched off in your browser. "
        + "Everything else works without: look through the cards, or play at a table by the rules.")
  )

  private static func word(_ name: String, _ german: String, _ english: String) -> ViewName<Self> {
    .text(name) { $0.page.say(german, english) }
  }
}

/// What the script of the game says. `…-you`, `…-computer` and `…-person` are one sentence about three sides.
func playPhrases(on page: Standpoint) -> [PhraseView] {
  [
    ("you", "Sie", "You"),
    ("computer", "Computer", "Computer"),
    ("person", "Person {number}", "Person {number}"),
    ("middle", "Mitte", "Middle"),
    ("round", "Runden", "Rounds"),
    ("card-you", "Ihre Karte", "Your card"),
    ("card-computer", "Karte des Computers", "The computer’s card"),
    ("card-person", "Karte von {name}", "{name}’s card"),
    ("turn-you", "Sie sind dran. Welchen Wert nennen Sie?", "Your turn. Which value do you name?"),
    (
      "turn-person", "{name} ist dran. Welchen Wert nennen Sie?",
      "It is {name}’s turn. Which value do you name?"
    ),
    ("named", "Der Computer nennt: {attribute}", "The computer names: {attribute}"),
    (
      "cover", "{name} ist dran. Bitte geben Sie den Bildschirm weiter.",
      "It is {name}’s turn. Please hand over the screen."
    ),
    ("turn-over", "Aufdecken", "Turn over"),
    ("show", "Ich bin {name}: Karte zeigen", "I am {name}: show my card"),
    ("next", "Weiter", "Next"),
    ("result", "Zum Ergebnis", "To the result"),
    (
      "win-you", "Sie gewinnen: {attribute} {first} gegen {second}",
      "You win: {attribute} {first} against {second}"
    ),
    (
      "win-computer", "Der Computer gewinnt: {attribute} {first} gegen {second}",
      "The computer wins: {attribute} {first} against {second}"
    ),
    (
      "win-person", "{name} gewinnt: {attribute} {first} gegen {second}",
      "{name} wins: {attribute} {first} against {second}"
    ),
    ("tie", "Gleichstand: {attribute} {first}", "A tie: {attribute} {first}"),
    (
      "taken", "Beide Karten kommen unter den Stapel.", "Both cards go under the pile."
    ),
    (
      "taken-pot", "Alle {count} Karten kommen unter den Stapel, auch die aus der Mitte.",
      "All {count} cards go under the pile, those from the middle too."
    ),
    (
      "put", "Beide Karten kommen in die Mitte. Wer die nächste Runde gewinnt, bekommt sie dazu.",
      "Both cards go to the middle. Whoever wins the next round gets them too."
    ),
    ("pot", "In der Mitte liegen {count} Karten.", "There are {count} cards in the middle."),
    ("value", "Wert", "Value"),
    ("wins", "gewinnt", "wins"),
    ("won-you", "Sie haben gewonnen", "You have won"),
    ("won-computer", "Der Computer hat gewonnen", "The computer has won"),
    ("won-person", "{name} hat gewonnen", "{name} has won"),
    ("even", "Unentschieden", "A draw"),
    (
      "why-all", "Alle {count} Karten liegen auf einem Stapel. Gespielte Runden: {rounds}",
      "All {count} cards lie in one pile. Rounds played: {rounds}"
    ),
    (
      "why-tie", "Die letzten Karten liegen in der Mitte. Gespielte Runden: {rounds}",
      "The last cards lie in the middle. Rounds played: {rounds}"
    ),
    (
      "why-stopped", "Gezählt wurde {first} zu {second}. Gespielte Runden: {rounds}",
      "The count is {first} to {second}. Rounds played: {rounds}"
    ),
    (
      "why-rounds", "Nach {rounds} Runden wird gezählt: {first} zu {second}",
      "After {rounds} rounds the cards are counted: {first} to {second}"
    ),
  ].map { key, german, english in PhraseView(key: key, text: page.say(german, english)) }
}
