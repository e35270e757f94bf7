public import Build
import Diagnostics
public import Disk
import Glibc

/// Shows a site to the browsers of this machine while somebody works on it.
///
/// One loop does everything in turn – it waits for whatever comes first, a request or a change of the
/// folder – so nothing here is shared between threads. Planning alone uses several.
public struct Preview: ~Copyable {
  /// What came of a look at the site.
  public struct Outcome: Sendable {
    public let plan: SitePlan
    public let milliseconds: Int
    /// Whether all that is said was said the last time too.
    public let isKnown: Bool
  }

  /// How the site is read, and who is told what came of it.
  public struct Source: Sendable {
    let root: String
    let programThemes: String?
    /// Asked before every look at the site, because a preview may run past midnight.
    let options: @Sendable () -> BuildOptions
    let report: @Sendable (Outcome) -> Void
    let reportFailure: @Sendable (DiskFailure) -> Void

    public init(
      root: String, programThemes: String?, options: @escaping @Sendable () -> BuildOptions,
      report: @escaping @Sendable (Outcome) -> Void,
      reportFailure: @escaping @Sendable (DiskFailure) -> Void
    ) {
      self.root = root
      self.programThemes = programThemes
      self.options = options
      self.report = report
      self.reportFailure = reportFailure
    }

    func folder(after earlier: SourceFolder?) throws(DiskFailure) -> SourceFolder {
      try readSourceFolder(at: root, programThemes: programThemes, after: earlier)
    }
  }

  private let source: Source
  private let listener: Listener
  private let watch: FolderWatch
  private var site: PreviewedSite
  private var connections: [Connection] = []
  /// When something first changed that has not been looked at yet, and when something last did.
  private var unseen: (first: Int, last: Int, changes: FolderWatch.Changes)?
  private var lastLook = 0
  /// What was shown before, until nobody asks for anything: to free it takes as long as to show a page.
  private var former: PreviewedSite?

  /// Changes that follow each other within this time are one, in milliseconds; but no longer than…
  private static let pause = 8
  /// … this, so that a folder in which something always changes is shown too.
  private static let patience = 250
  /// Who neither asks nor takes an answer is let go.
  private static let idleLimit = 30_000
  private static let connectionLimit = 200

  /// Reads the site and begins to watch it.
  public static func begin(
    _ source: Source, on listener: consuming Listener
  ) async throws(DiskFailure) -> Preview {
    let start = milliseconds()
    let watch = try FolderWatch()
    let folder = try currentFolder(of: source, watch, after: nil)
    let plan = await planSite(from: folder.tree, source.options())
    source.report(Outcome(plan: plan, milliseconds: milliseconds() - start, isKnown: false))
    let site = PreviewedSite(.init(plan, in: folder), start: start)
    return Preview(source: source, listener: listener, watch: watch, site: site)
  }

  private init(
    source: Source, listener: consuming Listener, watch: FolderWatch, site: PreviewedSite
  ) {
    self.source = source
    self.listener = listener
    self.watch = watch
    self.site = site
  }

  /// Shows the site until the program ends.
  public mutating func run() async {
    while true {
      let events = waitForEvents()
      if events.allSatisfy({ $0.revents == 0 }) { former = nil }
      if events[1].revents != 0 { noteChanges() }
      if isTimeToLook { await look() }
      if events[0].revents != 0 { acceptConnections() }
      for (event, connection) in zip(events.dropFirst(2), connections) where event.revents != 0 {
        serve(connection)
      }
      letGoOfConnections()
    }
  }

  private mutating func noteChanges() {
    let changes = watch.takeChanges()
    guard !changes.isEmpty else { return }
    let now = milliseconds()
    var all = unseen?.changes ?? changes
    all.add(changes)
    unseen = (unseen?.first ?? now, now, all)
  }

  /// Waits until something has happened or there is something to do.
  private func waitForEvents() -> [pollfd] {
    let isFull = connections.count >= Self.connectionLimit
    var events = [
      pollfd(fd: listener.socket.number, events: isFull ? 0 : Int16(POLLIN), revents: 0),
      pollfd(fd: watch.descriptor.number, events: Int16(POLLIN), revents: 0),
    ]
    events += connections.map { connection in
      // Who has ended its own side still takes an answer; it is listened to again when it has it.
      let wanted = connection.hasOutput ? POLLOUT : POLLIN
      return pollfd(fd: connection.descriptor.number, events: Int16(wanted), revents: 0)
    }
    let limit = unseen == nil ? 1000 : max(1, untilLook)
    // Interrupted or not: whoever has nothing to say is asked again.
    if poll(&events, nfds_t(events.count), Int32(limit)) < 0 {
      for index in events.indices { events[index].revents = 0 }
    }
    return events
  }

