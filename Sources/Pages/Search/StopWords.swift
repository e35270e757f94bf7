internal import Diagnostics

/// Words that stand in nearly every text and lead to none, as the search folds them.
///
/// They are left out of the index and of what is searched for, unless a title or a search consists of
/// nothing else.
func stopWords(in language: Language) -> [String] {
  let list = language.readsGerman ? germanStopWords : englishStopWords
  return list.split { $0 == " " || $0 == "\n" }.map(String.init)
}

private let germanStopWords = """
  aber alle allem allen aller alles als also am an andere anderen auch auf aus bei beim bis da dabei
  dadurch dafur damit danach daran darauf daraus darin darum das dass davon dazu dem den denen denn der
  deren des dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer
  eines er erst es etwa etwas fur ganz gegen gibt hat hatte hatten haben hier ihm ihn ihnen ihr ihre ihrem
  ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes kann kein keine keinen konnen mehr mit
  man muss mussen nach nicht nichts noch nun nur ob oder ohne schon sehr sein seine seinem seinen seiner seit
  selbst sich sie sind so solche sollen soll sowie sondern uber um und uns unser unsere unserem unseren
  unserer unter viel vom von vor war waren warum was weil weiter welche wenn wer werden wie wieder wir
  wird wo worden wurde wurden zu zum zur zwar zwischen
  """

private let englishStopWords = """
  a about after all also an and any are as at be because been before being but by can could did do does
  for from had has have he her here his how i if in into is it its just may more most must no not of on
  or other our out over she should so some such than that the their them then there these they this those
  through to too under up us was we were what when where which who why will with would you your
  """
