import Disk
import Glibc

/// A browser's connection: one request, one answer, and the end.
final class Connection {
  private enum Phase { case asking, answering, listening, leaving, gone }

  let descriptor: Descriptor
  private var phase = Phase.asking
  private var input: [UInt8] = []
  private var output: [UInt8] = []
  /// How much of the output has been sent.
  private var sentCount = 0
  /// A file that follows the output, and how much of it.
  private var file: Descriptor?
  private var fileRest = 0
  /// When something last went in or out, in milliseconds.
  private(set) var lastMoved: Int

  /// Browsers send cookies of every program that ever ran on this machine.
  private static let headLimit = 1 << 16

  init(_ descriptor: consuming Descriptor, now: Int) {
    self.descriptor = descriptor
    lastMoved = now
  }

  var isGone: Bool { phase == .gone }
  /// Whether it waits for events, for as long as it takes.
  var isListening: Bool { phase == .listening }
  var hasOutput: Bool { phase == .answering || sentCount < output.count }

  /// Takes what has come in.
  ///
  /// - Returns: The head of the request as soon as it is whole, without the empty line that ends it.
  func receive(now: Int) throws(Request.Refusal) -> [UInt8]? {
    lastMoved = now
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    while phase != .gone {
      let count = recv(descriptor.number, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count == 0 { phase = .gone }
      guard count > 0 else {
        if count < 0, errno != EAGAIN, errno != EINTR { phase = .gone }
        return nil
      }
      // What comes after the head of a request is of no interest.
      guard phase == .asking else { continue }
      let start = max(0, input.count - 3)
      input += buffer[..<count]
      if let end = endOfHead(in: input, from: start) { return Array(input[..<end]) }
      if input.count > Self.headLimit { throw .tooLong }
    }
    return nil
  }

  /// Begins to send an answer; with `file`, its first `byteCount` bytes come after `bytes`.
  func answer(_ bytes: [UInt8], _ file: consuming Descriptor? = nil, byteCount: Int = 0, now: Int) {
    output = bytes
    self.file = file
    fileRest = byteCount
    phase = .answering
    send(now: now)
  }

  /// Begins a stream of events.
  func listen(_ bytes: [UInt8], now: Int) {
    output = bytes
    phase = .listening
    send(now: now)
  }

  /// Sends something more on a stream of events.
  func tell(_ bytes: [UInt8], now: Int) {
    output = Array(output[sentCount...]) + bytes
    sentCount = 0
    send(now: now)
  }

  /// Sends as much as the other side takes.
  func send(now: Int) {
    lastMoved = now
    while true {
      while sentCount < output.count {
        let count = output[sentCount...].withUnsafeBytes { bytes in
          Glibc.send(
            descriptor.number, bytes.baseAddress, bytes.count,
            Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
        }
        guard count > 0 else {
          if count < 0, errno != EAGAIN, errno != EINTR { phase = .gone }
          return
        }
        sentCount += count
      }
      output = []
      sentCount = 0
      guard fileRest > 0 else { break }
      readOn()
    }
    guard phase == .answering else { return }
    file = nil
    // Not closed at once: what the browser has sent meanwhile would make the system drop the answer.
    shutdown(descriptor.number, Int32(SHUT_WR))
    phase = .leaving
  }

  /// Reads the next part of the file. One that has become shorter leaves an answer too short, which the
  /// browser notices.
  private func readOn() {
    do throws(SystemError) {
      output = try file?.read(atMost: min(fileRest, 1 << 17)) ?? []
    } catch { output = [] }
    fileRest = output.isEmpty ? 0 : fileRest - output.count
  }
}

/// Where a request's head ends: before its empty line.
private func endOfHead(in bytes: [UInt8], from start: Int) -> Int? {
  let end = Array("\r\n\r\n".utf8)
  guard bytes.count >= end.count else { return nil }
  return (start...max(start, bytes.count - end.count)).first {
    bytes[$0...].starts(with: end)
  }
}
