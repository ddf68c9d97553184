import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible, expectNoSidewaysScroll, WIDTHS } from './browser.ts';
import { startJourney } from './journey.ts';

const NAME = 'Skøytekveld på Fjell';
const entry = (id: string) => PATHS.entry.replace('$entryId', id);
const edit = (id: string) => PATHS.editEntry.replace('$entryId', id);

describe('the catalogue, for those who work here', () => {
  const journey = startJourney();
  const at = (path: string) => `${journey.program.address}${path}`;
  const heading = (page: Page, name: string | RegExp) =>
    page.getByRole('heading', { level: 1, name }).waitFor();

  test('is searched as one types, narrowed, and shared by its address', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(at(PATHS.catalogue));
    await page.getByLabel('Hva leter du etter?').fill('leksehjelp');
    await page.getByRole('link', { name: 'Leksehjelp', exact: true }).waitFor();
    await page.waitForURL(/q=leksehjelp/u);
    await page.getByRole('checkbox', { name: /^For alle/u }).check();
    await page.waitForURL(/level=universal/u);
    await expectAccessible(page);
    await page.reload();
    await page.getByRole('button', { name: 'For alle slett' }).click();
    await page.waitForURL((url) => !url.search.includes('level'));
    await page.getByLabel('Hva leter du etter?').fill('qwrtzpx');
    await page.getByRole('heading', { name: 'Ingen treff' }).waitFor();
    await page.getByText('Mangler det noe?').click();
    await page.getByRole('button', { name: 'Meld fra at det mangler' }).click();
    await page.getByText('Velg hva det gjelder.').waitFor();
    await page.getByLabel('Hva gjelder det?').selectOption('leisure');
    await page.getByRole('button', { name: 'Meld fra at det mangler' }).click();
    await page.getByText('Takk, det er talt.').waitFor();
    await page.context().close();
  });

  test('a search is emptied with Escape, and found again on the way back from an entry', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(at(`${PATHS.catalogue}?age=6-12`));
    await page.getByRole('button', { name: /^6–12 år/u }).waitFor();
    const field = page.getByLabel('Hva leter du etter?');
    await field.fill('leksehjelp');
    await page.getByRole('link', { name: 'Leksehjelp', exact: true }).click();
    await heading(page, 'Leksehjelp');
    await page.getByRole('link', { name: 'Til søket' }).click();
    await expect.poll(() => field.inputValue()).toBe('leksehjelp');
    expect(new URL(page.url()).search).toBe('?age=6-12&q=leksehjelp');
    await field.press('Escape');
    await page.waitForURL((url) => !url.search.includes('q='));
    expect(await field.inputValue()).toBe('');
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('an answer that comes late does not take the place of a newer one', async () => {
    const page = await journey.as('Ingrid');
    await page.route(/search\?.*q=lek&/u, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await route.continue().catch(() => undefined);
    });
    await page.goto(at(PATHS.catalogue));
    const field = page.getByLabel('Hva leter du etter?');
    const slow = page.waitForRequest(/q=lek&/u);
    await field.fill('lek');
    await slow;
    await field.fill('qwrtzpx');
    await page.getByRole('heading', { name: 'Ingen treff' }).waitFor();
    await page.waitForTimeout(1800);
    expect(await page.getByRole('heading', { name: 'Ingen treff' }).count()).toBe(1);
    await page.context().close();
  });

  test('without a network nothing written is lost, and what is shown comes when it is back', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(at(PATHS.catalogue));
    await page.getByText('Mangler det noe?').click();
    await page.getByLabel('Hva lette du etter?').fill('Et sted å låne sykkel');
    await page.context().setOffline(true);
    await page.getByLabel('Hva leter du etter?').fill('leksehjelp');
    await page.getByRole('heading', { name: 'Kunne ikke hente dette' }).waitFor();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'Leksehjelp', exact: true }).waitFor();
    // the form of what is missing came back with the search, open and as it was left
    expect(await page.getByLabel('Hva lette du etter?').inputValue()).toBe('Et sted å låne sykkel');

    await page.goto(at(edit('skole-leksehjelp-universal')));
    await page.getByLabel('Kort om', { exact: true }).fill('Hjelp\nmed lekser.');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Fikk ikke kontakt').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    // a new line where one line is meant is a slip of the finger
    await heading(page, /^Leksehjelp$/u);
    await page.getByText('Hjelp med lekser.').waitFor();
    await page.context().close();
  });

  test('in nynorsk an entry is told in nynorsk', async () => {
    const page = await journey.as('Yusuf');
    await page.goto(at(entry('skole-leirskole-universal')));
    await page.getByText('Alle elever får dra på leirskole').waitFor();
    await page.getByRole('button', { name: 'Yusuf Hagen' }).click();
    await page.getByRole('menuitemradio', { name: 'Nynorsk' }).click();
    await page.getByText('Alle elevar får reise på leirskule').waitFor();
    await page.context().close();
  });

  test('something new is written, put right, changed back, withdrawn and put back', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(at(PATHS.newEntry));
    await page.getByLabel('Navn', { exact: true }).fill(NAME);
    await page.getByLabel('Nettside').fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Legg ut' }).click();
    await page.getByText('Skriv en adresse som begynner med https://').waitFor();
    await page.getByText(/Noe må rettes før det kan lagres: Hvem som gir det, Kort om, Nettside/u).waitFor();
    await expectAccessible(page);
    // what is written is there again after a look elsewhere
    await page.getByRole('link', { name: 'Til søket' }).click();
    await heading(page, 'Tiltak og tilbud');
    await page.goBack();
    await page.getByText('Det du skrev sist, er her fortsatt.').waitFor();
    await page.getByLabel('Nettside').fill('https://example.no/');
    await page.getByLabel('Hvem som gir det').selectOption('skole');
    await page.getByLabel('Kort om', { exact: true }).fill('Skøyter for alle, med lån av utstyr.');
    await page.getByRole('button', { name: 'Legg ut' }).click();
    await heading(page, NAME);
    await page.getByText('Aldri').waitFor();

    await page.getByRole('button', { name: 'Bekreft at alt er riktig' }).click();
    await page.getByText('Bekreftet i dag.').waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByText('Aldri').waitFor();

    await page.getByRole('link', { name: 'Endre', exact: true }).click();
    // what is seldom written is folded away until it holds something
    await page.getByText('Hvor, når og pris').click();
    await page.getByLabel('Når', { exact: true }).fill('Tirsdag 18');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Tirsdag 18').waitFor();
    await page.getByRole('button', { name: 'Vis historikken' }).click();
    await page.getByRole('heading', { name: /^Versjon 4/u }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Sett tilbake til versjon 1', exact: true }).click();
    await page.getByText('Satt tilbake.').waitFor();
    // the reader is where the way back is, however far down the history was
    await expect.poll(() => page.locator('.catalogue-done:focus').count()).toBe(1);
    // it stands in the history alone, which comes anew meanwhile
    const told = page.getByRole('definition').filter({ hasText: 'Tirsdag 18' });
    const before = page.locator('.history-fields dd').filter({ hasText: 'Tirsdag 18' });
    await expect.poll(async () => (await told.count()) - (await before.count())).toBe(0);

    await page.getByRole('button', { name: 'Flere valg' }).click();
    await page.getByRole('menuitem', { name: 'Ta ut av oversikten' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ta ut av oversikten' }).click();
    await page.getByText('Tatt ut av oversikten.').waitFor();
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByText('Lagt ut i oversikten.').waitFor();
    await page.context().close();
  });

  test('two who change the same see it, and nothing written is lost', async () => {
    const [first, second] = [await journey.as('Ingrid'), await journey.as('Marit')];
    for (const page of [first, second]) {
      await page.goto(at(edit('skole-leirskole-universal')));
      await page.getByLabel('Når', { exact: true }).waitFor();
    }
    await first.getByLabel('Sted', { exact: true }).fill('Langedrag');
    await first.getByLabel('Når', { exact: true }).fill('Uke 20');
    await first.getByRole('button', { name: 'Lagre' }).click();
    await first.getByText('Uke 20').waitFor();
    await second.getByLabel('Når', { exact: true }).fill('Uke 21');
    await second.getByRole('button', { name: 'Lagre' }).click();
    await second.getByRole('heading', { name: 'Noen andre har endret dette imens' }).waitFor();
    await second.getByText('Uke 20').waitFor();
    await expectAccessible(second);
    await second.getByRole('button', { name: 'Lagre min likevel' }).click();
    await second.getByText('Uke 21').waitFor();
    // what the second did not touch is as the first left it
    await second.getByText('Langedrag').waitFor();
    for (const page of [first, second]) await page.context().close();
  });

  test('who may not change proposes, on the phone; an editor says yes beside what stands', async () => {
    const page = await journey.as('Berit', { width: WIDTHS.phone, dark: true });
    await page.goto(at(entry('skole-leirskole-universal')));
    await page.getByRole('link', { name: 'Foreslå en endring' }).click();
    await page.getByLabel('Telefon').fill('32 00 00 00');
    await page.getByLabel('Hvorfor foreslår du dette?').fill('Nummeret manglet.');
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Send forslaget' }).click();
    await page.getByRole('heading', { name: 'Takk. Forslaget er sendt.' }).waitFor();
    await page.getByRole('link', { name: 'Til forslagene' }).click();
    await page.getByRole('link', { name: /^Se forslaget om Leirskole/u }).waitFor();
    await expectAccessible(page);

    const editor = await journey.as('Ingrid');
    await editor.goto(at(PATHS.proposals));
    await editor.getByRole('link', { name: /^Se forslaget om Leirskole/u }).press('Enter');
    await editor.getByText('Nummeret manglet.').waitFor();
    await editor.getByRole('heading', { name: 'Telefon' }).waitFor();
    await expectAccessible(editor);
    await editor.getByRole('button', { name: 'Godta', exact: true }).press('Enter');
    await editor.getByText('Godtatt.').waitFor();
    await editor.goto(at(entry('skole-leirskole-universal')));
    await editor.getByRole('link', { name: '32 00 00 00' }).waitFor();

    await page.goto(at(`${PATHS.proposals}?state=decided`));
    await page.getByText('Godtatt').waitFor();
    for (const one of [page, editor]) await one.context().close();
  });

  test('what is one’s own is confirmed, several at once, and a mistake is undone', async () => {
    const page = await journey.as('Amina');
    await page.goto(at(PATHS.toConfirm));
    await page.getByRole('checkbox', { name: 'Velg alle som vises' }).waitFor();
    // what is late comes first, and the rest on demand
    await page.getByRole('button', { name: /^Vis de andre/u }).click();
    await page
      .getByRole('checkbox', { name: /^Velg (?!alle)/u })
      .first()
      .check();
    await page
      .getByRole('checkbox', { name: /^Velg (?!alle)/u })
      .nth(1)
      .check();
    await page.getByRole('button', { name: 'Bekreft 2 valgte' }).click();
    await page.getByText('2 er bekreftet.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Angre' }).click();
    await page.getByText('Angret.').waitFor();

    // who works down the list goes on at the next
    const row = page.locator('.confirm-row').nth(1);
    await row.getByRole('button', { name: /^Bekreft/u }).press('Enter');
    await page.getByText('1 er bekreftet.').waitFor();
    await expect.poll(() => page.locator('.confirm-row button:focus').count()).toBe(1);

    await page.context().setOffline(true);
    await page
      .getByRole('button', { name: /^Bekreft (?!valgte)/u })
      .first()
      .click();
    await page.getByText('Fikk ikke kontakt. Prøv igjen når nettet er tilbake.').waitFor();
    await page.context().setOffline(false);
    await page.getByRole('link', { name: 'Utkast' }).click();
    await page.getByRole('link', { name: 'Utkast' }).and(page.locator('[aria-current]')).waitFor();
    expect(await page.locator('.which-list [aria-current]').count()).toBe(1);
    await page.context().close();
  });
});
