internal import Diagnostics
internal import Pages
internal import Themes

/// Every file of the site that is no page: the theme's, the pictures, and `site/static/` as it is.
///
/// A file of `site/static/` may stand in for one of the theme's, but not for a page.
func gatherFiles(
  of plan: PagePlan, _ theme: Theme, in tree: SourceTree, reporting log: inout DiagnosticLog
) -> [OutputFile] {
  let pages = Set(plan.pages.map(\.address.filePath))
  var files: [String: OutputFile] = [:]
  for file in theme.assets + plan.files { files[file.path] = file }
  for path in tree.assetPaths(below: staticFolder) {
    let target = String(path.dropFirst(staticFolder.count))
    guard !pages.contains(target) else {
      log.report(standsInForPage(path, target))
      continue
    }
    files[target] = OutputFile(path: target, body: .copy(of: path))
  }
  return files.values.sorted { $0.path < $1.path }
}

private let staticFolder = "site/static/"

private func standsInForPage(_ path: String, _ target: String) -> Diagnostic {
  Diagnostic(
    .duplicateAddress, at: Place(SourceFile(path: path, bytes: [])),
    Words(
      "Diese Datei hätte dieselbe Adresse wie die Seite \(target)",
      "This file would have the same address as the page \(target)"),
    why: Words(
      "Eine von beiden wäre nicht zu erreichen.", "One of the two could not be reached."),
    fix: Words("Die Datei umbenennen oder löschen.", "Rename or delete the file."))
}
