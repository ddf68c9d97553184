import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countAppealDeadline } from '../../src/features/applications/appeal-deadline-rules.ts';
import { dayInNorway } from '../../src/shared/clock.ts';
import { addDays } from '../../src/shared/days-off.ts';
import { PATHS } from '../../web/paths.ts';
import { formatDay } from '../../web/ui/format.ts';
import { enquiry } from '../kit/enquiry.ts';
import { addFamily, casePath, chooseByKeys, openPath, takeStep } from './case-steps.ts';
import { expectAccessible } from './browser.ts';
import { ask, expectGoodEverywhere, idInAddress, startJourney, tabTo } from './journey.ts';
import { printOnPaper } from './paper.ts';

const TODAY = dayInNorway(new Date());
const day = (days: number) => formatDay(addDays(TODAY, days));
// the last day is then within the fortnight that one's day looks ahead, and not yet so near as to be loose
const ANSWERED = addDays(TODAY, -12);
const APPEAL_BY = formatDay(countAppealDeadline('social_assistance', ANSWERED) ?? '');
const FAMILY = 'Familien Testvik';
const FATHER = 'Aron Testvik';
const TALK = 'Far vil forstå brevene fra NAV selv. Vi logget inn sammen og ba om en samtale.';
const NEXT = 'Ringe far når NAV har svart på klagen';

type Registered = { id: string; number: number };

