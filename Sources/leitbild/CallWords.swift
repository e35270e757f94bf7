import ArgumentParser
import Diagnostics

/// The argument parser's own words in its help.
private let helpWords = [
  ("OVERVIEW: ", ""), ("USAGE: ", "AUFRUF: "), ("ARGUMENTS:", "ANGABEN:"),
  ("OPTIONS:", "OPTIONEN:"), ("SUBCOMMANDS:", "BEFEHLE:"), ("<subcommand>", "<befehl>"),
  ("[<options>]", "[<optionen>]"), ("(default:", "(sonst:"), ("(values:", "(möglich:"),
  ("; default:", "; sonst:"), ("Show the version.", "Nennt die Version."),
  ("Show help information.", "Zeigt diese Hilfe."),
  ("  See '", "  Mehr zu einem Befehl: "), ("' for detailed help.", ""),
]

func inSystemLanguage(help: String) -> String {
  // A script for completion is asked for like help and must stay as it is.
  guard systemLanguage.readsGerman, help.hasPrefix("OVERVIEW: ") else { return help }
  return helpWords.reduce(help) { $0.replacing($1.0, with: $1.1) }
}

/// The argument parser's own words for a wrong call.
private let mistakeWords = [
  ("Error: ", "Fehler: "), ("Usage: ", "Aufruf: "), ("Help:  ", "Hilfe:  "),
  ("  See '", "  Mehr dazu: "), ("' for more information.", ""),
  ("Unknown option '", "Eine solche Angabe gibt es nicht: '"),
  ("Missing expected argument '", "Es fehlt die Angabe '"),
  ("Missing one of: '", "Es fehlt eines von: '"),
  ("Missing value for '", "Es fehlt der Wert zu '"),
  ("Unexpected argument '", "Das ist zu viel: '"),
  (" unexpected arguments: '", " Wörter zu viel: '"),
  ("The option '", "Die Angabe '"),
  ("' does not take any value, but '", "' nimmt keinen Wert, hier steht '"),
  ("' was specified.", "'."), ("The value '", "Der Wert '"),
  (". Please provide one of the following:", ". Möglich sind:"),
  (". Please provide one of ", ". Möglich sind "), ("<subcommand>", "<befehl>"),
  ("' is invalid for '", "' passt nicht zu '"), ("Did you mean '", "Meinten Sie '"),
]

func inSystemLanguage(mistake: String) -> String {
  guard systemLanguage.readsGerman else { return mistake }
  return mistakeWords.reduce(mistake) { $0.replacing($1.0, with: $1.1) }
    .replacing("' and '", with: "' und '").replacing("' or '", with: "' oder '")
}

/// What is said to a call whose first word is no command; nil for any other call.
func unknownCommand(in arguments: [String]) -> String? {
  let commands = Leitbild.configuration.subcommands.compactMap { $0.configuration.commandName }
  guard let word = arguments.dropFirst().first, !word.hasPrefix("-"), word != "help",
    !commands.contains(word)
  else { return nil }
  let near = nearestName(to: word, among: commands)
  let name = quote(word)
  let headline = say(
    "Einen Befehl \(name.german) gibt es nicht", "There is no command \(name.english)")
  let meant = near.map { say("; meinten Sie »\($0)«?", "; did you mean “\($0)”?") } ?? ""
  let all = commands.joined(separator: ", ")
  return """
    \(say("Fehler", "Error")): \(visible(headline + meant))
    \(say("Befehle sind", "Commands are")): \(all)
    \(say("Mehr dazu", "More about it")): leitbild --help
    """
}
