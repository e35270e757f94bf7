import Diagnostics
import Pages
import Templates
import Testing

/// What a name means is known before anything is rendered.
struct NameMistakeTests {
  @Test func unknownName() {
    expectMistakes(
      "<h1>{{ «titel» }}</h1>",
      german: [
        "unknown-template-name: Den Namen »titel« gibt es hier nicht [meinten Sie »title«?] "
          + "Es gibt: title, empty, address, body, isDraft, isPublic, author, editor, tags, items, links, tree."
      ],
      english: [
        "unknown-template-name: There is no name “titel” here [did you mean “title”?] "
          + "There are: title, empty, address, body, isDraft, isPublic, author, editor, tags, items, links, tree."
      ])
  }

  @Test func unknownNameInADottedName() {
    expectMistakes(
      "{{author.«naem»}}{{#«autor».name}}{{nothing}}{{/autor.name}}",
      german: [
        "unknown-template-name: Den Namen »naem« gibt es hier nicht [meinten Sie »name«?] "
          + "Es gibt: name, mail.",
        "unknown-template-name: Den Namen »autor« gibt es hier nicht [meinten Sie »author«?] "
          + "Es gibt: title, empty, address, body, isDraft, isPublic, author, editor, tags, items, links, tree.",
      ],
      english: [
        "unknown-template-name: There is no name “naem” here [did you mean “name”?] "
          + "There are: name, mail.",
        "unknown-template-name: There is no name “autor” here [did you mean “author”?] "
          + "There are: title, empty, address, body, isDraft, isPublic, author, editor, tags, items, links, tree.",
      ])
  }

  @Test func namesOfTheInnermostViewComeFirst() {
    let result = outcome("{{#items}}{{labl}}{{/items}}")
    #expect(result.english.first?.contains("There are: label, title, empty,") == true)
    #expect(result.english.first?.contains("did you mean “label”?") == true)
  }

  @Test func missingPartialAndParent() {
    expectMistakes(
      "{{>«parts/crad»}}{{<«layuot»}}{{$main}}{{/main}}{{/layuot}}",
      ["parts/card": "", "layout": "{{$main}}{{/main}}"],
      german: [
        "missing-template: Eine Vorlage »parts/crad« gibt es nicht [meinten Sie »parts/card«?] "
          + "Es gibt: layout, page, parts/card.",
        "missing-template: Eine Vorlage »layuot« gibt es nicht [meinten Sie »layout«?] "
          + "Es gibt: layout, page, parts/card.",
      ],
      english: [
        "missing-template: There is no template “parts/crad” [did you mean “parts/card”?] "
          + "There are: layout, page, parts/card.",
        "missing-template: There is no template “layuot” [did you mean “layout”?] "
          + "There are: layout, page, parts/card.",
      ])
  }

  @Test func missingEntry() {
    var log = DiagnosticLog()
    let compiled = TemplateSet([:]).compile("home", for: TestPage.names.shape, reporting: &log)
    #expect(compiled == nil)
    #expect(log.sorted.map(\.headline.german) == ["Eine Vorlage »home« gibt es nicht"])
  }

  @Test func unknownBlock() {
    expectMistakes(
      "{{<layout}}{{$«mian»}}x{{/mian}}{{$inner}}x{{/inner}}{{/layout}}",
      ["layout": "{{$main}}{{$inner}}{{/inner}}{{/main}}"],
      german: [
        "unknown-template-name: Die Vorlage »layout« hat keinen Block »mian« [meinten Sie »main«?] "
          + "Es gibt: inner, main."
      ],
      english: [
        "unknown-template-name: The template “layout” has no block “mian” [did you mean “main”?] "
          + "There are: inner, main."
      ])
  }

