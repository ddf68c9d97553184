import type { ConsentText } from './consent-text.ts';

export const CONSENT_TEXTS_NN: readonly ConsentText[] = [
  {
    language: 'nn',
    version: '2026-11',
    validFrom: '2026-11-01',
    checked: true,
    direction: 'ltr',
    title: 'Samtykke til at tenester kan snakke saman om deg',
    sections: [
      {
        pictogram: 'silence',
        heading: 'Kva vi spør om',
        text: 'Alle tenestene har teieplikt. Dei kan ikkje fritt fortelje kvarandre om deg. Seier du ja her, kan dei dele det som står i skjemaet, og berre det. Kva ei teneste skriv ned og tek vare på, bestemmer lova. Det er ikkje det du seier ja til her.',
      },
      {
        pictogram: 'people',
        heading: 'Kven det gjeld',
        text: 'Berre dei personane som står i skjemaet. Dei som har foreldreansvar, svarer for barn. Barn og unge skal få seie kva dei meiner.',
      },
      {
        pictogram: 'services',
        heading: 'Kven som kan dele med kven',
        text: 'Skjemaet seier kva teneste som kan gi opplysningar, og kva teneste som kan få dei. Andre får ikkje vite noko.',
      },
      {
        pictogram: 'topics',
        heading: 'Kva dei kan dele, og kvifor',
        text: 'Berre om temaa i skjemaet, og berre til det føremålet som står der. Dei skal ikkje dele meir enn dei treng.',
      },
      {
        pictogram: 'time',
        heading: 'Kor lenge',
        text: 'Frå og til dagane i skjemaet. Etter det sluttar det av seg sjølv. Det som vart skrive før samtykket, blir berre delt om du seier ja til det òg.',
      },
      {
        pictogram: 'withdraw',
        heading: 'Du kan seie nei, og du kan ombestemme deg',
        text: 'Det er frivillig. Du kan seie ja til noko og nei til noko. Du kan når som helst trekkje det du sa ja til, utan å seie kvifor. Då stoppar delinga med ein gong. Det nokon alt har lese, kan dei ha i minnet, og ei teneste held på det ho sjølv har skrive. Du har rett til hjelp også om du seier nei, men tenestene kan ikkje samarbeide like godt.',
      },
      {
        pictogram: 'see',
        heading: 'Du kan få vite kva som er delt',
        text: 'Spør oss, så får du vite kva som er delt, med kven og når. Er noko feil, kan du be om at det blir retta. I nokre få tilfelle seier lova at tenester må eller kan dele utan samtykke, til dømes når eit barn er i fare.',
      },
      {
        pictogram: 'question',
        heading: 'Kven du kan spørje',
        text: 'Spør den du snakkar med no. Du kan òg spørje personvernombodet i kommunen, og klage til Datatilsynet. Du kan få tolk, og det kostar deg ingenting.',
      },
    ],
    labels: {
      persons: 'Kven det gjeld',
      givingService: 'Tenesta som kan dele',
      receivingService: 'Tenesta som kan få vite',
      topics: 'Tema',
      purpose: 'Føremål',
      from: 'Frå og med',
      to: 'Til',
      coversOlder: 'Også det som vart skrive før samtykket',
      yes: 'Ja',
      no: 'Nei',
      givenBy: 'Namnet på den som svarer',
      onBehalfOf: 'På vegner av',
      signature: 'Underskrift',
      date: 'Dato',
      interpreter: 'Tolk',
      heardBy: 'Høyrt av',
      version: 'Utgåve av teksten',
      readAloud: 'Les høgt',
      draftNotice:
        'Denne omsetjinga er eit utkast som ein omsetjar ikkje har lese enno. Det er teksten på bokmål som gjeld.',
    },
    topics: {
      housing: 'Bustad',
      economy: 'Økonomi',
      health: 'Helse',
      household: 'Kven som bur saman',
      leisure: 'Fritida til barna',
      network: 'Familie, vener og nettverk',
      language: 'Språk, og å finne fram til hjelp',
      several_services: 'Hjelp frå fleire tenester',
    },
    purposes: {
      coordinate: 'Å samordne hjelpa',
      assess: 'Å finne ut kva de treng',
      advise: 'Å gi råd',
      apply: 'Å hjelpe med ein søknad',
      follow_up: 'Å følgje opp det vi er samde om',
    },
  },
];
