import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { casePath, chooseByKeys, openPath } from './case-steps.ts';
import { expectAccessible } from './browser.ts';
import { ask, expectGoodEverywhere, idInAddress, startJourney, tabTo } from './journey.ts';

const NOTE = 'Mor følger foreldreveiledning, men gjelden tar all kraft. To barn.';
const ADVICE = 'Ring NAV-veilederen selv, og avtal hvem av dere som følger opp økonomien.';

type Case = {
  stage: string;
  form: string;
  outcome: string;
  daysToDecision: number;
  daysToContact: number | null;
};

describe('child welfare asks about a mother whose debts stand in the way', () => {
  const journey = startJourney();
  let caseId = '';

  test('from the question to the end of the case without touching the mouse', async () => {
    const page = await journey.as('Ingrid');
    const { keyboard } = page;
    const go = async (role: 'button' | 'link', name: string) => {
      await tabTo(page, page.getByRole(role, { name, exact: true }));
      await keyboard.press('Enter');
    };
    await openPath(journey, page, PATHS.enquiries);
    await keyboard.press('n');
    await page.getByLabel('Notat').waitFor();
    await chooseByKeys(page, 'Slag', 'enkelt');
    await chooseByKeys(page, 'Hvem henvendte seg', 'barnevern');
    await chooseByKeys(page, 'Tema', 'økonomi');
    await chooseByKeys(page, 'Husholdning', 'enslig');
    await tabTo(page, page.getByLabel('Barn 0–17 år'));
    await keyboard.type('2');
    await tabTo(page, page.getByLabel('Notat'));
    await keyboard.type(NOTE);
    await keyboard.press('Control+Enter');
    await page.locator('.registered').waitFor();
    await go('link', 'Åpne den');
    await page.getByRole('heading', { level: 1, name: /^Henvendelse \d/u }).waitFor();
    await go('link', 'Arbeid i saken');
    await page.getByRole('heading', { level: 1, name: /^Sak \d/u }).waitFor();
    caseId = idInAddress(page);
    // nothing asks for a family as long as advice is all that is needed
    await page.getByText('Ingen familie er knyttet til saken ennå.').waitFor();
    await expectAccessible(page);

    await go('button', 'Gi råd');
    const dialog = page.getByRole('dialog', { name: 'Gi råd' });
    await tabTo(page, dialog.getByLabel('Kommentar (valgfritt)'));
    await keyboard.type(ADVICE);
    await expectAccessible(page);
    // who looks away for a moment finds what was written where it was
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Gi råd');
    await keyboard.press('Enter');
    expect(await dialog.getByLabel('Kommentar (valgfritt)').inputValue()).toBe(ADVICE);
    await tabTo(page, dialog.getByRole('button', { name: 'Lagre' }));
    await keyboard.press('Enter');
    await page.locator('[aria-current=step]').getByText('Råd gitt').waitFor();
    await expectAccessible(page);

    await go('button', 'Avslutt med rådet');
    const ending = page.getByRole('dialog', { name: 'Avslutt med rådet' });
    await tabTo(page, ending.getByRole('button', { name: 'Lagre' }));
    await keyboard.press('Enter');
    await page.locator('[aria-current=step]').getByText('Avsluttet').waitFor();
    await tabTo(page, page.getByText('Vis hva som er bestemt'));
    await keyboard.press('Enter');
    await page.getByText(ADVICE).waitFor();
    await expectAccessible(page);
    expect(await ask<Case>(page, 'GET', `/cases/${caseId}`)).toMatchObject({
      stage: 'closed',
      form: 'advice',
      outcome: 'advice_given',
      daysToDecision: 0,
      daysToContact: null,
    });
    await page.context().close();
    await expectGoodEverywhere(journey, 'Ingrid', casePath(caseId));
  });

  test('it left nothing loose, and child welfare got its answer by word of mouth: it sees no case', async () => {
    const page = await journey.as('Ingrid');
    expect(await ask(page, 'GET', `/cases/${caseId}/loose-threads`)).toMatchObject({ items: [] });
    const partner = await journey.as('Leila');
    await partner.goto(`${journey.program.address}${PATHS.myFamilies}`);
    await partner.getByText('Ingen familier ennå').waitFor();
    await partner.goto(`${journey.program.address}${casePath(caseId)}`);
    await partner.getByRole('heading', { level: 1, name: 'Fant ikke saken' }).waitFor();
    expect(await partner.content()).not.toContain('gjelden');
    await Promise.all([page.context().close(), partner.context().close()]);
  });
});
