import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { casePath, chooseByKeys, openPath, takeStep } from './case-steps.ts';
import { expectAccessible } from './browser.ts';
import { ask, expectGoodEverywhere, idInAddress, startJourney, tabTo } from './journey.ts';

const NAMED = 'Mor heter Siri Testesen, skriv til siri@example.no.';
const NOTE = 'Alene med to barn. Mangler penger til husleia og til vinterklær.';
const ADVICE =
  'Rådet helsesykepleieren til å hjelpe mor med å søke hos NAV, og til å nevne klesbytte og familiekafé.';

type Case = { number: number; family: unknown; stage: string; outcome: string | null };
type Forms = { assistanceForm: string | null; useful: string | null; closedOn: string | null };

describe('a school nurse asks about a mother without saying who she is', () => {
  const journey = startJourney();
  let caseId = '';
  let number = '';
  const onBoard = (page: Page) =>
    page.getByRole('main').getByRole('link', { name: `Sak ${number}`, exact: true });

  test('the discussion is registered by the keyboard; what says who it is, is refused and kept on the page', async () => {
    const page = await journey.as('Ingrid');
    await openPath(journey, page, PATHS.newEnquiry);
    await chooseByKeys(page, 'Slag', 'anonym');
    await chooseByKeys(page, 'Hvem henvendte seg', 'helsef');
    await chooseByKeys(page, 'Tema', 'økonomi');
    await chooseByKeys(page, 'Husholdning', 'enslig');
    await tabTo(page, page.getByLabel('Barn 0–17 år'));
    await page.keyboard.type('2');
    await tabTo(page, page.getByLabel('Notat'));
    await page.keyboard.type(NAMED);
    await page.locator('mark', { hasText: 'Siri Testesen' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: 'Dette må rettes' }).waitFor();
    await page.getByRole('button', { name: /Ta dette bort/u }).waitFor();
    expect(await page.getByLabel('Notat').inputValue()).toBe(NAMED);
    await expectAccessible(page);
    await page.getByLabel('Notat').fill(NOTE);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('link', { name: 'Åpne den' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Henvendelse \d/u }).waitFor();
    await page.getByRole('link', { name: 'Arbeid i saken' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Anonym sak \d/u }).waitFor();
    caseId = idInAddress(page);
    number = String((await ask<Case>(page, 'GET', `/cases/${caseId}`)).number);
    // nobody is known, so there is nothing to write down about anybody, and no way to begin
    await page.getByText('Teamet vet ikke hvem det gjelder').waitFor();
    expect(await page.getByRole('button', { name: 'Skriv notat' }).count()).toBe(0);
    await page.context().close();
    await expectGoodEverywhere(journey, 'Ingrid', casePath(caseId));
  });

  test('it stands on the board of the team lead and in the day of the adviser', async () => {
    const lead = await journey.as('Marit');
    await openPath(journey, lead, `${PATHS.cases}?stage=received`);
    await onBoard(lead).first().waitFor();
    const page = await journey.as('Ingrid');
    await openPath(journey, page, PATHS.myDay);
    await onBoard(page).first().waitFor();
    await Promise.all([lead.context().close(), page.context().close()]);
  });

  test('advice is given, without a name in it either, and is what the case ends with', async () => {
    const page = await journey.as('Ingrid');
    await openPath(journey, page, casePath(caseId));
    await page.getByRole('button', { name: 'Gi råd' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kommentar (valgfritt)').fill(NAMED);
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await dialog.getByText(/teksten har en e-postadresse/u).waitFor();
    expect(await dialog.getByLabel('Kommentar (valgfritt)').inputValue()).toBe(NAMED);
    await expectAccessible(page);
    await dialog.getByLabel('Kommentar (valgfritt)').fill(ADVICE);
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await takeStep(page, 'Avslutt med rådet');
    const now = page.locator('#case-now');
    await now.getByText('Råd gitt').waitFor();
    await now.getByText('Råd og veiledning').waitFor();
    await page.getByText('Vis hva som er bestemt').press('Enter');
    await page.getByText(ADVICE).waitFor();
    await expectAccessible(page);

    const standing = await ask<Case>(page, 'GET', `/cases/${caseId}`);
    expect(standing).toMatchObject({ family: null, stage: 'closed', outcome: 'advice_given' });
    const kept = JSON.stringify([
      standing,
      await ask(page, 'GET', `/cases/${caseId}/steps`),
      await ask(page, 'GET', `/enquiries/${caseId}`),
      await ask(page, 'GET', `/enquiries/${caseId}/changes`),
    ]);
    expect(kept).not.toMatch(/Siri|siri@/u);
    const lead = await journey.as('Marit');
    await openPath(journey, lead, PATHS.cases);
    await lead.getByRole('heading', { level: 2, name: /^Mottatt/u }).waitFor();
    expect(await onBoard(lead).count()).toBe(0);
    await Promise.all([lead.context().close(), page.context().close()]);
  });

  test('later the nurse is asked whether it was of use, and the answer counts', async () => {
    const page = await journey.as('Ingrid');
    await openPath(journey, page, PATHS.enquiry.replace('$enquiryId', caseId));
    await tabTo(page, page.getByRole('button', { name: 'Delvis', exact: true }));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Delvis', exact: true, pressed: true }).waitFor();
    await expectAccessible(page);
    expect(await ask<Forms>(page, 'GET', `/enquiries/${caseId}`)).toMatchObject({
      assistanceForm: 'advice',
      useful: 'partly',
      closedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) as string,
    });
    await page.context().close();
  });

  test.each(['Henrik', 'Jonas', 'Solveig'])('%s sees nothing of it', async (name) => {
    const page = await journey.as(name);
    await openPath(journey, page, casePath(caseId));
    await page.getByRole('heading', { level: 1, name: 'Fant ikke saken' }).waitFor();
    const content = await page.content();
    for (const secret of [NOTE, ADVICE, `Anonym sak ${number}`]) expect(content).not.toContain(secret);
    await expectAccessible(page);
    await page.context().close();
  });
});
