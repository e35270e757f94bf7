internal import Documents
package import Templates

/// The words of the interface itself, each in both languages at once, so that none can be missing in one.
package struct InterfaceView: DeclaredView {
  let page: Standpoint

  package static let names = ViewNames<Self>(
    word("skip", "Zum Inhalt springen", "Skip to content"),
    word("menu", "Hauptnavigation", "Main navigation"),
    word("breadcrumb", "Sie sind hier", "You are here"),
    word("home", "Startseite", "Home"),
    word("languages", "Sprachen", "Languages"),
    word("updated", "Stand", "As of"),
    word("draft", "Entwurf", "Draft"),
    word("publishedBy", "Herausgegeben von", "Published by"),
    word("licence", "Lizenz", "Licence"),
    word("more", "Weitere Seiten", "More pages"),
    word("legal", "Rechtliches und Barrierefreiheit", "Legal notices and accessibility"),
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
    word("values", "Unsere Werte", "Our values"),
    word("scenes", "Ein Tag im Jahr", "A day in the year"),
    word("forYou", "Was heißt das für Sie?", "What does this mean for you?"),
    word("theWay", "Der Weg dorthin", "The way there"),
    word("readVision", "Zur Vision", "Read the vision"),
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
    word("toProject", "Zum Projekt", "To the project"),
    word("horizon", "Zieljahr", "Target year"),
    word("notFoundTitle", "Diese Seite gibt es nicht", "This page does not exist"),
    word(
      "notFoundText", "Vielleicht ist sie umgezogen, oder die Adresse hat einen Tippfehler.",
      "It may have moved, or the address has a typing error."),
    word("moved", "Diese Seite ist umgezogen", "This page has moved"),
    word("nothingYet", "Hier steht noch nichts.", "There is nothing here yet."),
    word("source", "Quelle", "Source"),
    word("drawnNetwork", "Gezeichnet", "Drawn"),
    word("listedNetwork", "Als Liste", "As a list"),
    word("toList", "Zur Liste", "To the list"),
    word("key", "Was die Linien bedeuten", "What the lines mean"),
    word("facets", "Auswahl", "Selection"),
    word("simplePages", "Das gibt es in Leichter Sprache", "In Leichte Sprache"),
    word("feed", "Meldungen als Feed", "News as a feed"),
    word("statusTable", "Projekte nach Stand der Umsetzung", "Projects by status"),
    word("number", "Anzahl", "Number"),
    word("timeline", "Zeitplan", "Timeline"),
    word("planned", "geplant", "planned"),
    word("actual", "tatsächlich", "actual"),
    word("stepDone", "Meilenstein, erreicht", "milestone, reached"),
    word("stepOpen", "Meilenstein, noch nicht erreicht", "milestone, not yet reached"),
    .text("projects") { $0.page.plural(of: .project) },
    .text("project") { $0.page.singular(of: .project) },
    .text("fields") { $0.page.plural(of: .field) },
    .text("goals") { $0.page.plural(of: .goal) },
    .text("strategies") { $0.page.plural(of: .strategy) },
    .text("vision") { $0.page.words(KindName.vision.singular) },
    .text("deck") { $0.page.words(KindName.deck.singular) })

  private static func word(_ name: String, _ german: String, _ english: String) -> ViewName<Self> {
    .text(name) { $0.page.say(german, english) }
  }
}
