/** What surely or likely points at somebody, in words that are sent without anybody's name being wanted. */
export type PersonalFinding = 'birth_number' | 'phone' | 'email_in_words';

const ELEVEN_DIGITS = /(?<!\d)(?:\d[ ./-]?){10}\d(?!\d)/u;
const PHONE = /(?<!\d)(?:[2-9]\d{7}|[2-9]\d{2}[ .-]\d{2}[ .-]\d{3}|[2-9]\d([ .-])\d{2}\1\d{2}\1\d{2})(?!\d)/u;
const FOREIGN_PHONE = /(?:\+|(?<!\d)00)[1-9](?:[ .-]?\d){7,14}(?!\d)/u;
const FOUR_AND_FOUR = /(?<![\d.])[2-9]\d{3} \d{4}(?!\d)/u;
const YEARS = /^20\d{2} 20\d{2}$/u;
const EMAIL = /[^\s@]@[^\s@]{1,200}\.\p{L}{2}/u;

/**
 * What is not to be kept of words that anybody sends. A long number is taken for a birth number whether its
 * checksum holds or not: nobody needs one to tell what is missing.
 */
export function findPersonal(words: string): PersonalFinding[] {
  const text = words
    .normalize('NFKC')
    .replaceAll(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll(/[\s\p{Zs}]+/gu, ' ');
  const fours = FOUR_AND_FOUR.exec(text)?.[0];
  const hasPhone =
    PHONE.test(text) || FOREIGN_PHONE.test(text) || (fours !== undefined && !YEARS.test(fours));
  const hasBirthNumber = ELEVEN_DIGITS.test(text.replace(FOREIGN_PHONE, ' '));
  return [
    ...(hasBirthNumber ? (['birth_number'] as const) : []),
    ...(hasPhone && !hasBirthNumber ? (['phone'] as const) : []),
    ...(EMAIL.test(text) ? (['email_in_words'] as const) : []),
  ];
}
