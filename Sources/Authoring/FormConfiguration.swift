public import Diagnostics
public import Documents
internal import FrontMatter

/// The programs in the browser for which forms can be configured.
public enum FormProgram: String, CaseIterable, Sendable {
  case decap, sveltia
}

/// The forms in which editors fill in documents in a browser, as the `config.yml` of Decap or Sveltia CMS:
/// a collection for each kind and one for the site's settings.
///
/// Names are written in the given language; `folder` is the name of a kind's folder on this site.
public func formConfiguration(
  for program: FormProgram, in language: Language, folder: (KindName) -> String
) -> String {
  let forms = FormWriter(program: program, language: language)
  let collections = KindName.allCases.map { forms.collection($0, folder: folder($0)) }
  let value = JSONValue.object([
    ("backend", .object(forms.backend)),
    ("locale", .string(language.readsGerman ? "de" : "en")),
    ("media_folder", .string("site/static")), ("public_folder", .string("/")),
    ("collections", .list(collections + [forms.settings])),
  ])
  return forms.heading + yaml(value)
}

private typealias Members = [(name: String, value: JSONValue)]

private struct FormWriter {
  let program: FormProgram
  let language: Language

  var heading: String {
    let name = program == .decap ? "Decap CMS" : "Sveltia CMS"
    return Words(
      """
      # Die Formulare für \(name), geschrieben von: leitbild cms --for \(program.rawValue)
      # Anzupassen ist, wo die Dateien der Website liegen: backend.

      """,
      """
      # The forms for \(name), written by: leitbild cms --for \(program.rawValue)
      # To be adapted: where the files of the website are kept, under backend.

      """
    ).text(in: language)
  }

  var backend: Members {
    [
      ("name", .string("gitlab")),
      ("repo", .string(say("gemeinde/website", "municipality/website"))),
      ("branch", .string("main")),
    ]
  }

  func collection(_ kind: KindName, folder: String) -> JSONValue {
    let title = Name("title", "titel").text(in: language)
    let body: Members = [
      ("name", .string("body")), ("label", .string("Text")), ("widget", .string("markdown")),
      ("required", .bool(false)),
    ]
    return .object([
      ("name", .string(collectionName(kind))),
      ("label", .string(kind.folder.label(in: language))),
      ("label_singular", .string(noun(of: kind))),
      ("folder", .string("content/" + folder)),
      ("create", .bool(true)), ("extension", .string("md")),
      ("format", .string("yaml-frontmatter")),
      ("identifier_field", .string(title)), ("slug", .string("{{slug}}")),
      // Pictures lie beside the text.
      ("media_folder", .string("")), ("public_folder", .string("")),
      ("fields", .list(kind.fields.map { .object(field($0)) } + [.object(body)])),
    ])
  }

  var settings: JSONValue {
    let file: Members = [
      ("name", .string("site")), ("label", .string(say("Einstellungen", "Settings"))),
      ("file", .string(settingsPath)), ("format", .string("yaml")),
      ("fields", .list(SiteSettings.fields.declarations.map { .object(field($0)) })),
    ]
    return .object([
      ("name", .string("site")), ("label", .string(say("Website", "Website"))),
      ("files", .list([.object(file)])),
    ])
  }

  private func field(_ field: FieldDeclaration) -> Members {
    [
      ("name", .string(field.name.text(in: language))),
      ("label", .string(field.name.label(in: language))),
      ("hint", .string(field.help.text(in: language))), ("required", .bool(isRequired(field))),
    ] + widget(field.form)
  }

  /// A form asks for a picture's text always: whoever marks it as decorative knows what to do.
  private func isRequired(_ field: FieldDeclaration) -> Bool {
    switch field.need {
    case .required, .requiredUnless: true
    case .optional, .wanted, .needed: false
    }
  }

  private func widget(_ form: FieldForm) -> Members {
    switch form {
    case .prose: widget("text")
    case .picture: widget("image")
    case .file: widget("file")
    // Not the forms' own switch: it would show a written »nein« as yes.
    case .flag:
      select([(say("ja", "yes"), say("ja", "yes")), (say("nein", "no"), say("nein", "no"))])
    case .choice(let names):
      select(names.map { ($0.label(in: language), $0.text(in: language)) })
    case .reference(let folder): relation(to: folder)
    case .list(of: .reference(let folder)):
      relation(to: folder) + [("multiple", .bool(true))]
    case .list(of: .record(let fields)):
      widget("list") + [("collapsed", .bool(true)), ("fields", inner(fields))]
    case .list(let element):
      widget("list") + [
        (
          "field",
          .object(
            [("name", .string("value")), ("label", .string(say("Wert", "Value")))]
              + widget(element))
        )
      ]
    case .record(let fields):
      widget("object") + [("collapsed", .bool(true)), ("fields", inner(fields))]
    // Decap has no form for names of one's own; hidden, what is written stays as it is.
    case .named: widget(program == .sveltia ? "keyvalue" : "hidden")
    // Dates, numbers and amounts are texts: a form that knows only days would lose »Q3 2026«.
    default: widget("string")
    }
  }

  private func inner(_ fields: [FieldDeclaration]) -> JSONValue {
    .list(fields.map { .object(field($0)) })
  }

  private func widget(_ name: String) -> Members { [("widget", .string(name))] }

  private func select(_ options: [(label: String, value: String)]) -> Members {
    let options = options.map {
      JSONValue.object([("label", .string($0.label)), ("value", .string($0.value))])
    }
    return widget("select") + [("options", .list(options))]
  }

  private func relation(to folder: Name) -> Members {
    guard let kind = KindName(folder: folder.english) else {
      preconditionFailure("A reference names a folder that belongs to no kind.")
    }
    let title = JSONValue.string(Name("title", "titel").text(in: language))
    return widget("relation") + [
      ("collection", .string(collectionName(kind))), ("search_fields", .list([title])),
      ("display_fields", .list([title])), ("value_field", .string("{{slug}}")),
    ]
  }

  private func collectionName(_ kind: KindName) -> String { kind.folder.text(in: language) }

  private func noun(of kind: KindName) -> String {
    capitalised(String(kind.withArticle.text(in: language).drop { $0 != " " }.dropFirst()))
  }

  private func say(_ german: String, _ english: String) -> String {
    language.readsGerman ? german : english
  }
}
