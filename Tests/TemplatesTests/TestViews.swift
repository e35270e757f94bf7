import Pages

struct TestPage: DeclaredView {
  var title = "Wärme & <Licht>"
  var empty = ""
  var address = "/projekte/wärme?a=1&b=2"
  var body = Array("<p>Text</p>".utf8)
  var isDraft = false
  var isPublic = true
  var author: TestPerson? = TestPerson(name: "Ida", mail: "ida@example.org")
  var editor: TestPerson?
  var tags = ["eins", "zwei", "drei"]
  var items = [TestItem(label: "A"), TestItem(label: "B"), TestItem(label: "C")]
  var links = [TestItem(label: "D"), TestItem(label: "E")]
  var tree = TestNode(label: "1", nodes: [])

  static let names = ViewNames<Self>(
    .text("title") { $0.title },
    .text("empty") { $0.empty },
    .address("address") { $0.address },
    .html("body") { $0.body },
    .flag("isDraft") { $0.isDraft },
    .flag("isPublic") { $0.isPublic },
    .view("author") { $0.author },
    .view("editor") { $0.editor },
    .texts("tags") { $0.tags },
    .list("items") { $0.items },
    .list("links", key: { number(of: $0.links.map(\.label).joined()) }) { $0.links },
    .view("tree") { $0.tree })
}

struct TestPerson: DeclaredView {
  var name: String
  var mail: String?

  var key: Int? { mail == nil ? nil : number(of: name) }

  static let names = ViewNames<Self>(.text("name") { $0.name }, .text("mail") { $0.mail })
}

struct TestItem: DeclaredView {
  var label: String

  /// What an item shows depends on its label alone.
  var key: Int? { number(of: label) }

  static let names = ViewNames<Self>(.text("label") { $0.label })
}

struct TestNode: DeclaredView {
  var label: String
  var nodes: [TestNode]

  static let names = ViewNames<Self>(.text("label") { $0.label }, .list("nodes") { $0.nodes })
}

/// Another one for every short text.
private func number(of text: String) -> Int { text.utf8.reduce(0) { $0 << 8 | Int($1) } }
