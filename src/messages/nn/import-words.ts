import type { ImportWords } from '../nb/import-words.ts';
import { importTexts } from './import.ts';

export const importWords = {
  headers: {
    number: ['Løpenr', 'Løpenummer', 'Nummer'],
    receivedOn: ['Dato', 'Motteken', 'Motteke', 'Dato motteken'],
    kind: ['Type førespurnad', 'Førespurnadstype'],
    anonymous: ['Anonym', 'Anonym sak'],
    contacts: ['Kven vende seg', 'Kven vende seg til oss', 'Kven tok kontakt', 'Vist frå'],
    area: ['Bydel', 'Område'],
    household: ['Hushaldstype', 'Hushald', 'Type hushald'],
    children: ['Tal på barn 0-17', 'Tal på barn 0-17 år', 'Tal på barn', 'Born'],
    youngPeople: ['Tal på ungdom 18-23', 'Tal på ungdom 18-23 år', 'Tal på ungdom'],
    housing: ['Busituasjon', 'Bustad', 'Bustadsituasjon'],
    income: ['Inntekt', 'Inntektskjelde'],
    work: ['Arbeid', 'Arbeidssituasjon'],
    assistanceForm: ['Type bistand', 'Type hjelp'],
    topics: ['Tema', 'Emne'],
    advice: ['Råd', 'Råd gjeve'],
    service: ['Vist til', 'Vist vidare til'],
    consent: ['Samtykke', 'Samtykke gjeve'],
    useful: ['Nyttig', 'Var det nyttig'],
    closedOn: ['Avslutta', 'Avslutta dato', 'Dato avslutta'],
    note: ['Notat', 'Merknad', 'Kommentar'],
  },
  yes: ['ja'],
  no: ['nei'],
  marked: [],
  notAsked: ['ikkje spurt', 'ikkje spurd', 'ikkje innhenta'],
  kinds: {
    case: ['Enkeltsak', 'Einskildsak', 'Sak'],
    general_advice: [
      'Generell råd og rettleiing',
      'Generelle råd og rettleiing',
      'Generell rettleiing',
      'Generell rådgjeving',
    ],
  },
  rejectColumns: importTexts.rejectColumns,
} satisfies ImportWords;
