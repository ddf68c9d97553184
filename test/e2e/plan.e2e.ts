import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible, WIDTHS } from './browser.ts';
import { ask, startJourney } from './journey.ts';

const GOAL = 'Idris skal få eget rom før skolen begynner.';
const TASK = 'Melde familien til boligkontoret';

describe('the plan of a case, from the goal to the last answer', () => {
  const journey = startJourney();
  const at = (path: string) => `${journey.program.address}${path}`;

  async function openCase(page: Page): Promise<string> {
    const { items } = await ask<{ items: { id: string; name: string }[] }>(page, 'GET', '/families');
    const familyId = items.find(({ name }) => name === 'Familien Warsame')?.id ?? '';
    const family = await ask<{ enquiries: { id: string }[] }>(page, 'GET', `/families/${familyId}`);
    const caseId = family.enquiries[0]?.id ?? '';
    await page.goto(at(PATHS.case.replace('$caseId', caseId)));
    await page.getByRole('heading', { level: 2, name: 'Plan', exact: true }).waitFor();
    return caseId;
  }
  const plan = (page: Page) => page.getByRole('region', { name: 'Plan', exact: true });
  const dialog = (page: Page) => page.getByRole('dialog');

  test('what is not in order stands at the top, with what to do about it', async () => {
    const page = await journey.as('Ingrid');
    await openCase(page);
    const attention = page.getByRole('region', { name: 'Dette må noen gjøre noe med' });
    await attention.getByText(/Levere kopi av husleiekontrakten til NAV.+ skulle vært gjort/u).waitFor();
    await attention.getByText(/NAV Drammen har ikke svart/u).waitFor();
    await attention.getByText(/Boligtjenesten får ikke se .+samtykke mangler/u).waitFor();
    await attention.getByRole('button', { name: /^Endre fristen/u }).press('Enter');
    await dialog(page).getByLabel('Frist').fill('24.12.2036');
    await dialog(page).getByRole('button', { name: 'Lagre' }).press('Enter');
    await plan(page).getByText('Lagret.').waitFor();
    await expectAccessible(page);
    expect(await attention.getByText(/skulle vært gjort/u).count()).toBe(0);
    await page.context().close();
  });

  test('a goal and a task by the keyboard alone; a no comes back, and another says yes on the phone', async () => {
    const page = await journey.as('Ingrid');
    await openCase(page);
    await plan(page).getByRole('button', { name: 'Nytt mål' }).press('Enter');
    await page.keyboard.type(GOAL);
    await page.keyboard.press('Tab');
    await page.keyboard.press('3');
    await page.keyboard.press('Tab');
    await page.keyboard.press('1');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: GOAL }).waitFor();

    await page.getByRole('button', { name: `Ny oppgave til målet «${GOAL}»` }).press('Enter');
    await dialog(page).getByLabel('Hva skal gjøres?').fill(TASK);
    await page.keyboard.press('Control+Enter');
    await dialog(page).getByText('Velg hvem det er.').waitFor();
    await dialog(page).getByLabel('Hvilken tjeneste?').selectOption({ label: 'NAV Drammen' });
    await dialog(page).getByText('Familien har samtykket til at NAV Drammen får vite dette.').waitFor();
    await page.keyboard.press('Control+Enter');
    const row = plan(page).getByRole('listitem').filter({ hasText: TASK }).last();
    await row.getByText('Venter på svar').waitFor();

    const partner = await journey.as('Henrik');
    await partner.getByRole('button', { name: `Nei, vi kan ikke: ${TASK}` }).press('Enter');
    await dialog(partner).getByRole('button', { name: 'Send' }).press('Enter');
    await dialog(partner).getByText('Må fylles ut.').waitFor();
    await partner.keyboard.type('Det er boligtjenesten som har dette.');
    await expectAccessible(partner);
    await dialog(partner).getByRole('button', { name: 'Send' }).press('Enter');
    await partner.getByText('Svaret er sendt til teamet.').waitFor();
    await expectAccessible(partner);

    await page.reload();
    await plan(page)
      .getByText(/NAV Drammen sa nei til .+Det er boligtjenesten som har dette/u)
      .waitFor();
    await page
      .getByRole('button', { name: `Foreslå på nytt: ${TASK}` })
      .first()
      .press('Enter');
    await dialog(page).getByLabel('Hvilken tjeneste?').selectOption({ label: 'Boligtjenesten' });
    await dialog(page)
      .getByText(/Samtykke mangler: Boligtjenesten/u)
      .waitFor();
    await dialog(page).getByRole('button', { name: 'Foreslå' }).press('Enter');
    await dialog(page).waitFor({ state: 'detached' });
    await row.getByRole('button', { name: `Skriv inn svar: ${TASK}` }).press('Enter');
    await dialog(page).getByLabel('Hvem svarte?').fill('Kari i skranken');
    await dialog(page).getByRole('button', { name: 'Lagre' }).press('Enter');
    await row.getByText('Avtalt', { exact: true }).waitFor();
    await row.getByText(/Kari i skranken/u).waitFor();
    await row.getByRole('button', { name: `Gjort: ${TASK}` }).press('Enter');
    await dialog(page).getByRole('button', { name: 'Lagre' }).press('Enter');
    await plan(page).getByText('Oppgaven er gjort.').waitFor();
    await partner.reload();
    await partner.getByRole('heading', { name: 'Oppgaver dere er bedt om' }).waitFor();
    expect(await partner.getByText(TASK).count()).toBe(0);
    await partner.context().close();
    await page.context().close();
  });

  test('the family’s own paper: its words, who does what, whom to call, in its language', async () => {
    const page = await journey.as('Ingrid', { width: WIDTHS.phone });
    const caseId = await openCase(page);
    await page.goto(at(PATHS.casePlanPaper.replace('$caseId', caseId)));
    await page.getByRole('heading', { name: 'Planen vår' }).waitFor();
    await page.getByText('Ayaan skal få være med på fotball').waitFor();
    // what a service answered, and what the team wrote beside the task, is not the paper's
    expect(await page.getByText('kontaktlæreren spør').count()).toBe(0);
    expect(await page.getByText('Mor har levert søknaden').count()).toBe(0);
    await page.getByLabel('Språk på utskriften').selectOption('en');
    await page.getByRole('heading', { name: 'Our plan' }).waitFor();
    await page.getByLabel('Større bokstaver').check();
    await expectAccessible(page);
    expect(await page.title()).not.toContain('Warsame');
    await page.context().close();
  });

  test('a service is asked to put something first, and answers', async () => {
    const partner = await journey.as('Henrik');
    await partner.getByText('med fullmakt fra lederne for tjenestene').first().waitFor();
    await partner.getByRole('button', { name: 'Svar: Familien Warsame' }).press('Enter');
    await dialog(partner).getByLabel('Delvis').check();
    await partner.getByLabel(/Begrunnelse/u).fill('Vi ser på den på torsdag.');
    await dialog(partner).getByRole('button', { name: 'Send' }).press('Enter');
    await partner.getByText('Svaret er sendt til teamet.').waitFor();
    const page = await journey.as('Ingrid');
    await openCase(page);
    const asked = page.getByRole('region', { name: 'Be om prioritering' });
    await asked.getByText(/Vi ser på den på torsdag/u).waitFor();
    await asked.getByRole('button', { name: 'Slik svarer tjenestene' }).press('Enter');
    await asked.getByRole('row', { name: /NAV Drammen/u }).waitFor();
    await expectAccessible(page);
    await partner.context().close();
    await page.context().close();
  });
});
