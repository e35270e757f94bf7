internal import Diagnostics
internal import Documents
internal import FrontMatter

extension KindName {
  /// What a document of the kind may be called.
  var sampleTitle: Words {
    switch self {
    case .municipality: Words("Seeblick", "Seeblick")
    case .strategy: Words("Seeblick digital 2030", "Seeblick digital 2030")
    case .vision: Words("Seeblick 2035", "Seeblick 2035")
    case .field: Words("Mobilität", "Mobility")
    case .goal: Words("Jedes Dorf ist erreichbar", "Every village can be reached")
    case .project: Words("Dorf-App", "Village app")
    case .deck: Words("Quartett Seeblick", "Seeblick deck")
    case .indicator: Words("Haushalte mit Glasfaser", "Homes with fibre")
    case .report: Words("Bericht 2026", "Report 2026")
    case .organisation: Words("Hauptamt", "Main office")
    case .tool: Words("Mängelmelder", "Defect reporter")
    case .insight: Words("Klein anfangen", "Start small")
    case .news: Words("Die Dorf-App ist da", "The village app is here")
    case .page: Words("Mitmachen", "Take part")
    }
  }
}

extension FieldForm {
  /// A value as somebody would write it, with references to documents that might exist.
  func sample(in language: Language) -> String? {
    switch self {
    case .reference(let folder):
      KindName(folder: folder.english).map { addressName($0.sampleTitle.text(in: language)) }
    case .list(let element), .named(let element): element.sample(in: language)
    case .either(let first, let second): first.sample(in: language) ?? second.sample(in: language)
    default: sample?.text(in: language)
    }
  }
}
