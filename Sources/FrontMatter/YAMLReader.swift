internal import CYAML
public import Diagnostics

/// Reads the front matter of a file as a tree of texts with their places.
///
/// - Returns: nil where the text is no mapping of keys to values; the log then says why.
public func readFrontMatter(
  _ span: Span, of file: SourceFile, reporting log: inout DiagnosticLog
) -> Mapping? {
  let bytes = file.bytes
  let range = span.range(within: bytes.count)
  if let mapping = PlainYAML.read(range, of: bytes) { return mapping }
  var text = RepairableText(Array(bytes[range]), at: span.start)
  while true {
    var reader = YAMLReader(text: text, file: file)
    switch reader.read() {
    case .success(let mapping):
      log.add(reader.log)
      return mapping
    case .failure(let failure):
      if failure.isUnquotedText, text.quoteValue(at: failure.offset) { continue }
      log.report(explain(failure, text: text, file: file))
      return nil
    }
  }
}

/// Why libyaml stopped, and where in the (repaired) text.
struct YAMLFailure: Error {
  let problem: String
  let offset: Int

  /// A text that needs quotation marks: in `titel: Digital: einfach`, the most frequent mistake of
  /// all, the second colon starts a mapping, in `titel: Platz #1` the `#` a comment.
  var isUnquotedText: Bool { problem == Self.secondColon || problem == Self.touchingHash }

  static let secondColon = "mapping values are not allowed in this context"
  static let noColon = "could not find expected ':'"
  static let endOfStream = "found unexpected end of stream"
  static let noKey = "did not find expected key"
  static let noDash = "did not find expected '-' indicator"
  static let openBracket = "did not find expected ',' or ']'"
  static let openBrace = "did not find expected ',' or '}'"
  static let nestedTooDeeply = "nested too deeply"
  /// A `#` that belongs to a text of one line.
  static let touchingHash = "touching hash"
  /// The same in a text of several lines.
  static let touchingHashFarther = "touching hash in a later line"
  /// Problems that libyaml notices behind the text that is wrong; its context is the text.
  static let noticedLate: Set = [
    noColon, endOfStream, openBracket, openBrace,
  ]

  /// A sign behind a backslash that means nothing there.
  var isEscape: Bool {
    problem.contains("escape") || problem.contains("hexdecimal")
      || problem.contains("Unicode character")
  }
}

/// One run of libyaml's event parser over a text. Nothing else touches libyaml.
private struct YAMLReader {
  let text: RepairableText
  let file: SourceFile
  var log = DiagnosticLog()
  private var reportedFeatures: Set<YAMLFeature> = []
  private var offsets: CharacterOffsets
  /// Deeper nesting than any declared field has; also keeps hostile input from exhausting the
  /// stack.
  private static let depthLimit = 12

  init(text: RepairableText, file: SourceFile) {
    self.text = text
    self.file = file
    offsets = CharacterOffsets(text.bytes)
  }

  mutating func read() -> Result<Mapping?, YAMLFailure> {
    var parser = yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else {
      preconditionFailure("libyaml has no memory for a parser.")
    }
    defer { unsafe yaml_parser_delete(&parser) }
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
    return unsafe text.bytes.withUnsafeBufferPointer { buffer in
      unsafe yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      do throws(YAMLFailure) {
        return .success(try readRoot(&parser))
      } catch {
        return .failure(error)
      }
    }
  }

