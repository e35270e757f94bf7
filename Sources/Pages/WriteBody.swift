internal import Diagnostics
internal import Documents
internal import Graph
internal import Markdown

/// The HTML of a text as it stands on a page, with its links and pictures filled in.
func html<Kind>(of version: Version<Kind>, on page: Standpoint) -> [UInt8]? {
  let body = version.body
  guard !body.isEmpty else { return nil }
  guard !body.slots.isEmpty, let resolved = page.graph.texts[version.file.path] else {
    return body.html.bytes
  }
  var output: [UInt8] = []
  output.reserveCapacity(body.html.count + body.slots.count * 64)
  body.html.bytes.withUnsafeBufferPointer { html in
    var start = 0
    for slot in body.slots {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: html[start..<slot.offset]))
      start = slot.offset
      switch slot.kind {
      case .linkStart(let index):
        append(resolved.links[index], title: body.links[index].title, on: page, to: &output)
      case .linkEnd(let index):
        if leadsSomewhere(resolved.links[index], on: page) { output.append("</a>") }
      case .image(let index):
        if let image = resolved.images[index] {
          append(image, as: body.images[index], on: page, to: &output)
        }
      }
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: html[start...]))
  }
  return output
}

private func append(
  _ link: ResolvedText.Link, title: String?, on page: Standpoint, to output: inout [UInt8]
) {
  guard let address = address(of: link, on: page) else { return }
  output.append("<a href=\"")
  appendEscaped(address, to: &output)
  if let title {
    output.append("\" title=\"")
    appendEscaped(title, to: &output)
  }
  output.append("\">")
}

private func address(of link: ResolvedText.Link, on page: Standpoint) -> String? {
  switch link {
  case .document(let node, let fragment): page.link(to: node, fragment: fragment)
  case .file(let path): page.link(to: publishedAddress(ofContentFile: path))
  case .address(let path, let fragment):
    page.link(to: Address(String(path.dropFirst())), fragment: fragment)
  case .nowhere: nil
  }
}

/// Whether a link has an address.
private func leadsSomewhere(_ link: ResolvedText.Link, on page: Standpoint) -> Bool {
  switch link {
  case .document(let node, _): page.address(of: node) != nil
  case .file, .address: true
  case .nowhere: false
  }
}

private func append(
  _ image: ResolvedImage, as written: MarkdownBody.Image, on page: Standpoint,
  to output: inout [UInt8]
) {
  if written.isBlock { output += "<figure>".utf8 }
  output += "<img src=\"".utf8
  appendEscaped(page.link(to: publishedAddress(ofContentFile: image.path)), to: &output)
  output += "\" alt=\"".utf8
  appendEscaped(written.alternativeText, to: &output)
  output += "\"".utf8
  if let width = image.width, let height = image.height {
    output += " width=\"\(width)\" height=\"\(height)\"".utf8
  }
  output += " loading=\"lazy\">".utf8
  if written.isBlock {
    output += "<figcaption>".utf8
    appendEscaped(written.credit ?? "", to: &output)
    output += "</figcaption></figure>".utf8
  }
}

/// Escapes a text for element content and for attributes in double quotation marks.
func appendEscaped(_ text: String, to output: inout [UInt8]) {
  var text = text
  text.withUTF8 { letters in
    // Most texts have nothing to escape.
    var start = 0
    for index in letters.indices {
      let written: StaticString
      switch letters[index] {
      case UInt8(ascii: "&"): written = "&amp;"
      case UInt8(ascii: "<"): written = "&lt;"
      case UInt8(ascii: ">"): written = "&gt;"
      case UInt8(ascii: "\""): written = "&quot;"
      default: continue
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start..<index]))
      output.append(written)
      start = index + 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: letters[start...]))
  }
}
