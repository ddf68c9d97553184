import type { Refusal } from '../../shared/refusal.ts';
import type { EnquiryContent } from './enquiry.ts';
import { findIdentifyingText } from './identifying-text.ts';

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
  if (!content.anonymous) return [];
  return textsOf(content).flatMap(({ field, text }) =>
    findIdentifyingText(text)
      .filter((finding) => finding.certain)
      .map(({ kind, start, end }): Refusal => ({
        code: 'identifying_text',
        field,
        details: { kind, start, end },
      })),
  );
}
