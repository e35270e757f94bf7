/// A text of the program in both languages it speaks.
public struct Words: Hashable, Sendable {
  public let german: String
  public let english: String

  public init(_ german: String, _ english: String) {
    self.german = german
    self.english = english
  }

  public func text(in language: Language) -> String {
    language.readsGerman ? german : english
  }
}

/// A name that has one German and one English spelling, both of which are always read:
/// a key, a kind, a folder, a value or the code of a diagnostic.
public struct Name: Hashable, Sendable {
  public let english: String
  public let german: String

  public init(_ english: String, _ german: String) {
    self.english = english
    self.german = german
  }

  /// A name that is the same in both languages.
  public init(_ both: String) { self.init(both, both) }

  public func matches(_ written: String) -> Bool { written == german || written == english }

  /// As `matches`, with capitals, umlauts and spaces as people write them: `In Umsetzung`, `gefährdet`.
  public func matchesLoosely(_ written: String) -> Bool {
    if matches(written) { return true }
    let plain = folded(written)
    return plain == folded(german) || plain == folded(english)
  }

  public func text(in language: Language) -> String {
    language.readsGerman ? german : english
  }
}

/// A quotation of what somebody wrote, in the quotation marks of the messages: »so« and “so”.
/// Long or multi-line quotations are cut after 60 characters.
public func quote(_ written: String) -> Words {
  let line = written.split(separator: "\n", omittingEmptySubsequences: false).first ?? ""
  let isCut = line.count > 60 || line.count < written.count
  let text = isCut ? line.prefix(60) + "…" : line
  return Words("»\(text)«", "“\(text)”")
}
