import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { WIDTHS, expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { ask, startJourney } from './journey.ts';
import { printOnPaper } from './paper.ts';

type Listed = { items: { id: string; name: string }[] };

describe('the economy at the kitchen table', () => {
  const journey = startJourney();

  async function openBudget(page: Page): Promise<void> {
    const { items } = await ask<Listed>(page, 'GET', '/families');
    const familyId = items.find(({ name }) => name === 'Familien Warsame')?.id ?? '';
    await page.goto(`${journey.program.address}${PATHS.family.replace('$familyId', familyId)}`);
    await page.getByRole('link', { name: /^Arbeid i saken, nummer/u }).press('Enter');
    await page.getByRole('link', { name: 'Lag et budsjett sammen' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Økonomi ved kjøkkenbordet' }).waitFor();
  }

  test('stays in the page, is printed, kept only when the family wishes it, and forgotten at once', async () => {
    const page = await journey.as('Ingrid');
    await openBudget(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(request.method());
    });
    // in the family's language, with one's own beside it
    const language = page.getByLabel('Familiens språk');
    expect(await language.inputValue()).toBe('so');
    await page.getByLabel('Mushahar Lønn').fill('20000');
    await expectAccessible(page);
    await language.selectOption('nb');
    const rent = page.getByLabel('Husleie eller lån på bolig');
    await rent.fill('12 00');
    await rent.press('Tab');
    await page.getByText('Skriv et beløp, for eksempel 1 200,50.').waitFor();
    await expectAccessible(page);
    await rent.fill('12 000,50');
    await page.getByRole('button', { name: 'Legg til gjeld' }).press('Enter');
    await page.getByLabel('Hvem skylder dere penger?').fill('Banken');
    await page.getByLabel('Hvor mye i alt').fill('90.000');
    await page.getByLabel('Betales hver måned').fill('1500');
    const sums = page.locator('.budget-table .budget-sum');
    await expect.poll(() => sums.last().innerText()).toMatch(/Igjen i måneden\s+6\s499,50 kr/u);
    await expectAccessible(page);

    const paper = await printOnPaper(page);
    expect(paper.pages).toBe(1);
    expect(paper.text).toMatch(/Banken.*90 000 kr/u);
    expect(paper.text).not.toMatch(/Warsame|lagret/u);
    expect(sent).toEqual([]);

    const save = page.getByRole('button', { name: 'Lagre budsjettet' });
    await save.press('Enter');
    await page.getByText('Uten det lagres ingenting.').waitFor();
    expect(sent).toEqual([]);
    await page.getByLabel(/^Familien ønsker at budsjettet/u).press('Space');
    await page.getByRole('group', { name: 'Hvem i familien har sagt det?' }).getByLabel('Hodan').check();
    await save.press('Enter');
    await page.getByText('Budsjettet er lagret, fordi familien ønsker det.').waitFor();
    expect(sent).toEqual(['PUT']);

    await page.getByRole('link', { name: 'Tilbake til saken' }).press('Enter');
    const section = page.getByRole('region', { name: 'Økonomi', exact: true });
    await section.getByText(/Ønsket av Hodan Warsame/u).waitFor();
    await section.getByRole('button', { name: 'Slett det som er lagret' }).press('Enter');
    await expectAccessible(page);
    await section.getByRole('button', { name: /^Slett: familien/u }).press('Enter');
    await section.getByText('Budsjettet er slettet.').waitFor();
    await page.context().close();
  });

  test('reads from right to left in Arabic on a phone, and the browser asks before it is lost', async () => {
    const page = await journey.as('Ingrid', { width: WIDTHS.phone, dark: true });
    await openBudget(page);
    await page.getByLabel('Familiens språk').selectOption('ar');
    await page.getByLabel('الطعام').fill('٦٠٠');
    await page.getByLabel('الطعام').press('Tab');
    expect(await page.getByLabel('الطعام').inputValue()).toBe('600');
    expect(await page.locator('.budget-table').getAttribute('dir')).toBe('rtl');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    const asked = new Promise<string>((resolve) => {
      page.once('dialog', (dialog) => {
        resolve(dialog.type());
        void dialog.accept();
      });
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe('beforeunload');
  });
});
