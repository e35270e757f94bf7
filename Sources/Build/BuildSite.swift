internal import Checks
package import Diagnostics
internal import Documents
internal import Graph
internal import Pages
internal import Themes

/// Builds a site from its files: the whole story, a stage a line.
///
/// Every mistake is in the result's log; nothing is written if one of them is an error. Pages are handed to
/// `write` as they are rendered, from several threads and in no order.
///
/// - Throws: What `write` throws, and nothing else.
package func buildSite<Failure: Error>(
  from tree: SourceTree, _ options: BuildOptions,
  writing write: @escaping @Sendable (OutputFile) throws(Failure) -> Void
) async throws(Failure) -> BuildResult {
  var log = DiagnosticLog()
  reportObstacles(in: tree, reporting: &log)
  let settings = readSiteSettings(in: tree, reporting: &log)
  let content = await readDocuments(in: tree, settings, options.reading, reporting: &log)
  let graph = link(content, of: settings, in: tree, reporting: &log)
  let theme = readTheme(of: graph, in: tree, reporting: &log)
  let plan = planPages(for: graph, options.pages(with: theme), in: tree, reporting: &log)
  let files = gatherFiles(of: plan, theme, in: tree, reporting: &log)
  check(graph, on: options.date, reporting: &log)
  let isRight = !log.hasErrors && !(options.isStrict && !log.isEmpty)
  if isRight { try await render(plan, with: theme, files, options, writing: write) }
  return BuildResult(
    log: log, language: options.language ?? settings.language, isWritten: isRight,
    documentCount: graph.documentCount, pageCount: plan.pages.count,
    nextChange: content.nextChange)
}
