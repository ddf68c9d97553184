import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { startJourney } from './journey.ts';

describe('where one is signed in', () => {
  const journey = startJourney();

  test('is found in the menu, and another place is signed out from here with the keyboard', async () => {
    const elsewhere = await journey.as('Marit');
    const third = await journey.as('Marit');
    const here = await journey.as('Marit');
    await here.goto(`${journey.program.address}${PATHS.enquiries}`);
    await here.getByText('611 henvendelser').waitFor();
    await here.getByRole('button', { name: /Marit/u }).click();
    await here.getByRole('menuitem', { name: 'Innlogginger' }).click();
    await here.getByRole('heading', { level: 1, name: 'Innlogginger' }).waitFor();
    const rows = here.getByRole('main').getByRole('listitem');
    await expect.poll(() => rows.count()).toBe(3);
    expect(await here.getByText('Chrome på Linux').count()).toBe(3);
    await expectAccessible(here);

    await here
      .getByRole('button', { name: /^Logg ut Chrome på Linux, logget inn/u })
      .last()
      .focus();
    await here.keyboard.press('Enter');
    await here.getByText('Den er logget ut.').waitFor();
    await expect.poll(() => rows.count()).toBe(2);
    expect(await here.evaluate(() => document.activeElement?.textContent)).toBe('Den er logget ut.');
    await expectAccessible(here);

    await elsewhere.goto(`${journey.program.address}${PATHS.enquiries}`);
    await elsewhere.waitForURL(/logg-inn/u);
    await third.goto(`${journey.program.address}${PATHS.sessions}`);
    await third.getByText('Her er du nå').waitFor();
    expect(await third.getByRole('button', { name: 'Logg ut alle andre' }).count()).toBe(0);
    for (const page of [elsewhere, third, here]) await page.context().close();
  });
});