describe('a father whose case was closed ten months ago rings the team himself', () => {
  const journey = startJourney();
  let familyId = '';
  let oldNumber = 0;
  let caseId = '';
  const openCase = (page: Page) => openPath(journey, page, casePath(caseId));

  test('what he comes with is a new enquiry of the same family, and the pages say that it is a return', async () => {
    const page = await journey.as('Ingrid');
    ({ familyId } = await addFamily(page, FAMILY, [
      { name: FATHER, relation: 'parent', birthDate: '1985-04-02', phone: '900 00 004' },
      { name: 'Mille Testvik', relation: 'child', birthDate: '2016-09-14' },
    ]));
    const old = enquiry({
      receivedOn: addDays(TODAY, -500),
      closedOn: addDays(TODAY, -304),
      assistanceForm: 'coordination',
    });
    const before = await ask<Registered>(page, 'POST', '/enquiries', old);
    oldNumber = before.number;
    await ask(page, 'PUT', `/families/${familyId}/enquiries/${before.id}`);

    await openPath(journey, page, PATHS.family.replace('$familyId', familyId));
    await tabTo(page, page.getByRole('link', { name: 'Ny henvendelse', exact: true }).last());
    await page.keyboard.press('Enter');
    await page.getByText('knyttes den til familien du kom fra').waitFor();
    await chooseByKeys(page, 'Slag', 'enkelt');
    await chooseByKeys(page, 'Hvem henvendte seg', 'personen');
    await chooseByKeys(page, 'Tema', 'økonomi');
    await tabTo(page, page.getByLabel('Mottatt'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type(day(-25));
    await tabTo(page, page.getByLabel('Notat'));
    await page.keyboard.type('Ringte selv. Vil i gang med NAV og trenger hjelp med skjemaer.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('er registrert og knyttet til familien').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Til familien' }).press('Enter');
    await page.getByText('Retur', { exact: true }).waitFor();
    await page.getByText('Familien kom tilbake etter at en tidligere henvendelse var avsluttet').waitFor();
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /^Arbeid i saken, nummer/u })
      .first()
      .press('Enter');
    await page.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    caseId = idInAddress(page);
    const now = page.locator('#case-now');
    await now.getByRole('link', { name: `Sak ${String(oldNumber)}` }).waitFor();
    await now.getByText(/, avsluttet$/u).waitFor();
    await now.getByText('Retur', { exact: true }).waitFor();
    await page.locator('[aria-current=step]').getByText('Mottatt').waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('the conversation is written down, and is the first contact', async () => {
    const page = await journey.as('Ingrid');
    await openCase(page);
    await page
      .locator('#case-threads')
      .getByText(/mer enn to arbeidsdager/u)
      .waitFor();
    await takeStep(page, 'Start bistand i samtaler', (dialog) =>
      dialog.getByLabel('Hvilken dag skjedde det?').fill(day(-23)),
    );
    const timeline = page.getByRole('region', { name: 'Tidslinje' });
    await timeline.getByRole('button', { name: 'Skriv notat' }).press('Enter');
    const form = timeline.getByRole('form', { name: 'Nytt notat' });
    await form.getByLabel('Hva slags').selectOption({ label: 'Samtale' });
    await form.getByLabel('Når det skjedde').fill(day(-23));
    await form.getByLabel(FATHER).press('Space');
    await form.getByLabel('Økonomi').press('Space');
    await form.getByRole('textbox', { name: 'Tekst' }).fill(TALK);
    await form.getByText('Ingen andre tjenester ser det').waitFor();
    await expectAccessible(page);
    await form.getByRole('button', { name: 'Signer notatet' }).press('Enter');
    await timeline.getByText('Notatet er signert.', { exact: true }).waitFor();
    const now = page.locator('#case-now');
    await now.getByText('2 dager til første kontakt').waitFor();
    await now.getByText('2 dager til det var avgjort').waitFor();
    await page.locator('#case-threads').getByText('Ingen løse tråder i saken.').waitFor();
    await page.context().close();
    await expectGoodEverywhere(journey, 'Ingrid', casePath(caseId));
  });

  test('the budget made at the table goes home on paper, and nothing of it stays here', async () => {
    const page = await journey.as('Ingrid');
    await openCase(page);
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`);
    });
    await page.getByRole('link', { name: 'Lag et budsjett sammen' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Økonomi ved kjøkkenbordet' }).waitFor();
    await tabTo(page, page.getByLabel('Lønn'));
    await page.keyboard.type('21500');
    await tabTo(page, page.getByLabel('Husleie eller lån på bolig'));
    await page.keyboard.type('11 800');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.locator('.budget-table .budget-sum').last().innerText())
      .toMatch(/Igjen i måneden\s+9\s700 kr/u);
    await expectAccessible(page);
    expect((await printOnPaper(page)).text).toMatch(/11 800 kr/u);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.getByRole('link', { name: 'Tilbake til saken' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    await page.getByRole('link', { name: 'Lag et budsjett sammen' }).waitFor();
    expect(sent).toEqual([]);
    expect(await ask(page, 'GET', `/cases/${caseId}/budget`)).toEqual({ budget: null });
    await page.context().close();
  });

  test('his application is answered, and the last day to appeal is on the page and in the day', async () => {
    const page = await journey.as('Ingrid');
    await openCase(page);
    const applications = page.getByRole('region', { name: 'Søknader' });
    await applications.getByRole('button', { name: 'Ny søknad' }).press('Enter');
    const form = page.getByRole('form', { name: 'Ny søknad' });
    await form.getByLabel('Søknad om').selectOption({ label: 'Økonomisk sosialhjelp' });
    await form.getByLabel(FATHER).press('Space');
    await form.getByLabel('Sendt').fill(day(-20));
    await form.getByRole('button', { name: 'Lagre' }).press('Enter');
    await form.waitFor({ state: 'detached' });
    await applications.getByText('Sendt, venter på svar').waitFor();

    await applications.getByRole('button', { name: /^Endre Økonomisk sosialhjelp/u }).press('Enter');
    const edit = page.getByRole('form', { name: 'Endre: Økonomisk sosialhjelp' });
    await edit.getByLabel('Svaret kom fram til familien').fill(formatDay(ANSWERED));
    await edit.getByLabel('Vedtak', { exact: true }).selectOption({ label: 'Delvis innvilget' });
    await edit.getByText(`Siste dag for å klage er ${APPEAL_BY}`).waitFor();
    await expectAccessible(page);
    await edit.getByRole('button', { name: 'Lagre', exact: true }).press('Enter');
    // the form says the same day until it is gone
    await edit.waitFor({ state: 'detached' });
    await applications.getByText(`Siste dag for å klage er ${APPEAL_BY}`).waitFor();
    await takeStep(page, 'Skriv neste steg', (dialog) =>
      dialog.getByLabel('Hva er det neste som skal gjøres?').fill(NEXT),
    );
    await openPath(journey, page, PATHS.myDay);
    await page.getByText(`Siste dag ${APPEAL_BY}`).waitFor();
    await page.getByText(NEXT).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('a colleague is offered the case and takes it, with its next step and its deadline', async () => {
    const page = await journey.as('Ingrid');
    await openPath(journey, page, PATHS.handovers);
    await page.getByRole('combobox', { name: 'Til' }).selectOption({ label: 'Yusuf Hagen' });
    await page.getByRole('checkbox', { name: /Testvik/u }).press('Space');
    await page.getByLabel('Til den som får listen (valgfritt)').fill('Far vil helst ha en telefon.');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Tilby listen' }).press('Enter');
    await page.getByText('Listen er tilbudt Yusuf Hagen.').waitFor();

    const yusuf = await journey.as('Yusuf');
    await openPath(journey, yusuf, PATHS.myDay);
    await yusuf.getByRole('link', { name: 'Se listen og svar' }).press('Enter');
    await yusuf.getByText('Far vil helst ha en telefon.').waitFor();
    await expectAccessible(yusuf);
    await yusuf.getByRole('button', { name: 'Ta hele listen' }).press('Enter');
    await yusuf.getByText(/^Sakene er dine/u).waitFor();
    await openPath(journey, yusuf, PATHS.myDay);
    await yusuf.getByText(NEXT).waitFor();
    await yusuf.getByText(`Siste dag ${APPEAL_BY}`).waitFor();
    await openPath(journey, page, PATHS.myDay);
    await page.getByRole('heading', { name: 'Sakene mine' }).waitFor();
    expect(await page.getByText(NEXT).count()).toBe(0);
    await Promise.all([page.context().close(), yusuf.context().close()]);
  });

  test('the colleague hears the appeal out, asks whether it helped, and closes the case', async () => {
    const page = await journey.as('Yusuf');
    await openCase(page);
    const applications = page.getByRole('region', { name: 'Søknader' });
    const writeAnswer = async (fill: (form: ReturnType<Page['getByRole']>) => Promise<unknown>) => {
      await applications.getByRole('button', { name: /^Endre Økonomisk sosialhjelp/u }).press('Enter');
      const form = page.getByRole('form', { name: 'Endre: Økonomisk sosialhjelp' });
      await fill(form);
      await form.getByRole('button', { name: 'Lagre', exact: true }).press('Enter');
      await form.waitFor({ state: 'detached' });
    };
    await writeAnswer((form) => form.getByLabel('Klagen ble sendt').fill(day(-1)));
    await takeStep(page, 'Begynn avslutning');
    const box = page.locator('#case-closing');
    await box.getByText('0 av 1 er i orden').waitFor();
    const closeNow = () => box.getByRole('button', { name: 'Avslutt saken' }).press('Enter');
    await box.getByRole('radio', { name: 'Målene er nådd', exact: true }).press('Space');
    await closeNow();
    await box.getByText('Ingen tjeneste er spurt om hjelpen.').waitFor();
    await expectAccessible(page);
    await writeAnswer(async (form) => {
      await form.getByLabel('Svaret på klagen kom').fill(day(0));
      await form.getByLabel('Hva ble svaret?').selectOption({ label: 'Delvis medhold' });
    });
    await box.getByText('Alle oppgaver, anmodninger og søknader er ferdige.').waitFor();
    for (const [who, answer, words] of [
      ['Familien sier', 'Ja', 'Nå tør jeg å logge inn selv.'],
      ['En tjeneste sier', 'Ikke spurt', 'Ingen andre var med i saken.'],
    ] as const) {
      await box.getByRole('button', { name: who }).press('Enter');
      const form = box.locator('.evaluation-form');
      await form.getByRole('radio', { name: answer, exact: true }).press('Space');
      await form.getByRole('textbox').first().fill(words);
      await form.getByRole('button', { name: 'Lagre' }).press('Enter');
      await form.waitFor({ state: 'detached' });
    }
    await closeNow();
    await box.getByText('Lagres til').waitFor();
    await page.locator('#case-now').getByText('Målene er nådd').waitFor();
    await expectAccessible(page);
    await page.context().close();

    const lead = await journey.as('Marit');
    await openPath(journey, lead, PATHS.family.replace('$familyId', familyId));
    await expect.poll(() => lead.getByText(/^Avsluttet \d/u).count()).toBe(2);
    await lead.context().close();
    await expectGoodEverywhere(journey, 'Yusuf', casePath(caseId));
  });

  test('no service was let in, so none sees the family', async () => {
    const partner = await journey.as('Henrik');
    await partner.waitForLoadState('networkidle');
    expect(await partner.content()).not.toContain('Testvik');
    await partner.goto(`${journey.program.address}${PATHS.myFamily.replace('$familyId', familyId)}`);
    await partner.getByRole('heading', { level: 1, name: 'Du ser ikke denne familien' }).waitFor();
    await partner.context().close();
  });
});
