import Diagnostics
import Disk
import Documents
import Glibc

/// The language of help and of whatever is said before a site is known: the one asked for with
/// `--language`, else the system's (`LC_ALL`, `LC_MESSAGES`, `LANG`), else German.
let systemLanguage: Language = {
  let arguments = CommandLine.arguments
  if let option = arguments.firstIndex(of: "--language"), option + 1 < arguments.count,
    let asked = MessageLanguage(argument: arguments[option + 1])
  {
    return asked.language
  }
  if let asked = arguments.compactMap({ argument -> MessageLanguage? in
    argument.hasPrefix("--language=")
      ? MessageLanguage(argument: String(argument.dropFirst("--language=".count))) : nil
  }).last {
    return asked.language
  }
  for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
    guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else { continue }
    return value.hasPrefix("de") || isNoLanguage(value) ? .german : .english
  }
  return .german
}()

/// `C` and `POSIX` name the absence of a language.
private func isNoLanguage(_ locale: String) -> Bool {
  let name = locale.prefix { $0 != "." }
  return name == "C" || name == "POSIX"
}

/// A text of the program's help.
func say(_ german: String, _ english: String) -> String {
  Words(german, english).text(in: systemLanguage)
}

/// The settings of the site in a folder, without a look at anything else in it; nil where it has none.
func settings(ofSiteAt folder: String) -> SiteSettings? {
  do throws(DiskFailure) {
    var tree = SourceTree()
    let bytes = try readFile(at: folder + "/" + settingsPath)
    tree.texts[settingsPath] = SourceFile(path: settingsPath, bytes: bytes)
    var log = DiagnosticLog()
    return readSiteSettings(in: tree, reporting: &log)
  } catch {
    return nil
  }
}

/// The language in which to speak about a site: the one asked for, else the site's, else the system's.
func language(_ asked: MessageLanguage?, forSiteAt folder: String) -> Language {
  asked?.language ?? settings(ofSiteAt: folder)?.language ?? systemLanguage
}

/// A path of the site in a folder, as somebody would name it from here.
func shown(_ path: String, ofSiteAt folder: String) -> String {
  visible(folder == "." ? path : "\(folder)/\(path)")
}

/// Says that there is no site in a folder, and ends the run.
func noSite(at folder: String, in language: Language) -> ExitStatus {
  let settings = shown(settingsPath, ofSiteAt: folder)
  let words = Words(
    """
    Hier ist keine Website: \(settings) fehlt.
    In den Ordner der Website wechseln oder ihn mit --site nennen.
    """,
    """
    There is no website here: \(settings) is missing.
    Change to the website's folder or name it with --site.
    """)
  print(words.text(in: language), to: .error)
  return .wrongCall
}
