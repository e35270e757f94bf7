internal import Diagnostics

/// The `d` of an SVG path, in whole numbers.
struct VectorPath {
  private(set) var bytes: [UInt8] = []

  /// With room for so many bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func add(_ command: Unicode.Scalar) { bytes.append(UInt8(ascii: command)) }

  mutating func add(_ command: Unicode.Scalar, _ first: Int) {
    bytes.append(UInt8(ascii: command))
    append(first, to: &bytes)
  }

  mutating func add(_ command: Unicode.Scalar, _ first: Int, _ second: Int) {
    add(command, first)
    addNext(second)
  }

  mutating func add(_ command: Unicode.Scalar, _ first: Int, _ second: Int, _ others: Int...) {
    add(command, first, second)
    for number in others { addNext(number) }
  }

  private mutating func addNext(_ number: Int) {
    if number >= 0 { bytes.append(UInt8(ascii: " ")) }
    append(number, to: &bytes)
  }

  mutating func add(_ other: VectorPath) { bytes += other.bytes }

  /// Adds a stretch of another path.
  mutating func add(_ other: [UInt8], from start: Int, to end: Int) {
    other.withUnsafeBufferPointer {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: $0[start..<end]))
    }
  }

  /// A point, which a round stroke makes a dot.
  mutating func dot(_ x: Int, _ y: Int) {
    add("M", x, y)
    add("h", 0)
  }

  mutating func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    add("M", x, y)
    add("h", width)
    add("v", height)
    add("h", -width)
    add("z")
  }

  mutating func circle(_ x: Int, _ y: Int, _ radius: Int) {
    add("M", x - radius, y)
    add("a", radius, radius, 0, 1, 0, 2 * radius, 0)
    add("a", radius, radius, 0, 1, 0, -2 * radius, 0)
  }
}

/// An SVG as it is written. Colours and widths that a theme may want to change are classes, never attributes.
struct VectorDrawing: ~Copyable {
  private var svg = ByteBuffer(capacity: 8 * 1024)

  /// Begins with nothing, not even the element that holds all others.
  init() {}

  /// Begins a picture that says nothing which its page does not say in words.
  init(decorative className: String, width: Int, height: Int) {
    write("<svg class=\"")
    write(className)
    write("\" viewBox=\"0 0 ")
    write(width)
    write(" ")
    write(height)
    write("\" preserveAspectRatio=\"xMidYMid slice\" aria-hidden=\"true\" focusable=\"false\">")
  }

  mutating func write(_ markup: String) { svg.append(contentsOf: markup) }

  mutating func write(_ markup: ArraySlice<UInt8>) { svg.append(contentsOf: markup) }

  mutating func write(_ number: Int) { svg.append(number) }

  mutating func writeText(_ text: String) { svg.appendEscaped(text) }

  mutating func path(_ className: String, width: Int? = nil, _ path: VectorPath) {
    if path.isEmpty { return }
    write("<path class=\"")
    write(className)
    if let width {
      write("\" stroke-width=\"")
      write(width)
    }
    write("\" d=\"")
    svg.append(path.bytes)
    write("\"/>")
  }

  mutating func group(_ className: String, _ content: (inout VectorDrawing) -> Void) {
    write("<g class=\"")
    write(className)
    write("\">")
    content(&self)
    write("</g>")
  }

  var bytes: [UInt8] { svg.bytes() }

  consuming func finished() -> [UInt8] {
    write("</svg>")
    return bytes
  }
}

func append(_ number: Int, to bytes: inout [UInt8]) {
  if number < 0 { bytes.append(UInt8(ascii: "-")) }
  append(digitsOf: number.magnitude, to: &bytes)
}

private func append(digitsOf number: UInt, to bytes: inout [UInt8]) {
  if number >= 10 { append(digitsOf: number / 10, to: &bytes) }
  bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
}
