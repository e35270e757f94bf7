import Diagnostics

/// Partials, parents and blocks.
extension TemplateCompiler {
  /// What makes two inclusions of a template the same instructions.
  struct RoutineKey: Hashable {
    struct FrameKey: Hashable {
      let shape: ObjectIdentifier?
      let isItem: Bool
    }

    let name: String
    let frames: [FrameKey]
    let position: HTMLPosition
    let replacements: [String: Int]
  }

  struct FinishedRoutine {
    let number: Int
    let positionAfter: HTMLPosition
  }

  struct UnfinishedRoutine {
    let number: Int
    let descents: Int
    var isCalled = false
  }

  /// Writes a template out here; with replacements, as a parent.
  mutating func include(
    _ tag: Tag, _ standing: Standing, _ replacements: [String: Replacement], in scope: Scope
  ) {
    guard let template = set.templates[tag.name] else {
      let place = Place(scope.template.file, tag.nameSpan)
      report(.missingTemplate(tag.name, at: place, among: set.names))
      return
    }
    open(template)
    descend(from: tag, in: scope) { compiler in
      var inner = Scope(template: template, replacements: replacements)
      if case .alone(let indentation) = standing {
        inner.margin.isInRoutine = scope.margin.isInRoutine
        inner.margin.added = compiler.indentation(indentation, in: scope)
      }
      if compiler.set.selfIncluding.contains(tag.name) {
        compiler.call(inner, by: tag, in: scope)
      } else if compiler.frames.last?.isItem == true, !inner.margin.isInRoutine {
        compiler.compilePart(template.nodes, in: inner)
      } else {
        compiler.compile(template.nodes, in: inner)
      }
    }
  }

  /// Compiles what is made of a list's item, so that it can be kept if it asks nothing but the item: not which one of
  /// the list it is, and nothing of the views around.
  private mutating func compilePart(_ nodes: [TemplateNode], in scope: Scope) {
    let item = frames.count - 1
    let outer = outermostAsked
    outermostAsked = .max
    let start = emit(.keep(part: partCount, frame: Int32(item), target: 0))
    // Before the parts within it, which are others for the same item.
    partCount += 1
    compile(nodes, in: scope)
    if outermostAsked >= item {
      emit(.endKeep)
      land(start)
    } else {
      code[start] = .bytes(start: 0, end: 0)
    }
    outermostAsked = min(outermostAsked, outer)
  }

  mutating func compile(_ parent: TemplateParent, in scope: Scope) {
    var replacements: [String: Replacement] = [:]
    let offered = set.blockNames(of: parent.opening.name)
    for block in parent.blocks {
      let name = block.opening.name
      replacements[name] = replacement(by: block, in: scope)
      guard set.templates[parent.opening.name] != nil, !offered.contains(name) else { continue }
      report(
        .unknownBlock(
          name, of: parent.opening.name,
          at: Place(scope.template.file, block.opening.nameSpan), among: offered.sorted()))
    }
    // Who builds on this template replaces blocks of its parent too, and has the last word.
    replacements.merge(scope.replacements) { _, outer in outer }
    include(parent.opening, parent.standing, replacements, in: scope)
  }

  private mutating func replacement(by block: TemplateBlock, in scope: Scope) -> Replacement {
    let key = ReplacementKey(
      path: scope.template.file.path, span: block.opening.span,
      replacements: scope.replacements.mapValues(\.number))
    let number = replacementNumbers[key] ?? replacementNumbers.count
    replacementNumbers[key] = number
    return Replacement(
      block: block, template: scope.template, replacements: scope.replacements, number: number)
  }

