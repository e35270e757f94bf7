internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Tables

func unknownRow(_ cell: Cell, of kind: KindName, near: String?, in file: SourceFile) -> Diagnostic {
  let (name, missing) = (quote(cell.text), kind.asMissing)
  return Diagnostic(
    .unknownReference, at: Place(file, cell.span),
    Words(
      "\(missing.german) \(name.german) gibt es nicht",
      "There is \(missing.english) \(name.english)"),
    label: near.map(didYouMean),
    why: Words(
      "Die Zeile gehört zu einer Datei, die es nicht oder nicht mehr gibt.",
      "The row belongs to a file that is not there, or not any more."),
    fix: Words(
      "Den Namen berichtigen oder die Zeile löschen; für etwas Neues die Zelle leeren.",
      "Mend the name or delete the row; for something new, empty the cell."))
}

func rowTwice(_ cell: Cell, first: Cell, in file: SourceFile) -> Diagnostic {
  let name = quote(cell.text)
  return Diagnostic(
    .duplicateId, at: Place(file, cell.span),
    Words("Für \(name.german) gibt es zwei Zeilen", "There are two rows for \(name.english)"),
    notes: [.init(Place(file, first.span), Words("zuerst hier", "first here"))],
    why: Words("Welche gilt, ist nicht zu erkennen.", "Which one counts cannot be told."),
    fix: Words("Eine der beiden Zeilen löschen.", "Delete one of the two rows."))
}

func documentExists(_ cell: Cell, at path: String, in file: SourceFile) -> Diagnostic {
  Diagnostic(
    .duplicateId, at: Place(file, cell.span),
    Words("Dieses Dokument gibt es schon: \(path)", "This document exists already: \(path)"),
    why: Words(
      "Eine Zeile ohne Datei wird ein neues Dokument, das nach seinem Titel heißt.",
      "A row without a file becomes a new document that is named for its title."),
    fix: Words(
      "Die Datei in die Zelle »datei« schreiben oder den Titel ändern.",
      "Write the file into the cell “file” or change the title."))
}

func rowWithoutTitle(_ row: [Cell], in file: SourceFile) -> Diagnostic {
  let cell = row.first { !$0.isEmpty } ?? row[0]
  return Diagnostic(
    .missingField, at: Place(file, cell.span),
    Words("Dieser Zeile fehlen die Datei und der Titel", "This row has neither a file nor a title"),
    why: Words(
      "Ein neues Dokument heißt nach seinem Titel.", "A new document is named for its title."),
    fix: Words(
      "In die Spalte »titel« schreiben, wie es heißt, oder in »datei«, wozu die Zeile gehört.",
      "Write what it is called into “title”, or what the row belongs to into “file”."))
}

func cellWithoutHeading(_ cell: Cell, in file: SourceFile) -> Diagnostic {
  let text = quote(cell.text)
  return Diagnostic(
    .unknownColumn, at: Place(file, cell.span),
    Words(
      "Über \(text.german) steht keine Überschrift", "There is no heading above \(text.english)"),
    why: Words(
      "Zu welcher Angabe die Zelle gehört, ist nicht zu erkennen.",
      "Which field the cell belongs to cannot be told."),
    fix: Words(
      "Die Spalte löschen oder die Überschrift ergänzen. Steht in der Zeile ein Text mit Trennzeichen, gehört "
        + "er in Anführungszeichen.",
      "Delete the column or add its heading. If a text in the row has a separator in it, put it in quotation "
        + "marks."))
}

func cellDoesNotFit(
  _ cell: Cell, of column: Column, in document: FrontMatterText, table: SourceFile
) -> Diagnostic {
  let name = column.name
  let written = column.path.first.flatMap { document.mapping.entry($0.name) }?.key.span
  let place = Place(document.file, written ?? Span(document.start, document.start))
  return Diagnostic(
    .cellDoesNotFit, at: Place(table, cell.span),
    Words(
      "»\(name.german)« ist in der Datei so geschrieben, dass die Zelle nicht passt",
      "“\(name.english)” is written in the file so that the cell does not fit"),
    notes: [.init(place, Words("so steht es dort", "this is what stands there"))],
    why: Words(
      "Leitbild ändert nur, was es danach unverändert wiederfindet.",
      "Leitbild changes only what it finds again unchanged afterwards."),
    fix: Words("Diese Angabe in der Datei selbst ändern.", "Change this field in the file itself."))
}
