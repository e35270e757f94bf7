internal import Diagnostics
public import FrontMatter

/// A body that answers letters: a supervisory authority, a data protection officer, an enforcement
/// body.
public struct ContactPoint: Record {
  public var name: String?
  public var address: String?
  public var email: EmailAddress?
  public var phone: String?
  public var url: WebAddress?

  public init() {}

  public init(name: String, address: String? = nil) {
    self.name = name
    self.address = address
  }

  public static let fields = FieldList<ContactPoint>(
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
  public func completed(by other: ContactPoint?) -> ContactPoint {
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
  public var isReachable: Bool { address != nil || email != nil || phone != nil || url != nil }
}
