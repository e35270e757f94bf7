import Glibc

/// By what a file is known again without reading it.
struct FileStamp: Equatable {
  private let device: dev_t
  private let number: ino_t
  private let byteCount: off_t
  /// When it was last changed, in nanoseconds: the time that no program can set.
  private let changed: Int
  private let isSettled: Bool

  /// Clocks of file systems are coarse: within this time a file can change twice and look the same.
  private static let doubt = 1_000_000_000

  init(of status: stat) {
    device = status.st_dev
    number = status.st_ino
    byteCount = status.st_size
    changed = nanoseconds(status.st_ctim)
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    isSettled = nanoseconds(now) - changed > Self.doubt
  }

  /// Whether a file with the other stamp has surely not changed since it had this one.
  func surelyIs(_ later: FileStamp) -> Bool { isSettled && self == later }

  static func == (first: FileStamp, second: FileStamp) -> Bool {
    (first.device, first.number, first.byteCount, first.changed)
      == (second.device, second.number, second.byteCount, second.changed)
  }
}

private func nanoseconds(_ time: timespec) -> Int { time.tv_sec * 1_000_000_000 + time.tv_nsec }
