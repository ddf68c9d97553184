import type { Page } from 'playwright-core';

const SOMALI = 'Familien Warsame';
const DOUBLE = 'Hodan og barna';
// of the test series of birth numbers, and of nobody in the example
const NOBODYS_NUMBER = '13861499928';

/** A search for a number that no family has, which may then be used for the new one. */
export async function showFound(page: Page): Promise<void> {
  await page.getByLabel('Fødselsnummer, elleve siffer').fill(NOBODYS_NUMBER);
  await page.getByRole('button', { name: 'Finn', exact: true }).click();
  await page.getByText('Ingen familie du har tilgang til').waitFor();
  await page.mouse.move(0, 0);
}

export async function showFamily(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(SOMALI) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: SOMALI }).waitFor();
  await page.getByRole('heading', { name: 'Slik ble det sagt' }).waitFor();
}

export async function showConsents(page: Page): Promise<void> {
  await showFamily(page);
  await page
    .getByRole('heading', { name: 'Samtykker til å dele' })
    .evaluate((heading) => scrollTo(0, heading.getBoundingClientRect().top + scrollY - 32));
}

/** The question before a family becomes one that only those named see. Nothing is saved. */
export async function showProtecting(page: Page): Promise<void> {
  await showFamily(page);
  await page.getByRole('button', { name: 'Flere valg for Hodan Warsame' }).click();
  await page.getByRole('menuitem', { name: /Beskyttet identitet/ }).click();
  await page.getByRole('dialog').getByLabel('Fortrolig adresse', { exact: true }).check();
}

/** How a protected family is opened by one who is not named for it. Nothing is sent. */
export async function showEmergency(page: Page): Promise<void> {
  await page.getByLabel('Familiens referanse').fill('K7M2QX');
  await page
    .getByLabel('Hvorfor trenger du tilgang nå?')
    .fill('Legevakten har barnet hos seg og må vite hvem som har omsorgen.');
  await page.getByRole('checkbox').check();
  await leaveField(page);
}

/** A person's own access log, as it is printed for her. */
export async function showPersonLog(page: Page): Promise<void> {
  await showFamily(page);
  await page.getByRole('button', { name: 'Flere valg for Ayaan Warsame' }).click();
  await page.getByRole('menuitem', { name: 'Innsynslogg' }).click();
  await page.getByRole('columnheader', { name: 'Hvorfor' }).waitFor();
  await page.mouse.move(0, 0);
}

/** What a merging with a family that was registered twice would do. */
export async function showMerging(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const birthDate = `${String(new Date().getFullYear() - 34)}-01-15`;
    const answer = await fetch('/api/v1/families', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, persons: [{ name: 'Hodan Warsame', relation: 'parent', birthDate }] }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }, DOUBLE);
  await showFamily(page);
  await page.getByRole('button', { name: 'Slå sammen med en dobbel' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(DOUBLE);
  await dialog.getByRole('button', { name: new RegExp(DOUBLE) }).click();
  await dialog.getByText('Dette skjer').waitFor();
}

/** A consent given in Somali with an interpreter, for the child's leisure. Nothing is saved. */
export async function showConsentWritten(page: Page): Promise<void> {
  await showFamily(page);
  await page.getByRole('link', { name: 'Nytt samtykke' }).click();
  await page.getByRole('heading', { level: 1, name: 'Nytt samtykke' }).waitFor();
  await page.getByLabel('Tolkens navn eller nummer').fill('Tolk nr. 4711');
  await page.getByText('Les teksten', { exact: true }).click();
  await choose(page, /^Ayaan Warsame/);
  await choose(page, 'Bjørkelia skole');
  await choose(page, 'Barns deltakelse i fritidsaktiviteter');
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
}

export async function showConsentOpening(page: Page): Promise<void> {
  await showConsentWritten(page);
  await page.getByLabel('Hodan Warsame, foreldreansvar').check();
  await page.getByLabel('Nei, én er nok her').check();
  await page.getByLabel('Muntlig').check();
  await leaveField(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
}

export async function showSeenBy(page: Page): Promise<void> {
  await showFamily(page);
  await page.getByRole('link', { name: 'Slik Bjørkelia skole ser familien' }).click();
  await page.getByRole('heading', { level: 1, name: /^Slik Bjørkelia skole/ }).waitFor();
}

export async function showDisclosure(page: Page): Promise<void> {
  await showFamily(page);
  await page.getByRole('link', { name: 'Skriv ned deling uten samtykke' }).click();
  await page.getByRole('heading', { level: 1, name: 'Deling uten samtykke' }).waitFor();
  await page.getByLabel('Meldeplikt til barnevernet').check();
  await leaveField(page);
  await page.evaluate(() => scrollTo(0, 0));
}

/** What goes along and what is lost when an anonymous case becomes a family's. Nothing is saved. */
export async function showAnonymousCarried(page: Page): Promise<void> {
  await page.goto(`${new URL(page.url()).origin}/henvendelser?anonymous=true`);
  await page.locator('main table tbody a').first().click();
  await page.getByRole('link', { name: 'Bli familiens sak' }).click();
  await page.getByRole('button', { name: /gå videre/ }).click();
  await page.getByRole('heading', { name: 'Hvilken familie?' }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
}

export async function showPartnersFamily(page: Page): Promise<void> {
  await page
    .getByRole('link', { name: new RegExp(SOMALI) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: SOMALI }).waitFor();
  await page.getByRole('heading', { name: 'Det som er skrevet' }).waitFor();
}

/** The school reads first, so that there is something to list. */
export async function showWithdrawing(page: Page, openAs: (login: string) => Promise<Page>): Promise<void> {
  const school = await openAs('amina');
  await school.goto(`${new URL(page.url()).origin}/mine-familier`);
  await showPartnersFamily(school);
  await showFamily(page);
  await page
    .getByRole('button', { name: /^Trekk tilbake: fra .* til Bjørkelia skole/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
}

export async function showShared(page: Page, openAs: (login: string) => Promise<Page>): Promise<void> {
  await showWithdrawing(page, openAs);
  await page.getByRole('button', { name: 'Trekk tilbake nå' }).click();
  await page.getByRole('heading', { level: 1, name: 'Hva som ble delt' }).waitFor();
  await page.getByText('Amina Fossum').first().waitFor();
}

async function choose(page: Page, name: string | RegExp): Promise<void> {
  const label = page.locator('main form label').filter({ hasText: name }).first();
  await label.locator('input').check();
}

/** Without the ring around the field that was used last. */
async function leaveField(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}
