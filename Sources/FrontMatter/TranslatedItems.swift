public import Diagnostics

extension Record {
  /// The items of a list in a translation: the words of those of the original, in the same order.
  ///
  /// Where there are more or fewer, each is taken for the next one of the original that it does not contradict,
  /// and those of the original that are left stay as they are: no fact is lost.
  public static func readTranslations(
    _ items: [Node], of originals: [Self], in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> [Self] {
    guard fields.hasFacts else { return items.compactMap { read($0, in: file, reporting: &log) } }
    guard items.count != originals.count else {
      return zip(items, originals).map {
        readItem($0, of: $1, in: file, reporting: &log)
      }
    }
    log.report(
      otherCount(
        items.count, original: originals.count,
        at: Place(file, subject(of: items[min(originals.count, items.count - 1)]))))
    return words(of: items, for: originals, in: file, reporting: &log)
  }

  private static func words(
    of items: [Node], for originals: [Self], in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> [Self] {
    var result = originals
    var rest = originals.indices
    for item in items {
      for index in rest.prefix(20) {
        var trial = DiagnosticLog()
        let read = readItem(item, of: originals[index], in: file, reporting: &trial)
        guard !trial.sorted.contains(where: { $0.code == .contradictoryTranslation }) else {
          continue
        }
        log.add(trial)
        result[index] = read
        rest = (index + 1)..<originals.endIndex
        break
      }
    }
    return result
  }

  private static func readItem(
    _ node: Node, of original: Self, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Self {
    guard case .mapping(let mapping) = node else {
      reportWrongShape(node, expected: form, in: file, reporting: &log)
      return original
    }
    var item = Self()
    fields.copyNecessary(from: original, to: &item)
    fields.read(mapping, into: &item, as: .partOfTranslation, in: file, reporting: &log)
    return item
  }

  private static func subject(of item: Node) -> Span {
    guard case .mapping(let mapping) = item else { return item.span }
    return fields.subject(of: mapping)
  }
}

func contradictsOriginal(_ here: Words, original: Words?, at place: Place) -> Diagnostic {
  let headline =
    original.map {
      Words(
        "\(quote(here.german).german) widerspricht dem Original, dort steht \(quote($0.german).german)",
        "\(quote(here.english).english) contradicts the original, which says \(quote($0.english).english)"
      )
    }
    ?? Words(
      "\(quote(here.german).german) steht nur hier und nicht im Original",
      "\(quote(here.english).english) stands only here and not in the original")
  return Diagnostic(
    .contradictoryTranslation, .warning, at: place, headline,
    why: Words(
      "Angaben gelten in allen Sprachen; die Website zeigt, was im Original steht.",
      "Facts hold in all languages; the website shows what the original says."),
    fix: Words(
      "Die Zeile hier löschen, oder die Angabe im Original berichtigen.",
      "Delete the line here, or correct the original."))
}

private func otherCount(_ count: Int, original: Int, at place: Place) -> Diagnostic {
  Diagnostic(
    .contradictoryTranslation, .warning, at: place,
    Words(
      "Die Liste hat hier \(count == 1 ? "einen Eintrag" : "\(count) Einträge"), im Original \(original)",
      "The list has \(count == 1 ? "one entry" : "\(count) entries") here and \(original) in the original"
    ),
    why: Words(
      "Was hier fehlt, zeigt die Website in der Sprache des Originals; was im Original fehlt, zeigt sie nicht.",
      "What is missing here is shown in the original's language; what is missing there is not shown."
    ),
    fix: Words(
      "Dieselben Einträge in derselben Reihenfolge schreiben wie im Original.",
      "Write the same entries in the same order as in the original."))
}
