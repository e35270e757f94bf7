internal import Diagnostics
internal import Documents

/// How the cards of a deck lie on a sheet of A4 to be cut apart. All lengths are in tenths of a millimetre.
enum SheetFormat: CaseIterable, Hashable, Sendable {
  /// 59 × 91 mm with bleed, for a print shop.
  case common
  /// 62 × 100 mm with bleed, for a print shop.
  case large
  /// 59 × 91 mm without bleed, for scissors.
  case home

  /// The last part of its page's address.
  var name: Name {
    switch self {
    case .common: Name("59x91")
    case .large: Name("62x100")
    case .home: Name("home", "zuhause")
    }
  }

  /// A cut card.
  var card: (width: Int, height: Int) { self == .large ? (620, 1000) : (590, 910) }
  /// What is printed beyond the cut on every side, so that a cut a little beside the line shows no white.
  var bleed: Int { self == .home ? 0 : 30 }

  var columns: Int {
    switch self {
    case .common: 4
    case .large: 2
    case .home: 3
    }
  }

  var rows: Int { self == .home ? 3 : 2 }
  var cardsPerSheet: Int { columns * rows }

  var isLandscape: Bool { self == .common }
  /// A4, as it lies.
  var paper: (width: Int, height: Int) { isLandscape ? (2970, 2100) : (2100, 2970) }

  /// Where to cut, from the left and from the top: the cards lie in the middle of the paper, so that the
  /// two sides of a sheet fit each other.
  var cuts: (columns: [Int], rows: [Int]) {
    (
      cuts(of: card.width, columns, across: paper.width),
      cuts(of: card.height, rows, across: paper.height)
    )
  }

  private func cuts(of length: Int, _ count: Int, across paper: Int) -> [Int] {
    let pitch = length + 2 * bleed
    let start = (paper - count * pitch) / 2 + bleed
    // Without bleed a card ends where the next one begins.
    guard bleed > 0 else { return (0...count).map { start + $0 * pitch } }
    return (0..<count).flatMap { [start + $0 * pitch, start + $0 * pitch + length] }
  }
}
