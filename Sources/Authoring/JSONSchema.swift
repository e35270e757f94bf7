public import Diagnostics
public import Documents
internal import FrontMatter

/// The front matter of a kind as a JSON Schema (2020-12), with descriptions in a language.
///
/// Both spellings of every name and word are accepted, as the program does. Values may also have the types
/// that YAML would give them: a year is a number to an editor, and a text to the program.
public func jsonSchema(of kind: KindName, in language: Language) -> JSONValue {
  let title = kind.name.text(in: language)
  return jsonSchema(of: kind.fields, titled: title, in: language)
}

/// The settings in `site/site.yaml` as a JSON Schema (2020-12).
public func settingsSchema(in language: Language) -> JSONValue {
  jsonSchema(of: SiteSettings.fields.declarations, titled: settingsPath, in: language)
}

private func jsonSchema(
  of fields: [FieldDeclaration], titled title: String, in language: Language
) -> JSONValue {
  let record = SchemaWriter(language: language).record(fields)
  return .object(
    [
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string(title)),
    ] + record)
}

private typealias Members = [(name: String, value: JSONValue)]

private struct SchemaWriter {
  let language: Language

  func record(_ fields: [FieldDeclaration]) -> Members {
    var properties: Members = []
    var rules: [JSONValue] = []
    for field in fields {
      let schema = JSONValue.object(
        [("description", .string(field.help.text(in: language)))] + value(of: field))
      let names = spellings(of: field.name)
      properties += names.map { ($0, schema) }
      if let rule = rule(for: field, names) { rules.append(rule) }
    }
    return [
      ("type", .string("object")), ("properties", .object(properties)),
      ("additionalProperties", .bool(false)),
    ] + (rules.isEmpty ? [] : [("allOf", .list(rules))])
  }

  /// That a field must be there in one of its spellings, and never in both.
  private func rule(for field: FieldDeclaration, _ names: [String]) -> JSONValue? {
    let each = names.map(present)
    switch field.need {
    case .required: return .object([("oneOf", .list(each))])
    case .requiredUnless(let flag):
      let flags = spellings(of: flag).map(present)
      return .object([("anyOf", .list(each + flags))])
    case .optional, .wanted, .needed:
      guard names.count > 1 else { return nil }
      return .object([("not", .object([("required", .list(names.map(JSONValue.string)))]))])
    }
  }

  private func present(_ name: String) -> JSONValue {
    .object([("required", .list([.string(name)]))])
  }

  /// The language's own spelling first, as editors offer them in order.
  private func spellings(of name: Name) -> [String] {
    let both =
      language.readsGerman ? [name.german, name.english] : [name.english, name.german]
    return both[0] == both[1] ? [both[0]] : both
  }

  /// An optional field may be written and left empty.
  private func value(of field: FieldDeclaration) -> Members {
    var members = value(of: field.form)
    if let limit = field.limit { members.append(("maxLength", .number(limit))) }
    if case .required = field.need { return members }
    return [("anyOf", .list([.object(members), .object([type("null")])]))]
  }

  private func value(of form: FieldForm) -> Members {
    switch form {
    case .text, .prose, .file, .picture: [type("string", "number", "boolean")]
    case .number, .coordinate, .money: [type("number", "string")]
    case .wholeNumber: [type("integer", "string")]
    case .wholeNumberWithin(let range):
      [("enum", .list(range.map { .number($0) } + range.map { .string(String($0)) }))]
    case .scale: pattern(#"^\d+ *(\.\.\.?|[-–]) *\d+$"#)
    case .date: [type("string", "integer")]
    case .day: [type("string")]
    case .flag:
      [("enum", .list([.bool(true), .bool(false)] + flagWords.map(JSONValue.string)))]
    case .webAddress: pattern(#"^[Hh][Tt][Tt][Pp][Ss]?://\S+$"#)
    case .email: pattern(#"^[^@\s]+@[^@\s.]+\.[^@\s]*[^@\s.]$"#)
    case .colour: pattern("^#?([0-9A-Fa-f]{3}){1,2}$", "integer")
    case .officialKey(let count): pattern("^( ?[0-9]){\(count)} ?$", "integer")
    case .developmentGoal:
      pattern(#"^([1-9]|1[0-7])(\.([1-9]|1[0-9]|[a-dA-D]))?$"#, "number")
    case .choice(let names):
      [("enum", .list(names.flatMap { spellings(of: $0) }.map(JSONValue.string)))]
    case .reference: [type("string", "number")]
    case .anyReference: pattern("^[^/]+/.+$")
    case .list(let element): list(of: element)
    case .record(let fields): record(fields)
    case .named(let element):
      [type("object"), ("additionalProperties", .object(value(of: element)))]
    case .either(let first, let second): any(of: [value(of: first), value(of: second)])
    }
  }

  /// One value without a dash counts as a list of one.
  private func list(of element: FieldForm) -> Members {
    let value = value(of: element)
    return any(of: [value, [type("array"), ("items", .object(value))]])
  }

  private func any(of choices: [Members]) -> Members {
    [("anyOf", .list(choices.map(JSONValue.object)))]
  }

  private func type(_ names: String...) -> (name: String, value: JSONValue) {
    let names = names.map(JSONValue.string)
    return ("type", names.count == 1 ? names[0] : .list(names))
  }

  private func pattern(_ pattern: String, _ otherTypes: String...) -> Members {
    [
      ("type", .list((["string"] + otherTypes).map(JSONValue.string))),
      ("pattern", .string(pattern)),
    ]
  }
}

private let flagWords = [
  "ja", "nein", "yes", "no", "true", "false", "wahr", "falsch", "Ja", "Nein", "Yes", "No",
]
