import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { WIDTHS, expectAccessible, expectNoSidewaysScroll, openPage } from './browser.ts';
import { startJourney, tabTo } from './journey.ts';

const ORGANISATION = 'kirkens-bymisjon';

describe('an organisation keeps what the catalogue says of it', () => {
  const journey = startJourney();
  const outbox = () => join(journey.program.dataDir, 'outbox');
  const mails = async () =>
    (await readdir(outbox()).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();

  /** The link in the next mail, and to whom it goes; the program sends every few seconds. */
  async function nextLink(before: number): Promise<{ to: string; link: string }> {
    await expect.poll(async () => (await mails()).length, { timeout: 10_000 }).toBeGreaterThan(before);
    const mail = await readFile(join(outbox(), (await mails()).at(-1) ?? ''), 'utf8');
    return {
      to: /^To: (.*)$/mu.exec(mail)?.[1] ?? '',
      link: /(http\S+\/tilbud\/\S+)/u.exec(mail)?.[1] ?? '',
    };
  }
  const publicText = async (page: Page, id: string) => {
    await page.goto(`${journey.program.address}/katalog/${id}`);
    return page.locator('main').innerText();
  };

  test('it is sent a link, changes an entry, and everybody reads it; the link opens once', async () => {
    const team = await journey.as('Ingrid');
    await team.goto(`${journey.program.address}/tiltak/${ORGANISATION}`);
    const before = (await mails()).length;
    await team.getByRole('button', { name: 'Send lenke' }).click();
    await team.getByText('Lenken er på vei.').waitFor();
    await expectAccessible(team);
    const { to, link } = await nextLink(before);
    expect(to).toBe(`post@${ORGANISATION}.example.no`);

    const guest = await openPage(journey.browser);
    await guest.goto(link);
    await guest.getByRole('button', { name: 'Åpne' }).waitFor();
    // looking at it does not use it up: what scans mail looks too
    await guest.reload();
    await expectAccessible(guest);
    await tabTo(guest, guest.getByRole('button', { name: 'Åpne' }));
    await guest.keyboard.press('Enter');
    await guest.getByRole('button', { name: /bekreft alle/u }).waitFor();
    for (const width of Object.values(WIDTHS)) {
      await guest.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(guest);
    }
    await expectAccessible(guest);
    await guest.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(guest);
    await guest.emulateMedia({ colorScheme: 'light' });
    await guest.reload();

    await guest.getByRole('button', { name: 'Endre Gi det videre' }).click();
    await expectAccessible(guest);
    await guest.setViewportSize({ width: WIDTHS.phone, height: 900 });
    await expectNoSidewaysScroll(guest);
    await guest.getByLabel('Nettside').fill('javascript:alert(1)');
    await guest.getByRole('button', { name: 'Lagre og vis for alle' }).click();
    await guest.getByText('Skriv en adresse som begynner med https://').waitFor();
    expect(await guest.getByLabel('Nettside').evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    await expectAccessible(guest);
    await guest.getByLabel('Nettside').fill('https://bymisjonen.example.no');
    await guest.getByLabel('Når', { exact: true }).fill('Torsdager klokken 17');
    await guest.keyboard.press('Tab');
    await guest.getByRole('button', { name: 'Lagre og vis for alle' }).click();
    await guest.getByText('Lagret og synlig for alle.').waitFor();
    const reader = await openPage(journey.browser);
    expect(await publicText(reader, 'gi-det-videre')).toContain('Torsdager klokken 17');

    await guest.getByRole('button', { name: 'Vi har sluttet med dette: Gi det videre' }).click();
    await guest.getByRole('dialog').waitFor();
    await expectAccessible(guest);
    await guest.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await guest.getByText('Noen i kommunen ser på det før').waitFor();
    expect(await publicText(reader, 'gi-det-videre')).toContain('Torsdager klokken 17');
    await guest.getByRole('button', { name: /bekreft alle/u }).click();
    await guest.getByText(/Takk!/u).waitFor();
    await guest.getByRole('button', { name: 'Ferdig, lukk siden' }).click();
    await guest.getByText('Siden er lukket').waitFor();
    await guest.reload();
    await guest.getByRole('button', { name: 'Åpne' }).click();
    await guest.getByText('Lenken virker ikke').waitFor();
    await expectAccessible(guest);
    const sent = (await mails()).length;
    await guest.getByRole('button', { name: 'Send ny lenke' }).click();
    expect((await nextLink(sent)).to).toBe(`post@${ORGANISATION}.example.no`);

    await team.reload();
    await team.getByText('åpnet').first().waitFor();
    for (const page of [team, guest, reader]) await page.context().close();
  });

  test('it asks for a link itself, without scripts and without being told whether there is an address', async () => {
    const context = await journey.browser.newContext({ javaScriptEnabled: false, locale: 'nb-NO' });
    const page = await context.newPage();
    const before = (await mails()).length;
    const answers: string[] = [];
    // of the second one the municipality has no address
    for (const [id, name] of [
      ['rett-frem', 'Rett frem'],
      ['nav', 'NAV'],
    ] as const) {
      await page.goto(`${journey.program.address}/katalog/${id}/lenke`);
      await page.getByRole('button', { name: 'Send lenken' }).click();
      await page.getByRole('heading', { level: 1, name: 'Se i innboksen' }).waitFor();
      answers.push((await page.locator('main').innerText()).replaceAll(new RegExp(`${name}.*`, 'gu'), ''));
    }
    expect(answers[0]).toBe(answers[1]);
    expect((await nextLink(before)).to).toBe('post@rett-frem.example.no');
    await context.close();
  });

  test('the steward says how often entries are to be confirmed', async () => {
    const steward = await journey.as('Tarjei');
    await steward.goto(`${journey.program.address}/tiltak/bekreft`);
    await steward.getByText('Hvor ofte tiltak skal bekreftes').click();
    const months = steward.getByLabel('Tiltak (måneder)');
    await months.fill('0');
    await steward.getByRole('button', { name: 'Lagre', exact: true }).click();
    await steward.getByText('Skriv et helt tall fra 1 til 60.').waitFor();
    await months.fill('9');
    await steward.getByRole('button', { name: 'Lagre', exact: true }).click();
    await steward.getByText('Lagret.', { exact: true }).waitFor();
    await steward.reload();
    await steward.getByText('Hvor ofte tiltak skal bekreftes').click();
    await expect.poll(() => months.inputValue()).toBe('9');
    await expectAccessible(steward);
    await steward.context().close();
  });
});
