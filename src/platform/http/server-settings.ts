import type { Clock } from '../../shared/clock.ts';
import type { SessionLimits } from '../auth/sessions.ts';
import type { Database } from '../db/database.ts';
import type { MailSettings } from '../mail/mail-settings.ts';

export type ServerSettings = {
  db: Database;
  clock: Clock;
  demo: boolean;
  /** Birth numbers of real people are taken; never in example mode. */
  realBirthNumbers: boolean;
  /** Where the built web part is; null serves the API alone. */
  pages: string | null;
  /** Addresses of the proxies in front whose forwarded headers are believed. */
  trustedProxies: readonly string[];
  /** Failures, as JSON lines on standard output or in the given place; false for none. */
  log: boolean | { write(line: string): void };
  /** Half an hour idle and ten hours in all where it is not said. */
  sessions?: SessionLimits;
  /** What looks for viruses in files that come in; files are taken unseen where none is set. */
  scanCommand?: string | null;
  /** Nothing is sent where it is not said. */
  mail?: MailSettings;
  /**
   * For how many ms an answer of public data may be given from the process's copy without asking the database whether
   * the copy still holds. Nothing, and it is asked every time, where it is not said.
   */
  copyForMs?: number;
};
