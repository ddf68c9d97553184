import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { expectGoodEverywhere, startJourney } from './journey.ts';

const FAMILY = 'Familien Warsame';

describe('a case from before the system is entered, worked on to its end, and closed', () => {
  const journey = startJourney();
  const at = (path: string) => `${journey.program.address}${path}`;
  const closingOf = (page: Page) => page.locator('#case-closing');

  async function enterCase(page: Page): Promise<void> {
    await page.goto(at(PATHS.pastCase));
    await page.getByLabel('Når kom den?').fill('01.03.2021');
    await page.getByRole('checkbox', { name: 'NAV', exact: true }).check();
    await page.getByLabel('Søk etter navn').fill('Warsame');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: new RegExp(FAMILY, 'u') }).press('Enter');
    await page.getByLabel('Første kontakt med familien').fill('04.03.2021');
    await page.getByRole('button', { name: 'Legg til et steg' }).press('Enter');
    const step = page.getByRole('group', { name: 'Steg 1' });
    await step.getByLabel('Hva', { exact: true }).selectOption('start_conversation');
    await step.getByLabel('Dag').fill('01.02.2021');
    await page.getByRole('button', { name: 'Registrer saken' }).press('Enter');
    await page.getByText('Dagen er før saken kom inn').waitFor();
    await expectAccessible(page);
    await step.getByLabel('Dag').fill('10.03.2021');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Registrer saken' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    await page.getByText('3 dager til første kontakt').waitFor();
    await page.getByText('9 dager til det var avgjort').waitFor();
  }

  test('nothing closes before everybody was asked; then it is kept for five years, with what was learnt apart', async () => {
    const page = await journey.as('Ingrid');
    await enterCase(page);
    await page.getByRole('button', { name: 'Begynn avslutning' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).press('Enter');

    const box = closingOf(page);
    const closeNow = () => box.getByRole('button', { name: 'Avslutt saken' }).press('Enter');
    await box.getByRole('radio', { name: 'Målene er nådd', exact: true }).check();
    await closeNow();
    await box.getByText('Ingen tjeneste er spurt om hjelpen.').waitFor();
    await expectAccessible(page);

    const say = async (who: string, answer: string, words: string) => {
      const opener = box.getByRole('button', { name: who, exact: true });
      await opener.press('Enter');
      const form = box.locator('.evaluation-form');
      await form.getByRole('radio', { name: answer, exact: true }).check();
      await form.getByRole('textbox').first().fill(words);
      await form.getByRole('button', { name: 'Lagre' }).press('Enter');
      await form.waitFor({ state: 'detached' });
      await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
    };
    await say('Familien sier', 'Ja', 'Noen så alt under ett.');
    await say('En tjeneste sier', 'Ikke spurt', 'Ingen tjeneste var med.');

    await box.getByRole('button', { name: 'Skriv en lærdom' }).press('Enter');
    await box.getByLabel('Hva er lært?').fill('Vedtak om kjernetid varer for kort. Spør kari@example.no.');
    await box.getByText('Dette peker ut noen og kan ikke lagres:').waitFor();
    await expectAccessible(page);
    await box.getByLabel('Hva er lært?').fill('Vedtak om kjernetid varer for kort.');
    await box.getByRole('button', { name: 'Lagre uten kobling' }).press('Enter');
    await box.getByText('Ingenting viser hvilken sak det kom fra').waitFor();

    await closeNow();
    await box.getByText('Lagres til').waitFor();
    await expect
      .poll(() => box.getByRole('heading', { level: 2 }).evaluate((h) => h === document.activeElement))
      .toBe(true);
    await expectAccessible(page);
    await page.goto(at(PATHS.learnings));
    await page.getByText('Vedtak om kjernetid varer for kort.').waitFor();
  }, 120_000);

  test('a family that moved: its open tasks go with the case, and the case says so', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(at(PATHS.families));
    await page.getByRole('link', { name: FAMILY }).press('Enter');
    await page
      .getByRole('link', { name: /Arbeid i sak/u })
      .first()
      .press('Enter');
    const box = closingOf(page);
    await box.getByText('Levere kopi av husleiekontrakten til NAV').waitFor();
    await box.getByRole('button', { name: /Familien er borte/u }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/bortfaller\.$/u).waitFor();
    await dialog.getByRole('radio', { name: 'Familien har flyttet' }).check();
    await dialog.getByLabel('Hva har skjedd?').fill('Til Bergen');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Avslutt saken' }).press('Enter');
    await box.getByText('Avsluttet uten å være i mål').waitFor();
    await page.locator('#case-timeline').getByText('Til Bergen').waitFor();
    await page.getByText('Forsinket').waitFor({ state: 'detached' });
  }, 60_000);

  test('the pages are good at each width, light and dark', async () => {
    await expectGoodEverywhere(journey, 'Ingrid', PATHS.pastCase);
    await expectGoodEverywhere(journey, 'Ingrid', PATHS.learnings);
    await expectGoodEverywhere(journey, 'Tarjei', PATHS.setupCases);
  }, 120_000);
});
