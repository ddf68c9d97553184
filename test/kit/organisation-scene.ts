import { expect } from 'vitest';
import type { LinkedEntries, LinkedEntry } from '../../src/features/catalogue-keeping/catalogue-link.ts';
import { digestOf } from '../../src/features/catalogue-keeping/link-secrets.ts';
import { writeLinkedEntry } from '../../src/features/catalogue-keeping/linked-entry-queries.ts';
import {
  isCatalogueMail,
  writeCatalogueLetter,
} from '../../src/features/catalogue-keeping/write-catalogue-letter.ts';
import type { EntryContent } from '../../src/features/catalogue/entry.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { sendDue } from '../../src/platform/mail/keep-mail.ts';
import type { Letter } from '../../src/platform/mail/mail-settings.ts';
import { TEST_NOW, type Answer, type TestApp } from './app.ts';
import { storeEntry, storeOrganisation } from './organisation.ts';

export const ADDRESS = 'post@idrettslaget.example.no';

let calls = 0;

export type OrganisationScene = Awaited<ReturnType<typeof openOrganisationScene>>;

/** Two organisations with offers of their own, an editor, and what an organisation does with a link. */
export async function openOrganisationScene(app: TestApp) {
  app.clock.set(TEST_NOW);
  await app.owner.query(
    `delete from catalogue_proposal; delete from mail; delete from catalogue_link; delete from catalogue_keeping;
     delete from catalogue_revision; delete from catalogue_entry`,
  );
  await storeOrganisation(app.owner, 'laget', 'Idrettslaget', ADDRESS);
  await storeEntry(app.owner, 'klubben', { name: 'Klubben', service: 'laget', level: 'universal' });
  await storeEntry(app.owner, 'leiren', { name: 'Leiren', service: 'laget' });
  await storeEntry(app.owner, 'utkastet', { name: 'Utkastet', service: 'laget' }, { state: 'draft' });
  await storeOrganisation(app.owner, 'koret', 'Koret', 'post@koret.example.no');
  await storeEntry(app.owner, 'sangen', { name: 'Sangen', service: 'koret' });
  const adviser = await app.signIn('ingrid');

  const later = (ms: number) => app.clock.set(new Date(app.clock.now().getTime() + ms));

  async function mails(): Promise<Letter[]> {
    const letters: Letter[] = [];
    await sendDue({
      db: app.db,
      clock: app.clock,
      mailer: { send: (letter) => Promise.resolve(void letters.push(letter)), close: () => undefined },
      write: (mail) =>
        isCatalogueMail(mail) ? writeCatalogueLetter(app.keys, 'https://levekar.example.no', mail) : null,
    });
    return letters;
  }
  const tokenIn = (letter: Letter | undefined) => /\/tilbud\/(\S+)/u.exec(letter?.text ?? '')?.[1] ?? '';

  async function sendLink(id = 'laget'): Promise<string> {
    const answer = await adviser.send('POST', `/api/v1/catalogue/entries/${id}/link`);
    expect(answer.status).toBe(201);
    const letters = await mails();
    expect(letters).toHaveLength(1);
    return tokenIn(letters[0]);
  }

  /** From another machine each time: how often one may ask is told of elsewhere. */
  async function ask(what: string, body: object): Promise<Answer> {
    calls += 1;
    const answer = await app.app.inject({
      method: 'POST',
      url: `/api/v1/catalogue-link/${what}`,
      remoteAddress: `10.1.${String(calls >> 8)}.${String(calls & 255)}`,
      headers: { host: '127.0.0.1', 'content-type': 'application/json' },
      payload: JSON.stringify(body),
    });
    return {
      status: answer.statusCode,
      body: answer.body === '' ? null : answer.json<unknown>(),
      headers: answer.headers,
      text: answer.body,
      bytes: answer.rawPayload,
    };
  }
  const tryOpen = async (token: string) =>
    ((await ask('open', { token })).body as { opened: { key: string } | null }).opened?.key ?? null;
  async function openLink(token: string): Promise<string> {
    const key = await tryOpen(token);
    expect(key).toMatch(/^[\w-]{43}$/u);
    return key ?? '';
  }
  const openKey = async (id = 'laget') => openLink(await sendLink(id));
  const read = async (key: string) => (await ask('read', { key })).body as LinkedEntries;
  async function entryOf(key: string, id: string): Promise<LinkedEntry> {
    const found = (await read(key)).items.find((item) => item.id === id);
    if (found === undefined) throw new Error(`${id} is not there`);
    return found;
  }
  async function stored(id: string) {
    const { rows } = await app.owner.query<Record<string, unknown>>(
      `select version, state, content ->> 'name' as name, content ->> 'summary' as summary, confirmed_on,
         confirmed_as, changed_how, changed_by from catalogue_entry where id = $1`,
      [id],
    );
    return rows[0];
  }
  const writePastTheRoutes = (key: string, id: string, content: EntryContent | null) =>
    inTransaction(app.db, app.clock, null, (tx) =>
      writeLinkedEntry(tx, digestOf(key), { id, version: 1, content, isConfirmed: true }),
    );
  const change = (key: string, { id, version, content }: LinkedEntry, more: object = {}) =>
    ask('change', { key, id, version, content: { ...content, ...more } });

  return {
    adviser,
    later,
    mails,
    tokenIn,
    sendLink,
    ask,
    tryOpen,
    openLink,
    openKey,
    read,
    entryOf,
    stored,
    writePastTheRoutes,
    change,
  };
}
