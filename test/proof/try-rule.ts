import type pg from 'pg';
import { OWNER_ROLE } from '../../src/platform/db/roles.ts';
import { NOON, PLACE } from './small-world.ts';

/** Something that somebody does to the small world by SQL alone, past all routes, and what comes of it. */
export type Rule = {
  name: string;
  /** Account of the small world. */
  as: number;
  /** One after the other, in one transaction that is undone. */
  does: readonly string[];
  /** Of the last statement: the code of its error, how many rows it wrote, or the first value that it read. */
  gives: string;
};

/**
 * What comes of it where that is something else; null when it is as it should be.
 * @param client may become the role that the program has
 */
export async function tryRule(client: pg.Client, { name, as, does, gives }: Rule): Promise<string | null> {
  const given = await doAs(client, as, does);
  return given === gives ? null : `${name}: ${given} and not ${gives}`;
}

/** All in one message: there are hundreds of rules, and mutation testing tries them a thousand times. */
async function doAs(client: pg.Client, as: number, does: readonly string[]): Promise<string> {
  try {
    const results = (await client.query(
      [
        'begin',
        'set local role levekar_app',
        `select set_config('app.actor', '${PLACE.uuid('account', as)}', true),
                set_config('app.now', '${new Date(NOON).toISOString()}', true)`,
        ...does,
      ].join(';\n'),
    )) as unknown as pg.QueryResult<Record<string, unknown>>[];
    const last = results.at(-1);
    return last?.command === 'SELECT' ? String(Object.values(last.rows[0] ?? {})[0]) : String(last?.rowCount);
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  } finally {
    await client.query(`rollback; set role ${OWNER_ROLE}`);
  }
}
