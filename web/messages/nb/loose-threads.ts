type Facts = { detail: string | null; day: string | null; service: string | null; application: string };

const service = (name: string | null) => name ?? 'tjenesten';

export const looseThreads = {
  title: 'Løse tråder',
  lead: 'Det som kan gli ut av hendene i sakene: hvorfor det er løst, og hva som er neste steg.',
  cardEmpty: 'Ingen løse tråder. Alt har noen som følger det opp.',
  emptyTitle: 'Ingen løse tråder',
  emptyText: 'Alt i sakene har noen som følger det opp. Det som glipper, kommer hit av seg selv.',
  emptyQuietTitle: 'Ingen tråder ligger stille',
  emptyQuietText: 'Når noen sier at en tråd kan vente til en dag, står den her så lenge.',
  caseEmpty: 'Ingen løse tråder i saken.',
  filters: 'Velg hvilke tråder',
  whose: 'Hvem sine',
  all: 'Hele teamet',
  mine: 'Mine, og dem jeg er vikar for',
  show: 'Vis',
  loose: 'Løse',
  quiet: 'Som ligger stille',
  rule: 'Slag',
  allRules: 'Alle slag',
  team: 'Team',
  allTeams: 'Alle teamene dine',
  count: (count: string) => (count === '1' ? '1 tråd' : `${count} tråder`),
  quietCount: (count: string) => `${count} ligger stille`,
  showAllOf: (rule: string) => `Vis alle: ${rule}`,
  showAll: 'Vis alle',
  more: 'Vis flere',
  caseNumber: (number: string) => `Sak ${number}`,
  anonymous: 'Ingen familie',
  withAdviser: (name: string) => `hos ${name}`,
  withNobody: 'uten ansvarlig',
  quietUntil: (day: string, by: string) => `Ligger stille til ${day}, sagt av ${by}`,
  makeQuiet: 'La ligge',
  makeQuietOf: (what: string) => `La ligge: ${what}`,
  wake: 'Vis igjen',
  wakeOf: (what: string) => `Vis igjen: ${what}`,
  dialogTitle: 'La tråden ligge til en dag',
  dialogText: 'Den kommer tilbake av seg selv den dagen. Hele teamet ser grunnen.',
  until: 'Vises igjen fra',
  untilHint: 'høyst 90 dager fram',
  reason: 'Hvorfor kan den vente?',
  reasonMissing: 'Skriv hvorfor, slik at kollegene forstår det.',
  untilMissing: 'Velg en dag.',
  save: 'La den ligge',
  cancel: 'Avbryt',
  madeQuiet: 'Tråden ligger stille.',
  woken: 'Tråden vises igjen.',
  rules: {
    no_adviser: {
      name: 'Ingen er ansvarlig',
      reason: ({ detail }: Facts): string =>
        detail === 'left'
          ? 'Den som er ansvarlig, arbeider ikke i teamet lenger.'
          : detail === 'absent'
            ? 'Den som er ansvarlig, er borte uten vikar.'
            : 'Saken har ingen ansvarlig.',
      next: 'Velg en ansvarlig',
    },
    untouched: {
      name: 'Mottatt, og ingen har tatt kontakt',
      reason: ({ day }: Facts): string => `Mottatt ${day ?? ''}. Det har gått mer enn to arbeidsdager.`,
      next: 'Ta kontakt, eller bestem hva saken skal føre til',
    },
    task_nobody: {
      name: 'Oppgave som ingen har',
      reason: ({ detail, service: name }: Facts): string =>
        detail === 'declined'
          ? `${name ?? 'Den som ble spurt'} har sagt nei til oppgaven.`
          : detail === 'left'
            ? 'Den som har oppgaven, er ikke her lenger.'
            : 'Oppgaven er ikke gitt til noen.',
      next: 'Gi oppgaven til noen',
    },
    not_accepted: {
      name: 'Oppgave som ikke er tatt imot',
      reason: ({ day, service: name }: Facts): string =>
        `Foreslått for ${service(name)} ${day ?? ''}. Ingen har svart.`,
      next: 'Spør igjen, eller gi den til en annen',
    },
    mail_failed: {
      name: 'E-posten kom ikke fram',
      reason: ({ detail, day, service: name }: Facts): string =>
        detail === 'task_code'
          ? `Engangskoden til ${service(name)} kom ikke fram ${day ?? ''}. De kan ikke åpne oppgaven.`
          : `E-posten med lenken til ${service(name)} kom ikke fram ${day ?? ''}. De vet ikke om oppgaven.`,
      next: 'Rett adressen og send på nytt, eller ring dem',
    },
    overdue: {
      name: 'Over fristen',
      reason: ({ detail, day }: Facts): string =>
        detail === 'next_step' ? `Neste steg skulle vært gjort ${day ?? ''}.` : `Fristen var ${day ?? ''}.`,
      next: 'Gjør det ferdig, eller sett en ny frist',
    },
    consent_missing: {
      name: 'Samtykke mangler',
      reason: ({ service: name }: Facts): string =>
        `Samtykkene dekker ikke det oppgaven til ${service(name)} gjelder.`,
      next: 'Spør familien om samtykke',
    },
    consent_ending: {
      name: 'Samtykke går snart ut',
      reason: ({ day, service: name }: Facts): string =>
        `Samtykket med ${service(name)} slutter ${day ?? ''}.`,
      next: 'Spør familien på nytt',
    },
    no_contact: {
      name: 'Ingen kontakt på lenge',
      reason: ({ day }: Facts): string => `Siste kontakt var ${day ?? ''}.`,
      next: 'Ta kontakt med familien',
    },
    two_coordinators: {
      name: 'To koordinerer',
      reason: ({ detail }: Facts): string =>
        detail === 'cases'
          ? 'Familien har flere saker som koordineres.'
          : 'Mer enn én sier at de koordinerer rundt familien.',
      next: 'Avtal hvem som koordinerer',
    },
    same_work: {
      name: 'To tjenester gjør det samme',
      reason: ({ service: name }: Facts): string =>
        `${name ?? 'Tjenesten'} har samme slags oppgave som en annen tjeneste, for de samme personene.`,
      next: 'Avtal hvem som gjør hva',
    },
    closed_with_tasks: {
      name: 'Avsluttet med åpne oppgaver',
      reason: ({ detail, service: name }: Facts): string =>
        detail === 'declined'
          ? `Saken er avsluttet, og ${service(name)} har sagt nei til oppgaven.`
          : 'Saken er avsluttet, og oppgaven har ingen som tar den videre.',
      next: 'Åpne saken på nytt, og gi oppgaven til noen andre eller avslutt den',
    },
    no_answer: {
      name: 'Søknad uten svar',
      reason: ({ day, application }: Facts): string => `${application}: svaret var ventet ${day ?? ''}.`,
      next: 'Spør hvor søknaden er',
    },
    appeal_near: {
      name: 'Klagefrist',
      reason: ({ day, application }: Facts): string =>
        `${application}: siste dag for å klage er ${day ?? ''}.`,
      next: 'Klag, eller skriv at familien ikke vil',
    },
    priority_unanswered: {
      name: 'Prioritering uten svar',
      reason: ({ detail, day, service: name }: Facts): string =>
        `${name ?? 'Tjenesten'} skulle svart ${day ?? ''}.${detail === 'escalated' ? ' Spørsmålet er tatt til ledelsen.' : ''}`,
      next: 'Purr, eller ta det videre til ledelsen',
    },
    draft_unsigned: {
      name: 'Utkast som ikke er signert',
      reason: ({ day }: Facts): string =>
        `Du skrev på notatet ${day ?? ''}. Ingen andre ser det før det er signert.`,
      next: 'Signer eller slett utkastet',
    },
    pause_over: {
      name: 'Pausen er over',
      reason: ({ day }: Facts): string => `Saken lå på vent til ${day ?? ''}.`,
      next: 'Ta saken opp igjen',
    },
  },
};
