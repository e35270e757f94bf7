internal import Checks
public import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
internal import Pages
internal import Themes

/// Plans a site from its files: the whole story up to the pages themselves, a stage a line.
///
/// Every mistake is in the plan's log. Pages are planned here and rendered when somebody wants them.
///
/// With an earlier plan of the same site, documents whose files are still the same objects are not read again, and
/// their links are followed again only where that can change something; the result is the same as without.
public func planSite(
  from tree: SourceTree, _ options: BuildOptions, reusing earlier: SitePlan? = nil
) async -> SitePlan {
  var log = DiagnosticLog()
  reportObstacles(in: tree, reporting: &log)
  let settings = readSiteSettings(in: tree, reporting: &log)
  async let plainTheme = plainTheme(of: settings, in: tree, options, reusing: earlier?.theme)
  let changes = earlier.flatMap { tree.changedTexts(since: $0.tree) }
  let content = await readDocuments(
    in: tree, settings, options.reading, reusing: earlier?.content, changes, reporting: &log)
  options.stopwatch?.end(.documents)
  let graph = await link(
    content, of: settings, in: tree, reusing: earlier?.graph, changes, threads: options.threads,
    reporting: &log)
  options.stopwatch?.end(.linking)
  async let findings = findings(of: graph, options)
  log.add(await plainTheme.log)
  let theme = await plainTheme.coloured(for: graph)
  let plan = planPages(
    for: graph, options.pages(with: theme), in: tree, reusing: earlier?.outline, reporting: &log)
  let files = gatherFiles(of: plan, theme, in: tree, reporting: &log)
  log.add(await findings)
  options.stopwatch?.end(.planning)
  return SitePlan(
    log: log, language: options.language ?? settings.language,
    isRight: !log.hasErrors && !(options.isStrict && !log.isEmpty),
    documentCount: graph.documentCount, pages: plan.pages, files: files, theme: theme,
    tree: tree, content: content, graph: graph, outline: plan.site,
    externalLinks: options.listsExternalLinks ? externalLinks(of: graph) : [])
}

/// Makes the tables of fields ahead. Otherwise the first documents wait for them.
public func makeFieldTables() {
  for kind in KindName.allCases { _ = kind.fields }
}

/// The theme, while documents are read.
private func plainTheme(
  of settings: SiteSettings, in tree: SourceTree, _ options: BuildOptions, reusing earlier: Theme?
) -> PlainTheme {
  let start = options.stopwatch?.now
  let theme = readTheme(of: settings, in: tree, reusing: earlier)
  if let start { options.stopwatch?.end(.theme, since: start) }
  return theme
}

/// What the checks say of a graph, while its pages are planned.
private func findings(of graph: SiteGraph, _ options: BuildOptions) -> DiagnosticLog {
  var log = DiagnosticLog()
  let start = options.stopwatch?.now
  check(graph, on: options.date, reporting: &log)
  if let start { options.stopwatch?.end(.checking, since: start) }
  return log
}

/// Builds a site from its files.
///
/// Nothing is written if one of its mistakes is an error. Pages are handed to `write` as they are
/// rendered, from several threads and in no order.
///
/// - Throws: What `write` throws, and nothing else.
public func buildSite<Failure: Error>(
  from tree: SourceTree, _ options: BuildOptions,
  writing write: @escaping @Sendable (OutputFile) throws(Failure) -> Void
) async throws(Failure) -> BuildResult {
  let plan = await planSite(from: tree, options)
  if plan.isRight { try await render(plan, options, writing: write) }
  return BuildResult(plan: plan, isWritten: plan.isRight)
}
