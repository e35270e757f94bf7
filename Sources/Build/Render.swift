internal import Diagnostics
internal import Pages
internal import Templates
internal import Themes

/// Renders every page and hands it on with the other files, several at a time.
func render<Failure: Error>(
  _ plan: SitePlan, _ options: BuildOptions,
  writing write: @escaping @Sendable (OutputFile) throws(Failure) -> Void
) async throws(Failure) {
  let theme = plan.theme
  let stopwatch = options.stopwatch
  let kept = theme.templates.mapValues { _ in KeptParts() }
  let (pages, files) = (plan.pages, plan.files)
  let numbers = Array(0..<pages.count + files.count)
  let failures = await mapInOrder(numbers, threads: options.threads) { number -> Failure? in
    guard number < pages.count else {
      return attempt(write, files[number - pages.count].finished)
    }
    let page = pages[number]
    let start = stopwatch?.now
    let files = rendered(page, with: theme, keeping: kept[page.template])
    let middle = stopwatch?.now
    for file in files {
      if let failure = attempt(write, file) { return failure }
    }
    if let start, let middle { stopwatch?.note(page, start, middle) }
    return nil
  }
  for case .some(let failure) in failures { throw failure }
  stopwatch?.end(.rendering)
}

/// A page as a file, and behind it the files that only it leads to. What it shares with others of its template is kept
/// for them, where all are rendered at once.
func rendered(
  _ page: Page, with theme: Theme, keeping kept: KeptParts? = nil
) -> [OutputFile] {
  guard let template = theme.templates[page.template] else {
    preconditionFailure("A page is rendered with a template that was not compiled.")
  }
  let made = page.make()
  guard let bytes = template.render(made.view, keeping: kept) else {
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
