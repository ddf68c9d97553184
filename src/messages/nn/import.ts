import type { ImportMessages } from '../nb/import.ts';

export const importTexts = {
  files: {
    file_not_found: 'Finn ikkje fila {path}. Sjå etter skrivefeil i namnet.',
    file_unreadable:
      'Fila {path} kan ikkje lesast ({cause}). Sjå om det er ei fil, og om du har tilgang til ho.',
    file_empty: 'Fila er tom.',
    file_too_large: 'Fila er på {megabytes} MB. Ho kan vere på høgst {limit} MB; del ho i fleire filer.',
    format_unknown:
      'Fila kan ikkje lesast: ho er korkje tekst eller ein kjend type rekneark. Lagre registeret som XLSX eller CSV og prøv igjen.',
    not_text:
      'Fila kan ikkje lesast: ho ser ut som {format}. Lagre registeret som XLSX eller CSV og prøv igjen.',
    encoding_damaged:
      'Fila har øydelagde teikn, det første på linje {line}. Lagre ho på nytt som CSV UTF-8 og prøv igjen.',
    header_unreadable: 'Overskrifta på linje {line} kan ikkje lesast. Sjå etter eit hermeteikn for mykje.',
    header_twice:
      'Kolonnane «{header}» og «{again}» tyder det same. Ta bort eller gje nytt namn til ein av dei.',
    header_missing: 'Desse kolonnane manglar: {headers}. Sjå om første linje i fila er overskrifta.',
    no_rows: 'Fila har overskrift, men ingen rader.',
    too_many_rows: 'Fila har fleire enn {limit} rader. Del ho i fleire filer.',
    too_many_columns: 'Fila har fleire enn {limit} kolonnar. Ta bort dei som ikkje høyrer til registeret.',
    file_too_heavy:
      'Fila er for tung å lese. Ta bort ark, kolonnar og bilete som ikkje høyrer til registeret, eller del ho i fleire filer.',
    xlsx_unreadable: 'Arbeidsboka er skadd. Opne ho i reknearkprogrammet, lagre ho på nytt og prøv igjen.',
    xlsx_too_large:
      'Arbeidsboka pakkar ut til meir enn {limit} MB og blir ikkje lesen. Ta bort ark og kolonnar som ikkje høyrer til registeret, eller lagre arket som CSV.',
    xlsx_unsafe:
      'Arbeidsboka er sett saman slik vanlege rekneark ikkje er, og blir ikkje lesen. Lagre arket som CSV og prøv igjen.',
    xlsx_macros: 'Arbeidsboka har makroar. Lagre ho som vanleg XLSX utan makroar og prøv igjen.',
    xlsx_encrypted: 'Arbeidsboka har passord. Lagre ho utan passord og prøv igjen.',
    sheet_not_found: 'Det finst ikkje noko ark som heiter «{sheet}». Arka er: {sheets}.',
    sheet_empty: 'Arket «{sheet}» er tomt. Arka er: {sheets}.',
    no_sheet_matches: 'Ingen av arka har overskriftene i eit register. Vel eit ark: {sheets}.',
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
  rejectColumns: { sheet: 'Å rette', line: 'Linje', reason: 'Feil' },
} satisfies ImportMessages;
