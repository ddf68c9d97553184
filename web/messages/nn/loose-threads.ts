import type { looseThreads as nb } from '../nb/loose-threads.ts';

type Facts = { detail: string | null; day: string | null; service: string | null; application: string };

const service = (name: string | null) => name ?? 'tenesta';

export const looseThreads = {
  title: 'Lause trådar',
  lead: 'Det som kan gli ut av hendene i sakene: kvifor det er laust, og kva som er neste steg.',
  cardEmpty: 'Ingen lause trådar. Alt har nokon som følgjer det opp.',
  emptyTitle: 'Ingen lause trådar',
  emptyText: 'Alt i sakene har nokon som følgjer det opp. Det som glepp, kjem hit av seg sjølv.',
  emptyQuietTitle: 'Ingen trådar ligg stille',
  emptyQuietText: 'Når nokon seier at ein tråd kan vente til ein dag, står han her så lenge.',
  caseEmpty: 'Ingen lause trådar i saka.',
  filters: 'Vel kva trådar',
  whose: 'Kven sine',
  all: 'Heile teamet',
  mine: 'Mine, og dei eg er vikar for',
  show: 'Vis',
  loose: 'Lause',
  quiet: 'Som ligg stille',
  rule: 'Slag',
  allRules: 'Alle slag',
  team: 'Team',
  allTeams: 'Alle teama dine',
  count: (count: string) => (count === '1' ? '1 tråd' : `${count} trådar`),
  quietCount: (count: string) => `${count} ligg stille`,
  showAllOf: (rule: string) => `Vis alle: ${rule}`,
  showAll: 'Vis alle',
  more: 'Vis fleire',
  caseNumber: (number: string) => `Sak ${number}`,
  anonymous: 'Ingen familie',
  withAdviser: (name: string) => `hos ${name}`,
  withNobody: 'utan ansvarleg',
  quietUntil: (day: string, by: string) => `Ligg stille til ${day}, sagt av ${by}`,
  makeQuiet: 'La liggje',
  makeQuietOf: (what: string) => `La liggje: ${what}`,
  wake: 'Vis igjen',
  wakeOf: (what: string) => `Vis igjen: ${what}`,
  dialogTitle: 'La tråden liggje til ein dag',
  dialogText: 'Han kjem tilbake av seg sjølv den dagen. Heile teamet ser grunnen.',
  until: 'Vises igjen frå',
  untilHint: 'høgst 90 dagar fram',
  reason: 'Kvifor kan han vente?',
  reasonMissing: 'Skriv kvifor, slik at kollegaene forstår det.',
  untilMissing: 'Vel ein dag.',
  save: 'La han liggje',
  cancel: 'Avbryt',
  madeQuiet: 'Tråden ligg stille.',
  woken: 'Tråden vises igjen.',
  rules: {
    no_adviser: {
      name: 'Ingen er ansvarleg',
      reason: ({ detail }: Facts) =>
        detail === 'left'
          ? 'Den som er ansvarleg, arbeider ikkje i teamet lenger.'
          : detail === 'absent'
            ? 'Den som er ansvarleg, er borte utan vikar.'
            : 'Saka har ingen ansvarleg.',
      next: 'Vel ein ansvarleg',
    },
    untouched: {
      name: 'Motteken, og ingen har teke kontakt',
      reason: ({ day }: Facts) => `Motteken ${day ?? ''}. Det har gått meir enn to arbeidsdagar.`,
      next: 'Ta kontakt, eller avgjer kva saka skal føre til',
    },
    task_nobody: {
      name: 'Oppgåve som ingen har',
      reason: ({ detail, service: name }: Facts) =>
        detail === 'declined'
          ? `${name ?? 'Den som vart spurd'} har sagt nei til oppgåva.`
          : detail === 'left'
            ? 'Den som har oppgåva, er ikkje her lenger.'
            : 'Oppgåva er ikkje gjeven til nokon.',
      next: 'Gje oppgåva til nokon',
    },
    not_accepted: {
      name: 'Oppgåve som ikkje er teken imot',
      reason: ({ day, service: name }: Facts) =>
        `Føreslått for ${service(name)} ${day ?? ''}. Ingen har svara.`,
      next: 'Spør igjen, eller gje henne til ein annan',
    },
    mail_failed: {
      name: 'E-posten kom ikkje fram',
      reason: ({ detail, day, service: name }: Facts) =>
        detail === 'task_code'
          ? `Eingongskoden til ${service(name)} kom ikkje fram ${day ?? ''}. Dei kan ikkje opne oppgåva.`
          : `E-posten med lenkja til ${service(name)} kom ikkje fram ${day ?? ''}. Dei veit ikkje om oppgåva.`,
      next: 'Rett adressa og send på nytt, eller ring dei',
    },
    overdue: {
      name: 'Over fristen',
      reason: ({ detail, day }: Facts) =>
        detail === 'next_step' ? `Neste steg skulle vore gjort ${day ?? ''}.` : `Fristen var ${day ?? ''}.`,
      next: 'Gjer det ferdig, eller set ein ny frist',
    },
    consent_missing: {
      name: 'Samtykke manglar',
      reason: ({ service: name }: Facts) => `Samtykka dekkjer ikkje det oppgåva til ${service(name)} gjeld.`,
      next: 'Spør familien om samtykke',
    },
    consent_ending: {
      name: 'Samtykke går snart ut',
      reason: ({ day, service: name }: Facts) => `Samtykket med ${service(name)} sluttar ${day ?? ''}.`,
      next: 'Spør familien på nytt',
    },
    no_contact: {
      name: 'Ingen kontakt på lenge',
      reason: ({ day }: Facts) => `Siste kontakt var ${day ?? ''}.`,
      next: 'Ta kontakt med familien',
    },
    two_coordinators: {
      name: 'To koordinerer',
      reason: ({ detail }: Facts) =>
        detail === 'cases'
          ? 'Familien har fleire saker som vert koordinerte.'
          : 'Meir enn éin seier at dei koordinerer rundt familien.',
      next: 'Avtal kven som koordinerer',
    },
    same_work: {
      name: 'To tenester gjer det same',
      reason: ({ service: name }: Facts) =>
        `${name ?? 'Tenesta'} har same slags oppgåve som ei anna teneste, for dei same personane.`,
      next: 'Avtal kven som gjer kva',
    },
    closed_with_tasks: {
      name: 'Avslutta med opne oppgåver',
      reason: ({ detail, service: name }: Facts) =>
        detail === 'declined'
          ? `Saka er avslutta, og ${service(name)} har sagt nei til oppgåva.`
          : 'Saka er avslutta, og oppgåva har ingen som tek henne vidare.',
      next: 'Opne saka på nytt, og gje oppgåva til nokon andre eller avslutt henne',
    },
    no_answer: {
      name: 'Søknad utan svar',
      reason: ({ day, application }: Facts) => `${application}: svaret var venta ${day ?? ''}.`,
      next: 'Spør kvar søknaden er',
    },
    appeal_near: {
      name: 'Klagefrist',
      reason: ({ day, application }: Facts) => `${application}: siste dag for å klage er ${day ?? ''}.`,
      next: 'Klag, eller skriv at familien ikkje vil',
    },
    priority_unanswered: {
      name: 'Prioritering utan svar',
      reason: ({ detail, day, service: name }: Facts) =>
        `${name ?? 'Tenesta'} skulle svara ${day ?? ''}.${detail === 'escalated' ? ' Spørsmålet er teke til leiinga.' : ''}`,
      next: 'Purr, eller ta det vidare til leiinga',
    },
    draft_unsigned: {
      name: 'Utkast som ikkje er signert',
      reason: ({ day }: Facts) =>
        `Du skreiv på notatet ${day ?? ''}. Ingen andre ser det før det er signert.`,
      next: 'Signer eller slett utkastet',
    },
    pause_over: {
      name: 'Pausen er over',
      reason: ({ day }: Facts) => `Saka låg på vent til ${day ?? ''}.`,
      next: 'Ta saka opp igjen',
    },
  },
} satisfies typeof nb;
