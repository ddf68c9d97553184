import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProgram, type RunningProgram } from '../kit/program.ts';
import { WIDTHS, expectAccessible, launchBrowser, openPage } from './browser.ts';

const INGRID = /Ingrid Solbakken/;
const MARIT = /Marit Lindvik/;

describe('writing and changing enquiries', () => {
  let program: RunningProgram;
  let browser: Browser;
  beforeAll(async () => {
    [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await program.stop();
  });

  const open = async (name: RegExp, path: string, traits?: Parameters<typeof openPage>[1]) => {
    const page = await openPage(browser, traits);
    await page.goto(program.address);
    await page.getByRole('button', { name }).click();
    await page.locator('main.content').waitFor();
    await page.goto(`${program.address}${path}`);
    return page;
  };
  const write = async (name: RegExp, traits?: Parameters<typeof openPage>[1]) => {
    const page = await open(name, '/henvendelser/ny', traits);
    await page.getByLabel('Notat').waitFor();
    return page;
  };
  const fetchJson = <T>(page: Page, path: string) =>
    page.evaluate(async (url) => (await (await fetch(url)).json()) as unknown, path) as Promise<T>;
  const note = (page: Page) => page.getByLabel('Notat');
  const register = (page: Page) => page.keyboard.press('Control+Enter');

  test('ten enquiries by the keyboard alone', async () => {
    const page = await open(INGRID, '/henvendelser');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const start = performance.now();
    await press('n');
    const numbers = new Set<string>();
    for (let count = 0; count < 10; count += 1) {
      // the form is empty and ready, with the focus at its first question
      await page.waitForFunction(
        () =>
          document.activeElement?.getAttribute('value') === 'case' &&
          document.querySelector('[name=field-contacts]:checked') === null,
      );
      await press('Tab', String((count % 9) + 1), 'Tab', '1', '2', 'Tab', '3', 'Tab', '2');
      await press('Tab', 'Tab', 'Tab', '1', 'Tab', String(count % 5), 'Tab', '0', 'Tab', '2', 'Tab', '1');
      await press('Tab', '1', 'Tab', '1');
      await register(page);
      const notice = page.locator('.registered', { hasText: 'er registrert' });
      await expect
        .poll(async () => numbers.has((await notice.textContent().catch(() => null)) ?? ''), {
          timeout: 15_000,
        })
        .toBe(false);
      numbers.add((await notice.textContent()) ?? '');
    }
    expect(numbers.size).toBe(10);
    expect(performance.now() - start).toBeLessThan(60_000);
    const { items } = await fetchJson<{ items: { id: string }[] }>(
      page,
      '/api/v1/enquiries?sort=number_desc',
    );
    expect(await fetchJson(page, `/api/v1/enquiries/${items[0]?.id ?? ''}`)).toMatchObject({
      kind: 'case',
      topics: ['housing', 'economy'],
      assistanceForm: 'conversation',
      children: 4,
      youngPeople: 0,
      adviserName: 'Ingrid Solbakken',
      consent: 'yes',
    });
    expect(await fetchJson(page, '/api/v1/drafts')).toEqual({ items: [] });
    await page.context().close();
  });

  test('a draft survives a reload, a lost connection and a sign-out; nobody else gets it', async () => {
    const page = await write(INGRID);
    const context: BrowserContext = page.context();
    await note(page).fill('Et notat');
    await page.getByText('Utkast lagret').waitFor();
    await page.reload();
    await expect.poll(() => note(page).inputValue()).toBe('Et notat');

    await context.setOffline(true);
    await note(page).fill('Uten nett');
    await page.getByText('ikke lagret ennå, prøver igjen').waitFor();
    await register(page);
    await page.getByText('Alt du har skrevet, står her ennå').waitFor();
    await context.setOffline(false);
    await page.getByText('Utkast lagret').waitFor();

    await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE' }));
    await note(page).fill('Etter utlogging');
    await page.getByText('Utkastet er ikke lagret: du er logget ut').waitFor();
    await page.getByRole('link', { name: 'Logg inn igjen' }).first().click();
    await page.getByRole('button', { name: INGRID }).click();
    await expect.poll(() => note(page).inputValue()).toBe('Etter utlogging');
    await page.getByText('Utkast lagret').waitFor();

    await page.evaluate(() => fetch('/api/v1/session', { method: 'DELETE' }));
    await note(page).fill('Ikke for andre');
    await page.getByText('Utkastet er ikke lagret: du er logget ut').waitFor();
    await page.getByRole('link', { name: 'Logg inn igjen' }).first().click();
    await page.getByRole('button', { name: MARIT }).click();
    await note(page).waitFor();
    expect(await note(page).inputValue()).toBe('');
    await context.close();
  });

  test('an anonymous case: what points someone out is marked and refused, and the rest is kept', async () => {
    const page = await write(INGRID);
    await page.keyboard.press('2');
    await note(page).fill('Skriv til mor@example.no, hun heter Kari Nordmann');
    await page.locator('mark', { hasText: 'mor@example.no' }).waitFor();
    await page.locator('mark', { hasText: 'Kari Nordmann' }).waitFor();
    await expectAccessible(page);
    await register(page);
    await page.getByRole('heading', { name: 'Dette må rettes' }).waitFor();
    await page.getByRole('button', { name: /Ta dette bort/ }).click();
    const selected = await page.evaluate(() => document.getSelection()?.toString());
    expect(selected).toBe('mor@example.no');
    await note(page).fill('Uten noe som peker ut noen');
    await register(page);
    await page.getByRole('button', { name: /mangler hvem/ }).click();
    await page.keyboard.press('1');
    await register(page);
    await page.locator('.registered').waitFor();
    await page.context().close();
  });

  test('two change the same: both versions side by side; then closed, reopened, useful, in the history', async () => {
    const ingrid = await write(INGRID);
    const { items } = await fetchJson<{ items: { id: string }[] }>(
      ingrid,
      '/api/v1/enquiries?kind=case&anonymous=false&limit=1',
    );
    const path = `/henvendelser/${items[0]?.id ?? ''}`;
    await ingrid.goto(`${program.address}${path}/endre`);
    await note(ingrid).fill('Fra Ingrid');
    await ingrid.getByRole('radio', { name: 'Fjell' }).check();
    const marit = await open(MARIT, `${path}/endre`);
    await note(marit).fill('Fra Marit');
    await register(marit);
    await marit.getByRole('heading', { name: /^Henvendelse/, level: 1 }).waitFor();

    await register(ingrid);
    await ingrid.getByRole('heading', { name: 'Marit Lindvik endret' }).waitFor();
    await expectAccessible(ingrid);
    const save = ingrid.getByRole('button', { name: 'Lagre det valgte' });
    expect(await save.isDisabled()).toBe(true);
    await ingrid.getByRole('radio', { name: /Lindvik Fra Marit/ }).check();
    await save.click();
    await ingrid.getByRole('button', { name: 'Avslutt i dag' }).click();
    await ingrid.getByRole('button', { name: 'Åpne igjen' }).click();
    await ingrid.getByLabel('Hvorfor').fill('Ny søknad');
    await ingrid.getByRole('button', { name: 'Åpne igjen' }).last().click();
    await ingrid.getByRole('button', { name: 'Delvis' }).click();
    await ingrid.getByLabel('Ansvarlig').selectOption({ label: 'Yusuf Hagen' });
    await ingrid.getByText('Ingrid Solbakken ga saken').waitFor();
    expect(await fetchJson(ingrid, `/api/v1/enquiries/${items[0]?.id ?? ''}`)).toMatchObject({
      note: 'Fra Marit',
      area: 'fjell',
      closedOn: null,
      useful: 'partly',
      adviserName: 'Yusuf Hagen',
    });
    await ingrid.getByText('Ny søknad').waitFor();
    await expectAccessible(ingrid);
    await Promise.all([ingrid.context().close(), marit.context().close()]);
  });

  test.each([
    ['at 1280 pixels', { width: WIDTHS.desktop }],
    ['at 390 pixels in the dark', { width: WIDTHS.phone, dark: true }],
  ])('the form and the keyboard help are accessible %s', async (_name, traits) => {
    const page = await write(INGRID, traits);
    await expectAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
