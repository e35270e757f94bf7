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
  return ByteBuffer.written(roomFor: body.html.count + body.slots.count * 64) { output in
    body.html.bytes.withUnsafeBufferPointer { html in
      var start = 0
      for slot in body.slots {
        output.append(UnsafeBufferPointer(rebasing: html[start..<slot.offset]))
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
      output.append(UnsafeBufferPointer(rebasing: html[start...]))
    }
  }
}

private func append(
  _ link: ResolvedText.Link, title: String?, on page: Standpoint, to output: inout ByteBuffer
) {
  guard let address = address(of: link, on: page) else { return }
  output.append("<a href=\"")
  output.appendEscaped(address)
  if let title {
    output.append("\" title=\"")
    output.appendEscaped(title)
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
  to output: inout ByteBuffer
) {
  if written.isBlock { output.append("<figure>") }
  output.append("<img src=\"")
  output.appendEscaped(page.link(to: publishedAddress(ofContentFile: image.path)))
  output.append("\" alt=\"")
  output.appendEscaped(written.alternativeText)
  output.append("\"")
  if let width = image.width, let height = image.height {
    output.append(contentsOf: " width=\"\(width)\" height=\"\(height)\"")
  }
  output.append(" loading=\"lazy\">")
  if written.isBlock {
    output.append("<figcaption>")
    output.appendEscaped(written.credit ?? "")
    output.append("</figcaption></figure>")
  }
}
