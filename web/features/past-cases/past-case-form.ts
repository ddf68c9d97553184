import type { PastCase, PastStep } from '../../../src/features/past-cases/past-case.ts';
import { EMPTY_MOVE, fieldsOf, type MoveForm } from '../cases/move-form.ts';

export type StepForm = MoveForm & {
  key: number;
  action: PastStep['action'] | '';
  occurredOn: string | undefined;
};

/** What stands in the form of a case that began before the system. */
export type PastCaseForm = {
  sentId: string;
  teamId: number | null;
  family: { id: string; name: string } | null;
  receivedOn: string | undefined;
  contacts: readonly string[];
  topics: readonly string[];
  area: string;
  household: string;
  children: string;
  youngPeople: string;
  adviserId: string;
  firstContactOn: string | undefined;
  steps: readonly StepForm[];
};

export function emptyPastCase(sentId: string, teamId: number | null, adviserId: string): PastCaseForm {
  return {
    sentId,
    teamId,
    family: null,
    receivedOn: undefined,
    contacts: [],
    topics: [],
    area: '',
    household: '',
    children: '',
    youngPeople: '',
    adviserId,
    firstContactOn: undefined,
    steps: [],
  };
}

export function newStep(steps: readonly StepForm[]): StepForm {
  const key = Math.max(0, ...steps.map((step) => step.key)) + 1;
  return { ...EMPTY_MOVE, key, action: '', occurredOn: undefined };
}

export type Fault = { field: string; why: 'receivedOn' | 'contacts' | 'action' | 'day' };

/** What has to be filled in before it can be sent; the rest is the server's to say, by step. */
export function findMissing({ receivedOn, contacts, steps }: PastCaseForm): Fault[] {
  return [
    ...(receivedOn === undefined ? [{ field: 'receivedOn', why: 'receivedOn' } as const] : []),
    ...(contacts.length === 0 ? [{ field: 'contacts', why: 'contacts' } as const] : []),
    ...steps.flatMap(({ action, occurredOn }, index): Fault[] => [
      ...(action === '' ? [{ field: `steps.${String(index)}.action`, why: 'action' } as const] : []),
      ...(occurredOn === undefined
        ? [{ field: `steps.${String(index)}.occurredOn`, why: 'day' } as const]
        : []),
    ]),
  ];
}

/** The form as the server takes it, where nothing is missing. */
export function contentOf(form: PastCaseForm): object {
  const code = (value: string) => (value === '' ? null : value);
  const count = (value: string) => (value.trim() === '' ? null : Number(value));
  return {
    sentId: form.sentId,
    teamId: form.teamId,
    familyId: form.family?.id ?? null,
    enquiry: {
      receivedOn: form.receivedOn,
      contacts: form.contacts,
      topics: form.topics,
      area: code(form.area),
      household: code(form.household),
      children: count(form.children),
      youngPeople: count(form.youngPeople),
      adviserId: code(form.adviserId),
    },
    firstContactOn: form.firstContactOn ?? null,
    steps: form.steps.map(stepOf),
  } satisfies Record<keyof PastCase, unknown>;
}

function stepOf({ action, occurredOn, ...form }: StepForm): object {
  if (action === '') return { occurredOn };
  const fields = fieldsOf(action, form);
  const { wish, existingHelp, coordinationNeed, practicalNeed } = form.criteria;
  const isWhole = [wish, existingHelp, coordinationNeed, practicalNeed].every(
    (answer) => answer !== undefined,
  );
  return {
    action,
    occurredOn,
    ...(fields.decides && form.decision !== null && { decision: form.decision }),
    ...(fields.form && { form: form.form }),
    ...(fields.criteria && isWhole && { criteria: form.criteria }),
    ...(fields.refers && form.referredTo !== '' && { referredTo: Number(form.referredTo) }),
    ...(form.words.trim() !== '' && { words: form.words.trim() }),
  };
}
