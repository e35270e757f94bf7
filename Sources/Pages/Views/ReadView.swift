package import Templates

extension DeclaredView {
  package var shape: ViewShape { Self.names.shape }
  package func value(at slot: Int) -> Value { Self.names.readers[slot](self) }
}
