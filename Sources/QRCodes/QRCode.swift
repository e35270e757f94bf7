internal import CQRCodeGen

/// A text as a QR code (ISO/IEC 18004): a square of dark and light modules.
///
/// The code is the smallest that holds the text, with as much error correction as fits into it without
/// growing: on paper of a given size, larger modules help a camera more than redundancy does.
public struct QRCode: Sendable {
  /// How many modules there are on a side, without the quiet zone around them.
  public let size: Int
  private let modules: [Bool]

  /// The light margin on each side that the standard asks for, in modules.
  public static let quietZone = 4

  /// Version 10 has 57 modules on a side and holds 271 bytes. On the 15 mm that a card has room for, the
  /// modules of a larger code would be finer than a phone reads.
  private static let largestVersion: Int32 = 10

  /// Nil if the text is too long to be read from a card.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    // Rounded up, the number of bits of the version's square, and one byte for its size.
    let length = (57 * 57 + 7) / 8 + 1
    guard bytes.count <= length else { return nil }
    var work = bytes + Array(repeating: 0, count: length - bytes.count)
    var code = [UInt8](repeating: 0, count: length)
    guard
      qrcodegen_encodeBinary(
        &work, bytes.count, &code, qrcodegen_Ecc_LOW, qrcodegen_VERSION_MIN, Self.largestVersion,
        qrcodegen_Mask_AUTO, true)
    else { return nil }
    let size = Int(qrcodegen_getSize(code))
    self.size = size
    modules = (0..<size * size).map { index in
      qrcodegen_getModule(code, Int32(index % size), Int32(index / size))
    }
  }

  public func isDark(row: Int, column: Int) -> Bool { modules[row * size + column] }
}
