import Diagnostics

/// A heading that is being written.
struct OpenHeading {
  var isOpen = false
  var span = Span(0, 0)
  /// Where its content starts.
  var htmlStart = 0
  var plainStart = 0
  var slotStart = 0
  /// Where `{#` stands in its content, which may begin an id.
  var markStart: (html: Int, plain: Int)?
  /// The level of the heading before; the page's own title is the first.
  var previousLevel = 1
}

extension BodyWriter {
  mutating func openHeading(_ node: Node, _ walk: inout Walk) {
    guard usesExtensions else {
      html.beginLine()
      html.append("<h")
      html.append(node.headingLevel)
      html.append(">")
      heading.htmlStart = node.headingLevel
      return
    }
    beginBlock(lines.source(of: node, behind: firstLine, in: bytes))
    paragraph = Paragraph()
    if hasDelimiterRow(node), writeTable(in: node, isTight: false) {
      walk.skip(node)
      return
    }
    html.beginLine()
    heading.isOpen = true
    heading.span = headingSpan(node)
    heading.htmlStart = html.count
    heading.plainStart = plain.count
    plain.isKept = true
    heading.slotStart = slots.count
    heading.markStart = nil
    check(level: node.headingLevel)
  }

  mutating func closeHeading() {
    guard usesExtensions else {
      html.append("</h")
      html.append(heading.htmlStart)
      html.append(">\n")
      return
    }
    closeDeletion()
    typography.end(&html, &plain)
    let level = heading.previousLevel
    let id = takeWrittenID()
    heading.isOpen = false
    heading.markStart = nil
    plain.isKept = false
    let text = plain.text(from: heading.plainStart)
    // Copies, not slices: a slice that lives while the buffer grows would copy all of it.
    let words = Array(text[text.trimmedRange()])
    guard !words.isEmpty else {
      reportEmptyHeading()
      return
    }
    let anchor = id ?? anchors.takeNumbered(nonEmptyID(words), at: heading.span)
    let tag = max(level, 2)
    let end = html.count
    html.insert(at: heading.htmlStart) { html in
      html.append("<h")
      html.append(tag)
      html.append(" id=\"")
      // Neither an id that was written nor one that was folded has a sign to escape.
      html.append(contentsOf: anchor.utf8)
      html.append("\">")
    }
    for i in heading.slotStart..<slots.count { slots[i].offset += html.count - end }
    html.append("</h")
    html.append(tag)
    html.append(">\n")
    headings.append(
      MarkdownBody.Heading(level: level, id: anchor, text: words.string, span: heading.span))
  }

  private func nonEmptyID(_ text: [UInt8]) -> String {
    let id = foldedID(text)
    guard id.isEmpty else { return id }
    return language.readsGerman ? "abschnitt" : "section"
  }

