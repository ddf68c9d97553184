import { addDays } from '../../shared/days-off.ts';
import type { Refusal } from '../../shared/refusal.ts';
import { countAnswerExpected, countedAppealBy, isAppealable } from './appeal-deadline-rules.ts';
import type { ApplicationContent, ApplicationState } from './application.ts';

const EARLIEST = '1990-01-01';
/** Deadlines lie ahead, though not for ever: a wrong year is seen. */
const LATEST_AHEAD = 366 * 2;

/** What the database knows about what is to be written. */
export type ApplicationFacts = {
  /** The family's. */
  persons: ReadonlySet<string>;
  isServiceKnown: boolean;
  /** The day in Norway, yyyy-mm-dd. */
  today: string;
};

type Dated = Pick<
  ApplicationContent,
  | 'sentOn'
  | 'answerExpectedOn'
  | 'answeredOn'
  | 'decision'
  | 'appealBy'
  | 'appealWaived'
  | 'appealedOn'
  | 'appealAnsweredOn'
> & { documents: readonly { isHere: boolean }[] };

/** Where an application stands on a day: what is derived is stored nowhere. */
export function stateOf(application: Dated, today: string): ApplicationState {
  const { sentOn, answeredOn, decision, appealBy } = application;
  if (answeredOn === null) {
    if (sentOn !== null) return 'sent';
    return application.documents.some(({ isHere }) => !isHere) ? 'documents_missing' : 'preparing';
  }
  if (application.appealedOn !== null) return application.appealAnsweredOn === null ? 'appealed' : 'over';
  const mayAppeal = isAppealable(application) && !application.appealWaived;
  if (mayAppeal && appealBy !== null && today <= appealBy) return 'appeal_running';
  return decision === null ? 'answered' : 'over';
}

export function isAnswerLate({ sentOn, answerExpectedOn, answeredOn }: Dated, today: string): boolean {
  return sentOn !== null && answeredOn === null && answerExpectedOn !== null && answerExpectedOn < today;
}

/** The content with the days that nobody wrote and that follow from the others. */
export function withCountedDays(content: ApplicationContent): ApplicationContent {
  const { kind, sentOn } = content;
  const counted = countedAppealBy(content);
  const appealBy = content.answeredOn === null ? null : (content.appealBy ?? counted);
  return {
    ...content,
    answerExpectedOn:
      sentOn === null ? null : (content.answerExpectedOn ?? countAnswerExpected(kind, sentOn)),
    appealBy,
    appealByReason: appealBy === counted ? null : content.appealByReason,
  };
}

/** Every reason why an application cannot be written down so. */
export function whyNotApplication(content: ApplicationContent, facts: ApplicationFacts): Refusal[] {
  const days = whyNotDays(content, facts.today);
  return [
    ...(content.persons.every((id) => facts.persons.has(id))
      ? []
      : [refusal('person_not_of_family', 'persons')]),
    ...(content.serviceId !== null && content.receiver !== null ? [refusal('one_receiver', 'receiver')] : []),
    ...(facts.isServiceKnown ? [] : [refusal('service_unknown', 'serviceId')]),
    // what follows from days is said of days that can be
    ...(days.length > 0 ? days : [...whyNotAnswer(content), ...whyNotAppeal(content)]),
  ];
}

const PAST = ['sentOn', 'answeredOn', 'appealedOn', 'appealAnsweredOn'] as const;
const AHEAD = ['answerExpectedOn', 'appealBy'] as const;

function whyNotDays(content: ApplicationContent, today: string): Refusal[] {
  const latest = addDays(today, LATEST_AHEAD);
  return [...PAST, ...AHEAD].flatMap((field) => {
    const day = content[field];
    if (day === null) return [];
    if (day < EARLIEST) return [refusal('date_too_early', field, { earliest: EARLIEST })];
    if (PAST.some((past) => past === field))
      return day > today ? [refusal('date_in_future', field, { today })] : [];
    return day > latest ? [refusal('date_too_late', field, { latest })] : [];
  });
}

function whyNotAnswer({ sentOn, answeredOn, decision }: ApplicationContent): Refusal[] {
  if (answeredOn === null) return decision === null ? [] : [refusal('answer_day_missing', 'answeredOn')];
  // one may let it be before it was ever sent
  if (decision === 'withdrawn') return [];
  if (sentOn === null) return [refusal('sent_day_missing', 'sentOn')];
  return answeredOn < sentOn ? [refusal('answered_before_sent', 'answeredOn', { sentOn })] : [];
}

function whyNotAppeal(content: ApplicationContent): Refusal[] {
  const { answeredOn, appealBy, appealedOn, appealAnsweredOn, appealAnswer } = content;
  const counted = countedAppealBy(content);
  return [
    ...(appealBy !== null && answeredOn === null ? [refusal('answer_day_missing', 'answeredOn')] : []),
    ...(appealBy !== null && answeredOn !== null && appealBy < answeredOn
      ? [refusal('appeal_before_answer', 'appealBy', { answeredOn })]
      : []),
    ...(appealBy !== null && appealBy !== counted && content.appealByReason === null
      ? [refusal('deadline_reason_missing', 'appealByReason')]
      : []),
    ...(appealedOn === null ? [] : whyNotAppealed(content, appealedOn)),
    ...((appealAnsweredOn === null) === (appealAnswer === null)
      ? []
      : [refusal('appeal_answer_incomplete', appealAnswer === null ? 'appealAnswer' : 'appealAnsweredOn')]),
    ...(appealAnsweredOn !== null && (appealedOn === null || appealAnsweredOn < appealedOn)
      ? [refusal('answered_before_appealed', 'appealAnsweredOn')]
      : []),
  ];
}

function whyNotAppealed(content: ApplicationContent, appealedOn: string): Refusal[] {
  const { answeredOn } = content;
  if (answeredOn === null) return [refusal('answer_day_missing', 'answeredOn')];
  if (appealedOn < answeredOn) return [refusal('appeal_before_answer', 'appealedOn', { answeredOn })];
  return isAppealable(content) ? [] : [refusal('nothing_to_appeal', 'appealedOn')];
}

function refusal(code: Refusal['code'], field: string | null, details: Refusal['details'] = {}): Refusal {
  return { code, field, details };
}
