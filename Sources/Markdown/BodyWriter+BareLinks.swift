import Diagnostics

extension BodyWriter {
  /// Makes a link of a bare `https://…`, `at` being its colon; the scheme is written already.
  mutating func writeBareLink(in run: UnsafeBufferPointer<UInt8>, at colon: Int) -> Int {
    guard openLink == nil, run.has("://", at: colon),
      let start = schemeStart(in: run, before: colon),
      let end = bareLinkEnd(in: run, from: colon + 3)
    else { return colon }
    let url = run.part(start..<end)
    // The scheme stands at the end of both buffers as it is: it has no signs.
    html.removeLast(colon - start)
    plain.removeLast(colon - start)
    html.append("<a href=\"")
    html.appendAddress(url)
    html.append("\">")
    html.appendEscaped(url)
    html.append("</a>")
    plain.append(contentsOf: url)
    typography.noteWord()
    return end
  }

  private func schemeStart(in run: UnsafeBufferPointer<UInt8>, before colon: Int) -> Int? {
    for length in [5, 4] {
      let start = colon - length
      guard start >= 0, start == 0 || !isLetter(in: run, endingAt: start) else { continue }
      let hasS = length == 4 || run[colon - 1] | 0x20 == UInt8(ascii: "s")
      if hasS, isHTTP(run, at: start) { return start }
    }
    return nil
  }

  private func isHTTP(_ run: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    run[i] | 0x20 == UInt8(ascii: "h") && run[i + 1] | 0x20 == UInt8(ascii: "t")
      && run[i + 2] | 0x20 == UInt8(ascii: "t") && run[i + 3] | 0x20 == UInt8(ascii: "p")
  }

  /// Where a bare link ends, by the rules of GitHub: a host with a dot, then anything up to a space,
  /// without the punctuation and unbalanced brackets at its end.
  private func bareLinkEnd(in run: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var end = start
    var hasDot = false
    while end < run.count,
      run[end].isWordByte || run[end] == UInt8(ascii: "-")
        || run[end] == UInt8(ascii: "_") || run[end] == UInt8(ascii: ".")
    {
      if isQuotationMark(in: run, at: end) { break }
      if run[end] == UInt8(ascii: "."), end > start, end + 1 < run.count, run[end + 1].isWordByte {
        hasDot = true
      }
      end += 1
    }
    guard hasDot else { return nil }
    while end < run.count, run[end] > 0x20, run[end] != UInt8(ascii: "<"),
      !isQuotationMark(in: run, at: end)
    {
      end += 1
    }
    end = withoutPunctuation(in: run, start, end)
    return end > start ? end : nil
  }

  private func withoutPunctuation(in run: UnsafeBufferPointer<UInt8>, _ start: Int, _ from: Int)
    -> Int
  {
    var end = from
    var opened = 0
    var closed = 0
    for byte in run.part(start..<end) {
      if byte == UInt8(ascii: "(") { opened += 1 }
      if byte == UInt8(ascii: ")") { closed += 1 }
    }
    while end > start {
      switch run[end - 1] {
      case UInt8(ascii: ")"):
        guard closed > opened else { return end }
        closed -= 1
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "*"), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""), UInt8(ascii: "]"),
        UInt8(ascii: "}"):
        break
      default: return end
      }
      end -= 1
    }
    return end
  }

  private func isLetter(in run: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
    run[end - 1].isWordByte && !isQuotationMark(in: run, at: end - 3)
      && !isQuotationMark(in: run, at: end - 2)
  }

  /// The quotation marks of any language, a no-break space and an ellipsis end a bare link.
  private func isQuotationMark(in run: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
    guard i >= 0, i + 1 < run.count, run[i] >= 0xC2 else { return false }
    if run[i] == 0xC2 { return run[i + 1] == 0xAB || run[i + 1] == 0xBB || run[i + 1] == 0xA0 }
    guard run[i] == 0xE2, run[i + 1] == 0x80, i + 2 < run.count else { return false }
    return (0x98...0x9F).contains(run[i + 2]) || run[i + 2] == 0xA6 || run[i + 2] == 0xAF
  }
}
