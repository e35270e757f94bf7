import Foundation
import Glibc
import Testing

/// The preview of a site, as a process of its own, and requests to it byte by byte.
final class RunningPreview {
  let site: TestSite
  let program: Program
  let port: UInt16

  /// Starts a preview on a port that is free, and waits until it says where it is.
  init(of site: TestSite, _ arguments: String...) throws {
    self.site = site
    program = try Program.start(
      ["serve", "--site", site.path, "--port", "0", "--date", TestSite.today] + arguments)
    port = try #require(
      program.waits(for: { output in
        output.firstMatch(of: #/http:\/\/127\.0\.0\.1:(\d+)\//#).flatMap { UInt16($0.1) }
      }))
  }

  deinit { program.kill() }

  /// The answer to a request for a path, written as it is.
  func get(_ target: String, _ method: String = "GET", host: String? = nil) throws -> Answer {
    let connection = try Connection(to: port)
    try connection.send(
      "\(method) \(target) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\n\r\n")
    return try Answer(connection.rest())
  }

  /// Waits until a page shows a text, or shows it no longer.
  func shows(_ text: String, _ target: String, _ isShown: Bool = true) throws -> Bool {
    for _ in 0..<400 {
      if try get(target).text.contains(text) == isShown { return true }
      usleep(25_000)
    }
    return false
  }
}

/// What was answered.
struct Answer {
  let status: Int
  let fields: [String: String]
  let body: Data

  var text: String { String(decoding: body, as: UTF8.self) }

  init(_ bytes: Data) throws {
    let end = try #require(bytes.range(of: Data("\r\n\r\n".utf8)))
    let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
    let lines = head.components(separatedBy: "\r\n")
    status = try #require(Int(lines[0].split(separator: " ")[1]))
    fields = Dictionary(
      lines.dropFirst().compactMap { line in
        line.firstRange(of: ": ").map {
          (line[..<$0.lowerBound].lowercased(), String(line[$0.upperBound...]))
        }
      }, uniquingKeysWith: { first, _ in first })
    body = bytes[end.upperBound...]
  }
}

/// A connection to a port of this machine.
final class Connection {
  private let number: Int32

  init(to port: UInt16, at address: UInt32 = 0x7F00_0001) throws {
    number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var target = sockaddr_in()
    target.sin_family = sa_family_t(AF_INET)
    target.sin_port = port.bigEndian
    target.sin_addr.s_addr = address.bigEndian
    let result = withUnsafePointer(to: &target) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(number, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw POSIXError(.ECONNREFUSED) }
    var limit = timeval(tv_sec: 20, tv_usec: 0)
    setsockopt(number, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(number) }

  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws {
    guard Glibc.send(number, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count
    else { throw POSIXError(.EPIPE) }
  }

  /// Says that nothing more will be sent.
  func end() { shutdown(number, Int32(SHUT_WR)) }

  /// The next bytes, none at the end.
  func next() throws -> Data {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(number, &buffer, buffer.count, 0)
    guard count >= 0 else { throw POSIXError(.ETIMEDOUT) }
    return Data(buffer[..<count])
  }

  /// Everything until the other side ends.
  func rest() throws -> Data {
    var bytes = Data()
    while true {
      let part = try next()
      if part.isEmpty { return bytes }
      bytes += part
    }
  }

  /// Everything until a text has come.
  func upTo(_ text: String) throws -> String {
    var bytes = Data()
    while bytes.range(of: Data(text.utf8)) == nil {
      let part = try next()
      if part.isEmpty { break }
      bytes += part
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
