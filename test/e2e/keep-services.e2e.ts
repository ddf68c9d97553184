import { describe, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { startJourney } from './journey.ts';

describe('the steward keeps services, employments and what is decided about consents', () => {
  const journey = startJourney();

  test('a service is added with its duty of confidentiality, somebody is employed, the history tells', async () => {
    const page = await journey.as('Tarjei');
    const { address } = journey.program;
    await page.goto(`${address}${PATHS.setupServices}`);
    await page.getByRole('button', { name: 'Legg til tjeneste' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Navn på tjenesten').fill('NAV Drammen');
    await dialog.getByRole('checkbox', { name: /Taushetsplikt i krisesenteret/u }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Lagre' }).click();
    await dialog.getByText('En tjeneste heter det alt').waitFor();
    await dialog.getByLabel('Navn på tjenesten').fill('Krisesenteret i Drammen');
    await dialog.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Krisesenteret i Drammen er lagret.').waitFor();

    await page.goto(`${address}${PATHS.setupPeople}`);
    await page.getByRole('button', { name: 'Legg til ansettelse: Solveig Myhre' }).click();
    const employ = page.getByRole('dialog');
    await employ.getByLabel('Tjeneste').selectOption({ label: 'Krisesenteret i Drammen (Drammen)' });
    await employ.getByLabel('Enhet').fill('Dagtid');
    await employ.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Krisesenteret i Drammen, Dagtid').waitFor();
    await page
      .getByRole('button', { name: 'Avslutt Krisesenteret i Drammen, Dagtid for Solveig Myhre' })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Avslutt' }).click();
    await page.getByText('Krisesenteret i Drammen, Dagtid fra').waitFor({ state: 'detached' });

    await page.goto(`${address}${PATHS.setupConsent}`);
    await page.getByLabel('Den unge samtykker selv fra').selectOption('16');
    await page.getByLabel('Vanlig varighet i dager').fill('2000');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Skriv et helt tall fra 1 til 1095.').waitFor();
    await page.getByLabel('Vanlig varighet i dager').fill('180');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Lagret.').waitFor();

    await page.goto(`${address}${PATHS.setupHistory}`);
    for (const text of [
      'La til tjeneste Krisesenteret i Drammen',
      'Ga ansettelse Solveig Myhre',
      'Tok ansettelse tilbake Solveig Myhre',
      'Endret innstillinger for samtykke',
    ])
      await page.getByText(text).first().waitFor();
    await page.getByText('Vanlig varighet (dager): 365 → 180').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('the account menu calls a team lead a team lead', async () => {
    const page = await journey.as('Marit');
    await page.getByText('Teamleder, Drammen').waitFor();
    await page.context().close();
  });
});
