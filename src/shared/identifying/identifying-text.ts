import { findAddresses } from './addresses.ts';
import { findBankAccounts } from './bank-accounts.ts';
import { findBirthNumbers } from './birth-numbers.ts';
import { findEmails } from './emails.ts';
import { foldText, type Span } from './fold-text.ts';
import { findNames } from './names.ts';
import { findNumberGroups } from './number-groups.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import { findWords } from './words.ts';

export type IdentifyingFinding = {
  kind: 'birth_number' | 'email' | 'bank_account' | 'phone' | 'address' | 'name';
  /** UTF-16 units of the given text, `end` not included. */
  start: number;
  end: number;
  /** True: the text is refused. False: the user is warned and judges. */
  certain: boolean;
};

type Kind = IdentifyingFinding['kind'];

/**
 * What in a text may tell who someone is, in order and without overlap. Where two readings share a place the certain
 * one stays, then the one first in the list below.
 */
export function findIdentifyingText(text: string): IdentifyingFinding[] {
  const folded = foldText(text);
  const groups = findNumberGroups(folded.text);
  const words = findWords(folded.text);
  const readings: [Kind, boolean, Span[]][] = [
    ['email', true, findEmails(folded.text)],
    ['birth_number', true, findBirthNumbers(folded.text, groups)],
    ['bank_account', true, findBankAccounts(folded.text, groups)],
    ['phone', false, findPhoneNumbers(folded.text, groups)],
    ['address', false, findAddresses(folded.text, words)],
    ['name', false, findNames(folded.text, words)],
  ];
  const findings: IdentifyingFinding[] = [];
  const isTaken = new Uint8Array(text.length);
  for (const [kind, certain, spans] of readings) {
    for (const span of spans) {
      const start = folded.starts[span.start] ?? text.length;
      const end = folded.ends[span.end - 1] ?? start;
      if (end <= start || isTaken.subarray(start, end).includes(1)) continue;
      isTaken.fill(1, start, end);
      findings.push({ kind, start, end, certain });
    }
  }
  return findings.sort((one, other) => one.start - other.start);
}
