import type { Clock } from '../../shared/clock.ts';
import type { Database } from '../db/database.ts';
import { markFailed, markSent, sweepMail, takeMail, type TakenMail } from './mail-queue.ts';
import type { Letter } from './mail-settings.ts';
import { MailError, type Mailer } from './open-mailer.ts';

const SEND_EVERY = 3000;
const SWEEP_EVERY = 3_600_000;
/** In one go, before other work of the same loop gets its turn. */
const AT_ONCE = 50;

export type MailKeeping = {
  db: Database;
  clock: Clock;
  mailer: Mailer;
  /** What a mail says; null when there is nobody to send it to. */
  write: (mail: TakenMail) => Letter | null;
  /** Makes what is to be sent at certain times. */
  makeDue: () => Promise<void>;
};

/**
 * Sends what waits, every few seconds. No request waits for it; what fails is tried again and in the end given up.
 * @returns stops it, when what it is doing is done
 */
export function keepMail(keeping: MailKeeping, report: (line: string) => void): () => Promise<void> {
  let isStopped = false;
  let running: Promise<void> = Promise.resolve();
  let sweptAt = 0;
  // What keeps one of them from being done keeps none of the others.
  const attempt = async (work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (error) {
      // of the database: what is wrong with a mail is written beside it
      report(`Mail waits: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const round = async () => {
    await attempt(keeping.makeDue);
    await attempt(() => sendDue(keeping, () => isStopped));
    if (Date.now() - sweptAt <= SWEEP_EVERY) return;
    sweptAt = Date.now();
    await attempt(() => sweepMail(keeping));
  };
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    running = round().finally(() => (isBusy = false));
  }, SEND_EVERY);
  return async () => {
    isStopped = true;
    clearInterval(timer);
    await running;
    keeping.mailer.close();
  };
}

/** @returns how many were sent */
export async function sendDue(
  { db, clock, mailer, write }: Omit<MailKeeping, 'makeDue'>,
  isStopped: () => boolean = () => false,
): Promise<number> {
  let sent = 0;
  for (let taken = 0; taken < AT_ONCE && !isStopped(); taken += 1) {
    const mail = await takeMail({ db, clock });
    if (mail === null) return sent;
    const letter = write(mail);
    if (letter === null) {
      await markFailed({ db, clock }, mail, { problem: 'NO_RECEIVER', isFinal: true });
      continue;
    }
    try {
      await mailer.send(letter);
    } catch (error) {
      const known = error instanceof MailError ? error : new MailError('UNKNOWN', false);
      await markFailed({ db, clock }, mail, known);
      continue;
    }
    await markSent({ db, clock }, mail.id);
    sent += 1;
  }
  return sent;
}
