import { randomInt } from 'node:crypto';
import { birthNumberOf } from '../proof/birth-number-of.ts';

/** Words that stand nowhere but where they were written, to be looked for anywhere. */
export type Canary = {
  /** In every word; ASCII letters, so that it reads alike in UTF-8 and Latin-1. */
  stem: string;
  birthNumber: string;
  phone: string;
  /** ISO day. */
  born: string;
  /** What somebody writes in a field of this name. */
  word: (field: string) => string;
  /** All that must be found nowhere. */
  all: readonly string[];
};

const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** @param number from 0 to 11: another birth number for each */
export function makeCanary(number: number): Canary {
  const stem = Array.from({ length: 14 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  const birthNumber = birthNumberOf(number);
  const phone = `4${String(randomInt(1_000_000, 10_000_000))}`;
  const born = `19${String(randomInt(10, 40))}-0${String(randomInt(1, 10))}-${String(randomInt(10, 29))}`;
  return {
    stem,
    birthNumber,
    phone,
    born,
    word: (field) => `${stem} ${field}`,
    all: [stem, birthNumber, phone, born],
  };
}
