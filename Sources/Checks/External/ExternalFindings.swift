public import Diagnostics

/// What there is to say of links to other hosts, at every place that names one.
public func externalFindings(
  of links: [ExternalLink], _ verdicts: [String: LinkVerdict]
) -> DiagnosticLog {
  var log = DiagnosticLog()
  for link in links {
    guard let verdict = verdicts[link.address] else { continue }
    for place in link.places {
      if let finding = finding(verdict, link.address, at: place) { log.report(finding) }
    }
  }
  return log
}

private func finding(_ verdict: LinkVerdict, _ address: String, at place: Place) -> Diagnostic? {
  switch verdict {
  case .good, .undecided: nil
  case .moved(let target): moved(address, to: target, at: place)
  case .gone(let isForGood): gone(address, forGood: isForGood, at: place)
  case .unknownHost(let host): unknownHost(host, at: place)
  case .wrongCertificate(let host): wrongCertificate(host, at: place)
  case .silence(let host): silence(of: host, at: place)
  }
}

private func moved(_ address: String, to target: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .movedAddress, .warning, at: place,
    Words("Diese Seite hat dauerhaft eine neue Adresse", "This page has a new address for good"),
    label: Words("jetzt »\(target)«", "now “\(target)”"),
    why: Words(
      "Noch leitet die alte Adresse weiter; fällt das weg, führt der Link ins Leere.",
      "The old address still leads on; once it does not, the link leads nowhere."),
    fix: Words(
      "Die neue Seite ansehen und, wenn sie die gemeinte ist, ihre Adresse schreiben.",
      "Look at the new page and, if it is the one you mean, write its address."))
}

private func gone(_ address: String, forGood: Bool, at place: Place) -> Diagnostic {
  let quoted = quote(address)
  return Diagnostic(
    .unreachableAddress, .warning, at: place,
    forGood
      ? Words(
        "Die Seite \(quoted.german) wurde für immer entfernt",
        "The page \(quoted.english) was removed for good")
      : Words(
        "Unter der Adresse \(quoted.german) steht keine Seite",
        "No page stands at the address \(quoted.english)"),
    why: Words(
      "Wer dem Link folgt, sieht die Fehlerseite einer fremden Website (Antwort \(forGood ? 410 : 404)).",
      "Whoever follows the link sees another website's error page (answer \(forGood ? 410 : 404))."),
    fix: Words(
      "Auf der fremden Website nach der Seite suchen und ihre heutige Adresse schreiben, oder den Link löschen.",
      "Search the other website for the page and write its present address, or delete the link."))
}

private func unknownHost(_ host: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .unreachableAddress, .warning, at: place,
    Words("Eine Website »\(host)« gibt es nicht", "There is no website “\(host)”"),
    why: Words(
      "Wer dem Link folgt, sieht nur eine Fehlermeldung des Browsers.",
      "Whoever follows the link sees nothing but an error message of the browser."),
    fix: Words(
      "Die Adresse auf Tippfehler prüfen; ist die Website aufgegeben, den Link löschen.",
      "Check the address for typing mistakes; if the website was given up, delete the link."))
}

private func wrongCertificate(_ host: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .unreachableAddress, .warning, at: place,
    Words(
      "Vor der Website »\(host)« warnt der Browser", "Browsers warn of the website “\(host)”"),
    why: Words(
      "Ihr Ausweis (Zertifikat) ist abgelaufen oder auf einen anderen Namen ausgestellt.",
      "Its proof of identity (certificate) has expired or is made out to another name."),
    fix: Words(
      "Prüfen, ob die Adresse stimmt; sonst die Betreiber der Website darauf hinweisen oder den Link löschen.",
      "Check whether the address is right; otherwise tell those who run the website, or delete the link."
    ))
}

private func silence(of host: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .unreachableAddress, .warning, at: place,
    Words("Die Website »\(host)« antwortet nicht", "The website “\(host)” does not answer"),
    why: Words(
      "Zweimal gefragt, hat sie nichts gesendet; wer dem Link folgt, wartet vergeblich.",
      "Asked twice, it sent nothing; whoever follows the link waits in vain."),
    fix: Words(
      "Die Seite später im Browser öffnen; bleibt sie stumm, den Link ändern oder löschen.",
      "Open the page in a browser later; if it stays silent, change or delete the link."))
}
