import { z } from 'zod';
import type { DraftContent } from '../../../../src/features/enquiries/enquiry-draft.ts';
import type { EnquiryDefaults } from '../../../../src/features/enquiries/enquiry-defaults.ts';
import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';

const Text = z.string().catch('');
const Texts = z.array(z.string()).catch([]);
const Flag = z.boolean().catch(false);

const AdviceRow = z.object({ advice: Text, service: Text, text: Text });
export type AdviceRow = z.infer<typeof AdviceRow>;

/** What the form holds, as it is typed: '' is not recorded. Unknown or broken parts of a draft become empty. */
const EnquiryForm = z.object({
  kind: z.enum(['case', 'general_advice']).catch('case'),
  anonymous: Flag,
  teamId: Text,
  receivedOn: Text,
  receivedAt: Text,
  contacts: Texts,
  topics: Texts,
  area: Text,
  assistanceForm: Text,
  household: Text,
  children: Text,
  youngPeople: Text,
  housing: Text,
  income: Texts,
  work: Text,
  consent: Text,
  advice: z.array(AdviceRow).catch([]),
  note: Text,
  useful: Text,
  isClosed: Flag,
  closedOn: Text,
  adviserId: Text,
});
export type EnquiryForm = z.infer<typeof EnquiryForm>;

/** A new enquiry: today, the person's own, and what the last ones were. */
export function emptyForm(
  start: { today: string; accountId: string; teamId: number | null },
  defaults: Pick<EnquiryDefaults, 'kind' | 'assistanceForm'>,
): EnquiryForm {
  return EnquiryForm.parse({
    kind: defaults.kind ?? 'case',
    teamId: start.teamId === null ? '' : String(start.teamId),
    receivedOn: start.today,
    assistanceForm: defaults.assistanceForm ?? '',
    closedOn: start.today,
    adviserId: start.accountId,
  });
}

/** An enquiry that stands in the register, as a form. */
export function formOf(content: EnquiryContent, start: { today: string; teamId: number }): EnquiryForm {
  const { closedOn, children, youngPeople, advice, contacts, topics, income, ...texts } = content;
  return {
    ...mapValues(texts),
    kind: content.kind,
    anonymous: content.anonymous,
    teamId: String(start.teamId),
    contacts: [...contacts],
    topics: [...topics],
    income: [...income],
    children: children === null ? '' : String(children),
    youngPeople: youngPeople === null ? '' : String(youngPeople),
    advice: advice.map(mapValues),
    isClosed: closedOn !== null,
    closedOn: closedOn ?? start.today,
  };
}

/** What a draft holds, over what the form begins with. */
export function formOfDraft(content: DraftContent, start: EnquiryForm): EnquiryForm {
  return EnquiryForm.parse({ ...start, ...content });
}

/** An advice that nothing has been chosen or written in. */
export function isBlank({ advice, service, text }: AdviceRow): boolean {
  return advice === '' && service === '' && text.trim() === '';
}

function mapValues<K extends string>(values: Record<K, unknown>): Record<K, string> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [key, typeof value === 'string' ? value : '']),
  ) as Record<K, string>;
}
