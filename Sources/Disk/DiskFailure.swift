public import Diagnostics
import Glibc

/// The machine's failure: the disk is full, a permission is missing, something stands in the way.
///
/// Not an author's mistake in a file of the site; those are obstacles of the source tree and reported
/// with all others.
public struct DiskFailure: Error, Hashable, Sendable {
  /// What was being done.
  public enum Task: Hashable, Sendable {
    case reading, writing, locking, removing, swapping, watching
  }

  public enum Cause: Hashable, Sendable {
    /// The system refused, with its error number.
    case system(Int32)
    /// A path of the output that leads out of it, or that no file system takes.
    case unusablePath
    /// Two pages or files with the same path in the output, or a file where a folder is needed.
    case writtenTwice
    /// The output folder is a link or a file.
    case inTheWay
    /// A file or folder to be created exists.
    case alreadyThere
    /// A file is not in the source tree, or is gone or no file any more since it was looked for.
    case notInSource
    /// Somebody has written into it since it was read.
    case changedMeanwhile
    /// A single file that is larger than one of its sort ever is.
    case tooLarge
    /// More files, or more bytes, than a site can have.
    case tooMuch
  }

  public let task: Task
  public let path: String
  public let cause: Cause

  public init(_ task: Task, _ path: String, _ cause: Cause) {
    self.task = task
    self.path = path
    self.cause = cause
  }

  init(_ task: Task, _ path: String, _ error: SystemError) {
    self.init(task, path, .system(error.number))
  }

  /// A file that was found could not be opened or read, or is none any more.
  init(ofFile path: String, _ error: SystemError) {
    self.init(.reading, path, error.number == ENOENT ? .notInSource : .system(error.number))
  }

  /// What went wrong, with the path and without a full stop.
  public var headline: Words {
    let path = quote(path)
    return switch cause {
    case .system(let number): headline(number, path)
    case .unusablePath:
      Words(
        "\(path.german) taugt nicht als Pfad in der Website",
        "\(path.english) is no usable path in the site")
    case .writtenTwice:
      Words("\(path.german) entsteht zweimal", "\(path.english) is written twice")
    case .inTheWay:
      Words(
        "\(path.german) ist kein Ordner, sondern eine Datei oder Verknüpfung",
        "\(path.english) is no folder but a file or a link")
    case .alreadyThere:
      Words("\(path.german) gibt es schon", "\(path.english) exists already")
    case .notInSource:
      Words(
        "\(path.german) ist inzwischen nicht mehr da", "\(path.english) is gone by now")
    case .changedMeanwhile:
      Words(
        "\(path.german) hat inzwischen jemand geändert",
        "\(path.english) has been changed by somebody meanwhile")
    case .tooLarge: Words("\(path.german) ist zu groß", "\(path.english) is too large")
    case .tooMuch:
      Words(
        "\(path.german) enthält zu viele oder zu große Dateien",
        "\(path.english) holds too many or too large files")
    }
  }

  private func headline(_ number: Int32, _ path: Words) -> Words {
    if isDiskFull(number), task != .watching {
      return Words(
        "Der Datenträger ist voll: \(path.german) wurde nicht geschrieben",
        "The disk is full: \(path.english) was not written")
    }
    return switch task {
    case .reading: Words("\(path.german) ist nicht lesbar", "\(path.english) cannot be read")
    case .writing:
      Words("\(path.german) wurde nicht geschrieben", "\(path.english) was not written")
    case .locking:
      Words("\(path.german) lässt sich nicht sperren", "\(path.english) cannot be locked")
    case .removing:
      Words("\(path.german) lässt sich nicht löschen", "\(path.english) cannot be removed")
    case .watching:
      Words(
        "Änderungen in \(path.german) lassen sich nicht beobachten",
        "Changes in \(path.english) cannot be watched")
    case .swapping:
      Words(
        "\(path.german) lässt sich nicht durch die neue Website ersetzen",
        "\(path.english) cannot be replaced with the new site")
    }
  }

  /// The system's own reason, if it gave one.
  public var reason: String? {
    guard case .system(let number) = cause else { return nil }
    return SystemError(number).reason
  }

  /// What to do about it.
  public var fix: Words {
    switch cause {
    case .system(let number): fix(number)
    case .unusablePath:
      Words(
        "Das ist ein Fehler in Leitbild. Bitte melden Sie ihn.",
        "This is a mistake in Leitbild. Please report it.")
    case .writtenTwice:
      Words(
        "Unterscheiden sich zwei Namen nur in Groß- und Kleinschreibung, benennen Sie einen um. "
          + "Sonst ist es ein Fehler in Leitbild; bitte melden Sie ihn.",
        "If two names differ only in upper and lower case, rename one. "
          + "Otherwise it is a mistake in Leitbild; please report it.")
    case .inTheWay:
      Words(
        "Verschieben oder löschen Sie es; Leitbild legt dort einen Ordner an.",
        "Move or delete it; Leitbild creates a folder there.")
    case .alreadyThere:
      Words(
        "Wählen Sie einen anderen Namen oder verschieben Sie, was dort ist.",
        "Choose another name or move what is there.")
    case .notInSource:
      Words(
        "Starten Sie den Bau noch einmal, wenn niemand mehr Dateien verschiebt.",
        "Build again when nobody is moving files.")
    case .changedMeanwhile:
      Words(
        "Starten Sie den Befehl noch einmal. Geschrieben wurde nichts.",
        "Run the command again. Nothing was written.")
    case .tooLarge:
      Words("Prüfen Sie, ob es die richtige Datei ist.", "Check whether it is the right file.")
    case .tooMuch:
      Words(
        "Suchen Sie nach Verknüpfungen, die denselben Ordner immer wieder einbinden.",
        "Look for links that bring in the same folder again and again.")
    }
  }

  private func fix(_ number: Int32) -> Words {
    if task == .watching {
      return Words(
        "Das System lässt zu wenige Beobachtungen zu. Erhöhen Sie fs.inotify.max_user_watches "
          + "oder schließen Sie Programme, die Ordner beobachten.",
        "The system allows too few watches. Raise fs.inotify.max_user_watches or close programs "
          + "that watch folders.")
    }
    if isDiskFull(number) {
      return Words(
        "Schaffen Sie Platz und versuchen Sie es noch einmal. Geändert hat sich nichts.",
        "Free some space and try again. Nothing has changed.")
    }
    return switch number {
    case EACCES, EPERM:
      Words(
        "Prüfen Sie, wem der Ordner gehört und wer ihn ändern darf.",
        "Check who owns the folder and who may change it.")
    case EROFS:
      Words(
        "Der Datenträger ist schreibgeschützt. Nehmen Sie einen anderen Ordner.",
        "The disk is read-only. Use another folder.")
    case ENOENT, ENOTDIR:
      Words("Prüfen Sie den Pfad.", "Check the path.")
    case EBUSY, EXDEV:
      Words(
        "Der Ordner ist eigens eingehängt. Hängen Sie stattdessen »site« ein.",
        "The folder is a mount point. Mount “site” instead.")
    case EMFILE, ENFILE:
      Words(
        "Zu viele Dateien sind zugleich geöffnet. Schließen Sie andere Programme.",
        "Too many files are open at once. Close other programs.")
    default:
      Words(
        "Prüfen Sie Datenträger und Ordner und versuchen Sie es noch einmal.",
        "Check the disk and the folder and try again.")
    }
  }

  private func isDiskFull(_ number: Int32) -> Bool { number == ENOSPC || number == EDQUOT }
}
