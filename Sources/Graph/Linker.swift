internal import Diagnostics
internal import Documents
internal import FrontMatter

/// Resolves written references against the names of their kind.
struct Linker {
  let names: Names
  /// Since an earlier graph from which relations are taken.
  let changes: ChangedDocuments?
  var log = DiagnosticLog()

  /// The names of every kind.
  struct Names {
    let municipalities: NameTable<Municipality>
    let strategies: NameTable<Strategy>
    let visions: NameTable<Vision>
    let fields: NameTable<FieldOfAction>
    let goals: NameTable<Goal>
    let projects: NameTable<Project>
    let decks: NameTable<Deck>
    let indicators: NameTable<Indicator>
    let reports: NameTable<Report>
    let organisations: NameTable<Organisation>
    let tools: NameTable<Tool>
    let insights: NameTable<Insight>
    let news: NameTable<News>
    let pages: NameTable<FreePage>

    private func table(of kind: KindName) -> any NamesOfKind {
      switch kind {
      case .municipality: municipalities
      case .strategy: strategies
      case .vision: visions
      case .field: fields
      case .goal: goals
      case .project: projects
      case .deck: decks
      case .indicator: indicators
      case .report: reports
      case .organisation: organisations
      case .tool: tools
      case .insight: insights
      case .news: news
      case .page: pages
      }
    }

    /// What a name stands for in a kind.
    func entry(_ kind: KindName, _ written: String) -> Entry? {
      table(of: kind).node(for: written)
    }

    /// The id in a kind that somebody probably meant.
    func nearest(_ kind: KindName, _ written: String) -> String? {
      table(of: kind).nearest(to: written)
    }

    /// The kinds in which a name exists.
    func kinds(of written: String) -> [KindName] {
      KindName.allCases.filter { entry($0, written) != nil }
    }
  }

  /// What a name of any kind stands for.
  enum Entry {
    case document(NodeID)
    /// There, but unreadable, which has been reported already.
    case unreadable
    case withheld
  }

  init(names: Names, changes: ChangedDocuments?) {
    self.names = names
    self.changes = changes
  }

  /// The relation that a field of one kind makes to another. The version is lent for its facts: a project's
  /// are dozens, and who copied them for each relation would do little else.
  mutating func relate<From, To>(
    _ from: Table<From>, to table: Table<To>, _ names: NameTable<To>,
    after earlier: Relation<From, To>? = nil, _ read: (Version<From>) -> [Reference<To>]
  ) -> Relation<From, To> {
    relate(from, to: table, after: earlier) { linker, document in
      read(document.original).compactMap { linker.resolve($0, names, in: document.file) }
    }
  }

  /// As `relate`, for fields that may also hold a mere name.
  mutating func relate<From, To>(
    _ from: Table<From>, to table: Table<To>, _ names: NameTable<To>,
    after earlier: Relation<From, To>? = nil, orText read: (Version<From>) -> [ReferenceOrText<To>]
  ) -> Relation<From, To> {
    relate(from, to: table, after: earlier) { linker, document in
      read(document.original).compactMap { linker.resolve($0, names, in: document.file) }
    }
  }

  /// With the relation of an earlier graph, only the documents that have changed are asked.
  private mutating func relate<From, To>(
    _ from: Table<From>, to table: Table<To>, after earlier: Relation<From, To>?,
    _ targets: (inout Linker, Document<From>) -> [ID<To>]
  ) -> Relation<From, To> {
    guard let earlier, let changes else {
      var pairs: [(from: ID<From>, to: ID<To>)] = []
      for (index, document) in from.documents.enumerated() {
        for target in targets(&self, document) { pairs.append((ID(index: index), target)) }
      }
      return Relation(pairs, fromCount: from.count, toCount: table.count)
    }
    var rows: [ID<From>: [ID<To>]] = [:]
    for id in changes.ids(in: from) {
      let now = targets(&self, from[id])
      if now != earlier.targets(of: id) { rows[id] = now }
    }
    guard !rows.isEmpty else { return earlier }
    return Relation(earlier, replacing: rows, fromCount: from.count, toCount: table.count)
  }

  mutating func resolve<To>(
    _ reference: Reference<To>, _ table: NameTable<To>, in file: SourceFile
  ) -> ID<To>? {
    switch table.entry(for: reference.written, named: reference.name) {
    case .document(let id): return id
    case .unreadable: return nil
    case .withheld:
      log.report(withheldReference(reference.written, at: Place(file, reference.span)))
      return nil
    case nil:
      log.report(
        unknownReference(
          to: To.kind, written: reference.written, at: Place(file, reference.span),
          near: table.nearest(to: reference.written), known: table.names))
      return nil
    }
  }

