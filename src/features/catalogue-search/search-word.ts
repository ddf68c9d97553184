import { z } from 'zod';
import { normaliseText } from './normalise-text.ts';

const MOST_SIGNS = 80;
const MOST_MEANINGS = 20;

const plain = z
  .string()
  .trim()
  .max(MOST_SIGNS)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, 'text')
  .regex(/[\p{L}\p{N}]/u, 'text');

/** As people write it: in small letters, one space between words. */
const Word = plain
  .transform((word) => normaliseText(word).replace(/\s+/gu, ' '))
  .pipe(z.string().max(MOST_SIGNS));
const Means = z
  .array(plain)
  .min(1)
  .max(MOST_MEANINGS)
  .transform((means) => [...new Set(means)]);

/** What people call it, and the terms of the catalogue by which it is to be found as well. */
export const StoredWord = z.strictObject({ word: z.string(), means: z.array(z.string()) });
export type StoredWord = z.infer<typeof StoredWord>;

export const StoredWords = z.strictObject({ items: z.array(StoredWord) });

/** `before` is what the word meant when the writer saw it; null: there was no such word. */
export const WriteWord = z.strictObject({
  word: Word,
  means: Means,
  before: z.array(z.string()).max(MOST_MEANINGS).nullable(),
});
export type WriteWord = z.infer<typeof WriteWord>;

export const RemoveWord = z.strictObject({ word: Word });

/** 409 with what stands now when someone else was first; nothing was written then. */
export const WordReply = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('saved'), word: StoredWord }),
  z.strictObject({ outcome: z.literal('conflict'), current: StoredWord.nullable() }),
]);
export type WordReply = z.infer<typeof WordReply>;
