import type { WordTexts } from './nb.ts';

export const nn = {
  title: 'Søkjeord',
  lead: 'Ord folk bruker, og kva fagfolk kallar det same. Den som søkjer på ordet, finn òg det som står bak det.',
  back: 'Til tiltak og tilbod',
  loading: 'Hentar søkjeorda',
  failed: 'Endringa vart ikkje lagra',
  form: {
    add: 'Nytt søkjeord',
    change: (word: string) => `Endre «${word}»`,
    word: 'Ord eller uttrykk',
    wordHint: 'Slik folk skriv det, til dømes «husleige» eller «ikkje råd».',
    means: 'Finn òg',
    meansHint:
      'Eitt fagord eller uttrykk på kvar linje. Det må stå i namnet eller teksten til tiltaka som skal visast.',
    wordMissing: 'Skriv ordet eller uttrykket.',
    wordTooLong: 'Ordet kan ha høgst 80 teikn.',
    meansMissing: 'Skriv minst eitt fagord.',
    meansTooMany: 'Skriv høgst 20 fagord, kvart på høgst 80 teikn.',
    save: 'Lagre',
    cancel: 'Avbryt',
  },
  conflict: {
    title: 'Nokon andre endra ordet først',
    stands: (means: string) =>
      `No står det: ${means}. Det du skreiv, er ikkje lagra. Lagre ein gong til for å byte det ut.`,
    gone: 'Ordet er fjerna i mellomtida. Lagre ein gong til for å leggje det inn att.',
    there: (word: string) => `«${word}» finst alt.`,
  },
  list: {
    label: 'Søkjeorda',
    filter: 'Finn eit søkjeord',
    count: (shown: string, all: string) =>
      shown === all ? `${all} søkjeord` : `${shown} av ${all} søkjeord`,
    change: 'Endre',
    changeOf: (word: string) => `Endre ${word}`,
    remove: 'Fjern',
    removeOf: (word: string) => `Fjern ${word}`,
    more: 'Vis fleire',
    empty: 'Ingen søkjeord enno',
    emptyText: 'Når du legg inn eit ord, finn søket tiltak som ikkje bruker ordet sjølve.',
    noneFits: 'Ingen søkjeord passar med det du skreiv.',
  },
  done: {
    saved: (word: string) => `«${word}» er lagra.`,
    removed: (word: string) => `«${word}» er fjerna.`,
    undone: 'Endringa er angra.',
    undo: 'Angre',
  },
  try: {
    title: 'Prøv eit søk',
    label: 'Søk slik ein forelder ville gjort',
    found: (total: number) => `${total} treff`,
    none: 'Ingen treff. Kanskje manglar det eit søkjeord.',
    nearest: 'Nærast er:',
  },
} satisfies WordTexts;