  /// Takes `{#id}` off the end of the heading and gives the id, unless it is taken.
  private mutating func takeWrittenID() -> String? {
    guard let mark = heading.markStart, html.count - mark.html == plain.count - mark.plain,
      html.last == UInt8(ascii: "}"), mark.html + 3 < html.count
    else { return nil }
    let id = Array(html.bytes(from: mark.html + 2).dropLast())
    let isName = id.allSatisfy {
      $0.isWordByte || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
    guard isName, id.elementsEqual(plain.bytes[(mark.plain + 2)..<(plain.count - 1)]) else {
      return nil
    }
    let name = id.string
    html.removeLast(html.count - mark.html)
    plain.removeLast(plain.count - mark.plain)
    while html.count > heading.htmlStart, html.last?.isSpaceOrTab == true { html.removeLast() }
    while plain.count > heading.plainStart, plain.last?.isSpaceOrTab == true { plain.removeLast(1) }
    let span = search.text(Array("{#\(name)}".utf8)).map { Span($0.start + 2, $0.end - 1) }
    let place = span ?? heading.span
    guard let first = anchors.take(name, at: place) else { return name }
    report(
      .duplicateAnchor, at: place,
      Words(
        "Die Sprungmarke \(quote(name).german) gibt es schon",
        "The anchor \(quote(name).english) exists already"),
      notes: [
        Diagnostic.Note(Place(file, first), Words("zuerst hier benutzt", "first used here"))
      ],
      why: Words(
        "Ein Link dorthin kann nur eine der beiden Stellen meinen.",
        "A link to it can mean only one of the two places."),
      fix: Words("Eine von beiden umbenennen.", "Rename one of them."))
    return nil
  }

  /// The text of a heading in the file, without its signs.
  private func headingSpan(_ node: Node) -> Span {
    let first = lines.text(firstLine + node.startLine - 1, in: bytes)
    var start = min(first.lowerBound + node.startColumn - 1, first.upperBound)
    let isUnderlined = start < first.upperBound && bytes[start] != UInt8(ascii: "#")
    while start < first.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
    while start < first.upperBound, bytes[start].isSpaceOrTab { start += 1 }
    var end = first.upperBound
    while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    if !isUnderlined {
      var closing = end
      while closing > start, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
      if closing == start || (closing < end && bytes[closing - 1].isSpaceOrTab) { end = closing }
      while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    }
    if end > start, bytes[end - 1] == UInt8(ascii: "}"),
      let mark = (start..<end).last(where: { bytes.has("{#", at: $0) }), mark > start
    {
      end = mark
      while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
    }
    return end > start ? Span(start, end) : search.firstLine
  }

  // MARK: Checks

  private mutating func check(level: Int) {
    let previous = heading.previousLevel
    heading.previousLevel = level
    guard level == 1 || level > previous + 1 else { return }
    let text = quote(file.text(heading.span))
    if level == 1 {
      report(
        .headingOne, at: heading.span,
        Words(
          "Die Überschrift \(text.german) steht auf der Ebene des Seitentitels",
          "The heading \(text.english) stands on the level of the page's title"),
        why: Words(
          "Den Titel schreibt die Seite selbst; zwei davon verwirren Vorleseprogramme und Suchmaschinen.",
          "The page writes its title itself; two of them confuse screen readers and search engines."
        ),
        fix: Words(
          "Mit zwei Rauten beginnen: ##.", "Begin it with two number signs: ##."))
    } else {
      let signs = String(repeating: "#", count: previous + 1)
      report(
        .skippedHeadingLevel, at: heading.span,
        Words(
          "Vor der Überschrift \(text.german) fehlt die Ebene \(previous + 1)",
          "Before the heading \(text.english), level \(previous + 1) is missing"),
        why: Words(
          "Vorleseprogramme zeigen eine Gliederung mit einer Lücke.",
          "Screen readers show an outline with a gap."),
        fix: Words("Mit \(signs) beginnen.", "Begin it with \(signs)."))
    }
  }

  private mutating func reportEmptyHeading() {
    report(
      .emptyHeading, at: heading.span,
      Words("Die Überschrift hat keinen Text", "The heading has no text"),
      fix: Words(
        "Einen Text schreiben oder die Zeile löschen.", "Write a text, or delete the line."))
  }

  /// Links within the document, once all of its ids are known.
  mutating func checkAnchors() {
    // Suggestions for a text that has hundreds of dead links help nobody and take long.
    var suggestions = 20
    for (fragment, span) in anchors.linked where !anchors.has(fragment) && !footnotes.has(fragment)
    {
      var label: Words?
      if suggestions > 0 {
        suggestions -= 1
        label = nearestName(to: fragment, among: anchors.all.prefix(1000)).map { near in
          Words(
            "meinten Sie \(quote("#" + near).german)?", "did you mean \(quote("#" + near).english)?"
          )
        }
      }
      let written = quote("#" + fragment)
      report(
        .deadAnchor, at: span,
        Words(
          "Die Sprungmarke \(written.german) gibt es in diesem Text nicht",
          "There is no anchor \(written.english) in this text"),
        label: label,
        why: Words(
          "Wer den Link anklickt, bleibt, wo er ist.",
          "Whoever follows the link stays where they are."),
        fix: Words(
          "Die Sprungmarke einer Überschrift nennen oder sie mit {#…} festlegen.",
          "Name a heading's anchor, or set one with {#…}."))
    }
  }
}
