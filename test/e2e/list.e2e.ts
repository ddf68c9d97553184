import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { startJourney } from './journey.ts';

describe('the register as a list', () => {
  const journey = startJourney();

  test('filters stand in the address, narrow the count, and stay after a look at one enquiry', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(`${journey.program.address}${PATHS.enquiries}`);
    await page.getByText('611 henvendelser').waitFor();
    await page.getByLabel('Bydel').selectOption('stromso');
    await page.getByText('127 henvendelser').waitFor();
    expect(new URL(page.url()).searchParams.get('area')).toBe('stromso');
    await page.reload();
    await page.getByText('127 henvendelser').waitFor();
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.waitForURL(/[0-9a-f-]{36}/u);
    await page.goBack();
    await page.getByText('127 henvendelser').waitFor();
  });

  test('more rows come below, by the keyboard, and each row once', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(`${journey.program.address}${PATHS.enquiries}`);
    const more = page.getByRole('button', { name: 'Vis flere' });
    await more.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('row').count()).toBe(101);
    const numbers = await page.getByRole('row').getByRole('link').allTextContents();
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('a number finds its enquiry, and words become filters', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(`${journey.program.address}${PATHS.enquiries}`);
    await page.getByText('611 henvendelser').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('strøms');
    await page.getByRole('option', { name: 'Strømsø Bydel' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('127 henvendelser').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('594');
    await page.getByRole('option', { name: /594/u }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/[0-9a-f-]{36}/u);
  });

  test('words are found in notes, in no address, and are still there after a look at one enquiry', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(`${journey.program.address}${PATHS.enquiries}`);
    await page.getByText('611 henvendelser').waitFor();
    const field = page.getByLabel('Ord i notater og råd');
    await field.fill('husleie');
    await field.press('Enter');
    await page.getByText('50 treff så langt').waitFor();
    await expectAccessible(page);
    expect(page.url()).not.toContain('husleie');
    await page.getByRole('row').nth(1).getByRole('link').first().click();
    await page.waitForURL(/[0-9a-f-]{36}/u);
    await page
      .getByRole('main')
      .getByText(/husleie/iu)
      .first()
      .waitFor();
    await page.goBack();
    await page.getByText('50 treff så langt').waitFor();
    await field.fill('xyzzy');
    await page.getByRole('button', { name: 'Søk i notatene' }).click();
    await page.getByRole('heading', { name: 'Ordene står ikke i noe notat' }).waitFor();
    await page.getByRole('button', { name: 'Avslutt søket' }).click();
    await page.getByText('611 henvendelser').waitFor();
  });

  test('several rows are closed at once and opened again by undo', async () => {
    const page = await journey.as('Marit');
    await page.goto(`${journey.program.address}${PATHS.enquiries}?open=true`);
    await page.getByText('30 henvendelser').waitFor();
    const boxes = page.getByRole('checkbox', { name: /Velg henvendelse/u });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: 'Avslutt …' }).click();
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Avslutt', exact: true }).click();
    await page.getByText('2 henvendelser er avsluttet.').waitFor();
    await page.getByText('28 henvendelser').waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByText('30 henvendelser').waitFor();
  });

  test('the rows of a choice come as a file that can be imported again', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(`${journey.program.address}${PATHS.enquiries}?area=svelvik`);
    await page.getByText('37 henvendelser').waitFor();
    await page.getByRole('button', { name: 'Hent ut …' }).first().click();
    await page.getByRole('radio', { name: 'CSV' }).check();
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: 'Hent ut', exact: true }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.trim().split('\r\n')).toHaveLength(38);
    expect(text).toContain('Svelvik');
  });
});
