import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { idInAddress, startJourney } from './journey.ts';

const FAMILY = 'Familien Warsame';
/** Written by the team of the example, and shown to the school under a consent. */
const FROM_TEAM = 'Mor har ikke råd til kontingent og sko';
const UNSAVED = 'Noe jeg ikke har lagret';

describe('a consent is withdrawn while the page of a partner is open', () => {
  const journey = startJourney();
  const at = (path: string) => `${journey.program.address}${path}`;

  async function openFamily(): Promise<Page> {
    const page = await journey.as('Amina');
    // text that is not saved makes the browser ask before it leaves
    page.on('dialog', (dialog) => void dialog.accept());
    await page.getByRole('link', { name: FAMILY }).first().press('Enter');
    await page.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    await page.locator('.partner-contribution').first().waitFor();
    return page;
  }
  const withdraw = async (page: Page, button: string) => {
    await page.goto(at(PATHS.families));
    await page.getByRole('link', { name: FAMILY }).press('Enter');
    await page.getByRole('button', { name: button }).first().press('Enter');
    await expectAccessible(page);
    await page.getByRole('dialog').getByRole('button', { name: 'Trekk tilbake nå' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Hva som ble delt' }).waitFor();
    await page.getByRole('heading', { name: 'Samtykket er trukket tilbake' }).waitFor();
  };

  test('the session ends in another window: nothing of a person is left, in memory or at the way back', async () => {
    const page = await openFamily();
    await page.getByText(FROM_TEAM).waitFor();
    const path = `/api/v1/partner/families/${idInAddress(page)}/contributions?limit=30`;
    const other = await page.context().newPage();
    await other.goto(at(PATHS.myFamilies));
    await other.getByRole('heading', { level: 1 }).waitFor();
    await other.evaluate(() => fetch('/api/v1/session', { method: 'DELETE' }));
    await other.close();

    await page.getByText('Det som gjelder personer, er tatt bort').waitFor();
    const expectNothing = async () => {
      const content = await page.content();
      for (const secret of [FAMILY, FROM_TEAM, 'Ayaan']) expect(content).not.toContain(secret);
    };
    await expectNothing();
    await expectAccessible(page);
    for (const go of ['goBack', 'goForward', 'reload'] as const) {
      await page[go]();
      await page.waitForLoadState('networkidle');
      await expectNothing();
    }
    const fromCache = await page.evaluate(
      async (url) => (await fetch(url, { cache: 'force-cache' })).status,
      path,
    );
    expect(fromCache).toBe(401);
    await page.context().close();
  });

  test('one direction is withdrawn: the text is gone within seconds, what is not saved stays', async () => {
    const partner = await openFamily();
    await partner.getByText(FROM_TEAM).waitFor();
    await partner.getByLabel('Tekst').fill(UNSAVED);

    const adviser = await journey.as('Ingrid');
    await withdraw(adviser, 'Trekk tilbake: fra Kompetanseteam Levekår til Bjørkelia skole');
    const row = adviser.getByRole('row').filter({ hasText: FROM_TEAM });
    await row.getByText('Amina Fossum, Bjørkelia skole').waitFor();
    await expect.poll(() => row.innerText()).toMatch(/\d{1,2}\.\d{1,2}\.\d{4}/u);
    expect(await adviser.getByText('trives i friminuttene').count()).toBe(0);
    await expectAccessible(adviser);
    await adviser.context().close();

    await partner.getByText('Du ser mindre av familien enn før').waitFor();
    expect(await partner.content()).not.toContain(FROM_TEAM);
    // what the school wrote itself, and may still write, is its own
    await partner.getByText('trives i friminuttene').waitFor();
    expect(await partner.getByLabel('Tekst').inputValue()).toBe(UNSAVED);
    await expectAccessible(partner);
    await partner.context().close();
  });

  test('all is withdrawn: the partner reads only what the school wrote, and is told', async () => {
    const partner = await openFamily();
    await partner.getByLabel('Tekst').fill(UNSAVED);
    const adviser = await journey.as('Ingrid');
    await withdraw(adviser, 'Trekk tilbake: fra Bjørkelia skole til Kompetanseteam Levekår');
    await adviser.context().close();

    await partner.getByText('Familien har ikke samtykket til at tjenesten din deler noe').waitFor();
    expect(await partner.getByLabel('Tekst').inputValue()).toBe(UNSAVED);
    await partner.getByText('trives i friminuttene').waitFor();
    await partner.goto(at(PATHS.myFamilies));
    await partner.getByRole('heading', { name: 'Siden sist' }).waitFor();
    await partner.getByText('Et samtykke er trukket for familie').first().waitFor();
    await partner.getByText('Bare det dere selv har skrevet').waitFor();
    for (const go of ['goBack', 'goForward', 'reload'] as const) {
      await partner[go]();
      await partner.waitForLoadState('networkidle');
      expect(await partner.content()).not.toContain(FROM_TEAM);
    }
    await expectAccessible(partner);
    await partner.context().close();
  });
});
