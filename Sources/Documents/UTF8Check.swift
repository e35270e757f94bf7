package import Diagnostics

/// Whether a file is UTF-8; the log says where it is not.
package func isUTF8(_ file: SourceFile, reporting log: inout DiagnosticLog) -> Bool {
  do {
    let bytes = file.bytes
    return try UTF8Span(validating: bytes.span).count >= 0
  } catch {
    let offset = error.byteOffsets.lowerBound
    log.report(
      Diagnostic(
        .notUTF8, at: Place(file, Span(offset, error.byteOffsets.upperBound)),
        Words("Die Datei ist nicht als UTF-8 gespeichert", "The file is not saved as UTF-8"),
        why: Words(
          "Umlaute und andere Zeichen sind sonst nicht zu erkennen.",
          "Umlauts and other letters cannot be told otherwise."),
        fix: Words(
          "Im Texteditor »Speichern unter« wählen und als Kodierung UTF-8 einstellen.",
          "In the text editor choose “Save as” and set the encoding to UTF-8.")))
    return false
  }
}
