/// The host of a web address, in lower case and without user and port; nil for any other text.
func host(of address: String) -> String? {
  let lower = address.lowercased()
  guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
  let authority = lower.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
  let server = authority.split(separator: "@", omittingEmptySubsequences: false).last ?? ""
  let host = server.hasPrefix("[") ? server.prefix { $0 != "]" } + "]" : server.prefix { $0 != ":" }
  return host.isEmpty ? nil : String(host)
}

/// Whether a host may stand for the same thing on every machine.
///
/// Not so are the names kept for examples and tests (RFC 2606, RFC 6761), names without a dot, and addresses
/// within a machine or an office (RFC 1918, RFC 4193): what they answer here says nothing to a reader.
func isForEverybody(_ host: String) -> Bool {
  if host.hasPrefix("[") {
    return !["[::", "[fc", "[fd", "[fe80"].contains(where: host.hasPrefix)
  }
  let labels = host.split(separator: ".")
  guard labels.count > 1, let last = labels.last else { return false }
  let numbers = labels.compactMap { UInt8($0) }
  if numbers.count == labels.count { return !isPrivate(numbers) }
  if ["example", "invalid", "test", "localhost", "local", "internal"].contains(last) {
    return false
  }
  return !(labels.dropLast().last == "example" && ["com", "net", "org"].contains(last))
}

private func isPrivate(_ numbers: [UInt8]) -> Bool {
  guard numbers.count == 4 else { return true }
  return switch (numbers[0], numbers[1]) {
  case (0, _), (10, _), (127, _), (169, 254), (192, 168), (172, 16...31): true
  default: false
  }
}
