/// What another host is asked.
public struct LinkRequest: Sendable {
  public enum Method: Sendable {
    /// Whether the page is there.
    case head
    /// The beginning of the page, of hosts that do not answer the shorter question.
    case get
  }

  /// The address that the site links to, for which this is asked.
  public let link: String
  /// The address to ask for, which another may have led to.
  public let address: String
  public let method: Method
}

/// What came of a request.
public enum LinkAnswer: Sendable {
  /// The host answered, and may have said where the page is now.
  case status(Int, movedTo: String?)
  case unknownHost
  case wrongCertificate
  case silence
  /// Something that says nothing about the page.
  case unclear
}

/// What is to be said of a link.
public enum LinkVerdict: Sendable, Equatable {
  case good
  /// It leads to its page by way of an address that is given up.
  case moved(to: String)
  /// Nothing stands there; `forGood` where the host says that it never will again.
  case gone(forGood: Bool)
  case unknownHost(String)
  case wrongCertificate(String)
  case silence(String)
  /// The host does not say, or keeps programs out; that is not blamed on anybody.
  case undecided
}

/// The trial of every link, from what is asked first to what can be said of it.
///
/// A host is asked one thing at a time. It knows no network: somebody else asks, and hands in the answers.
public struct LinkTrials: Sendable {
  /// A link on its way to a verdict.
  private struct Trial: Sendable {
    var request: LinkRequest
    var redirections = 0
    var isMovedForGood = true
  }

  private var open: [Trial]
  public private(set) var verdicts: [String: LinkVerdict] = [:]
  /// Whether any host at all has answered; where none does, it may be this machine that is cut off.
  public private(set) var hasAnswer = false

  private static let mostRedirections = 5
  private static let largestBatch = 40

  public init(_ addresses: [String]) {
    open = addresses.map {
      Trial(request: LinkRequest(link: $0, address: $0, method: .head))
    }
  }

  /// What to ask next, each host once; empty when every link has its verdict.
  public var nextBatch: [LinkRequest] {
    var hosts: Set<String> = []
    var batch: [LinkRequest] = []
    for trial in open where batch.count < Self.largestBatch {
      guard hosts.insert(host(of: trial.request.address) ?? "").inserted else { continue }
      batch.append(trial.request)
    }
    return batch
  }

  /// Takes the answers to a batch. What was not answered is decided no more.
  public mutating func take(_ answers: [(request: LinkRequest, answer: LinkAnswer)]) {
    let byLink = Dictionary(
      answers.map { ($0.request.link, $0.answer) }, uniquingKeysWith: { first, _ in first })
    open = open.compactMap { trial in
      guard let answer = byLink[trial.request.link] else { return trial }
      return next(after: answer, in: trial)
    }
  }

  /// The trial as it goes on; nil if it is decided.
  private mutating func next(after answer: LinkAnswer, in trial: Trial) -> Trial? {
    let request = trial.request
    let host = host(of: request.address) ?? request.address
    var verdict = LinkVerdict.undecided
    switch answer {
    case .status(let status, let target):
      hasAnswer = true
      if let target, (300..<400).contains(status) {
        if let following = redirected(trial, to: target, status) { return following }
      } else if (200..<300).contains(status) || status == 416 {
        let isMoved = trial.redirections > 0 && trial.isMovedForGood
        verdict = isMoved ? .moved(to: request.address) : .good
      } else if request.method == .head {
        return again(trial)
      } else if status == 404 || status == 410 {
        verdict = .gone(forGood: status == 410)
      }
    case .silence where request.method == .head: return again(trial)
    case .silence: verdict = .silence(host)
    case .unknownHost: verdict = .unknownHost(host)
    case .wrongCertificate:
      hasAnswer = true
      verdict = .wrongCertificate(host)
    case .unclear: break
    }
    verdicts[request.link] = verdict
    return nil
  }

  /// Some hosts refuse the shorter question, or answer it wrongly.
  private func again(_ trial: Trial) -> Trial {
    var trial = trial
    trial.request = LinkRequest(
      link: trial.request.link, address: trial.request.address, method: .get)
    return trial
  }

  private func redirected(_ trial: Trial, to target: String, _ status: Int) -> Trial? {
    guard trial.redirections < Self.mostRedirections, let host = host(of: target),
      isForEverybody(host)
    else { return nil }
    var trial = trial
    trial.redirections += 1
    trial.isMovedForGood = trial.isMovedForGood && [301, 308].contains(status)
    trial.request = LinkRequest(
      link: trial.request.link, address: String(target.prefix { $0 != "#" }), method: .head)
    return trial
  }
}
