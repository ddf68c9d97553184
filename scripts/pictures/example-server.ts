import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../src/app.ts';
import { loadExample } from '../../src/cli/load-example.ts';
import { openInstallation } from '../../src/platform/db/open-installation.ts';

/** The day of every picture: the example's last year, so that what is new and what waits is there to be seen. */
export const PICTURE_DAY = new Date('2021-12-30T09:30:00Z');

export type ExampleServer = {
  address: string;
  /** Opens a session of an example person and gives its cookie. */
  signIn(login: string): Promise<{ name: string; value: string }>;
  stop(): Promise<void>;
};

/** The program on a data folder of its own and on PICTURE_DAY, with the example loaded. */
export async function startExampleServer(pages: string): Promise<ExampleServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'levekar-pictures-'));
  const installation = await openInstallation(
    { dataDir, databaseUrl: null, appDatabaseUrl: null },
    () => undefined,
  );
  await loadExample(installation, () => undefined);
  const clock = { now: () => PICTURE_DAY };
  const settings = { db: installation.db, clock, demo: true, pages, trustedProxies: [], log: true };
  const app = await buildApp(settings);
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    address,
    signIn: async (login) => {
      const accountId = await installation.asOwner(async (owner) => {
        const { rows } = await owner.query<{ id: string }>(
          'select id from account where login = $1 and demo',
          [login],
        );
        return rows[0]?.id;
      });
      const answer = await fetch(`${address}/api/v1/demo/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ accountId }),
      });
      const [name, value] = (answer.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=') ?? [];
      if (name === undefined || value === undefined) throw new Error(`cannot sign in as ${login}`);
      return { name, value };
    },
    stop: async () => {
      await app.close();
      await installation.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
