import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../src/app.ts';
import { loadExample } from '../../src/cli/load-example.ts';
import { runMail } from '../../src/cli/run-mail.ts';
import { readConfig } from '../../src/config.ts';
import { openInstallation, type Installation } from '../../src/platform/db/open-installation.ts';
import { systemClock, type Clock } from '../../src/shared/clock.ts';
import type { FindInMail } from './picture.ts';

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
  /** In what the one of today has sent. */
  findInMail: FindInMail;
  stop(): Promise<void>;
};

/** The program on a data folder of its own with the example loaded, served on both days. */
export async function startExampleServers(pages: string): Promise<ExampleServers> {
  const dataDir = await mkdtemp(join(tmpdir(), 'levekar-pictures-'));
  const config = readConfig({ data: dataDir }, {});
  const installation = await openInstallation(config, () => undefined);
  await loadExample(installation, () => undefined);
  const then = await serveWith({ now: () => PICTURE_DAY }, installation, pages);
  // this one goes: what was shown before a withdrawal must have been so earlier
  const today = await serveWith(systemClock, installation, pages);
  const port = Number(new URL(today.server.address).port);
  const stopMail = runMail(installation, config, { demo: true, port, say: () => undefined });
  return {
    then: then.server,
    today: today.server,
    findInMail: (wanted) => findInMail(join(dataDir, 'outbox'), wanted),
    stop: async () => {
      await stopMail();
      await then.close();
      await today.close();
      await installation.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function findInMail(outbox: string, wanted: RegExp): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    const names = await readdir(outbox).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.eml')).toReversed()) {
      const found = wanted.exec(await readFile(join(outbox, name), 'utf8'))?.[1];
      if (found !== undefined) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error('the mail did not come');
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
    mail: { way: 'outbox', workDomains: [] },
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
