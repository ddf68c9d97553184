/** What comes after one of these with a capital is a name unless known as something else. */
export const personWord =
  /^(?:mor|moren|mora|mamma|far|faren|pappa|barn|barnet|sønn|sønnen|son|sonen|datter|dattera|datteren|dotter|dottera|søster|søsteren|syster|bror|broren|ektemann|ektemannen|mann|mannen|kone|kona|konen|samboer|samboeren|kjæreste|kjæresten|jente|jenta|jenten|gutt|gutten|bestemor|bestefar|tante|onkel|elev|eleven|bruker|brukeren|klient|klienten|herr|fru|frøken|ungdommen|familien|heter|heiter|hetende|kalles|kalt|kallenavn|tvillingene|søsknene|fetter|kusine|nabo|naboen|venninne|vennen|stefar|stemor|fostermor|fosterfar)$/;
export const nameLabel =
  /(?:^|[^\p{L}])(?:(?:for|etter)?na[vm]n(?:et)?|heter|heiter)(?: er)? ?[:=]? ?["«“]?$/iu;

/** Ends as family names do. */
export const ordinaryFamilyWord =
  /^(?:prinsen|balansen|konferansen|konsekvensen|datter|stedatter|fosterdatter|adressen|kompetansen|instansen|sekvensen|kursen|frekvensen|dispensen)$/;

/** Stands right before a telephone number. */
export const phoneWord =
  /(?:tlf|tel|telefon|telefonnr|telefonnummer|telefonen|mobil|mobilnr|mobilnummer|mobilen|mob|ring|ringe|ringer|sms|whatsapp|viber)[.:]{0,2} ?(?:nr|på|til|er)?[.:]{0,2} ?$/i;
