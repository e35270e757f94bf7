import Diagnostics

/// Sections, and where the ways through them meet again.
extension TemplateCompiler {
  mutating func compile(_ section: TemplateSection, in scope: Scope) {
    descend(from: section.opening, in: scope) { compiler in
      if let flag = ItemFlag(rawValue: section.opening.name) {
        compiler.compile(section, asking: flag, in: scope)
        return
      }
      guard let found = compiler.resolve(section.opening, in: scope) else {
        // Its own names cannot be known; what stands in it is still read for other mistakes.
        if section.opening.sigil == .section { compiler.push(nil) }
        compiler.compileBranch(of: section, in: scope)
        if section.opening.sigil == .section { compiler.frames.removeLast() }
        return
      }
      if section.opening.sigil == .inverted {
        let jump = compiler.emit(.when(found.path, target: 0))
        compiler.compileBranch(of: section, in: scope)
        compiler.land(jump)
        compiler.askOnce(inverseAt: jump)
      } else {
        compiler.compile(section, over: found, in: scope)
      }
    }
  }

  private mutating func compile(
    _ section: TemplateSection, asking flag: ItemFlag, in scope: Scope
  ) {
    guard let item = innermostItem else {
      if frames.allSatisfy({ $0.shape != nil }) {
        report(
          .itemFlagOutsideList(
            flag.rawValue, at: Place(scope.template.file, section.opening.nameSpan)))
      }
      compileBranch(of: section, in: scope)
      return
    }
    let frame = Int32(item)
    // What is in front of an item and behind it is the list's affair.
    outermostAsked = min(outermostAsked, item - 1)
    let jump = emit(
      section.opening.sigil == .inverted
        ? .whenItem(frame: frame, flag, target: 0) : .unlessItem(frame: frame, flag, target: 0))
    compileBranch(of: section, in: scope)
    land(jump)
  }

  private mutating func compile(
    _ section: TemplateSection, over found: Found, in scope: Scope
  ) {
    switch found.kind {
    case .flag:
      let jump = emit(.unless(found.path, target: 0))
      compileBranch(of: section, in: scope)
      land(jump)
    case .text: compile(section, entering: found, as: .text, in: scope)
    case .html: compile(section, entering: found, as: .html, in: scope)
    case .address: compile(section, entering: found, as: .address, in: scope)
    case .view(let shape):
      descents += 1
      compile(section, entering: found, as: shape(), in: scope)
      descents -= 1
    case .list(let shape):
      descents += 1
      compile(section, repeating: found, as: shape(), in: scope)
      descents -= 1
    }
  }

  private mutating func compile(
    _ section: TemplateSection, entering found: Found, as shape: ViewShape, in scope: Scope
  ) {
    let jump = emit(.enter(found.path, target: 0))
    push(shape)
    compileBranch(of: section, in: scope)
    frames.removeLast()
    emit(.leave)
    land(jump)
    lastEntered = jump
  }

  /// Where a section's inverse follows it, its value is asked for once: who leaves the section leaves out its inverse,
  /// and who does not enter it goes there.
  private mutating func askOnce(inverseAt jump: Int) {
    guard case .when(let path, let end) = code[jump],
      let lastEntered, lastEntered < jump,
      case .enter(let entered, let behind) = code[lastEntered], Int(behind) == jump,
      case .leave = code[jump - 1], finds(path, theSameAs: entered)
    else { return }
    code[lastEntered] = .enter(entered, target: Int32(jump + 1))
    code[jump - 1] = .leaveTo(target: end)
  }

  /// A list's section begins where it ends: it is compiled for the position that both can be.
  private mutating func compile(
    _ section: TemplateSection, repeating found: Found, as shape: ViewShape, in scope: Scope
  ) {
    let mayBeKept = frames.count == 1 && unfinished.isEmpty
    if mayBeKept { askedOfRoot = RootQuestions() }
    let jump = emit(.begin(found.path, target: 0))
    push(shape, isItem: true)
    let before = position
    let start = code.count
    joinStart = start
    compile(section.nodes, in: scope)
    if let meeting = before.joined(with: position), meeting != before {
      code.removeLast(code.count - start)
      joinStart = start
      position = meeting
      compile(section.nodes, in: scope)
      join(meeting, behind: section, in: scope)
    } else {
      join(before, behind: section, in: scope)
    }
    frames.removeLast()
    emit(.repeat(target: Int32(start)))
    if mayBeKept, !askedOfRoot.areOthers, askedOfRoot.views.count <= 1 {
      code[jump] = .beginKept(found.path, list: Int32(listParts.count), target: 0)
      listParts.append(ListPart(part: partCount, view: askedOfRoot.views.first))
      partCount += 1
      emit(.endKeep)
    }
    land(jump)
  }

  /// Compiles what may be left out.
  private mutating func compileBranch(of section: TemplateSection, in scope: Scope) {
    let before = position
    compile(section.nodes, in: scope)
    join(before, behind: section, in: scope)
  }

  private mutating func join(
    _ before: HTMLPosition, behind section: TemplateSection, in scope: Scope
  ) {
    guard let meeting = before.joined(with: position) else {
      let file = scope.template.file
      report(
        .waysDiffer(
          section.opening.name, at: Place(file, section.opening.span),
          closing: Place(file, section.closing), with: position.description,
          without: before.description))
      position = before
      return
    }
    position = meeting
  }

  private mutating func push(_ shape: ViewShape?, isItem: Bool = false) {
    frames.append(Frame(shape: shape, isItem: isItem))
  }

  @discardableResult
  mutating func emit(_ instruction: Instruction) -> Int {
    code.append(instruction)
    return code.count - 1
  }

  /// Lets an instruction jump to what comes next.
  mutating func land(_ jump: Int) {
    let target = Int32(code.count)
    joinStart = code.count
    switch code[jump] {
    case .unless(let path, _): code[jump] = .unless(path, target: target)
    case .when(let path, _): code[jump] = .when(path, target: target)
    case .unlessItem(let frame, let flag, _):
      code[jump] = .unlessItem(frame: frame, flag, target: target)
    case .whenItem(let frame, let flag, _):
      code[jump] = .whenItem(frame: frame, flag, target: target)
    case .enter(let path, _): code[jump] = .enter(path, target: target)
    case .begin(let path, _): code[jump] = .begin(path, target: target)
    case .beginKept(let path, let list, _):
      code[jump] = .beginKept(path, list: list, target: target)
    case .keep(let part, let frame, _): code[jump] = .keep(part: part, frame: frame, target: target)
    case .bytes, .write, .leave, .leaveTo, .repeat, .call, .indent, .endKeep:
      preconditionFailure("Only an instruction with a target can be given one.")
    }
  }
}
