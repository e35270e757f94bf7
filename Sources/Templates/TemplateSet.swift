public import Diagnostics

/// The templates of a theme by name, such as `layout` and `parts/card`, read once.
public struct TemplateSet: Sendable {
  let templates: [String: Template]
  /// Those that can come to be included in themselves, by way of whatever other templates.
  let selfIncluding: Set<String>

  public init(_ files: [String: SourceFile]) {
    var templates: [String: Template] = [:]
    for (name, file) in files { templates[name] = readTemplate(name, from: file) }
    self.templates = templates
    selfIncluding = namesThatReachThemselves(templates.mapValues(\.usedNames))
  }

  public var names: [String] { templates.keys.sorted() }

  /// The template made ready for a type of view, or nil if it or one that it uses has a mistake.
  ///
  /// All mistakes are reported, each once in a log, however often a partial with it is compiled.
  public func compile(
    _ name: String, for shape: ViewShape, as format: TemplateFormat = .html,
    reporting log: inout DiagnosticLog
  ) -> CompiledTemplate? {
    var compiler = TemplateCompiler(self, format, shape)
    let compiled = compiler.compile(name)
    guard !compiler.mistakes.isEmpty else { return compiled }
    var known = Set(log.sorted.map(MistakeKey.init))
    for mistake in compiler.mistakes where known.insert(MistakeKey(mistake)).inserted {
      log.report(mistake)
    }
    return compiler.mistakes.contains { $0.severity == .error } ? nil : compiled
  }

  /// The blocks that a template offers to those that build on it, its own parents' blocks among them.
  func blockNames(of name: String) -> Set<String> {
    var found: Set<String> = []
    var visited: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      guard visited.insert(next).inserted, let template = templates[next] else { continue }
      collectBlocks(template.nodes, into: &found, parents: &waiting)
    }
    return found
  }

  private func collectBlocks(
    _ nodes: [TemplateNode], into found: inout Set<String>, parents: inout [String]
  ) {
    for node in nodes {
      switch node {
      case .section(let section): collectBlocks(section.nodes, into: &found, parents: &parents)
      case .block(let block):
        found.insert(block.opening.name)
        collectBlocks(block.nodes, into: &found, parents: &parents)
      case .parent(let parent):
        parents.append(parent.opening.name)
        for block in parent.blocks {
          found.insert(block.opening.name)
          collectBlocks(block.nodes, into: &found, parents: &parents)
        }
      case .text, .indentation, .variable, .partial: break
      }
    }
  }
}

/// What makes two reports the same mistake.
struct MistakeKey: Hashable {
  let code: Code
  let path: String
  let span: Span?

  init(_ mistake: Diagnostic) {
    code = mistake.code
    path = mistake.place?.file.path ?? mistake.headline.english
    span = mistake.place?.span
  }
}

/// The names from which a way leads back to them.
private func namesThatReachThemselves(_ used: [String: Set<String>]) -> Set<String> {
  var found: Set<String> = []
  for name in used.keys {
    var visited: Set<String> = []
    var waiting = [name]
    while let next = waiting.popLast() {
      for reached in used[next] ?? [] where visited.insert(reached).inserted {
        waiting.append(reached)
      }
    }
    if visited.contains(name) { found.insert(name) }
  }
  return found
}

extension Template {
  /// The partials and parents that the template names.
  var usedNames: Set<String> {
    var names: Set<String> = []
    var waiting = [nodes]
    while let nodes = waiting.popLast() {
      for node in nodes {
        switch node {
        case .section(let section): waiting.append(section.nodes)
        case .block(let block): waiting.append(block.nodes)
        case .parent(let parent):
          names.insert(parent.opening.name)
          waiting += parent.blocks.map(\.nodes)
        case .partial(let tag, _): names.insert(tag.name)
        case .text, .indentation, .variable: break
        }
      }
    }
    return names
  }
}
