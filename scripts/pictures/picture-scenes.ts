import type { Page } from 'playwright-core';

/** A new enquiry as an adviser has it after half a minute. */
export async function showFilledIn(page: Page): Promise<void> {
  await chooseInForm(page, [
    'Barneverntjenesten',
    'Økonomi',
    'Nettverk',
    'Strømsø',
    'Råd/veiledning til tjenesteapparatet',
  ]);
  await page.getByText('Utkast lagret').waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
}

/** The example's emergency is of the day it was loaded on, years after the day of the picture. */
export async function showEmergencyRead(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Jeg har lest dette' }).click();
  await page.getByText('Noen har åpnet en familie').waitFor({ state: 'detached' });
  await page.mouse.move(0, 0);
}

export async function showShortcuts(page: Page): Promise<void> {
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
}

export async function showRowsChosen(page: Page): Promise<void> {
  const boxes = page.locator('main table tbody input[type="checkbox"]');
  for (const row of [0, 1, 2]) await boxes.nth(row).check();
}

const UNSEEN = [
  'Dato;Type henvendelse;Hvem henvendte seg;Bydel;Antall barn 0-17;Type bistand;Tema;Notat',
  '02.12.2021;Enkeltsak;BVT;Fjell;2;Råd/veiledning til tjenesteapparatet;Økonomi;Spør om støtte til vinterklær.',
  '06.12.2021;Enkeltsak;Skolehelsa;Strømsø;3;Råd/veiledning til tjenesteapparatet;Bolig;Trang leilighet.',
  '07.12.2021;Enkeltsak;helsesykepleier;Fjell;1;Råd/veiledning til tjenesteapparatet;Nettverk;',
  '31.02.2021;Enkeltsak;BVT;Konnerud;2;Råd/veiledning til tjenesteapparatet;Helse;',
  '09.12.2021;Enkeltsak;Skolehelsa;Gulskogen;4;Råd/veiledning til tjenesteapparatet;Bolig;',
];

/** A register with a spelling that nobody has explained and a day that is not in the calendar. */
export async function showUnseenFile(page: Page): Promise<void> {
  const buffer = Buffer.from(UNSEEN.join('\r\n'), 'utf8');
  const file = { name: 'register-desember.csv', mimeType: 'text/csv', buffer };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole('heading', { name: 'Dette skjer når du tar inn filen' }).waitFor();
}

/** Two people change the same enquiry; the later one is shown both versions. */
export async function showConflict(page: Page, openAs: (login: string) => Promise<Page>): Promise<void> {
  await page.locator('main table tbody a').nth(1).click();
  await page
    .getByRole('link', { name: 'Rediger' })
    .or(page.getByRole('button', { name: 'Rediger' }))
    .click();
  await page.getByRole('heading', { level: 1, name: /^Endre henvendelse/ }).waitFor();
  const other = await openAs('marit');
  await other.goto(page.url(), { waitUntil: 'networkidle' });
  await chooseInForm(other, ['Fjell']);
  await save(other);
  await other.getByRole('heading', { level: 1, name: /^Henvendelse/ }).waitFor();
  await chooseInForm(page, ['Gulskogen']);
  await save(page);
  await page.getByText('endret henvendelsen før deg').first().waitFor();
}

async function chooseInForm(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names)
    await page.locator('main form label').filter({ hasText: name }).first().locator('input').check();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Lagre endringene' }).click();
}
