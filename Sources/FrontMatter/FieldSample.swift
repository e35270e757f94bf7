public import Diagnostics

extension FieldForm {
  /// A value that may stand there, as somebody would write it behind the colon. For lists it is one of
  /// their elements, for groups nothing: their fields have samples of their own.
  public var sample: Words? {
    switch self {
    case .text: Words("Ein Text", "A text")
    case .prose: Words("Ein Satz.", "A sentence.")
    case .file: Words("plan.pdf", "plan.pdf")
    case .picture: Words("foto.jpg", "photo.jpg")
    case .number: Words("1.250", "1250")
    case .wholeNumber: Words("12", "12")
    case .wholeNumberWithin(let range): both("\(range.lowerBound)")
    case .scale: both("0..6")
    case .coordinate: Words("48,77", "48.77")
    case .money: Words("20.000 €", "20000 €")
    case .date, .day: Words("31.01.2026", "2026-01-31")
    case .flag: Words("ja", "yes")
    case .webAddress: both("https://www.seeblick.example")
    case .email: both("rathaus@seeblick.example")
    case .colour: both("\"#1b5e8c\"")
    // District 999, which no Land has.
    case .officialKey(let count):
      both("\"08999001" + String(repeating: "0", count: count - 8) + "\"")
    case .developmentGoal: both("\"11.3\"")
    case .choice(let names): names.first.map { Words($0.german, $0.english) }
    case .reference: Words("dorf-app", "village-app")
    case .anyReference: Words("projekte/dorf-app", "projects/village-app")
    case .list(let element), .named(let element): element.sample
    case .either(let first, let second): first.sample ?? second.sample
    case .record: nil
    }
  }
}

private func both(_ text: String) -> Words { Words(text, text) }
