import type { ConsentText } from './consent-text.ts';

/** Bokmål: what the others are translated from. */
export const CONSENT_TEXTS_NB: readonly ConsentText[] = [
  {
    language: 'nb',
    version: '2026-11',
    validFrom: '2026-11-01',
    checked: true,
    direction: 'ltr',
    title: 'Samtykke til at tjenester kan snakke sammen om deg',
    sections: [
      {
        pictogram: 'silence',
        heading: 'Hva vi spør om',
        text: 'Alle tjenestene har taushetsplikt. De kan ikke fritt fortelle hverandre om deg. Sier du ja her, kan de dele det som står i skjemaet, og bare det. Hva en tjeneste skriver ned og tar vare på, bestemmer loven. Det er ikke det du sier ja til her.',
      },
      {
        pictogram: 'people',
        heading: 'Hvem det gjelder',
        text: 'Bare de personene som står i skjemaet. De som har foreldreansvar, svarer for barn. Barn og unge skal få si hva de mener.',
      },
      {
        pictogram: 'services',
        heading: 'Hvem som kan dele med hvem',
        text: 'Skjemaet sier hvilken tjeneste som kan gi opplysninger, og hvilken som kan få dem. Andre får ikke vite noe.',
      },
      {
        pictogram: 'topics',
        heading: 'Hva de kan dele, og hvorfor',
        text: 'Bare om temaene i skjemaet, og bare til det formålet som står der. De skal ikke dele mer enn de trenger.',
      },
      {
        pictogram: 'time',
        heading: 'Hvor lenge',
        text: 'Fra og til dagene i skjemaet. Etter det slutter det av seg selv. Det som ble skrevet før samtykket, deles bare hvis du sier ja til det også.',
      },
      {
        pictogram: 'withdraw',
        heading: 'Du kan si nei, og du kan ombestemme deg',
        text: 'Det er frivillig. Du kan si ja til noe og nei til noe. Du kan når som helst trekke det du sa ja til, uten å si hvorfor. Da stopper delingen med en gang. Det noen alt har lest, kan de ha i minnet, og en tjeneste beholder det den selv har skrevet. Du har rett til hjelp også om du sier nei, men tjenestene kan ikke samarbeide like godt.',
      },
      {
        pictogram: 'see',
        heading: 'Du kan få vite hva som er delt',
        text: 'Spør oss, så får du vite hva som er delt, med hvem og når. Er noe feil, kan du be om at det blir rettet. I noen få tilfeller sier loven at tjenester må eller kan dele uten samtykke, for eksempel når et barn er i fare.',
      },
      {
        pictogram: 'question',
        heading: 'Hvem du kan spørre',
        text: 'Spør den du snakker med nå. Du kan også spørre personvernombudet i kommunen, og klage til Datatilsynet. Du kan få tolk, og det koster deg ingenting.',
      },
    ],
    labels: {
      persons: 'Hvem det gjelder',
      givingService: 'Tjenesten som kan dele',
      receivingService: 'Tjenesten som kan få vite',
      topics: 'Temaer',
      purpose: 'Formål',
      from: 'Fra og med',
      to: 'Til',
      coversOlder: 'Også det som ble skrevet før samtykket',
      yes: 'Ja',
      no: 'Nei',
      givenBy: 'Navnet på den som svarer',
      onBehalfOf: 'På vegne av',
      signature: 'Underskrift',
      date: 'Dato',
      interpreter: 'Tolk',
      heardBy: 'Hørt av',
      version: 'Tekstens utgave',
      readAloud: 'Les høyt',
      draftNotice:
        'Denne oversettelsen er et utkast som en oversetter ikke har lest ennå. Det er teksten på bokmål som gjelder.',
    },
    topics: {
      housing: 'Bolig',
      economy: 'Økonomi',
      health: 'Helse',
      household: 'Hvem som bor sammen',
      leisure: 'Barnas fritid',
      network: 'Familie, venner og nettverk',
      language: 'Språk, og å finne fram til hjelp',
      several_services: 'Hjelp fra flere tjenester',
    },
    purposes: {
      coordinate: 'Å samordne hjelpen',
      assess: 'Å finne ut hva dere trenger',
      advise: 'Å gi råd',
      apply: 'Å hjelpe med en søknad',
      follow_up: 'Å følge opp det vi er enige om',
    },
  },
];
