internal import Documents

/// A page that the law asks for: sections of paragraphs, lists and facts.
public struct LegalView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let sections: [LegalSectionView]

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .list("sections") { $0.sections })
}

public struct LegalSectionView: DeclaredView {
  let heading: String
  let paragraphs: [LegalTextView]
  let items: [LegalTextView]
  let facts: [LegalFactView]
  let parts: [LegalPartView]

  public static let names = ViewNames<Self>(
    .text("heading") { $0.heading },
    .text("id") { addressName($0.heading) },
    .list("paragraphs") { $0.paragraphs },
    .list("items") { $0.items },
    .list("facts") { $0.facts },
    .list("parts") { $0.parts })
}

/// A text or a link, with its language where that is not the page's.
public struct LegalTextView: DeclaredView {
  let text: String
  var address: String?
  var language: String?

  public static let names = ViewNames<Self>(
    .text("text") { $0.text },
    .address("address") { $0.address },
    .text("language") { $0.language })
}

public struct LegalFactView: DeclaredView {
  let label: String
  let values: [LegalTextView]

  public static let names = ViewNames<Self>(
    .text("label") { $0.label },
    .list("values") { $0.values })
}

/// A part of a section, such as one of the three lists of content that is not accessible.
public struct LegalPartView: DeclaredView {
  let heading: String
  let entries: [LegalEntryView]

  public static let names = ViewNames<Self>(
    .text("heading") { $0.heading },
    .list("entries") { $0.entries })
}

public struct LegalEntryView: DeclaredView {
  let title: LegalTextView?
  let facts: [LegalFactView]

  public static let names = ViewNames<Self>(
    .view("title") { $0.title },
    .list("facts") { $0.facts })
}
