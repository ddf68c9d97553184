import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Entry } from '../../src/features/catalogue/entry.ts';
import { readExampleCatalogue } from '../../src/features/catalogue/example-catalogue.ts';
import { runSearch, type Searched } from '../../src/features/catalogue-search/run-search.ts';
import { buildIndex } from '../../src/features/catalogue-search/search-index.ts';
import { makeWordBook } from '../../src/features/catalogue-search/word-book.ts';

const Questions = z.array(z.strictObject({ q: z.string().min(1), accept: z.array(z.string()).min(1) }));
export type Questions = z.infer<typeof Questions>;

export async function readQuestions(file: URL): Promise<Questions> {
  return Questions.parse(JSON.parse(await readFile(file, 'utf8')));
}

/** The example's catalogue as it is on the first day, ready to be searched. */
export async function openExample(): Promise<Searched & { entries: ReadonlyMap<string, Entry> }> {
  const { entries: written, words } = await readExampleCatalogue();
  const entries = new Map(
    written.map(({ id, content }): [string, Entry] => [
      id,
      {
        ...content,
        id,
        version: 1,
        confirmedOn: '2026-10-01',
        confirmedAs: null,
        confirmBy: '2027-10-01',
        changedOn: '2026-10-01',
      },
    ]),
  );
  const serviceOf = (id: string) => entries.get(id);
  const index = buildIndex(entries.values(), serviceOf);
  return { entries, index, book: makeWordBook(words), serviceOf, day: '2026-11-22' };
}

export type Measured = {
  /** The share of questions that have an accepted entry among the first five, and as the very first. */
  recallAt5: number;
  firstRight: number;
  /** Of what is accepted, as far as there is room among five: how much is there. */
  strictRecall: number;
  missed: string[];
  notFirst: string[];
};

export function measureRelevance(
  example: Searched & { entries: ReadonlyMap<string, Entry> },
  questions: Questions,
): Measured {
  const groupOf = (id: string) => example.entries.get(id)?.variantOf ?? id;
  const missed: string[] = [];
  const notFirst: string[] = [];
  let strict = 0;
  for (const { q, accept } of questions) {
    const accepted = new Set(accept.map(groupOf));
    const found = runSearch(example, { q, limit: 5 }).items.map(({ id }) => groupOf(id));
    const right = found.filter((id) => accepted.has(id));
    strict += right.length / Math.min(5, accepted.size);
    if (right.length === 0) missed.push(`${q}: ${found.join(', ')}`);
    if (found[0] === undefined || !accepted.has(found[0])) notFirst.push(`${q}: ${found[0] ?? '-'}`);
  }
  return {
    recallAt5: 1 - missed.length / questions.length,
    firstRight: 1 - notFirst.length / questions.length,
    strictRecall: strict / questions.length,
    missed,
    notFirst,
  };
}
