/// All diagnostics in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which GitHub's
/// code scanning, Azure DevOps and many editors read.
public func sarifReport(
  of log: DiagnosticLog, language: Language, version: String, paths: RepositoryPaths
) -> String {
  var writer = SARIFWriter(language: language, paths: paths)
  let sorted = log.sorted
  let results = sorted.map { writer.result($0) }
  let driver = JSONValue.object([
    ("name", .string("Leitbild")), ("version", .string(version)),
    ("rules", .list(writer.rules.map { writer.rule($0) })),
  ])
  let run = JSONValue.object([
    ("tool", .object([("driver", driver)])),
    ("language", .string(language.readsGerman ? "de" : "en")),
    ("columnKind", .string("unicodeCodePoints")),
    ("results", .list(results)),
  ])
  return JSONValue.object([
    ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
    ("version", .string("2.1.0")),
    ("runs", .list([run])),
  ]).indentedText + "\n"
}

private struct SARIFWriter {
  let language: Language
  let paths: RepositoryPaths
  /// The codes that were used so far, in the order of their first use.
  private(set) var rules: [Code] = []
  private var finder = PlaceFinder(counting: .codePoints)
  private var fingerprints = Fingerprints()

  init(language: Language, paths: RepositoryPaths) {
    self.language = language
    self.paths = paths
  }

  func rule(_ code: Code) -> JSONValue {
    let name = code.text(in: language)
    let further = Words(
      "Mehr dazu: leitbild explain \(name)", "Read more: leitbild explain \(name)")
    return .object([
      ("id", .string(code.rawValue)),
      ("shortDescription", message(name)),
      ("help", message(further.text(in: language))),
    ])
  }

  mutating func result(_ diagnostic: Diagnostic) -> JSONValue {
    let known = rules.firstIndex(of: diagnostic.code)
    if known == nil { rules.append(diagnostic.code) }
    var members: [(name: String, value: JSONValue)] = [
      ("ruleId", .string(diagnostic.code.rawValue)),
      ("ruleIndex", .number(known ?? rules.count - 1)),
      ("level", .string(diagnostic.severity == .error ? "error" : "warning")),
      ("message", message(diagnostic.lines(in: language).joined(separator: "\n"))),
      ("locations", .list([.object([physicalLocation(of: diagnostic.place)])])),
    ]
    if !diagnostic.notes.isEmpty {
      let notes = diagnostic.notes.map { note in
        JSONValue.object([
          physicalLocation(of: note.place), ("message", message(note.words.text(in: language))),
        ])
      }
      members.append(("relatedLocations", .list(notes)))
    }
    let fingerprint = JSONValue.string(fingerprints.next(for: diagnostic))
    members.append(("partialFingerprints", .object([("leitbild/v1", fingerprint)])))
    return .object(members)
  }

  private func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  private mutating func physicalLocation(
    of place: Place?
  ) -> (name: String, value: JSONValue) {
    var members: [(name: String, value: JSONValue)] = [
      ("artifactLocation", .object([("uri", .string(uri(of: paths.path(of: place))))]))
    ]
    if let place, !place.isWholeFile {
      let start = finder.start(of: place)
      let end = finder.end(of: place)
      members.append(
        (
          "region",
          .object([
            ("startLine", .number(start.line)), ("startColumn", .number(start.column)),
            ("endLine", .number(end.line)), ("endColumn", .number(end.column)),
          ])
        ))
    }
    return ("physicalLocation", .object(members))
  }
}

/// A path as a URI reference (RFC 3986).
private func uri(of path: String) -> String {
  (path.hasPrefix("/") ? "file://" : "") + percentEncoded(path, keeping: "/")
}
