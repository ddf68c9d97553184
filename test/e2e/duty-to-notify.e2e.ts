import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { idInAddress, startJourney } from './journey.ts';

describe('the duty to notify', () => {
  const journey = startJourney();

  test('is asked for step by step, and stands on the page of the family', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(`${journey.program.address}${PATHS.families}`);
    await page.getByRole('link', { name: 'Familien Nowak' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Familien Nowak' }).waitFor();
    const familyId = idInAddress(page);
    await page.getByText('Ingenting er delt uten samtykke.').waitFor();
    await page.getByRole('link', { name: 'Skriv ned deling uten samtykke' }).press('Enter');

    await page.getByRole('radio', { name: 'Meldeplikt til barnevernet' }).check();
    await page.getByText('Plikten er din egen').waitFor();
    const law = page.getByRole('radiogroup', { name: 'Lovhjemmel' });
    await law.getByRole('radio').first().check();
    await law.getByText('§ 13-2').first().waitFor();
    const save = page.getByRole('button', { name: 'Lagre', exact: true });
    await save.press('Enter');
    // what is not answered is said, and what is answered stays
    await page.getByRole('heading', { name: 'Dette må rettes før det kan lagres' }).waitFor();
    await page.getByText('Svar på om familien har fått vite det.').first().waitFor();
    await expectAccessible(page);

    await page.getByRole('checkbox', { name: 'Zofia Nowak' }).check();
    await page.getByRole('checkbox', { name: 'Helse', exact: true }).check();
    await page.getByLabel('Hva ble delt?').fill('At Zofia har sagt at hun er redd for å gå hjem.');
    await page.getByLabel('Hvorfor var det nødvendig?').fill('Grunn til å tro at hun blir slått.');
    await page.getByLabel('Hvem fikk det?').selectOption({ label: 'Barneverntjenesten' });
    await page.getByRole('radio', { name: 'Nei, ikke ennå' }).check();
    await page.getByLabel('Hvorfor ikke?').fill('Det kan sette henne i fare.');
    await expectAccessible(page);
    await save.press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Familien Nowak' }).waitFor();
    expect(idInAddress(page)).toBe(familyId);
    const row = page.getByRole('listitem').filter({ hasText: 'Til Barneverntjenesten' });
    for (const text of [
      'Meldeplikt til barnevernet',
      'barnevernsloven',
      'Zofia Nowak: Helse',
      'At Zofia har sagt at hun er redd for å gå hjem.',
      'Ingrid Solbakken',
      'Har ikke fått vite det: Det kan sette henne i fare.',
    ])
      await row.getByText(text).first().waitFor();
    await expectAccessible(page);

    // it is written down, and opens nothing here for the one who got it
    const receiver = await journey.as('Leila');
    await receiver.getByText('Ingen familier ennå').waitFor();
    expect(await receiver.content()).not.toContain('Nowak');
    await Promise.all([page.context().close(), receiver.context().close()]);
  });
});
