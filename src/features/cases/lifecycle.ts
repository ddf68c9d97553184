import type { Refusal, RefusalCode } from '../../shared/refusal.ts';
import type { CaseMove, CaseForm } from './case-move.ts';
import type { Action, Stage } from './case-file.ts';

/** What the rules of a case's life are decided on. */
export type CaseFacts = {
  stage: Stage;
  /** Where it stood before it was ended; of an open case its stage. */
  stageBefore: Stage;
  form: CaseForm | null;
  pausedUntil: string | null;
  anonymous: boolean;
  hasFamily: boolean;
  hasAdviser: boolean;
  /** A consent that holds now and in which the team gives or receives. */
  hasConsent: boolean;
  /** Erased: only its figure is left. */
  isErased: boolean;
  receivedOn: string;
  /** The day of its latest step. */
  lastStepOn: string | null;
};

/** `there`: it stays; `back`: to where it was before it ended; `decided`: as the decision says. */
type Transition = { from: readonly Stage[]; to: Stage | 'there' | 'back' | 'decided'; form?: CaseForm };

const ENDED = ['declined', 'no_need', 'referred', 'closed'] as const satisfies readonly Stage[];
const UNDER_WORK = ['intake', 'active', 'closing'] as const satisfies readonly Stage[];

/** The one table of what may be done with a case, and where that takes it. */
export const TRANSITIONS: Readonly<Record<Action, Transition>> = {
  advise: { from: ['received'], to: 'advised', form: 'advice' },
  decline: { from: ['received'], to: 'declined' },
  no_need: { from: ['received'], to: 'no_need' },
  refer: { from: ['received'], to: 'referred' },
  take_in: { from: ['received', 'advised'], to: 'intake' },
  decide: { from: ['intake'], to: 'decided' },
  start_conversation: { from: ['received', 'advised'], to: 'active', form: 'conversation' },
  // roles may have to be made clear before anybody has met the family
  start_coordination: { from: ['received', 'advised'], to: 'active', form: 'coordination' },
  widen: { from: ['active'], to: 'active', form: 'coordination' },
  begin_closing: { from: ['active'], to: 'closing' },
  continue: { from: ['closing'], to: 'active' },
  close: { from: ['closing'], to: 'closed' },
  close_by_force: { from: UNDER_WORK, to: 'closed' },
  end_advice: { from: ['advised'], to: 'closed', form: 'advice' },
  pause: { from: ['received', 'intake', 'active'], to: 'there' },
  resume: { from: ['received', 'intake', 'active'], to: 'there' },
  reopen: { from: ENDED, to: 'back' },
};

export const isEnded = (stage: Stage): boolean => (ENDED as readonly Stage[]).includes(stage);
export const isUnderWork = (stage: Stage): boolean => (UNDER_WORK as readonly Stage[]).includes(stage);

const EXTENT: readonly CaseForm[] = ['advice', 'conversation', 'coordination'];
const extent = (form: CaseForm | null) => (form === null ? -1 : EXTENT.indexOf(form));

/** The more extensive of two forms. */
export function widerForm(a: CaseForm | null, b: CaseForm | null): CaseForm | null {
  return extent(b) > extent(a) ? b : a;
}

/** Where a move takes the case: its stage, and the most extensive form that it has come to then. */
export function resultOf(facts: CaseFacts, move: CaseMove): { stage: Stage; form: CaseForm | null } {
  const { to, form = null } = TRANSITIONS[move.action];
  if (to === 'decided') return decided(facts, move);
  const stage = to === 'there' ? facts.stage : to === 'back' ? facts.stageBefore : to;
  return { stage, form: widerForm(facts.form, form) };
}

/** The form that the step itself brings, whatever the register said before. */
export function formOf(facts: CaseFacts, move: CaseMove): CaseForm | null {
  const { to, form = null } = TRANSITIONS[move.action];
  if (to !== 'decided' || decided(facts, move).stage !== 'active') return form;
  return move.decision === 'coordinate' ? 'coordination' : (move.form ?? null);
}

function decided(facts: CaseFacts, { decision, form }: CaseMove): { stage: Stage; form: CaseForm | null } {
  switch (decision) {
    case 'no_need':
      return { stage: 'no_need', form: facts.form };
    case 'refer':
      return { stage: 'referred', form: facts.form };
    case 'coordinate':
      return { stage: 'active', form: 'coordination' };
    case 'start_measures':
    case 'bring_in_others':
    case undefined:
      return { stage: 'active', form: widerForm(facts.form, form ?? 'conversation') };
  }
}

/** What may be thought of from where the case stands; each of them may still lack something. */
export function actionsFrom(facts: CaseFacts): Action[] {
  return (Object.keys(TRANSITIONS) as Action[]).filter((action) => isFrom(facts, action));
}

function isFrom({ stage, form, pausedUntil }: CaseFacts, action: Action): boolean {
  if (!TRANSITIONS[action].from.includes(stage)) return false;
  if (action === 'widen') return form !== 'coordination';
  return action !== 'resume' || pausedUntil !== null;
}

/**
 * Why the case itself is not ready for it, whatever is written: what the page says beside the button. A decision is
 * always ready for one of its answers.
 */
export function whyNotYet(facts: CaseFacts, action: Action): Refusal[] {
  const blank: CaseMove = { action, version: 0, occurredOn: facts.receivedOn };
  return [...whyNotFrom(facts, action), ...(action === 'decide' ? [] : whyNotReady(facts, blank))];
}

