/// Lines and columns for a report: each file's lines are found once, and a long line is counted once.
///
/// Diagnostics come in order, so the column of the next place is counted on from the last one.
/// Otherwise a hostile file of one line with 100,000 dead links would take hours to report.
struct PlaceFinder {
  private let unit: SourceLines.Unit
  private var linesByFile: [ObjectIdentifier: SourceLines] = [:]
  private var last: (file: ObjectIdentifier, line: Int, offset: Int, column: Int)?
  /// Nearer than this, a line is counted from its start.
  private static let shortLine = 1000

  init(counting unit: SourceLines.Unit = .characters) { self.unit = unit }

  mutating func lines(of file: SourceFile) -> SourceLines {
    let key = ObjectIdentifier(file)
    if let known = linesByFile[key] { return known }
    let lines = SourceLines(of: file, counting: unit)
    linesByFile[key] = lines
    return lines
  }

  mutating func start(of place: Place) -> SourceLines.Position {
    let found = position(of: place.span.start, in: place.file)
    last = (ObjectIdentifier(place.file), found.line, place.span.start, found.column)
    return found
  }

  /// The position behind the last character; ask for the start first.
  mutating func end(of place: Place) -> SourceLines.Position {
    position(of: place.span.end, in: place.file)
  }

  private mutating func position(of offset: Int, in file: SourceFile) -> SourceLines.Position {
    let lines = lines(of: file)
    let line = lines.line(of: offset)
    guard let last, last.file == ObjectIdentifier(file), last.line == line, last.offset <= offset,
      offset - lines.range(ofLine: line).lowerBound > Self.shortLine
    else { return lines.position(of: offset) }
    let column = last.column + lines.columnCount(of: last.offset..<offset)
    return SourceLines.Position(line: line, column: column)
  }
}

extension Place {
  /// Whether it names a file as a whole rather than a text in it.
  var isWholeFile: Bool { file.bytes.isEmpty || span.start == 0 && span.end == 0 }
}
