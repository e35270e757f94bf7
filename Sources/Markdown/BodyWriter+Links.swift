import Diagnostics

/// A link whose text is being written; they cannot nest.
struct OpenLink {
  let address: Address
  let url: [UInt8]
  let title: [UInt8]
  /// Whether `</a>` is due in the HTML itself.
  let hasTag: Bool
  /// Where its text starts.
  let plainStart: Int
}

extension BodyWriter {
  mutating func openLink(_ node: Node) {
    let url = node.url
    guard usesExtensions else {
      openPlainLink(node, url)
      return
    }
    let address = Address(url)
    let title = node.title
    var hasTag = false
    switch address {
    case .file:
      // The link itself is noted at its end, where its place is known.
      slots.append(MarkdownBody.Slot(offset: html.count, kind: .linkStart(links.count)))
    case .external, .anchor:
      hasTag = true
      openTag(to: url, title: title)
    case .empty, .unsafe: break
    }
    openLink = OpenLink(
      address: address, url: url, title: title, hasTag: hasTag, plainStart: plain.count)
    plain.isKept = true
    frames.append(Frame())
  }

  mutating func closeLink() {
    guard usesExtensions, let link = openLink else {
      html.append("</a>")
      return
    }
    closeDeletion()
    if frames.count > 1 { frames.removeLast() }
    openLink = nil
    if link.hasTag { html.append("</a>") }
    plain.isKept = heading.isOpen
    let text = Array(plain.text(from: link.plainStart))
    let found = search.link(to: link.url)
    let span = found?.destination ?? scan.referenced[link.url] ?? search.firstLine
    if case .file(let path, let fragment) = link.address {
      slots.append(MarkdownBody.Slot(offset: html.count, kind: .linkEnd(links.count)))
      links.append(
        MarkdownBody.Link(
          path: path, fragment: fragment, title: link.title.isEmpty ? nil : link.title.string,
          span: span))
    }
    check(link, text, at: span, textSpan: found?.text ?? span)
  }

  private mutating func openTag(to url: [UInt8], title: [UInt8]) {
    html.append("<a href=\"")
    html.appendAddress(url)
    if !title.isEmpty {
      html.append("\" title=\"")
      html.appendEscaped(title)
    }
    html.append("\">")
  }

  /// A link as libcmark writes it.
  private mutating func openPlainLink(_ node: Node, _ url: [UInt8]) {
    html.append("<a href=\"")
    if !isDangerous(url) { html.appendAddress(url) }
    appendPlainTitle(node)
    html.append("\">")
  }

  mutating func appendPlainTitle(_ node: Node) {
    guard let untitledLink, node.hasTitle(unlike: untitledLink) else { return }
    html.append("\" title=\"")
    html.appendEscaped(node.title)
  }

  // MARK: Checks

  private mutating func check(_ link: OpenLink, _ text: [UInt8], at span: Span, textSpan: Span) {
    switch link.address {
    case .unsafe(let isHost):
      reportUnsafe(file.text(span), isHost: isHost, at: span)
      return
    case .empty:
      report(
        .emptyLink, at: textSpan.isEmpty ? span : textSpan,
        Words(
          "Der Link \(quote(text.string).german) hat kein Ziel",
          "The link \(quote(text.string).english) has no address"),
        fix: Words(
          "Die Adresse zwischen die runden Klammern schreiben oder die Klammern löschen.",
          "Write the address between the round brackets, or delete the brackets."))
      return
    case .anchor(let fragment):
      anchors.note(linkTo: fragment, at: span)
    case .external, .file: break
    }
    if text.allSatisfy({ $0.isWhitespace }) {
      let written = file.text(span)
      report(
        .emptyLink, at: span,
        Words(
          "Der Link nach \(quote(written).german) hat keinen Text",
          "The link to \(quote(written).english) has no text"),
        why: Words(
          "Niemand sieht ihn, und Vorleseprogramme lesen die Adresse Zeichen für Zeichen vor.",
          "Nobody sees it, and screen readers spell out the address."),
        fix: Words(
          "Zwischen die eckigen Klammern schreiben, wohin der Link führt.",
          "Write between the square brackets where the link leads."))
      return
    }
    if isVague(text) { reportVague(text.string, at: textSpan) }
    if leadsToPDF(link.url), !text.string.lowercased().contains("pdf") {
      reportPDF(text.string, at: textSpan)
    }
  }

