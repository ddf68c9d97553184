import { randomUUID } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import { opened, sealerOf } from '../../platform/crypto/sealing.ts';
import { keysOf } from '../../platform/crypto/keys-of.ts';
import type { Tx } from '../../platform/db/transaction.ts';

/**
 * A free text of an enquiry and where in it the text belongs: `note`, `advice:<position>`, and of a change
 * `before:<version>`, `after:<version>` and `reason:<version>`.
 */
export type EnquiryText = { enquiryId: string; slot: string; text: string };

/** A text as `wordsOf` reads it. */
export type Word = { slot: string; text: string };

/** Seals texts, each with its enquiry's key, and adds them; `written` is the enquiry's version they come with. */
export async function insertTexts(tx: Tx, written: number, texts: readonly EnquiryText[]): Promise<void> {
  if (texts.length === 0) return;
  const keys = keysOf(tx);
  keys.makeKeys([...new Set(texts.map(({ enquiryId }) => enquiryId))]);
  const rows = texts.map(({ enquiryId, slot, text }) => {
    const id = randomUUID();
    return { id, enquiryId, slot, sealed: sealerOf(keys, enquiryId)('enquiry_text', id, 'text', text) };
  });
  await sql`
    insert into enquiry_text (municipality_id, id, enquiry_id, slot, written, text)
    select (select access.my_municipality()), r.id, r.enquiry_id, r.slot, ${written}::int, r.text
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ enquiryId }) => enquiryId)}::uuid[],
      ${rows.map(({ slot }) => slot)}::text[], ${rows.map(({ sealed }) => sealed)}::bytea[])
      as r (id, enquiry_id, slot, text)`.execute(tx);
}

/** Removes what the actor may read in these places of an enquiry; `note` is every part of the note. */
export async function deleteTexts(tx: Tx, enquiryId: string, slots: readonly string[]): Promise<void> {
  if (slots.length === 0) return;
  await sql`
    delete from enquiry_text
    where municipality_id = (select access.my_municipality()) and enquiry_id = ${enquiryId}
      and case when starts_with(slot, 'note') then 'note' else slot end = any (${slots}::text[])`.execute(tx);
}

/** The note and advices of an enquiry that the actor may read, as `Word[]` in the order they were written. */
export function wordsOf(alias: string, condition: RawBuilder<unknown> = sql`true`): RawBuilder<Word[]> {
  return sql<Word[]>`coalesce((
    select jsonb_agg(jsonb_build_object('slot', x.slot, 'text', ${opened('enquiry_text', 'text', 'x')})
      order by x.written, x.slot, x.id)
    from enquiry_text x
    where x.municipality_id = ${sql.ref(`${alias}.municipality_id`)} and x.enquiry_id = ${sql.ref(`${alias}.id`)}
      and (starts_with(x.slot, 'note') or starts_with(x.slot, 'advice')) and ${condition}), '[]')`;
}

/** What stands in one place: several texts there were written by those who did not see each other's. */
export function textIn(words: readonly Word[], slot: string): string | null {
  const parts = words.filter((word) => word.slot === slot || word.slot.startsWith(`${slot}:`));
  return parts.length === 0 ? null : parts.map(({ text }) => text).join('\n\n');
}
