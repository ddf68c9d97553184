import type { CodeListName } from '../../../../src/features/code-lists/code-list.ts';
import type { AdviceGiven } from '../../../../src/features/enquiries/enquiry.ts';
import type { Messages } from '../../../messages/messages-type.ts';
import { formatDay, formatTime } from '../../../ui/format.ts';

const LISTS: Readonly<Record<string, CodeListName>> = {
  contacts: 'contact',
  topics: 'topic',
  income: 'income',
  area: 'area',
  household: 'household',
  housing: 'housing',
  work: 'work',
  assistanceForm: 'assistance_form',
};

export type Words = {
  texts: Messages['enquiries'];
  label: (list: CodeListName, code: string) => string;
  /** The name of a member of the team; undefined for someone who is there no longer. */
  personOf: (accountId: string) => string | undefined;
  someone: string;
};

/** What people call a field of the register. */
export function nameOfField(field: string, texts: Messages['enquiries']): string {
  const named: Readonly<Record<string, string>> = {
    contacts: texts.contact,
    topics: texts.topic,
    assistanceForm: texts.form,
    advice: texts.groups.advice,
    note: texts.groups.note,
    closedOn: texts.status,
    adviserId: texts.adviser,
  };
  const own: unknown = (texts as Record<string, unknown>)[field];
  return named[field] ?? (typeof own === 'string' ? own : field);
}

/** A field's value in words; null when nothing is recorded. */
export function describeField(field: string, value: unknown, words: Words): string | null {
  const { texts, label } = words;
  if (field === 'closedOn') return value === null ? texts.open : texts.closedOn(formatDay(value as string));
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? texts.anonymous : texts.notAnonymous;
  if (field === 'advice') return describeAdvice(value as AdviceGiven[], words);
  const list = LISTS[field];
  if (list !== undefined) {
    const codes = Array.isArray(value) ? (value as string[]) : [value as string];
    return codes.length === 0 ? null : codes.map((code) => label(list, code)).join(', ');
  }
  const text = typeof value === 'number' ? String(value) : (value as string);
  if (field === 'kind') return texts.kinds[text as keyof typeof texts.kinds];
  if (field === 'consent') return texts.consents[text as keyof typeof texts.consents];
  if (field === 'useful') return texts.usefulness[text as keyof typeof texts.usefulness];
  if (field === 'adviserId') return words.personOf(text) ?? words.someone;
  if (field === 'receivedAt') return formatTime(text);
  return field === 'receivedOn' ? formatDay(text) : text;
}

function describeAdvice(rows: readonly AdviceGiven[], { label }: Words): string | null {
  const lines = rows.map(({ advice, service, text }) =>
    [
      advice === null ? null : label('advice', advice),
      service === null ? null : label('service', service),
      text,
    ]
      .filter((part) => part !== null)
      .join(' – '),
  );
  return lines.length === 0 ? null : lines.join('\n');
}
