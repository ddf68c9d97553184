import { sql, type RawBuilder } from 'kysely';
import type { z } from 'zod';
import { opened, sealer } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { Contribution, NewContribution } from './contribution.ts';
import { encodeCursor, type ListCursor } from '../../shared/list-cursor.ts';
import { exactInstant, instant } from '../../platform/db/sql-instant.ts';
import { attachmentsOf, OF_THE_TEAM } from './contribution-sql.ts';

type ContributionRow = z.infer<typeof Contribution>;
/** A contribution as it was read, and the actor's services that it was passed to by consents. */
export type ReadContribution = ContributionRow & { receivers: readonly number[] };
type Page = { rows: ReadContribution[]; next: string | null };

/** What the team says of a note besides its content. */
export type InCase = { caseId?: string | null; minutes?: number | null; draftId?: string | null };

type PageAsked = { after: ListCursor | null; limit: number };

/** A family's contributions that the actor may see, newest first. */
export function listContributions(tx: Tx, familyId: string, asked: PageAsked): Promise<Page> {
  return readPage(tx, (isIn) => newest(sql`k.family_id = ${familyId} and ${isIn}`, asked), asked);
}

/** What the actor's services have written, newest first; each service is a stream of its own index. */
export function listOwnContributions(tx: Tx, asked: PageAsked): Promise<Page> {
  return readPage(
    tx,
    (isIn) => sql`
      select l.* from unnest((select access.my_services())::integer[]) as of (id)
      cross join lateral (${newest(sql`k.service_id = of.id and ${isIn}`, asked)}) as l
      order by l.recorded_at desc, l.id limit ${asked.limit + 1}`,
    asked,
  );
}

function newest(condition: RawBuilder<unknown>, { limit }: { limit: number }): RawBuilder<unknown> {
  return sql`
    select k.* from contribution k
    where k.municipality_id = (select access.my_municipality()) and ${condition}
    order by k.recorded_at desc, k.id limit ${limit + 1}`;
}

async function readPage(
  tx: Tx,
  pageOf: (isIn: RawBuilder<unknown>) => RawBuilder<unknown>,
  { after, limit }: PageAsked,
): Promise<Page> {
  const isAfter =
    after === null
      ? sql`true`
      : sql`k.recorded_at <= ${after.at}::timestamptz
          and (k.recorded_at < ${after.at}::timestamptz or k.id > ${after.id}::uuid)`;
  const rows = await readContributions(tx, pageOf(isAfter));
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ at: _at, ...row }) => row),
    next: last !== undefined && rows.length > limit ? encodeCursor(last) : null,
  };
}

/** One contribution of the family; undefined when it is missing or not the actor's to see. */
export async function findContribution(
  tx: Tx,
  familyId: string,
  id: string,
): Promise<ContributionRow | undefined> {
  const [found] = await readContributions(
    tx,
    newest(sql`k.family_id = ${familyId} and k.id = ${id}`, { limit: 1 }),
  );
  if (found === undefined) return undefined;
  const { at: _at, receivers: _receivers, ...contribution } = found;
  return contribution;
}

/** One contribution that the actor may see, whose family it is told by itself; undefined when there is none. */
export async function findAnyContribution(tx: Tx, id: string): Promise<ReadContribution | undefined> {
  const [found] = await readContributions(tx, newest(sql`k.id = ${id}`, { limit: 1 }));
  if (found === undefined) return undefined;
  const { at: _at, ...contribution } = found;
  return contribution;
}

async function readContributions(
  tx: Tx,
  page: RawBuilder<unknown>,
): Promise<(ReadContribution & { at: string })[]> {
  const { rows } = await sql<ReadContribution & { at: string }>`
    with page as materialized (${page})
    select k.id, k.family_id as "familyId", k.kind, jsonb_build_object('id', s.id, 'name', s.name) as service,
      a.name as author, k.persons, k.topics, k.occurred_on as "occurredOn",
      ${instant(sql`k.recorded_at`)} as "recordedAt", ${opened('contribution', 'text', 'k')} as text,
      (select o.id from contribution o where o.municipality_id = k.municipality_id and o.id = k.corrects) as corrects,
      ${OF_THE_TEAM}, ${attachmentsOf('k')} as attachments,
      ${exactInstant(sql`k.recorded_at`)} as at,
      array(select receiver from unnest((select access.my_services())::integer[]) as receiver
        where receiver <> k.service_id and access.is_covered(k.municipality_id, k.family_id, k.service_id,
          k.persons, k.topics, k.recorded_at, array[receiver])) as receivers
    from page k
      join service s on s.municipality_id = k.municipality_id and s.id = k.service_id
      join account a on a.municipality_id = k.municipality_id and a.id = k.author_id
    order by k.recorded_at desc, k.id`.execute(tx);
  return rows;
}

export async function insertContribution(
  tx: Tx,
  id: string,
  familyId: string,
  serviceId: number,
  content: z.output<typeof NewContribution> & InCase,
): Promise<void> {
  await sql`
    insert into contribution (municipality_id, id, family_id, service_id, author_id, kind, persons, topics,
      occurred_on, recorded_at, text, corrects, case_id, minutes, draft_id)
    values ((select access.my_municipality()), ${id}, ${familyId}, ${serviceId}, (select access.actor()),
      ${content.kind}, ${content.persons}::uuid[], ${content.topics}::text[], ${content.occurredOn},
      (select access.now()), ${sealer(tx, familyId)('contribution', id, 'text', content.text)}, ${content.corrects},
      ${content.caseId ?? null}::uuid, ${content.minutes ?? null}::int, ${content.draftId ?? null}::uuid)`.execute(
    tx,
  );
}
