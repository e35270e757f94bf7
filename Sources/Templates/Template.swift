import Diagnostics

/// A template as it was written, read but not yet compiled for a view.
struct Template: Sendable {
  let name: String
  let file: SourceFile
  let nodes: [TemplateNode]
  /// Mistakes of the writing itself, reported whenever the template is compiled.
  let mistakes: [Diagnostic]
}

/// A part of a template.
enum TemplateNode: Sendable {
  case text(Span)
  /// The white space that begins a line; partials and blocks add to it and take from it.
  case indentation(Span)
  case variable(Tag)
  case section(TemplateSection)
  case partial(Tag, Standing)
  case parent(TemplateParent)
  case block(TemplateBlock)
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct TemplateSection: Sendable {
  let opening: Tag
  let closing: Span
  let nodes: [TemplateNode]
}

/// `{{<name}}…{{/name}}`: another template, with some of its blocks replaced.
struct TemplateParent: Sendable {
  let opening: Tag
  let standing: Standing
  let blocks: [TemplateBlock]
}

/// `{{$name}}…{{/name}}`: a place in a parent, or what replaces it.
struct TemplateBlock: Sendable {
  let opening: Tag
  let standing: Standing
  let nodes: [TemplateNode]

  /// The white space with which the block's own text is indented, where it begins on a new line.
  var ownIndentation: Span? { firstIndentation(of: nodes) }

  private func firstIndentation(of nodes: [TemplateNode]) -> Span? {
    switch nodes.first {
    case .indentation(let span): span
    case .section(let section): firstIndentation(of: section.nodes)
    case .block(let block):
      if case .alone(let span) = block.standing {
        block.ownIndentation ?? span
      } else {
        nil
      }
    case .partial(_, .alone(let span)): span
    case .parent(let parent):
      if case .alone(let span) = parent.standing { span } else { nil }
    case .text, .variable, .partial, nil: nil
    }
  }
}

/// How a tag stands on its line.
enum Standing: Sendable {
  /// With no text beside it: the line disappears. The span is the white space before it.
  case alone(Span)
  /// First on its line, behind white space, with text after it.
  case first(Span)
  case within
}

/// One tag of a template.
struct Tag: Sendable {
  enum Sigil: Sendable {
    case variable, unescaped, section, inverted, close, partial, parent, block
    case comment, delimiters
  }

  let sigil: Sigil
  let name: String
  /// The name alone.
  let nameSpan: Span
  /// The tag with its braces.
  let span: Span
}
