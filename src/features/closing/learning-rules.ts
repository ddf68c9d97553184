import type { Refusal } from '../../shared/refusal.ts';
import { findIdentifyingText } from '../../shared/identifying/identifying-text.ts';
import type { NewLearning } from './learning.ts';

/**
 * Why a text cannot be kept as something learnt: it surely points somebody out, or may do so and nobody has said
 * that it does not. The place is told by its offsets, and the text is not repeated.
 */
export function whyNotLearn({ text, isConfirmed }: Pick<NewLearning, 'text' | 'isConfirmed'>): Refusal[] {
  return findIdentifyingText(text)
    .filter(({ certain }) => certain || !isConfirmed)
    .map(({ kind, start, end, certain }) => ({
      code: certain ? 'learning_identifies' : 'learning_may_identify',
      field: 'text',
      details: { kind, start, end },
    }));
}

/** Why these codes cannot stand: not of the lists, as the municipality has them now or had them. */
export function whyNotLearningCodes(
  { topics, area }: Pick<NewLearning, 'topics' | 'area'>,
  codes: readonly { list: string; code: string }[],
): Refusal[] {
  const known = new Set(codes.map(({ list, code }) => `${list} ${code}`));
  const wanted = [
    ...topics.map((code) => ['topic', code] as const),
    ...(area === null ? [] : [['area', area] as const]),
  ];
  return wanted
    .filter(([list, code]) => !known.has(`${list} ${code}`))
    .map(([list, code]) => ({
      code: 'unknown_code',
      field: list === 'topic' ? 'topics' : 'area',
      details: { list, code },
    }));
}
