import Diagnostics

/// Text, white space and variables.
extension TemplateCompiler {
  mutating func writeText(_ span: Span, in scope: Scope) {
    skipsIndentation = false
    let file = scope.template.file
    let bytes = file.bytes
    let range = span.range(within: bytes.count)
    if format != .plain {
      var offset = position.firstChange(in: bytes, range)
      while offset < range.upperBound {
        if !position.advance(over: bytes[offset]) {
          report(.textAtSeam(at: Place(file, Span(offset, offset + 1))))
        }
        offset = position.firstChange(in: bytes, offset + 1..<range.upperBound)
      }
    }
    write(bytes[range])
  }

  mutating func writeIndentation(_ span: Span, in scope: Scope) {
    guard !skipsIndentation else {
      skipsIndentation = false
      return
    }
    let bytes = scope.template.file.bytes
    let own = bytes[span.range(within: bytes.count)]
    if scope.margin.isInRoutine { code.append(.indent) }
    let white = scope.margin.added + own.dropFirst(scope.margin.removedCount)
    if format != .plain { for byte in white { _ = position.advance(over: byte) } }
    write(white[...])
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let start = Int32(text.count)
    text += bytes
    let end = Int32(text.count)
    if code.count > joinStart, case .bytes(let earlier, start)? = code.last {
      code[code.count - 1] = .bytes(start: earlier, end: end)
    } else {
      code.append(.bytes(start: start, end: end))
    }
  }

  mutating func writeVariable(_ tag: Tag, in scope: Scope) {
    skipsIndentation = false
    let place = Place(scope.template.file, tag.nameSpan)
    guard let found = resolve(tag, in: scope) else {
      _ = position.insert(.text)
      return
    }
    guard let kind = found.kind.written else {
      _ = position.insert(.text)
      report(.notWritable(tag.name, found.kind, at: place))
      return
    }
    if let mistake = bracesMistake(of: tag, kind, at: Place(scope.template.file, tag.span)) {
      _ = position.insert(kind)
      report(mistake)
      return
    }
    guard format != .plain else {
      code.append(.write(found.path, .none))
      return
    }
    switch position.insert(kind) {
    case .escaped(let escape): code.append(.write(found.path, format == .xml ? .xml : escape))
    case .refused(let refusal):
      report(.refused(refusal, tag.name, at: Place(scope.template.file, tag.span)))
    }
  }

  /// What is wrong with two or three braces around a value of this kind.
  private func bracesMistake(of tag: Tag, _ kind: WrittenKind, at place: Place) -> Diagnostic? {
    let isTriple = tag.sigil == .unescaped
    return switch (format, kind) {
    case (.plain, .html): .htmlInPlainText(tag.name, at: place)
    case (.plain, _): nil
    case (.html, .html): isTriple ? nil : .htmlEscaped(tag.name, at: place)
    case (.xml, .html): isTriple ? .unescapedInFeed(tag.name, at: place) : nil
    case (_, _): isTriple ? .textUnescaped(tag.name, at: place) : nil
    }
  }
}

extension ViewShape.Kind {
  /// The kind as which a variable writes it, if it can be written.
  var written: WrittenKind? {
    switch self {
    case .text: .text
    case .html: .html
    case .address: .address
    case .flag, .view, .list: nil
    }
  }
}
