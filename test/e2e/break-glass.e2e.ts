import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { WIDTHS, expectAccessible, expectNoSidewaysScroll } from './browser.ts';
import { ask, startJourney, tabTo } from './journey.ts';

const FAMILY = 'Familien Hagen';
const REASON = 'Legevakten ringer om barnet, og Ingrid er på fly.';

describe('emergency access to a family with a protected identity', () => {
  const journey = startJourney();
  const at = (path: string) => `${journey.program.address}${path}`;
  const told = (page: Page) =>
    page.getByRole('region', { name: 'Nødtilgang' }).getByRole('listitem').filter({ hasText: REASON });

  test('with the keyboard alone: a reason, a time that runs, an end; and all who are to know, know', async () => {
    const ingrid = await journey.as('Ingrid');
    const families = await ask<{ items: { id: string; name: string; reference: string }[] }>(
      ingrid,
      'GET',
      '/families',
    );
    const family = families.items.find(({ name }) => name === FAMILY);
    if (family === undefined) throw new Error('the example has no protected family');
    const familyAddress = at(PATHS.family.replace('$familyId', family.id));

    const yusuf = await journey.as('Yusuf', { width: WIDTHS.phone });
    await yusuf.goto(familyAddress);
    await yusuf.getByRole('heading', { level: 1, name: 'Fant ikke familien' }).waitFor();
    await yusuf.goto(at(PATHS.families));
    await tabTo(yusuf, yusuf.getByRole('link', { name: 'Nødtilgang til en beskyttet familie' }));
    await yusuf.keyboard.press('Enter');
    await yusuf.getByRole('heading', { level: 1, name: 'Nødtilgang' }).waitFor();

    const open = yusuf.getByRole('button', { name: 'Åpne familien' });
    await tabTo(yusuf, open);
    await yusuf.keyboard.press('Enter');
    for (const fault of [
      'En referanse har seks tegn',
      'Skriv litt mer, minst 20 tegn',
      'Bekreft at det ikke',
    ])
      await yusuf.getByText(fault).waitFor();
    await expectAccessible(yusuf);

    // the first field that is wrong has the focus
    await yusuf.keyboard.type('zzzzzz');
    await tabTo(yusuf, yusuf.getByLabel('Hvorfor trenger du tilgang nå?'));
    await yusuf.keyboard.type(REASON);
    await tabTo(yusuf, yusuf.getByRole('checkbox'));
    await yusuf.keyboard.press('Space');
    await tabTo(yusuf, open);
    await yusuf.keyboard.press('Enter');
    await yusuf.getByRole('heading', { name: 'Åpnet ingenting' }).waitFor();
    await expectAccessible(yusuf);
    await tabTo(yusuf, yusuf.getByLabel('Familiens referanse'));
    await yusuf.keyboard.press('ControlOrMeta+a');
    await yusuf.keyboard.type(family.reference.toLowerCase());
    await yusuf.keyboard.press('Enter');
    await yusuf.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    await yusuf.getByRole('heading', { name: 'Du er her på nødtilgang' }).waitFor();
    await yusuf
      .getByRole('timer')
      .getByText(/3 t 5\d min igjen|4 t 0 min igjen/u)
      .waitFor();
    await expectAccessible(yusuf);
    await expectNoSidewaysScroll(yusuf);
    // the time runs while the page stands
    await yusuf.clock.install();
    await yusuf.reload();
    await yusuf.clock.fastForward('01:30:00');
    await yusuf
      .getByRole('timer')
      .getByText(/2 t [23]\d min igjen/u)
      .waitFor();

    await ingrid.goto(at(PATHS.home));
    await told(ingrid).getByText(`Yusuf Hagen åpnet ${family.reference}`).first().waitFor();
    await expectAccessible(ingrid);
    const sigrid = await journey.as('Sigrid');
    await told(sigrid).getByText('Yusuf Hagen åpnet en beskyttet familie').first().waitFor();
    expect(await sigrid.content()).not.toContain(family.reference);
    await expectAccessible(sigrid);

    await tabTo(yusuf, yusuf.getByRole('button', { name: 'Avslutt nødtilgangen' }));
    await yusuf.keyboard.press('Enter');
    await yusuf.getByRole('heading', { level: 1, name: 'Familier' }).waitFor();
    expect(await yusuf.content()).not.toContain(FAMILY);
    await yusuf.goto(familyAddress);
    await yusuf.getByRole('heading', { level: 1, name: 'Fant ikke familien' }).waitFor();
    expect(await yusuf.content()).not.toContain(FAMILY);

    await ingrid.reload();
    await told(ingrid)
      .getByText(/^Avsluttet/u)
      .waitFor();
    await tabTo(ingrid, told(ingrid).getByRole('button', { name: 'Jeg har lest dette' }));
    await ingrid.keyboard.press('Enter');
    await told(ingrid).waitFor({ state: 'detached' });
    // of hers alone: the team lead has still to read it
    const marit = await journey.as('Marit');
    await told(marit).waitFor();
    for (const page of [ingrid, yusuf, sigrid, marit]) await page.context().close();
  });
});
