internal import Diagnostics
internal import Documents
internal import FrontMatter

/// The accessibility statement for programs. `docs/accessibility-statement.md` describes its shape.
func statementJSON(
  _ statement: AccessibilityStatement, of land: Land?, on page: Standpoint
) -> String {
  let enforcement = statement.enforcement(in: land)
  let json = JSONText.object([
    ("version", .number(1)),
    ("language", .string(page.language.tag)),
    ("url", .string(page.absolute(page.address))),
    ("operator", .string(statement.operatorName)),
    ("legalBasis", .strings(statement.legalBasis(in: land))),
    ("scope", .string(statement.scope)),
    ("standard", .string("EN 301 549 V3.2.1")),
    ("conformity", .string(statement.conformity?.value.name.english)),
    ("inaccessible", inaccessible(statement.inaccessible ?? InaccessibleContent())),
    ("preparation", preparation(statement.preparation ?? StatementPreparation())),
    (
      "feedback",
      .object([
        ("email", .string(statement.feedback?.email?.text)),
        ("phone", .string(statement.feedback?.phone)),
        ("form", .string(statement.feedback?.form?.text)),
      ])
    ),
    (
      "enforcement",
      .object([
        ("name", .string(enforcement?.name)),
        ("address", .string(enforcement?.address)),
        ("email", .string(enforcement?.email?.text)),
        ("phone", .string(enforcement?.phone)),
        ("url", .string(enforcement?.url?.text)),
        ("legalBasis", .string(statement.enforcementBasis(in: land))),
      ])
    ),
    ("monitoring", .string(land?.accessibilityLaw?.monitoring)),
  ])
  return json.text() + "\n"
}

private func inaccessible(_ content: InaccessibleContent) -> JSONText {
  func items(_ items: [InaccessibleItem]) -> JSONText {
    .array(
      items.map { item in
        .object([
          ("content", .string(item.content)), ("reason", .string(item.reason)),
          ("alternative", .string(item.alternative)),
        ])
      })
  }
  return .object([
    ("nonConformity", items(content.nonConformity)),
    ("disproportionateBurden", items(content.disproportionateBurden)),
    ("outOfScope", items(content.outOfScope)),
  ])
}

private func preparation(_ preparation: StatementPreparation) -> JSONText {
  .object([
    ("date", .string(preparation.date?.value.iso)),
    ("method", .string(preparation.method?.name.english)),
    ("lastReview", .string(preparation.lastReview?.value.iso)),
  ])
}

/// A value of JSON (RFC 8259). A text that is missing is null.
private indirect enum JSONText {
  case string(String?)
  case number(Int)
  case array([JSONText])
  case object([(name: String, value: JSONText)])

  static func strings(_ texts: [String]) -> JSONText { .array(texts.map { .string($0) }) }

  func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(nil): return "null"
    case .string(let text?): return quoted(text)
    case .number(let number): return String(number)
    case .array(let items):
      if items.isEmpty { return "[]" }
      let lines = items.map { inner + $0.text(indent: inner) }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let fields):
      let lines = fields.map { "\(inner)\(quoted($0.name)): \($0.value.text(indent: inner))" }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  private func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\0"..."\u{1F}":
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
