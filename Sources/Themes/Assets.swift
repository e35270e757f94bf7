internal import Diagnostics
internal import Pages

/// The files of a theme that pages refer to, ready to be published but for its style sheet, which the site's own colours
/// complete.
struct Assets {
  /// The theme's style sheets, one behind the other.
  let styles: [UInt8]
  /// Scripts, under names that change with their content.
  let scripts: [LinkedAsset]
  let files: [OutputFile]

  /// - Parameters:
  ///   - sources: The path of every asset in the tree by its path below `assets/`.
  ///   - tree: Where their bytes are.
  init(_ sources: [String: String], in tree: SourceTree) {
    var files: [OutputFile] = []
    var styles: [UInt8] = []
    var scripts: [LinkedAsset] = []
    for (name, path) in sources.sorted(by: { $0.key < $1.key }) {
      if name.hasSuffix(".css"), let file = tree.texts[path] {
        styles += file.bytes + [UInt8(ascii: "\n")]
      } else if name.hasSuffix(".js"), let file = tree.texts[path] {
        let (asset, output) = published(String(name.dropLast(3)), ".js", file.bytes)
        scripts.append(asset)
        files.append(output)
      } else {
        files.append(OutputFile(path: "assets/" + name, body: .copy(of: path)))
      }
    }
    self.styles = styles
    self.scripts = scripts
    self.files = files
  }
}

/// A file under a name that changes with its content.
func published(
  _ name: String, _ ending: String, _ bytes: [UInt8]
) -> (LinkedAsset, OutputFile) {
  let digest = sha256(bytes)
  let path = "assets/\(name).\(fingerprint(digest))\(ending)"
  return (
    LinkedAsset(name: name, address: Address(path), integrity: integrity(digest)),
    OutputFile(path: path, body: .bytes(bytes))
  )
}
