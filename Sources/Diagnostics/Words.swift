/// A text of the program in both languages it speaks.
package struct Words: Hashable, Sendable {
  package let german: String
  package let english: String

  package init(_ german: String, _ english: String) {
    self.german = german
    self.english = english
  }

  package func text(in language: Language) -> String {
    language.readsGerman ? german : english
  }
}

/// A name that has one German and one English spelling, both of which are always read:
/// a key, a kind, a folder, a value or the code of a diagnostic.
package struct Name: Hashable, Sendable {
  package let english: String
  package let german: String

  package init(_ english: String, _ german: String) {
    self.english = english
    self.german = german
  }

  /// A name that is the same in both languages.
  package init(_ both: String) { self.init(both, both) }

  package func matches(_ written: String) -> Bool { written == german || written == english }

  /// As `matches`, with capitals, umlauts and spaces as people write them: `In Umsetzung`, `gefährdet`.
  package func matchesLoosely(_ written: String) -> Bool {
    if matches(written) { return true }
    let plain = folded(written)
    return plain == folded(german) || plain == folded(english)
  }

  package func text(in language: Language) -> String {
    language.readsGerman ? german : english
  }
}

/// A quotation of what somebody wrote, in the quotation marks of the messages: »so« and “so”.
/// Long or multi-line quotations are cut after 60 characters.
package func quote(_ written: String) -> Words {
  let line = written.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
  let isCut = line.count > 60 || line.count < written.count
  let text = isCut ? line.prefix(60) + "…" : line
  return Words("»\(text)«", "“\(text)”")
}
