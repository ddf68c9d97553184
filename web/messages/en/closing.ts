import type { closing as nb } from '../nb/closing.ts';

export const closing = {
  title: 'Closing',
  loading: 'Fetching what is left …',
  notYet: 'Nobody works on the case yet, so there is nothing to close.',
  ended: 'The case is closed.',
  leadOpen:
    'Each of these needs somebody who takes it on before the case can be closed. Choose “Begin closing” when the work is being wound up.',
  leadClosing: 'Go through the list. When everything is in order, the case can be closed.',

  left: {
    title: 'What is left',
    none: 'All tasks, requests and applications are done.',
    ready: (done: number, all: number) => `${done} of ${all} in order`,
    inOrder: 'In order',
    notInOrder: 'Left to do',
    kinds: { task: 'Task', priority_request: 'Priority request', application: 'Application' },
    takenOver: (who: string) => `${who} has accepted the task and keeps it after the case is closed.`,
    nobody: 'Nobody is responsible.',
    has: (who: string) => `Responsible: ${who}.`,
    due: (day: string) => `Due ${day}.`,
    next: {
      draft: 'Not proposed to anybody. Propose it to a service, or set it to “No longer needed”.',
      proposed: 'Not accepted yet. Get an answer, or set it to “No longer needed”.',
      declined: 'Somebody said no. Propose it to another, or set it to “No longer needed”.',
      accepted:
        'The team or the family was to do this. Mark it as done, give it to a service, or set it to “No longer needed”.',
      priority_request: 'The service has not answered. Write the answer, or withdraw the request.',
      application: 'Not answered. Who looks out for the answer when the case is closed?',
      applicationOpen: 'Not answered. When the case is closed, you choose who looks out for the answer.',
      appeal: 'The deadline for an appeal has not passed. Who looks after it when the case is closed?',
      appealOpen:
        'The deadline for an appeal has not passed. When the case is closed, you choose who looks after it.',
    },
    toPlan: 'To the plan',
    toPriorities: 'To the requests',
    follower: (kind: string) => `Who looks out for the answer: ${kind}`,
    deadlineFollower: (kind: string) => `Who looks after the deadline: ${kind}`,
    noFollower: 'Choose who',
    followers: { person: 'In the family', service: 'Service', account: 'In the team' },
  },

  evaluations: {
    title: 'What do they say of the help?',
    lead: 'Ask the family, the children and the services. Write it in their own words.',
    familyMissing: 'The family has not been asked yet.',
    serviceMissing: 'No service has been asked yet.',
    add: { family: 'The family says', child: 'A child says', service: 'A service says' },
    sources: { family: 'The family', child: 'Child', service: 'Service' },
    helped: {
      yes: 'It helped',
      partly: 'It helped in part',
      no: 'It did not help',
      unknown: 'Does not know if it helped',
    },
    notAsked: 'Not asked',
    useful: {
      yes: 'The advice was useful',
      partly: 'The advice was useful in part',
      no: 'The advice was not useful',
      unknown: 'Does not know if the advice was useful',
    },
    edit: 'Change',
    editOf: (who: string) => `Change: ${who}`,
    remove: 'Delete',
    removeOf: (who: string) => `Delete: ${who}`,
    removed: 'Deleted.',
    undo: 'Undo',
    saved: 'Saved.',
    saidOn: (day: string) => `said ${day}`,
  },

  form: {
    titles: {
      family: 'What does the family say?',
      child: 'What does the child say?',
      service: 'What does the service say?',
    },
    who: { family: 'Who (optional)', child: 'Which child', service: 'Which service' },
    together: 'The family together',
    choose: 'Choose',
    helped: 'Did it help?',
    answers: { yes: 'Yes', partly: 'Partly', no: 'No', unknown: 'Does not know', notAsked: 'Not asked' },
    useful: 'Was the team’s advice useful?',
    usefulHint: 'The answer is filled in on the enquiry too, if nobody has answered there before.',
    noAnswer: 'Not asked about that',
    words: 'In their own words (optional)',
    why: 'Why was it not asked?',
    saidOn: 'Which day',
    save: 'Save',
    cancel: 'Cancel',
    notSaved: 'It was not saved',
    missing: {
      helped: 'Choose an answer.',
      words: 'Write why it was not asked.',
      child: 'Choose which child.',
      service: 'Choose which service.',
      day: 'Choose a day.',
    },
    conflict:
      'Somebody else changed this meanwhile. See what stands now, and save again if yours is to stand.',
  },

  close: {
    title: 'Close the case',
    outcome: 'How did it end?',
    outcomes: {
      goals_reached: 'The goals were reached',
      not_reached: 'The goals were not reached, but there is no more the team can do',
      taken_over: 'Other services have taken over',
    },
    day: 'Closed on',
    words: 'Comment (optional)',
    retention: (years: number) =>
      `From this day the case is kept for ${years} ${years === 1 ? 'year' : 'years'}. After that the family may be erased (GDPR article 5(1)(e)).`,
    consents: (count: number) =>
      count === 1
        ? 'One consent of the family still holds after closing. Ask whether it is to be withdrawn.'
        : `${count} consents of the family still hold after closing. Ask whether they are to be withdrawn.`,
    toConsents: 'To the family’s consents',
    confirm: 'Close the case',
    failed: 'The case was not closed',
    conflict:
      'Somebody else did something with the case meanwhile. The page now shows what stands. Try again if it still holds.',
    outcomeMissing: 'Choose how the case ended.',
  },

  force: {
    open: 'The family is gone or wants no more …',
    title: 'Close without reaching the end',
    lead: 'For when the family has moved, has withdrawn, has died, or the team has lost contact. Everything open is dropped for that reason, and the case says that it was closed so.',
    dropped: (count: number) =>
      count === 1 ? '1 task or request is dropped.' : `${count} tasks and requests are dropped.`,
    why: 'Why?',
    outcomes: {
      moved_away: 'The family has moved',
      withdrawn: 'The family wants no more help',
      died: 'Death',
      lost_contact: 'The team has lost contact',
    },
    words: 'What has happened?',
    wordsHint:
      'Only the team reads this. The services see that the task is dropped, not what you write here.',
    confirm: 'Close the case',
    cancel: 'Cancel',
    reasonMissing: 'Write what has happened.',
    outcomeMissing: 'Choose why.',
    said: (reason: string) => `Closed without reaching the end: ${reason}`,
  },

  after: {
    closedOn: 'Closed on',
    outcome: 'Ended with',
    retained: (day: string) => `Kept until ${day}`,
    goesOn: 'This goes on',
    takenBy: (who: string, day: string) => `${who} has it from ${day}`,
    reopen: 'If there is more to do, the case can be opened again at the top of the page.',
  },

  learning: {
    title: 'What can others learn from this?',
    lead: 'For the municipality and the services: what hindered, what worked? Write it with nothing that may point out the family. It is kept without any link to the case, to who wrote it, or to when in the month.',
    open: 'Write a lesson',
    text: 'What was learnt?',
    topics: 'Topics (five at most)',
    area: 'District (only if it matters)',
    noArea: 'No district',
    certain: 'This points somebody out and cannot be kept:',
    possible: 'This may point somebody out:',
    confirm: 'I have read it, and nobody can be recognised',
    save: 'Save without a link',
    saved: 'Saved. Nothing shows which case it came from.',
    cancel: 'Cancel',
    failed: 'It was not saved',
    toAll: 'See all that the team has learnt',
    textMissing: 'Write what was learnt.',
  },

  learnings: {
    title: 'What the team has learnt',
    lead: 'Experience for the municipality and the services, without any link to a case or a family. The order within a month is random.',
    year: 'Year',
    loading: 'Fetching what the team has learnt …',
    none: 'Nothing is written this year. Lessons are written when a case is closed, or here.',
    remove: 'Delete',
    removeOf: (start: string) => `Delete “${start}”`,
    removeTitle: 'Delete this text?',
    removeLead: 'Do so if the text may point somebody out after all. It cannot be brought back.',
    cancel: 'Cancel',
    print: 'Print',
  },
} satisfies typeof nb;
