import type { ContributionKind } from '../../../src/features/contributions/contribution.ts';

type Template = { name: string; kind: ContributionKind; text: string };

/** Forms for notes that every team has: headings to write under. */
export const noteTemplates = {
  first_conversation: {
    name: 'Første samtale',
    kind: 'conversation',
    text: 'Hva familien selv er opptatt av:\n\nHva som går bra:\n\nHva som er vanskelig nå:\n\nHvem som hjelper i dag:\n\nHva familien ønsker fra oss:\n\nDette ble vi enige om (hvem gjør hva, til når):\n\nNeste kontakt:\n',
  },
  home_visit: {
    name: 'Hjemmebesøk',
    kind: 'visit',
    text: 'Hvem som var der:\n\nHvorfor vi kom:\n\nHva vi snakket om og gjorde:\n\nHvordan barna har det:\n\nHva familien sier selv:\n\nDette ble vi enige om:\n\nNeste kontakt:\n',
  },
  phone_call: {
    name: 'Telefonsamtale',
    kind: 'call',
    text: 'Hvem vi snakket med:\n\nHva det gjaldt:\n\nDette ble vi enige om:\n',
  },
  meeting: {
    name: 'Møte',
    kind: 'meeting',
    text: 'Til stede:\n\nSaker:\n\nHva familien sa:\n\nDette ble bestemt (hvem gjør hva, til når):\n\nNeste møte:\n',
  },
  practical_help: {
    name: 'Praktisk hjelp',
    kind: 'practical_help',
    text: 'Hva vi hjalp med:\n\nHva familien gjorde selv:\n\nHva som gjenstår:\n\nHvem som gjør det videre:\n',
  },
  follow_up: {
    name: 'Oppfølging av miljøarbeider',
    kind: 'follow_up',
    text: 'Mål for oppfølgingen:\n\nHva vi gjorde i dag:\n\nHva som gikk bra:\n\nHva vi øver videre på:\n\nHvor lenge oppfølgingen skal vare:\n\nNeste gang:\n',
  },
} satisfies Record<string, Template>;
