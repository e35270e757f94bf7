internal import Documents

/// The words of the interface itself, each in both languages at once, so that none can be missing in one.
public struct InterfaceView: DeclaredView {
  let page: Standpoint

  public var key: Int? { page.placeNumber }

  public static let names = ViewNames<Self>(
    word("skip", "Zum Inhalt springen", "Skip to content", simple: "Zum Text"),
    word("menu", "Hauptnavigation", "Main navigation", simple: "Menü"),
    word("breadcrumb", "Sie sind hier", "You are here"),
    word("home", "Startseite", "Home", simple: "Start-Seite"),
    word("languages", "Sprachen", "Languages"),
    word("updated", "Stand", "As of", simple: "Geprüft am"),
    word("publishedBy", "Herausgegeben von", "Published by", simple: "Diese Internet-Seite macht"),
    word("licence", "Lizenz", "Licence", simple: "Regeln für Kopien"),
    word("more", "Weitere Seiten", "More pages", simple: "Mehr Seiten"),
    word(
      "legal", "Rechtliches und Barrierefreiheit", "Legal notices and accessibility",
      simple: "Rechte und Hilfe"),
    word(
      "fallback", "Diese Seite gibt es bisher nur in der Sprache des Originals.",
      "This page is so far only available in its original language."),
    word("facts", "Auf einen Blick", "At a glance"),
    word("status", "Stand der Umsetzung", "Status"),
    word("reason", "Warum", "Why"),
    word("late", "Das geplante Ende ist überschritten.", "The planned end has passed."),
    word("effect", "Was es bringt", "What it brings"),
    word("participation", "Mitmachen", "Take part"),
    word("milestones", "Meilensteine", "Milestones"),
    word("card", "Karte im Quartett", "Card in the quartet"),
    word("values", "Unsere Werte", "Our values", simple: "Das ist uns wichtig"),
    word("scenes", "Ein Tag im Jahr", "A day in the year"),
    word("forYou", "Was heißt das für Sie?", "What does this mean for you?"),
    word("theWay", "Der Weg dorthin", "The way there"),
    word("readVision", "Zur Vision", "Read the vision", simple: "Mehr lesen"),
    word("atAGlance", "Die Strategien", "The strategies"),
    word("byStatus", "Wie weit sind wir?", "How far are we?"),
    word("byField", "Worum geht es?", "What is it about?"),
    word("whoTakesPart", "Wer macht mit?", "Who takes part?"),
    word("whatIsNew", "Was gibt es Neues?", "What is new?"),
    word("allNews", "Alle Meldungen", "All news"),
    word("openDeck", "Zum Quartett", "Open the quartet"),
    word(
      "replaced", "Diese Strategie gilt nicht mehr. An ihre Stelle trat:",
      "This strategy is no longer in force. It was replaced by:"),
    word("group", "Gruppe", "Group"),
    word("groupMates", "Außerdem in dieser Gruppe", "Also in this group"),
    word("compareGroup", "Die Karten vergleichen", "Compare the cards"),
    word("attribute", "Merkmal", "Attribute"),
    word("best", "bester Wert", "best value"),
    word("tied", "gleichauf vorn", "tied for best"),
    word("otherGroups", "Andere Gruppen vergleichen", "Compare other groups"),
    word("toProject", "Zum Projekt", "To the project"),
    word("horizon", "Zieljahr", "Target year", simple: "Das soll so sein im Jahr"),
    word("notFoundTitle", "Diese Seite gibt es nicht", "This page does not exist"),
    word(
      "notFoundText", "Vielleicht ist sie umgezogen, oder die Adresse hat einen Tippfehler.",
      "It may have moved, or the address has a typing error."),
    word("moved", "Diese Seite ist umgezogen", "This page has moved"),
    word("search", "Suche", "Search"),
    word("searchSite", "Website durchsuchen", "Search this website"),
    word("searchFor", "Wonach suchen Sie?", "What are you looking for?"),
    word("find", "Suchen", "Search"),
    word(
      "searchHint", "Auch ein Teil eines Wortes genügt: netz findet Wärmenetz.",
      "Part of a word is enough: net finds network."),
    word(
      "searchWithoutScript",
      "Ohne JavaScript sucht diese Seite nicht; unten stehen alle Seiten von A bis Z.",
      "Without JavaScript this page does not search; below are all pages from A to Z."),
    word("openQuote", "„", "“"),
    word("closeQuote", "“", "”"),
    word("searching", "Wird gesucht …", "Searching …"),
    word("oneResult", "1 Treffer für", "1 result for"),
    word("results", "Treffer für", "results for"),
    word("noResult", "Kein Treffer für", "No result for"),
    word(
      "noResultHint", "Ein anderes Wort hilft vielleicht weiter. Unten stehen alle Seiten.",
      "Another word may help. All pages are listed below."),
    word(
      "similarResults", "Genau so steht es nirgends; gezeigt wird, was ähnlich geschrieben ist.",
      "Nothing is spelt exactly like this; shown is what is spelt alike."),
    word(
      "searchFailed", "Die Suche lässt sich gerade nicht laden. Unten stehen alle Seiten.",
      "The search cannot be loaded at the moment. All pages are listed below."),
    word("moreResults", "Weitere Treffer zeigen", "Show more results"),
    word("allPages", "Alle Seiten von A bis Z", "All pages from A to Z"),
    word("allLists", "Alle Seiten", "All pages"),
    word("lists", "Alle Listen", "All lists"),
    word("letters", "Anfangsbuchstaben", "First letters"),
    word("filterWord", "Wort im Titel oder Kurztext", "Word in title or summary"),
    word("filterAll", "alle", "all"),
    word("filterReset", "Filter aufheben", "Clear filters"),
    word("filterOf", "von", "of"),
    word("filterStatus", "Stand", "Status"),
    word("nothingYet", "Hier steht noch nichts.", "There is nothing here yet."),
    word("source", "Quelle", "Source"),
    word("drawnNetwork", "Gezeichnet", "Drawn"),
    word("listedNetwork", "Als Liste", "As a list"),
    word("toList", "Zur Liste", "To the list"),
    word("key", "Was die Linien bedeuten", "What the lines mean"),
    word("facets", "Auswahl", "Selection"),
    word("simplePages", "Das gibt es in Leichter Sprache", "In Leichte Sprache"),
    word("feed", "Meldungen als Feed", "News as a feed"),
    .text("statusTable") { view in
      let projects = view.page.plural(of: .project)
      return view.page.say("\(projects) nach Stand der Umsetzung", "\(projects) by status")
    },
    word("tableAsFile", "Tabelle als CSV-Datei", "Table as a CSV file"),
    word("contents", "Inhalt", "Contents"),
    word("ownAddress", "Im Netz", "On the web", simple: "Im Internet"),
    word("number", "Anzahl", "Number"),
    word("timeline", "Zeitplan", "Timeline"),
    word("planned", "geplant", "planned"),
    word("actual", "tatsächlich", "actual"),
    word("stepDone", "Meilenstein, erreicht", "milestone, reached"),
    word("stepOpen", "Meilenstein, noch nicht erreicht", "milestone, not yet reached"),
    .view("gallery") { GalleryWordsView(page: $0.page) },
    .view("game") { GameWordsView(page: $0.page) },
    .view("print") { PrintWordsView(page: $0.page) },
    .text("projects") { $0.page.plural(of: .project) },
    .text("project") { $0.page.singular(of: .project) },
    .text("municipality") { $0.page.singular(of: .municipality) },
    .text("field") { $0.page.singular(of: .field) },
    .text("fields") { $0.page.plural(of: .field) },
    .text("goals") { $0.page.plural(of: .goal) },
    .text("strategies") { $0.page.plural(of: .strategy) },
    .text("vision") { $0.page.words(KindName.vision.singular) },
    .text("deck") { $0.page.words(KindName.deck.singular) })

  private static func word(
    _ name: String, _ german: String, _ english: String, simple: String? = nil
  ) -> ViewName<Self> {
    .text(name) { $0.page.say(german, english, simple: simple) }
  }
}
