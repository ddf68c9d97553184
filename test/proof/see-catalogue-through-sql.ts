import { sql, type RawBuilder } from 'kysely';
import type { Tx } from '../../src/platform/db/transaction.ts';
import type { CatalogueView } from './catalogue-model.ts';
import { digestOfLink, LAW, PAST_VERSION, WORD } from './catalogue-rows.ts';
import type { Place } from './place.ts';
import type { Seen } from './seen.ts';
import { one } from './model.ts';
import type { World } from './world.ts';

/** The model's answer of the catalogue in the words of the tables, and of what may be done. */
export function expectedCatalogueRows(world: World, place: Place, view: CatalogueView): Seen {
  const uuids = (kind: Parameters<Place['uuid']>[0], ids: readonly number[]) =>
    ids.map((id) => place.uuid(kind, id));
  const entry = (id: number) =>
    `${String(place.municipality(one(world.entries, id).municipality))}/${place.entry(id)}`;
  const at = (ids: readonly number[], what: string) =>
    ids.map((id) => `${String(place.municipality(id))}/${what}`);
  const { changes } = view;
  return {
    catalogue_entry: view.entries.map(entry),
    catalogue_revision: view.revisions.map(
      ({ entry: id, past }) => `${entry(id)}/${String(past === null ? 1 : PAST_VERSION + past)}`,
    ),
    catalogue_keeping: view.keepings.map(entry),
    catalogue_setting: at(view.settings, 'offer'),
    catalogue_proposal: uuids('proposal', view.proposals),
    catalogue_gap: uuids('gap', view.gaps),
    search_word: at(world.municipalities, WORD),
    law_reference: at(world.municipalities, LAW),
    catalogue_link: uuids('entry link', view.links),
    'changing entries': changes.entries.map(entry),
    'changing keepings': changes.keepings.map(entry),
    'taking keepings away': changes.keepings.map(entry),
    'changing settings': at(changes.settings, 'offer'),
    'deciding proposals': uuids('proposal', changes.proposals),
    'handling gaps': uuids('gap', changes.gaps),
    'changing words': at(changes.words, WORD),
    'checking laws': at(changes.laws, LAW),
    'adding entries': at(view.adds, 'new'),
    'telling that nothing fits': at(view.tells, 'gap'),
    'proposing changes': view.proposes.map(entry),
    'sending links': view.sends.map(entry),
    'taking links back': uuids('entry link', view.revokes),
    'opening links': uuids('entry link', view.opening),
    'opening keys': uuids('entry link', view.open),
    'writing by keys': view.linked.map(
      ({ link, entry: id }) => `${place.uuid('entry link', link)}/${entry(id)}`,
    ),
  };
}

/** What every table of the catalogue shows the actor, and what it lets her do, of which nothing is left behind. */
export async function seeCatalogueThroughSql(tx: Tx, world: World, place: Place): Promise<Seen> {
  const own = sql`any (${world.municipalities.map((id) => place.municipality(id))}::integer[])`;
  // what is open to all is so in the other worlds too
  const { rows } = await sql<Seen>`select
    (select coalesce(json_agg(municipality_id || '/' || id), '[]') from catalogue_entry
      where municipality_id = ${own} or state <> 'published') as catalogue_entry,
    (select coalesce(json_agg(municipality_id || '/' || entry_id || '/' || version), '[]')
      from catalogue_revision) as catalogue_revision,
    (select coalesce(json_agg(municipality_id || '/' || entry_id), '[]') from catalogue_keeping) as catalogue_keeping,
    (select coalesce(json_agg(municipality_id || '/' || kind), '[]') from catalogue_setting) as catalogue_setting,
    (select coalesce(json_agg(id), '[]') from catalogue_proposal) as catalogue_proposal,
    (select coalesce(json_agg(id), '[]') from catalogue_gap) as catalogue_gap,
    (select coalesce(json_agg(municipality_id || '/' || word), '[]') from search_word
      where municipality_id = ${own}) as search_word,
    (select coalesce(json_agg(municipality_id || '/' || id), '[]') from law_reference
      where municipality_id = ${own}) as law_reference,
    (select coalesce(json_agg(id), '[]') from catalogue_link) as catalogue_link`.execute(tx);
  const seen: Seen = { ...rows[0] };
  await sql`savepoint attempt`.execute(tx);
  for (const deeds of [
    CHANGES,
    TAKING_AWAY,
    ...adding(world, place),
    sending(world, place),
    ...others(world, place),
  ])
    Object.assign(seen, joined(seen, await doneBy(tx, deeds)));
  return seen;
}

/** What somebody tries, each giving the ids of what she did, by its name. */
type Deeds = Readonly<Record<string, RawBuilder<unknown>>>;

/**
 * All of them in one statement: none is done where one is refused, and what else goes wrong stands in place of the
 * ids. Nothing is left behind.
 */
