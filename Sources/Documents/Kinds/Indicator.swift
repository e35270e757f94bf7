internal import Diagnostics
public import FrontMatter

/// What is measured, from where to where.
public struct Indicator: ContentKind {
  public static let kind = KindName.indicator

  public var unit: String?
  public var direction: Direction?
  public var type: IndicatorType?
  public var baseline: YearValue?
  public var target: YearValue?
  public var series: Written<String>?
  public var source: String?
  public var licence: String?

  public init() {}

  public static let fields = FieldList<Indicator>(
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

public struct YearValue: Record {
  public var year: Int?
  public var value: Figure?

  public init() {}

  public static let fields = FieldList<YearValue>(
    Field("year", "jahr", \.year, help: Words("das Jahr", "the year")),
    Field("value", "wert", \.value, help: Words("der Wert", "the value")))
}
