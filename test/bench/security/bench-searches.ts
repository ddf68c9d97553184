import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { BenchDatabase } from '../bench-database.ts';
import type { BenchRow } from '../bench-list.ts';
import { measureLatency } from '../measure-latency.ts';
import { signIn } from '../sign-in.ts';

const VISIBLE_PERSONS = 10_000;
/** In the small team beside the large one. */
const SEARCHER = 'jonas';

/** Searches in what is sealed: names of 10 000 visible persons, and words in the notes of one's team. */
export async function benchSearches(
  { owner }: Pick<BenchDatabase, 'owner'>,
  app: FastifyInstance,
): Promise<BenchRow[]> {
  const visible = await moveFamilies(owner, SEARCHER);
  const small = await signIn(app, owner, SEARCHER);
  const large = await signIn(app, owner, 'ingrid');
  const name = (q: string) => small('POST', '/api/v1/families/search', { q });
  const words = (ask: typeof small, text: string) => ask('POST', '/api/v1/enquiries/search', { words: text });
  const searches: Record<string, () => Promise<string>> = {
    [`a name that nobody has, of ${String(visible)} persons`]: () => name('Ikke Noen'),
    [`a part of many names, of ${String(visible)} persons`]: () => name('son 1'),
    'words that no note has, small team': () => words(small, 'finnes aldri'),
    'words that no note has, large team (10 000 newest)': () => words(large, 'finnes aldri'),
    'words that some notes have, large team': () => words(large, 'møte 31'),
  };
  const rows: BenchRow[] = [];
  for (const [what, search] of Object.entries(searches)) {
    await measureLatency(search, { concurrency: 4, turns: 16 });
    const alone = await measureLatency(search, { concurrency: 1, turns: 20 });
    const four = await measureLatency(search, { concurrency: 4, turns: 40 });
    rows.push({
      what,
      'alone p50 ms': alone.p50.toFixed(0),
      'alone p95 ms': alone.p95.toFixed(0),
      '4 at once p50 ms': four.p50.toFixed(0),
      '4 at once p95 ms': four.p95.toFixed(0),
    });
  }
  return rows;
}

/**
 * Gives a person's team families of others, until its members see 10 000 persons; at most half of all.
 * @returns how many they see
 */
async function moveFamilies(owner: pg.Client, login: string): Promise<number> {
  const { rows } = await owner.query<{ visible: number }>(
    `with team as (select m.municipality_id, m.team_id from team_membership m join account a on a.id = m.account_id
       where a.login = $1),
     counted as (
       select p.municipality_id, p.family_id, sum(count(*)) over (order by p.family_id) as reached
       from person p where not p.is_protected and not exists (select from family_enquiry l
         where l.municipality_id = p.municipality_id and l.family_id = p.family_id)
       group by p.municipality_id, p.family_id),
     chosen as (select municipality_id, family_id, reached from counted
       where reached <= least($2, (select count(*) / 2 from person))),
     moved as (
       update family f set team_id = team.team_id from chosen c, team
       where f.municipality_id = c.municipality_id and f.id = c.family_id)
     select max(reached)::integer as visible from chosen`,
    [login, VISIBLE_PERSONS],
  );
  return rows[0]?.visible ?? 0;
}
