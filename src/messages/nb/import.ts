/** What is said about a register file as a whole; what stands in braces comes from the details. */
export const importTexts = {
  files: {
    file_not_found: 'Finner ikke filen {path}. Se etter skrivefeil i navnet.',
    file_unreadable:
      'Filen {path} kan ikke leses ({cause}). Se om det er en fil, og om du har tilgang til den.',
    file_empty: 'Filen er tom.',
    file_too_large: 'Filen er på {megabytes} MB. Den kan være på høyst {limit} MB; del den i flere filer.',
    format_unknown:
      'Filen kan ikke leses: den er verken tekst eller en kjent type regneark. Lagre registeret som XLSX eller CSV og prøv igjen.',
    not_text:
      'Filen kan ikke leses: den ser ut som {format}. Lagre registeret som XLSX eller CSV og prøv igjen.',
    encoding_damaged:
      'Filen har ødelagte tegn, det første på linje {line}. Lagre den på nytt som CSV UTF-8 og prøv igjen.',
    header_unreadable: 'Overskriften på linje {line} kan ikke leses. Se etter et anførselstegn for mye.',
    header_twice:
      'Kolonnene «{header}» og «{again}» betyr det samme. Ta bort eller gi nytt navn til en av dem.',
    header_missing: 'Disse kolonnene mangler: {headers}. Se om første linje i filen er overskriften.',
    no_rows: 'Filen har overskrift, men ingen rader.',
    too_many_rows: 'Filen har flere enn {limit} rader. Del den i flere filer.',
    too_many_columns: 'Filen har flere enn {limit} kolonner. Ta bort dem som ikke hører til registeret.',
    file_too_heavy:
      'Filen er for tung å lese. Ta bort ark, kolonner og bilder som ikke hører til registeret, eller del den i flere filer.',
    xlsx_unreadable:
      'Arbeidsboken er skadet. Åpne den i regnearkprogrammet, lagre den på nytt og prøv igjen.',
    xlsx_too_large:
      'Arbeidsboken pakker ut til mer enn {limit} MB og blir ikke lest. Ta bort ark og kolonner som ikke hører til registeret, eller lagre arket som CSV.',
    xlsx_unsafe:
      'Arbeidsboken er satt sammen slik vanlige regneark ikke er, og blir ikke lest. Lagre arket som CSV og prøv igjen.',
    xlsx_macros: 'Arbeidsboken har makroer. Lagre den som vanlig XLSX uten makroer og prøv igjen.',
    xlsx_encrypted: 'Arbeidsboken har passord. Lagre den uten passord og prøv igjen.',
    sheet_not_found: 'Det finnes ikke noe ark som heter «{sheet}». Arkene er: {sheets}.',
    sheet_empty: 'Arket «{sheet}» er tomt. Arkene er: {sheets}.',
    no_sheet_matches: 'Ingen av arkene har overskriftene i et register. Velg et ark: {sheets}.',
  },
  mappings: {
    mapping_not_readable:
      'Filen med skrivemåter kan ikke leses. Skriv JSON som {"contact": {"Famteam": "health_promotion"}} eller linjer som contact;Famteam;health_promotion.',
    mapping_unknown_list: 'Det finnes ingen kodeliste som heter «{list}». Listene er: {lists}.',
    mapping_unknown_code: '«{code}», som «{spelling}» skal bety, finnes ikke i kodelisten {list}.',
    mapping_spelling_twice:
      '«{spelling}» står to ganger for kodelisten {list}, med ulik betydning. Behold én.',
    mapping_blank: 'En skrivemåte for kodelisten {list} er tom.',
  },
  unknownHeader: 'Kolonnen «{header}» er ikke kjent og ble ikke tatt med. {filled} rader har noe i den.',
  unknownSpelling: '«{value}» er ikke kjent ({list}), linje {lines}.',
  duplicate: 'Linje {line} er lik linje {firstLine} (nummer {number}) og ble ikke tatt med to ganger.',
  rejectColumns: { sheet: 'Å rette', line: 'Linje', reason: 'Feil' },
};
export type ImportMessages = typeof importTexts;
