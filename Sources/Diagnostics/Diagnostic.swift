/// A mistake in what somebody wrote, told so that its author can mend it.
///
/// The headline says the specific thing that is wrong, without a full stop; `why` what it means to a
/// reader of the site; `fix` what to do. Where one sentence says all three, the others stay away.
public struct Diagnostic: Sendable {
  /// An error means that the page would be wrong or missing; a warning, that it is worse than it should be.
  public enum Severity: Sendable { case error, warning }

  /// A second place that belongs to the mistake, such as where a name was first used.
  public struct Note: Sendable {
    public let place: Place
    public let words: Words

    public init(_ place: Place, _ words: Words) {
      self.place = place
      self.words = words
    }
  }

  public let code: Code
  public let severity: Severity
  /// The smallest text that is wrong; nil for a mistake of the site as a whole.
  public let place: Place?
  public let headline: Words
  /// What stands beside the marked text, such as a suggestion.
  public let label: Words?
  public let notes: [Note]
  public let why: Words?
  public let fix: Words?

  public init(
    _ code: Code, _ severity: Severity = .error, at place: Place?, _ headline: Words,
    label: Words? = nil, notes: [Note] = [], why: Words? = nil, fix: Words? = nil
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.headline = headline
    self.label = label
    self.notes = notes
    self.why = why
    self.fix = fix
  }

  /// The same mistake, told in another place or with more to it.
  public func with(
    place: Place? = nil, headline: Words? = nil, notes: [Note]? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, severity, at: place ?? self.place, headline ?? self.headline, label: label,
      notes: notes ?? self.notes, why: why, fix: fix)
  }
}

/// The diagnostics of a run, collected by every stage, in whatever order the stages work.
public struct DiagnosticLog: Sendable {
  private var collected: [Diagnostic] = []
  public private(set) var errorCount = 0

  public init() {}

  public mutating func report(_ diagnostic: Diagnostic) {
    collected.append(diagnostic)
    if diagnostic.severity == .error { errorCount += 1 }
  }

  public mutating func add(_ other: DiagnosticLog) {
    guard !other.collected.isEmpty else { return }
    collected += other.collected
    errorCount += other.errorCount
  }

  public var isEmpty: Bool { collected.isEmpty }
  public var count: Int { collected.count }

  /// Whether a later run on the same site found the same.
  public func isSame(as later: DiagnosticLog) -> Bool {
    collected.elementsEqual(later.collected) { first, second in
      first.code == second.code && first.headline == second.headline
        && first.place?.file.path == second.place?.file.path
        && first.place?.span == second.place?.span
    }
  }
  public var hasErrors: Bool { errorCount > 0 }
  public var warningCount: Int { collected.count - errorCount }

  /// The errors alone, in no order.
  public var errors: [Diagnostic] {
    hasErrors ? collected.filter { $0.severity == .error } : []
  }

  /// All diagnostics by file, place and code, so that two runs print the same.
  public var sorted: [Diagnostic] {
    collected.enumerated().sorted { first, second in
      let (a, b) = (first.element, second.element)
      let pathA = a.place?.file.path ?? ""
      let pathB = b.place?.file.path ?? ""
      if pathA != pathB { return pathA < pathB }
      let spanA = a.place?.span ?? Span(0, 0)
      let spanB = b.place?.span ?? Span(0, 0)
      if spanA.start != spanB.start { return spanA.start < spanB.start }
      if spanA.end != spanB.end { return spanA.end < spanB.end }
      if a.code != b.code { return a.code.rawValue < b.code.rawValue }
      if a.headline != b.headline { return a.headline.german < b.headline.german }
      return first.offset < second.offset
    }.map(\.element)
  }
}
