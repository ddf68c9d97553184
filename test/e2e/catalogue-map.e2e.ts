import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible, openPage } from './browser.ts';
import { expectGoodEverywhere, startJourney } from './journey.ts';

describe('who does what, who works with whom, and what the law says', () => {
  const journey = startJourney();
  const open = async (page: Page, path: string) => {
    await page.goto(`${journey.program.address}${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
  };

  test.each([
    ['the matrix', PATHS.catalogueMatrix],
    ['the matrix of a need in a part of town', `${PATHS.catalogueMatrix}?lifeArea=economy&area=fjell`],
    ['the network', PATHS.catalogueNetwork],
    ['the laws', PATHS.catalogueLaws],
  ])('%s is accessible and fits at every width, light and dark', async (_name, path) => {
    await expectGoodEverywhere(journey, 'Tarjei', path);
  });

  test('a number opens what is behind it, by keyboard, and the focus comes back to it', async () => {
    const page = await journey.as('Ingrid');
    await open(page, PATHS.catalogueMatrix);
    await page.getByLabel('Tema', { exact: true }).selectOption({ label: 'Barnehage og skole' });
    await page.getByText('Gjelder: Barnehage og skole.').waitFor();
    const number = page.getByRole('button', { name: /^PPT, Universelt, fange opp:/u });
    await number.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('link').first().waitFor();
    expect(page.url()).toContain('place=ppt.universal.detect');
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await number.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('the drawing shows more on demand, and one service alone', async () => {
    const page = await journey.as('Ingrid');
    await open(page, PATHS.catalogueNetwork);
    await page.getByRole('img', { name: 'Tegning av samarbeidet' }).waitFor();
    const names = page.locator('.network-picture g');
    const few = await names.count();
    await page.getByRole('link', { name: 'Vis alle i tegningen' }).press('Enter');
    await page.getByRole('link', { name: 'Vis bare de som samarbeider mest' }).waitFor();
    expect(await names.count()).toBeGreaterThan(few);
    await page
      .getByRole('row', { name: /^(PPT Skole|Skole PPT) /u })
      .getByRole('link', { name: 'Skole', exact: true })
      .click();
    await page.getByRole('heading', { name: 'Samarbeidet til Skole' }).waitFor();
  });

  test('the steward marks a law as checked, and takes it back', async () => {
    const page = await journey.as('Tarjei');
    await open(page, `${PATHS.catalogueLaws}?service=barneverntjenesten`);
    const mark = page.getByRole('button', { name: /^Merk som sjekket: /u });
    await mark.first().waitFor();
    const before = await mark.count();
    await mark.first().press('Enter');
    await page.getByText('Raden er merket som sjekket.').waitFor();
    const undo = page.getByRole('button', { name: /^Ta bort merket: /u });
    await undo.first().waitFor();
    expect(await undo.first().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Merket er tatt bort.').waitFor();
    await expect.poll(() => mark.count()).toBe(before);
    const adviser = await journey.as('Ingrid');
    await open(adviser, PATHS.catalogueLaws);
    await adviser.getByText('Av 2022, sjekk').first().waitFor();
    expect(await adviser.getByRole('button', { name: /^Merk som/u }).count()).toBe(0);
  });

  test.each(['/katalog/oversikt', '/katalog/samarbeid', '/nn/katalog/lover'])(
    '%s is whole without signing in, at 390 px and in the dark',
    async (path) => {
      for (const look of [{ width: 390 }, { width: 1280, dark: true }]) {
        const page = await openPage(journey.browser, look);
        await open(page, path);
        await expectAccessible(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(wide).toBeLessThanOrEqual(0);
        await page.context().close();
      }
    },
  );

  test('the public matrix is narrowed by its form, and a number leads to the measures', async () => {
    const page = await openPage(journey.browser, { width: 390 });
    await open(page, '/katalog/oversikt');
    await page.getByLabel('Tema', { exact: true }).selectOption('leisure');
    await page.getByRole('button', { name: 'Vis', exact: true }).press('Enter');
    await page.getByText('Gjelder: Fritid.').waitFor();
    await page.getByRole('table').first().locator('td a').first().press('Enter');
    await page.waitForURL(/\/katalog\/oversikt\?livsomrade=leisure&tjeneste=.*&niva=/u);
    await page.getByRole('heading', { name: 'Tiltakene bak tallet' }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
