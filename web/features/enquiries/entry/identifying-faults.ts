import type { EnquiryContent } from '../../../../src/features/enquiries/enquiry.ts';
import type { Messages } from '../../../messages/messages-type.ts';
import type { FieldFault } from './faults.ts';

/** What surely identifies someone in an anonymous case: found before anything is sent. */
export async function findIdentifyingFaults(
  content: EnquiryContent,
  texts: Messages['entry'],
): Promise<FieldFault[]> {
  if (!content.anonymous) return [];
  const { whyNotAnonymousTexts } = await import('../../../../src/features/enquiries/anonymous-rules.ts');
  return whyNotAnonymousTexts(content).map(({ field, details }) => ({
    field,
    text: texts.identifyingRefused(texts.findings[details['kind'] as keyof typeof texts.findings]),
    place: { start: Number(details['start']), end: Number(details['end']) },
  }));
}
