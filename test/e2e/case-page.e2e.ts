import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { enquiry } from '../kit/enquiry.ts';
import { expectAccessible } from './browser.ts';
import { ask, expectGoodEverywhere, startJourney, tabTo } from './journey.ts';

type Listed = { items: { id: string; name: string }[] };
type Registered = { id: string; number: number };

describe('the page of a case', () => {
  const journey = startJourney();
  const at = (caseId: string) => `${journey.program.address}${PATHS.case.replace('$caseId', caseId)}`;
  const family = async (name: string) => {
    const page = await journey.as('Ingrid');
    const { items } = await ask<Listed>(page, 'GET', '/families');
    return { page, familyId: items.find((one) => one.name === name)?.id ?? '' };
  };

  test('tells where a family stands, is accessible and fits everywhere', async () => {
    const { page, familyId } = await family('Familien Warsame');
    await page.goto(`${journey.program.address}${PATHS.family.replace('$familyId', familyId)}`);
    await page.getByRole('link', { name: /^Arbeid i saken, nummer/u }).press('Enter');
    await page.waitForURL(/\/saker\//u);
    const now = page.locator('#case-now');
    // among who lives there, and among what waits for her
    await now.getByText('Hodan Warsame').first().waitFor();
    await now.getByText('Ringe mor med tolk').waitFor();
    await now.getByText('19 dager til det var avgjort').waitFor();
    expect(await page.locator('[aria-current=step]').textContent()).toContain('Koordinering');
    expect(await page.title()).not.toMatch(/Warsame/u);
    const { pathname } = new URL(page.url());
    await page.context().close();
    await expectGoodEverywhere(journey, 'Ingrid', pathname);
  });

  test('an anonymous discussion is advised on and ended, by the keyboard alone', async () => {
    const page = await journey.as('Ingrid');
    const content = { ...enquiry({ anonymous: true, assistanceForm: null, note: null }), consent: null };
    const { id, number } = await ask<Registered>(page, 'POST', '/enquiries', content);
    await page.goto(at(id));
    await page.getByRole('heading', { level: 1, name: `Anonym sak ${String(number)}` }).waitFor();
    await page.getByText('Ikke mulig ennå').waitFor();
    await expectAccessible(page);
    await tabTo(page, page.getByRole('button', { name: 'Gi råd' }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await tabTo(page, dialog.getByLabel('Kommentar (valgfritt)'));
    await page.keyboard.type('Ring meg på mor@example.no');
    await tabTo(page, dialog.getByRole('button', { name: 'Lagre' }));
    await page.keyboard.press('Enter');
    await dialog.getByText(/teksten har en e-postadresse/u).waitFor();
    await expectAccessible(page);
    await dialog.getByLabel('Kommentar (valgfritt)').fill('Rådet helsesykepleier til å søke hos NAV.');
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Avslutt med rådet' }).press('Enter');
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await page.getByRole('button', { name: 'Åpne igjen' }).waitFor();
    await page.getByText('Vis hva som er bestemt').press('Enter');
    await page.getByText('Rådet helsesykepleier').waitFor();
    await expectAccessible(page);
    expect(await ask(page, 'GET', `/enquiries/${id}`)).toMatchObject({ assistanceForm: 'advice' });
  });

  test('from intake to coordination: what is missing is said, and what was written stays', async () => {
    const { page, familyId } = await family('Familien Lunde');
    const content = enquiry({ assistanceForm: null, receivedOn: '2026-01-05' });
    const { id } = await ask<Registered>(page, 'POST', '/enquiries', content);
    await ask(page, 'PUT', `/families/${familyId}/enquiries/${id}`);
    await page.goto(at(id));
    await page.getByText('Ingen er ansvarlig. Velg en rådgiver').first().waitFor();
    await page.getByRole('button', { name: 'Endre: Ansvarlig' }).press('Enter');
    await page.getByRole('combobox', { name: 'Ansvarlig' }).selectOption({ label: 'Ingrid Solbakken' });
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Start inntak' }).press('Enter');
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Avgjør inntaket' }).press('Enter');
    await dialog.getByRole('radio', { name: 'Teamet koordinerer' }).check();
    await dialog.getByText('Det mangler et samtykke som gjelder nå.').waitFor();
    await dialog.getByLabel('Kommentar (valgfritt)').fill('Mange instanser er inne.');
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await dialog.getByText(/Svar på hvert av de fire spørsmålene/u).waitFor();
    await dialog.getByText(/Teamet koordinerer bare med samtykke/u).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Avgjør inntaket' }).press('Enter');
    expect(await dialog.getByLabel('Kommentar (valgfritt)').inputValue()).toBe('Mange instanser er inne.');
    await dialog.getByRole('radio', { name: 'Koble på andre tjenester' }).check();
    for (const question of await dialog.getByRole('radio', { name: 'Vet ikke' }).all())
      await question.check();
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await page.locator('[aria-current=step]').getByText('Bistand i samtaler').waitFor();
    expect(await ask(page, 'GET', `/enquiries/${id}`)).toMatchObject({ assistanceForm: 'conversation' });
  });

  test('somebody who was second sees what stands now and loses nothing', async () => {
    const { page } = await family('Familien Warsame');
    const { id } = await ask<Registered>(page, 'POST', '/enquiries', enquiry({ assistanceForm: null }));
    await page.goto(at(id));
    await page.getByRole('button', { name: 'Skriv neste steg' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hva er det neste som skal gjøres?').fill('Ringe skolen');
    await ask(page, 'PUT', `/cases/${id}/next-step`, { version: 0, text: 'Ringe NAV', on: null });
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await dialog.getByText(/Noen andre endret saken i mellomtiden/u).waitFor();
    expect(await dialog.getByLabel('Hva er det neste som skal gjøres?').inputValue()).toBe('Ringe skolen');
    await page.getByText('Ringe NAV').waitFor({ state: 'attached' });
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await page.getByText('Ringe skolen').waitFor();
  });

  test('what is not there says so', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(at('3b241101-e2bb-4255-8caf-4136c566a962'));
    await page.getByRole('heading', { level: 1, name: 'Fant ikke saken' }).waitFor();
    await expectAccessible(page);
  });
});
