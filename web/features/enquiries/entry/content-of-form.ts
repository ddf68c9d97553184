import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import { isBlank, type EnquiryForm } from './enquiry-form.ts';
import { shownCaseFields, type CaseField } from './shown-fields.ts';

/**
 * What a form says, to register: only what it shows. A choice that another choice has hidden is not sent.
 * @param stood what the form began from; null for a new enquiry
 */
export function contentOfForm(form: EnquiryForm, stood: EnquiryContent | null): EnquiryContent {
  const shown = shownCaseFields(form, stood);
  const ifShown = <T>(field: CaseField, value: T): T | null => (shown.has(field) ? value : null);
  const keepsTime = !form.anonymous && form.receivedOn === stood?.receivedOn;
  return {
    kind: form.kind,
    anonymous: form.anonymous,
    receivedOn: form.receivedOn,
    receivedAt: keepsTime ? orNull(form.receivedAt) : null,
    contacts: form.contacts,
    adviserId: orNull(form.adviserId),
    area: orNull(form.area),
    household: ifShown('household', orNull(form.household)),
    children: ifShown('children', countOf(form.children)),
    youngPeople: ifShown('youngPeople', countOf(form.youngPeople)),
    housing: ifShown('housing', orNull(form.housing)),
    income: ifShown('income', form.income) ?? [],
    work: ifShown('work', orNull(form.work)),
    assistanceForm: orNull(form.assistanceForm) as EnquiryContent['assistanceForm'],
    topics: form.topics,
    advice: form.advice
      .filter((row) => !isBlank(row))
      .map(({ advice, service, text }) => ({
        advice: orNull(advice),
        service: orNull(service),
        text: orNull(text.trim()),
      })),
    consent: ifShown('consent', orNull(form.consent)) as EnquiryContent['consent'],
    useful: orNull(form.useful) as EnquiryContent['useful'],
    closedOn: form.isClosed ? orNull(form.closedOn) : null,
    note: orNull(form.note.trim()),
  };
}

/** A count that is no whole number from 0 to 30 cannot be sent. */
export function isCount(text: string): boolean {
  return text.trim() === '' || (/^\d{1,2}$/.test(text.trim()) && Number(text) <= 30);
}

function countOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
