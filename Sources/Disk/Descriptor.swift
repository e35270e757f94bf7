import Glibc

/// What the system answered to a call that it refused.
public struct SystemError: Error {
  public let number: Int32

  /// The error of the call just made.
  public init() { number = errno }
  init(_ number: Int32) { self.number = number }

  public var reason: String { String(cString: strerror(number)) }
}

/// An open file or folder, closed when nobody holds it any more.
public struct Descriptor: ~Copyable, Sendable {
  public let number: Int32

  public init(_ number: Int32) { self.number = number }

  deinit { if number >= 0 { _ = Glibc.close(number) } }

  /// Opens a path below a folder.
  ///
  /// Never through a link at its last part, never waiting for a pipe's other end, and never passed on
  /// to a program that is started meanwhile.
  init(
    at folder: Int32 = AT_FDCWD, _ path: String, _ flags: Int32, mode: mode_t = 0
  ) throws(SystemError) {
    let flags = flags | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    number = try retried { openat(folder, path, flags, mode) }
  }

  static func folder(
    at parent: Int32 = AT_FDCWD, _ path: String
  ) throws(SystemError) -> Descriptor {
    try Descriptor(at: parent, path, O_RDONLY | O_DIRECTORY)
  }

  /// Closes it now and says what the system delayed until then; some file systems report a full disk
  /// only here.
  consuming func close() throws(SystemError) {
    let result = Glibc.close(number)
    let error = SystemError()
    discard self
    if result != 0, error.number != EINTR { throw error }
  }

  func status() throws(SystemError) -> stat {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw SystemError() }
    return status
  }

  /// How long the file is now; 0 where the system does not say.
  public var byteCount: Int {
    do throws(SystemError) {
      return Int(try status().st_size)
    } catch { return 0 }
  }

  /// Fills a buffer as far as the file reaches.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let got = try retried { Glibc.read(number, rest.baseAddress, rest.count) }
      if got == 0 { break }
      count += got
    }
    return count
  }

  /// The next bytes, at most `limit`, fewer only at the end of the file.
  public func read(atMost limit: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      do throws(SystemError) {
        count = try read(into: UnsafeMutableRawBufferPointer(buffer))
      } catch { failure = error }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Writes all bytes or says why not; a call that writes only a part is continued.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { buffer throws(SystemError) in
      var rest = buffer
      while !rest.isEmpty {
        let written = try retried { Glibc.write(number, rest.baseAddress, rest.count) }
        if written == 0 { throw SystemError(ENOSPC) }
        rest = UnsafeBufferPointer(rebasing: rest[written...])
      }
    }
  }
}

/// Makes a system call again as long as a signal interrupts it.
func retried<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw SystemError() }
  }
}

/// The status of what stands at a path below a folder, of a link itself; nil where nothing stands.
func status(at folder: Int32, _ path: String) throws(SystemError) -> stat? {
  var status = stat()
  if fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0 { return status }
  let error = SystemError()
  if error.number == ENOENT { return nil }
  throw error
}

extension stat {
  enum Kind { case file, folder, link, other }

  var kind: Kind {
    switch st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }
}
