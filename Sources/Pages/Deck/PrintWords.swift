internal import Diagnostics

extension SheetFormat {
  var title: Words {
    switch self {
    case .common:
      Words("59 × 91 mm für die Druckerei", "59 × 91 mm for a print shop")
    case .large:
      Words("62 × 100 mm für die Druckerei", "62 × 100 mm for a print shop")
    case .home:
      Words("Zu Hause drucken", "Print at home")
    }
  }

  var text: Words {
    switch self {
    case .common:
      Words(
        "Acht Karten auf einem Bogen im Querformat, zwei Gruppen beisammen, mit 3 mm Beschnitt und "
          + "Schneidemarken. Es ist die übliche Größe deutscher Quartette.",
        "Eight cards on a sheet in landscape, two groups together, with 3 mm bleed and crop marks. It is the "
          + "usual size of German quartets.")
    case .large:
      Words(
        "Vier Karten auf einem Bogen im Hochformat, eine Gruppe beisammen, mit 3 mm Beschnitt und "
          + "Schneidemarken. Größere Karten lassen sich leichter lesen.",
        "Four cards on a sheet in portrait, one group together, with 3 mm bleed and crop marks. Larger cards "
          + "are easier to read.")
    case .home:
      Words(
        "Neun Karten von 59 × 91 mm auf einem Blatt im Hochformat, ohne Beschnitt, mit Linien für die Schere. "
          + "Dazu gibt es die Regeln beider Spiele, eine Übersicht und das Impressum als Karten.",
        "Nine cards of 59 × 91 mm on a sheet in portrait, without bleed, with lines for scissors. The rules "
          + "of both games, an overview and an imprint come with them as cards.")
    }
  }
}

/// The words on the pages from which a deck is printed, and on what is printed.
public struct PrintWordsView: DeclaredView {
  let page: Standpoint

  public static let names = ViewNames<Self>(
    word("print", "Zum Ausdrucken", "To print"),
    word(
      "lead", "Das ganze Spiel auf Papier: aus diesem Browser gedruckt oder als PDF gespeichert.",
      "The whole game on paper: printed from this browser or saved as a PDF."),
    word("allFormats", "Alle Formate", "All formats"),
    word("open", "Bögen ansehen", "See the sheets"),
    word("goodToKnow", "Gut zu wissen", "Good to know"),
    word(
      "colours",
      "Die Farben sind in RGB angelegt, wie auf jeder Website. Die Druckerei wandelt sie in ihre Druckfarben um; "
        + "kräftige Töne können dabei etwas matter werden.",
      "The colours are RGB, as on every website. The print shop converts them to its inks; strong colours may "
        + "become a little duller."),
    word(
      "blackAndWhite",
      "In Schwarz-Weiß ist das Spiel genauso spielbar: Jede Gruppe hat einen Buchstaben und ein eigenes Muster.",
      "The game plays just as well in black and white: each group has a letter and a pattern of its own."
    ),
    word(
      "codes",
      "Der QR-Code auf jeder Karte führt zur Seite ihres Projekts. Er braucht kein fremdes Programm und zählt "
        + "niemanden.",
      "The QR code on each card leads to its project’s page. It goes through nobody else’s service and counts "
        + "nobody."),
    word(
      "paper",
      "Gut in der Hand liegt Karton mit 250 bis 300 g/m². Die Druckerei kann die Ecken mit 5 mm abrunden.",
      "Card of 250 to 300 g/m² feels good in the hand. A print shop can round the corners to 5 mm."),
    word("howTo", "So druckt es der Browser richtig", "How the browser prints it right"),
    word(
      "scale", "Papier A4, Skalierung 100 %, Ränder „Keine“, Kopf- und Fußzeilen aus.",
      "Paper A4, scale 100 %, margins “None”, headers and footers off."),
    word(
      "landscape", "Ausrichtung: Querformat, falls der Browser sie nicht selbst wählt.",
      "Orientation: landscape, if the browser does not choose it by itself."),
    word(
      "duplex",
      "Mit Rückseiten: beidseitig drucken, an der langen Kante wenden. Zu jedem Bogen gehören zwei Seiten, vorn "
        + "und hinten passen aufeinander.",
      "With backs: print on both sides, turned on the long edge. Each sheet has two pages, and its front and "
        + "back fit each other."),
    word("withBacks", "Rückseiten mitdrucken", "Print the backs too"),
    word("front", "Vorderseiten", "Fronts"),
    word("overview", "Übersicht", "Overview"),
    word("whatWins", "Was gewinnt", "What wins"),
    word(
      "legend",
      "▲ Der höhere Wert gewinnt. ▼ Der niedrigere gewinnt. „k. A.“ verliert gegen jede Zahl.",
      "▲ The higher value wins. ▼ The lower one wins. “Not stated” loses against every number."),
    word("imprint", "Impressum", "Imprint"),
    word("edition", "Ausgabe", "Edition"),
    word(
      "onTheWeb", "Alle Karten mit Texten und Quellen:", "All cards with their texts and sources:"))

  private static func word(_ name: String, _ german: String, _ english: String) -> ViewName<Self> {
    .text(name) { $0.page.say(german, english) }
  }
}
