import Documents
import Graph
import Testing

@Suite("The size of a picture, from the beginning of its file")
struct ImageSizeTests {
  /// The size as it reaches the graph, such as `300x200`, or nil for what is no picture.
  private func size(_ bytes: [UInt8], name: String = "a.bin") async -> String? {
    let (graph, _, _) = await graph(
      of: ["content/seiten/a.md": head("A", "bild: {datei: \(name), alt: Ein Haus, urheber: B}")],
      assets: ["content/seiten/\(name)": bytes])
    guard let image = graph.image(name, in: graph.pages.documents[0].file), let width = image.width,
      let height = image.height
    else { return nil }
    return "\(width)x\(height)"
  }

  private let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 1,
    0x2C, 0, 0, 0,
    0xC8,
  ]
  private let jpeg: [UInt8] = [
    0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8, 0, 0xC8, 1, 0x2C, 1, 0, 0,
  ]

  private func webP(_ rest: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8) + rest
  }

  @Test func everyFormat() async {
    #expect(await size(png) == "300x200")
    #expect(await size(Array("GIF89a".utf8) + [0x2C, 1, 0xC8, 0]) == "300x200")
    #expect(await size(Array("GIF87a".utf8) + [0x2C, 1, 0xC8, 0]) == "300x200")
    #expect(await size(jpeg) == "300x200")
    let lossy = Array("VP8 ".utf8) + [0, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 1, 0xC8, 0]
    #expect(await size(webP(lossy)) == "300x200")
    let bits = 299 | 199 << 14
    let lossless =
      Array("VP8L".utf8) + [0, 0, 0, 0, 0x2F] + (0..<4).map { UInt8(bits >> ($0 * 8) & 0xFF) }
      + Array(repeating: 0, count: 8)
    #expect(await size(webP(lossless)) == "300x200")
    let extended = Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0]
    #expect(await size(webP(extended)) == "300x200")
  }

  @Test func theBytesCountAndNotTheName() async {
    #expect(await size(png, name: "a.jpg") == "300x200")
    #expect(await size(Array("<svg viewBox='0 0 3 2'>".utf8), name: "a.png") == nil)
  }

  @Test func cutAnywhereTheyAreNoPictures() async {
    for count in 0..<png.count { #expect(await size(Array(png.prefix(count))) == nil) }
    for count in 0..<jpeg.count - 3 { #expect(await size(Array(jpeg.prefix(count))) == nil) }
    #expect(await size(Array(repeating: 0xFF, count: 1000)) == nil)
    #expect(await size([0xFF, 0xD8] + Array(repeating: 0xFF, count: 1000)) == nil)
    #expect(await size(webP(Array("VP8 ".utf8))) == nil)
  }

  @Test func nothingIsNoSize() async {
    #expect(await size(Array("GIF89a".utf8) + [0, 0, 1, 0]) == nil)
    #expect(await size(Array(png.prefix(16)) + Array(repeating: 0xFF, count: 8)) == nil)
  }

  @Test(arguments: [
    ("<svg viewBox=\"0 0 300 200\">", "300x200"), ("<svg viewBox='0,0,300,200'>", "300x200"),
    ("<?xml version='1.0'?>\n<svg\n  width=\"300px\"\n  height = '200'>", "300x200"),
    ("<svg stroke-width=\"2\" width=\"300\" height=\"200\">", "300x200"),
    ("<svg viewBox=\"0 0\n300.4\t199.6\" width=\"5\">", "300x200"),
    ("<svg width=\"100%\" height=\"100%\">", nil), ("<svg>", nil),
    ("<svg width=\"1e99\" height=\"2\">", nil),
    ("<svg width=300 height=200>", nil), ("kein Bild", nil), ("<svg viewBox=\"0 0 nan 5\">", nil),
  ])
  func drawings(text: String, expected: String?) async {
    #expect(await size(Array(text.utf8), name: "a.svg") == expected)
  }
}
