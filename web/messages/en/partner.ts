import type { Messages } from '../messages-type.ts';

export const partner = {
  title: 'My families',
  lead: 'The families that have consented to your service being told something, or sharing something, right now.',
  count: (count: string) => (count === '1' ? '1 family' : `${count} families`),
  loading: 'Fetching the families …',
  emptyTitle: 'No families yet',
  emptyText:
    'When a family consents to your service being told something or sharing something, it appears here by itself. The living-conditions team asks the family. If you want to suggest it, talk with the family or the team.',
  isNew: 'New',
  about: 'About',
  topics: 'Topics',
  until: 'Until',
  untilOnlyOwn: 'Only what you have written yourselves',
  ownCount: (count: string) => (count === '1' ? '1 contribution by you' : `${count} contributions by you`),
  reference: (reference: string) => `Family ${reference}`,
  more: 'Show more',
  notices: {
    title: 'Since last time',
    given: (reference: string, service: string) =>
      `Family ${reference} has consented to sharing with ${service}.`,
    withdrawn: (reference: string, service: string) =>
      `A consent has been withdrawn for family ${reference} (${service}). What you may no longer see is gone.`,
    withdrawnWhole: (reference: string, service: string) =>
      `A consent has been withdrawn for family ${reference} (${service}): you no longer see it.`,
    at: (day: string, time: string) => `${day} at ${time}`,
    markSeen: 'Mark all as read',
  },
  contributions: {
    title: 'Our contributions',
    lead: 'What your service has written. You can read it after a consent has ended too.',
    empty: 'Your service has not written anything yet. Open a family to write.',
    open: 'Open the family',
  },
  back: 'Back to my families',
  family: {
    lead: (reference: string, team: string) => `Family ${reference}, followed by ${team}`,
    loading: 'Fetching the family …',
    notFoundTitle: 'You do not see this family',
    notFoundText:
      'Either it does not exist, or no consent lets your service see it now. The answer is the same in both cases.',
    persons: 'Who it is about',
    noPersons: 'No persons are visible to your service now.',
    age: (years: number) => `${years} years`,
    interpreter: 'needs an interpreter',
    speaks: (language: string) => `speaks ${language}`,
    rights: 'What the consents say now',
    rightsLead: 'This is all that is shared. What is also about other persons or topics is not shared.',
    noRights:
      'No consents hold now. You see only what your service has written itself, and cannot write more.',
    mayRead: (receiving: string, giving: string) => `${receiving} may read what ${giving} writes`,
    about: (persons: string) => `about ${persons}`,
    concerning: (topics: string) => `concerning ${topics}`,
    older: 'Also what was written before the consent.',
    notOlder: 'Not what was written before the consent.',
    purpose: (purpose: string) => `Purpose: ${purpose}.`,
  },
  written: {
    title: 'What has been written',
    lead: 'The newest first. You see only what all the consents together open.',
    empty: 'Nothing to read yet.',
    by: (author: string, service: string) => `${author}, ${service}`,
    happened: (day: string) => `Happened ${day}`,
    recorded: (day: string, time: string) => `Written ${day} at ${time}`,
    ours: 'Ours',
    corrects: 'Corrects something we wrote before',
    unknownPerson: 'a person you no longer see',
  },
  write: {
    title: 'Write a contribution',
    lead: (team: string) =>
      `${team} reads it at once. Other services read it only when the family has consented to that.`,
    mayNot: 'The family has not consented to your service sharing anything with the team now.',
    keptText:
      'The text below is your own and exists on this page only. Copy it if you need it; it cannot be saved here now.',
    service: 'For the service',
    persons: 'About whom',
    topics: 'About which topics',
    kind: 'Kind',
    day: 'The day it happened',
    text: 'Text',
    textHint: 'Be brief and factual. The family has a right to read it.',
    save: 'Save the contribution',
    saved: 'The contribution is saved, and the team can read it.',
    notSaved: 'Not saved',
    choosePerson: 'Choose at least one person.',
    chooseTopic: 'Choose at least one topic.',
    writeText: 'Write something first.',
    chooseDay: 'Choose the day.',
    dayInFuture: 'The day is in the future.',
    notCovered: (person: string, topic: string) =>
      `The consents do not cover ${person} together with ${topic}. Remove one of them, or write two contributions.`,
    wrongShape: 'This field is not filled in correctly.',
    choiceGone:
      'Something you had chosen is no longer covered by a consent and has been removed. Your text stands.',
  },
  changed: {
    goneTitle: (reference: string) => `You no longer see family ${reference}`,
    goneText:
      'A consent was withdrawn or ran out while the page was open. What you saw has been removed from here. What your service has written itself you can still read when you have contributed to the case.',
    lessTitle: 'You see less of the family than before',
    lessText: 'A consent was withdrawn or ran out while the page was open. What it covered has been removed.',
    moreTitle: 'You see more of the family than before',
    moreText: 'A new consent holds from now.',
    unsureTitle: 'Cannot confirm what you may see',
    unsureText:
      'The service has not answered for over a minute. The content is hidden until it does, for the consent may have been withdrawn. The text you are writing stands.',
  },
  toFamilies: 'Go to my families',
} satisfies Messages['partner'];
