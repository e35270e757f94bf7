internal import Diagnostics
internal import Pages
internal import Templates
internal import Themes

/// Renders every page and hands it on, several at a time; then the other files.
func render<Failure: Error>(
  _ plan: SitePlan, threads: Int,
  writing write: @escaping @Sendable (OutputFile) throws(Failure) -> Void
) async throws(Failure) {
  let theme = plan.theme
  let failures = await mapInOrder(plan.pages, threads: threads) { page -> Failure? in
    let bytes = bytes(of: page, with: theme)
    return attempt(write, OutputFile(path: page.address.filePath, body: .bytes(bytes)))
  }
  for case .some(let failure) in failures { throw failure }
  for file in plan.files { try write(file) }
}

/// Renders a page.
func bytes(of page: Page, with theme: Theme) -> [UInt8] {
  guard let template = theme.templates[page.template] else {
    preconditionFailure("A page is rendered with a template that was not compiled.")
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(16 * 1024)
  guard template.render(page.view(), into: &bytes) else {
    preconditionFailure("A view contains itself without end.")
  }
  return bytes
}

private func attempt<Failure: Error>(
  _ write: (OutputFile) throws(Failure) -> Void, _ file: OutputFile
) -> Failure? {
  do throws(Failure) {
    try write(file)
    return nil
  } catch {
    return error
  }
}
