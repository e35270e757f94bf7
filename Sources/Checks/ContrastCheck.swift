public import Diagnostics
internal import Documents
public import FrontMatter
internal import Graph

/// A colour of the site or of a field on which white text, or which as text on paper, is hard to read.
///
/// At least 4.5:1 is the law for text (BITV 2.0, EN 301 549 9.1.4.3, WCAG 2.2 success criterion 1.4.3).
struct ContrastCheck: Check {

  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    let colours = graph.settings.colours
    for written in [colours?.primary, colours?.accent] {
      if let written { check(written, in: graph.settings.file, reporting: &log) }
    }
    for field in graph.fields.documents {
      if let written = field.facts.colour { check(written, in: field.file, reporting: &log) }
    }
  }

  private func check(
    _ written: Written<Colour>, in file: SourceFile, reporting log: inout DiagnosticLog
  ) {
    let colour = written.value
    guard let worst = tooLittleContrast(of: colour) else { return }
    let tenths = Number(Int(worst.ratio * 100), decimals: 2)
    log.report(
      Diagnostic(
        .lowContrast, at: Place(file, written.span),
        Words(
          "Die Farbe \(colour.text) hebt sich zu wenig \(worst.name.german) ab: \(tenths.text(in: .german)) zu 1",
          "The colour \(colour.text) stands out too little from \(worst.name.english): \(tenths.text(in: .english)) to 1"
        ),
        why: Words(
          "Wer schlecht sieht, kann die Schrift nicht lesen; die BITV 2.0 verlangt mindestens 4,5 zu 1.",
          "People with low vision cannot read the text; accessibility law requires at least 4.5 to 1."
        ),
        fix: Words("Eine dunklere Farbe wählen.", "Choose a darker colour.")))
  }
}

/// What the standard theme writes with and on: white, and the colour of its paper. All other pairs of its
/// colours are mixed from these so that they are no worse, which Tests/ChecksTests/ThemeContrastTests.swift shows.
private let grounds: [(colour: String, name: Words)] = [
  ("#ffffff", Words("von weißer Schrift", "white text")),
  ("#fdfbf6", Words("vom hellen Grund der Seiten", "the light ground of the pages")),
]

public let leastContrast = 4.5

/// From what a colour stands out too little, and how much it does; nil if it can be read everywhere.
public func tooLittleContrast(of colour: Colour) -> (ratio: Double, name: Words)? {
  let ratios = grounds.compactMap { ground in
    Colour(hex: ground.colour).map { (ratio: colour.contrast(with: $0), name: ground.name) }
  }
  return ratios.min { $0.ratio < $1.ratio }.flatMap { $0.ratio < leastContrast ? $0 : nil }
}
