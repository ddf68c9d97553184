export const people = {
  signIn: {
    title: 'Logg inn',
    demoTitle: 'Dette er et eksempel',
    demoText:
      'Kommunen er ekte, men menneskene og henvendelsene er funnet på. Velg hvem du vil være; du kan bytte når du vil.',
    choose: 'Velg hvem du vil være',
    signInAs: (name: string) => `Logg inn som ${name}`,
    notSetUpTitle: 'Innlogging er ikke satt opp ennå',
    notSetUpText:
      'Denne installasjonen har ingen innlogging. Den som drifter systemet, kan starte det i eksempelmodus eller koble til kommunens egen innlogging.',
    noPeople: 'Det er ingen eksempelpersoner å logge inn som.',
    alsoIs: (roles: string) => `Også ${roles}`,
    openCatalogue: 'Finn tiltak og tilbud uten å logge inn',
    noTeam: 'Uten team',
  },
  sessions: {
    title: 'Innlogginger',
    lead: 'Her ser du hvor du er logget inn. Logg ut det du ikke kjenner igjen, og si fra til den som drifter systemet.',
    here: 'Her er du nå',
    began: (when: string) => `Logget inn ${when}`,
    used: (when: string) => `sist brukt ${when}`,
    ends: (when: string) => `varer til ${when}`,
    end: 'Logg ut',
    endNamed: (name: string, when: string) => `Logg ut ${name}, logget inn ${when}`,
    endOthers: 'Logg ut alle andre',
    ended: 'Den er logget ut.',
    endedOthers: 'Alle andre er logget ut.',
    onlyThis: 'Du er ikke logget inn noe annet sted.',
    unknown: 'Ukjent nettleser',
    browserOn: (browser: string, system: string) => `${browser} på ${system}`,
    failed: 'Kunne ikke logge ut',
    browsers: { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', opera: 'Opera' },
    systems: { windows: 'Windows', macos: 'macOS', linux: 'Linux', android: 'Android', ios: 'iOS' },
  },
  roles: {
    adviser: {
      name: 'Rådgiver',
      does: 'Registrerer henvendelser og følger opp sakene i sitt team.',
    },
    team_lead: {
      name: 'Teamleder',
      does: 'Fordeler arbeidet, ser hva som venter, og holder øye med kvaliteten.',
    },
    approver: {
      name: 'Godkjenner',
      does: 'Leser og godkjenner årsrapporten før den blir offentlig.',
    },
    partner: {
      name: 'Samarbeidspartner',
      does: 'Arbeider i en annen tjeneste og ser det familien har samtykket til.',
    },
    coordinator: {
      name: 'Koordinator',
      does: 'Holder én plan i gang på tvers av tjenestene.',
    },
    analyst: {
      name: 'Analytiker',
      does: 'Bruker tallene til planer og strategi, uten å se enkeltpersoner.',
    },
    steward: {
      name: 'Systemansvarlig',
      does: 'Styrer brukere, kodelister og innsynslogg.',
    },
    privacy_officer: {
      name: 'Personvernombud',
      does: 'Går gjennom innsynsloggen og passer på personvernet, uten å se familiene.',
    },
    operator: { name: 'Drift', does: 'Drifter systemet fra kommandolinjen.' },
    guest: { name: 'Gjest', does: 'Åpner én oppgave fra en lenke.' },
  },
};
