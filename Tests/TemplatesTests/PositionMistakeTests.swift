import Diagnostics
import Testing

/// Where a value cannot be made safe, it is a mistake of the template.
struct PositionMistakeTests {
  @Test(
    arguments: [
      ("<{{title}}>", "in the name of an element"),
      ("<h{{title}}>", "in the name of an element"),
      ("<p {{title}}>", "as an attribute of an element"),
      ("<p id={{title}}>", "in an attribute without quotes"),
      ("<p id=a{{title}}>", "in an attribute without quotes"),
      ("<!-- {{title}} -->", "in an HTML comment"),
      ("<!doctype {{title}}>", "between “<!” or “<?” and “>”"),
      ("<style>p { color: {{title}} }</style>", "in <style>"),
      ("<script>let x = '{{title}}'</script>", "in a script"),
      ("<SCRIPT type='module'>'{{title}}'</SCRIPT>", "in a script"),
      ("<p style=\"color: {{title}}\">", "in a style attribute"),
      ("<p onclick=\"f('{{title}}')\">", "in a script attribute such as onclick"),
      ("<iframe srcdoc=\"{{title}}\">", "in srcdoc"),
      ("<script type='application/ld+json'>{{title}}</script>", "in JSON outside quotes"),
      ("<script type='application/ld+json'>\"\\{{title}}\"</script>", "behind a “\\”"),
      ("<script type='application/ld+json'>\"</{{title}}\"</script>", "in the name of an element"),
      ("<a href=\"javascript:{{title}}\">", "behind “javascript:”"),
      ("<a href=\"java\nscript:{{title}}\">", "behind “javascript:”"),
      ("<a href=\"data:text/html,{{title}}\">", "behind “data:”"),
    ])
  func unsafe(template: String, place: String) {
    let result = outcome(template)
    #expect(result.log.sorted.map(\.code) == [.unsafeTemplatePosition], "\(template)")
    #expect(result.english.first?.contains("“title” cannot stand \(place)") == true)
    #expect(result.text == nil)
  }

  @Test func marked() {
    expectMistakes(
      "<p>\n<p class=«{{title}}»>",
      german: [
        "unsafe-template-position: »title« kann ohne Anführungszeichen in einem Attribut nicht "
          + "stehen Dort lässt sich ein Text nicht so schreiben, dass er sicher Text bleibt. "
          + "Den Wert in Anführungszeichen setzen."
      ],
      english: [
        "unsafe-template-position: “title” cannot stand in an attribute without quotes "
          + "A text cannot be written there so that it is sure to stay a text. "
          + "Put the value in quotes."
      ])
    expectMistakes(
      #"<a href="«{{title}}»">"#,
      german: [
        "wrong-template-type: »title« ist ein Text; hier beginnt eine Adresse "
          + "Ein Text könnte dort ein Skript aufrufen. Einen Namen verwenden, "
          + "der eine Adresse ist, oder zum Beispiel »#« davor schreiben."
      ],
      english: [
        "wrong-template-type: “title” is a text; an address begins here "
          + "A text could call a script there. Use a name that is an "
          + "address, or write “#”, for example, before it."
      ])
    expectMistakes(
      #"<p title="«{{{body}}}»">"#,
      german: [
        "wrong-template-type: »body« ist HTML und kann in einem Attribut nicht stehen "
          + "Einen Namen verwenden, der ein Text ist."
      ],
      english: [
        "wrong-template-type: “body” is HTML and cannot stand in an attribute "
          + "Use a name that is a text."
      ])
  }

  @Test func sectionThatLeavesAQuoteOpen() {
    expectMistakes(
      "<p «{{#title}}»class=\"{{/title}}>",
      german: [
        "unsafe-template-position: Der Abschnitt »title« endet nicht dort im HTML, wo er beginnt "
          + "[beginnt in einem Tag] ({{/title}}: endet im Wert eines Attributs) "
          + "Ohne den Abschnitt würde alles Folgende anders gelesen. "
          + "Anführungszeichen und Klammern im selben Abschnitt öffnen und schließen."
      ],
      english: [
        "unsafe-template-position: The section “title” does not end where it begins in the HTML "
          + "[begins in a tag] ({{/title}}: ends in an attribute’s value) "
          + "Without the section, everything after it would be read differently. "
          + "Open and close quotes and angle brackets in the same section."
      ])
  }

  @Test func listThatLeavesATagOpen() {
    let result = outcome("{{#tags}}<p{{/tags}}>")
    #expect(result.log.sorted.map(\.code) == [.unsafeTemplatePosition])
  }

  @Test func textRightBehindAnOptionalAttribute() {
    expectMistakes(
      "<p{{#title}} hidden{{/title}}«x»>",
      german: [
        "unsafe-template-position: Nach einem Abschnitt mit Attributen fehlt ein Leerzeichen oder »>« "
          + "Ein Leerzeichen dazwischensetzen."
      ],
      english: [
        "unsafe-template-position: A space or “>” is missing after a section with attributes "
          + "Put a space between them."
      ])
  }

  @Test func endInATag() {
    expectMistakes(
      "<p>{{title}}</«p»",
      german: [
        "unsafe-template-position: Die Vorlage endet in einem Tag "
          + "Anführungszeichen und Klammern schließen."
      ],
      english: [
        "unsafe-template-position: The template ends in a tag Close quotes and angle brackets."
      ])
  }

  @Test func schemeCompletedBehindAValue() {
    let result = outcome(#"<a href="java{{title}}:{{title}}">"#)
    #expect(result.log.sorted.map(\.code) == [.unsafeTemplatePosition])
  }
}
