import FrontMatter

extension StarterSite {
  var germanTexts: [(path: String, text: String)] {
    let today = "\(day.day).\(day.month).\(day.year)"
    return [
      (
        "site/site.yaml",
        """
        # Die Einstellungen der Website. Nach jeder Änderung: leitbild build
        titel: \(quotedTitle)
        adresse: https://zukunft.musterdorf.example
        sprache: de
        herausgeber: musterdorf
        leichte-sprache: seiten/leichte-sprache
        gebaerdensprache: seiten/gebaerdensprache
        farben:
          haupt: "#1f4e79"
          akzent: "#a8501a"

        """
      ),
      (
        "content/kommunen/musterdorf.md",
        """
        ---
        titel: Musterdorf
        kurz: Ein Dorf, das es nicht gibt. Tragen Sie hier Ihre Kommune ein.
        stand: \(today)
        art: gemeinde
        ags: "08999001"
        kontakt:
          stelle: Rathaus
          email: rathaus@musterdorf.example
        \(germanLegalFields)
        ---

        Wer sind Sie, und was zeichnet Ihren Ort aus? Zwei, drei Sätze genügen.

        """
      ),
      (
        "content/strategien/digital.md",
        """
        ---
        titel: Musterdorf digital \(year + 6)
        kurz: Was wir bis \(year + 6) erreichen wollen und womit wir anfangen.
        stand: \(today)
        kommune: musterdorf
        art: dach
        zeitraum:
          von: \(year)
          bis: \(year + 6)
        ---

        ## Warum wir eine Strategie haben

        Schreiben Sie, was sich ändern soll und für wen. Kurze Sätze, keine Fachwörter.

        ## Wie wir vorgehen

        Womit fangen Sie an? Wer entscheidet, und wann wird nachgesehen, ob es wirkt?

        """
      ),
      (
        "content/visionen/musterdorf-\(year + 6).md",
        """
        ---
        titel: Musterdorf im Jahr \(year + 6)
        kurz: So soll das Leben hier sein.
        stand: \(today)
        strategie: digital
        zieljahr: \(year + 6)
        leitsatz: Wege werden kürzer, und für Menschen bleibt mehr Zeit.
        werte:
          - name: Nähe
            text: Für alles, was am Bildschirm geht, gibt es auch einen Menschen.
          - name: Offenheit
            text: Wir zeigen, was gelingt und was länger dauert.
        alltagsszenen:
          - titel: 8.30 Uhr, am Küchentisch
            text: Der neue Ausweis ist beantragt, bevor der Kaffee kalt ist.
        fuer-sie: Sie erledigen Wege zum Amt, wann und wo Sie möchten.
        ---

        """
      ),
      (
        "content/handlungsfelder/verwaltung.md",
        """
        ---
        titel: Verwaltung
        kurz: Anträge, Auskünfte und Termine.
        strategie: digital
        nummer: 1
        farbe: "#1f4e79"
        leitsatz: Ein Antrag ist fertig, wenn Sie ihn abschicken.
        ---

        """
      ),
      (
        "content/handlungsfelder/zusammenleben.md",
        """
        ---
        titel: Zusammenleben
        kurz: Nachbarschaft, Vereine und Hilfe im Alltag.
        strategie: digital
        nummer: 2
        farbe: "#7a3b69"
        leitsatz: Wer Hilfe sucht, findet sie im Dorf.
        ---

        """
      ),
      (
        "content/ziele/antrag-von-zu-hause.md",
        """
        ---
        titel: Jeder Antrag geht von zu Hause
        kurz: Wer nicht ins Rathaus kommen kann oder mag, muss es nicht.
        ebene: strategisch
        handlungsfelder: verwaltung
        ---

        """
      ),
      (
        "content/projekte/antraege-online.md",
        """
        ---
        titel: Anträge online
        kurz: Die zehn häufigsten Anträge gehen von zu Hause, mit Hilfe am Telefon.
        stand: \(today)
        kommune: musterdorf
        strategie: digital
        handlungsfelder: verwaltung
        ziele: antrag-von-zu-hause
        status: in-umsetzung
        ampel: im-plan
        federfuehrung: Hauptamt
        zeitraum:
          start: \(year)
          ende-geplant: \(year + 2)
        kosten:
          anschub: 20.000 €
        meilensteine:
          - titel: Die ersten drei Anträge
            datum: \(year + 1)
            status: geplant
        ---

        ## Unser Ziel

        Was soll sich für die Menschen ändern?

        ## Was als Nächstes kommt

        Was geschieht bis wann? Es hängt zusammen mit der [Dorf-App](dorf-app.md).

        """
      ),
      (
        "content/projekte/dorf-app.md",
        """
        ---
        titel: Dorf-App
        kurz: Termine, Nachbarschaftshilfe und Meldungen in einer App ohne Werbung.
        stand: \(today)
        kommune: musterdorf
        strategie: digital
        handlungsfelder: zusammenleben
        status: geplant
        federfuehrung: Hauptamt
        zeitraum:
          start-geplant: \(year + 1)
        ---

        """
      ),
      (
        "content/projekte/sprechstunde.md",
        """
        ---
        titel: Sprechstunde fürs Tablet
        kurz: Ehrenamtliche helfen einmal in der Woche bei Tablet und Telefon.
        stand: \(today)
        kommune: musterdorf
        strategie: digital
        handlungsfelder: zusammenleben
        status: idee
        federfuehrung: Seniorenrat
        ---

        """
      ),
      (
        "content/seiten/ueber-diese-website.md",
        """
        ---
        titel: Über diese Website
        kurz: Wer sie macht und wie sie entsteht.
        ---

        Diese Website ist aus Textdateien entstanden. Ein neues Projekt ist eine neue Datei im Ordner
        `content/projekte`. Mehr über die Ziele steht in der [Strategie](../strategien/digital.md).

        """
      ),
    ]
  }
}
