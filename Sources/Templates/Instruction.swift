/// Where a value is found while rendering: a frame, a slot in it, and slots within that.
struct ValuePath: Sendable {
  /// Counted from the first frame of the running routine.
  let frame: Int32
  let slot: Int32
  /// Where the further slots of a dotted name begin in the template's list of them, and how many.
  let deeperStart: Int32
  let deeperCount: Int32

  /// The places of the further slots.
  var deeperSlots: Range<Int> { Int(deeperStart)..<Int(deeperStart + deeperCount) }
}

/// One step of rendering. Targets are places in the same routine.
enum Instruction: Sendable {
  /// Writes a stretch of the template's own text.
  case bytes(start: Int32, end: Int32)
  case write(ValuePath, Escape)
  /// Goes on at the target if the value is not shown.
  case unless(ValuePath, target: Int32)
  /// Goes on at the target if the value is shown.
  case when(ValuePath, target: Int32)
  /// The same for a list's first and last item.
  case unlessItem(frame: Int32, ItemFlag, target: Int32)
  case whenItem(frame: Int32, ItemFlag, target: Int32)
  /// Pushes the value, or goes on at the target if it is not shown.
  case enter(ValuePath, target: Int32)
  case leave
  /// Drops the value and goes on at the target, behind what would be shown in its place.
  case leaveTo(target: Int32)
  /// Pushes the first item of a list, or goes on at the target if there is none.
  case begin(ValuePath, target: Int32)
  /// The same with a list that may be kept as a whole: where it has been written before, that is written again and the
  /// rest is skipped up to the target.
  case beginKept(ValuePath, list: Int32, target: Int32)
  /// Replaces the item by the next one and goes on at the target, or drops the last one.
  case `repeat`(target: Int32)
  /// Runs a routine that sees copies of some frames, its lines indented further by a stretch of text.
  case call(
    routine: Int32, framesStart: Int32, framesEnd: Int32, indentStart: Int32, indentEnd: Int32)
  /// Writes the white space by which the running routine's lines are indented.
  case indent
  /// Begins a part that asks nothing but the view in a frame, so that it looks the same for every view with the same
  /// key. Where it has been written before, that is written again and the rest is skipped up to the target.
  case keep(part: Int32, frame: Int32, target: Int32)
  case endKeep
}

/// What is made of a list that asks nothing but its items, and perhaps one of the root's views.
struct ListPart: Sendable {
  let part: Int32
  /// The slot of that view.
  let view: Int?
}

/// What the names `-first` and `-last` ask of the innermost list.
enum ItemFlag: String, Sendable {
  case first = "-first"
  case last = "-last"
}

/// A run of instructions; the first routine is the template, others are partials that include themselves.
typealias Routine = [Instruction]
