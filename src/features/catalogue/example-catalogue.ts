import { readFile, readdir } from 'node:fs/promises';
import type pg from 'pg';
import { z } from 'zod';
import { EntryContent, EntryId, Level } from './entry.ts';
import { municipalityWords } from './messages/municipality-words.ts';

const FOLDER = new URL('../../../example/catalogue/', import.meta.url);
/** Beside the files of entries. */
const OTHERS = new Set(['variants.json', 'laws.json', 'search-words.json']);

const Law = z.strictObject({
  id: EntryId,
  service: EntryId,
  perspective: z.enum(['prevention', 'participation', 'interdisciplinary']),
  level: Level.nullable(),
  references: z.array(z.string().min(1)).max(30),
  meaning: z.string().min(1),
  meaningNn: z.string().min(1).nullable().default(null),
  appliesTo: z.array(EntryId).default([]),
  edition: z.int(),
});
const Word = z.strictObject({ word: z.string().min(1), means: z.array(z.string().min(1)).min(1).max(20) });

export type ExampleCatalogue = {
  entries: readonly { id: string; content: EntryContent }[];
  laws: readonly z.output<typeof Law>[];
  words: readonly z.output<typeof Word>[];
};

/** The example's catalogue as it lies in its files, with the variants of one measure joined. */
export async function readExampleCatalogue(): Promise<ExampleCatalogue> {
  const variants = z.record(EntryId, z.array(EntryId)).parse(await readJson('variants.json'));
  const first = new Map(Object.entries(variants).flatMap(([of, ids]) => ids.map((id) => [id, of] as const)));
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.json') && !OTHERS.has(name)).sort();
  const entries: { id: string; content: EntryContent }[] = [];
  for (const file of files)
    for (const { id, ...content } of z.array(z.looseObject({ id: EntryId })).parse(await readJson(file))) {
      const of = first.get(id);
      const variantOf = of === undefined || of === id ? null : of;
      entries.push({ id, content: EntryContent.parse({ ...content, variantOf }) });
    }
  return {
    entries,
    laws: z.array(Law).parse(await readJson('laws.json')),
    words: z.array(Word).parse(await readJson('search-words.json')),
  };
}

async function readJson(name: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(name, FOLDER), 'utf8'));
}

// Who of the example's people sees to what; the steward to the rest.
const OWNERS: Readonly<Record<string, string>> = {
  'kompetanseteam-levekar': 'marit',
  'knutepunkt-stromso': 'jonas',
  skole: 'amina',
  nav: 'henrik',
  barneverntjenesten: 'leila',
};
const STEWARD = 'tarjei';

/**
 * Adds the example's entries, laws and search words to a municipality that has no catalogue yet. Most were confirmed
 * within the year; one in seven has been waiting since, so that the example shows what that looks like.
 * @param today yyyy-mm-dd
 * @returns how many entries were added
 */
export async function addExampleCatalogue(
  owner: pg.Client,
  municipality: { id: number; name: string },
  today: string,
): Promise<number> {
  const there = await owner.query('select from catalogue_entry where municipality_id = $1 limit 1', [
    municipality.id,
  ]);
  if (there.rowCount !== 0) return 0;
  const { entries, laws, words } = await readExampleCatalogue();
  const rows = entries.map(({ id, content }) => ({
    id,
    content,
    days: daysSinceConfirmed(id),
    owner: OWNERS[content.service] ?? STEWARD,
    // Voluntary organisations keep their own by a link, which goes to an address that is nobody's.
    address: content.kind === 'service' && content.sector === 'voluntary' ? `post@${id}.example.no` : null,
  }));
  await owner.query('begin');
  try {
    await owner.query(
      `insert into catalogue_entry (municipality_id, id, content, confirmed_on, confirmed_as, changed_at, changed_how)
       select $1, e.id, e.content, $3::date - e.days, $4, $3::date - e.days, 'example'
       from jsonb_to_recordset($2::jsonb) as e (id text, content jsonb, days integer)`,
      [municipality.id, JSON.stringify(rows), today, municipalityWords(municipality.name)],
    );
    await owner.query(
      `insert into catalogue_keeping (municipality_id, entry_id, owner_id, address)
       select $1, e.id, a.id, e.address
       from jsonb_to_recordset($2::jsonb) as e (id text, owner text, address text)
         join account a on a.municipality_id = $1 and a.login = e.owner and a.demo`,
      [
        municipality.id,
        JSON.stringify(rows.map(({ id, owner: of, address }) => ({ id, owner: of, address }))),
      ],
    );
    await owner.query(
      `insert into law_reference (municipality_id, id, service, perspective, level, refs, meaning_nb, meaning_nn,
         applies_to, edition, position)
       select $1, l.id, l.service, l.perspective, l.level, l."references", l.meaning, l."meaningNn", l."appliesTo",
         l.edition, l.position
       from jsonb_to_recordset($2::jsonb) as l (id text, service text, perspective text, level text,
         "references" text[], meaning text, "meaningNn" text, "appliesTo" text[], edition smallint, position integer)`,
      [municipality.id, JSON.stringify(laws.map((law, position) => ({ ...law, position })))],
    );
    await addSearchWords(owner, municipality.id, words);
    await owner.query(
      `insert into catalogue_setting (municipality_id, kind, months) values ($1, 'offer', 6)`,
      [municipality.id],
    );
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
  return entries.length;
}

/** Everyday words and what the field calls the thing: what a new municipality begins with and its steward keeps. */
export async function addDefaultSearchWords(owner: pg.Client, code: string): Promise<void> {
  const words = z.array(Word).parse(await readJson('search-words.json'));
  const { rows } = await owner.query<{ id: number }>('select id from municipality where code = $1', [code]);
  for (const { id } of rows) await addSearchWords(owner, id, words);
}

async function addSearchWords(
  owner: pg.Client,
  municipalityId: number,
  words: ExampleCatalogue['words'],
): Promise<void> {
  await owner.query(
    `insert into search_word (municipality_id, word, means, changed_at)
     select $1, w.word, w.means, now() from jsonb_to_recordset($2::jsonb) as w (word text, means text[])
     on conflict do nothing`,
    [municipalityId, JSON.stringify(words)],
  );
}

/** The same for an id on every machine: within ten months, and a good year for one in seven. */
function daysSinceConfirmed(id: string): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 9973;
  return sum % 7 === 0 ? 400 + (sum % 250) : 5 + (sum % 150);
}
