internal import Diagnostics
package import FrontMatter

/// A body that answers letters: a supervisory authority, a data protection officer, an enforcement
/// body.
package struct ContactPoint: Record {
  package var name: String?
  package var address: String?
  package var email: EmailAddress?
  package var phone: String?
  package var url: WebAddress?

  package init() {}

  package init(name: String, address: String? = nil) {
    self.name = name
    self.address = address
  }

  package static let fields = FieldList<ContactPoint>(
    Field(
      "name", "name", \.name, isWords: true,
      help: Words("wie die Stelle heißt", "what the body is called")),
    Field(
      "address", "anschrift", \.address,
      help: Words("Straße, Postleitzahl und Ort", "street, postcode and town")),
    Field("email", "e-mail", \.email, help: Words("die E-Mail-Adresse", "the e-mail address")),
    Field("phone", "telefon", \.phone, help: Words("die Telefonnummer", "the telephone number")),
    Field(
      "url", "adresse", \.url, help: Words("die Adresse ihrer Website", "its website's address")))

  /// What is written here, and from another body what is missing.
  package func completed(by other: ContactPoint?) -> ContactPoint {
    guard let other else { return self }
    var body = self
    body.name = name ?? other.name
    body.address = address ?? other.address
    body.email = email ?? other.email
    body.phone = phone ?? other.phone
    body.url = url ?? other.url
    return body
  }

  /// Whether somebody could write or call there.
  package var isReachable: Bool { address != nil || email != nil || phone != nil || url != nil }
}
