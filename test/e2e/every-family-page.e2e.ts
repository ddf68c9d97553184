import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { ask, expectGoodEverywhere, startJourney } from './journey.ts';

type Listed<T> = { items: (T & { id: string; name: string })[] };

describe('every page of families and consent is accessible and fits at 1280, 768 and 390, light and dark', () => {
  const journey = startJourney();
  let ids: Readonly<Record<string, string>> | undefined;

  /** Of the example: a family with consents, the school, a sitting, an anonymous discussion. */
  async function findIds(): Promise<Readonly<Record<string, string>>> {
    const page = await journey.as('Ingrid');
    const families = await ask<Listed<object>>(page, 'GET', '/families');
    const familyId = families.items.find(({ name }) => name === 'Familien Warsame')?.id ?? '';
    const services = await ask<Listed<object>>(page, 'GET', '/services');
    const consents = await ask<Listed<{ statementId: string; answer: string }>>(
      page,
      'GET',
      `/families/${familyId}/consents`,
    );
    const family = await ask<{ persons: { id: string }[]; enquiries: { id: string }[] }>(
      page,
      'GET',
      `/families/${familyId}`,
    );
    const anonymous = await ask<Listed<object>>(page, 'GET', '/enquiries?anonymous=true&limit=1');
    await page.context().close();
    return {
      familyId,
      personId: family.persons[0]?.id ?? '',
      caseId: family.enquiries[0]?.id ?? '',
      language: 'ar',
      serviceId: String(services.items.find(({ name }) => name === 'Bjørkelia skole')?.id),
      statementId: consents.items.find(({ answer }) => answer === 'given')?.statementId ?? '',
      enquiryId: anonymous.items[0]?.id ?? '',
    };
  }

  test.each([
    ['the families', 'Ingrid', PATHS.families],
    ['no families yet', 'Jonas', PATHS.families],
    ['a new family', 'Ingrid', PATHS.newFamily],
    ['one family', 'Ingrid', PATHS.family],
    ["a person's own access log", 'Ingrid', PATHS.personLog],
    ['emergency access', 'Yusuf', PATHS.emergency],
    ['a new consent', 'Ingrid', PATHS.newConsent],
    ['what was shared under a consent', 'Ingrid', PATHS.sharedUnder],
    ['the family as a service sees it', 'Ingrid', PATHS.seenBy],
    ['sharing without consent', 'Ingrid', PATHS.newDisclosure],
    ["the consent's text in bokmål", 'Ingrid', PATHS.consentText.replace('$language', 'nb')],
    ["the consent's text in Arabic", 'Ingrid', PATHS.consentText],
    ['an anonymous discussion that becomes a case', 'Ingrid', PATHS.enquiryFamilyCase],
    ["a case's plan for the family", 'Ingrid', PATHS.casePlanPaper],
    ['the families of a partner', 'Amina', PATHS.myFamilies],
    ['no families of a partner', 'Leila', PATHS.myFamilies],
    ['one family of a partner', 'Amina', PATHS.myFamily],
  ])('%s', async (_name, person, path) => {
    ids ??= await findIds();
    const whole = path.replaceAll(/\$(\w+)/gu, (_all, name: string) => ids?.[name] ?? '');
    await expectGoodEverywhere(journey, person, whole);
  });

  test('what names a family stands on its page and not in the title of the window', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(`${journey.program.address}${PATHS.families}`);
    await page.getByRole('link', { name: 'Familien Warsame' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Familien Warsame' }).waitFor();
    expect(await page.title()).toMatch(/^Familie /u);
    expect(await page.title()).not.toMatch(/Warsame/u);
  });
});
