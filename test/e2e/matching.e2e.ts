import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible, expectNoSidewaysScroll, WIDTHS } from './browser.ts';
import { casePath, openPath } from './case-steps.ts';
import { ask, expectGoodEverywhere, startJourney, tabTo } from './journey.ts';

describe('from a need to what may help', () => {
  const journey = startJourney();
  const section = (page: Page) => page.getByRole('region', { name: 'Forslag til tiltak' });
  const cards = (page: Page) => section(page).getByRole('article');

  async function openEnquiry(page: Page, traits: object = {}): Promise<string> {
    const enquiry = await ask<{ id: string }>(page, 'POST', '/enquiries', {
      ...{ kind: 'case', anonymous: true, receivedOn: '2026-11-02', contacts: ['nav'], area: 'fjell' },
      ...{ topics: ['economy'], children: 1, youngPeople: 0, ...traits },
    });
    await openPath(journey, page, PATHS.enquiry.replace('$enquiryId', enquiry.id));
    return enquiry.id;
  }
  async function openSection(page: Page): Promise<void> {
    const show = section(page).getByRole('button', { name: 'Vis forslag' });
    await show.waitFor();
    await tabTo(page, show);
    await page.keyboard.press('Enter');
    await section(page)
      .getByText(/^Viser \d+ av \d+ forslag$/u)
      .waitFor();
  }

  test('an enquiry: asked for first, the lowest level first, and one becomes advice by the keyboard', async () => {
    const page = await journey.as('Ingrid');
    let asked = 0;
    page.on('request', (request) => {
      if (/\/api\/.+\/suggestions/u.test(request.url())) asked += 1;
    });
    const id = await openEnquiry(page);
    await section(page).waitFor();
    expect(asked).toBe(0);
    await openSection(page);
    expect(asked).toBe(1);
    await expectAccessible(page);
    expect(await section(page).getByRole('heading', { level: 3 }).first().textContent()).toBe('For alle');
    const first = cards(page).first();
    await first.getByText('Gjelder økonomi').waitFor();
    await first.getByText('Frivillig', { exact: true }).waitFor();

    const name = (await first.getByRole('heading').textContent()) ?? '';
    await tabTo(page, first.getByRole('button', { name: /^Legg til som råd/u }));
    await page.keyboard.press('Enter');
    await first.getByText('Lagt til som råd').waitFor();
    const [given] = (
      await ask<{ advice: { text: string; advice: string }[] }>(page, 'GET', `/enquiries/${id}`)
    ).advice;
    expect(given?.advice).toBe('voluntary_offer');
    expect(name).toContain(given?.text.split(' (')[0]);
    // the focus stayed on the button, which takes it back
    await page.keyboard.press('Enter');
    await section(page)
      .getByText(/er tatt bort igjen/u)
      .waitFor();
    expect(await ask(page, 'GET', `/enquiries/${id}`)).toMatchObject({ advice: [] });
    await page.context().close();
  });

  test('a language is chosen where the suggestions stand, and taken back', async () => {
    const page = await journey.as('Ingrid');
    await openEnquiry(page);
    await openSection(page);
    await page.getByRole('button', { name: 'Endre hva vi leter etter' }).click();
    const asked = page.waitForRequest(/suggestions\?.*language=so/u);
    await section(page).getByLabel('Språk').selectOption({ label: 'somali' });
    await asked;
    await section(page).getByText('Språk: somali').waitFor();
    await section(page).getByText('Med tolk', { exact: true }).first().waitFor();
    await section(page).getByLabel('Språk').selectOption({ label: 'Norsk er nok' });
    await expect.poll(() => section(page).getByText('Med tolk', { exact: true }).count()).toBe(0);
    await page.context().close();
  });

  test('somebody else was first: both changes stand', async () => {
    const page = await journey.as('Ingrid');
    const id = await openEnquiry(page);
    await openSection(page);
    const stood = await ask<Record<string, unknown>>(page, 'GET', `/enquiries/${id}`);
    const { id: _i, number: _n, teamId: _t, teamName: _m, adviserName: _a, ...content } = stood;
    await ask(page, 'PUT', `/enquiries/${id}`, { ...content, household: 'couple' });
    await cards(page)
      .first()
      .getByRole('button', { name: /^Legg til som råd/u })
      .click();
    await cards(page).first().getByText('Lagt til som råd').waitFor();
    const now = await ask<{ household: string; advice: unknown[] }>(page, 'GET', `/enquiries/${id}`);
    expect([now.household, now.advice.length]).toEqual(['couple', 1]);
    await page.context().close();
  });

  test('something else is looked for on a phone; nothing fits is counted once, whoever clicks twice', async () => {
    const page = await journey.as('Ingrid', { width: WIDTHS.phone });
    await openEnquiry(page);
    await openSection(page);
    await section(page).getByRole('button', { name: 'Endre hva vi leter etter' }).click();
    await section(page).getByRole('button', { name: 'Økonomi', exact: true }).click();
    await section(page).getByText('Velg hva det handler om, så kommer forslagene.').waitFor();
    await section(page).getByRole('button', { name: 'Fritid', exact: true }).click();
    for (const age of ['0–5 år', '13–17 år', 'Voksne'])
      await section(page).getByRole('button', { name: age, exact: true }).click();
    await cards(page).first().getByText('Gjelder fritid').waitFor();
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await section(page).getByRole('button', { name: 'Ingenting passer' }).dblclick();
    await section(page).getByText('Takk, talt.').waitFor();
    const { cells } = await ask<{ cells: unknown[] }>(page, 'GET', '/catalogue/gaps');
    const leisure = { need: 'leisure', area: 'fjell', ageBand: '6-12', source: 'enquiry', count: 1 };
    expect(cells).toContainEqual(leisure);
    await page.context().close();
  });

  test('a case: one becomes a task of the plan, with whom and what it is about', async () => {
    const page = await journey.as('Ingrid');
    const { items } = await ask<{ items: { id: string; name: string }[] }>(page, 'GET', '/families');
    const familyId = items.find(({ name }) => name === 'Familien Warsame')?.id ?? '';
    const family = await ask<{ enquiries: { id: string }[] }>(page, 'GET', `/families/${familyId}`);
    const caseId = family.enquiries[0]?.id ?? '';
    await openPath(journey, page, casePath(caseId));
    await openSection(page);
    await section(page).getByText('Språk: somali').waitFor();
    const add = cards(page)
      .first()
      .getByRole('button', { name: /^Legg i planen/u });
    const title = ((await add.getAttribute('aria-label')) ?? '').replace('Legg i planen: ', '');
    await add.press('Enter');
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByLabel('Hva skal gjøres?').inputValue()).toBe(title);
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBeGreaterThan(1);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await cards(page).first().getByText('Står i planen').waitFor();
    const plan = await ask<{ tasks: { title: string; state: string }[] }>(
      page,
      'GET',
      `/cases/${caseId}/plan`,
    );
    expect(plan.tasks).toContainEqual(expect.objectContaining({ title, state: 'draft' }));
    await page.context().close();
  });

  test('a new enquiry: what is chosen so far gives suggestions, and a row that is saved with it', async () => {
    const page = await journey.as('Ingrid');
    await openPath(journey, page, PATHS.newEnquiry);
    await page.getByRole('group', { name: 'Tema' }).getByText('Økonomi').click();
    await openSection(page);
    await cards(page)
      .first()
      .getByRole('button', { name: /^Legg til som råd/u })
      .click();
    await cards(page).first().getByText('Lagt til som råd').waitFor();
    await page.getByRole('group', { name: 'Hvem henvendte seg' }).getByText('NAV', { exact: true }).click();
    await page.getByRole('button', { name: /^Registrer/u }).click();
    await page.locator('.registered').waitFor();
    const newest = '/enquiries?limit=1&sort=number_desc';
    const { items } = await ask<{ items: { id: string }[] }>(page, 'GET', newest);
    expect(await ask(page, 'GET', `/enquiries/${items[0]?.id ?? ''}`)).toMatchObject({
      topics: ['economy'],
      advice: [{ advice: 'voluntary_offer' }],
    });
    await page.context().close();
  });

  test('what is missing: counted, with what people wrote as text, and dealt with', async () => {
    const page = await journey.as('Ingrid');
    const words = '<img src=x onerror=alert(1)> svømmekurs for jenter';
    const gap = { source: 'search', needs: ['leisure'], area: null, ageBand: '13-17', language: null };
    await ask(page, 'POST', '/catalogue/gaps', { ...gap, words });
    await openPath(journey, page, PATHS.catalogueGaps);
    await page.getByText(words).waitFor();
    const byAge = page.getByRole('region', { name: 'Behov og alder' });
    await byAge.getByRole('row', { name: /^Fritid/u }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Behandlet – slett ordene/u }).press('Enter');
    await page.getByText('Ordene er slettet. Tallet står igjen.').waitFor();
    expect(await page.getByText(words).count()).toBe(0);
    await page.getByLabel('Meldt fra').selectOption('Sak');
    await page.getByText('Ingen meldinger herfra i år.').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Last ned som CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^mangler-\d{4}\.csv$/u);
    await page.context().close();
    await expectGoodEverywhere(journey, 'Ingrid', PATHS.catalogueGaps);
  });

  test('what is missing, by its address: whose role has no access is told so, and not to try again', async () => {
    const page = await journey.as('Henrik');
    await openPath(journey, page, PATHS.catalogueGaps);
    await page.getByText('Rollen din gir ikke tilgang til dette.').waitFor();
    expect(await page.getByRole('button', { name: 'Prøv igjen' }).count()).toBe(0);
    await page.context().close();
  });
});
