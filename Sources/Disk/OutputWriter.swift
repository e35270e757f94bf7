public import Diagnostics
import Glibc
import Synchronization

/// Writes a site beside the old one and shows it whole, or not at all.
///
/// `write` may be called from many threads. Whatever happens before `commit` has returned – a full disk,
/// a killed program – the old site is as it was. A file whose bytes are those of the old site keeps its
/// time of change, so that browsers and `rsync` see only what changed.
public final class OutputWriter: Sendable {
  private let source: SourceFolder
  private let work: WorkFolder
  private let next: Descriptor
  /// The old site, or nothing that could be opened.
  private let old: Descriptor
  private let state = Mutex(State())

  private struct State {
    /// The folders made so far. Whatever else is in the way was put there by somebody else.
    var folders: Set<String> = []
    var failure: DiskFailure?
    var isFinished = false
  }

  /// Begins a new site for the site folder at `root`, with the files to copy from `source`.
  ///
  /// Calls `waiting` once if another build of the same site is under way, then waits until it is done.
  public static func begin(
    at root: String, copyingFrom source: SourceFolder, waiting: () -> Void
  ) throws(DiskFailure) -> OutputWriter {
    let work = try WorkFolder.take(at: root, waiting: waiting)
    try work.requireFolderOrNothing()
    let next: Descriptor
    do throws(SystemError) {
      next = try newFolder(WorkFolder.next, at: work.folder.number)
    } catch {
      throw DiskFailure(.writing, "\(work.path)/.leitbild/\(WorkFolder.next)", error)
    }
    let old = openOutput(of: work)
    return OutputWriter(source: source, work: work, next: next, old: old)
  }

  private init(
    source: SourceFolder, work: consuming WorkFolder, next: consuming Descriptor,
    old: consuming Descriptor
  ) {
    self.source = source
    self.work = work
    self.next = next
    self.old = old
  }

  deinit { abandon() }

  /// Writes one file and the folders it needs. Once it has failed, the site can only be abandoned.
  public func write(_ file: OutputFile) throws(DiskFailure) {
    let path = composed(file.path)
    do throws(DiskFailure) {
      guard staysInside(path) else { throw DiskFailure(.writing, path, .unusablePath) }
      try state.withLock { state throws(DiskFailure) in
        precondition(!state.isFinished, "A file is written to a site that is finished.")
        if let failure = state.failure { throw failure }
        try makeFolders(above: path, known: &state.folders)
      }
      switch file.body {
      case .bytes(let bytes): try write(bytes, to: path)
      case .made(let make): try write(make(), to: path)
      case .copy(let source): try copy(source, to: path)
      }
    } catch {
      state.withLock { state in
        if state.failure == nil { state.failure = error }
      }
      throw error
    }
  }

  /// Shows the new site in place of the old one and ends the build.
  public func commit(by swap: Swap = .atOnce) throws(DiskFailure) {
    try state.withLock { state throws(DiskFailure) in
      precondition(!state.isFinished, "A site is finished twice.")
      if let failure = state.failure { throw failure }
      try source.requireTexts()
      try work.show(by: swap)
      state.isFinished = true
    }
    clear()
  }

  /// Ends the build and leaves the old site as it is. After `commit` there is nothing to abandon.
  public func abandon() {
    let wasFinished = state.withLock { state in
      defer { state.isFinished = true }
      return state.isFinished
    }
    if !wasFinished { clear() }
  }

  /// Removes the site that is not shown and lets the next build begin. What cannot be removed now, the
  /// next build removes or complains about: this site is written either way.
  private func clear() {
    for name in [WorkFolder.next, WorkFolder.old] {
      do throws(SystemError) {
        try remove(name, at: work.folder.number)
      } catch { continue }
    }
    work.unlock()
  }

  private func makeFolders(
    above path: String, known: inout Set<String>
  ) throws(DiskFailure) {
    guard let nearest = folder(of: path), !known.contains(String(nearest)) else { return }
    for folder in folders(above: path) where !known.contains(folder) {
      guard mkdirat(next.number, folder, 0o755) == 0 else { throw failure(SystemError(), folder) }
      known.insert(folder)
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(DiskFailure) {
    do throws(SystemError) {
      let file = try Descriptor(at: next.number, path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
      try file.write(bytes)
      var before = OldFile(at: old.number, path, byteCount: bytes.count)
      before.compare(bytes[...])
      try before.keepTime(on: file)
      try file.close()
    } catch { throw failure(error, path) }
  }

  private func copy(_ source: String, to path: String) throws(DiskFailure) {
    let original = try self.source.open(source)
    let byteCount = original.byteCount
    do throws(SystemError) {
      let file = try Descriptor(at: next.number, path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
      var before = OldFile(at: old.number, path, byteCount: byteCount)
      while true {
        let bytes = try original.read(atMost: 1 << 17)
        if bytes.isEmpty { break }
        try file.write(bytes)
        before.compare(bytes[...])
      }
      try before.keepTime(on: file)
      try file.close()
    } catch { throw failure(error, path) }
  }

  /// A failure to write below the new site, told by the path that the file has in the finished one.
  private func failure(_ error: SystemError, _ path: String) -> DiskFailure {
    let shown = "\(work.path)/\(WorkFolder.output)/\(path)"
    let isThere = [EEXIST, EISDIR, ENOTDIR, ELOOP].contains(error.number)
    return isThere
      ? DiskFailure(.writing, shown, .writtenTwice) : DiskFailure(.writing, shown, error)
  }
}

private func newFolder(_ name: String, at parent: Int32) throws(SystemError) -> Descriptor {
  guard mkdirat(parent, name, 0o755) == 0 else { throw SystemError() }
  return try .folder(at: parent, name)
}

/// The old site, if there is one that can be read; otherwise all files count as new.
private func openOutput(of work: borrowing WorkFolder) -> Descriptor {
  do throws(SystemError) {
    return try .folder(at: work.site.number, WorkFolder.output)
  } catch { return Descriptor(-1) }
}
