import type { closing as nb } from '../nb/closing.ts';

export const closing = {
  title: 'Avslutning',
  loading: 'Hentar kva som står att …',
  notYet: 'Saka er ikkje i arbeid enno, så det er ingenting å avslutte.',
  ended: 'Saka er avslutta.',
  leadOpen:
    'Dette må ha nokon som tek det vidare før saka kan avsluttast. Vel «Begynn avslutning» når arbeidet blir runda av.',
  leadClosing: 'Gå gjennom lista. Når alt er i orden, kan saka avsluttast.',

  left: {
    title: 'Kva som står att',
    none: 'Alle oppgåver, oppmodingar og søknader er ferdige.',
    ready: (done: number, all: number) => `${done} av ${all} er i orden`,
    inOrder: 'I orden',
    notInOrder: 'Står att',
    kinds: { task: 'Oppgåve', priority_request: 'Oppmoding om prioritering', application: 'Søknad' },
    takenOver: (who: string) => `${who} har sagt ja til oppgåva og har henne òg etter at saka er avslutta.`,
    nobody: 'Ingen har ansvaret.',
    has: (who: string) => `Ansvar: ${who}.`,
    due: (day: string) => `Frist ${day}.`,
    next: {
      draft:
        'Ikkje føreslått for nokon. Føreslå henne for ei teneste, eller set henne til «Ikkje aktuelt lenger».',
      proposed: 'Ikkje svart ja enno. Få svar, eller set henne til «Ikkje aktuelt lenger».',
      declined: 'Nokon sa nei. Føreslå henne for ein annan, eller set henne til «Ikkje aktuelt lenger».',
      accepted:
        'Teamet eller familien skulle gjere dette. Merk det som gjort, gi det til ei teneste, eller set det til «Ikkje aktuelt lenger».',
      priority_request: 'Tenesta har ikkje svart. Skriv svaret, eller trekk oppmodinga.',
      application: 'Ikkje svart på. Kven følgjer med på svaret når saka er avslutta?',
      applicationOpen: 'Ikkje svart på. Når saka blir avslutta, vel de kven som følgjer med på svaret.',
      appeal: 'Klagefristen er ikkje ute. Kven passar på han når saka er avslutta?',
      appealOpen: 'Klagefristen er ikkje ute. Når saka blir avslutta, vel de kven som passar på han.',
    },
    toPlan: 'Til planen',
    toPriorities: 'Til oppmodingane',
    follower: (kind: string) => `Kven følgjer med på svaret: ${kind}`,
    deadlineFollower: (kind: string) => `Kven passar på fristen: ${kind}`,
    noFollower: 'Vel kven',
    followers: { person: 'I familien', service: 'Teneste', account: 'I teamet' },
  },

  evaluations: {
    title: 'Kva seier dei om hjelpa?',
    lead: 'Spør familien, barna og tenestene. Skriv det med deira eigne ord.',
    familyMissing: 'Familien er ikkje spurd enno.',
    serviceMissing: 'Inga teneste er spurd enno.',
    add: { family: 'Familien seier', child: 'Eit barn seier', service: 'Ei teneste seier' },
    sources: { family: 'Familien', child: 'Barn', service: 'Teneste' },
    helped: {
      yes: 'Det hjelpte',
      partly: 'Det hjelpte delvis',
      no: 'Det hjelpte ikkje',
      unknown: 'Veit ikkje om det hjelpte',
    },
    notAsked: 'Ikkje spurd',
    useful: {
      yes: 'Rådet var nyttig',
      partly: 'Rådet var delvis nyttig',
      no: 'Rådet var ikkje nyttig',
      unknown: 'Veit ikkje om rådet var nyttig',
    },
    edit: 'Endre',
    editOf: (who: string) => `Endre: ${who}`,
    remove: 'Slett',
    removeOf: (who: string) => `Slett: ${who}`,
    removed: 'Sletta.',
    undo: 'Angre',
    saved: 'Lagra.',
    saidOn: (day: string) => `sagt ${day}`,
  },

  form: {
    titles: { family: 'Kva seier familien?', child: 'Kva seier barnet?', service: 'Kva seier tenesta?' },
    who: { family: 'Kven (valfritt)', child: 'Kva for eit barn', service: 'Kva for ei teneste' },
    together: 'Familien saman',
    choose: 'Vel',
    helped: 'Hjelpte det?',
    answers: { yes: 'Ja', partly: 'Delvis', no: 'Nei', unknown: 'Veit ikkje', notAsked: 'Ikkje spurd' },
    useful: 'Var rådet frå teamet nyttig?',
    usefulHint: 'Svaret blir òg fylt inn på førespurnaden, om ingen har svart der før.',
    noAnswer: 'Ikkje spurd om det',
    words: 'Med deira eigne ord (valfritt)',
    why: 'Kvifor er det ikkje spurt?',
    saidOn: 'Kva dag',
    save: 'Lagre',
    cancel: 'Avbryt',
    notSaved: 'Det blei ikkje lagra',
    missing: {
      helped: 'Vel eit svar.',
      words: 'Skriv kvifor det ikkje er spurt.',
      child: 'Vel kva for eit barn.',
      service: 'Vel kva for ei teneste.',
      day: 'Vel ein dag.',
    },
    conflict:
      'Ein annan endra dette i mellomtida. Sjå kva som står no, og lagre på nytt om ditt skal gjelde.',
  },

  close: {
    title: 'Avslutt saka',
    outcome: 'Kva enda ho med?',
    outcomes: {
      goals_reached: 'Måla er nådde',
      not_reached: 'Måla er ikkje nådde, men det er ikkje meir teamet kan gjere',
      taken_over: 'Andre tenester har teke over',
    },
    day: 'Avslutta',
    words: 'Kommentar (valfritt)',
    retention: (years: number) =>
      `Frå denne dagen blir saka lagra i ${years} år. Deretter kan familien slettast (personvernforordninga artikkel 5 nr. 1 bokstav e).`,
    consents: (count: number) =>
      count === 1
        ? 'Eitt samtykke frå familien gjeld framleis etter avslutning. Spør om det skal trekkjast.'
        : `${count} samtykke frå familien gjeld framleis etter avslutning. Spør om dei skal trekkjast.`,
    toConsents: 'Til samtykka til familien',
    confirm: 'Avslutt saka',
    failed: 'Saka blei ikkje avslutta',
    conflict:
      'Ein annan gjorde noko med saka i mellomtida. Sida viser no kva som står. Prøv igjen om det framleis stemmer.',
    outcomeMissing: 'Vel kva saka enda med.',
  },

  force: {
    open: 'Familien er borte eller vil ikkje meir …',
    title: 'Avslutt utan å vere i mål',
    lead: 'Blir brukt når familien har flytta, trekt seg, er død, eller teamet har mista kontakten. Alt som er ope, blir sett til ikkje aktuelt med den grunnen, og det står i saka at ho blei avslutta slik.',
    dropped: (count: number) =>
      count === 1 ? '1 oppgåve eller oppmoding fell bort.' : `${count} oppgåver og oppmodingar fell bort.`,
    why: 'Kvifor?',
    outcomes: {
      moved_away: 'Familien har flytta',
      withdrawn: 'Familien ønskjer ikkje meir hjelp',
      died: 'Dødsfall',
      lost_contact: 'Teamet har mista kontakten',
    },
    words: 'Kva har skjedd?',
    wordsHint:
      'Berre teamet les dette. Tenestene får sjå at oppgåva ikkje er aktuell lenger, men ikkje kva du skriv her.',
    confirm: 'Avslutt saka',
    cancel: 'Avbryt',
    reasonMissing: 'Skriv kva som har skjedd.',
    outcomeMissing: 'Vel kvifor.',
    said: (reason: string) => `Avslutta utan å vere i mål: ${reason}`,
  },

  after: {
    closedOn: 'Avslutta',
    outcome: 'Enda med',
    retained: (day: string) => `Blir lagra til ${day}`,
    goesOn: 'Dette held fram',
    takenBy: (who: string, day: string) => `${who} har det frå ${day}`,
    reopen: 'Er det meir å gjere, kan saka opnast att øvst på sida.',
  },

  learning: {
    title: 'Kva kan andre lære av dette?',
    lead: 'For kommunen og tenestene: kva hindra, kva verka? Skriv utan noko som kan peike ut familien. Det blir lagra utan kopling til saka, kven som skreiv det, eller når i månaden.',
    open: 'Skriv ein lærdom',
    text: 'Kva er lært?',
    topics: 'Tema (høgst fem)',
    area: 'Bydel (berre om han betyr noko)',
    noArea: 'Ingen bydel',
    certain: 'Dette peikar ut nokon og kan ikkje lagrast:',
    possible: 'Dette kan peike ut nokon:',
    confirm: 'Eg har lese det, og ingen kan kjennast igjen',
    save: 'Lagre utan kopling',
    saved: 'Lagra. Ingenting viser kva sak det kom frå.',
    cancel: 'Avbryt',
    failed: 'Det blei ikkje lagra',
    toAll: 'Sjå alt teamet har lært',
    textMissing: 'Skriv kva som er lært.',
  },

  learnings: {
    title: 'Kva teamet har lært',
    lead: 'Erfaringar for kommunen og tenestene, utan kopling til noka sak eller nokon familie. Rekkjefølgja innanfor ein månad er tilfeldig.',
    year: 'År',
    loading: 'Hentar det teamet har lært …',
    none: 'Ingenting er skrive dette året. Lærdommar blir skrivne når ei sak blir avslutta, eller her.',
    remove: 'Slett',
    removeOf: (start: string) => `Slett «${start}»`,
    removeTitle: 'Slette denne teksten?',
    removeLead: 'Gjer det dersom teksten likevel kan peike ut nokon. Han kan ikkje hentast tilbake.',
    cancel: 'Avbryt',
    print: 'Skriv ut',
  },
} satisfies typeof nb;