/** Every reason for which a move cannot be made; none: it is made. */
export function whyNotMove(facts: CaseFacts, move: CaseMove, today: string): Refusal[] {
  return [
    ...whyNotFrom(facts, move.action),
    ...whyNotReady(facts, move),
    ...whyNotDay(facts, move.occurredOn, today),
    ...whyNotContent(move, today),
  ];
}

function whyNotFrom(facts: CaseFacts, action: Action): Refusal[] {
  if (facts.isErased) return [no('enquiry_erased', null)];
  return isFrom(facts, action) ? [] : [no('move_not_from_stage', 'action')];
}

// Working with a family takes a family and somebody who is responsible; coordinating takes its consent.
// Putting work off, and taking it up again, changes nothing of that.
function whyNotReady(facts: CaseFacts, move: CaseMove): Refusal[] {
  const { stage, form } = resultOf(facts, move);
  if (!isUnderWork(stage) || TRANSITIONS[move.action].to === 'there') return [];
  const refusals: Refusal[] = [];
  if (facts.anonymous) refusals.push(no('case_is_anonymous', null));
  else if (!facts.hasFamily) refusals.push(no('case_without_family', null));
  if (!facts.hasAdviser) refusals.push(no('case_without_adviser', null));
  if (form === 'coordination' && stage === 'active' && facts.hasFamily && !facts.hasConsent)
    refusals.push(no('coordination_without_consent', null));
  return refusals;
}

function whyNotDay({ receivedOn, lastStepOn }: CaseFacts, day: string, today: string): Refusal[] {
  if (day > today) return [no('date_in_future', 'occurredOn', { today })];
  if (day < receivedOn) return [no('day_before_received', 'occurredOn', { receivedOn })];
  if (lastStepOn !== null && day < lastStepOn)
    return [no('day_before_last_step', 'occurredOn', { lastStepOn })];
  return [];
}

const LONGEST_PAUSE = 366;
const NEEDS_WORDS: readonly Action[] = ['decline', 'reopen', 'close_by_force'];
const OUTCOMES: Partial<Record<Action, readonly string[]>> = {
  close: ['taken_over', 'goals_reached', 'not_reached'],
  close_by_force: ['moved_away', 'withdrawn', 'died', 'lost_contact'],
};

function whyNotContent(move: CaseMove, today: string): Refusal[] {
  const { action, decision, criteria, referredTo = null, pausedUntil = null, outcome = null } = move;
  const hasWords = (move.words ?? '').trim() !== '';
  const refusals: Refusal[] = [];
  if (NEEDS_WORDS.includes(action) && !hasWords) refusals.push(no('words_missing', 'words'));
  const isReferral = action === 'refer' || (action === 'decide' && decision === 'refer');
  if (isReferral && referredTo === null && !hasWords) refusals.push(no('referred_to_missing', 'referredTo'));
  if (action === 'decide' && decision === undefined) refusals.push(no('decision_missing', 'decision'));
  if (action === 'decide' && criteria === undefined) refusals.push(no('criteria_missing', 'criteria'));
  if (action === 'decide' && isOpenDecision(decision) && move.form === undefined)
    refusals.push(no('form_missing', 'form'));
  if (action === 'pause') refusals.push(...whyNotPause(pausedUntil, today));
  const outcomes = OUTCOMES[action];
  if (outcomes !== undefined && (outcome === null || !outcomes.includes(outcome)))
    refusals.push(no('outcome_missing', 'outcome'));
  return refusals;
}

const isOpenDecision = (decision: CaseMove['decision']) =>
  decision === 'start_measures' || decision === 'bring_in_others';

function whyNotPause(until: string | null, today: string): Refusal[] {
  if (until === null || until <= today) return [no('pause_not_in_future', 'pausedUntil', { today })];
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000;
  return days > LONGEST_PAUSE ? [no('pause_too_long', 'pausedUntil', { days: LONGEST_PAUSE })] : [];
}

const FARTHEST = 3660;

/** Why this cannot be the next step: a day needs words, and is neither before the case nor ten years away. */
export function whyNotNextStep(
  { receivedOn, stage }: CaseFacts,
  { text, on }: { text: string | null; on: string | null },
  today: string,
): Refusal[] {
  if (text !== null && isEnded(stage)) return [no('case_is_ended', 'text')];
  if (on === null) return [];
  if (text === null) return [no('next_step_missing', 'text')];
  if (on < receivedOn) return [no('day_before_received', 'on', { receivedOn })];
  return daysBetween(today, on) > FARTHEST ? [no('day_too_far', 'on', { days: FARTHEST })] : [];
}

/** Why the family cannot have been spoken with first on this day. */
export function whyNotContactDay(on: string, receivedOn: string, today: string): Refusal[] {
  if (on > today) return [no('date_in_future', 'on', { today })];
  return on < receivedOn ? [no('day_before_received', 'on', { receivedOn })] : [];
}

function no(code: RefusalCode, field: string | null, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

const DECIDING: readonly Action[] = [
  'advise',
  'decline',
  'no_need',
  'refer',
  'decide',
  'start_conversation',
  'start_coordination',
];

/** Whether it is decided by this what becomes of the enquiry, which is waited for. */
export const isDecision = (action: Action): boolean => DECIDING.includes(action);

/** What an ended case came to; none while it is open. */
export function outcomeOf({ action, outcome }: CaseMove, stage: Stage): CaseMove['outcome'] | null {
  if (stage === 'declined' || stage === 'no_need' || stage === 'referred') return stage;
  if (stage !== 'closed') return null;
  return action === 'end_advice' ? 'advice_given' : (outcome ?? null);
}
