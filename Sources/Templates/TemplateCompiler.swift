import Diagnostics

/// Turns a template into instructions for one type of view.
///
/// Partials, parents and blocks are written out where they stand, so that names and escaping are known
/// at each place; only templates that include themselves become routines of their own.
struct TemplateCompiler {
  /// A view that a section has pushed.
  struct Frame {
    /// Nil behind a mistake: every name may exist there, and none is reported.
    let shape: ViewShape?
    /// Whether the view is one of a list's.
    let isItem: Bool
  }

  /// What replaces a block, and the template in which that is written.
  struct Replacement {
    let block: TemplateBlock
    let template: Template
    /// What replaces the blocks of that template itself.
    let replacements: [String: Replacement]
    /// The same for all replacements that write the same.
    let number: Int
  }

  /// What makes two replacements write the same.
  struct ReplacementKey: Hashable {
    let path: String
    let span: Span
    let replacements: [String: Int]
  }

  /// What has been asked of the root's view.
  struct RootQuestions {
    /// The slots of views that were asked for something within them.
    var views: Set<Int> = []
    var areOthers = false
  }

  /// The template that is being written out, and how.
  struct Scope {
    let template: Template
    /// What replaces the template's blocks. A partial starts without any, so that what it calls its
    /// blocks is its own affair.
    var replacements: [String: Replacement] = [:]
    var margin = Margin()
  }

  /// How the lines of a template are indented where it is written out.
  struct Margin {
    var added: [UInt8] = []
    /// How much of a line's own indentation is left out.
    var removedCount = 0
    /// Whether the running routine's indentation comes before.
    var isInRoutine = false
  }

  let set: TemplateSet
  let format: TemplateFormat
  let shape: ViewShape
  var frames: [Frame]
  var position: HTMLPosition
  var code: Routine = []
  /// No text may be joined to an instruction before this one, because something jumps behind it.
  var joinStart = 0
  var text: [UInt8] = []
  var deeperSlots: [Int32] = []
  var passedFrames: [Int32] = []
  var routines: [Routine] = [[]]
  var finished: [RoutineKey: FinishedRoutine] = [:]
  var unfinished: [RoutineKey: UnfinishedRoutine] = [:]
  var replacementNumbers: [ReplacementKey: Int] = [:]
  var depth = 0
  /// The latest instruction that enters a value.
  var lastEntered: Int?
  /// The outermost frame that the part being compiled asks for anything.
  var outermostAsked = Int.max
  /// What the list being compiled asks of the root, if its section stands in no other.
  var askedOfRoot = RootQuestions()
  var listParts: [ListPart] = []
  var partCount: Int32 = 0
  /// How many sections that go into another view are open, through all templates.
  var descents = 0
  var nodeCount = 0
  var isTooLarge = false
  /// Whether the next line's indentation already stands there.
  var skipsIndentation = false
  private(set) var mistakes: [Diagnostic] = []
  private var reported: Set<MistakeKey> = []
  private var opened: Set<String> = []

  init(_ set: TemplateSet, _ format: TemplateFormat, _ shape: ViewShape) {
    self.set = set
    self.format = format
    self.shape = shape
    frames = [Frame(shape: shape, isItem: false)]
    position = HTMLPosition(isXML: format == .xml)
  }

  mutating func compile(_ name: String) -> CompiledTemplate? {
    guard let template = set.templates[name] else {
      report(.missingTemplate(name, at: nil, among: set.names))
      return nil
    }
    open(template)
    compile(template.nodes, in: Scope(template: template))
    routines[0] = code
    if mistakes.isEmpty, position.place != .content {
      let end = template.file.bytes.count
      report(
        .endsInside(position.description, at: Place(template.file, Span(max(end - 1, 0), end))))
    }
    return CompiledTemplate(
      shape: shape, routines: routines, text: text, deeperSlots: deeperSlots,
      listParts: listParts, passedFrames: passedFrames)
  }

  mutating func compile(_ nodes: [TemplateNode], in scope: Scope) {
    for node in nodes {
      guard !isTooLarge else { return }
      nodeCount += 1
      switch node {
      case .text(let span): writeText(span, in: scope)
      case .indentation(let span): writeIndentation(span, in: scope)
      case .variable(let tag): writeVariable(tag, in: scope)
      case .section(let section): compile(section, in: scope)
      case .partial(let tag, let standing): include(tag, standing, [:], in: scope)
      case .parent(let parent): compile(parent, in: scope)
      case .block(let block): compile(block, in: scope)
      }
    }
  }

  /// Reports a mistake once, however often its place is compiled.
  mutating func report(_ mistake: Diagnostic) {
    guard reported.insert(MistakeKey(mistake)).inserted else { return }
    mistakes.append(mistake)
  }

  /// Reports what is wrong with the writing of a template that comes to be used.
  mutating func open(_ template: Template) {
    guard opened.insert(template.name).inserted else { return }
    for mistake in template.mistakes { report(mistake) }
  }

  /// Compiles something that stands inside another, unless that has gone too far.
  mutating func descend(from tag: Tag, in scope: Scope, _ body: (inout Self) -> Void) {
    let place = Place(scope.template.file, tag.span)
    guard depth < 2 * deepestNesting else {
      report(.nestedTooDeep(at: place))
      return
    }
    guard nodeCount < 200_000, routines.count < 200 else {
      if !isTooLarge { report(.growsTooLarge(at: place)) }
      isTooLarge = true
      return
    }
    depth += 1
    body(&self)
    depth -= 1
  }
}
