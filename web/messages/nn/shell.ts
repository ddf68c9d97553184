import type { Messages } from '../messages-type.ts';

export const shell = {
  appName: 'Levekår',
  tagline: 'Felles fagsystem for levekårsteam',
  skipToContent: 'Hopp til innhaldet',
  mainMenu: 'Hovudmeny',
  menu: 'Meny',
  sections: {
    overview: 'Oversyn',
    enquiries: 'Førespurnader',
    families: 'Familiar',
    myFamilies: 'Mine familiar',
    imports: 'Importer',
    report: 'Årsrapport',
    accessReview: 'Innsynslogg',
    setup: 'Oppsett',
  },
  preferences: 'Språk og utsjånad',
  language: 'Språk',
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' },
  theme: 'Utsjånad',
  themes: { system: 'Som maskina', light: 'Lys', dark: 'Mørk' },
  signOut: 'Logg ut',
  demo: 'Døme',
  demoMeaning: 'Dømemodus: alle personar og førespurnader er oppdikta.',
  loading: 'Hentar …',
  retry: 'Prøv igjen',
  close: 'Lukk',
  offline: {
    title: 'Du er utan nett',
    text: 'Det du ser, er det som sist vart henta. Sida hentar nytt når nettet er tilbake.',
  },
  sessionEnded: {
    title: 'Du er logga ut',
    text: 'Økta er slutt. Logg inn for å gå vidare her.',
    personal:
      'Det som gjeld personar, er teke bort frå skjermen. Det du skreiv og ikkje fekk lagra, finn du att når du loggar inn i dette vindauget.',
    signIn: 'Logg inn igjen',
  },
  notFound: {
    title: 'Fann ikkje sida',
    text: 'Adressa finst ikkje, eller sida er flytta. Sjekk at adressa er rett skriven.',
    home: 'Til framsida',
  },
  failure: {
    title: 'Noko gjekk gale',
    text: 'Feilen ligg hos oss, ikkje hos deg. Prøv igjen, eller gå til framsida.',
    unreachable: 'Fekk ikkje kontakt med tenesta. Sjekk nettet og prøv igjen.',
    unexpectedAnswer: 'Tenesta svara med noko sida ikkje forstår. Last sida på nytt.',
    couldNotLoad: 'Kunne ikkje hente dette',
    requestId: (id) => `Gje opp denne koden om du melder feilen: ${id}`,
  },
} satisfies Messages['shell'];
