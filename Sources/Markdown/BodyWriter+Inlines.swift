import Diagnostics

extension BodyWriter {
  mutating func open(_ tag: StaticString) {
    html.append(tag)
    frames.append(Frame())
  }

  mutating func close(_ tag: StaticString) {
    closeDeletion()
    if frames.count > 1 { frames.removeLast() }
    html.append(tag)
  }

  mutating func closeDeletion() {
    guard frames[frames.count - 1].hasOpenDeletion else { return }
    frames[frames.count - 1].hasOpenDeletion = false
    html.append("</del>")
  }

  mutating func writeBreak(_ tag: StaticString) {
    if skipsBreak {
      skipsBreak = false
      return
    }
    html.append(tag)
    plain.append(UInt8(ascii: " "))
    typography.noteSpace()
    isAtLineStart = true
  }

  mutating func writeCode(_ node: Node) {
    let code = node.lentLiteral
    html.append("<code>")
    html.appendEscaped(code)
    html.append("</code>")
    plain.append(contentsOf: code)
    typography.noteWord()
    isAtLineStart = false
  }

  // MARK: Raw HTML

  /// Nothing of raw HTML reaches the page; its author hears of it, but not of both tags of a pair.
  mutating func dropInlineHTML(_ node: Node) {
    guard usesExtensions else {
      html.append("<!-- raw HTML omitted -->")
      return
    }
    let tag = node.literal
    guard !tag.has("<!--", at: 0) else { return }
    let name = tagName(tag)
    if name.elementsEqual("br".utf8) {
      // Else the words around it would run together.
      html.append(" ")
      plain.append(UInt8(ascii: " "))
      typography.noteSpace()
    }
    let isNew = reportedTags.insert(Array(name)).inserted
    guard isNew || !tag.has("</", at: 0) else { return }
    reportHTML(tag, at: search.text(tag) ?? search.firstLine)
  }

  mutating func dropHTMLBlock(_ node: Node) {
    guard usesExtensions else {
      html.beginLine()
      html.append("<!-- raw HTML omitted -->")
      html.beginLine()
      return
    }
    let block = node.literal
    guard !isComment(block) else { return }
    search.begin(lines.source(of: node, behind: firstLine, in: bytes))
    reportHTML(Array(block[block.trimmedRange()]), at: search.firstLine)
  }

  private mutating func reportHTML(_ markup: [UInt8], at span: Span) {
    let isFromWord = markup.indices.contains { markup.has("MsoNormal", at: $0) }
    if isFromWord {
      report(
        .wordLeftovers, .warning, at: span,
        Words(
          "\(quote(markup.string).german) ist ein Rest aus Word",
          "\(quote(markup.string).english) is left over from Word"),
        why: Words(
          "Formatierungen aus Word erscheinen auf der Website nicht.",
          "Formatting from Word does not appear on the site."),
        fix: Words(
          "Den Text ohne Formatierung einfügen (Strg+Umschalt+V).",
          "Paste the text without formatting (Ctrl+Shift+V)."))
      return
    }
    if let address = embeddedAddress(in: markup) {
      report(
        .rawHTML, .warning, at: span,
        Words(
          "Was hier eingebettet ist, erscheint nicht auf der Seite",
          "What is embedded here does not appear on the page"),
        why: Words(
          "Der fremde Server erführe von jedem Besuch dieser Seite; darum wird es weggelassen.",
          "The other server would learn of every visit to this page; so it is left out."),
        fix: Words(
          "Stattdessen einen Link setzen: [Das Video ansehen](\(address)).",
          "Put a link instead: [Watch the video](\(address))."))
      return
    }
    report(
      .rawHTML, .warning, at: span,
      Words(
        "HTML \(quote(markup.string).german) erscheint nicht auf der Seite",
        "HTML \(quote(markup.string).english) does not appear on the page"),
      why: Words(
        "HTML im Text kann die Seite zerstören oder fremde Programme laden; es wird weggelassen.",
        "HTML in a text can break the page or load foreign programs; it is left out."),
      fix: Words(
        "Die Stelle mit den Zeichen von Markdown schreiben oder löschen.",
        "Write the passage with Markdown's signs, or delete it."))
  }

  /// The address of what a frame or a player would load: `<iframe src="https://…">`.
  private func embeddedAddress(in markup: [UInt8]) -> String? {
    guard ["iframe", "video", "audio", "embed"].contains(Array(tagName(markup)).string),
      let attribute = markup.indices.first(where: { markup.has("src=\"http", at: $0) })
    else { return nil }
    return Array(markup[(attribute + 5)...].prefix { $0 != UInt8(ascii: "\"") }).string
  }

