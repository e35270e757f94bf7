import Diagnostics
import Disk

extension NewCommand {
  func newSite() throws(ExitStatus) {
    let language = language?.language ?? systemLanguage
    let folder = site == "." ? fileName : "\(site)/\(fileName)"
    let starter = StarterSite(title: title, language: language, day: day)
    do throws(DiskFailure) {
      try writeNewFolder(starter.files, at: folder)
    } catch {
      throw fail(error, in: language)
    }
    let command = "leitbild serve --site \(quotedForShell(folder))"
    let words = Words(
      "Die Website liegt in \(visible(folder)). So geht es weiter:",
      "The website is in \(visible(folder)). To go on:")
    print("\(words.text(in: language))\n\n  \(command)", to: .output)
  }
}

/// A path as it can be copied into a shell.
private func quotedForShell(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
  return isPlain ? path : "'" + visible(path).replacing("'", with: #"'\''"#) + "'"
}
