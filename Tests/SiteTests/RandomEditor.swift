import Diagnostics

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
