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
    noTeam: 'Uten team',
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
    operator: { name: 'Drift', does: 'Drifter systemet fra kommandolinjen.' },
  },
};