  /// A name that looks like an id, such as `buergerbus-zwirntal`, is taken for a mistyped
  /// reference.
  private mutating func resolve<To>(
    _ reference: ReferenceOrText<To>, _ table: NameTable<To>, in file: SourceFile
  ) -> ID<To>? {
    switch table.entry(for: reference.written, named: reference.name) {
    case .document(let id): return id
    case .unreadable: return nil
    case .withheld:
      log.report(withheldReference(reference.written, at: Place(file, reference.span)))
      return nil
    case nil:
      let looksLikeId = reference.written.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2F
      }
      if looksLikeId, reference.written.contains("-") {
        log.report(
          unknownReference(
            to: To.kind, written: reference.written, at: Place(file, reference.span),
            near: table.nearest(to: reference.written)))
      }
      return nil
    }
  }

  /// The document that `projekte/dorf-app` names.
  mutating func resolve(_ reference: AnyReference, in file: SourceFile) -> NodeID? {
    switch find(reference, in: file) {
    case .document(let node): return node
    case .withheld:
      log.report(withheldReference(reference.written, at: Place(file, reference.span)))
      return nil
    case .unreadable, nil: return nil
    }
  }

  /// What `projekte/dorf-app` names, for those who have words of their own for what is withheld; the
  /// log says where it is nothing.
  mutating func find(_ reference: AnyReference, in file: SourceFile) -> Entry? {
    let parts = reference.written.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let kind = KindName.allCases.first(where: { $0.folder.matchesLoosely(parts[0]) })
    else {
      log.report(
        referenceWithoutKind(
          reference, in: file, meant: names.kinds(of: reference.written).first))
      return nil
    }
    if let entry = names.entry(kind, parts[1]) { return entry }
    log.report(
      unknownReference(
        to: kind, written: parts[1], at: Place(file, reference.span),
        near: names.nearest(kind, parts[1]).map { parts[0] + "/" + $0 }))
    return nil
  }

  private func unknownReference(
    to kind: KindName, written: String, at place: Place, near: String?, known: [String] = []
  ) -> Diagnostic {
    let others = names.kinds(of: written)
    let name = quote(written)
    if let other = others.first {
      return Diagnostic(
        .referenceOfWrongKind, at: place,
        Words(
          "\(name.german) ist \(other.withArticle.german); hier gehört \(kind.withArticle.german) hin",
          "\(name.english) is \(other.withArticle.english); \(kind.withArticle.english) belongs here"
        ),
        fix: Words(
          "Die Kennung eines Dokuments aus content/\(kind.folder.german)/ schreiben.",
          "Write the id of a document in content/\(kind.folder.english)/."))
    }
    return missingDocument(kind: kind, written: written, at: place, near: near, known: known)
  }
}

/// Where no name is near, all are told if they are few.
private func missingDocument(
  kind: KindName, written: String, at place: Place, near: String?, known: [String]
) -> Diagnostic {
  let name = quote(written)
  let file = addressName(bareName(written, kind))
  let few = known.count <= 8 ? known.joined(separator: ", ") : ""
  let (german, english) =
    if let near {
      (
        "»\(near)« schreiben oder content/\(kind.folder.german)/\(file).md anlegen.",
        "Write “\(near)” or create content/\(kind.folder.english)/\(file).md."
      )
    } else if few.isEmpty {
      (
        "content/\(kind.folder.german)/\(file).md anlegen oder den Verweis löschen.",
        "Create content/\(kind.folder.english)/\(file).md or delete the reference."
      )
    } else {
      (
        "Eine Kennung schreiben, die es gibt (\(few)), oder content/\(kind.folder.german)/\(file).md anlegen.",
        "Write an id that exists (\(few)) or create content/\(kind.folder.english)/\(file).md."
      )
    }
  return Diagnostic(
    .unknownReference, at: place,
    Words(
      "\(kind.asMissing.german) \(name.german) gibt es nicht",
      "There is \(kind.asMissing.english) \(name.english)"),
    label: near.map(didYouMean),
    why: Words(
      "Die Seite verlinkt, was hier genannt ist.", "The page links to what is named here."),
    fix: Words(german, english))
}

private func withheldReference(_ written: String, at place: Place) -> Diagnostic {
  let name = quote(written)
  return Diagnostic(
    .withheldReference, .warning, at: place,
    Words("\(name.german) ist nicht zu sehen", "\(name.english) cannot be seen"),
    why: Words(
      "Das Dokument ist ein Entwurf, intern, noch nicht oder nicht mehr veröffentlicht; "
        + "der Verweis erscheint auf keiner Seite.",
      "The document is a draft, internal, not yet or no longer published; "
        + "the reference appears on no page."),
    fix: Words(
      "Das andere Dokument veröffentlichen oder den Verweis entfernen.",
      "Publish the other document or remove the reference."))
}

/// `meant` is a kind in which the name exists.
private func referenceWithoutKind(
  _ reference: AnyReference, in file: SourceFile, meant: KindName?
) -> Diagnostic {
  let name = quote(reference.written)
  let better = meant.map {
    Words(
      "\($0.folder.german)/\(reference.written)", "\($0.folder.english)/\(reference.written)")
  }
  return Diagnostic(
    .unknownReference, at: Place(file, reference.span),
    Words(
      "\(name.german) nennt keinen Ordner und kein Dokument darin",
      "\(name.english) does not name a folder and a document in it"),
    label: better.map {
      Words("meinten Sie »\($0.german)«?", "did you mean “\($0.english)”?")
    },
    fix: Words(
      "Ordner und Kennung mit einem Schrägstrich schreiben: »\(better?.german ?? "projekte/dorf-app")«.",
      "Write the folder and the id with a slash: “\(better?.english ?? "projects/village-app")”."
    ))
}