  /// How long to wait for further changes, in milliseconds.
  private var untilLook: Int {
    guard let unseen else { return 0 }
    return min(unseen.last + Self.pause, unseen.first + Self.patience) - milliseconds()
  }

  /// A folder that could not be read is looked at every second: it may not be watched any more.
  private var isTimeToLook: Bool {
    unseen == nil ? site.isFailing && milliseconds() - lastLook > 1000 : untilLook <= 0
  }

  /// Looks at the folder again and tells every open page if something is different.
  private mutating func look() async {
    let changes = unseen?.changes
    unseen = nil
    let start = milliseconds()
    lastLook = start
    do throws(DiskFailure) {
      let folder = try folder(after: changes)
      guard !folder.isSame(as: site.folder) || site.isFailing else { return }
      let plan = await planSite(from: folder.tree, source.options(), reusing: site.plan)
      let isKnown = site.plan.log.isSame(as: plan.log)
      former = site
      site.take(.init(plan, in: folder))
      tellOpenPages()
      source.report(Outcome(plan: plan, milliseconds: milliseconds() - start, isKnown: isKnown))
    } catch {
      guard site.take(error) else { return }
      tellOpenPages()
      source.reportFailure(error)
    }
  }

  /// The folder as it is now. Where only files can have changed, it need not be walked through.
  private func folder(
    after changes: FolderWatch.Changes?
  ) throws(DiskFailure) -> SourceFolder {
    if let changes, !changes.isMoreThanNames, !site.isFailing,
      let folder = site.folder.readAgain(changes.paths)
    {
      return folder
    }
    return try currentFolder(of: source, watch, after: site.folder)
  }

  private func tellOpenPages() {
    let now = milliseconds()
    for connection in connections where connection.isListening {
      connection.tell(event(site.version), now: now)
    }
  }

  private mutating func acceptConnections() {
    let now = milliseconds()
    while connections.count < Self.connectionLimit {
      let socket = listener.accept()
      guard let socket else { return }
      connections.append(Connection(socket, now: now))
    }
  }

  private mutating func serve(_ connection: Connection) {
    let now = milliseconds()
    guard !connection.hasOutput else { return connection.send(now: now) }
    do throws(Request.Refusal) {
      guard let head = try connection.receive(now: now) else { return }
      answer(try Request(head: head, port: listener.port), on: connection, now: now)
    } catch {
      let response = refusal(error, in: site.plan.language)
      send(response, true, on: connection, now: now)
    }
  }

  private mutating func answer(_ request: Request, on connection: Connection, now: Int) {
    if let response = previewFile(at: request.path) {
      if case .events = response.body, request.wantsBody {
        connection.listen(response.head(byteCount: nil) + event(site.version), now: now)
      } else {
        send(response, request.wantsBody, on: connection, now: now)
      }
      return
    }
    let (response, folder) = site.answer(request.path)
    guard case .file(let path) = response.body, let folder else {
      return send(response, request.wantsBody, on: connection, now: now)
    }
    do throws(DiskFailure) {
      let file = try folder.open(path)
      let byteCount = file.byteCount
      let head = response.head(byteCount: byteCount)
      if request.wantsBody {
        connection.answer(head, file, byteCount: byteCount, now: now)
      } else {
        connection.answer(head, now: now)
      }
    } catch {
      let text = error.headline.text(in: site.plan.language) + "\n"
      let gone = Response(.notFound, mediaType(of: ".txt"), .bytes(Array(text.utf8)))
      send(gone, request.wantsBody, on: connection, now: now)
    }
  }

  private func send(
    _ response: Response, _ wantsBody: Bool, on connection: Connection, now: Int
  ) {
    guard case .bytes(let bytes) = response.body else {
      return connection.answer(response.head(byteCount: nil), now: now)
    }
    let head = response.head(byteCount: bytes.count)
    connection.answer(wantsBody ? head + bytes : head, now: now)
  }

  private mutating func letGoOfConnections() {
    let now = milliseconds()
    connections.removeAll {
      $0.isGone || !$0.isListening && now - $0.lastMoved > Self.idleLimit
    }
  }
}

/// The folder as it is now, with every folder in it watched before it is read.
private func currentFolder(
  of source: Preview.Source, _ watch: FolderWatch, after earlier: SourceFolder?
) throws(DiskFailure) -> SourceFolder {
  var folder = try source.folder(after: earlier)
  while try watch.watch(folder.folders) { folder = try source.folder(after: folder) }
  return folder
}

private func milliseconds() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}
