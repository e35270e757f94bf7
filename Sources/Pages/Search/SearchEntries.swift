internal import Diagnostics
internal import Documents
internal import FrontMatter

/// What results say of documents, as JSON.
struct SearchEntries {
  static let perPart = 50

  private let language: Language
  private(set) var count = 0
  /// Each with the entries of so many documents, parted by commas.
  private(set) var parts: [[UInt8]] = []
  private var kinds = Numbering()
  private var statuses = Numbering()
  /// The list of statuses, in JSON.
  private(set) var shownStatuses: [String] = []

  init(in language: Language) { self.language = language }

  /// How many bytes all entries have together.
  var size: Int { parts.reduce(0) { $0 + $1.count } }

  var kindNames: [String] { kinds.names }

  mutating func add(_ document: SearchDocument) {
    let status = document.status.map { statuses.number(of: $0.name.english) } ?? -1
    if let its = document.status, status == shownStatuses.count {
      let words = [its.name.english, its.label.text(in: language), its.symbol]
      shownStatuses.append(list(words.map(quoted)))
    }
    if count % Self.perPart == 0 { parts.append([]) }
    let kind = kinds.number(of: document.kind)
    Self.write(document, kind, status, to: &parts[parts.count - 1])
    count += 1
  }

  // Static: a method would hold all parts while one of them grows, so that they would be copied for each entry.
  private static func write(
    _ document: SearchDocument, _ kind: Int, _ status: Int, to json: inout [UInt8]
  ) {
    json += (json.isEmpty ? "[" : ",\n[").utf8
    writeQuoted(document.title, to: &json)
    json.append(UInt8(ascii: ","))
    writeQuoted(document.address.path, to: &json)
    json.append(UInt8(ascii: ","))
    append(kind, to: &json)
    json.append(UInt8(ascii: ","))
    writeQuoted(document.municipality, to: &json)
    json.append(UInt8(ascii: ","))
    append(status, to: &json)
    json.append(UInt8(ascii: ","))
    writeQuoted(document.summary ?? "", to: &json)
    if let foreign = document.language {
      json.append(UInt8(ascii: ","))
      writeQuoted(foreign.tag, to: &json)
    }
    json.append(UInt8(ascii: "]"))
  }
}

/// Gives each of a few names a number.
private struct Numbering {
  private(set) var names: [String] = []

  mutating func number(of name: String) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    names.append(name)
    return names.count - 1
  }
}

private func writeQuoted(_ text: String, to json: inout [UInt8]) {
  JSONValue.string(text).write(to: &json)
}

func quoted(_ text: String) -> String { JSONValue.string(text).text }

func list(_ members: [String]) -> String { "[\(members.joined(separator: ","))]" }
