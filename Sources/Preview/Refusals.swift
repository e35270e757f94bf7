import Diagnostics

/// The answer to a request that is turned away, in one sentence.
func refusal(_ reason: Request.Refusal, in language: Language) -> Response {
  let status: Response.Status
  let words: Words
  switch reason {
  case .malformed:
    status = .badRequest
    words = Words("Diese Anfrage ist nicht zu verstehen.", "This request cannot be understood.")
  case .foreignHost:
    status = .forbidden
    words = Words(
      "Die Vorschau antwortet nur unter ihrer eigenen Adresse, 127.0.0.1 oder localhost.",
      "The preview answers only at its own address, 127.0.0.1 or localhost.")
  case .otherMethod:
    status = .methodNotAllowed
    words = Words("Hier lässt sich nur lesen.", "Here one can only read.")
  case .tooLong:
    status = .headTooLong
    words = Words("Diese Anfrage ist zu lang.", "This request is too long.")
  }
  let text = Array((words.text(in: language) + "\n").utf8)
  return Response(status, mediaType(of: ".txt"), .bytes(text))
}
