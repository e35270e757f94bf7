import Diagnostics
import Glibc
import Synchronization

/// A file without a name in the site's folder, in which the texts of a large site wait for their pages.
///
/// It loses its name as soon as it is open, so that nothing of it is left whatever becomes of the program. Where the
/// system refuses it, or has no room left, texts stay in memory.
final class SpillFile: Sendable {
  private let folder: String
  private let state: Mutex<State>

  private struct State: ~Copyable {
    /// How many bytes may still stay in memory.
    var room: Int
    var file: Descriptor?
    var end = 0
    /// Whether the system refused to make the file or to write to it.
    var isRefused = false
    var failure: SystemError?
  }

  /// The first `room` bytes stay in memory.
  init(in folder: String, room: Int) {
    self.folder = folder
    state = Mutex(State(room: room))
  }

  /// Why a text that was put aside could not be brought back.
  var failure: SystemError? { state.withLock { $0.failure } }

  var store: TextStore {
    TextStore(keep: { self.keep($0) }, fetch: { self.fetch(at: $0, count: $1) })
  }

  private func keep(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let (file, place) = state.withLock({ reserve(text.count, in: &$0) }) else { return nil }
    do throws(SystemError) {
      try write(text, to: file, at: place)
      return place
    } catch {
      state.withLock { $0.isRefused = true }
      return nil
    }
  }

  private func reserve(_ count: Int, in state: inout State) -> (file: Int32, place: Int)? {
    if state.room >= count {
      state.room -= count
      return nil
    }
    guard !state.isRefused else { return nil }
    do throws(SystemError) {
      let file = try openFile(of: &state)
      defer { state.end += count }
      return (file, state.end)
    } catch {
      state.isRefused = true
      return nil
    }
  }

  private func openFile(of state: inout State) throws(SystemError) -> Int32 {
    if let number = state.file?.number { return number }
    let path = folder + "/.leitbild-\(getpid())"
    let file = try Descriptor(path, O_RDWR | O_CREAT | O_EXCL, mode: 0o600)
    unlink(path)
    let number = file.number
    state.file = consume file
    return number
  }

  private func fetch(at place: Int, count: Int) -> [UInt8] {
    guard let file = state.withLock({ $0.file?.number }) else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, got in
      do throws(SystemError) {
        try read(into: UnsafeMutableRawBufferPointer(buffer), from: file, at: place)
        got = count
      } catch {
        state.withLock { $0.failure = error }
      }
    }
  }
}

private func write(
  _ bytes: UnsafeBufferPointer<UInt8>, to file: Int32, at place: Int
) throws(SystemError) {
  var written = 0
  while written < bytes.count {
    let rest = UnsafeBufferPointer(rebasing: bytes[written...])
    let count = try retried { pwrite(file, rest.baseAddress, rest.count, off_t(place + written)) }
    if count == 0 { throw SystemError(ENOSPC) }
    written += count
  }
}

private func read(
  into buffer: UnsafeMutableRawBufferPointer, from file: Int32, at place: Int
) throws(SystemError) {
  var got = 0
  while got < buffer.count {
    let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[got...])
    let count = try retried { pread(file, rest.baseAddress, rest.count, off_t(place + got)) }
    if count == 0 { throw SystemError(EIO) }
    got += count
  }
}
