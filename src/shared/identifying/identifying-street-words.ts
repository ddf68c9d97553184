/** Ends of street names, also of their own. */
export const streetEnding = /(?:gate|gata|gaten|vei|veien|veg|vegen|allé|alléen|alleen)$/;
/** Also ordinary nouns, so only with a capital. */
export const placeEnding =
  /(?:plass|plassen|torg|torget|bakke|bakken|sti|stien|sving|svingen|terrasse|terrassen|brygge|brygga|kroken|faret|løkka|jordet)$/;
/** Ends of many ordinary words, so only with a capital inside a sentence. */
export const rarePlaceEnding =
  /(?:gt|vn|ringen|hagen|haugen|lia|åsen|tunet|grenda|toppen|kaia|lunden|marka|vollen|kollen|stubben|dalen|myra)$/;
export const ordinaryPlaceWord =
  /(?:(?:arbeids|barnehage|skole|parkerings|leke|praksis|møte|tiltaks|studie|sykehjems|institusjons|bo|opp?holds|sitte|sove|jobb|kurs|avlastnings|dag|sfo-?|lære|lærling)plass(?:en)?|^(?:om|ut|snar|motor|sykkel|gang|hoved|luft|urin|fylkes|riks|europa|kjøre|tilbake|frem|fram|inn|halv|mellom|av|skole|arbeids)veg?i?(?:en)?|barnehagen|(?:er|l)ingen)$/;
export const standaloneStreetWord =
  /^(?:gate|gata|gaten|gt|vei|veien|veg|vegen|vn|allé|plass|plassen|torg|torget|bakke|bakken|sti|stien|sving|svingen|terrasse|brygge|ring|gård)$/;
export const genitivePronoun =
  /^(?:hans|hennes|deres|dens|alles|vårs|annens|samtidens|minst|sins|plass|års)$/;
export const streetPrefix = /^(?:øvre|nedre|nordre|søndre|vestre|østre|gamle|store|lille|indre|ytre)$/;
