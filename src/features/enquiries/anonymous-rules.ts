import type { Refusal } from '../../shared/refusal.ts';
import type { DraftContent } from './enquiry-draft.ts';
import type { EnquiryContent } from './enquiry.ts';
import { findIdentifyingText } from '../../shared/identifying/identifying-text.ts';

/** The free texts of an enquiry, each with the field it stands in. */
function textsOf(content: EnquiryContent): { field: string; text: string }[] {
  return [
    { field: 'note', text: content.note ?? '' },
    ...content.advice.map((given, index) => ({
      field: `advice.${String(index)}.text`,
      text: given.text ?? '',
    })),
  ];
}

/**
 * Why an anonymous case's texts cannot be kept: they surely identify someone. The place is marked by
 * its offsets, and the text itself is not repeated.
 */
export function whyNotAnonymousTexts(content: EnquiryContent): Refusal[] {
  return content.anonymous ? whyNotTexts(textsOf(content)) : [];
}

/** The same of other words that are kept of an anonymous case. */
export function whyNotWords(field: string, text: string): Refusal[] {
  return whyNotTexts([{ field, text }]);
}

/** The same of a draft, whose content is only what a form holds. */
export function whyNotDraftTexts(content: DraftContent): Refusal[] {
  if (content['anonymous'] !== true) return [];
  return whyNotTexts(draftTextsOf(content, ''));
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

// Every text, wherever the form may keep it: a draft has no shape that says which of them are free.
function draftTextsOf(content: unknown, path: string): { field: string; text: string }[] {
  if (typeof content === 'string') return ID.test(content) ? [] : [{ field: path, text: content }];
  if (typeof content !== 'object' || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) =>
    draftTextsOf(value, path === '' ? key : `${path}.${key}`),
  );
}

function whyNotTexts(texts: { field: string; text: string }[]): Refusal[] {
  return texts.flatMap(({ field, text }) =>
    findIdentifyingText(text)
      .filter((finding) => finding.certain)
      .map(({ kind, start, end }): Refusal => ({
        code: 'identifying_text',
        field,
        details: { kind, start, end },
      })),
  );
}
