import { importTexts } from './import.ts';

/** What teams write in their registers. Every language is understood in every file; the canonical header first. */
export const importWords = {
  headers: {
    number: ['Løpenr', 'Løpenummer', 'Nr', 'Nummer', 'Saksnr', 'Saksnummer'],
    receivedOn: [
      'Dato',
      'Mottatt',
      'Mottatt dato',
      'Dato mottatt',
      'Henvendelsesdato',
      'Dato for henvendelse',
    ],
    kind: ['Type henvendelse', 'Type', 'Henvendelsestype'],
    anonymous: ['Anonym', 'Anonym sak', 'Anonymt'],
    contacts: [
      'Hvem henvendte seg',
      'Hvem henvender seg',
      'Hvem tok kontakt',
      'Henvender',
      'Kontakt',
      'Henvist fra',
    ],
    area: ['Bydel', 'Område', 'Geografisk område'],
    household: ['Husholdningstype', 'Husholdning', 'Sivilstatus', 'Sivilstand', 'Type husholdning'],
    children: ['Antall barn 0-17', 'Antall barn 0-17 år', 'Antall barn', 'Barn', 'Barn 0-17', 'Barn 0-17 år'],
    youngPeople: [
      'Antall ungdom 18-23',
      'Antall ungdom 18-23 år',
      'Antall ungdom',
      'Ungdom',
      'Ungdom 18-23',
      'Ungdom 18-23 år',
    ],
    housing: ['Bosituasjon', 'Bolig', 'Boligsituasjon', 'Boforhold'],
    income: ['Inntekt', 'Inntektskilde', 'Type inntekt'],
    work: ['Arbeid', 'Arbeidssituasjon', 'I arbeid'],
    assistanceForm: ['Type bistand', 'Bistand', 'Bistandsform', 'Form for bistand'],
    topics: ['Tema', 'Temaer', 'Temaområde'],
    advice: ['Råd', 'Råd gitt', 'Gitt råd'],
    service: ['Henvist til', 'Vist videre til'],
    consent: ['Samtykke', 'Samtykke gitt'],
    useful: ['Nyttig', 'Var det nyttig', 'Nytte'],
    closedOn: ['Avsluttet', 'Avsluttet dato', 'Dato avsluttet', 'Sluttdato'],
    note: ['Notat', 'Notater', 'Merknad', 'Merknader', 'Kommentar', 'Kommentarer'],
  },
  yes: ['ja', 'j'],
  no: ['nei', 'n'],
  /** What ticks a column that is only ticked. */
  marked: ['x', 'anonym'],
  notAsked: ['ikke spurt', 'ikke spurt om samtykke', 'ikke innhentet'],
  kinds: {
    case: ['Enkeltsak', 'Enkeltsaker', 'Sak'],
    general_advice: [
      'Generell råd og veiledning',
      'Generelle råd og veiledning',
      'Generelt råd og veiledning',
      'Generell råd/veiledning',
      'Generelle råd/veiledning',
      'Generell veiledning',
      'Generell rådgivning',
      'Generelle råd',
      'Generell henvendelse',
    ],
  },
  rejectColumns: importTexts.rejectColumns,
};

type Words = readonly string[];
export type ImportWords = Record<'yes' | 'no' | 'marked' | 'notAsked', Words> & {
  headers: Record<keyof typeof importWords.headers, Words>;
  kinds: Record<keyof typeof importWords.kinds, Words>;
  rejectColumns: { line: string; reason: string };
};
