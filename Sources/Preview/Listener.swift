public import Diagnostics
import Disk
import Glibc

/// A port of this machine on which programs of this machine, and no others, can call.
public struct Listener: ~Copyable {
  let socket: Descriptor
  public let port: UInt16

  /// Takes a port; 0 takes one that the system chooses.
  public init(port: UInt16) throws(ListenFailure) {
    do throws(SystemError) {
      self = try Listener(boundTo: port)
    } catch { throw ListenFailure(port: port, error) }
  }

  private init(boundTo port: UInt16) throws(SystemError) {
    let socket = try ownSocket()
    try bindToThisMachine(socket.number, port)
    guard listen(socket.number, 64) == 0 else { throw SystemError() }
    self.port = try boundPort(of: socket.number)
    self.socket = socket
  }

  /// Takes the first port that is free.
  public init(firstFreeOf ports: ClosedRange<UInt16>) throws(ListenFailure) {
    for port in ports.dropLast() {
      do throws(ListenFailure) {
        self = try Listener(port: port)
        return
      } catch  where error.isTaken { continue }
    }
    self = try Listener(port: ports.upperBound)
  }

  /// Where the preview is to be seen.
  public var address: String { "http://127.0.0.1:\(port)/" }

  /// A connection that somebody has begun; nil if there is none.
  func accept() -> Descriptor? {
    let number = Glibc.accept(socket.number, nil, nil)
    guard number >= 0 else { return nil }
    _ = fcntl(number, F_SETFD, FD_CLOEXEC)
    _ = fcntl(number, F_SETFL, O_NONBLOCK)
    return Descriptor(number)
  }
}

/// A port could not be had.
public struct ListenFailure: Error {
  private let port: UInt16
  private let error: SystemError

  init(port: UInt16, _ error: SystemError) {
    self.port = port
    self.error = error
  }

  var isTaken: Bool { error.number == EADDRINUSE }

  public var headline: Words {
    isTaken
      ? Words("Der Anschluss \(port) ist belegt", "Port \(port) is taken")
      : Words("Der Anschluss \(port) ist nicht zu haben", "Port \(port) cannot be had")
  }

  /// The system's own reason, where it says more.
  public var reason: String? { isTaken ? nil : error.reason }

  public var fix: Words {
    Words(
      "Nehmen Sie einen anderen, etwa mit --port 8090, oder beenden Sie das Programm, das ihn benutzt.",
      "Use another one, such as --port 8090, or end the program that uses it.")
  }
}

private func ownSocket() throws(SystemError) -> Descriptor {
  let kind = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
  let number = socket(AF_INET, kind, 0)
  guard number >= 0 else { throw SystemError() }
  // A port that was in use a moment ago can be taken again; one that is in use cannot.
  var yes: Int32 = 1
  _ = setsockopt(number, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
  return Descriptor(number)
}

private func bindToThisMachine(_ socket: Int32, _ port: UInt16) throws(SystemError) {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = port.bigEndian
  address.sin_addr.s_addr = UInt32(INADDR_LOOPBACK).bigEndian
  let size = socklen_t(MemoryLayout<sockaddr_in>.size)
  let result = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(socket, $0, size) }
  }
  guard result == 0 else { throw SystemError() }
}

private func boundPort(of socket: Int32) throws(SystemError) -> UInt16 {
  var address = sockaddr_in()
  var size = socklen_t(MemoryLayout<sockaddr_in>.size)
  let result = withUnsafeMutablePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &size) }
  }
  guard result == 0 else { throw SystemError() }
  return UInt16(bigEndian: address.sin_port)
}
