import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { buildApp } from '../app.ts';
import { readConfig, type ConfigFlags } from '../config.ts';
import { forgetOldWords } from '../features/catalogue/forget-old-words.ts';
import { warmSearch } from '../features/catalogue-search/warm-search.ts';
import { keepLog } from '../platform/audit/keep-log.ts';
import { keepForgetting } from './keep-forgetting.ts';
import { mailWayOf, runMail } from './run-mail.ts';
import { systemClock } from '../shared/clock.ts';
import { openReady, withInstallationOptions } from './installation-options.ts';
import { loadExample } from './load-example.ts';

const PAGES = fileURLToPath(new URL('../../dist/web', import.meta.url));
const LOOPBACK = '127.0.0.1';
/** What another process changes in the open catalogue is seen so many ms later at most. */
const COPY_FOR = 500;

export function addServeCommand(program: Command): void {
  withInstallationOptions(program.command('serve'))
    .description('serve the pages and the API on this machine')
    .option('--port <number>', 'port on 127.0.0.1 (PORT, else 4100)')
    .option('--demo', 'load the example and let anyone on this machine sign in as one of its people', false)
    .action((flags: ConfigFlags & { demo: boolean }) => serve(flags));
}

async function serve(flags: ConfigFlags & { demo: boolean }): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const config = readConfig(flags, process.env);
  // A signal may come twice, from the terminal and from npm: the first one counts, no one kills us half-way.
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
  const installation = await openReady(config, say);
  try {
    if (flags.demo) await loadExample(installation, say);
    const app = await buildApp({
      db: installation.db,
      clock: systemClock,
      demo: flags.demo,
      realBirthNumbers: config.realBirthNumbers && !flags.demo,
      pages: existsSync(PAGES) ? PAGES : null,
      trustedProxies: config.trustedProxies,
      log: true,
      sessions: config.sessions,
      mail: { way: mailWayOf(config, flags.demo), workDomains: config.workDomains },
      scanCommand: config.scanCommand,
      copyForMs: COPY_FOR,
    });
    await app.listen({ host: LOOPBACK, port: config.port });
    const { port } = app.server.address() as { port: number };
    say(`Levekår: http://${LOOPBACK}:${String(port)}`);
    say(
      flags.demo
        ? 'Example mode: open the address and choose one of the example people to sign in as.'
        : 'Nobody can sign in yet: sign-in is not set up. `--demo` opens the example on this machine.',
    );
    const warmed = warmSearch(installation.db, systemClock).catch((error: unknown) =>
      process.stderr.write(`The search is not ready yet: ${String(error)}\n`),
    );
    const stopMail = runMail(installation, config, { demo: flags.demo, port, say });
    say('Ctrl-C stops it.');
    const warn = (line: string) => process.stderr.write(`${line}\n`);
    const stopKeeping = keepLog(installation.log, warn);
    const stopForgetting = keepForgetting(
      () => forgetOldWords({ db: installation.db, clock: systemClock }),
      warn,
    );
    await stopped;
    say('Stopping …');
    await app.close();
    await warmed;
    await stopMail();
    await stopForgetting();
    await stopKeeping();
  } finally {
    await installation.close();
  }
}
