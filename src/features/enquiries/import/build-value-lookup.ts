import type { CodeListName, CodeValue } from '../../code-lists/code-list.ts';
import { normalised } from '../../../shared/normalised.ts';

/** The code that a text stands for in a list; undefined when nobody has said so. It is never guessed. */
export type ValueLookup = (list: CodeListName, text: string) => string | undefined;

/** What a team writes for a code. */
export type Spelling = { list: CodeListName; spelling: string; code: string };

export type LookupSources = {
  codes: readonly CodeValue[];
  spellings: readonly Spelling[];
  mapping?: readonly Spelling[];
};

const MOST_REMEMBERED = 5000;

/**
 * The lookup of a municipality: the mapping of this import first, then its spellings, labels and codes.
 * A spelling of a code that the list does not have explains nothing.
 */
export function buildValueLookup({ codes, spellings, mapping = [] }: LookupSources): ValueLookup {
  const known = new Map<string, string>();
  const add = (list: CodeListName, text: string, code: string) => {
    const key = lookupKey(list, text);
    if (!known.has(key)) known.set(key, code);
  };
  const isCode = new Set(codes.map(({ list, code }) => `${list}\n${code}`));
  for (const { list, spelling, code } of [...mapping, ...spellings])
    if (isCode.has(`${list}\n${code}`)) add(list, spelling, code);
  for (const language of ['nb', 'nn', 'en'] as const)
    for (const { list, labels, code } of codes) add(list, labels[language], code);
  for (const { list, code } of codes) add(list, code, code);
  // A register writes the same few spellings in thousands of rows.
  const asked = new Map<string, string | undefined>();
  return (list, text) => {
    const question = `${list}\n${text}`;
    if (!asked.has(question)) {
      if (asked.size >= MOST_REMEMBERED) asked.clear();
      asked.set(question, known.get(lookupKey(list, text)));
    }
    return asked.get(question);
  };
}

/** A word processor turns the hyphen of "0-100" into a dash, which nobody sees. */
function lookupKey(list: CodeListName, text: string): string {
  return `${list}\n${normalised(text).replace(/[\u2010-\u2015\u2212]/gu, '-')}`;
}
