public import Diagnostics
public import Documents
internal import FrontMatter
internal import Pages
internal import Templates

/// The theme that holds where a site names none.
public let standardThemeName = "standard"

/// Reads the site's theme with the themes it builds on, and compiles every template against its view.
///
/// A template or file of a theme takes the place of the one with its name in the theme it extends. The
/// replaced one can still be built on under its full name, such as `{{<standard/layout}}`.
///
/// Templates whose files are still the same objects as in an earlier reading are not compiled again.
public func readTheme(
  of settings: SiteSettings, in tree: SourceTree, reusing earlier: Theme? = nil
) -> PlainTheme {
  var log = DiagnosticLog()
  let named = settings.theme
  let place = named.map { Place(settings.file, $0.span) }
  let chain = themeChain(
    from: named?.value ?? standardThemeName, at: place, in: tree, reporting: &log)
  var templates: [String: SourceFile] = [:]
  var isWhole = chain.isWhole
  var assets: [String: String] = [:]
  for name in chain.names.reversed() {
    let folder = "themes/\(name)/"
    for path in tree.textPaths(below: folder + "templates/") where path.hasSuffix(".mustache") {
      let template = String(
        path.dropFirst((folder + "templates/").count).dropLast(".mustache".count))
      if let file = tree.texts[path], !isUTF8(file, reporting: &log) { isWhole = false }
      templates[template] = tree.texts[path]
      templates["\(name)/\(template)"] = tree.texts[path]
    }
    for path in tree.textPaths(below: folder + "assets/")
      + tree.assetPaths(below: folder + "assets/")
    {
      assets[String(path.dropFirst((folder + "assets/").count))] = path
    }
  }
  var compiled: [PageTemplate: CompiledTemplate] = [:]
  var itsLog = DiagnosticLog()
  if let earlier, earlier.isMade(from: templates) {
    compiled = earlier.templates
  } else if isWhole {
    compiled = compile(templates, of: chain.names, in: tree, reporting: &itsLog)
  }
  log.add(itsLog)
  return PlainTheme(
    templates: compiled, assets: Assets(assets, in: tree),
    sources: isWhole && itsLog.isEmpty ? templates : nil, log: log)
}

private func compile(
  _ files: [String: SourceFile], of chain: [String], in tree: SourceTree,
  reporting log: inout DiagnosticLog
) -> [PageTemplate: CompiledTemplate] {
  let set = TemplateSet(files)
  var compiled: [PageTemplate: CompiledTemplate] = [:]
  for template in PageTemplate.allCases {
    guard files[template.rawValue] != nil else {
      log.report(missingPageTemplate(template.rawValue, of: chain[0], in: tree))
      continue
    }
    compiled[template] = set.compile(template.rawValue, for: template.shape, reporting: &log)
  }
  return compiled
}

/// The theme and those it builds on, nearest first, and whether all of them could be read: what a theme
/// inherits cannot be missed where nobody knows from which.
private func themeChain(
  from name: String, at place: Place?, in tree: SourceTree, reporting log: inout DiagnosticLog
) -> (names: [String], isWhole: Bool) {
  var chain: [String] = []
  var isWhole = true
  var next: (name: String, place: Place?)? = (name, place)
  while let (name, place) = next {
    guard !chain.contains(name) else {
      log.report(themeCircle(name, at: place))
      return (chain, false)
    }
    guard let file = tree.texts["themes/\(name)/theme.yaml"] else {
      log.report(missingTheme(name, at: place, in: tree))
      return (chain, false)
    }
    chain.append(name)
    var settings = ThemeSettings()
    let mapping =
      isUTF8(file, reporting: &log) ? readFrontMatter(file.whole, of: file, reporting: &log) : nil
    if let mapping {
      ThemeSettings.fields.read(mapping, into: &settings, in: file, reporting: &log)
    } else {
      isWhole = false
    }
    next = settings.base.map { ($0.value, Place(file, $0.span)) }
  }
  return (chain, isWhole)
}

private func missingPageTemplate(
  _ name: String, of theme: String, in tree: SourceTree
) -> Diagnostic {
  let file = tree.texts["themes/\(theme)/theme.yaml"]
  let path = "themes/\(theme)/templates/\(name).mustache"
  return Diagnostic(
    .missingTemplate, at: file.map { Place($0) },
    Words(
      "Dem Thema \(quote(theme).german) fehlt die Vorlage \(quote(name).german)",
      "The theme \(quote(theme).english) lacks the template \(quote(name).english)"),
    why: Words(
      "Ohne sie können Seiten dieser Art nicht entstehen.",
      "Without it pages of this sort cannot be made."),
    fix: theme == standardThemeName
      ? Words("\(path) anlegen.", "Create \(path).")
      : Words(
        "\(path) anlegen oder in theme.yaml »erweitert: \(standardThemeName)« ergänzen.",
        "Create \(path) or add “extends: \(standardThemeName)” to theme.yaml."))
}

private func missingTheme(_ name: String, at place: Place?, in tree: SourceTree) -> Diagnostic {
  let known = tree.textPaths(below: "themes/").filter { $0.hasSuffix("/theme.yaml") }
    .map { String($0.dropFirst("themes/".count).dropLast("/theme.yaml".count)) }
  let list = known.joined(separator: ", ")
  let path = "themes/\(name)/theme.yaml"
  return Diagnostic(
    .missingTheme, at: place,
    Words(
      "Ein Thema \(quote(name).german) gibt es nicht", "There is no theme \(quote(name).english)"),
    label: nearestName(to: name, among: known).map {
      Words("meinten Sie »\($0)«?", "did you mean “\($0)”?")
    },
    why: Words(
      "Ohne Thema weiß niemand, wie die Seiten aussehen sollen.",
      "Without a theme nobody knows what the pages should look like."),
    fix: known.isEmpty
      ? Words("\(path) anlegen.", "Create \(path).")
      : Words(
        "Ein vorhandenes Thema nennen (\(list)) oder \(path) anlegen.",
        "Name an existing theme (\(list)) or create \(path)."))
}

private func themeCircle(_ name: String, at place: Place?) -> Diagnostic {
  Diagnostic(
    .cycle, at: place,
    Words(
      "Das Thema \(quote(name).german) baut auf sich selbst auf",
      "The theme \(quote(name).english) builds on itself"),
    fix: Words("Die Angabe »erweitert« löschen oder ändern.", "Delete or change “extends”."))
}
