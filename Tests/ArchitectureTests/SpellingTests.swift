import Authoring
import Diagnostics
import Documents
import FrontMatter
import Testing

@Suite("Both spellings of every name")
struct SpellingTests {
  @Test func everyFolderHasTwoNamesOfItsOwn() {
    expectClear(KindName.allCases.map(\.folder), in: "content/")
    for kind in KindName.allCases { #expect(kind.folder.english != kind.folder.german) }
  }

  @Test func everyKindHasTwoNamesOfItsOwn() {
    expectClear(KindName.allCases.map(\.name), in: "kinds")
    for kind in KindName.allCases {
      for name in [kind.name, kind.folder] {
        #expect(KindName(written: name.german) == kind)
        #expect(KindName(written: name.english) == kind)
      }
    }
  }

  @Test func everyKeyMeansOneThing() {
    for kind in KindName.allCases { expectClear(kind.fields, in: kind.name.english) }
    expectClear(SiteSettings.fields.declarations, in: "site.yaml")
  }

  @Test func everyKeyIsExplainedInBothLanguages() {
    for kind in KindName.allCases {
      for field in kind.fields {
        #expect(!field.help.german.isEmpty && !field.help.english.isEmpty, "\(field.name.english)")
      }
    }
  }

  @Test func everyCodeHasTwoSpellingsOfItsOwn() {
    expectClear(Code.allCases.map { Name($0.rawValue, $0.german) }, in: "codes")
    for code in Code.allCases { #expect(code.rawValue != code.german, "\(code)") }
  }

  /// Names do without umlauts, what people read in a form does not.
  @Test func labelsHaveTheirUmlauts() {
    let withoutUmlaut: Set = [
      "aktuelles", "daueraufgabe", "fassung", "quelle", "quelltext", "stammt-von",
    ]
    for field in KindName.allCases.flatMap(\.fields) + SiteSettings.fields.declarations {
      expectUmlauts(field.name, unless: withoutUmlaut)
      if case .choice(let names) = field.form {
        for name in names { expectUmlauts(name, unless: withoutUmlaut) }
      }
    }
  }

  private func expectUmlauts(_ name: Name, unless exceptions: Set<String>) {
    guard name.german.contains(#/ae|oe|ue|ss/#), !exceptions.contains(name.german) else { return }
    let label = name.label(in: .german).lowercased()
    let isPlain = label.contains(#/ae|oe|ue/#)
    #expect(
      label.contains(#/[äöüß]/#) && !isPlain || !name.german.contains(#/ae|oe|ue/#),
      "\(name.german) is labelled \(label)")
  }

  /// Looks at fields and, below them, at the names of their values.
  private func expectClear(_ fields: [FieldDeclaration], in owner: String) {
    expectClear(fields.map(\.name), in: owner)
    for field in fields {
      expectClear(field.form, in: "\(owner).\(field.name.english)")
      if case .requiredUnless(let flag) = field.need {
        #expect(fields.contains { $0.name == flag }, "\(owner) has no \(flag.english)")
      }
    }
  }

  private func expectClear(_ form: FieldForm, in owner: String) {
    switch form {
    case .record(let fields): expectClear(fields, in: owner)
    case .choice(let names): expectClear(names, in: owner)
    case .list(let element), .named(let element): expectClear(element, in: owner)
    case .either(let first, let second):
      expectClear(first, in: owner)
      expectClear(second, in: owner)
    default: break
    }
  }

  /// No spelling stands for two names, and each can be typed without thinking: small letters without
  /// umlauts, digits and hyphens. A dot leads from a field to one below it.
  private func expectClear(_ names: [Name], in owner: String) {
    var meanings: [String: Name] = [:]
    for name in names {
      for spelling in Set([name.english, name.german]) {
        #expect(
          spelling.wholeMatch(of: #/[a-z0-9]+([-.][a-z0-9]+)*/#) != nil, "\(owner): “\(spelling)”")
        #expect(meanings[spelling] == nil, "\(owner): “\(spelling)” means two things")
        meanings[spelling] = name
      }
    }
  }
}
