internal import CCMark

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

// The only file that touches libcmark's functions. A node and what it lends are valid inside `withParsed` only;
// nothing outside this file can free one.

/// A node of libcmark's tree.
struct Node: Equatable {
  fileprivate let pointer: OpaquePointer

  /// The raw values are libcmark's own.
  enum Kind: UInt32 {
    case document = 1
    case blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading,
      thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
  }

  var kind: Kind {
    guard let kind = Kind(rawValue: cmark_node_get_type(pointer).rawValue) else {
      preconditionFailure("libcmark made a node of a kind that it does not document.")
    }
    return kind
  }

  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var firstChild: Node? { Node(cmark_node_first_child(pointer)) }

  /// Counted from 1, right for blocks only.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  /// In bytes, counted from 1, right for blocks only.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  /// How many bytes of source the node covers: right for inlines too, though both ends may be shifted.
  var width: Int {
    Int(cmark_node_get_end_column(pointer)) - Int(cmark_node_get_start_column(pointer)) + 1
  }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isBulletList: Bool { cmark_node_get_list_type(pointer) == CMARK_BULLET_LIST }
  var isTightList: Bool { cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }

  /// Lent, as everything in the tree is.
  var lentLiteral: UnsafeBufferPointer<UInt8> { lent(cmark_node_get_literal(pointer)) }
  var lentFenceWords: UnsafeBufferPointer<UInt8> { lent(cmark_node_get_fence_info(pointer)) }
  func appendLiteral(to bytes: inout [UInt8]) { bytes.append(contentsOf: lentLiteral) }
  var literal: [UInt8] { Array(lentLiteral) }
  /// Whether the first paragraph in an item or a quote begins with a bracket.
  var beginsWithBracket: Bool {
    guard let first = firstChild, first.kind == .paragraph, let text = first.firstChild else {
      return false
    }
    return text.kind == .text && text.lentLiteral.first == UInt8(ascii: "[")
  }
  var url: [UInt8] { Array(lent(cmark_node_get_url(pointer))) }
  var title: [UInt8] { Array(lent(cmark_node_get_title(pointer))) }

  /// Whether a title was written, be it an empty one. libcmark hands out one and the same pointer where
  /// there is none, and we know it from a link without title.
  func hasTitle(unlike untitled: Node) -> Bool {
    cmark_node_get_title(pointer) != cmark_node_get_title(untitled.pointer)
  }

  fileprivate init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  private func lent(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeRawBufferPointer(start: text, count: strlen(text)).assumingMemoryBound(
      to: UInt8.self)
  }
}

/// A walk over a tree in document order: every node is entered, and those that can have children are left.
struct Walk: ~Copyable {
  private let iterator: OpaquePointer

  fileprivate init(over root: Node) {
    guard let iterator = cmark_iter_new(root.pointer) else {
      preconditionFailure("libcmark makes an iterator for every node.")
    }
    self.iterator = iterator
  }

  struct Step {
    let isEntering: Bool
    let node: Node
  }

  mutating func next() -> Step? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = Node(cmark_iter_get_node(iterator)) else {
      return nil
    }
    return Step(isEntering: event == CMARK_EVENT_ENTER, node: node)
  }

  /// Goes on behind a node that was just entered, without its children and without leaving it.
  mutating func skip(_ node: Node) {
    cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT)
  }
}

/// Parses a text and lends its tree to `read`.
///
/// With `mendingUTF8`, bytes that are no UTF-8 become U+FFFD.
func withParsed<Result>(
  _ bytes: [UInt8], _ range: Range<Int>, mendingUTF8: Bool,
  _ read: (_ root: Node, _ walk: inout Walk) -> Result
) -> Result {
  // An empty array need not have an address; an empty line says the same.
  guard !range.isEmpty else { return withParsed([0x0A], 0..<1, mendingUTF8: false, read) }
  let options = mendingUTF8 ? CMARK_OPT_VALIDATE_UTF8 : CMARK_OPT_DEFAULT
  let memory = ParserMemory.ofThread
  // Nothing of the parser, its tree and the walk is freed by itself.
  let mark = memory.pointee.mark
  defer { memory.pointee.giveUp(since: mark) }
  let parser = cmark_parser_new_with_mem(options, memory.pointee.functions)
  bytes.withUnsafeBytes { all in
    let text = UnsafeRawBufferPointer(rebasing: all[range])
    cmark_parser_feed(
      parser, text.baseAddress?.assumingMemoryBound(to: CChar.self), text.count)
  }
  guard let root = Node(cmark_parser_finish(parser)) else {
    preconditionFailure("libcmark makes a document of every text.")
  }
  var walk = Walk(over: root)
  return read(root, &walk)
}

/// Lends a link that has no title, to compare others with.
func withUntitledLink<Result>(_ use: (Node) -> Result) -> Result {
  guard let link = Node(cmark_node_new(CMARK_NODE_LINK)) else {
    preconditionFailure("libcmark makes a node when asked.")
  }
  defer { cmark_node_free(link.pointer) }
  return use(link)
}
