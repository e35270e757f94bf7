internal import Diagnostics
internal import FrontMatter

/// What `theme.yaml` says of a theme.
struct ThemeSettings: Record {
  var name: String?
  var version: String?
  /// The theme whose templates and files hold where this one has none.
  var base: Written<String>?

  init() {}

  static let fields = FieldList<ThemeSettings>(
    Field(
      "name", "name", \.name,
      .required(
        why: Words(
          "Unter dem Namen wählt eine Website das Thema.", "A site chooses the theme by its name.")),
      help: Words("der Name des Ordners", "the folder's name")),
    Field(
      "version", "version", \.version, help: Words("die Fassung des Themas", "the theme's version")),
    Field(
      "extends", "erweitert", \.base,
      help: Words(
        "das Thema, auf dem es aufbaut, meist standard", "the theme it builds on, mostly standard"))
  )
}
