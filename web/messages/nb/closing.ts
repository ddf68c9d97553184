/** Closing a case: what is left, what is said of the help, and what others can learn from it. */
export const closing = {
  title: 'Avslutning',
  loading: 'Henter hva som står igjen …',
  notYet: 'Saken er ikke i arbeid ennå, så det er ingenting å avslutte.',
  ended: 'Saken er avsluttet.',
  leadOpen:
    'Dette må ha en som tar det videre før saken kan avsluttes. Velg «Begynn avslutning» når arbeidet rundes av.',
  leadClosing: 'Gå gjennom listen. Når alt er i orden, kan saken avsluttes.',

  left: {
    title: 'Hva som står igjen',
    none: 'Alle oppgaver, anmodninger og søknader er ferdige.',
    ready: (done: number, all: number) => `${done} av ${all} er i orden`,
    inOrder: 'I orden',
    notInOrder: 'Gjenstår',
    kinds: { task: 'Oppgave', priority_request: 'Anmodning om prioritering', application: 'Søknad' },
    takenOver: (who: string) =>
      `${who} har sagt ja til oppgaven og har den også etter at saken er avsluttet.`,
    nobody: 'Ingen har ansvaret.',
    has: (who: string) => `Ansvar: ${who}.`,
    due: (day: string) => `Frist ${day}.`,
    next: {
      draft:
        'Ikke foreslått for noen. Foreslå den for en tjeneste, eller sett den til «Ikke aktuelt lenger».',
      proposed: 'Ikke svart ja ennå. Få svar, eller sett den til «Ikke aktuelt lenger».',
      declined: 'Noen sa nei. Foreslå den for en annen, eller sett den til «Ikke aktuelt lenger».',
      accepted:
        'Teamet eller familien skulle gjøre dette. Marker den som gjort, gi den til en tjeneste, eller sett den til «Ikke aktuelt lenger».',
      priority_request: 'Tjenesten har ikke svart. Skriv svaret, eller trekk anmodningen.',
      application: 'Ikke besvart. Hvem følger med på svaret når saken er avsluttet?',
      applicationOpen: 'Ikke besvart. Når saken avsluttes, velger dere hvem som følger med på svaret.',
      appeal: 'Klagefristen er ikke ute. Hvem passer på den når saken er avsluttet?',
      appealOpen: 'Klagefristen er ikke ute. Når saken avsluttes, velger dere hvem som passer på den.',
    },
    toPlan: 'Til planen',
    toPriorities: 'Til anmodningene',
    follower: (kind: string) => `Hvem følger med på svaret: ${kind}`,
    deadlineFollower: (kind: string) => `Hvem passer på fristen: ${kind}`,
    noFollower: 'Velg hvem',
    followers: { person: 'I familien', service: 'Tjeneste', account: 'I teamet' },
  },

  evaluations: {
    title: 'Hva sier de om hjelpen?',
    lead: 'Spør familien, barna og tjenestene. Skriv det med deres egne ord.',
    familyMissing: 'Familien er ikke spurt ennå.',
    serviceMissing: 'Ingen tjeneste er spurt ennå.',
    add: { family: 'Familien sier', child: 'Et barn sier', service: 'En tjeneste sier' },
    sources: { family: 'Familien', child: 'Barn', service: 'Tjeneste' },
    helped: {
      yes: 'Det hjalp',
      partly: 'Det hjalp delvis',
      no: 'Det hjalp ikke',
      unknown: 'Vet ikke om det hjalp',
    },
    notAsked: 'Ikke spurt',
    useful: {
      yes: 'Rådet var nyttig',
      partly: 'Rådet var delvis nyttig',
      no: 'Rådet var ikke nyttig',
      unknown: 'Vet ikke om rådet var nyttig',
    },
    edit: 'Endre',
    editOf: (who: string) => `Endre: ${who}`,
    remove: 'Slett',
    removeOf: (who: string) => `Slett: ${who}`,
    removed: 'Slettet.',
    undo: 'Angre',
    saved: 'Lagret.',
    saidOn: (day: string) => `sagt ${day}`,
  },

  form: {
    titles: { family: 'Hva sier familien?', child: 'Hva sier barnet?', service: 'Hva sier tjenesten?' },
    who: { family: 'Hvem (valgfritt)', child: 'Hvilket barn', service: 'Hvilken tjeneste' },
    together: 'Familien sammen',
    choose: 'Velg',
    helped: 'Hjalp det?',
    answers: { yes: 'Ja', partly: 'Delvis', no: 'Nei', unknown: 'Vet ikke', notAsked: 'Ikke spurt' },
    useful: 'Var rådet fra teamet nyttig?',
    usefulHint: 'Svaret fylles også inn på henvendelsen, om ingen har svart der før.',
    noAnswer: 'Ikke spurt om det',
    words: 'Med deres egne ord (valgfritt)',
    why: 'Hvorfor er det ikke spurt?',
    saidOn: 'Hvilken dag',
    save: 'Lagre',
    cancel: 'Avbryt',
    notSaved: 'Det ble ikke lagret',
    missing: {
      helped: 'Velg et svar.',
      words: 'Skriv hvorfor det ikke er spurt.',
      child: 'Velg hvilket barn.',
      service: 'Velg hvilken tjeneste.',
      day: 'Velg en dag.',
    },
    conflict:
      'En annen endret dette i mellomtiden. Se hva som står nå, og lagre på nytt om ditt skal gjelde.',
  },

  close: {
    title: 'Avslutt saken',
    outcome: 'Hva endte den med?',
    outcomes: {
      goals_reached: 'Målene er nådd',
      not_reached: 'Målene er ikke nådd, men det er ikke mer teamet kan gjøre',
      taken_over: 'Andre tjenester har tatt over',
    },
    day: 'Avsluttet',
    words: 'Kommentar (valgfritt)',
    retention: (years: number) =>
      years === 1
        ? 'Fra denne dagen lagres saken i 1 år. Deretter kan familien slettes (personvernforordningen artikkel 5 nr. 1 bokstav e).'
        : `Fra denne dagen lagres saken i ${years} år. Deretter kan familien slettes (personvernforordningen artikkel 5 nr. 1 bokstav e).`,
    consents: (count: number) =>
      count === 1
        ? 'Ett samtykke fra familien gjelder fortsatt etter avslutning. Spør om det skal trekkes.'
        : `${count} samtykker fra familien gjelder fortsatt etter avslutning. Spør om de skal trekkes.`,
    toConsents: 'Til familiens samtykker',
    confirm: 'Avslutt saken',
    failed: 'Saken ble ikke avsluttet',
    conflict:
      'En annen gjorde noe med saken i mellomtiden. Siden viser nå hva som står. Prøv igjen om det fortsatt stemmer.',
    outcomeMissing: 'Velg hva saken endte med.',
  },

  force: {
    open: 'Familien er borte eller vil ikke mer …',
    title: 'Avslutt uten å være i mål',
    lead: 'Brukes når familien har flyttet, trukket seg, er død, eller teamet har mistet kontakten. Alt som er åpent, blir satt til ikke aktuelt med den grunnen, og det står i saken at den ble avsluttet slik.',
    dropped: (count: number) =>
      count === 1 ? '1 oppgave eller anmodning bortfaller.' : `${count} oppgaver og anmodninger bortfaller.`,
    why: 'Hvorfor?',
    outcomes: {
      moved_away: 'Familien har flyttet',
      withdrawn: 'Familien ønsker ikke mer hjelp',
      died: 'Dødsfall',
      lost_contact: 'Teamet har mistet kontakten',
    },
    words: 'Hva har skjedd?',
    wordsHint:
      'Bare teamet leser dette. Tjenestene får se at oppgaven ikke er aktuell lenger, men ikke hva du skriver her.',
    confirm: 'Avslutt saken',
    cancel: 'Avbryt',
    reasonMissing: 'Skriv hva som har skjedd.',
    outcomeMissing: 'Velg hvorfor.',
    said: (reason: string) => `Avsluttet uten å være i mål: ${reason}`,
  },

  after: {
    closedOn: 'Avsluttet',
    outcome: 'Endte med',
    retained: (day: string) => `Lagres til ${day}`,
    goesOn: 'Dette fortsetter',
    takenBy: (who: string, day: string) => `${who} har det fra ${day}`,
    reopen: 'Er det mer å gjøre, kan saken åpnes igjen øverst på siden.',
  },

  learning: {
    title: 'Hva kan andre lære av dette?',
    lead: 'For kommunen og tjenestene: hva hindret, hva virket? Skriv uten noe som kan peke ut familien. Det lagres uten kobling til saken, hvem som skrev det, eller når på måneden.',
    open: 'Skriv en lærdom',
    text: 'Hva er lært?',
    topics: 'Tema (høyst fem)',
    area: 'Bydel (bare om den betyr noe)',
    noArea: 'Ingen bydel',
    certain: 'Dette peker ut noen og kan ikke lagres:',
    possible: 'Dette kan peke ut noen:',
    confirm: 'Jeg har lest det, og ingen kan kjennes igjen',
    save: 'Lagre uten kobling',
    saved: 'Lagret. Ingenting viser hvilken sak det kom fra.',
    cancel: 'Avbryt',
    failed: 'Det ble ikke lagret',
    toAll: 'Se alt teamet har lært',
    textMissing: 'Skriv hva som er lært.',
  },

  learnings: {
    title: 'Hva teamet har lært',
    lead: 'Erfaringer for kommunen og tjenestene, uten kobling til noen sak eller familie. Rekkefølgen innenfor en måned er tilfeldig.',
    year: 'År',
    loading: 'Henter det teamet har lært …',
    none: 'Ingenting er skrevet dette året. Lærdommer skrives når en sak avsluttes, eller her.',
    remove: 'Slett',
    removeOf: (start: string) => `Slett «${start}»`,
    removeTitle: 'Slette denne teksten?',
    removeLead: 'Gjør det hvis teksten likevel kan peke ut noen. Den kan ikke hentes tilbake.',
    cancel: 'Avbryt',
    print: 'Skriv ut',
  },
};
