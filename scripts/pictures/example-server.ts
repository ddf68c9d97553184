import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../src/app.ts';
import { loadExample } from '../../src/cli/load-example.ts';
import { readConfig } from '../../src/config.ts';
import { openInstallation, type Installation } from '../../src/platform/db/open-installation.ts';
import { systemClock, type Clock } from '../../src/shared/clock.ts';

/** The day of every picture: the example's last year, so that what is new and what waits is there to be seen. */
const PICTURE_DAY = new Date('2021-12-30T09:30:00Z');

export type ExampleServer = {
  address: string;
  day: Date;
  /** Opens a session of an example person and gives its cookie. */
  signIn(login: string): Promise<{ name: string; value: string }>;
};

export type ExampleServers = {
  /** On PICTURE_DAY. */
  then: ExampleServer;
  /** On the day that the example was loaded. */
  today: ExampleServer;
  stop(): Promise<void>;
};

/** The program on a data folder of its own with the example loaded, served on both days. */
export async function startExampleServers(pages: string): Promise<ExampleServers> {
  const dataDir = await mkdtemp(join(tmpdir(), 'levekar-pictures-'));
  const installation = await openInstallation(readConfig({ data: dataDir }, {}), () => undefined);
  await loadExample(installation, () => undefined);
  const then = await serveWith({ now: () => PICTURE_DAY }, installation, pages);
  // this one goes: what was shown before a withdrawal must have been so earlier
  const today = await serveWith(systemClock, installation, pages);
  return {
    then: then.server,
    today: today.server,
    stop: async () => {
      await then.close();
      await today.close();
      await installation.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function serveWith(
  clock: Clock,
  installation: Installation,
  pages: string,
): Promise<{ server: ExampleServer; close: () => Promise<void> }> {
  const app = await buildApp({
    db: installation.db,
    clock,
    demo: true,
    realBirthNumbers: false,
    pages,
    trustedProxies: [],
    log: true,
  });
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const signIn = async (login: string) => {
    const accountId = await installation.asOwner(async (owner) => {
      const { rows } = await owner.query<{ id: string }>('select id from account where login = $1 and demo', [
        login,
      ]);
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
  };
  return { server: { address, day: clock.now(), signIn }, close: () => app.close() };
}
