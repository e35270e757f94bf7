import Diagnostics

extension BodyWriter {
  /// Takes in an image and everything inside its brackets, which only tells its alternative text.
  mutating func writeImage(_ node: Node, _ walk: inout Walk) {
    let url = node.url
    let title = node.title
    if !usesExtensions { openPlainImage(url) }
    let text = readAlternativeText(of: node, &walk)
    guard usesExtensions else {
      html.appendEscaped(text)
      appendPlainTitle(node)
      html.append("\" />")
      return
    }
    let found = search.link(to: url)
    let span = found?.destination ?? scan.referenced[url] ?? search.firstLine
    let textSpan = found?.text ?? span
    isAtLineStart = false
    typography.noteWord()
    let isAllowed = checkAddress(url, at: span, textSpan: textSpan)
    guard case .file = Address(url), isAllowed else {
      html.appendEscaped(text)
      plain.append(contentsOf: text)
      return
    }
    checkAlternativeText(text, of: url, at: textSpan, span)
    checkCredit(title, of: url, at: span)
    plain.append(contentsOf: text)
    slots.append(MarkdownBody.Slot(offset: html.count, kind: .image(images.count)))
    images.append(
      MarkdownBody.Image(
        path: url.percentDecoded.string, alternativeText: text.string,
        credit: title.isEmpty ? nil : title.string, isBlock: paragraph.isFigure, span: span,
        alternativeTextSpan: textSpan))
  }

  private mutating func openPlainImage(_ url: [UInt8]) {
    html.append("<img src=\"")
    if !isDangerous(url) { html.appendAddress(url) }
    html.append("\" alt=\"")
  }

  private func readAlternativeText(of image: Node, _ walk: inout Walk) -> [UInt8] {
    var text: [UInt8] = []
    while let step = walk.next() {
      if !step.isEntering, step.node == image { break }
      guard step.isEntering else { continue }
      switch step.node.kind {
      case .text, .code: step.node.appendLiteral(to: &text)
      case .htmlInline where !usesExtensions: step.node.appendLiteral(to: &text)
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default: break
      }
    }
    return text
  }

  // MARK: Checks

  private mutating func checkAddress(_ url: [UInt8], at span: Span, textSpan: Span) -> Bool {
    let written = quote(file.text(span))
    switch Address(url) {
    case .file: return true
    case .external(isWeb: true), .unsafe(isHost: true):
      report(
        .foreignImage, at: span,
        Words(
          "Das Bild \(written.german) liegt auf einem fremden Server",
          "The image \(written.english) lies on another server"),
        why: Words(
          "Der fremde Server erführe von jedem Besuch dieser Seite.",
          "That server would learn of every visit to this page."),
        fix: Words(
          "Das Bild, wenn die Rechte es erlauben, herunterladen und neben den Text legen.",
          "Download the image, if its licence allows, and put it beside the text."))
    case .empty, .anchor:
      report(
        .missingImage, at: textSpan.isEmpty ? span : textSpan,
        Words("Dem Bild fehlt die Datei", "The image has no file"),
        fix: Words(
          "Den Dateinamen zwischen die runden Klammern schreiben.",
          "Write the file name between the round brackets."))
    case .external, .unsafe: reportUnsafe(file.text(span), isHost: false, at: span)
    }
    return false
  }

  private mutating func checkAlternativeText(
    _ text: [UInt8], of url: [UInt8], at textSpan: Span, _ span: Span
  ) {
    let name = quote(file.text(span))
    if text.trimmedRange().isEmpty {
      report(
        .missingImageText, at: span,
        Words(
          "Dem Bild \(name.german) fehlt die Bildbeschreibung",
          "The image \(name.english) has no description"),
        why: Words(
          "Wer das Bild nicht sieht, erfährt nicht, was es zeigt.",
          "Those who cannot see the image do not learn what it shows."),
        fix: Words(
          "Zwischen die eckigen Klammern schreiben, was zu sehen ist: ![Bürgermeisterin vor dem Rathaus](…).",
          "Write between the square brackets what is to be seen: ![The mayor before the town hall](…)."
        ))
    } else if isFileName(Array(text[text.trimmedRange()]), of: url) {
      report(
        .imageTextIsFileName, .warning, at: textSpan,
        Words(
          "Die Bildbeschreibung \(quote(text.string).german) ist ein Dateiname",
          "The image description \(quote(text.string).english) is a file name"),
        why: Words(
          "Vorleseprogramme buchstabieren ihn, statt zu sagen, was das Bild zeigt.",
          "Screen readers spell it out instead of saying what the image shows."),
        fix: Words("Schreiben, was zu sehen ist.", "Write what is to be seen."))
    }
  }

  private mutating func checkCredit(_ title: [UInt8], of url: [UInt8], at span: Span) {
    guard title.trimmedRange().isEmpty else { return }
    let written = quote(file.text(span))
    report(
      .missingImageCredit, at: span,
      Words(
        "Dem Bild \(written.german) fehlt der Bildnachweis",
        "The image \(written.english) has no credit"),
      why: Words(
        "Urheberinnen und Urheber müssen genannt werden; sonst drohen Abmahnungen.",
        "Authors must be named; otherwise they may claim damages."),
      fix: Words(
        "Hinter den Dateinamen schreiben: \"Foto: Vorname Nachname\".",
        "Write behind the file name: \"Photo: First name Last name\"."))
  }

  private func isFileName(_ text: [UInt8], of url: [UInt8]) -> Bool {
    let lower = text.map { $0.lowercasedASCII }
    if let dot = lower.lastIndex(of: UInt8(ascii: ".")),
      Self.imageEndings.contains(lower[(dot + 1)...].string)
    {
      return true
    }
    let name =
      url.percentDecoded.map { $0.lowercasedASCII }.split(separator: UInt8(ascii: "/")).last ?? []
    let stem = name.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name
    let looksLikeName = lower.contains { $0 == UInt8(ascii: "_") || $0.isASCIIDigit }
    return lower.elementsEqual(stem) && looksLikeName
  }

  private static let imageEndings: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "svg", "avif", "heic", "tif", "tiff", "bmp",
  ]
}