  @Test func wrongKinds() {
    expectMistakes(
      "{{«items»}} {{«author»}} {{«isDraft»}} {{«.»}}",
      german: [
        "wrong-template-type: »items« ist eine Liste und kein Text "
          + "Einen Abschnitt öffnen: {{#items}}…{{/items}}.",
        "wrong-template-type: »author« ist eine Gruppe von Namen und kein Text "
          + "Einen Abschnitt öffnen: {{#author}}…{{/author}}.",
        "wrong-template-type: »isDraft« ist eine Bedingung und kein Text "
          + "Einen Abschnitt öffnen: {{#isDraft}}…{{/isDraft}}.",
        "wrong-template-type: Der Punkt steht hier für keinen Text Einen Namen schreiben; der Punkt "
          + "gilt im Abschnitt eines Textes oder einer Liste von Texten.",
      ],
      english: [
        "wrong-template-type: “items” is a list, not a text Open a section: {{#items}}…{{/items}}.",
        "wrong-template-type: “author” is a group of names, not a text "
          + "Open a section: {{#author}}…{{/author}}.",
        "wrong-template-type: “isDraft” is a condition, not a text "
          + "Open a section: {{#isDraft}}…{{/isDraft}}.",
        "wrong-template-type: The dot stands for no text here Write a name; the dot works in the "
          + "section of a text or of a list of texts.",
      ])
  }

  @Test func dottedNameThroughATextOrList() {
    expectMistakes(
      "{{«title».name}} {{«items».label}}",
      german: [
        "wrong-template-type: »title« ist ein Text; darin gibt es kein »name« Nur {{title}} schreiben.",
        "wrong-template-type: »items« ist eine Liste; darin gibt es kein »label« "
          + "Einen Abschnitt öffnen: {{#items}}{{label}}{{/items}}.",
      ],
      english: [
        "wrong-template-type: “title” is a text; there is no “name” in it Write {{title}} only.",
        "wrong-template-type: “items” is a list; there is no “label” in it "
          + "Open a section: {{#items}}{{label}}{{/items}}.",
      ])
  }

  @Test func braces() {
    expectMistakes(
      "«{{body}}» «{{{title}}}» «{{&address}}»",
      german: [
        "wrong-template-type: »body« ist fertiges HTML und braucht drei Klammern {{{body}}} schreiben.",
        "wrong-template-type: »title« ist kein HTML und braucht zwei Klammern "
          + "Sonst würden Zeichen des Textes als HTML gelesen. {{title}} schreiben.",
        "wrong-template-type: »address« ist kein HTML und braucht zwei Klammern "
          + "Sonst würden Zeichen des Textes als HTML gelesen. {{address}} schreiben.",
      ],
      english: [
        "wrong-template-type: “body” is finished HTML and needs three braces Write {{{body}}}.",
        "wrong-template-type: “title” is not HTML and needs two braces "
          + "Otherwise characters of the text would be read as HTML. Write {{title}}.",
        "wrong-template-type: “address” is not HTML and needs two braces "
          + "Otherwise characters of the text would be read as HTML. Write {{address}}.",
      ])
    expectMistakes(
      "«{{{body}}}»", as: .xml,
      german: [
        "wrong-template-type: »body« ist HTML und braucht in XML zwei Klammern {{body}} schreiben."
      ],
      english: ["wrong-template-type: “body” is HTML and needs two braces in XML Write {{body}}."])
    expectMistakes(
      "«{{{body}}}»", as: .plain,
      german: [
        "wrong-template-type: »body« ist HTML; diese Vorlage macht reinen Text "
          + "Einen Namen verwenden, der ein Text ist."
      ],
      english: [
        "wrong-template-type: “body” is HTML; this template makes plain text "
          + "Use a name that is a text."
      ])
  }

  @Test func itemFlagOutsideAList() {
    expectMistakes(
      "{{#«-first»}}x{{/-first}}",
      german: [
        "unknown-template-name: »-first« gibt es nur im Abschnitt einer Liste "
          + "In den Abschnitt einer Liste setzen."
      ],
      english: [
        "unknown-template-name: “-first” exists only in the section of a list "
          + "Put it into the section of a list."
      ])
  }

  @Test func aMistakeIsReportedOnceHoweverOftenItsPartialIsUsed() {
    let files = [
      "a": SourceFile(path: "a", text: "{{>card}}{{>card}}{{#author}}{{>card}}{{/author}}"),
      "b": SourceFile(path: "b", text: "{{>card}}"),
      "card": SourceFile(path: "card", text: "{{nmae}}"),
    ]
    var log = DiagnosticLog()
    let set = TemplateSet(files)
    #expect(set.compile("a", for: TestPage.names.shape, reporting: &log) == nil)
    #expect(set.compile("b", for: TestPage.names.shape, reporting: &log) == nil)
    #expect(log.errorCount == 1)
  }
}
