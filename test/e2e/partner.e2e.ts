import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { expectGoodEverywhere, startJourney } from './journey.ts';

const journey = startJourney();

/** Asks the API as the one who is signed in at the page. */
function ask(page: Page, method: string, path: string, body?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([how, where, what]) => {
      const reply = await fetch(`/api/v1${where}`, {
        method: how,
        ...(what !== null && { headers: { 'content-type': 'application/json' }, body: what }),
      });
      return reply.json() as unknown;
    },
    [method, path, body === undefined ? null : JSON.stringify(body)] as const,
  );
}

type Consents = {
  items: { id: string; state: string; receivingService: { name: string }; givingService: { name: string } }[];
};

describe('a partner', () => {
  test("has a page of one's own at every width, light and dark", async () => {
    await expectGoodEverywhere(journey, 'Amina', PATHS.myFamilies);
  });

  test('no longer has on the page what a consent was withdrawn for while it stood open', async () => {
    const partner = await journey.as('Amina');
    await partner.waitForURL(/mine-familier$/u);
    await partner.locator('.partner-card a').first().click();
    await partner.waitForURL(/mine-familier\/./u);
    const familyId = new URL(partner.url()).pathname.split('/').at(-1) ?? '';
    const others = partner.locator('.partner-contribution').filter({ hasText: 'Kompetanseteam' });
    await others.first().waitFor();
    const secret = await others.first().locator('.note').innerText();
    await partner.getByLabel('Tekst').fill('Noe jeg ikke har lagret');

    const adviser = await journey.as('Ingrid');
    const { items } = (await ask(adviser, 'GET', `/families/${familyId}/consents`)) as Consents;
    const received = items.filter(
      ({ state, receivingService }) => state === 'active' && receivingService.name === 'Bjørkelia skole',
    );
    expect(received.length).toBeGreaterThan(0);
    for (const { id } of received) await ask(adviser, 'POST', `/consents/${id}/withdraw`, {});

    await partner.getByText('Du ser mindre av familien enn før').waitFor({ timeout: 15_000 });
    expect((await partner.content()).includes(secret)).toBe(false);
    expect(await partner.getByLabel('Tekst').inputValue()).toBe('Noe jeg ikke har lagret');
    await expectAccessible(partner);
  });

  test('has nothing on the page when the session is over, and nothing at the way back', async () => {
    const partner = await journey.as('Amina');
    const link = partner.locator('.partner-card a').first();
    const name = await link.innerText();
    await link.click();
    await partner.waitForURL(/mine-familier\/./u);
    await partner.locator('.partner-contribution').first().waitFor();
    await partner.context().clearCookies();

    await partner.getByText('Det som gjelder personer, er tatt bort').waitFor({ timeout: 15_000 });
    expect((await partner.content()).includes(name)).toBe(false);
    await partner.goBack();
    await partner.waitForLoadState('networkidle');
    expect((await partner.content()).includes(name)).toBe(false);
  });
});
