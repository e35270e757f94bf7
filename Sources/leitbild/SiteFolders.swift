import Diagnostics
import Documents
import Glibc

/// What a site calls the folders of its content.
struct SiteFolders {
  let site: String

  /// A kind's folder: named in the given language, unless only the other one is there.
  func folder(of kind: KindName, in language: Language) -> String {
    let own = kind.folder.text(in: language)
    let other = language.readsGerman ? kind.folder.english : kind.folder.german
    return !isThere(own) && isThere(other) ? other : own
  }

  private func isThere(_ name: String) -> Bool { access("\(site)/content/\(name)", F_OK) == 0 }
}
