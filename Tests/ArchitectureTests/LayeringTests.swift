import Foundation
import Testing

@Suite("The stages and what they may know of each other")
struct LayeringTests {
  let manifest: PackageManifest

  init() throws { manifest = try PackageManifest() }

  private func imports(of file: Repository.File) -> [String] {
    file.code.compactMap { line in
      line.text.prefixMatch(of: #/\s*(?:@\w+ )*(?:\w+ )?import (?:\w+ )?(\w+)/#).map {
        String($0.1)
      }
    }
  }

  @Test func everyFolderIsATarget() throws {
    let folders = Set(Repository.sources.map(\.target))
    let withoutSwift: Set = ["CMemory", "CCMark", "CQRCodeGen", "CYAML"]
    #expect(folders.union(withoutSwift) == Set(manifest.targets.map(\.name)))
    #expect(manifest.targets.last?.isExecutable == true)
  }

  @Test func aTargetDependsOnlyOnThoseAboveIt() {
    var above: Set = ["ArgumentParser", "swift-argument-parser"]
    for target in manifest.targets {
      for dependency in target.dependencies {
        #expect(above.contains(dependency), "\(target.name) depends on \(dependency)")
      }
      above.insert(target.name)
    }
  }

  /// SwiftPM lets an import of a target that nobody declared compile, if it happens to be built already.
  @Test func aFileImportsOnlyWhatItsTargetDeclares() {
    let ofTheSystem: Set = ["Glibc", "Musl", "Darwin", "Synchronization"]
    for file in Repository.sources {
      guard let target = manifest.targets.first(where: { $0.name == file.target }) else { continue }
      for name in imports(of: file) where !ofTheSystem.contains(name) {
        #expect(target.dependencies.contains(name), "\(file.path) imports \(name)")
      }
    }
  }

  @Test func aTargetDeclaresOnlyWhatItImports() {
    for target in manifest.targets {
      let imported = Set(Repository.sources.filter { $0.target == target.name }.flatMap(imports))
      for dependency in target.dependencies where dependency != "swift-argument-parser" {
        #expect(imported.contains(dependency), "\(target.name) never imports \(dependency)")
      }
    }
  }

  /// Foundation costs start-up time and size, and reads dates and numbers by the settings of a machine.
  @Test func nothingImportsFoundation() {
    for file in Repository.sources {
      #expect(!imports(of: file).contains { $0.hasPrefix("Foundation") }, "\(file.path)")
    }
  }

  /// Files, clocks and environment variables are for those at the end of the list only. A stage may import the
  /// C library for what is no such thing, such as releasing what libcmark has allocated.
  @Test func onlyTheEndsCallTheSystem() {
    let system: Set = ["Glibc", "Musl", "Darwin"]
    let allowed: Set = ["Disk", "Preview", "leitbild"]
    let called = #/\b(fopen|open|openat|stat|getenv|time|clock_gettime|gettimeofday|random|rand)\(/#
    for file in Repository.sources where !allowed.contains(file.target) {
      guard !system.isDisjoint(with: imports(of: file)) else { continue }
      for line in file.code {
        #expect(
          line.text.firstMatch(of: called) == nil, "\(file.path):\(line.number): \(line.text)")
      }
    }
  }

  /// Concurrency stands where it can be looked through: one function starts tasks, and three stages and the walk
  /// through the folder have work beside their own.
  @Test func onlyOneFunctionStartsTasks() {
    let starts =
      #/\b(Task \{|Task\.detached|TaskGroup\(|withTaskGroup|DispatchQueue|pthread_create)/#
    for file in Repository.sources where file.path != "Sources/Diagnostics/MapInOrder.swift" {
      for line in file.code {
        #expect(
          line.text.firstMatch(of: starts) == nil, "\(file.path):\(line.number): \(line.text)")
      }
    }
    let besides = Repository.sources.filter { file in
      file.code.contains { $0.text.contains("async let") }
    }
    #expect(
      besides.map(\.path).sorted() == [
        "Sources/Build/BuildSite.swift", "Sources/Documents/ReadDocuments.swift",
        "Sources/Graph/Link.swift", "Sources/leitbild/SiteRun.swift",
      ])
  }
}
