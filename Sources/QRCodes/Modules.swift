internal import CQRCodeGen

/// The dark modules of a code as bits, each row a word and each column as well; the first module is the lowest bit.
struct Modules {
  let rows: [UInt64]
  let columns: [UInt64]

  var size: Int { rows.count }

  /// A text as the library lays it out, under one of the eight masks, in the smallest size of some that holds it.
  init?(_ text: [UInt8], versions: ClosedRange<Int32>, mask: Int) {
    // Rounded up, the number of bits of the version's square, and one byte for its size.
    let side = Int(versions.upperBound) * 4 + 17
    let length = (side * side + 7) / 8 + 1
    guard side <= UInt64.bitWidth, text.count <= length else { return nil }
    var work = text + Array(repeating: 0, count: length - text.count)
    var code = [UInt8](repeating: 0, count: length)
    guard
      qrcodegen_encodeBinary(
        &work, text.count, &code, qrcodegen_Ecc_LOW, versions.lowerBound, versions.upperBound,
        qrcodegen_Mask(rawValue: Int32(mask)), true)
    else { return nil }
    let size = Int(qrcodegen_getSize(code))
    let rows = (0..<size).map { row in
      (0..<size).reduce(UInt64(0)) { line, column in
        qrcodegen_getModule(code, Int32(column), Int32(row)) ? line | 1 << column : line
      }
    }
    columns = (0..<size).map { column in
      rows.indices.reduce(0) { line, row in line | (rows[row] >> column & 1) << row }
    }
    self.rows = rows
  }

  private init(rows: [UInt64], columns: [UInt64]) {
    self.rows = rows
    self.columns = columns
  }

  /// The modules that are dark in one of two and light in the other.
  static func ^ (first: Modules, second: Modules) -> Modules {
    Modules(
      rows: zip(first.rows, second.rows).map { $0 ^ $1 },
      columns: zip(first.columns, second.columns).map { $0 ^ $1 })
  }
}
