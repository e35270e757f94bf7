internal import Diagnostics

/// The file in UTF-8; nil where it is no text, or one of an encoding that cannot be told.
func decoded(_ file: SourceFile, reporting log: inout DiagnosticLog) -> SourceFile? {
  let bytes = file.bytes
  if bytes.starts(with: "PK\u{3}\u{4}".utf8) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    log.report(isSpreadsheet(file))
    return nil
  }
  // What Excel calls »Unicode-Text« and Numbers UTF-16.
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    let isLittle = bytes[0] == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return SourceFile(path: file.path, text: String(decoding: units, as: UTF16.self))
  }
  if let zero = bytes.firstIndex(of: 0) {
    log.report(notUTF8(at: Place(file, Span(zero, zero + 1))))
    return nil
  }
  do {
    return try UTF8Span(validating: bytes.span).count >= 0 ? file : nil
  } catch {
    let wrong = Span(error.byteOffsets.lowerBound, error.byteOffsets.upperBound)
    log.report(notUTF8(at: Place(file, wrong)))
    return nil
  }
}

private func notUTF8(at place: Place) -> Diagnostic {
  Diagnostic(
    .notUTF8, at: place,
    Words("Die Tabelle ist nicht als UTF-8 gespeichert", "The table is not saved as UTF-8"),
    why: Words(
      "Umlaute und andere Zeichen sind sonst nicht zu erkennen.",
      "Umlauts and other letters cannot be told otherwise."),
    fix: Words(
      "In Excel »Speichern unter« und als Dateityp »CSV UTF-8« wählen, in LibreOffice den Zeichensatz UTF-8.",
      "In Excel choose “Save as” and the type “CSV UTF-8”, in LibreOffice the character set UTF-8.")
  )
}

private func isSpreadsheet(_ file: SourceFile) -> Diagnostic {
  Diagnostic(
    .unreadableTable, at: Place(file),
    Words(
      "Das ist eine Datei von Excel oder LibreOffice, keine CSV-Datei",
      "This is a file of Excel or LibreOffice, no CSV file"),
    why: Words("Leitbild liest Tabellen als CSV.", "Leitbild reads tables as CSV."),
    fix: Words(
      "Die Tabelle öffnen, »Speichern unter« und als Dateityp »CSV UTF-8« wählen.",
      "Open the table, choose “Save as” and the type “CSV UTF-8”."))
}

func emptyTable(_ file: SourceFile) -> Diagnostic {
  Diagnostic(
    .unreadableTable, at: Place(file),
    Words("Die Tabelle ist leer", "The table is empty"),
    fix: Words(
      "Mit leitbild export eine Tabelle schreiben lassen und darin ändern.",
      "Have a table written by leitbild export and change that."))
}

func unclosedCell(at place: Place) -> Diagnostic {
  Diagnostic(
    .unreadableTable, at: place,
    Words(
      "Die Anführungszeichen dieser Zelle hören nicht auf",
      "The quotation marks of this cell do not end"),
    label: Words("hier beginnen sie", "they begin here"),
    why: Words(
      "Alles dahinter gehört sonst zu dieser einen Zelle.",
      "All that follows belongs to this one cell otherwise."),
    fix: Words(
      "Die Tabelle in Excel oder LibreOffice öffnen und neu als CSV speichern.",
      "Open the table in Excel or LibreOffice and save it as CSV again."))
}
