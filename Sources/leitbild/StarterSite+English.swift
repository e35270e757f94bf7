import FrontMatter

extension StarterSite {
  var englishTexts: [(path: String, text: String)] {
    [
      (
        "site/site.yaml",
        """
        # The website's settings. After every change: leitbild build
        title: \(quotedTitle)
        url: https://future.sampleton.example
        language: en
        publisher: sampleton
        plain-language: pages/plain-language
        sign-language: pages/sign-language
        colours:
          primary: "#1f4e79"
          accent: "#a8501a"

        """
      ),
      (
        "content/municipalities/sampleton.md",
        """
        ---
        title: Sampleton
        summary: A village that does not exist. Put your municipality in its place.
        updated: \(day.iso)
        kind: municipality
        ags: "08999001"
        contact:
          unit: Town hall
          email: hall@sampleton.example
        \(englishLegalFields)
        ---

        Who are you, and what is special about your place? Two or three sentences will do.

        """
      ),
      (
        "content/strategies/digital.md",
        """
        ---
        title: Sampleton digital \(year + 6)
        summary: What we want to have done by \(year + 6), and where we begin.
        updated: \(day.iso)
        municipality: sampleton
        type: umbrella
        period:
          from: \(year)
          to: \(year + 6)
        ---

        ## Why we have a strategy

        Say what shall change, and for whom. Short sentences, no jargon.

        ## How we go about it

        Where do you begin? Who decides, and when will you look whether it works?

        """
      ),
      (
        "content/visions/sampleton-\(year + 6).md",
        """
        ---
        title: Sampleton in \(year + 6)
        summary: What life here shall be like.
        updated: \(day.iso)
        strategy: digital
        target-year: \(year + 6)
        statement: Ways become shorter, and more time is left for people.
        values:
          - name: Closeness
            text: For everything that works on a screen there is a person too.
          - name: Openness
            text: We show what succeeds and what takes longer.
        scenes:
          - title: 8.30, at the kitchen table
            text: The new passport is applied for before the coffee is cold.
        for-you: You deal with the town hall when and where you like.
        ---

        """
      ),
      (
        "content/fields/administration.md",
        """
        ---
        title: Administration
        summary: Applications, answers and appointments.
        strategy: digital
        number: 1
        colour: "#1f4e79"
        statement: An application is done when you send it.
        ---

        """
      ),
      (
        "content/fields/living-together.md",
        """
        ---
        title: Living together
        summary: Neighbours, clubs and help in everyday life.
        strategy: digital
        number: 2
        colour: "#7a3b69"
        statement: Whoever looks for help finds it in the village.
        ---

        """
      ),
      (
        "content/goals/apply-from-home.md",
        """
        ---
        title: Every application works from home
        summary: Nobody has to come to the town hall who cannot or would rather not.
        level: strategic
        fields: administration
        ---

        """
      ),
      (
        "content/projects/applications-online.md",
        """
        ---
        title: Applications online
        summary: The ten most frequent applications work from home, with help by telephone.
        updated: \(day.iso)
        municipality: sampleton
        strategy: digital
        fields: administration
        goals: apply-from-home
        status: in-progress
        light: on-track
        lead: Town hall
        period:
          start: \(year)
          planned-end: \(year + 2)
        cost:
          initial: 20000 €
        milestones:
          - title: The first three applications
            date: \(year + 1)
            status: planned
        ---

        ## Our goal

        What shall change for people?

        ## What comes next

        What will happen by when? It belongs together with the [village app](village-app.md).

        """
      ),
      (
        "content/projects/village-app.md",
        """
        ---
        title: Village app
        summary: Events, neighbourly help and notices in an app without advertising.
        updated: \(day.iso)
        municipality: sampleton
        strategy: digital
        fields: living-together
        status: planned
        lead: Town hall
        period:
          planned-start: \(year + 1)
        ---

        """
      ),
      (
        "content/projects/tablet-hour.md",
        """
        ---
        title: Tablet hour
        summary: Volunteers help with tablets and telephones once a week.
        updated: \(day.iso)
        municipality: sampleton
        strategy: digital
        fields: living-together
        status: idea
        lead: Seniors' council
        ---

        """
      ),
      (
        "content/pages/about.md",
        """
        ---
        title: About this website
        summary: Who makes it and how.
        ---

        This website has been made from text files. A new project is a new file in the folder
        `content/projects`. More about the goals is in the [strategy](../strategies/digital.md).

        """
      ),
    ]
  }
}
