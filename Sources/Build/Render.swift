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
    for file in rendered(page, with: theme) {
      if let failure = attempt(write, file) { return failure }
    }
    return nil
  }
  for case .some(let failure) in failures { throw failure }
  for file in plan.files { try write(file) }
}

/// A page as a file, and behind it the files that only it leads to.
func rendered(_ page: Page, with theme: Theme) -> [OutputFile] {
  guard let template = theme.templates[page.template] else {
    preconditionFailure("A page is rendered with a template that was not compiled.")
  }
  let made = page.make()
  var bytes: [UInt8] = []
  bytes.reserveCapacity(16 * 1024)
  guard template.render(made.view, into: &bytes) else {
    preconditionFailure("A view contains itself without end.")
  }
  return [OutputFile(path: page.address.filePath, body: .bytes(bytes))] + made.files
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
