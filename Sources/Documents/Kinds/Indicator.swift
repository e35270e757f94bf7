internal import Diagnostics
package import FrontMatter

/// What is measured, from where to where.
package struct Indicator: ContentKind {
  package static let kind = KindName.indicator

  package var unit: String?
  package var direction: Direction?
  package var type: IndicatorType?
  package var baseline: YearValue?
  package var target: YearValue?
  package var series: Written<String>?
  package var source: String?
  package var licence: String?

  package init() {}

  package static let fields = FieldList<Indicator>(
    Field(
      "unit", "einheit", \.unit,
      .required(
        why: Words("Eine Zahl ohne Einheit sagt nichts.", "A number without a unit says nothing.")),
      isWords: true, help: Words("etwa Prozent oder Haushalte", "such as percent or households")),
    Field(
      "direction", "richtung", \.direction,
      .required(
        why: Words(
          "Sonst weiß niemand, ob mehr gut oder schlecht ist.",
          "Otherwise nobody knows whether more is good or bad.")),
      help: Words("steigen, sinken oder halten", "up, down or hold")),
    Field("type", "art", \.type, help: Words("output oder wirkung", "output or outcome")),
    Field(
      "baseline", "ausgangswert", \.baseline,
      help: Words("jahr und wert am Anfang", "year and value at the beginning")),
    Field(
      "target", "zielwert", \.target,
      help: Words("jahr und wert am Ziel", "year and value at the end")),
    Field(
      "series", "reihe", \.series, form: .file,
      help: Words(
        "eine CSV-Datei daneben: Jahr;Wert;vorläufig;Anmerkung",
        "a CSV file beside it: year;value;provisional;note")),
    Field(
      "source", "quelle", \.source,
      .required(why: Words("Eine Zahl braucht ihre Quelle.", "A number needs its source.")),
      help: Words("wer die Zahl erhebt", "who measures it")),
    Field(
      "licence", "lizenz", \.licence,
      help: Words("die Lizenz der Zahlen", "the licence of the figures")))
}

package struct YearValue: Record {
  package var year: Int?
  package var value: Figure?

  package init() {}

  package static let fields = FieldList<YearValue>(
    Field("year", "jahr", \.year, help: Words("das Jahr", "the year")),
    Field("value", "wert", \.value, help: Words("der Wert", "the value")))
}
