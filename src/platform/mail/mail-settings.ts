/** Where mail goes: to a mail server, into a folder in example mode, or nowhere. */
export type MailWay = 'smtp' | 'outbox' | 'none';

/** What the routes need to know of mail; the addresses are those of whom it may be sent to. */
export type MailSettings = {
  way: MailWay;
  /** Domains of work addresses; empty: any but those where anybody gets an address. */
  workDomains: readonly string[];
};

export const NO_MAIL: MailSettings = { way: 'none', workDomains: [] };

/** One mail as it is sent: plain text, with nothing of anybody in it. */
export type Letter = { to: string; subject: string; text: string };
