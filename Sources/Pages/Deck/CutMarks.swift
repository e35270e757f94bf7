extension SheetFormat {
  /// Short lines in the margin that say where to cut, outside the bleed; without bleed also the lines
  /// between the cards, along which scissors go. An SVG as large as the paper, ten units a millimetre.
  func drawnMarks() -> [UInt8] {
    let (columns, rows) = cuts
    let (width, height) = paper
    var marks = VectorPath()
    for column in columns {
      marks.vertical(column, from: rows[0] - bleed - gap - length, length)
      marks.vertical(column, from: rows[rows.count - 1] + bleed + gap, length)
    }
    for row in rows {
      marks.horizontal(columns[0] - bleed - gap - length, row, length)
      marks.horizontal(columns[columns.count - 1] + bleed + gap, row, length)
    }
    var drawing = VectorDrawing(decorative: "cut-marks", width: width, height: height)
    drawing.path("cut-mark", marks)
    drawing.path("cut-line", lines)
    return drawing.finished()
  }

  private var gap: Int { 10 }
  private var length: Int { 30 }

  /// Between cards that touch each other, and around them.
  private var lines: VectorPath {
    var lines = VectorPath()
    guard bleed == 0 else { return lines }
    let (columns, rows) = cuts
    for column in columns { lines.vertical(column, from: rows[0], self.rows * card.height) }
    for row in rows { lines.horizontal(columns[0], row, self.columns * card.width) }
    return lines
  }
}

extension VectorPath {
  fileprivate mutating func vertical(_ x: Int, from y: Int, _ length: Int) {
    add("M", x, y)
    add("v", length)
  }

  fileprivate mutating func horizontal(_ x: Int, _ y: Int, _ length: Int) {
    add("M", x, y)
    add("h", length)
  }
}