  private mutating func readRoot(
    _ parser: inout yaml_parser_t
  ) throws(YAMLFailure) -> Mapping? {
    var root: Node?
    while true {
      let event = try nextEvent(&parser)
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return rootMapping(root)
      case YAML_STREAM_START_EVENT, YAML_DOCUMENT_START_EVENT, YAML_DOCUMENT_END_EVENT:
        continue
      default:
        let node = try readNode(event, &parser, depth: 0)
        if root == nil { root = node } else { reportFeature(.secondDocument, node.span) }
      }
    }
  }

  private mutating func rootMapping(_ root: Node?) -> Mapping? {
    switch root {
    case .mapping(let mapping): return mapping
    case nil: return Mapping(entries: [], span: Span(text.start, text.start))
    case .some(let node):
      if node.isEmpty { return Mapping(entries: [], span: node.span) }
      log.report(notKeysAndValues(node, text: text, file: file))
      return nil
    }
  }

  private mutating func readNode(
    _ event: Event, _ parser: inout yaml_parser_t, depth: Int
  ) throws(YAMLFailure) -> Node {
    if event.hasAnchor { reportFeature(.anchor, firstWord(of: event)) }
    if event.hasTag { reportFeature(.tag, firstWord(of: event)) }
    guard depth < Self.depthLimit else {
      throw YAMLFailure(problem: YAMLFailure.nestedTooDeeply, offset: event.start)
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      if event.isPlain, let hash = text.touchingHash(behind: event.end) {
        let isOneLine = text.lineRange(at: event.start).contains(hash)
        throw YAMLFailure(
          problem: isOneLine ? YAMLFailure.touchingHash : YAMLFailure.touchingHashFarther,
          offset: hash)
      }
      // What was written instead of a value is not missing too.
      let isHidden = event.text.isEmpty && (event.hasAnchor || event.hasTag)
      let written = isHidden ? file.text(event.span) : event.text
      return .scalar(Scalar(text: written, span: event.span, isPlain: event.isPlain))
    case YAML_SEQUENCE_START_EVENT:
      return try readList(from: event, &parser, depth: depth)
    case YAML_MAPPING_START_EVENT:
      return try readMapping(from: event, &parser, depth: depth)
    default:
      reportFeature(.alias, event.span)
      return .scalar(Scalar(text: file.text(event.span), span: event.span, isPlain: true))
    }
  }

  private mutating func readList(
    from start: Event, _ parser: inout yaml_parser_t, depth: Int
  ) throws(YAMLFailure) -> Node {
    var items: [Node] = []
    while true {
      let event = try nextEvent(&parser)
      if event.type == YAML_SEQUENCE_END_EVENT {
        let end = event.isEmpty ? items.last?.span.end ?? event.span.end : event.span.end
        return .list(items, Span(start.span.start, max(start.span.start, end)))
      }
      items.append(try readNode(event, &parser, depth: depth + 1))
    }
  }

  private mutating func readMapping(
    from start: Event, _ parser: inout yaml_parser_t, depth: Int
  ) throws(YAMLFailure) -> Node {
    var entries: [Mapping.Entry] = []
    var firstUses: [String: Scalar] = [:]
    while true {
      let event = try nextEvent(&parser)
      if event.type == YAML_MAPPING_END_EVENT {
        let last = entries.last.map { max($0.value.span.end, $0.key.span.end) }
        let end = event.isEmpty ? last ?? event.span.end : event.span.end
        return .mapping(
          Mapping(entries: entries, span: Span(start.span.start, max(start.span.start, end))))
      }
      let keyNode = try readNode(event, &parser, depth: depth + 1)
      let value = try readNode(nextEvent(&parser), &parser, depth: depth + 1)
      guard case .scalar(let key) = keyNode else {
        reportFeature(.keyIsNoText, keyNode.span)
        continue
      }
      if key.isPlain, key.text == "<<" {
        reportFeature(.mergeKey, key.span)
      } else if let first = firstUses[key.text] {
        log.report(duplicateKey(key, first: first, file: file))
      } else {
        firstUses[key.text] = key
        entries.append(Mapping.Entry(key: key, value: value))
      }
    }
  }

  /// An anchor or a tag without the value behind it.
  private func firstWord(of event: Event) -> Span {
    let word = text.bytes[event.start..<event.end].prefix { !" \t\r\n".utf8.contains($0) }
    return Span(text.original(event.start), text.original(word.endIndex))
  }

  /// Reports a feature where it is first used: a thousand aliases are one mistake.
  private mutating func reportFeature(_ feature: YAMLFeature, _ span: Span) {
    guard reportedFeatures.insert(feature).inserted else { return }
    log.report(feature.diagnostic(at: Place(file, span)))
  }

  /// What this reader needs of a libyaml event, copied out of it.
  private struct Event {
    let type: yaml_event_type_t
    /// Where it begins and ends in the (repaired) text.
    let start: Int
    let end: Int
    /// The same in the file.
    let span: Span
    var text = ""
    var isPlain = false
    var hasAnchor = false
    var hasTag = false
    var isEmpty: Bool { span.isEmpty }
  }

  private mutating func nextEvent(_ parser: inout yaml_parser_t) throws(YAMLFailure) -> Event {
    var event = yaml_event_t()
    guard unsafe yaml_parser_parse(&parser, &event) == 1 else { throw failure(of: parser) }
    defer { unsafe yaml_event_delete(&event) }
    let start = offsets.byte(of: event.start_mark.index)
    let end = endOfText(start..<max(start, offsets.byte(of: event.end_mark.index)))
    var copy = Event(
      type: unsafe event.type, start: start, end: end,
      span: Span(text.original(start), text.original(end)))
    switch copy.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      copy.text = unsafe String(decoding: bytes, as: UTF8.self)
      copy.isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      copy.hasAnchor = unsafe scalar.anchor != nil
      copy.hasTag = unsafe scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      copy.hasAnchor = unsafe event.data.sequence_start.anchor != nil
      copy.hasTag = unsafe event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      copy.hasAnchor = unsafe event.data.mapping_start.anchor != nil
      copy.hasTag = unsafe event.data.mapping_start.tag != nil
    default: break
    }
    return copy
  }

  /// A block of several lines ends with its last letter, not with the empty lines behind it.
  private func endOfText(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, " \t\r\n".utf8.contains(text.bytes[end - 1]) { end -= 1 }
    return end
  }

  private mutating func failure(of parser: yaml_parser_t) -> YAMLFailure {
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    if unsafe parser.error == YAML_READER_ERROR {
      return YAMLFailure(problem: problem, offset: parser.problem_offset)
    }
    let isLate = YAMLFailure.noticedLate.contains(problem)
    let mark = unsafe isLate ? parser.context_mark : parser.problem_mark
    return YAMLFailure(problem: problem, offset: offsets.byte(of: mark.index))
  }
}

/// libyaml counts characters; this turns its counts into byte offsets, walking on from the last one
/// asked for.
private struct CharacterOffsets {
  private let bytes: [UInt8]
  private var character = 0
  private var byte = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte(of wanted: Int) -> Int {
    if wanted < character {
      while character > wanted, byte > 0 {
        byte -= 1
        if bytes[byte] & 0xC0 != 0x80 { character -= 1 }
      }
    }
    while character < wanted, byte < bytes.count {
      byte += 1
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      character += 1
    }
    return byte
  }
}