  mutating func compile(_ block: TemplateBlock, in scope: Scope) {
    descend(from: block.opening, in: scope) { compiler in
      guard let replacement = scope.replacements[block.opening.name] else {
        compiler.compile(block.nodes, in: scope)
        return
      }
      var inner = Scope(
        template: replacement.template, replacements: replacement.replacements,
        margin: scope.margin)
      let ownIndentation = replacement.block.ownIndentation
      inner.margin.removedCount = ownIndentation?.count ?? 0
      switch block.standing {
      case .alone(let span):
        inner.margin.added = compiler.indentation(block.ownIndentation ?? span, in: scope)
        if ownIndentation == nil, !replacement.block.nodes.isEmpty {
          compiler.write(inner.margin.added[...])
        }
      case .first(let span):
        inner.margin.added = compiler.indentation(span, in: scope)
        compiler.skipsIndentation = true
      case .within: compiler.skipsIndentation = true
      }
      compiler.compile(replacement.block.nodes, in: inner)
      compiler.skipsIndentation = false
    }
  }

  /// The white space before a tag as it is written here, with what is added to every line.
  private func indentation(_ span: Span, in scope: Scope) -> [UInt8] {
    let bytes = scope.template.file.bytes
    return scope.margin.added
      + bytes[span.range(within: bytes.count)].dropFirst(scope.margin.removedCount)
  }

  /// Calls the routine of a template that includes itself, and makes it where there is none yet.
  private mutating func call(_ inner: Scope, by tag: Tag, in scope: Scope) {
    let passed = passableFrames
    let key = RoutineKey(
      name: tag.name,
      frames: passed.map { number in
        .init(
          shape: frames[number].shape.map(ObjectIdentifier.init), isItem: frames[number].isItem)
      },
      position: position,
      replacements: inner.replacements.mapValues(\.number))
    if let routine = finished[key] {
      emitCall(to: routine.number, passed, indented: inner.margin.added)
      position = routine.positionAfter
      return
    }
    let place = Place(scope.template.file, tag.span)
    if let routine = unfinished[key] {
      if routine.descents == descents { report(.includesItselfEndlessly(tag.name, at: place)) }
      unfinished[key]?.isCalled = true
      emitCall(to: routine.number, passed, indented: inner.margin.added)
      return
    }
    // In a tree one or two more views make the same routine; where each makes another, it has no end.
    guard unfinished.keys.count(where: { $0.name == tag.name }) < 16 else {
      report(.nestedTooDeep(at: place))
      return
    }
    let number = routines.count
    routines.append([])
    unfinished[key] = UnfinishedRoutine(number: number, descents: descents)
    let outer = (code, joinStart, frames, position)
    (code, joinStart, frames) = ([], 0, passed.map { outer.2[$0] })
    var body = inner
    body.margin = Margin(isInRoutine: true)
    compile(inner.template.nodes, in: body)
    routines[number] = code
    (code, joinStart, frames) = (outer.0, outer.1, outer.2)
    if unfinished.removeValue(forKey: key)?.isCalled == true,
      outer.3.joined(with: position) != outer.3
    {
      report(.inclusionDiffers(tag.name, at: place))
    }
    finished[key] = FinishedRoutine(number: number, positionAfter: position)
    emitCall(to: number, passed, indented: inner.margin.added)
  }

  private mutating func emitCall(to routine: Int, _ passed: [Int], indented: [UInt8]) {
    outermostAsked = min(outermostAsked, passed.first ?? 0)
    askedOfRoot.areOthers = true
    let framesStart = Int32(passedFrames.count)
    passedFrames += passed.map(Int32.init)
    let indentStart = Int32(text.count)
    text += indented
    emit(
      .call(
        routine: Int32(routine), framesStart: framesStart, framesEnd: Int32(passedFrames.count),
        indentStart: indentStart, indentEnd: Int32(text.count)))
  }

  /// The frames that a routine can see. Of several with one shape only the innermost counts, so that
  /// there are finitely many combinations, however deep a tree goes.
  private var passableFrames: [Int] {
    var shapes: Set<ObjectIdentifier> = []
    var hasItem = false
    var hasUnknown = false
    var kept: [Int] = []
    for (number, frame) in frames.enumerated().reversed() {
      let isNew = frame.shape.map { shapes.insert(ObjectIdentifier($0)).inserted } ?? !hasUnknown
      if frame.shape == nil { hasUnknown = true }
      let isInnermostItem = frame.isItem && !hasItem
      if frame.isItem { hasItem = true }
      if isNew || isInnermostItem { kept.append(number) }
    }
    return kept.reversed()
  }
}
