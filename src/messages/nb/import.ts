/** What is said about a register file as a whole; what stands in braces comes from the details. */
export const importTexts = {
  files: {
    file_not_found: 'Finner ikke filen {path}. Se etter skrivefeil i navnet.',
    file_unreadable:
      'Filen {path} kan ikke leses ({cause}). Se om det er en fil, og om du har tilgang til den.',
    file_empty: 'Filen er tom.',
    file_too_large: 'Filen er på {megabytes} MB. Den kan være på høyst {limit} MB; del den i flere filer.',
    not_text: 'Filen er ikke CSV, men ser ut som {format}. Lagre registeret som CSV og prøv igjen.',
    encoding_damaged:
      'Filen har ødelagte tegn, det første på linje {line}. Lagre den på nytt som CSV UTF-8 og prøv igjen.',
    header_unreadable: 'Overskriften på linje {line} kan ikke leses. Se etter et anførselstegn for mye.',
    header_twice:
      'Kolonnene «{header}» og «{again}» betyr det samme. Ta bort eller gi nytt navn til en av dem.',
    header_missing: 'Disse kolonnene mangler: {headers}. Se om første linje i filen er overskriften.',
    no_rows: 'Filen har overskrift, men ingen rader.',
    too_many_rows: 'Filen har flere enn {limit} rader. Del den i flere filer.',
    too_many_columns: 'Filen har flere enn {limit} kolonner. Ta bort dem som ikke hører til registeret.',
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
  rejectColumns: { line: 'Linje', reason: 'Feil' },
};
export type ImportMessages = typeof importTexts;
