import Checks
import Glibc

/// Asks other hosts with the system's `curl`, several at a time and each of them once.
///
/// - Throws: `ProgramFailure` where there is no curl, or one older than 7.75 that does not say how it went.
func askHosts(
  _ requests: [LinkRequest], as visitor: String
) throws(ProgramFailure) -> [(request: LinkRequest, answer: LinkAnswer)] {
  var answers: [(request: LinkRequest, answer: LinkAnswer)] = []
  for method in [LinkRequest.Method.head, .get] {
    let asked = requests.filter { $0.method == method }
    guard !asked.isEmpty else { continue }
    let output = try runProgram(
      "curl", ["--disable", "--config", "-"], environment: environment,
      input: Array(configuration(for: asked, method, as: visitor).utf8))
    let found = String(decoding: output, as: UTF8.self).split(separator: "\n").compactMap { line in
      answer(in: line, to: asked)
    }
    guard !found.isEmpty else { throw ProgramFailure(ENOEXEC) }
    answers += found
  }
  return answers
}

/// Of the environment, only where programs, a way out of the office and trusted certificates are.
private var environment: [String] {
  let names = [
    "PATH", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy",
    "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR", "CURL_CA_BUNDLE",
  ]
  // Names of hosts may have umlauts.
  return ["LC_ALL=C.UTF-8"]
    + names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
}

private func configuration(
  for requests: [LinkRequest], _ method: LinkRequest.Method, as visitor: String
) -> String {
  let options = """
    silent
    globoff
    parallel
    parallel-max = 8
    proto = "=http,https"
    connect-timeout = 10
    max-time = 20
    max-filesize = 1000000
    user-agent = \(quoted(visitor))
    \(method == .head ? "head" : "range = 0-0")
    write-out = "%{urlnum} %{exitcode} %{http_code} %{redirect_url}\\n"

    """
  return requests.reduce(into: options) { text, request in
    text += "url = \(quoted(request.address))\noutput = /dev/null\n"
  }
}

/// A value of curl's configuration; an address has no line breaks and no control characters.
private func quoted(_ value: String) -> String {
  "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// Reads a line that curl wrote of a request.
private func answer(
  in line: Substring, to requests: [LinkRequest]
) -> (request: LinkRequest, answer: LinkAnswer)? {
  let parts = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
  guard parts.count == 4, let number = Int(parts[0]), requests.indices.contains(number),
    let exit = Int(parts[1]), let status = Int(parts[2])
  else { return nil }
  let request = requests[number]
  if status > 0 {
    return (request, .status(status, movedTo: parts[3].isEmpty ? nil : String(parts[3])))
  }
  switch exit {
  case 6: return (request, .unknownHost)
  case 51, 60: return (request, .wrongCertificate)
  // Refused, too late, closed without a word, or with words that are none of HTTP's.
  case 7, 28, 35, 52, 55, 56: return (request, .silence)
  default: return (request, .unclear)
  }
}
