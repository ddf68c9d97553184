import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import nodemailer, { type Transporter } from 'nodemailer';
import type { Letter } from './mail-settings.ts';

export type Mailer = {
  /** @throws MailError */
  send(letter: Letter): Promise<void>;
  close(): void;
};

/** A mail that was not sent; `isFinal` when trying again would not help. Never the other server's words. */
export class MailError extends Error {
  readonly problem: string;
  readonly isFinal: boolean;

  constructor(problem: string, isFinal: boolean) {
    super(problem);
    this.problem = problem;
    this.isFinal = isFinal;
  }
}

const SECONDS = 1000;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/u;

/**
 * Sends through a mail server. Over a network it is spoken to encrypted or not at all, unless the address itself
 * says `?requireTLS=false`.
 * @param url smtp://user:password@host:port or smtps://
 */
export function openSmtpMailer(url: string, from: string): Mailer {
  const address = new URL(url);
  const { hostname, searchParams } = address;
  if (!searchParams.has('requireTLS') && !LOOPBACK.test(hostname)) searchParams.set('requireTLS', 'true');
  const transport = nodemailer.createTransport({
    url: address.href,
    connectionTimeout: 10 * SECONDS,
    greetingTimeout: 10 * SECONDS,
    socketTimeout: 30 * SECONDS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: (letter) => deliver(transport, from, letter).then(() => undefined),
    close: () => transport.close(),
  };
}

/** Whether mail goes to the server encrypted, or never leaves the machine on its way to it. */
export function isMailEncrypted(url: string): boolean {
  const { protocol, hostname, searchParams } = new URL(url);
  return (
    protocol === 'smtps:' || LOOPBACK.test(hostname) || (searchParams.get('requireTLS') ?? 'true') === 'true'
  );
}

/**
 * Writes each mail as a file `.eml` into a folder, where whoever tries the example finds it: with its lines as they
 * are, so that a link can be copied out of it.
 */
export function openOutbox(folder: string, from: string): Mailer {
  return {
    send: async ({ to, subject, text }) => {
      const now = new Date();
      const lines = [
        `From: ${from}`,
        `To: ${to}`,
        `Subject: ${subject}`,
        `Date: ${now.toUTCString()}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        text,
      ];
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const name = `${now.toISOString().replaceAll(/[:.]/gu, '-')}-${randomBytes(3).toString('hex')}.eml`;
      await writeFile(join(folder, `.${name}`), lines.join('\n'), { mode: 0o600 });
      await rename(join(folder, `.${name}`), join(folder, name));
    },
    close: () => undefined,
  };
}

async function deliver(
  transport: Transporter<unknown>,
  from: string,
  { to, ...letter }: Letter,
): Promise<unknown> {
  try {
    return await transport.sendMail({
      from,
      // as an object: an address is never read as a list of several
      to: { name: '', address: to },
      ...letter,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    });
  } catch (error) {
    throw new MailError(problemOf(error), isFinal(error));
  }
}

function problemOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && /^[A-Z_]{2,30}$/u.test(code) ? code : 'UNKNOWN';
}

// The receiver is refused for good; what is wrong with the server or the way to it may be mended.
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return code === 'EENVELOPE' && typeof responseCode === 'number' && responseCode >= 500;
}
