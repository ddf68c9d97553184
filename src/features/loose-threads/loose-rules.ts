import { addDays, workingDaysBefore } from '../../shared/days-off.ts';

/**
 * THE table of what is loose. Each rule looks for one thing that a family may fall through; `after` and `within`
 * are days, `workingDays` are days on which offices are open. `section` is the part of the page of a case where the
 * next step is taken. Reason and next step in words are in the pages' messages, under the same code.
 */
export const LOOSE_RULES = {
  /** Nobody answers for the case: no adviser, or one who has left, or is away without anybody standing in. */
  no_adviser: { section: 'now' },
  /** Received, and nobody has been in touch. */
  untouched: { section: 'now', workingDays: 2 },
  /** A task that has nobody: not given to anyone, declined, or with somebody who has left. */
  task_nobody: { section: 'plan' },
  /** Proposed, and not accepted. */
  not_accepted: { section: 'plan', after: 3 },
  /** The mail with the link to a task, or with its code, could not be delivered. */
  mail_failed: { section: 'plan' },
  /** A task's deadline, or the day of the next step, has passed. */
  overdue: { section: 'plan' },
  /** A service has a task that the consents do not let it know of. */
  consent_missing: { section: 'consents' },
  /** A consent that the team is a party to stops, and no other takes over. */
  consent_ending: { section: 'consents', within: 14 },
  /** Nobody of the team has been in touch with the family, again or since it was received. */
  no_contact: { section: 'timeline', after: 30 },
  /** Two say that they coordinate, or the family has two cases in coordination. */
  two_coordinators: { section: 'now' },
  /** Two services with the same kind of task, about the same persons and life areas. */
  same_work: { section: 'plan' },
  /** The case is closed, and a task is not; the way to it is to open the case again. */
  closed_with_tasks: { section: 'now' },
  /** An application whose answer should have come. */
  no_answer: { section: 'applications' },
  /** The last day to appeal is near, or has passed without anybody deciding to let it. */
  appeal_near: { section: 'applications', within: 7 },
  /** A service was asked to put something first, and has not answered in time. */
  priority_unanswered: { section: 'priorities' },
  /** One's own note that was never signed. */
  draft_unsigned: { section: 'timeline', after: 3 },
  /** Paused until a day that has come. */
  pause_over: { section: 'now' },
} as const;

export type LooseRule = keyof typeof LOOSE_RULES;
export const LOOSE_RULE_CODES = Object.keys(LOOSE_RULES) as [LooseRule, ...LooseRule[]];

/**
 * Stages of what is open (see lifecycle.ts of the cases). One that was given advice waits for nobody; its tasks and
 * its next step may.
 */
export const OPEN_STAGES = ['received', 'advised', 'intake', 'active', 'closing'] as const;

/** The days that the rules compare with, on a given day; each is the last or first that makes a thread loose. */
export type LooseDays = {
  today: string;
  /** Received on or before: untouched. */
  receivedBy: string;
  /** Proposed on or before: not accepted. */
  proposedBy: string;
  /** Last contact on or before: no contact. */
  contactBy: string;
  /** A consent that stops on or before is ending. */
  consentTo: string;
  /** An appeal due on or before is near. */
  appealTo: string;
  /** A draft last written on or before is unsigned. */
  writtenBy: string;
};

/** @param today as yyyy-mm-dd */
export function looseDaysOn(today: string): LooseDays {
  return {
    today,
    receivedBy: workingDaysBefore(today, LOOSE_RULES.untouched.workingDays + 1),
    proposedBy: addDays(today, -LOOSE_RULES.not_accepted.after),
    contactBy: addDays(today, -LOOSE_RULES.no_contact.after),
    consentTo: addDays(today, LOOSE_RULES.consent_ending.within),
    appealTo: addDays(today, LOOSE_RULES.appeal_near.within),
    writtenBy: addDays(today, -LOOSE_RULES.draft_unsigned.after),
  };
}
