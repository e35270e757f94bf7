import Diagnostics
import TestSupport

/// Somebody who works on a site's content: writes, renames, deletes, makes mistakes and takes them back.
struct RandomEditor {
  private let original: SourceTree
  private let paths: [String]
  var numbers: SeededNumbers

  init(of tree: SourceTree, seed: UInt64) {
    original = tree
    paths = tree.textPaths(below: "content/").filter { $0.hasSuffix(".md") }
    numbers = SeededNumbers(seed: seed)
  }

  /// - Returns: What was done.
  mutating func edit(_ tree: inout SourceTree) -> String {
    let path = paths.randomElement(using: &numbers) ?? ""
    let other = paths.randomElement(using: &numbers) ?? ""
    guard let file = tree.texts[path] else { return restore(path, in: &tree) }
    let text = file.text(file.whole)
    let action = Int.random(in: 0..<11, using: &numbers)
    switch action {
    case 0: tree.put(text + "\nEin Satz mehr.\n", at: path)
    case 1: tree.put(text + "\n[Dorthin](../../\(other)) und [ins Leere](nichts.md)\n", at: path)
    case 2: tree.put(withoutLine(text), at: path)
    case 3: tree.texts[path] = nil
    case 4: tree.texts[other] = SourceFile(path: other, text: text)
    case 5: tree.put(text.replacing("titel: ", with: "titel: Der neue "), at: path)
    case 6: tree.put(text.replacing("status: ", with: "entwurf: ja\nstatus: "), at: path)
    case 7: tree.put("---\ntitel: [\n", at: path)
    case 8:
      // A new name is a new id, to which nothing leads.
      tree.texts[path] = nil
      tree.put(text, at: path.replacing(".md", with: "-neu.md"))
    case 9: tree = original
    default: return restore(path, in: &tree)
    }
    return "\(action) \(path) \(other)"
  }

  /// A change as most are: in one document, and right.
  ///
  /// - Returns: What was done.
  mutating func editSlightly(_ tree: inout SourceTree) -> String {
    let path = paths.randomElement(using: &numbers) ?? ""
    let other = paths.randomElement(using: &numbers) ?? ""
    guard let file = tree.texts[path] else { return "nothing" }
    let text = file.text(file.whole)
    let action = Int.random(in: 0..<10, using: &numbers)
    let field: String? =
      switch action {
      case 0: "titel: Anders \(Int.random(in: 0..<100, using: &numbers))"
      case 1: "stand: \(Int.random(in: 10...28, using: &numbers)).10.2026"
      case 2: "kurz: Ein Satz in anderen Worten."
      case 3: "gewicht: \(Int.random(in: 1...9, using: &numbers))"
      case 4: "status: \(["geplant", "idee", "in-umsetzung"].randomElement(using: &numbers) ?? "")"
      case 5:
        "verwandt: \(["bus", "dritter-bus", "zweiter-bus"].randomElement(using: &numbers) ?? "")"
      case 6: "fruehere-adressen: [alt-\(Int.random(in: 0..<100, using: &numbers))]"
      default: nil
      }
    let edited =
      switch action {
      case 7: text + "\n[Dorthin](../../\(other))\n"
      case 8: text + "\n## Noch etwas\n\n[Dahin](/suche/)\n"
      case 9: text.replacing("[Dorthin]", with: "Dorthin ")
      default: field.map { put($0, into: text) } ?? text
      }
    tree.put(edited, at: path)
    return "\(action) \(path) \(other)"
  }

  /// Puts a field in the place of the one of the same name, or before the first.
  private func put(_ field: String, into text: String) -> String {
    let name = field.prefix { $0 != ":" } + ":"
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if let index = lines.firstIndex(where: { $0.hasPrefix(name) }) {
      lines[index] = field
    } else {
      lines.insert(field, at: 1)
    }
    return lines.joined(separator: "\n")
  }

  private func restore(_ path: String, in tree: inout SourceTree) -> String {
    tree.texts[path] = original.texts[path]
    return "restored \(path)"
  }

  private mutating func withoutLine(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    lines.remove(at: Int.random(in: 0..<lines.count, using: &numbers))
    return lines.joined(separator: "\n")
  }
}
