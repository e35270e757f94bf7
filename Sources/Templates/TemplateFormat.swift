/// What a template makes, and so how the values in it are escaped.
public enum TemplateFormat: Sendable {
  /// A page: values are escaped by their position, and positions that cannot be made safe are errors.
  case html
  /// A feed or sitemap: texts and quoted attributes are escaped, no element is special, and finished
  /// HTML is written escaped, as feeds want it.
  case xml
  /// Text such as `robots.txt`: nothing is escaped.
  case plain
}
