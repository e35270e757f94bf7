// swift-tools-version: 6.2
import PackageDescription

// The stages in the order in which content passes through them. A target may import only what stands
// above it here; LayeringTests holds that.

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// With which the fast program allocates: see docs/decisions/jemalloc.md.
let allocator: [LinkerSetting] = [
  .linkedLibrary("jemalloc", .when(platforms: [.linux], configuration: .release))
]

func stage(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], without excluded: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: excluded, swiftSettings: settings)
}

let package = Package(
  name: "leitbild",
  products: [.executable(name: "leitbild", targets: ["leitbild"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(
      name: "CQRCodeGen", pkgConfig: "qrcodegen", providers: [.apt(["libqrcodegen-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "CMemory"),

    stage("Diagnostics", []),
    stage("Tables", ["Diagnostics"]),
    stage("FrontMatter", ["CYAML", "Diagnostics"]),
    stage("Markdown", ["CCMark", "CMemory", "Diagnostics"]),
    stage("Documents", ["Diagnostics", "FrontMatter", "Markdown"]),
    stage("Authoring", ["Diagnostics", "Tables", "FrontMatter", "Documents"]),
    stage("Graph", ["Diagnostics", "FrontMatter", "Markdown", "Documents"]),
    stage("Templates", ["Diagnostics"]),
    stage("QRCodes", ["CQRCodeGen", "Diagnostics"]),
    stage(
      "Pages",
      [
        "Diagnostics", "Tables", "FrontMatter", "Markdown", "Documents", "Graph", "Templates",
        "QRCodes",
      ]),
    stage("Themes", ["Diagnostics", "FrontMatter", "Documents", "Graph", "Pages", "Templates"]),
    stage(
      "Checks", ["Diagnostics", "FrontMatter", "Markdown", "Documents", "Graph", "Pages"]),
    stage(
      "Build",
      [
        "Diagnostics", "FrontMatter", "Documents", "Graph", "Pages", "Templates", "Themes",
        "Checks",
      ]),
    stage("Disk", ["Diagnostics"]),
    stage("Preview", ["Diagnostics", "Build", "Disk"]),
    .executableTarget(
      name: "leitbild",
      dependencies: [
        "Diagnostics", "Documents", "FrontMatter", "Authoring", "Checks", "Build", "Disk",
        "Preview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      linkerSettings: allocator),

    tests(of: "Diagnostics"),
    tests(of: "Tables", ["Diagnostics"]),
    tests(of: "FrontMatter", ["Diagnostics"]),
    tests(of: "Markdown", ["Diagnostics", "CCMark"], without: ["Specs"]),
    tests(of: "Documents", ["Diagnostics", "FrontMatter", "Markdown"]),
    tests(of: "Graph", ["Diagnostics", "FrontMatter", "Documents"]),
    tests(of: "Templates", ["Diagnostics", "Pages"]),
    tests(of: "QRCodes", ["CQRCodeGen"]),
    tests(of: "Checks", ["Diagnostics", "FrontMatter", "Documents", "Graph"]),
    tests(of: "Disk", ["Diagnostics"]),
    tests(of: "Preview", ["Diagnostics"]),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Diagnostics", "FrontMatter", "Documents", "Authoring", "Graph", "Pages", "Templates",
        "Checks", "Build", "Disk", "TestSupport",
      ],
      exclude: ["Sites", "Theme", "game.mjs", "search.mjs"], swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),

    // Runs the finished program, which a build of the tests puts beside them.
    .testTarget(
      name: "CommandTests", dependencies: ["TestSupport"], exclude: ["Mistakes"],
      swiftSettings: settings),
    .testTarget(
      name: "ArchitectureTests",
      dependencies: ["Diagnostics", "FrontMatter", "Documents", "Authoring"],
      swiftSettings: settings),
    .testTarget(
      name: "LawTests",
      dependencies: [
        "Diagnostics", "FrontMatter", "Documents", "Graph", "Checks", "Build",
      ],
      exclude: ["Golden"], swiftSettings: settings),
  ]
)
