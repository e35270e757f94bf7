public import Diagnostics

/// What a code means, why it matters, what to do, and an example, for a person at a terminal.
public func explain(_ code: Code, by page: MessagePage, in language: Language) -> String {
  let isGerman = language.readsGerman
  func say(_ german: String, _ english: String) -> String { isGerman ? german : english }

  let other = isGerman ? code.rawValue : code.german
  var parts = [
    "\(code.text(in: language)) (\(say("englisch", "in German")): \(other))"
  ]
  if let explanation = page.explanation(in: language) {
    parts.append(wrapped(explanation.meaning))
    parts.append(wrapped(say("Warum: ", "Why: ") + explanation.why))
    parts.append(wrapped(say("Abhilfe: ", "Fix: ") + explanation.fix))
  }
  if let example = page.examples.first {
    for file in example.files where isShort(file.text) && !file.info.hasPrefix("!") {
      parts.append(say("Ein Beispiel, \(file.info):", "An example, \(file.info):"))
      parts.append(indented(file.text))
    }
    if let message = isGerman ? example.german : example.english {
      parts.append(say("So sieht die Meldung aus:", "The message looks like this:"))
      parts.append(indented(message.text))
    }
  }
  return parts.joined(separator: "\n\n") + "\n"
}

/// Whether a person would read it as an example.
private func isShort(_ text: String) -> Bool {
  text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) <= 24
}
