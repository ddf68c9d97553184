import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectGoodEverywhere, startJourney } from './journey.ts';
import { expectAccessible, openPage } from './browser.ts';

describe('every page is accessible and fits at 1280, 768 and 390, light and dark', () => {
  const journey = startJourney();

  test('sign-in', async () => {
    for (const look of [{ width: 1280 }, { width: 390 }, { width: 1280, dark: true }]) {
      const page = await openPage(journey.browser, look);
      await page.goto(journey.program.address);
      await page.getByRole('button', { name: /Ingrid/u }).waitFor();
      await expectAccessible(page);
      await page.context().close();
    }
  });

  const year = PATHS.reportOfYear.replace('$year', '2021');
  test.each([
    ['the overview of an adviser', 'Ingrid', PATHS.home],
    ['the overview of an approver', 'Berit', PATHS.home],
    ['the register', 'Ingrid', PATHS.enquiries],
    ['an empty register', 'Jonas', PATHS.enquiries],
    ['a new enquiry', 'Ingrid', PATHS.newEnquiry],
    ['the import', 'Marit', PATHS.imports],
    ['the annual report', 'Solveig', year],
    ['the setup of areas', 'Tarjei', PATHS.setupAreas],
    ['the setup of a list', 'Tarjei', PATHS.setupList.replace('$list', 'contact')],
    ['the setup of people', 'Tarjei', PATHS.setupPeople],
    ['the setup of services', 'Tarjei', PATHS.setupServices],
    ['the settings of consents', 'Tarjei', PATHS.setupConsent],
    ['the settings of cases', 'Tarjei', PATHS.setupCases],
    ['a case that began before', 'Ingrid', PATHS.pastCase],
    ['what was learnt', 'Ingrid', PATHS.learnings],
    ['the start of registration', 'Tarjei', PATHS.setupStarts],
    ['the catalogue, searched', 'Ingrid', `${PATHS.catalogue}?q=leksehjelp`],
    ['an entry of the catalogue', 'Ingrid', PATHS.entry.replace('$entryId', 'skole')],
    ['an entry as it is changed', 'Amina', PATHS.editEntry.replace('$entryId', 'skole')],
    ['what is proposed, when nothing is', 'Ingrid', PATHS.proposals],
    ['what is to be confirmed', 'Amina', PATHS.toConfirm],
    ['the overview of the privacy officer', 'Sigrid', PATHS.home],
    ['the review of a team lead', 'Marit', PATHS.accessReview],
    ['the review of the privacy officer', 'Sigrid', `${PATHS.accessReview}?seen=all`],
    ['the review when there is nothing', 'Sigrid', `${PATHS.accessReview}?rule=many`],
    ['where one is signed in', 'Ingrid', PATHS.sessions],
    ['a page that is not there', 'Ingrid', '/finnes-ikke'],
  ])('%s', async (_name, person, path) => {
    await expectGoodEverywhere(journey, person, path);
  });

  test('one enquiry', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(`${journey.program.address}${PATHS.enquiries}`);
    await page.getByRole('link', { name: /611/u }).first().click();
    await page.waitForURL(/[0-9a-f-]{36}/u);
    await expectGoodEverywhere(journey, 'Ingrid', new URL(page.url()).pathname);
    await page.context().close();
  });

  test.each([
    ['nn', 'Nynorsk', /Førespurnader/u],
    ['en', 'English', /Enquiries/u],
  ])('in %s the page speaks it, says so, and keeps it for the person', async (language, name, heading) => {
    const page = await journey.as('Yusuf');
    await page.goto(`${journey.program.address}${PATHS.enquiries}`);
    await page.getByRole('button', { name: /Yusuf/u }).click();
    await page.getByRole('menuitemradio', { name }).or(page.getByRole('radio', { name })).first().click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await expectAccessible(page);
  });
});
