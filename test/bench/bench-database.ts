import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXAMPLE } from '../../src/features/people/example-municipality.ts';
import type { Connection } from '../../src/platform/db/connection.ts';
import { openEmbedded } from '../../src/platform/db/embedded/embedded-postgres.ts';
import type { Actor } from '../../src/platform/db/transaction.ts';
import { openTestDatabase, type TestDatabase } from '../kit/database.ts';
import { generateRegister } from './generate-register.ts';

export type BenchDatabase = TestDatabase & {
  /** How many enquiries the large team has. */
  enquiries: number;
  /** An adviser of the large team. */
  adviser: Actor;
  /** An adviser of the small team beside it, in the same tables. */
  neighbour: Actor;
};

const SMALL_TEAM = { team: 'Knutepunkt Strømsø', enquiries: 3000 };

/** Starts a server that is gone afterwards, unless LEVEKAR_TEST_DATABASE names one. */
export async function openBenchServer(): Promise<() => Promise<void>> {
  if (process.env.LEVEKAR_TEST_DATABASE !== undefined) return () => Promise.resolve();
  const folder = await mkdtemp(join(tmpdir(), 'levekar-bench-'));
  const server = await openEmbedded(folder);
  process.env.LEVEKAR_TEST_DATABASE = addressOf(server.connection);
  return async () => {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  };
}

/** A database of its own: the given number of enquiries in one team, and a small team beside it. */
export async function openBenchDatabase(enquiries: number): Promise<BenchDatabase> {
  // the keys in a file, as they are where they must last
  const folder = await mkdtemp(join(tmpdir(), 'levekar-bench-keys-'));
  const database = await openTestDatabase({ dataDir: folder });
  const { owner } = database;
  await generateRegister(database, { municipality: EXAMPLE.code, team: EXAMPLE.team, enquiries });
  await generateRegister(database, {
    municipality: EXAMPLE.code,
    ...SMALL_TEAM,
    enquiries: Math.min(enquiries, SMALL_TEAM.enquiries),
  });
  const actor = async (login: string): Promise<Actor> => {
    const { rows } = await owner.query<Actor>(
      'select id as "accountId", municipality_id as "municipalityId" from account where login = $1',
      [login],
    );
    if (rows[0] === undefined) throw new Error(`no account ${login}`);
    return rows[0];
  };
  const close = async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...database, close, enquiries, adviser: await actor('ingrid'), neighbour: await actor('jonas') };
}

function addressOf({ host, port, user, password, database }: Connection): string {
  const login = `${encodeURIComponent(user ?? '')}:${encodeURIComponent(password ?? '')}`;
  const at = `localhost${port === undefined ? '' : `:${String(port)}`}`;
  return `postgres://${login}@${at}/${database}?host=${encodeURIComponent(host ?? 'localhost')}`;
}
