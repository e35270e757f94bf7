/// How a report for GitHub or GitLab names files: as seen from the folder in which the program was called,
/// which in a pipeline is the root of the repository.
///
/// Both drop a mistake that stands in no file; one of the site as a whole is told of its settings.
public struct RepositoryPaths: Sendable {
  private let prefix: String
  private let settings: String

  /// - Parameters:
  ///   - site: the folder of the site, as it was called.
  ///   - workingFolder: the absolute path of the folder in which the program was called.
  ///   - settings: the path of the settings below the folder of the site.
  public init(site: String, workingFolder: String, settings: String) {
    var folder = site[...]
    if folder == workingFolder { folder = "" }
    if folder.hasPrefix(workingFolder + "/") { folder = folder.dropFirst(workingFolder.count + 1) }
    while folder.hasPrefix("./") { folder = folder.dropFirst(2) }
    while folder.count > 1, folder.hasSuffix("/") { folder = folder.dropLast() }
    prefix = folder.isEmpty || folder == "." ? "" : folder + "/"
    self.settings = settings
  }

  func path(of place: Place?) -> String { prefix + (place?.file.path ?? settings) }
}

extension Diagnostic {
  /// All that a diagnostic says about its place, a line for each part, for a report that shows no frame.
  func lines(in language: Language) -> [String] {
    let beside = label.map { " – " + $0.text(in: language) } ?? ""
    return [headline.text(in: language) + beside]
      + [(Self.whyTitle, why), (Self.fixTitle, fix)].compactMap { title, words in
        words.map { "\(title.text(in: language)): \($0.text(in: language))" }
      }
  }

  static let whyTitle = Words("Warum", "Why")
  static let fixTitle = Words("Abhilfe", "Fix")
}

/// Names for the diagnostics of a run that stay the same when lines move, so that GitHub and GitLab can
/// tell an old mistake from a new one. No two of a run are the same.
struct Fingerprints {
  private var seen: [String: Int] = [:]

  mutating func next(for diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let what = [
      diagnostic.code.rawValue, place?.file.path ?? "", diagnostic.headline.german,
      place.map { $0.file.text($0.span) } ?? "",
    ].joined(separator: "\0")
    let number = seen[what, default: 0]
    seen[what] = number + 1
    return hexadecimal(fowlerNollVo("\(what)\0\(number)".utf8))
  }
}

/// FNV-1a with 64 bits: good enough to tell texts apart, and stable over runs, unlike `Hasher`.
private func fowlerNollVo(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

private func hexadecimal(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
