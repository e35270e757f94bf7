internal import Diagnostics
internal import FrontMatter

func deadLink(_ written: String, at place: Place, near: String?) -> Diagnostic {
  let name = quote(written)
  return Diagnostic(
    .deadLink, at: place,
    Words("Der Link \(name.german) führt ins Leere", "The link \(name.english) leads nowhere"),
    label: near.map(didYouMean),
    why: Words(
      "Wer ihm folgt, sieht eine Fehlerseite.", "Whoever follows it sees an error page."),
    fix: near.map { Words("»\($0)« schreiben.", "Write “\($0)”.") }
      ?? Words(
        "Den Weg zur Datei prüfen; er beginnt beim Ordner dieser Datei, mit ../ geht es einen höher.",
        "Check the path to the file; it begins at this file's folder, ../ goes one up."))
}

/// A file that a field names, such as a strategy's PDF.
func missingFile(_ written: String, at place: Place, near: String?) -> Diagnostic {
  let name = quote(written)
  return Diagnostic(
    .deadLink, at: place,
    Words("Die Datei \(name.german) gibt es nicht", "There is no file \(name.english)"),
    label: near.map(didYouMean),
    why: Words("Die Seite bietet sie zum Herunterladen an.", "The page offers it for download."),
    fix: Words(
      "Die Datei neben den Text legen und ihren Namen genau so schreiben.",
      "Put the file beside the text and write its name exactly so."))
}

func deadAnchor(_ fragment: String, in path: String, at place: Place, anchors: [String])
  -> Diagnostic
{
  let near = nearestName(to: fragment, among: anchors)
  return Diagnostic(
    .deadAnchor, at: place,
    Words(
      "Eine Überschrift »#\(fragment)« gibt es in \(path) nicht",
      "There is no heading “#\(fragment)” in \(path)"),
    label: near.map { didYouMean("#\($0)") },
    fix: anchors.isEmpty
      ? Words(
        "Den Teil ab # löschen; die Seite hat keine Überschriften.",
        "Delete the part from # on; the page has no headings.")
      : Words(
        "Möglich sind: \(anchors.prefix(8).map { "#\($0)" }.joined(separator: ", ")).",
        "Possible are: \(anchors.prefix(8).map { "#\($0)" }.joined(separator: ", "))."))
}

func withheldLink(_ path: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .withheldReference, .warning, at: place,
    Words(
      "Der Link führt zu einem Text, der noch nicht zu sehen ist",
      "The link leads to a text that cannot be seen yet"),
    why: Words(
      "\(path) ist ein Entwurf, intern, noch nicht oder nicht mehr veröffentlicht; der Link erscheint nur als Text.",
      "\(path) is a draft, internal, not yet or no longer published; the link appears as mere text."
    ),
    fix: Words(
      "Den anderen Text veröffentlichen oder den Link entfernen.",
      "Publish the other text or remove the link."))
}

func missingImage(_ written: String, at place: Place, near: String?) -> Diagnostic {
  let name = quote(written)
  return Diagnostic(
    .missingImage, at: place,
    Words("Das Bild \(name.german) gibt es nicht", "There is no picture \(name.english)"),
    label: near.map(didYouMean),
    fix: Words(
      "Die Bilddatei neben den Text legen und ihren Namen genau so schreiben.",
      "Put the picture's file beside the text and write its name exactly so."))
}

func unreadableImage(_ written: String, at place: Place) -> Diagnostic {
  let name = quote(written)
  let fix = Words(
    "Als JPEG, PNG, WebP, GIF oder SVG speichern.", "Save it as JPEG, PNG, WebP, GIF or SVG.")
  if formatsFewBrowsersShow.contains(where: written.lowercased().hasSuffix) {
    return Diagnostic(
      .unreadableImage, at: place,
      Words(
        "Das Bild \(name.german) zeigen nicht alle Browser",
        "Not all browsers show the picture \(name.english)"),
      fix: fix)
  }
  return Diagnostic(
    .unreadableImage, at: place,
    Words(
      "Die Größe des Bildes \(name.german) lässt sich nicht lesen",
      "The size of the picture \(name.english) cannot be read"),
    why: Words(
      "Ohne sie springt der Text beim Laden; vielleicht ist die Datei beschädigt oder kein Bild.",
      "Without it the text jumps while loading; perhaps the file is damaged or no picture."),
    fix: fix)
}

/// What scanners, telephones and print shops write.
private let formatsFewBrowsersShow = [".tif", ".tiff", ".heic", ".heif", ".eps", ".psd", ".pdf"]
