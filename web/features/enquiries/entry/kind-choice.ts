import type { EnquiryForm } from './enquiry-form.ts';

/** Kind and anonymity as the one question that they are to people. */
export const KINDS = ['case', 'anonymous', 'general_advice'] as const;
type KindChoice = (typeof KINDS)[number];

export function kindOf({ kind, anonymous }: Pick<EnquiryForm, 'kind' | 'anonymous'>): KindChoice {
  return anonymous ? 'anonymous' : kind;
}

export function withKind(chosen: string | undefined): Pick<EnquiryForm, 'kind' | 'anonymous'> {
  return { kind: chosen === 'general_advice' ? chosen : 'case', anonymous: chosen === 'anonymous' };
}
