internal import Diagnostics
internal import Documents
internal import FrontMatter

/// The accessibility statement for programs. `docs/accessibility-statement.md` describes its shape.
func statementJSON(
  _ statement: AccessibilityStatement, of land: Land?, on page: Standpoint
) -> String {
  let enforcement = statement.enforcement(in: land)
  let json = JSONValue.object([
    ("version", .number(1)),
    ("language", .text(page.language.tag)),
    ("url", .text(page.absolute(page.address))),
    ("operator", .text(statement.operatorName)),
    ("legalBasis", .list(statement.legalBasis(in: land).map(JSONValue.string))),
    ("scope", .text(statement.scope)),
    ("standard", .text("EN 301 549 V3.2.1")),
    ("conformity", .text(statement.conformity?.value.name.english)),
    ("inaccessible", inaccessible(statement.inaccessible ?? InaccessibleContent())),
    ("preparation", preparation(statement.preparation ?? StatementPreparation())),
    (
      "feedback",
      .object([
        ("email", .text(statement.feedback?.email?.text)),
        ("phone", .text(statement.feedback?.phone)),
        ("form", .text(statement.feedback?.form?.text)),
      ])
    ),
    (
      "enforcement",
      .object([
        ("name", .text(enforcement?.name)),
        ("address", .text(enforcement?.address)),
        ("email", .text(enforcement?.email?.text)),
        ("phone", .text(enforcement?.phone)),
        ("url", .text(enforcement?.url?.text)),
        ("legalBasis", .text(statement.enforcementBasis(in: land))),
      ])
    ),
    ("monitoring", .text(land?.accessibilityLaw?.monitoring)),
  ])
  return json.text + "\n"
}

private func inaccessible(_ content: InaccessibleContent) -> JSONValue {
  func items(_ items: [InaccessibleItem]) -> JSONValue {
    .list(
      items.map { item in
        .object([
          ("content", .text(item.content)), ("reason", .text(item.reason)),
          ("alternative", .text(item.alternative)),
        ])
      })
  }
  return .object([
    ("nonConformity", items(content.nonConformity)),
    ("disproportionateBurden", items(content.disproportionateBurden)),
    ("outOfScope", items(content.outOfScope)),
  ])
}

private func preparation(_ preparation: StatementPreparation) -> JSONValue {
  .object([
    ("date", .text(preparation.date?.value.iso)),
    ("method", .text(preparation.method?.name.english)),
    ("lastReview", .text(preparation.lastReview?.value.iso)),
  ])
}