  mutating func reportUnsafe(_ written: String, isHost: Bool, at span: Span) {
    let written = quote(written)
    report(
      .unsafeAddress, at: span,
      isHost
        ? Words(
          "Der Adresse \(written.german) fehlt der Anfang »https:«",
          "The address \(written.english) lacks its beginning “https:”")
        : Words(
          "Die Adresse \(written.german) kann auf einer Website Schaden anrichten",
          "The address \(written.english) can do harm on a website"),
      why: Words(
        "Die Seite lässt sie weg und zeigt nur den Text.",
        "The page leaves it out and shows only the text."),
      fix: Words(
        "Erlaubt sind https, http, mailto, tel und Dateien dieser Website.",
        "Allowed are https, http, mailto, tel and files of this site."))
  }

  private mutating func reportVague(_ text: String, at span: Span) {
    report(
      .vagueLinkText, .warning, at: span,
      Words(
        "Der Linktext \(quote(text).german) sagt nicht, wohin der Link führt",
        "The link text \(quote(text).english) does not say where the link leads"),
      why: Words(
        "Wer sich nur die Links vorlesen lässt, hört ihn ohne den Satz.",
        "People who have only the links read aloud hear it without its sentence."),
      fix: Words(
        "Das Ziel nennen, zum Beispiel »Bericht 2026 zum Wärmenetz«.",
        "Name the target, for example “Heat network report 2026”."))
  }

  private mutating func reportPDF(_ text: String, at span: Span) {
    report(
      .pdfWithoutNote, .warning, at: span,
      Words(
        "Der Link \(quote(text).german) öffnet eine PDF-Datei, ohne es zu sagen",
        "The link \(quote(text).english) opens a PDF file without saying so"),
      why: Words(
        "Auf dem Telefon verlässt man damit die Website und lädt eine große Datei.",
        "On a phone it leaves the site and loads a large file."),
      fix: Words(
        "»(PDF)« in den Linktext schreiben.",
        "Write “(PDF)” into the link text."))
  }

  private func leadsToPDF(_ url: [UInt8]) -> Bool {
    let path = url.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    let i = path.endIndex - 4
    return i >= 0 && path[i] == UInt8(ascii: ".") && path[i + 1] | 0x20 == UInt8(ascii: "p")
      && path[i + 2] | 0x20 == UInt8(ascii: "d") && path[i + 3] | 0x20 == UInt8(ascii: "f")
  }

  private func isVague(_ text: [UInt8]) -> Bool {
    guard text.count <= 40, let start = text.firstIndex(where: { $0.isASCIILetter }),
      let last = text.lastIndex(where: { $0.isASCIILetter })
    else { return false }
    guard let alike = Self.vagueTexts[last + 1 - start] else { return false }
    return alike.contains { vague in
      zip(start...last, 0...).allSatisfy { text[$0].lowercasedASCII == vague.utf8Start[$1] }
    }
  }

  /// By their lengths.
  private static let vagueTexts = Dictionary(grouping: allVagueTexts, by: \.utf8CodeUnitCount)

  private static let allVagueTexts: [StaticString] = [
    "hier", "hier klicken", "klicken sie hier", "klick hier", "klicke hier", "hier lesen",
    "mehr", "mehr dazu", "mehr erfahren", "mehr lesen", "mehr infos", "mehr informationen",
    "weitere informationen", "weiterlesen", "weiter", "link", "dieser link", "diese seite",
    "siehe hier", "zum link", "download", "here", "click here", "more", "read more", "learn more",
    "this link", "this page", "more info", "more information", "see here", "details",
  ]
}
