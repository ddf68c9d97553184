import { findIdentifyingText } from '../../shared/identifying/identifying-text.ts';

/** What surely or likely points at somebody, in words that are sent without anybody's name being wanted. */
export type PersonalFinding = 'birth_number' | 'phone' | 'email_in_words';

const ELEVEN_DIGITS = /(?<!\d)(?:\d[ ./-]?){10}\d(?!\d)/u;

/**
 * What is not to be kept of words that anybody sends. A long number is taken for a birth number whether its
 * checksum holds or not: nobody needs one to tell what is missing.
 */
export function findPersonal(words: string): PersonalFinding[] {
  const found = findIdentifyingText(words);
  const has = (wanted: string) => found.some(({ kind }) => kind === wanted);
  const hasBirthNumber = has('birth_number') || ELEVEN_DIGITS.test(withoutPhones(words, found));
  return [
    ...(hasBirthNumber ? (['birth_number'] as const) : []),
    ...(has('phone') && !hasBirthNumber ? (['phone'] as const) : []),
    ...(has('email') ? (['email_in_words'] as const) : []),
  ];
}

function withoutPhones(words: string, found: ReturnType<typeof findIdentifyingText>): string {
  const phones = found.filter(({ kind }) => kind === 'phone');
  const rest = phones.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)}|${text.slice(end)}`,
    words,
  );
  return rest
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/[\s\p{Zs}]+/gu, ' ');
}
