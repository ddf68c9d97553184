import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { fillConsent } from './consent-form.ts';
import { startJourney } from './journey.ts';
import { printOnPaper } from './paper.ts';

describe("the consent's text on paper", () => {
  const journey = startJourney();
  const at = (path: string) => `${journey.program.address}${path}`;

  test.each([
    ['nb', 'ltr'],
    ['ar', 'rtl'],
  ])('in %s it reads %s and fills one page', async (language, direction) => {
    const page = await journey.as('Ingrid');
    await page.goto(at(PATHS.consentText.replace('$language', language)));
    const text = page.locator(`article[lang=${language}]`);
    await text.waitFor();
    expect(await text.evaluate((element) => getComputedStyle(element).direction)).toBe(direction);
    // the picture stands where the reading begins
    const [picture, words] = await Promise.all([
      text.locator('.pictogram').first().boundingBox(),
      text.getByRole('heading').nth(1).boundingBox(),
    ]);
    expect((picture?.x ?? 0) < (words?.x ?? 0)).toBe(direction === 'ltr');
    await expectAccessible(page);
    expect((await printOnPaper(page)).pages).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
    await page.context().close();
  });

  test('with what the family chose it is one page too, and no name is in the address', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(at(PATHS.families));
    await page.getByRole('link', { name: 'Familien Warsame' }).press('Enter');
    await page.getByRole('link', { name: 'Nytt samtykke' }).press('Enter');
    await fillConsent(page, {
      interpreter: 'Tolk nr. 12',
      persons: [/^Hodan Warsame, \d/u, /^Ayaan Warsame, \d/u, /^Idris Warsame, \d/u],
      services: ['NAV Drammen', 'Bjørkelia skole'],
      topics: ['Bolig', 'Økonomi', 'Helse'],
      givers: ['Hodan Warsame selv', 'Hodan Warsame, foreldreansvar'],
      bothParents: false,
    });
    await page.getByRole('link', { name: 'Vis på én side for utskrift' }).press('Enter');
    await page.waitForURL(/samtykketekst\/so/u);
    await page.getByText('Hodan Warsame, Ayaan Warsame, Idris Warsame').waitFor();
    await page.getByText('Tolk nr. 12').waitFor();
    expect(decodeURIComponent(page.url())).not.toMatch(/Warsame|Tolk/u);
    expect((await printOnPaper(page)).pages).toBe(1);
    await page.getByRole('link', { name: 'Tilbake til samtykket' }).press('Enter');
    await page.getByText('Det du begynte på, er hentet fram.').waitFor();
    expect(await page.getByLabel('Tolkens navn eller nummer').inputValue()).toBe('Tolk nr. 12');
    await page.context().close();
  });
});
