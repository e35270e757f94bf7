package import Diagnostics
internal import Documents
package import Graph
internal import FrontMatter
internal import Pages
internal import Templates

/// The theme that holds where a site names none.
package let standardThemeName = "standard"

/// Reads the site's theme with the themes it builds on, and compiles every template against its view.
///
/// A template or file of a theme takes the place of the one with its name in the theme it extends. The
/// replaced one can still be built on under its full name, such as `{{<standard/layout}}`.
package func readTheme(
  of graph: SiteGraph, in tree: SourceTree, reporting log: inout DiagnosticLog
) -> Theme {
  let settings = graph.settings
  let named = settings.theme
  let place = named.map { Place(settings.file, $0.span) }
  let chain = themeChain(
    from: named?.value ?? standardThemeName, at: place, in: tree, reporting: &log)
  var templates: [String: SourceFile] = [:]
  var assets: [String: String] = [:]
  for name in chain.reversed() {
    let folder = "themes/\(name)/"
    for path in tree.textPaths(below: folder + "templates/") where path.hasSuffix(".mustache") {
      let template = String(
        path.dropFirst((folder + "templates/").count).dropLast(".mustache".count))
      templates[template] = tree.texts[path]
      templates["\(name)/\(template)"] = tree.texts[path]
    }
    for path in tree.textPaths(below: folder + "assets/")
      + tree.assetPaths(below: folder + "assets/")
    {
      assets[String(path.dropFirst((folder + "assets/").count))] = path
    }
  }
  let published = Assets(assets, siteStyles: siteStyles(of: graph), in: tree)
  return Theme(
    templates: chain.isEmpty ? [:] : compile(templates, reporting: &log), assets: published.files,
    styleSheets: published.styleSheets, scripts: published.scripts)
}

private func compile(
  _ files: [String: SourceFile], reporting log: inout DiagnosticLog
) -> [PageTemplate: CompiledTemplate] {
  let set = TemplateSet(files)
  var compiled: [PageTemplate: CompiledTemplate] = [:]
  for template in PageTemplate.allCases {
    compiled[template] = set.compile(template.rawValue, for: template.shape, reporting: &log)
  }
  return compiled
}

/// The theme and those it builds on, nearest first.
private func themeChain(
  from name: String, at place: Place?, in tree: SourceTree, reporting log: inout DiagnosticLog
) -> [String] {
  var chain: [String] = []
  var next: (name: String, place: Place?)? = (name, place)
  while let (name, place) = next {
    guard !chain.contains(name) else {
      log.report(themeCircle(name, at: place))
      return chain
    }
    guard let file = tree.texts["themes/\(name)/theme.yaml"] else {
      log.report(missingTheme(name, at: place, in: tree))
      return chain
    }
    chain.append(name)
    var settings = ThemeSettings()
    if let mapping = readFrontMatter(file.whole, of: file, reporting: &log) {
      ThemeSettings.fields.read(mapping, into: &settings, in: file, reporting: &log)
    }
    next = settings.base.map { ($0.value, Place(file, $0.span)) }
  }
  return chain
}

private func missingTheme(_ name: String, at place: Place?, in tree: SourceTree) -> Diagnostic {
  let known = tree.textPaths(below: "themes/").filter { $0.hasSuffix("/theme.yaml") }
    .map { String($0.dropFirst("themes/".count).dropLast("/theme.yaml".count)) }
  let list = known.isEmpty ? "–" : known.joined(separator: ", ")
  return Diagnostic(
    .missingTheme, at: place,
    Words(
      "Ein Thema \(quote(name).german) gibt es nicht", "There is no theme \(quote(name).english)"),
    label: nearestName(to: name, among: known).map {
      Words("meinten Sie »\($0)«?", "did you mean “\($0)”?")
    },
    why: Words(
      "Ohne Thema weiß niemand, wie die Seiten aussehen sollen.",
      "Without a theme nobody knows what the pages shall look like."),
    fix: Words(
      "Ein vorhandenes Thema nennen (\(list)) oder themes/\(name)/theme.yaml anlegen.",
      "Name an existing theme (\(list)) or create themes/\(name)/theme.yaml."))
}

private func themeCircle(_ name: String, at place: Place?) -> Diagnostic {
  Diagnostic(
    .cycle, at: place,
    Words(
      "Das Thema \(quote(name).german) baut auf sich selbst auf",
      "The theme \(quote(name).english) builds on itself"),
    fix: Words("Die Angabe »erweitert« löschen oder ändern.", "Delete or change “extends”."))
}
