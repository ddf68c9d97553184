import type { ImportMessages } from '../nb/import.ts';

export const importTexts = {
  files: {
    file_not_found: 'Finn ikkje fila {path}. Sjå etter skrivefeil i namnet.',
    file_unreadable:
      'Fila {path} kan ikkje lesast ({cause}). Sjå om det er ei fil, og om du har tilgang til ho.',
    file_empty: 'Fila er tom.',
    file_too_large: 'Fila er på {megabytes} MB. Ho kan vere på høgst {limit} MB; del ho i fleire filer.',
    not_text: 'Fila er ikkje CSV, men ser ut som {format}. Lagre registeret som CSV og prøv igjen.',
    encoding_damaged:
      'Fila har øydelagde teikn, det første på linje {line}. Lagre ho på nytt som CSV UTF-8 og prøv igjen.',
    header_unreadable: 'Overskrifta på linje {line} kan ikkje lesast. Sjå etter eit hermeteikn for mykje.',
    header_twice:
      'Kolonnane «{header}» og «{again}» tyder det same. Ta bort eller gje nytt namn til ein av dei.',
    header_missing: 'Desse kolonnane manglar: {headers}. Sjå om første linje i fila er overskrifta.',
    no_rows: 'Fila har overskrift, men ingen rader.',
    too_many_rows: 'Fila har fleire enn {limit} rader. Del ho i fleire filer.',
    too_many_columns: 'Fila har fleire enn {limit} kolonnar. Ta bort dei som ikkje høyrer til registeret.',
  },
  mappings: {
    mapping_not_readable:
      'Fila med skrivemåtar kan ikkje lesast. Skriv JSON som {"contact": {"Famteam": "health_promotion"}} eller linjer som contact;Famteam;health_promotion.',
    mapping_unknown_list: 'Det finst inga kodeliste som heiter «{list}». Listene er: {lists}.',
    mapping_unknown_code: '«{code}», som «{spelling}» skal tyde, finst ikkje i kodelista {list}.',
    mapping_spelling_twice: '«{spelling}» står to gonger for kodelista {list}, med ulik tyding. Behald éin.',
    mapping_blank: 'Ein skrivemåte for kodelista {list} er tom.',
  },
  unknownHeader: 'Kolonnen «{header}» er ikkje kjend og vart ikkje teken med. {filled} rader har noko i han.',
  unknownSpelling: '«{value}» er ikkje kjend ({list}), linje {lines}.',
  duplicate: 'Linje {line} er lik linje {firstLine} (nummer {number}) og vart ikkje teken med to gonger.',
  rejectColumns: { line: 'Linje', reason: 'Feil' },
} satisfies ImportMessages;
