import { sql } from 'kysely';
import { opened } from '../../platform/crypto/sealing.ts';
import type { Tx } from '../../platform/db/transaction.ts';
import type { SharedItem } from './consent.ts';
import { instant, ofMyTeams } from './consent-sql.ts';

/** Of a contribution, so that one knows which it was. */
const EXCERPT_LENGTH = 120;

/**
 * What was shown under consents, newest first: what each let pass between its two services while it was
 * active, with others or alone. To a partner it passed when it was first opened there; to the family's
 * own team, which keeps the record, when it was written.
 */
export async function findShared(tx: Tx, consentIds: readonly string[]): Promise<SharedItem[]> {
  const { rows } = await sql<Omit<SharedItem, 'excerpt'> & { text: string }>`
    select k.id as "contributionId", k.kind, k.occurred_on as "occurredOn", k.persons, k.topics,
      ${opened('contribution', 'text', 'k')} as text, passed.to_whom as "shownTo",
      jsonb_build_object('id', r.id, 'name', r.name) as service, ${instant('passed.at')} as "shownAt"
    from (
      select shown.contribution_id, shown.service_id, a.name as to_whom, min(shown.shown_at) as at
      from consent c
        join contribution_shown shown on shown.municipality_id = c.municipality_id
          and shown.family_id = c.family_id and shown.service_id = c.receiving_service
          and c.valid_from <= shown.shown_at and shown.shown_at < c.active_to
        join contribution k on k.municipality_id = c.municipality_id and k.id = shown.contribution_id
          and k.service_id = c.giving_service and k.persons && c.persons and k.topics && c.topics
          and (c.covers_older or c.valid_from <= k.recorded_at)
        join account a on a.municipality_id = c.municipality_id and a.id = shown.account_id
      where ${ofMyTeams('c')} and c.id = any (${consentIds}::uuid[]) and c.answer = 'given'
      group by shown.contribution_id, shown.service_id, shown.account_id, a.name
      union
      select k.id, r.id, r.name, k.recorded_at
      from consent c
        join service r on r.municipality_id = c.municipality_id and r.id = c.receiving_service
          and r.team_id = c.team_id
        join contribution k on k.municipality_id = c.municipality_id and k.family_id = c.family_id
          and k.service_id = c.giving_service and k.persons && c.persons and k.topics && c.topics
          and c.valid_from <= k.recorded_at and k.recorded_at < c.active_to
      where ${ofMyTeams('c')} and c.id = any (${consentIds}::uuid[]) and c.answer = 'given'
    ) passed
      join contribution k on k.municipality_id = (select access.my_municipality()) and k.id = passed.contribution_id
      join service r on r.municipality_id = k.municipality_id and r.id = passed.service_id
    order by passed.at desc, k.id, passed.to_whom`.execute(tx);
  return rows.map(({ text, ...item }) => ({ ...item, excerpt: excerptOf(text) }));
}

function excerptOf(text: string): string {
  // No letter of two code units is cut in half, and no more of a long text is taken apart than is looked at.
  const letters = Array.from(text.slice(0, 2 * EXCERPT_LENGTH));
  return letters.slice(0, EXCERPT_LENGTH).join('').replace(/\s+/gu, ' ');
}
