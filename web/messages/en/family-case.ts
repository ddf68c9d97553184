import type { Messages } from '../messages-type.ts';

export const familyCase = {
  becomeTitle: (number: string) => `From anonymous discussion ${number} to the family's case`,
  becomeLead: 'It happens only together with a consent from the family, and cannot be undone.',
  linkTitle: (number: string) => `Link enquiry ${number} to a family`,
  linkLead: "The enquiry becomes part of the family's case. It is counted as before.",
  title: 'Link to a family',
  back: 'Back to the enquiry',
  what: {
    title: 'What is carried over, and what is gone',
    kept: 'Carried over',
    keptItems: [
      'The day it came in, and which team it belongs to',
      'What is counted: who made contact, area, household, children, housing, income, work, topics and form of assistance',
      'Which advice was given, and whether it was useful',
    ],
    gone: 'Gone',
    goneItems: [
      'All free text: the note, the text of the advice and what was changed along the way',
      'The anonymous discussion itself, with its number',
    ],
    then: 'The case is counted once, and reports already published stay as they are. Nothing points back to what was said anonymously. If there is something the family wants you to remember, it must be written anew afterwards, together with them.',
    go: 'I have read this, go on',
  },
  which: {
    title: 'Which family?',
    existing: 'A family that the team already follows',
    fresh: 'A new family',
    search: 'Search by name or reference',
    nothing: "None of the team's families match the search.",
    none: 'The team follows no families yet.',
    choose: (name: string, reference: string) => `Choose ${name}, ${reference}`,
    chooseShort: 'Choose',
    more: 'Show more',
    chosen: (name: string) => `The family is ${name}.`,
    chosenFresh: (name: string) => `${name} will be registered together with the consent.`,
    another: 'Choose another',
    change: 'Change',
    use: 'Go on to the consent',
    startNew: 'Create a new family from this enquiry',
  },
  responsibility: {
    title: 'Parental responsibility',
    lead: 'Those who have parental responsibility answer for the children. Ask, and assume nothing.',
  },
  consent: {
    title: 'The consent',
    needsPersons: 'Add at least one person to the family before the consent can be entered.',
    needsYes:
      "An anonymous discussion becomes the family's case only when the family says yes. If they say no, it stays anonymous as before, and nothing is recorded.",
  },
  confirm: {
    title: "Make this the family's case?",
    text: (name: string) =>
      `The consent is saved, and the case belongs to ${name}. The anonymous discussion and all its text are gone for good.`,
    yes: "Yes, make it the family's case",
    no: 'Not yet',
  },
  link: {
    done: (name: string) => `Link to ${name}`,
    failed: 'The enquiry has not been linked to the family',
    already: (name: string, reference: string) => `The enquiry already belongs to ${name} (${reference}).`,
    open: 'Open the family',
  },
  notFoundTitle: 'The enquiry was not found',
  notFoundText: "It does not exist, belongs to a team you are not in, or has already become a family's case.",
} satisfies Messages['familyCase'];