  private func tagName(_ tag: [UInt8]) -> ArraySlice<UInt8> {
    let start = tag.has("</", at: 0) ? 2 : 1
    let end = tag[start...].firstIndex { !$0.isASCIILetter && !$0.isASCIIDigit } ?? tag.count
    return ArraySlice(tag[start..<end].map { $0.lowercasedASCII })
  }

  /// Whether nothing but comments stands in a block.
  private func isComment(_ block: [UInt8]) -> Bool {
    var i = 0
    while i < block.count {
      if block[i].isWhitespace {
        i += 1
      } else if block.has("<!--", at: i) {
        i += 4
        while i < block.count, !block.has("-->", at: i) { i += 1 }
        i += 3
      } else {
        return false
      }
    }
    return true
  }

  // MARK: Word's leftovers

  mutating func reportFakeBullet(in run: UnsafeBufferPointer<UInt8>) {
    guard !paragraph.hasWordLeftovers else { return }
    paragraph.hasWordLeftovers = true
    let sign = run.firstIndex { !$0.isWhitespace } ?? 0
    let length = run[sign] < 0xE0 ? 2 : 3
    let bullet = run.bytes(sign..<min(sign + length, run.count))
    report(
      .wordLeftovers, .warning, at: search.text(bullet) ?? search.firstLine,
      Words(
        "Das Zeichen \(quote(bullet.string).german) am Zeilenanfang macht keine Liste",
        "The sign \(quote(bullet.string).english) at the start of a line makes no list"),
      why: Words(
        "Vorleseprogramme erkennen die Liste nicht, und alle Punkte stehen in einem Absatz.",
        "Screen readers do not see a list, and all points end up in one paragraph."),
      fix: Words(
        "Jeden Punkt mit einem Bindestrich und einem Leerzeichen beginnen.",
        "Begin each point with a hyphen and a space."))
  }

  /// `##Titel`: a line that was to become a heading.
  mutating func reportHeadingWithoutSpace(
    in run: UnsafeBufferPointer<UInt8>, signs: Int, from start: Int
  ) {
    let signs = run.bytes(start..<(start + signs))
    let written = run.bytes(start..<run.count).string
    let better = quote(signs.string + " " + written.dropFirst(signs.count))
    report(
      .headingWithoutSpace, at: search.text(signs) ?? search.firstLine,
      Words(
        "Hinter den Rauten fehlt ein Leerzeichen", "A space is missing after the number signs"),
      why: Words(
        "Ohne das Leerzeichen ist \(quote(written).german) keine Überschrift, sondern gewöhnlicher Text.",
        "Without the space \(quote(written).english) is no heading but ordinary text."),
      fix: Words("\(better.german) schreiben.", "Write \(better.english)."))
  }

  mutating func reportNoBreakSpaces() {
    guard !paragraph.hasWordLeftovers else { return }
    paragraph.hasWordLeftovers = true
    let span =
      search.text([0xC2, 0xA0, 0xC2, 0xA0]) ?? search.text(Array("&nbsp;&nbsp;".utf8))
      ?? search.firstLine
    report(
      .wordLeftovers, .warning, at: span,
      Words(
        "Mehrere geschützte Leerzeichen hintereinander",
        "Several no-break spaces in a row"),
      why: Words(
        "Sie reißen Lücken in den Text, die auf jedem Bildschirm anders aussehen.",
        "They tear gaps into the text that look different on every screen."),
      fix: Words(
        "Durch ein Leerzeichen ersetzen; für Spalten eine Tabelle schreiben.",
        "Replace them with one space; for columns, write a table."))
  }

  /// A short paragraph all in bold, without a full stop, is meant as a heading.
  mutating func reportBoldParagraph(_ strong: Node) {
    var text: [UInt8] = []
    var child = strong.firstChild
    while let node = child {
      switch node.kind {
      case .text, .code: node.appendLiteral(to: &text)
      default: return
      }
      guard text.count <= 100 else { return }
      child = node.next
    }
    guard let last = text.last, !".:!,;".utf8.contains(last) else { return }
    let written = quote(text.string)
    report(
      .wordLeftovers, .warning, at: search.firstLine,
      Words(
        "Der fette Absatz \(written.german) ist keine Überschrift",
        "The bold paragraph \(written.english) is not a heading"),
      why: Words(
        "Er fehlt im Inhaltsverzeichnis, und Vorleseprogramme springen ihn nicht an.",
        "It is missing from the table of contents, and screen readers cannot jump to it."),
      fix: Words(
        "Statt der Sternchen zwei Rauten und ein Leerzeichen davorsetzen.",
        "Put two number signs and a space before it instead of the asterisks."))
  }
}
