internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// Why a document that is shown here is missing from the published site, as a preview says it.
enum Unpublished {
  case draft
  case before(CalendarDay)
  case after(CalendarDay)

  init?(_ shared: SharedFields, on date: CalendarDay) {
    if shared.isDraft {
      self = .draft
    } else if let publish = shared.publish?.value, publish > date {
      self = .before(publish)
    } else if let expire = shared.expire?.value, expire < date {
      self = .after(expire)
    } else {
      return nil
    }
  }
}

extension Standpoint {
  /// A sentence for the document's own page.
  func unpublishedNote(of shared: SharedFields) -> String? {
    switch Unpublished(shared, on: site.options.date) {
    case .draft:
      say("Entwurf: noch nicht veröffentlicht", "Draft: not published yet")
    case .before(let day):
      say("Erscheint am \(day.text(in: language))", "Appears on \(day.text(in: language))")
    case .after(let day):
      say(
        "War bis zum \(day.text(in: language)) zu sehen",
        "Was shown until \(day.text(in: language))")
    case nil: nil
    }
  }

  /// A few words for lists.
  func unpublishedMark(of node: NodeID) -> String? { unpublishedMark(of: description(of: node)) }

  func unpublishedMark(of description: Description) -> String? {
    switch description.unpublished {
    case .draft: say("Entwurf", "Draft")
    case .before(let day):
      say("erst ab \(day.text(in: language))", "from \(day.text(in: language))")
    case .after(let day):
      say("nur bis \(day.text(in: language))", "until \(day.text(in: language))")
    case nil: nil
    }
  }

  /// The title of a document, with the mark where a page or drawing has no room of its own for it.
  func markedTitle(of node: NodeID) -> String { marked(title(of: node), of: node) }

  func marked(_ title: String, of node: NodeID) -> String {
    unpublishedMark(of: node).map { "\(title) (\($0))" } ?? title
  }
}
