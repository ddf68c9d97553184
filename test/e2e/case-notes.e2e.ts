import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll, WIDTHS } from './browser.ts';
import { startJourney } from './journey.ts';

const FAMILY = 'Familien Warsame';
const FILE = Buffer.from('%PDF-1.7\nVedtak om bolig\n%%EOF\n', 'latin1');

describe('what is written in a case', () => {
  const journey = startJourney();

  async function openCase(look = {}): Promise<Page> {
    const page = await journey.as('Ingrid', look);
    page.on('dialog', (dialog) => void dialog.accept());
    const id = await page.evaluate(async (name) => {
      const read = async (path: string) => (await (await fetch(path)).json()) as Record<string, unknown>;
      const families = (await read('/api/v1/families?limit=100'))['items'] as { id: string; name: string }[];
      const family = await read(`/api/v1/families/${families.find((one) => one.name === name)?.id ?? ''}`);
      return (family['enquiries'] as { id: string }[])[0]?.id ?? '';
    }, FAMILY);
    await page.goto(`${journey.program.address}/saker/${id}`);
    await page.locator('.timeline-item').first().waitFor();
    return page;
  }
  const timelineOf = (page: Page) => page.getByRole('region', { name: 'Tidslinje' });

  test('a draft is kept until it is signed; a file goes with it to whom consents let see it, and to no others', async () => {
    const page = await openCase();
    const timeline = timelineOf(page);
    await timeline.getByRole('button', { name: 'Skriv notat' }).press('Enter');
    const form = timeline.getByRole('form', { name: 'Nytt notat' });
    await form.getByLabel('Mal').selectOption({ label: 'Hjemmebesøk' });
    expect(await form.getByLabel('Hva slags').inputValue()).toBe('visit');
    await form.getByLabel('Hodan Warsame').check();
    await form.getByLabel('Bolig').check();
    await form.getByText('Disse tjenestene ser det').waitFor();
    expect(await form.locator('.who-sees li').allInnerTexts()).toEqual(['NAV Drammen']);
    await form.getByText('Bjørkelia skole ser det ikke').waitFor();
    await form.getByLabel('Minutter').fill('45');
    await form.getByRole('textbox', { name: 'Tekst' }).fill('Vi så på leiligheten.');
    await form.getByText('Utkast lagret').waitFor();
    await expectAccessible(page);

    // the window is lost: what was typed is not
    await page.reload();
    await timeline.getByRole('button', { name: /^Fortsett på utkastet: Hjemmebesøk/u }).press('Enter');
    expect(await form.getByRole('textbox', { name: 'Tekst' }).inputValue()).toBe('Vi så på leiligheten.');
    await form.getByLabel('Mal').selectOption({ label: 'Møte' });
    await page.getByRole('dialog').getByRole('button', { name: 'La teksten være' }).press('Enter');
    await form.locator('input[type=file]').setInputFiles([
      { name: 'Vedtak.pdf', mimeType: 'application/pdf', buffer: FILE },
      { name: 'program.exe', mimeType: 'application/pdf', buffer: Buffer.from('MZ\0\0') },
    ]);
    await form.getByRole('button', { name: 'Signer notatet' }).press('Enter');
    await timeline.getByText('Notatet er signert.', { exact: true }).waitFor();
    await timeline.getByText('program.exe kom ikke med').waitFor();
    await expectAccessible(page);
    await timeline.getByRole('button', { name: 'La dem være' }).press('Enter');

    const note = timeline.locator('.timeline-item', { hasText: 'Vi så på leiligheten.' });
    await note.getByText('45 minutter').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      note.getByRole('button', { name: /^Last ned Vedtak.pdf/u }).press('Enter'),
    ]);
    expect((await readFile(await download.path())).equals(FILE)).toBe(true);

    const partner = await journey.as('Henrik');
    await partner.getByRole('link', { name: FAMILY }).first().press('Enter');
    await partner.getByText('Vi så på leiligheten.').waitFor();
    await partner.getByRole('button', { name: /^Last ned Vedtak.pdf/u }).waitFor();
    await expectAccessible(partner);
    const school = await journey.as('Amina');
    await school.getByRole('link', { name: FAMILY }).first().press('Enter');
    await school.locator('.partner-contribution').first().waitFor();
    expect(await school.content()).not.toContain('leiligheten');
  });

  test('a file that was added by mistake is taken away, and the timeline says so', async () => {
    const page = await openCase();
    const timeline = timelineOf(page);
    const note = timeline.locator('.timeline-item', { hasText: 'Vi så på leiligheten.' });
    await note.getByRole('button', { name: 'Fjern Vedtak.pdf' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Fjerne Vedtak.pdf?' });
    await dialog.getByRole('button', { name: 'La den stå' }).press('Enter');
    const remove = note.getByRole('button', { name: 'Fjern Vedtak.pdf' });
    await expect.poll(() => remove.evaluate((button) => button === document.activeElement)).toBe(true);
    await remove.press('Enter');
    await dialog.getByRole('button', { name: 'Fjern filen' }).press('Enter');
    await dialog.getByText('Velg hvorfor.').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Feil fil').check();
    await dialog.getByRole('button', { name: 'Fjern filen' }).press('Enter');
    await timeline.getByText('Filen er fjernet.').waitFor();
    expect(await note.getByText('Vedtak.pdf').count()).toBe(0);
    const said = timeline.locator('.timeline-item', { hasText: 'En fil er fjernet' });
    expect(await said.innerText()).toContain('Ingrid Solbakken');
    await expectAccessible(page);
    const partner = await journey.as('Henrik');
    await partner.getByRole('link', { name: FAMILY }).first().press('Enter');
    await partner.getByText('Vi så på leiligheten.').waitFor();
    expect(await partner.getByText('Vedtak.pdf').count()).toBe(0);
  });

  test('files that are chosen and not sent are kept while one is elsewhere, and the browser asks before they go', async () => {
    const page = await openCase();
    const timeline = timelineOf(page);
    await timeline.getByRole('button', { name: 'Skriv notat' }).press('Enter');
    const form = timeline.getByRole('form', { name: 'Nytt notat' });
    await form
      .locator('input[type=file]')
      .setInputFiles([{ name: 'Brev.pdf', mimeType: 'application/pdf', buffer: FILE }]);
    await form.getByText('Brev.pdf').first().waitFor();
    const isAsked = () =>
      page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await isAsked()).toBe(true);
    const address = page.url();
    await page.getByRole('link', { name: 'Min dag' }).first().press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Min dag' }).waitFor();
    expect(await isAsked()).toBe(true);
    await page.goBack();
    await page.waitForURL(address);
    await form.getByText('Brev.pdf').first().waitFor();
    await form.getByRole('button', { name: 'Lukk, og behold utkastet' }).press('Enter');
    expect(await isAsked()).toBe(true);
    await timeline.getByRole('button', { name: 'Skriv notat' }).press('Enter');
    await form.getByText('Brev.pdf').first().waitFor();
    await form.getByRole('button', { name: 'Ta bort Brev.pdf' }).press('Enter');
    expect(await isAsked()).toBe(false);
  });

  test('a note gets an addition, and what happened is found by kind, topic and person', async () => {
    const page = await openCase();
    const timeline = timelineOf(page);
    const note = timeline.locator('.timeline-item', { hasText: 'Vi så på leiligheten.' });
    await note.getByRole('button', { name: /^Skriv et tillegg/u }).press('Enter');
    const form = timeline.getByRole('form');
    await form.getByRole('textbox', { name: 'Tekst' }).fill('Det var to leiligheter.');
    await form.getByRole('button', { name: 'Signer notatet' }).press('Enter');
    await note.getByText('Har fått tillegg').waitFor();
    await timeline.locator('.timeline-item', { hasText: 'Tillegg til: Hjemmebesøk' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skriv notat');

    const list = timeline.locator('.timeline-item h3');
    await timeline.getByLabel('Hva', { exact: true }).selectOption({ label: 'Samtykker og deling' });
    await timeline.getByRole('heading', { name: 'NAV Drammen fikk se' }).first().waitFor();
    expect(await list.filter({ hasText: 'Hjemmebesøk' }).count()).toBe(0);
    await timeline.getByRole('button', { name: 'Fjern filtre' }).press('Enter');
    await timeline.getByLabel('Person', { exact: true }).selectOption({ label: 'Idris Warsame' });
    await timeline.getByText('Vi så på leiligheten.').waitFor({ state: 'detached' });
    await timeline.getByLabel('Hva', { exact: true }).selectOption({ label: 'Oppgaver og anmodninger' });
    await expectAccessible(page);
  });

  test('the team keeps a template of its own, by the keyboard', async () => {
    const page = await openCase();
    await timelineOf(page).getByRole('button', { name: 'Maler' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Teamets maler' });
    await dialog.getByRole('button', { name: 'Ny mal' }).press('Enter');
    await dialog.getByLabel('Begynn fra').selectOption({ label: 'Møte' });
    await dialog.getByLabel('Navn').fill('Ansvarsgruppe');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Lagre malen' }).press('Enter');
    await dialog.getByText('Malen er lagret.').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.activeElement?.textContent === 'Maler');
    await timelineOf(page).getByRole('button', { name: 'Skriv notat' }).press('Enter');
    await page.getByLabel('Mal', { exact: true }).selectOption({ label: 'Ansvarsgruppe' });
    expect(await page.getByRole('textbox', { name: 'Tekst' }).inputValue()).toContain('Til stede:');
  });

  test.each([
    [WIDTHS.phone, false],
    [WIDTHS.tablet, true],
  ])('fits a window of %d', async (width, dark) => {
    const page = await openCase({ width, dark });
    await timelineOf(page).getByRole('button', { name: 'Skriv notat' }).press('Enter');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});
