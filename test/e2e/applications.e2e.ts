import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countAppealDeadline } from '../../src/features/applications/appeal-deadline-rules.ts';
import type { Application } from '../../src/features/applications/application.ts';
import { dayInNorway } from '../../src/shared/clock.ts';
import { addDays } from '../../src/shared/days-off.ts';
import { PATHS } from '../../web/paths.ts';
import { formatDay } from '../../web/ui/format.ts';
import { WIDTHS, expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { ask, idInAddress, startJourney } from './journey.ts';

type Listed = { items: { id: string; name: string }[] };
const TODAY = dayInNorway(new Date());

describe('an application that the team helps with', () => {
  const journey = startJourney();

  async function openCase(look = {}): Promise<Page> {
    const page = await journey.as('Ingrid', look);
    const { items } = await ask<Listed>(page, 'GET', '/families');
    const familyId = items.find(({ name }) => name === 'Familien Warsame')?.id ?? '';
    await page.goto(`${journey.program.address}${PATHS.family.replace('$familyId', familyId)}`);
    await page.getByRole('link', { name: /^Arbeid i saken, nummer/u }).press('Enter');
    await page.getByRole('region', { name: 'Søknader' }).waitFor();
    return page;
  }

  test('goes from missing documents to a running appeal, and two who write at once are told', async () => {
    const page = await openCase();
    const applications = page.getByRole('region', { name: 'Søknader' });
    await applications.getByRole('button', { name: 'Ny søknad' }).press('Enter');
    const form = page.getByRole('form', { name: 'Ny søknad' });
    await form.getByRole('button', { name: 'Lagre' }).press('Enter');
    await form.getByRole('button', { name: 'Velg minst én i familien.' }).waitFor();
    await expectAccessible(page);
    await form.getByLabel('Søknad om').selectOption({ label: 'Økonomisk sosialhjelp' });
    expect(await form.getByLabel('Sendes til').locator('option:checked').innerText()).toMatch(/^NAV/u);
    await form.getByLabel('Hodan Warsame').press('Space');
    await form.getByRole('button', { name: 'Legg til det som vanligvis trengs' }).press('Enter');
    await form.getByLabel('Et papir til').fill('Brev fra utleier');
    await form.getByLabel('Et papir til').press('Enter');
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Lagre' }).press('Enter');
    await applications.getByText('Papirer mangler', { exact: true }).waitFor();
    await applications.getByRole('checkbox', { name: 'Vi har fått Brev fra utleier' }).press('Space');
    await applications.getByText('7 papirer mangler').waitFor();

    await applications.getByRole('button', { name: /^Endre Økonomisk sosialhjelp/u }).press('Enter');
    const edit = page.getByRole('form', { name: 'Endre: Økonomisk sosialhjelp' });
    await edit.getByLabel('Sendt').fill(formatDay(addDays(TODAY, -20)));
    await edit.getByLabel('Svaret kom fram til familien').fill(formatDay(TODAY));
    await edit.getByLabel('Vedtak', { exact: true }).selectOption({ label: 'Avslått' });
    const lastDay = formatDay(countAppealDeadline('social_assistance', TODAY) ?? '');
    await edit.getByText(`Siste dag for å klage er ${lastDay}: 3 uker`).waitFor();
    await expectAccessible(page);

    const path = `/cases/${idInAddress(page)}/applications`;
    const [standing] = (await ask<{ items: Application[] }>(page, 'GET', path)).items;
    const { id = '', version, kind, persons, documents } = standing ?? {};
    await ask(page, 'PUT', `${path}/${id}`, { version, kind, persons, documents });
    await edit.getByRole('button', { name: 'Lagre', exact: true }).press('Enter');
    await edit.getByText(/^Noen andre endret søknaden/u).waitFor();
    await expectAccessible(page);
    await edit.getByRole('button', { name: 'Lagre det jeg skrev' }).press('Enter');
    await applications.getByText(`Siste dag for å klage er ${lastDay}`).waitFor();
    // the focus is back at the button that opened the form
    await page.locator('[aria-label^="Endre Økonomisk"]:focus').waitFor();
    await page.context().close();
  });

  test('that was never sent is deleted, and put back; on a phone too', async () => {
    const page = await openCase({ width: WIDTHS.phone, dark: true });
    const applications = page.getByRole('region', { name: 'Søknader' });
    await applications.getByRole('button', { name: 'Ny søknad' }).press('Enter');
    const form = page.getByRole('form', { name: 'Ny søknad' });
    await form.getByLabel('Søknad om').selectOption({ label: 'Startlån' });
    await form.getByLabel('Hodan Warsame').press('Space');
    await expectNoSidewaysScroll(page);
    await form.getByRole('button', { name: 'Lagre' }).press('Enter');
    await applications.getByRole('button', { name: /^Slett Startlån/u }).press('Enter');
    await applications.getByText('Startlån er slettet.').waitFor();
    await applications.getByRole('button', { name: 'Angre' }).press('Enter');
    await applications.getByText('Startlån er lagt tilbake.').waitFor();
    await applications.getByRole('button', { name: /^Endre Startlån/u }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
