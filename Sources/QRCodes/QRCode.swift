/// A text as a QR code (ISO/IEC 18004): a square of dark and light modules.
///
/// The code is the smallest that holds the text, with as much error correction as fits into it without
/// growing: on paper of a given size, larger modules help a camera more than redundancy does.
public struct QRCode: Sendable {
  /// The dark modules of each row; the first module is the lowest bit.
  let rows: [UInt64]

  /// How many modules there are on a side, without the quiet zone around them.
  public var size: Int { rows.count }

  /// The light margin on each side that the standard asks for, in modules.
  public static let quietZone = 4

  /// Version 10 has 57 modules on a side and holds 271 bytes. On the 15 mm that a card has room for, the
  /// modules of a larger code would be finer than a phone reads.
  private static let versions: ClosedRange<Int32> = 1...10

  /// Nil if the text is too long to be read from a card.
  public init?(_ text: String) {
    guard let modules = Modules(Array(text.utf8), versions: Self.versions, mask: 0) else {
      return nil
    }
    rows = modules.underBestMask().rows
  }

  public func isDark(row: Int, column: Int) -> Bool { rows[row] >> UInt64(column) & 1 == 1 }
}
