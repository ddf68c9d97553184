import type { noteTemplates as nb } from '../nb/note-templates.ts';

export const noteTemplates = {
  first_conversation: {
    name: 'Første samtale',
    kind: 'conversation',
    text: 'Kva familien sjølv er oppteken av:\n\nKva som går bra:\n\nKva som er vanskeleg no:\n\nKven som hjelper i dag:\n\nKva familien ønskjer frå oss:\n\nDette vart vi einige om (kven gjer kva, til når):\n\nNeste kontakt:\n',
  },
  home_visit: {
    name: 'Heimebesøk',
    kind: 'visit',
    text: 'Kven som var der:\n\nKvifor vi kom:\n\nKva vi snakka om og gjorde:\n\nKorleis barna har det:\n\nKva familien seier sjølv:\n\nDette vart vi einige om:\n\nNeste kontakt:\n',
  },
  phone_call: {
    name: 'Telefonsamtale',
    kind: 'call',
    text: 'Kven vi snakka med:\n\nKva det gjaldt:\n\nDette vart vi einige om:\n',
  },
  meeting: {
    name: 'Møte',
    kind: 'meeting',
    text: 'Til stades:\n\nSaker:\n\nKva familien sa:\n\nDette vart bestemt (kven gjer kva, til når):\n\nNeste møte:\n',
  },
  practical_help: {
    name: 'Praktisk hjelp',
    kind: 'practical_help',
    text: 'Kva vi hjelpte med:\n\nKva familien gjorde sjølv:\n\nKva som står att:\n\nKven som gjer det vidare:\n',
  },
  follow_up: {
    name: 'Oppfølging av miljøarbeidar',
    kind: 'follow_up',
    text: 'Mål for oppfølginga:\n\nKva vi gjorde i dag:\n\nKva som gjekk bra:\n\nKva vi øver vidare på:\n\nKor lenge oppfølginga skal vare:\n\nNeste gong:\n',
  },
} satisfies typeof nb;
