import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { ask, startJourney, tabTo } from './journey.ts';

const FAMILY = 'Familien Hagen';
/** Why it was opened, in the example. */
const REASON = /Barnevernvakten ringte/u;
const NOTE = 'Snakket med Yusuf. Det hastet, og ingen av dem som har tilgang, svarte.';

describe('the review of the access log', () => {
  const journey = startJourney();
  const emergency = (page: Page) =>
    page.getByRole('row').filter({ hasText: 'Nødtilgang' }).filter({ hasText: 'Yusuf Hagen' });

  async function openReview(name: string): Promise<Page> {
    const page = await journey.as(name);
    await page.getByRole('link', { name: /Funn ingen har sett på/u }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Innsynslogg' }).waitFor();
    await emergency(page).waitFor();
    return page;
  }

  test('by the team lead, with the keyboard alone: seen, with a note, and undone', async () => {
    const page = await openReview('Marit');
    const row = emergency(page);
    await row.getByText(REASON).waitFor();
    // she leads the team and is not named for the family
    expect(await row.getByRole('link').count()).toBe(0);
    await page
      .getByRole('row')
      .filter({ hasText: 'Om natten' })
      .getByRole('rowheader', { name: /^Ingrid Solbakken/u })
      .waitFor();
    await page.getByRole('row').filter({ hasText: 'Samme etternavn' }).getByText('Et hint').waitFor();
    await expectAccessible(page);

    await tabTo(page, row.getByRole('checkbox', { name: /^Velg Nødtilgang, Yusuf Hagen/u }));
    await page.keyboard.press('Space');
    const mark = page.getByRole('button', { name: 'Merk 1 som sett på' });
    await page.keyboard.press('Shift+Tab');
    while (!(await mark.evaluate((button) => button === document.activeElement)))
      await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Hva kom du til?' });
    const save = dialog.getByRole('button', { name: 'Lagre' });
    await tabTo(page, save);
    await page.keyboard.press('Enter');
    await dialog.getByText('Skriv en merknad').waitFor();
    await expectAccessible(page);
    await tabTo(page, dialog.getByLabel('Merknad'));
    await page.keyboard.type(NOTE);
    await tabTo(page, save);
    await page.keyboard.press('Enter');
    await page.getByText('1 funn er merket som sett på.').waitFor();
    await emergency(page).waitFor({ state: 'detached' });
    await expectAccessible(page);

    // the next key press is where the work is, and not at the top of the page
    const undo = page.getByRole('button', { name: 'Angre', exact: true });
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[role=status]') !== null))
      .toBe(true);
    await tabTo(page, undo);
    await page.keyboard.press('Enter');
    await page.getByText('Merket er tatt bort.').waitFor();
    await emergency(page).waitFor();
    await page.context().close();
  });

  test('a note is read by who looks at what is seen, and the mark is undone there too', async () => {
    const page = await openReview('Marit');
    await emergency(page).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Merk 1 som sett på' }).click();
    await page.getByRole('dialog').getByLabel('Merknad').fill(NOTE);
    await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('1 funn er merket som sett på.').waitFor();
    await page.getByLabel('Sett på', { exact: true }).selectOption({ label: 'Sett på' });
    await emergency(page).getByText(NOTE).waitFor();
    await expectAccessible(page);
    await emergency(page)
      .getByRole('button', { name: /^Angre merket/u })
      .press('Enter');
    await page.getByText('Merket er tatt bort.').waitFor();
    await page.getByText('Ingenting å se på').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('by the privacy officer: every reason, no family, and not instead of the team lead', async () => {
    const ingrid = await journey.as('Ingrid');
    const { items } = await ask<{ items: { name: string; reference: string }[] }>(ingrid, 'GET', '/families');
    const reference = items.find(({ name }) => name === FAMILY)?.reference ?? '';
    expect(reference).not.toBe('');
    await ingrid.context().close();

    const page = await openReview('Sigrid');
    await emergency(page).getByText(REASON).waitFor();
    const content = await page.content();
    for (const secret of [FAMILY, 'Siri Hagen', 'Mia Hagen', reference])
      expect(content).not.toContain(secret);
    expect(await page.getByRole('row').getByRole('link').count()).toBe(0);
    await emergency(page).getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Merk 1 som sett på' }).click();
    await page.getByRole('dialog').getByLabel('Merknad').fill('Bedt teamlederen om en forklaring.');
    await page.getByRole('dialog').getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('1 funn er merket som sett på.').waitFor();
    await emergency(page).waitFor({ state: 'detached' });

    const marit = await openReview('Marit');
    await emergency(marit).getByText('Bedt teamlederen om en forklaring.').waitFor();
    await Promise.all([page.context().close(), marit.context().close()]);
  });

  test('is nobody else’s: an adviser is refused, and has no such place in the menu', async () => {
    const page = await journey.as('Ingrid');
    expect(await page.getByRole('link', { name: 'Innsynslogg' }).count()).toBe(0);
    await page.goto(`${journey.program.address}${PATHS.accessReview}`);
    await page
      .getByRole('alert')
      .or(page.getByText(/ikke tilgang|ikke lov/u))
      .first()
      .waitFor();
    expect(await page.content()).not.toMatch(REASON);
    await expectAccessible(page);
    await page.context().close();
  });
});
