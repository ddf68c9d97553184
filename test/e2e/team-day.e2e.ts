import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { expectGoodEverywhere, startJourney } from './journey.ts';

describe("a team's day: loose threads, cases, absence and handover", { timeout: 120_000 }, () => {
  const journey = startJourney();
  const open = async (page: Page, path: string) => {
    await page.goto(`${journey.program.address}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };

  test.each([
    ['my day', 'Ingrid', PATHS.myDay],
    ['a day with nothing in it', 'Jonas', PATHS.myDay],
    ['the board', 'Ingrid', PATHS.cases],
    ['the cases as a table', 'Ingrid', `${PATHS.cases}?view=table`],
    ['loose threads', 'Ingrid', PATHS.looseThreads],
    ['no loose threads', 'Jonas', PATHS.looseThreads],
    ['handing over', 'Marit', PATHS.handovers],
  ])('%s is accessible and fits at every width, light and dark', async (_name, person, path) => {
    await expectGoodEverywhere(journey, person, path);
  });

  test('a thread is let be with a reason, by keyboard, and shown again', async () => {
    const page = await journey.as('Ingrid');
    await open(page, `${PATHS.looseThreads}?rule=overdue`);
    const quiet = page.getByRole('button', { name: /^La ligge: /u }).first();
    await quiet.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'La tråden ligge til en dag' });
    await dialog.getByRole('button', { name: 'La den ligge' }).press('Enter');
    await dialog.getByText('Skriv hvorfor, slik at kollegene forstår det.').waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Hvorfor kan den vente?').fill('Familien er på reise.');
    await dialog.getByRole('button', { name: 'La den ligge' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const said = page.getByText('Tråden ligger stille.');
    await said.waitFor();
    expect(await said.evaluate((element) => element === document.activeElement)).toBe(true);
    await open(page, `${PATHS.looseThreads}?quiet=true`);
    await page.getByText('Familien er på reise.').waitFor();
    await page.getByRole('button', { name: /^Vis igjen: /u }).press('Enter');
    await page.getByText('Tråden vises igjen.').waitFor();
    await page.getByText('Ingen tråder ligger stille').waitFor();
  });

  test('who is away names a stand-in, whose day then shows both', async () => {
    const page = await journey.as('Ingrid');
    await open(page, PATHS.myDay);
    await page.getByRole('button', { name: 'Registrer fravær' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Registrer fravær' });
    const days = dialog.getByRole('textbox', { name: /dag/u });
    await days.nth(1).fill(await days.nth(0).inputValue());
    await dialog.getByRole('combobox', { name: 'Vikar' }).selectOption({ label: 'Yusuf Hagen' });
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await page.getByText('Ingrid Solbakken, vikar: Yusuf Hagen').waitFor();
    const yusuf = await journey.as('Yusuf');
    await open(yusuf, PATHS.myDay);
    await yusuf.getByText(/^Du er vikar for Ingrid Solbakken/u).waitFor();
    await yusuf.getByText('for Ingrid Solbakken').first().waitFor();
    await page.getByRole('button', { name: 'Ta bort fraværet til Ingrid Solbakken' }).press('Enter');
    await page.getByText('Ingen er registrert borte.').waitFor();
  });

  test('a colleague is offered cases as one list, and takes them', async () => {
    const ingrid = await journey.as('Ingrid');
    await open(ingrid, PATHS.cases);
    await ingrid.getByRole('link', { name: 'Overlever saker' }).press('Enter');
    await ingrid.getByRole('combobox', { name: 'Til' }).selectOption({ label: 'Yusuf Hagen' });
    await ingrid.getByRole('button', { name: 'Tilby listen' }).press('Enter');
    await ingrid.getByText('Velg minst én sak.').waitFor();
    await expectAccessible(ingrid);
    await ingrid.getByRole('checkbox', { name: /Warsame/u }).press('Space');
    await ingrid.getByLabel('Til den som får listen (valgfritt)').fill('Jeg går ut i permisjon.');
    await ingrid.getByRole('button', { name: 'Tilby listen' }).press('Enter');
    await ingrid.getByText('Listen er tilbudt Yusuf Hagen.').waitFor();

    const yusuf = await journey.as('Yusuf');
    await open(yusuf, PATHS.myDay);
    await yusuf.getByRole('link', { name: 'Se listen og svar' }).press('Enter');
    await yusuf.getByText('Jeg går ut i permisjon.').waitFor();
    await expectAccessible(yusuf);
    await yusuf.getByRole('button', { name: 'Si nei' }).press('Enter');
    const dialog = yusuf.getByRole('dialog', { name: 'Si nei til listen' });
    await dialog.getByRole('button', { name: 'Si nei' }).press('Enter');
    await dialog.getByText(/^Skriv hvorfor/u).waitFor();
    await yusuf.keyboard.press('Escape');
    await yusuf.getByRole('button', { name: 'Ta hele listen' }).press('Enter');
    await yusuf.getByText(/^Sakene er dine/u).waitFor();
    await open(yusuf, PATHS.myDay);
    await yusuf.getByRole('link', { name: 'Familien Warsame' }).first().waitFor();
    await open(ingrid, PATHS.myDay);
    await ingrid.getByText('Du er ikke ansvarlig for noen åpne saker.').waitFor();
  });

  test('a case is given to an adviser from the table', async () => {
    const page = await journey.as('Marit');
    await open(page, `${PATHS.cases}?stage=received`);
    const first = page.getByRole('combobox', { name: /^Gi sak \d+ til$/u }).first();
    await first.selectOption({ label: 'Marit Lindvik' });
    await page.getByText(/^Sak \d+ er nå hos Marit Lindvik\.$/u).waitFor();
  });
});
