import type { Messages } from '../messages-type.ts';

export const people = {
  signIn: {
    title: 'Logg inn',
    demoTitle: 'Dette er eit døme',
    demoText:
      'Kommunen er ekte, men menneska og førespurnadene er funne på. Vel kven du vil vere; du kan byte når du vil.',
    choose: 'Vel kven du vil vere',
    signInAs: (name) => `Logg inn som ${name}`,
    notSetUpTitle: 'Innlogging er ikkje sett opp enno',
    notSetUpText:
      'Denne installasjonen har inga innlogging. Den som driftar systemet, kan starte det i dømemodus eller kople til kommunen si eiga innlogging.',
    noPeople: 'Det er ingen dømepersonar å logge inn som.',
    alsoIs: (roles) => `Også ${roles}`,
    openCatalogue: 'Finn tiltak og tilbod utan å logge inn',
    noTeam: 'Utan team',
  },
  sessions: {
    title: 'Innloggingar',
    lead: 'Her ser du kvar du er logga inn. Logg ut det du ikkje kjenner att, og sei frå til den som driftar systemet.',
    here: 'Her er du no',
    began: (when) => `Logga inn ${when}`,
    used: (when) => `sist brukt ${when}`,
    ends: (when) => `varer til ${when}`,
    end: 'Logg ut',
    endNamed: (name, when) => `Logg ut ${name}, logga inn ${when}`,
    endOthers: 'Logg ut alle andre',
    ended: 'Den er logga ut.',
    endedOthers: 'Alle andre er logga ut.',
    onlyThis: 'Du er ikkje logga inn nokon annan stad.',
    unknown: 'Ukjend nettlesar',
    browserOn: (browser, system) => `${browser} på ${system}`,
    failed: 'Kunne ikkje logge ut',
    browsers: { chrome: 'Chrome', edge: 'Edge', firefox: 'Firefox', safari: 'Safari', opera: 'Opera' },
    systems: { windows: 'Windows', macos: 'macOS', linux: 'Linux', android: 'Android', ios: 'iOS' },
  },
  roles: {
    adviser: { name: 'Rådgjevar', does: 'Registrerer førespurnader og følgjer opp sakene i teamet sitt.' },
    team_lead: {
      name: 'Teamleiar',
      does: 'Fordeler arbeidet, ser kva som ventar, og held auge med kvaliteten.',
    },
    approver: { name: 'Godkjennar', does: 'Les og godkjenner årsrapporten før han blir offentleg.' },
    partner: {
      name: 'Samarbeidspartnar',
      does: 'Arbeider i ei anna teneste og ser det familien har samtykt til.',
    },
    coordinator: { name: 'Koordinator', does: 'Held éin plan i gang på tvers av tenestene.' },
    analyst: {
      name: 'Analytikar',
      does: 'Bruker tala til planar og strategi, utan å sjå enkeltpersonar.',
    },
    steward: { name: 'Systemansvarleg', does: 'Styrer brukarar, kodelister og innsynslogg.' },
    privacy_officer: {
      name: 'Personvernombod',
      does: 'Går gjennom innsynsloggen og passar på personvernet, utan å sjå familiane.',
    },
    operator: { name: 'Drift', does: 'Driftar systemet frå kommandolinja.' },
    guest: { name: 'Gjest', does: 'Opnar éi oppgåve frå ei lenkje.' },
  },
} satisfies Messages['people'];
