internal import Diagnostics

/// A template made ready for one type of view: rendering it looks nothing up and cannot fail.
public struct CompiledTemplate: Sendable {
  public let shape: ViewShape
  let routines: [Routine]
  let text: [UInt8]
  /// The slots behind the first of every dotted name.
  let deeperSlots: [Int32]
  /// The lists that may be kept as a whole.
  let listParts: [ListPart]
  /// The frames that calls pass on.
  let passedFrames: [Int32]

  /// What the template makes of a view, which must have the shape it was compiled for. Parts that look the same on
  /// other pages are kept, if somebody offers a place for them.
  ///
  /// - Returns: Nil if it was given up because views lead into one another without end, as a tree's
  ///   node that is its own child would.
  public func render(_ view: View, keeping kept: KeptParts? = nil) -> [UInt8]? {
    precondition(view.shape === shape, "A template renders the view it is compiled for.")
    var isWhole = false
    // Most pages fit, and the allocator keeps stretches of this size ready for the next one.
    let page = ByteBuffer.written(roomFor: 32 * 1024 - 64) { output in
      var renderer = Renderer(self, view, keeping: kept)
      isWhole = renderer.run(into: &output)
    }
    return isWhole ? page : nil
  }
}
