import type { looseThreads as nb } from '../nb/loose-threads.ts';

type Facts = { detail: string | null; day: string | null; service: string | null; application: string };

const service = (name: string | null) => name ?? 'the service';

export const looseThreads = {
  title: 'Loose threads',
  lead: 'What may slip out of hand in the cases: why it is loose, and what the next step is.',
  cardEmpty: 'No loose threads. Everything has somebody who follows it up.',
  emptyTitle: 'No loose threads',
  emptyText: 'Everything in the cases has somebody who follows it up. What slips comes here by itself.',
  emptyQuietTitle: 'No threads are quiet',
  emptyQuietText: 'When somebody says that a thread may wait until a day, it stands here meanwhile.',
  caseEmpty: 'No loose threads in this case.',
  filters: 'Choose which threads',
  whose: 'Whose',
  all: 'The whole team',
  mine: 'Mine, and those I stand in for',
  show: 'Show',
  loose: 'Loose',
  quiet: 'That are quiet',
  rule: 'Kind',
  allRules: 'All kinds',
  team: 'Team',
  allTeams: 'All your teams',
  count: (count: string) => (count === '1' ? '1 thread' : `${count} threads`),
  quietCount: (count: string) => `${count} quiet`,
  showAllOf: (rule: string) => `Show all: ${rule}`,
  showAll: 'Show all',
  more: 'Show more',
  caseNumber: (number: string) => `Case ${number}`,
  anonymous: 'No family',
  withAdviser: (name: string) => `with ${name}`,
  withNobody: 'with nobody responsible',
  quietUntil: (day: string, by: string) => `Quiet until ${day}, said by ${by}`,
  makeQuiet: 'Let it be',
  makeQuietOf: (what: string) => `Let it be: ${what}`,
  wake: 'Show again',
  wakeOf: (what: string) => `Show again: ${what}`,
  dialogTitle: 'Let the thread be until a day',
  dialogText: 'It comes back by itself on that day. The whole team sees the reason.',
  until: 'Shown again from',
  untilHint: 'at most 90 days ahead',
  reason: 'Why can it wait?',
  reasonMissing: 'Write why, so that your colleagues understand it.',
  untilMissing: 'Choose a day.',
  save: 'Let it be',
  cancel: 'Cancel',
  madeQuiet: 'The thread is quiet.',
  woken: 'The thread is shown again.',
  rules: {
    no_adviser: {
      name: 'Nobody is responsible',
      reason: ({ detail }: Facts) =>
        detail === 'left'
          ? 'The person responsible no longer works in the team.'
          : detail === 'absent'
            ? 'The person responsible is away, and nobody stands in.'
            : 'Nobody is responsible for the case.',
      next: 'Choose who is responsible',
    },
    untouched: {
      name: 'Received, and nobody has been in touch',
      reason: ({ day }: Facts) => `Received ${day ?? ''}. More than two working days have passed.`,
      next: 'Get in touch, or decide what comes of the case',
    },
    task_nobody: {
      name: 'Task that nobody has',
      reason: ({ detail, service: name }: Facts) =>
        detail === 'declined'
          ? `${name ?? 'Whoever was asked'} has said no to the task.`
          : detail === 'left'
            ? 'Whoever has the task is no longer here.'
            : 'The task is not given to anybody.',
      next: 'Give the task to somebody',
    },
    not_accepted: {
      name: 'Task that is not accepted',
      reason: ({ day, service: name }: Facts) =>
        `Proposed to ${service(name)} ${day ?? ''}. Nobody has answered.`,
      next: 'Ask again, or give it to somebody else',
    },
    mail_failed: {
      name: 'The mail did not arrive',
      reason: ({ detail, day, service: name }: Facts) =>
        detail === 'task_code'
          ? `The one-time code to ${service(name)} was not delivered on ${day ?? ''}. They cannot open the task.`
          : `The mail with the link to ${service(name)} was not delivered on ${day ?? ''}. They do not know of the task.`,
      next: 'Correct the address and send again, or call them',
    },
    overdue: {
      name: 'Overdue',
      reason: ({ detail, day }: Facts) =>
        detail === 'next_step' ? `The next step was to be done ${day ?? ''}.` : `It was due ${day ?? ''}.`,
      next: 'Finish it, or set another day',
    },
    consent_missing: {
      name: 'Consent is missing',
      reason: ({ service: name }: Facts) =>
        `The consents do not cover what the task for ${service(name)} is about.`,
      next: 'Ask the family for consent',
    },
    consent_ending: {
      name: 'Consent ends soon',
      reason: ({ day, service: name }: Facts) => `The consent with ${service(name)} ends ${day ?? ''}.`,
      next: 'Ask the family again',
    },
    no_contact: {
      name: 'No contact for a long time',
      reason: ({ day }: Facts) => `The last contact was ${day ?? ''}.`,
      next: 'Get in touch with the family',
    },
    two_coordinators: {
      name: 'Two coordinate',
      reason: ({ detail }: Facts) =>
        detail === 'cases'
          ? 'The family has several cases that are coordinated.'
          : 'More than one say that they coordinate around the family.',
      next: 'Agree on who coordinates',
    },
    same_work: {
      name: 'Two services do the same',
      reason: ({ service: name }: Facts) =>
        `${name ?? 'The service'} has the same kind of task as another service, for the same persons.`,
      next: 'Agree on who does what',
    },
    closed_with_tasks: {
      name: 'Closed with open tasks',
      reason: ({ detail, service: name }: Facts) =>
        detail === 'declined'
          ? `The case is closed, and ${service(name)} has said no to the task.`
          : 'The case is closed, and nobody carries the task on.',
      next: 'Open the case again, and give the task to somebody else or end it',
    },
    no_answer: {
      name: 'Application without an answer',
      reason: ({ day, application }: Facts) => `${application}: the answer was expected ${day ?? ''}.`,
      next: 'Ask where the application is',
    },
    appeal_near: {
      name: 'Deadline to appeal',
      reason: ({ day, application }: Facts) => `${application}: the last day to appeal is ${day ?? ''}.`,
      next: 'Appeal, or write that the family will not',
    },
    priority_unanswered: {
      name: 'Priority request without an answer',
      reason: ({ detail, day, service: name }: Facts) =>
        `${name ?? 'The service'} was to answer ${day ?? ''}.${detail === 'escalated' ? ' It has been taken to its leaders.' : ''}`,
      next: 'Remind them, or take it to their leaders',
    },
    draft_unsigned: {
      name: 'Draft that is not signed',
      reason: ({ day }: Facts) =>
        `You wrote on the note ${day ?? ''}. Nobody else sees it before it is signed.`,
      next: 'Sign or delete the draft',
    },
    pause_over: {
      name: 'The pause is over',
      reason: ({ day }: Facts) => `The case was paused until ${day ?? ''}.`,
      next: 'Take the case up again',
    },
  },
} satisfies typeof nb;
