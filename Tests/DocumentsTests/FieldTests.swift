import Diagnostics
import Documents
import FrontMatter
import Testing

@Suite("Every field of every kind, from its declaration")
struct FieldTests {
  /// Something that may stand in a field of a form, and how many values it has.
  private func sample(of form: FieldForm, german: Bool, indent: String) -> String {
    switch form {
    case .list(let element): listItem(of: element, german: german, indent: indent)
    case .record(let fields): lines(of: fields, german: german, indent: indent + "  ")
    case .named(let element): "\n\(indent)  A:\(sample(of: element, german: german, indent: ""))"
    case .choice, .flag: value(form.sample?.text(in: german ? .german : .english))
    default: value(form.sample?.german)
    }
  }

  private func value(_ text: String?) -> String { text.map { " " + $0 } ?? "" }

  private func listItem(of form: FieldForm, german: Bool, indent: String) -> String {
    guard case .record(let fields) = form else {
      return "\n\(indent)  -\(sample(of: form, german: german, indent: indent + "    "))"
    }
    let item = lines(of: fields, german: german, indent: indent + "    ")
    return "\n\(indent)  - " + item.dropFirst(indent.count + 5)
  }

  private func lines(of fields: [FieldDeclaration], german: Bool, indent: String) -> String {
    fields.map { field in
      let name = german ? field.name.german : field.name.english
      let value = sample(of: field.form, german: german, indent: indent)
      return "\n\(indent)\(name):\(value)"
    }.joined()
  }

  private func file(_ fields: [FieldDeclaration], german: Bool) -> SourceFile {
    SourceFile(path: "a.md", text: lines(of: fields, german: german, indent: "") + "\n")
  }

  private func read<Kind: ContentKind>(
    _ kind: Kind.Type, german: Bool
  ) -> (described: String, log: [String]) {
    let sharedFields = SharedFields.fields(of: kind)
    var log = DiagnosticLog()
    var shared = SharedFields()
    var facts = Kind()
    let head = file(sharedFields.declarations, german: german)
    if let mapping = readFrontMatter(head.whole, of: head, reporting: &log) {
      sharedFields.read(mapping, into: &shared, in: head, reporting: &log)
    }
    let own = file(Kind.fields.declarations, german: german)
    if let mapping = readFrontMatter(own.whole, of: own, reporting: &log) {
      Kind.fields.read(mapping, into: &facts, in: own, reporting: &log)
    }
    let empty = Mirror(reflecting: Kind()).children.map { "\($0.value)" }
    let filled = Mirror(reflecting: facts).children.map { "\($0.value)" }
    #expect(!zip(empty, filled).contains { $0 == $1 }, "\(Kind.kind): a field has not arrived")
    #expect(filled.count == Kind.fields.declarations.count)
    return (withoutSpans("\(facts) \(shared)"), log.lines)
  }

  /// What was read without the places where it was read, which differ between the languages.
  private func withoutSpans(_ text: String) -> String {
    text.replacing(#/Span\(\w+: \d+, \w+: \d+\)/#, with: "")
  }

  private func expectBothSpellings<Kind: ContentKind>(_ kind: Kind.Type) {
    let german = read(kind, german: true)
    let english = read(kind, german: false)
    #expect(german.log.isEmpty, "\(Kind.kind): \(german.log)")
    #expect(english.log.isEmpty, "\(Kind.kind): \(english.log)")
    #expect(german.described == english.described)
  }

  @Test func arrivesInItsPlaceInBothSpellings() {
    expectBothSpellings(Municipality.self)
    expectBothSpellings(Strategy.self)
    expectBothSpellings(Vision.self)
    expectBothSpellings(FieldOfAction.self)
    expectBothSpellings(Goal.self)
    expectBothSpellings(Project.self)
    expectBothSpellings(Deck.self)
    expectBothSpellings(Indicator.self)
    expectBothSpellings(Report.self)
    expectBothSpellings(Organisation.self)
    expectBothSpellings(Tool.self)
    expectBothSpellings(Insight.self)
    expectBothSpellings(News.self)
    expectBothSpellings(FreePage.self)
  }

  private func expectDistinctNames(
    _ fields: [FieldDeclaration], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var names: Set<String> = []
    for field in fields {
      for name in Set([field.name.english, field.name.german]) {
        #expect(names.insert(name).inserted, "\(name)", sourceLocation: sourceLocation)
      }
      if case .record(let inner) = field.form { expectDistinctNames(inner) }
      if case .list(of: .record(let inner)) = field.form { expectDistinctNames(inner) }
    }
  }

  private func expectDistinctNames(of kind: (some ContentKind).Type) {
    expectDistinctNames(SharedFields.fields(of: kind).declarations + kind.fields.declarations)
  }

  @Test func noNameMeansTwoFields() {
    expectDistinctNames(of: Municipality.self)
    expectDistinctNames(of: Strategy.self)
    expectDistinctNames(of: Vision.self)
    expectDistinctNames(of: FieldOfAction.self)
    expectDistinctNames(of: Goal.self)
    expectDistinctNames(of: Project.self)
    expectDistinctNames(of: Deck.self)
    expectDistinctNames(of: Indicator.self)
    expectDistinctNames(of: Report.self)
    expectDistinctNames(of: Organisation.self)
    expectDistinctNames(of: Tool.self)
    expectDistinctNames(of: Insight.self)
    expectDistinctNames(of: News.self)
    expectDistinctNames(of: FreePage.self)
  }

  @Test func noWordMeansTwoChoices() {
    func expectDistinct<Value: Choice>(_ type: Value.Type) {
      for value in Value.allCases {
        for spelling in [value.name.english, value.name.german] {
          let meant = Value.allCases.filter { $0.name.matchesLoosely(spelling) }
          #expect(meant.count == 1, "\(spelling)")
        }
      }
    }
    expectDistinct(MunicipalityType.self)
    expectDistinct(StrategyType.self)
    expectDistinct(GoalLevel.self)
    expectDistinct(ProjectType.self)
    expectDistinct(Status.self)
    expectDistinct(Light.self)
    expectDistinct(Maturity.self)
    expectDistinct(Direction.self)
    expectDistinct(IndicatorType.self)
    expectDistinct(WinningSide.self)
    expectDistinct(DeckFormat.self)
    expectDistinct(CardSource.self)
  }
}
