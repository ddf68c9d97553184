import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProgram, type RunningProgram } from '../kit/program.ts';
import { WIDTHS, expectAccessible, expectNoSidewaysScroll, launchBrowser } from './browser.ts';

// Nobody signs in here: a parent on a phone, perhaps without scripts, and whoever finds a page by a search engine.
describe('the public catalogue', () => {
  let program: RunningProgram;
  let browser: Browser;
  beforeAll(async () => {
    program = await startProgram();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  async function open(
    path: string,
    {
      width = WIDTHS.phone,
      dark = false,
      scripts = true,
    }: { width?: number; dark?: boolean; scripts?: boolean } = {},
  ): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: dark ? 'dark' : 'light',
      locale: 'nb-NO',
      javaScriptEnabled: scripts,
    });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    const answer = await page.goto(`${program.address}${path}`);
    expect(await context.cookies()).toEqual([]);
    // a page that says that something is missing says so in its status, which the console repeats
    if (answer?.ok() === true) expect(problems).toEqual([]);
    return page;
  }

  const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

  test('without scripts at 390 px: from a word to a filter, to an entry, to its service', async () => {
    const page = await open('/katalog', { scripts: false });
    await page.getByRole('searchbox').fill('lekser');
    await page.getByRole('button', { name: 'Søk' }).click();
    expect(await heading(page)).toBe('Treff på «lekser»');
    const before = await page
      .getByText(/\d+ treff|Ett treff/u)
      .first()
      .innerText();
    await page.getByRole('link', { name: 'Avgrens treffene' }).click();
    await page.getByRole('link', { name: /^Barnehage og skole/u }).click();
    await page.getByRole('link', { name: /Tema: Barnehage og skole/u }).waitFor();
    expect(
      await page
        .getByText(/\d+ treff|Ett treff/u)
        .first()
        .innerText(),
    ).toBeTruthy();
    expect(before).toMatch(/treff/u);
    await page.getByRole('heading', { level: 3 }).first().getByRole('link').click();
    await page.getByRole('heading', { name: 'Slik kommer du i gang' }).waitFor();
    await page.getByRole('navigation', { name: 'Brødsmuler' }).getByRole('link').last().click();
    await page.getByRole('heading', { name: 'Dette gir tjenesten' }).waitFor();
    await page.context().close();
  });

  test('by keyboard alone: past the menu, through the questions, to somebody to call', async () => {
    const page = await open('/katalog/hjelp');
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Gå til innholdet');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('8');
    for (let pressed = 0; pressed < 3; pressed += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.waitForURL(/alder=8/u);
    expect(new URL(page.url()).searchParams.getAll('tema')).toEqual(['economy']);
    expect(await heading(page)).toBe('Dette kan passe');
    expect(await page.getByText(/^Passer fordi det .*8 år/u).count()).toBeGreaterThan(2);
    await page.getByRole('heading', { name: /Vet du fortsatt ikke/u }).waitFor();
    await page.getByRole('link', { name: 'Begynn på nytt' }).click();
    await page.waitForURL((url) => url.search === '');
    expect(await page.getByLabel('Hvor gammelt er barnet?').inputValue()).toBe('');
    await page.context().close();
  });

  test('as one types there are suggestions, reached by arrows and left by Escape', async () => {
    const page = await open('/katalog', { width: WIDTHS.desktop });
    const box = page.getByRole('searchbox');
    await box.fill('leksehj');
    const list = page.getByRole('list', { name: 'Forslag mens du skriver' });
    await list.getByRole('link').first().waitFor();
    await expectAccessible(page);
    await box.press('ArrowDown');
    expect(await page.locator(':focus').getAttribute('href')).toMatch(/^\/katalog\//u);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').getAttribute('id')).toBe('q');
    await page.context().close();
  });

  test('a search that finds nothing leads to a form, in both written forms, and no word is lost', async () => {
    const page = await open('/nn/katalog/sok?q=zzqqxxyy', { scripts: false });
    expect(await heading(page)).toBe('Ingen treff på «zzqqxxyy»');
    await page.getByLabel('Fritid').check();
    const words = page.getByRole('textbox', { name: /Kva leita du etter/u });
    await words.fill('Ring meg på 481 23 456');
    await page.getByRole('button', { name: 'Send' }).click();
    await page
      .getByRole('alert')
      .getByText(/telefonnummer/u)
      .waitFor();
    expect(await words.inputValue()).toBe('Ring meg på 481 23 456');
    expect(await page.getByLabel('Fritid').isChecked()).toBe(true);
    await words.fill('Sjakk om kvelden');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await heading(page)).toBe('Takk for at du sa frå');
    await page.context().close();
  });

  test('anybody may propose a change', async () => {
    const page = await open('/katalog/tjenester/skole');
    await page.getByRole('link', { name: 'Foreslå en endring' }).click();
    await page.getByLabel('Hva bør endres?').fill('Kontoret er flyttet.');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await heading(page)).toBe('Takk for forslaget');
    await page.getByRole('link', { name: /Tilbake til tilbudet/u }).click();
    expect(await heading(page)).toBe('Skole');
    await page.context().close();
  });

  test('a printed page is what it tells, and none of the ways about', async () => {
    const page = await open('/katalog/tjenester/skole', { width: WIDTHS.desktop, dark: true });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole('heading', { name: 'Dette gir tjenesten' }).isVisible()).toBe(true);
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return [color, backgroundColor];
    });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5000);
    await page.context().close();
  });

  const pages = [
    '',
    '/sok',
    '/sok?q=penger&niva=universal',
    '/sok?q=zzqqxxyy',
    `/sok?q=${'x'.repeat(200)}`,
    '/tjenester',
    '/tjenester/skole',
    '/barnehage-observasjon-universal',
    '/barnehage-observasjon-universal/endring',
    '/hjelp',
    '/hjelp?alder=8&tema=economy&bydel=stromso',
    '/hjelp?alder=abc',
    '/om',
    '/mangler',
    '/nytt',
    '/finnes-ikke',
  ];
  test.each(pages)(
    '%s: accessible and within the window, in both written forms, light and dark',
    async (path) => {
      const page = await open(`/katalog${path}`);
      await expectAccessible(page);
      for (const width of Object.values(WIDTHS)) {
        await page.setViewportSize({ width, height: 900 });
        await expectNoSidewaysScroll(page);
      }
      await page.context().close();
      const other = await open(`/nn/katalog${path}`, { width: WIDTHS.desktop, dark: true });
      await expectAccessible(other);
      await other.context().close();
    },
  );
});
