import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { startJourney } from './journey.ts';

const EXAMPLE = new URL('../../example/henvendelser-2018-2021.csv', import.meta.url).pathname;

/** An unseen register: comma, other headers' order, one unknown spelling, one day that does not exist. */
const UNSEEN = `Type,Dato,Kontakt,Bydel,Antall barn
Enkeltsak,14.03.2021,BVT,Strømsø,2
Enkeltsak,31.02.2021,NAV,Fjell,1
Enkeltsak,15.03.2021,Familieverntjenesten,Fjell,3
Generell råd og veiledning,16.03.2021,skolen,,
`;

describe('importing a register on the page', () => {
  const journey = startJourney();

  test('the example is known again: nothing new to take', async () => {
    const page = await journey.as('Marit');
    await page.goto(`${journey.program.address}${PATHS.imports}`);
    await page.locator('input[type=file]').setInputFiles(EXAMPLE);
    await page.getByText('Det er ingenting nytt å ta inn fra denne filen.').waitFor();
    await page.getByText('611', { exact: true }).first().waitFor();
    await expectAccessible(page);
  });

  test('an unseen file with errors: look, say what a spelling means, take the valid rows, mend the rest', async () => {
    const page = await journey.as('Marit');
    await page.goto(`${journey.program.address}${PATHS.imports}`);
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'annet register.csv', mimeType: 'text/csv', buffer: Buffer.from(UNSEEN) });
    await page.getByLabel(/Hva betyr «Familieverntjenesten»/u).selectOption({ label: 'Andre' });
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Se på radene med disse svarene' }).click();
    await page.getByRole('button', { name: 'Ta inn de gyldige (3)' }).waitFor();
    const rejects = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Last ned som CSV' }).first().click();
    const file = readFileSync(await (await rejects).path(), 'utf8');
    expect(file).toContain('31.02.2021');
    expect(file).not.toContain('Familieverntjenesten');
    await page.getByRole('button', { name: 'Ta inn de gyldige (3)' }).click();
    await page.getByText('3 henvendelser er tatt inn').waitFor();

    await page.getByRole('button', { name: 'Importer en fil til' }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'rettet.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(file.replace('31.02.2021', '28.02.2021')),
    });
    await page.getByRole('button', { name: 'Ta inn alle (1)' }).click();
    await page.getByText('1 henvendelse er tatt inn').waitFor();
    await page.getByRole('link', { name: 'Gå til henvendelsene' }).click();
    await page.getByText('615 henvendelser').waitFor();
  });

  test('a file that is no register says so, and nothing is taken', async () => {
    const page = await journey.as('Ingrid', { width: 390 });
    await page.goto(`${journey.program.address}${PATHS.imports}`);
    await page.locator('input[type=file]').setInputFiles({
      name: 'register.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('%PDF-1.7\n1 0 obj\n'),
    });
    await page.getByText('Filen kan ikke tas inn slik den er').waitFor();
    await expectAccessible(page);
  });
});
