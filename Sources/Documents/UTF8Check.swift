public import Diagnostics

/// Whether a file is UTF-8; the log says where it is not.
public func isUTF8(_ file: SourceFile, reporting log: inout DiagnosticLog) -> Bool {
  let bytes = file.bytes
  if isPlainlyUTF8(bytes) { return true }
  do {
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

/// Whether bytes are UTF-8 of characters of one, two and three bytes, leaving out those few whose second byte has
/// bounds of its own (Unicode 16, table 3-7). False where a closer look is due.
///
/// Every byte must be the continuation of another one or not, by what stands before it. Without a branch, the compiler
/// takes many at once.
private func isPlainlyUTF8(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { bytes in
    guard bytes.count > 2, bytes[0] < 0x80, bytes[1] < 0x80, bytes[bytes.count - 1] < 0x80 else {
      return false
    }
    var faults: UInt8 = 0
    for index in 2..<bytes.count {
      let byte = bytes[index]
      let continues: UInt8 = byte & 0xC0 == 0x80 ? 1 : 0
      let isDue: UInt8 =
        (bytes[index - 1] >= 0xC0 ? 1 : 0) | (bytes[index - 2] >= 0xE0 ? 1 : 0)
      let isBounded: UInt8 =
        byte == 0xC0 || byte == 0xC1 || byte == 0xE0 || byte == 0xED || byte >= 0xF0 ? 1 : 0
      faults |= (continues ^ isDue) | isBounded
    }
    return faults == 0
  }
}
