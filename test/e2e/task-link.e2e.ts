import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { API } from '../../web/paths.ts';
import { WIDTHS, expectAccessible, expectNoSidewaysScroll, openPage } from './browser.ts';
import { ask, startJourney, tabTo } from './journey.ts';

const TITLE = 'Hjelpe med søknaden';

describe('a task is sent to a service without an account', () => {
  const journey = startJourney();
  const outbox = () => join(journey.program.dataDir, 'outbox');
  const mails = async () =>
    (await readdir(outbox()).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();

  /** What the next mail holds; the program sends every few seconds. */
  async function nextMail(before: number, wanted: RegExp): Promise<string> {
    await expect.poll(async () => (await mails()).length, { timeout: 10_000 }).toBeGreaterThan(before);
    const name = (await mails()).at(-1) ?? '';
    return wanted.exec(await readFile(join(outbox(), name), 'utf8'))?.[1] ?? '';
  }

  /** A task of the example's case, asked of the service that the family lets the team tell. */
  async function addTask(page: Page): Promise<string> {
    const { items } = await ask<{ items: { id: string; name: string }[] }>(page, 'GET', '/families');
    const familyId = items.find(({ name }) => name === 'Familien Warsame')?.id ?? '';
    const family = await ask<{ persons: { id: string }[]; enquiries: { id: string }[] }>(
      page,
      'GET',
      `/families/${familyId}`,
    );
    const consents = await ask<{
      items: {
        state: string;
        persons: string[];
        topics: string[];
        receivingService: { id: number; name: string };
      }[];
    }>(page, 'GET', `/families/${familyId}/consents`);
    const consent = consents.items.find(
      ({ state, receivingService }) => state === 'active' && receivingService.name === 'NAV Drammen',
    );
    const caseId = family.enquiries[0]?.id ?? '';
    await ask(page, 'POST', API.case(caseId, '/tasks').replace('/api/v1', ''), {
      goalId: null,
      persons: consent?.persons.slice(0, 1),
      topics: consent?.topics.slice(0, 1),
      kind: 'apply',
      title: TITLE,
      details: null,
      dueOn: null,
      responsible: { kind: 'service', serviceId: consent?.receivingService.id, accountId: null },
      propose: true,
      saidYes: null,
    });
    return caseId;
  }

  test('who opens it with the code, sees that task and answers it; the team sees the answer', async () => {
    const team = await journey.as('Ingrid');
    const caseId = await addTask(team);
    await team.goto(`${journey.program.address}/saker/${caseId}`);
    await team.getByRole('button', { name: `Send som lenke: ${TITLE}` }).click();
    const address = team.getByLabel('E-postadressen på jobb');
    await address.fill('noen@gmail.com');
    await team.keyboard.press('Enter');
    await team.getByText('Kontroller at det er en jobbadresse').waitFor();
    await expectAccessible(team);
    await address.fill('noen@nav.example.no');
    const before = (await mails()).length;
    await team.keyboard.press('Enter');
    await team.getByText('Lenken er lagt i kø').waitFor();
    const link = await nextMail(before, /(http\S+\/oppgave\/\S+)/u);

    const guest = await openPage(journey.browser);
    await guest.goto(link);
    await guest.getByRole('button', { name: 'Send meg en kode' }).waitFor();
    expect(await guest.content()).not.toContain(TITLE);
    await expectAccessible(guest);
    await tabTo(guest, guest.getByRole('button', { name: 'Send meg en kode' }));
    const sent = (await mails()).length;
    await guest.keyboard.press('Enter');
    const code = await nextMail(sent, /\n(\d{4} \d{4})\n/u);
    // the field has the focus by itself
    await guest.locator('input:focus').waitFor();
    await guest.keyboard.type('00000000');
    await guest.keyboard.press('Enter');
    await guest.getByText('Det gikk ikke å åpne').waitFor();
    await expectAccessible(guest);
    await guest.getByLabel('Engangskode').fill(code);
    await guest.keyboard.press('Enter');
    await guest.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    for (const width of Object.values(WIDTHS)) {
      await guest.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(guest);
    }
    await expectAccessible(guest);
    await guest.getByLabel('Vi tar oppgaven').check();
    await guest.getByLabel('Noe å si til teamet (valgfritt)').fill('Vi ringer på mandag.');
    await guest.getByRole('button', { name: 'Send svaret' }).click();
    await guest.getByText('Svaret er sendt til teamet.').waitFor();
    await expectAccessible(guest);
    await guest.getByRole('button', { name: 'Lukk oppgaven' }).click();
    await guest.getByText('Oppgaven er lukket.').waitFor();
    await guest.reload();
    await guest.getByRole('button', { name: 'Send meg en kode' }).waitFor();

    await team.reload();
    await team.getByText('Vi ringer på mandag.').waitFor();
    // who works there and is signed in goes to her own pages
    const partner = await journey.as('Henrik');
    await partner.goto(link);
    await partner.waitForURL(/\/mine-familier\/[0-9a-f-]{36}/u);
    for (const page of [team, guest, partner]) await page.context().close();
  });

  test('a link that never was looks like any other', async () => {
    const guest = await openPage(journey.browser);
    await guest.goto(`${journey.program.address}/oppgave/finnes-ikke`);
    await guest.getByRole('button', { name: 'Send meg en kode' }).click();
    await guest.getByText('Hvis lenken fortsatt virker').waitFor();
    await guest.getByLabel('Engangskode').fill('12345678');
    await guest.getByRole('button', { name: 'Åpne oppgaven' }).click();
    await guest.getByText('Det gikk ikke å åpne').waitFor();
    await guest.context().close();
  });
});