async function doneBy(tx: Tx, deeds: Deeds): Promise<Seen> {
  const names = Object.keys(deeds);
  const all = Object.values(deeds).map((deed, index) => sql`${sql.ref(`d${String(index)}`)} as (${deed})`);
  const read = names.map(
    (name, index) =>
      sql`(select coalesce(json_agg(id), '[]') from ${sql.ref(`d${String(index)}`)}) as ${sql.ref(name)}`,
  );
  try {
    const { rows } = await sql<Seen>`with ${sql.join(all)} select ${sql.join(read)}`.execute(tx);
    return rows[0] ?? {};
  } catch (error) {
    const instead = (error as { code?: string }).code === '42501' ? [] : [String(error)];
    return Object.fromEntries(names.map((name) => [name, instead]));
  } finally {
    await sql`rollback to savepoint attempt`.execute(tx);
  }
}

/** Where something is tried in each municipality by itself, what was done in all. */
function joined(before: Seen, done: Seen): Seen {
  return Object.fromEntries(
    Object.entries(done).map(([name, ids]) => [name, [...(before[name] ?? []), ...ids]]),
  );
}

/** Each changes all that it may, so that it also shows whether that is anything of another world. */
const CHANGES: Deeds = {
  'changing entries': sql`update catalogue_entry set changed_by = access.actor(), changed_at = access.now(),
    changed_how = 'written' returning municipality_id || '/' || id as id`,
  'changing keepings': sql`update catalogue_keeping set agreement = 'Another'
    returning municipality_id || '/' || entry_id as id`,
  'changing settings': sql`update catalogue_setting set months = 7 returning municipality_id || '/' || kind as id`,
  'deciding proposals': sql`update catalogue_proposal set state = 'declined', words = null, reply_to = null,
    decided_by = access.actor(), decided_at = access.now() returning id`,
  'handling gaps': sql`update catalogue_gap set words = null, handled_by = access.actor(),
    handled_on = access.today() returning id`,
  'changing words': sql`update search_word set means = '{housing}', changed_by = access.actor()
    returning municipality_id || '/' || word as id`,
  'checking laws': sql`update law_reference set checked_on = access.today(), checked_by = access.actor()
    returning municipality_id || '/' || id as id`,
};
const TAKING_AWAY: Deeds = {
  'taking keepings away': sql`delete from catalogue_keeping returning municipality_id || '/' || entry_id as id`,
};

/** One after the other: who may in one municipality is refused in the other. */
function adding({ municipalities }: World, place: Place): Deeds[] {
  return municipalities.map((id) => ({
    'adding entries': sql`insert into catalogue_entry
        (municipality_id, id, content, changed_at, changed_by, changed_how)
      values (${place.municipality(id)}, 'new', '{"kind":"service","service":"new"}', access.now(), access.actor(),
        'written')
      returning municipality_id || '/' || id as id`,
  }));
}

function sending(world: World, place: Place): Deeds {
  return {
    // where it is sent to is the actor's own municipality, whatever entry of the same id another one has
    'sending links': sql`select m || '/' || id as id from ${entriesOf(world, place)}
      where m = access.my_municipality()
        and access.send_catalogue_link(id, gen_random_uuid(), sha256(id::bytea)) is null`,
  };
}

/** What is never refused with an error; a link that was taken back would open no more. */
function others(world: World, place: Place): Deeds[] {
  const links = linksOf(world, place);
  const entries = entriesOf(world, place);
  const all = world.municipalities.map((id) => place.municipality(id));
  return [
    {
      'telling that nothing fits': sql`select m || '/gap' as id from unnest(${all}::integer[]) m
        where access.report_gap(m, gen_random_uuid(), 'case', '{leisure}', null, null, null, null) is null`,
      'proposing changes': sql`select m || '/' || id as id from ${entries}
        where access.propose_entry(m, gen_random_uuid(), id, 1, '{"kind":"service"}', null, null) is null`,
      'opening links': sql`select id from ${links}
        where access.open_catalogue_link(token, sha256(token)) is not null`,
      'opening keys': sql`select id from ${links} where exists (select from access.linked_organisation(key))`,
      // of two keys to the same entry, the second finds another version
      'writing by keys': sql`select l.id || '/' || e.m || '/' || e.id as id
        from ${links} join ${entries} on e.m = l.m
        where access.write_linked_entry(l.key, e.id, 1, null, true) in ('written', 'conflict')`,
    },
    { 'taking links back': sql`select id from ${links} where access.revoke_catalogue_link(id)` },
  ];
}

function entriesOf({ entries }: World, place: Place): RawBuilder<unknown> {
  return sql`unnest(${entries.map(({ municipality }) => place.municipality(municipality))}::integer[],
    ${entries.map(({ id }) => place.entry(id))}::text[]) e (m, id)`;
}

function linksOf({ entryLinks }: World, place: Place): RawBuilder<unknown> {
  const digests = (what: 'token' | 'key') => entryLinks.map(({ id }) => digestOfLink(place, id, what));
  return sql`unnest(${entryLinks.map(({ id }) => place.uuid('entry link', id))}::uuid[],
    ${entryLinks.map(({ municipality }) => place.municipality(municipality))}::integer[],
    ${digests('token')}::bytea[], ${digests('key')}::bytea[]) l (id, m, token, key)`;
}
