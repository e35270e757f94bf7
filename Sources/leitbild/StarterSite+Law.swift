import FrontMatter

/// What the law asks of a website, complete and obviously invented, to be replaced before it is published.
extension StarterSite {
  /// The fields of the municipality, in the form of its front matter.
  var germanLegalFields: String {
    let today = "\(day.day).\(day.month).\(day.year)"
    return """
      # Alles Folgende ist erfunden. Ersetzen Sie es, bevor die Website veröffentlicht wird.
      impressum:
        name: Gemeinde Musterdorf (erfunden)
        anschrift: Beispielweg 1, 00000 Musterdorf
        rechtsform: Körperschaft des öffentlichen Rechts
        vertreten-durch: Bürgermeisterin Erika Beispiel
        e-mail: rathaus@musterdorf.example
        telefon: 00000 1-0
        verantwortlich: Erika Beispiel, Beispielweg 1, 00000 Musterdorf
      datenschutz:
        verantwortlich:
          name: Gemeinde Musterdorf (erfunden)
          anschrift: Beispielweg 1, 00000 Musterdorf
          e-mail: rathaus@musterdorf.example
        datenschutzbeauftragt:
          name: Max Beispiel
          anschrift: Beispielweg 1, 00000 Musterdorf
          e-mail: datenschutz@musterdorf.example
        zwecke: Wozu Sie welche Daten verarbeiten, etwa um Nachrichten zu beantworten.
        rechtsgrundlage: Die Vorschrift, die es erlaubt.
        speicherdauer: Wie lange Sie Daten aufbewahren und wann Sie sie löschen.
        rechte:
          - Sie können Auskunft verlangen.
          - Sie können Daten berichtigen und löschen lassen.
          - Sie können sich bei der Aufsichtsbehörde beschweren.
        aufsichtsbehoerde:
          name: Die Datenschutz-Aufsicht Ihres Landes
          e-mail: aufsicht@land.example
        protokolle:
          anbieter: Ihr Rechenzentrum, Beispielweg 2, 00000 Musterdorf
          angaben: [Tag und Uhrzeit, die aufgerufene Seite]
          speicherdauer: sieben Tage
      barrierefreiheit:
        betreiber: Die Gemeinde Musterdorf (erfunden)
        geltungsbereich: die Website zukunft.musterdorf.example
        vereinbarkeit: teilweise
        nicht-barrierefrei:
          unvereinbar:
            - inhalt: Ein Beispiel, etwa ein alter Plan
              grund: Er ist nur ein Bild.
              alternative: Das Rathaus liest ihn am Telefon vor.
        erstellung:
          datum: \(today)
          methode: selbst
        rueckmeldung:
          e-mail: rathaus@musterdorf.example
          telefon: 00000 1-0
      """
  }

  var germanLegalPages: [(path: String, text: String)] {
    [
      (
        "content/seiten/leichte-sprache.md",
        """
        ---
        titel: Leichte Sprache
        kurz: Hier steht das Wichtigste in Leichter Sprache.
        ---

        ## Was steht auf dieser Website?

        Hier stehen die Pläne von Musterdorf. Musterdorf gibt es nicht.

        ## Wie finde ich etwas?

        Oben ist ein Menü. Klicken Sie auf ein Wort.

        ## Kann ich alles lesen?

        Fast alles. Einen Plan können manche Menschen nicht lesen. Rufen Sie uns an.

        ## Was gibt es noch?

        Es gibt eine Seite in [Gebärdensprache](gebaerdensprache.md).

        """
      ),
      (
        "content/seiten/gebaerdensprache.md",
        """
        ---
        titel: Gebärdensprache
        kurz: Hier steht das Wichtigste in Deutscher Gebärdensprache.
        ---

        Zeigen Sie hier ein Video in Deutscher Gebärdensprache: was auf der Website steht, wie man sich
        zurechtfindet und was nicht barrierefrei ist.

        """
      ),
    ]
  }

  var englishLegalFields: String {
    """
    # All that follows is invented. Replace it before the website is published.
    imprint:
      name: Municipality of Sampleton (invented)
      address: Sample Lane 1, 00000 Sampleton
      legal-form: corporation under public law
      represented-by: Mayor Erica Example
      email: hall@sampleton.example
      phone: 00000 1-0
      responsible: Erica Example, Sample Lane 1, 00000 Sampleton
    privacy:
      controller:
        name: Municipality of Sampleton (invented)
        address: Sample Lane 1, 00000 Sampleton
        email: hall@sampleton.example
      data-protection-officer:
        name: Max Example
        address: Sample Lane 1, 00000 Sampleton
        email: privacy@sampleton.example
      purposes: What you process which data for, such as answering messages.
      legal-basis: The provision that permits it.
      storage: How long you keep data and when you delete them.
      rights:
        - You can ask which data are kept.
        - You can have data corrected and deleted.
        - You can complain to the authority.
      authority:
        name: Your Land's data protection authority
        email: authority@land.example
      logs:
        host: Your data centre, Sample Lane 2, 00000 Sampleton
        entries: [day and time, the page that was read]
        storage: seven days
    accessibility:
      operator: The municipality of Sampleton (invented)
      scope: the website future.sampleton.example
      conformity: partial
      inaccessible:
        non-conformity:
          - content: An example, such as an old plan
            reason: It is only a picture.
            alternative: The town hall reads it out on the telephone.
      preparation:
        date: \(day.iso)
        method: self
      feedback:
        email: hall@sampleton.example
        phone: 00000 1-0
    """
  }

  var englishLegalPages: [(path: String, text: String)] {
    [
      (
        "content/pages/plain-language.md",
        """
        ---
        title: Leichte Sprache
        summary: The most important things in easy German.
        ---

        ## Was steht auf dieser Website?

        Hier stehen die Pläne von Sampleton. Sampleton gibt es nicht.

        ## Wie finde ich etwas?

        Oben ist ein Menü. Klicken Sie auf ein Wort.

        ## Kann ich alles lesen?

        Fast alles. Einen Plan können manche Menschen nicht lesen. Rufen Sie uns an.

        ## Was gibt es noch?

        Es gibt eine Seite in [Gebärdensprache](sign-language.md).

        """
      ),
      (
        "content/pages/sign-language.md",
        """
        ---
        title: German Sign Language
        summary: The most important things in German Sign Language.
        ---

        Show a video in German Sign Language here: what is on the website, how to find your way, and what is
        not accessible.

        """
      ),
    ]
  }
}
