import {
  countAnswerExpected,
  countedAppealBy,
} from '../../../src/features/applications/appeal-deadline-rules.ts';
import {
  factsOfKind,
  type ApplicationKind,
  type UsualDocument,
} from '../../../src/features/applications/application-kinds.ts';
import type { Application, ApplicationContent } from '../../../src/features/applications/application.ts';
import type { Service } from '../../../src/features/people/municipal-service.ts';

/** The receiver is none of the municipality's services, and has a name instead. */
export const ELSEWHERE = 'elsewhere';

type Day = 'sentOn' | 'answerExpectedOn' | 'answeredOn' | 'appealBy' | 'appealedOn' | 'appealAnsweredOn';
type Choice = 'kind' | 'decision' | 'appealAnswer';

/** An application as it is being written: what is not said is an empty text, and a receiver one choice. */
export type ApplicationForm = Record<Day, string> & {
  [C in Choice]: NonNullable<ApplicationContent[C]> | '';
} & {
  details: string;
  persons: readonly string[];
  receiver: string;
  receiverName: string;
  documents: ApplicationContent['documents'];
  decisionWords: string;
  appealByReason: string;
  appealWaived: boolean;
  /** Day fields in which something is typed that is no day. */
  wrongDays: readonly string[];
};

export const EMPTY_FORM: ApplicationForm = {
  kind: '',
  details: '',
  persons: [],
  receiver: '',
  receiverName: '',
  documents: [],
  sentOn: '',
  answerExpectedOn: '',
  answeredOn: '',
  decision: '',
  decisionWords: '',
  appealBy: '',
  appealByReason: '',
  appealWaived: false,
  appealedOn: '',
  appealAnsweredOn: '',
  appealAnswer: '',
  wrongDays: [],
};

/** Days that are only what was counted are left empty: they follow when what they are counted from changes. */
export function formOf(application: Application): ApplicationForm {
  const { kind, sentOn, serviceId, receiver } = application;
  const isExpectedCounted =
    sentOn !== null && application.answerExpectedOn === countAnswerExpected(kind, sentOn);
  return {
    kind,
    details: application.details ?? '',
    persons: application.persons,
    receiver: serviceId === null ? (receiver === null ? '' : ELSEWHERE) : String(serviceId),
    receiverName: receiver ?? '',
    documents: application.documents,
    sentOn: sentOn ?? '',
    answerExpectedOn: isExpectedCounted ? '' : (application.answerExpectedOn ?? ''),
    answeredOn: application.answeredOn ?? '',
    decision: application.decision ?? '',
    decisionWords: application.decisionWords ?? '',
    appealBy: application.appealBy === countedAppealBy(application) ? '' : (application.appealBy ?? ''),
    appealByReason: application.appealByReason ?? '',
    appealWaived: application.appealWaived,
    appealedOn: application.appealedOn ?? '',
    appealAnsweredOn: application.appealAnsweredOn ?? '',
    appealAnswer: application.appealAnswer ?? '',
    wrongDays: [],
  };
}

/** What is sent; a kind must have been chosen. */
export function contentOfForm(form: ApplicationForm, kind: ApplicationKind): ApplicationContent {
  const isElsewhere = form.receiver === ELSEWHERE;
  return {
    kind,
    details: said(form.details),
    persons: form.persons,
    serviceId: isElsewhere || form.receiver === '' ? null : Number(form.receiver),
    receiver: isElsewhere ? said(form.receiverName) : null,
    documents: form.documents,
    sentOn: said(form.sentOn),
    answerExpectedOn: said(form.answerExpectedOn),
    answeredOn: said(form.answeredOn),
    decision: form.decision === '' ? null : form.decision,
    decisionWords: said(form.decisionWords),
    appealBy: said(form.appealBy),
    appealByReason: said(form.appealByReason),
    appealWaived: form.appealWaived,
    appealedOn: said(form.appealedOn),
    appealAnsweredOn: said(form.appealAnsweredOn),
    appealAnswer: form.appealAnswer === '' ? null : form.appealAnswer,
  };
}

/** The content of an application as it stands, to be sent with one part changed. */
export function contentOf(application: Application): ApplicationContent {
  return contentOfForm(formOf(application), application.kind);
}

export type Missing = { field: keyof ApplicationForm; why: 'kind' | 'persons' | 'receiver' | 'day' };

/** What can be seen to be wrong before anything is sent. */
export function findMissing(form: ApplicationForm): Missing[] {
  return [
    ...(form.kind === '' ? [{ field: 'kind', why: 'kind' } as const] : []),
    ...(form.persons.length === 0 ? [{ field: 'persons', why: 'persons' } as const] : []),
    ...(form.receiver === ELSEWHERE && form.receiverName.trim() === ''
      ? [{ field: 'receiverName', why: 'receiver' } as const]
      : []),
    ...form.wrongDays.map((field) => ({ field: field as Day, why: 'day' as const })),
  ];
}

/** The one service that such an application usually goes to; '' where there are several, or none. */
export function suggestReceiver(kind: ApplicationKind, services: readonly Service[], today: string): string {
  const { receiver } = factsOfKind(kind);
  if (receiver === null) return '';
  const fitting = services.filter((service) => service.kind === receiver && isInUse(service, today));
  return fitting.length === 1 ? String(fitting[0]?.id) : '';
}

export function isInUse({ validFrom, validTo }: Service, day: string): boolean {
  return validFrom <= day && (validTo === null || day < validTo);
}

/** The documents with those that are usual for the kind and not there yet, as missing. */
export function withUsual(
  documents: ApplicationContent['documents'],
  kind: ApplicationKind,
  names: Readonly<Record<UsualDocument, string>>,
): ApplicationContent['documents'] {
  const added = factsOfKind(kind)
    .documents.map((code) => names[code])
    .filter((name) => !documents.some((document) => document.name === name))
    .map((name) => ({ name, isHere: false }));
  return [...documents, ...added];
}

function said(text: string): string | null {
  const trimmed = text.trim();
  return trimmed === '' ? null : trimmed;
}
