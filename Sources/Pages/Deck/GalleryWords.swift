/// The words of the gallery and of a card's back.
public struct GalleryWordsView: DeclaredView {
  let page: Standpoint

  public static let names = ViewNames<Self>(
    word("card", "Karte", "Card"),
    word("enlarge", "groß zeigen", "shown large"),
    word("shrink", "Zurück zu allen Karten", "Back to all cards"),
    word("previous", "Vorige Karte", "Previous card"),
    word("next", "Nächste Karte", "Next card"),
    word("turns", "Blättern", "Browse"),
    word("turn", "Umdrehen", "Turn over"),
    word("pictureBy", "Bild", "Picture"),
    word("asImage", "Karte als Bild", "Card as a picture"),
    word("asTable", "Alle Karten als CSV-Datei", "All cards as a CSV file"),
    word("moreDecks", "Weitere Quartette", "More decks"))

  private static func word(
    _ name: String, _ german: String, _ english: String
  ) -> ViewName<Self> {
    .text(name) { $0.page.say(german, english) }
  }
}
