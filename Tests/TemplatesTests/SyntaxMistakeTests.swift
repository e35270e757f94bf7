import Testing

/// Mistakes in the writing of tags, all of them in one run.
struct SyntaxMistakeTests {
  @Test func openBraces() {
    expectMistakes(
      "a «{{title }»\nb {{title}} «{{title}»",
      german: [
        "template-syntax: Die Klammern dieser Angabe bleiben offen »}}« ergänzen.",
        "template-syntax: Die Klammern dieser Angabe bleiben offen »}}« ergänzen.",
      ],
      english: [
        "template-syntax: These braces are never closed Add “}}”.",
        "template-syntax: These braces are never closed Add “}}”.",
      ])
  }

  @Test func sectionThatStaysOpen() {
    expectMistakes(
      "«{{#title}}»\n{{#items}}«{{^author}}»{{/items}}",
      german: [
        "template-syntax: Der Abschnitt »title« bleibt offen [hier geöffnet] {{/title}} ergänzen.",
        "template-syntax: Der Abschnitt »author« bleibt offen [hier geöffnet] "
          + "({{/items}}: hier endet schon, was darum herum steht) {{/author}} ergänzen.",
      ],
      english: [
        "template-syntax: The section “title” is never closed [opened here] Add {{/title}}.",
        "template-syntax: The section “author” is never closed [opened here] "
          + "({{/items}}: what surrounds it ends here) Add {{/author}}.",
      ])
  }

  @Test func wrongEnd() {
    expectMistakes(
      "{{#title}}x{{/«titel»}} {{/«author»}}",
      german: [
        "template-syntax: »titel« wird geschlossen, aber »title« ist offen "
          + "({{#title}}: hier geöffnet) {{/title}} schreiben.",
        "template-syntax: »author« wird geschlossen, aber nie geöffnet "
          + "{{#author}} davorsetzen oder {{/author}} löschen.",
      ],
      english: [
        "template-syntax: “titel” is closed, but “title” is open ({{#title}}: opened here) "
          + "Write {{/title}}.",
        "template-syntax: “author” is closed but never opened "
          + "Put {{#author}} before it or delete {{/author}}.",
      ])
  }

  @Test func namesThatAreNone() {
    expectMistakes(
      "«{{}}» {{#«a b»}} {{>«*dynamic»}} {{«a..b»}}",
      german: [
        "template-syntax: Zwischen den Klammern fehlt ein Name "
          + "Einen Namen schreiben oder die Klammern löschen.",
        "template-syntax: »a b« kann kein Name sein Namen bestehen aus Buchstaben, Ziffern, »-« und "
          + "»_«; ein Punkt führt in das Innere.",
        "template-syntax: »*dynamic« kann kein Name sein Namen bestehen aus Buchstaben, Ziffern, »-« "
          + "und »_«; ein Punkt führt in das Innere.",
        "template-syntax: »a..b« kann kein Name sein Namen bestehen aus Buchstaben, Ziffern, »-« und "
          + "»_«; ein Punkt führt in das Innere.",
      ],
      english: [
        "template-syntax: A name is missing between the braces "
          + "Write a name or delete the braces.",
        "template-syntax: “a b” cannot be a name Names consist of letters, digits, “-” and “_”; "
          + "a dot leads inside.",
        "template-syntax: “*dynamic” cannot be a name Names consist of letters, digits, “-” and “_”; "
          + "a dot leads inside.",
        "template-syntax: “a..b” cannot be a name Names consist of letters, digits, “-” and “_”; "
          + "a dot leads inside.",
      ])
  }

  @Test func badDelimiters() {
    expectMistakes(
      "«{{=<% =}}» {{title}}",
      german: [
        "template-syntax: Neue Klammern brauchen zwei Zeichenfolgen mit einem Leerzeichen dazwischen "
          + "Zum Beispiel {{=<% %>=}} schreiben."
      ],
      english: [
        "template-syntax: New braces need two sets of characters with a space between them "
          + "Write {{=<% %>=}}, for example."
      ])
  }

  @Test func blocks() {
    expectMistakes(
      "{{<layout}}{{$main}}a{{/main}}«{{$main}}»b{{/main}} «verloren» {{/layout}}",
      ["layout": "{{$main}}{{/main}}"],
      german: [
        "template-syntax: Der Block »main« wird zweimal ersetzt ({{$main}}: zuerst hier ersetzt) "
          + "Einen der beiden Blöcke löschen.",
        "template-syntax: Was hier außerhalb eines Blocks steht, erscheint auf keiner Seite "
          + "In einen Block setzen oder löschen.",
      ],
      english: [
        "template-syntax: The block “main” is replaced twice ({{$main}}: first replaced here) "
          + "Delete one of the two blocks.",
        "template-syntax: What stands outside a block here appears on no page "
          + "Move it into a block or delete it.",
      ])
  }

  @Test func partialThatContainsItself() {
    expectMistakes(
      "{{>card}}", ["card": "{{#title}}«{{>card}}»{{/title}}"],
      german: [
        "template-syntax: Die Vorlage »card« enthält sich selbst ohne Ende In den Abschnitt einer "
          + "Liste setzen, damit es bei der letzten endet."
      ],
      english: [
        "template-syntax: The template “card” contains itself without end Put it into the section of "
          + "a list, so that it ends with the last one."
      ])
  }

  @Test func nestingTooDeep() {
    let deep = String(repeating: "{{#title}}", count: 5000)
    let result = outcome(deep + String(repeating: "{{/title}}", count: 5000))
    #expect(result.german.count == 1)
    #expect(result.german.first?.contains("stehen zu tief ineinander") == true)
  }

  @Test func partialsThatMultiply() {
    var others: [String: String] = [:]
    for number in 0..<40 { others["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}x" }
    others["p40"] = "x"
    let result = outcome("{{>p0}}", others)
    #expect(result.english.count == 1)
    #expect(result.english.first?.contains("grow too large") == true)
  }
}
