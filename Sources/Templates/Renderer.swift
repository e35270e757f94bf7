internal import Diagnostics

/// One run of a compiled template. Its stacks are its own, so that no depth of a tree can overflow.
struct Renderer: ~Copyable {
  /// Where a routine goes on when the one that it called ends.
  private struct Return {
    let routine: Int
    let counter: Int
    let base: Int
    let indentCount: Int
  }

  /// A part that is being written, to be kept.
  private struct OpenPart {
    let key: KeptParts.Key
    let start: Int
  }

  private let template: CompiledTemplate
  private let kept: KeptParts?
  /// The parts that are open; nil for one that is not kept.
  private var openParts: [OpenPart?] = []
  private var frames = Stack<RenderedFrame>()
  private var returns: [Return] = []
  private var base = 0
  private var indent: [UInt8] = []
  private let root: View
  /// The root's own views by their slots, as far as they were asked for: a page names its frame and its words all
  /// the time.
  private var rootViews: [View?]

  init(_ template: CompiledTemplate, _ view: View, keeping kept: KeptParts?) {
    self.template = template
    self.kept = kept
    root = view
    rootViews = Array(repeating: nil, count: view.shape.slots.count)
    frames.append(RenderedFrame(.view(view)))
  }

  /// How many routines may wait for one another: more than any tree is deep.
  private static let deepestCalls = 10_000

  /// False if routines call one another without end.
  mutating func run(into output: inout ByteBuffer) -> Bool {
    var routine = 0
    var code = template.routines[0]
    var counter = 0
    while true {
      guard counter < code.count else {
        guard let back = returns.popLast() else { return true }
        frames.removeLast(frames.count - base)
        indent.removeLast(indent.count - back.indentCount)
        (routine, counter, base) = (back.routine, back.counter, back.base)
        code = template.routines[routine]
        continue
      }
      let instruction = code[counter]
      counter += 1
      switch instruction {
      case .bytes(let start, let end):
        template.text.withUnsafeBufferPointer { text in
          output.append(UnsafeBufferPointer(rebasing: text[Int(start)..<Int(end)]))
        }
      case .write(let path, let escape):
        switch value(at: path) {
        case .text(let text), .address(let text): output.append(text, escaped: escape)
        case .html(let bytes): output.append(html: bytes, escaped: escape)
        default: break
        }
      case .unless(let path, let target):
        if !value(at: path).isShown { counter = Int(target) }
      case .when(let path, let target):
        if value(at: path).isShown { counter = Int(target) }
      case .unlessItem(let frame, let flag, let target):
        if !holds(flag, frame) { counter = Int(target) }
      case .whenItem(let frame, let flag, let target):
        if holds(flag, frame) { counter = Int(target) }
      case .enter(let path, let target):
        let value = value(at: path)
        if value.isShown {
          frames.append(RenderedFrame(value))
        } else {
          counter = Int(target)
        }
      case .leave: frames.removeLast()
      case .leaveTo(let target):
        frames.removeLast()
        counter = Int(target)
      case .begin(let path, let target):
        if !begin(value(at: path)) { counter = Int(target) }
      case .beginKept(let path, let list, let target):
        if !begin(value(at: path), template.listParts[Int(list)], in: &output) {
          counter = Int(target)
        }
      case .repeat(let target):
        if goOn() { counter = Int(target) }
      case .call(let called, let framesStart, let framesEnd, let indentStart, let indentEnd):
        guard returns.count < Self.deepestCalls else { return false }
        returns.append(
          Return(routine: routine, counter: counter, base: base, indentCount: indent.count))
        indent.append(contentsOf: template.text[Int(indentStart)..<Int(indentEnd)])
        let newBase = frames.count
        for frame in template.passedFrames[Int(framesStart)..<Int(framesEnd)] {
          frames.append(frames[base + Int(frame)].copy())
        }
        base = newBase
        routine = Int(called)
        code = template.routines[routine]
        counter = 0
      case .indent: output.append(indent)
      case .keep(let part, let frame, let target):
        let key = frames[base + Int(frame)].key.map { KeptParts.Key(part: part, shown: $0) }
        if !begin(key, in: &output) { counter = Int(target) }
      case .endKeep: endPart(in: output)
      }
    }
  }

  private mutating func value(at path: ValuePath) -> Value {
    let frame = base + Int(path.frame)
    guard path.deeperCount > 0 else { return frames[frame].value(at: Int(path.slot)) }
    guard frame > 0 || path.deeperCount > 1 else {
      let slot = Int(template.deeperSlots[Int(path.deeperStart)])
      return rootView(at: Int(path.slot))?.value(at: slot) ?? .nothing
    }
    var value = frames[frame].value(at: Int(path.slot))
    for slot in template.deeperSlots[path.deeperSlots] {
      guard case .view(let inner) = value else { return .nothing }
      value = inner.value(at: Int(slot))
    }
    return value
  }

  private mutating func rootView(at slot: Int) -> View? {
    if let known = rootViews[slot] { return known }
    guard case .view(let view) = root.value(at: slot) else { return nil }
    rootViews[slot] = view
    return view
  }

  /// False if what was kept of a part has been written, so that there is nothing more to do.
  private mutating func begin(_ key: KeptParts.Key?, in output: inout ByteBuffer) -> Bool {
    guard let kept, let key else {
      openParts.append(nil)
      return true
    }
    if let bytes = kept.bytes(of: key) {
      output.append(bytes)
      return false
    }
    openParts.append(OpenPart(key: key, start: output.count))
    return true
  }

  /// False if the list is empty or has been written.
  private mutating func begin(
    _ items: Value, _ list: ListPart, in output: inout ByteBuffer
  ) -> Bool {
    guard begin(items) else { return false }
    if begin(key(of: list, items), in: &output) { return true }
    frames.removeLast()
    return false
  }

  private mutating func key(of list: ListPart, _ items: Value) -> KeptParts.Key? {
    guard case .list(let views) = items, let shown = views.key else { return nil }
    guard let view = list.view else { return KeptParts.Key(part: list.part, shown: shown) }
    return rootView(at: view)?.key.map {
      KeptParts.Key(part: list.part, shown: shown, asked: $0)
    }
  }

  private mutating func endPart(in output: borrowing ByteBuffer) {
    guard let open = openParts.removeLast() else { return }
    kept?.keep(output.bytes(from: open.start), as: open.key)
  }

  private func holds(_ flag: ItemFlag, _ frame: Int32) -> Bool {
    let (index, count) = (frames[base + Int(frame)].index, frames[base + Int(frame)].count)
    return flag == .first ? index == 0 : index == count - 1
  }

  private mutating func begin(_ items: Value) -> Bool {
    let count =
      switch items {
      case .list(let views): views.count
      case .texts(let texts): texts.count
      default: 0
      }
    guard count > 0 else { return false }
    frames.append(RenderedFrame(firstOf: items, count: count))
    return true
  }

  private mutating func goOn() -> Bool {
    let last = frames.count - 1
    guard frames[last].index + 1 < frames[last].count else {
      frames.removeLast()
      return false
    }
    frames[last].index += 1
    return true
  }
}
