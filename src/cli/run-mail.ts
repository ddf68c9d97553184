import { join } from 'node:path';
import type { Config } from '../config.ts';
import { makeConfirmations } from '../features/catalogue-keeping/make-confirmations.ts';
import {
  isCatalogueMail,
  writeCatalogueLetter,
} from '../features/catalogue-keeping/write-catalogue-letter.ts';
import { makeDigests } from '../features/digests/make-digests.ts';
import { writeLetter } from '../features/digests/write-letter.ts';
import type { Installation } from '../platform/db/open-installation.ts';
import { keepMail } from '../platform/mail/keep-mail.ts';
import type { MailWay } from '../platform/mail/mail-settings.ts';
import { openOutbox, openSmtpMailer, type Mailer } from '../platform/mail/open-mailer.ts';
import { systemClock } from '../shared/clock.ts';

/** In example mode mail lies in a folder, whatever is set: example people are written to by nobody. */
export function mailWayOf({ smtpUrl }: Pick<Config, 'smtpUrl'>, demo: boolean): MailWay {
  if (demo) return 'outbox';
  return smtpUrl === null ? 'none' : 'smtp';
}

/** Sends mail for as long as the server runs. @returns stops it */
export function runMail(
  { db, keys }: Pick<Installation, 'db' | 'keys'>,
  config: Config,
  { demo, port, say }: { demo: boolean; port: number; say: (line: string) => void },
): () => Promise<void> {
  const mailer = openMailer(config, demo, say);
  if (mailer === null) return () => Promise.resolve();
  const site = config.publicAddress ?? `http://127.0.0.1:${String(port)}`;
  return keepMail(
    {
      db,
      clock: systemClock,
      mailer,
      write: (mail) =>
        isCatalogueMail(mail) ? writeCatalogueLetter(keys, site, mail) : writeLetter(keys, site, mail),
      makeDue: async () => {
        // Each on its own: what keeps one of them from being made keeps the other from nothing.
        const made = await Promise.allSettled([
          makeDigests({ db, clock: systemClock }),
          makeConfirmations({ db, clock: systemClock }),
        ]);
        for (const one of made) if (one.status === 'rejected') throw one.reason;
      },
    },
    (line) => process.stderr.write(`${line}\n`),
  );
}

function openMailer(config: Config, demo: boolean, say: (line: string) => void): Mailer | null {
  if (demo) {
    const folder = join(config.dataDir, 'outbox');
    say(`E-mail of the example is not sent. It lies in ${folder}`);
    return openOutbox(folder, 'levekar@example.no');
  }
  if (config.smtpUrl === null || config.mailFrom === null) return null;
  return openSmtpMailer(config.smtpUrl, config.mailFrom);
}
