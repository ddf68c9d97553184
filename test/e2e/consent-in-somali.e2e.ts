import { describe, expect, test } from 'vitest';
import { makeTestNumber } from '../../src/shared/identifying/synthetic-numbers.ts';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { fillConsent } from './consent-form.ts';
import { idInAddress, startJourney, tabTo } from './journey.ts';

const NUMBER =
  makeTestNumber({
    day: 14,
    month: 6,
    year: 88,
    individual: 900,
    series: 80,
    isDNumber: false,
    rest: 0,
  }) ?? '';
const FAMILY = 'Familien Eksempel';
const MOTHER = 'Hibo Eksempel';
const CHILD = 'Zahra Eksempel';
const LEISURE = 'Barns deltakelse i fritidsaktiviteter';
const FROM_SCHOOL = 'Zahra har begynt på håndball etter skoletid.';
const FROM_TEAM = 'Klubben tar imot fritidskortet.';

describe('a consent in Somali, and what a partner reads and writes under it', () => {
  const journey = startJourney();
  const at = (path: string) => `${journey.program.address}${path}`;
  let familyId = '';

  test('the birth number is searched for before the family is created', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(at(PATHS.newFamily));
    const find = page.getByLabel('Fødselsnummer, elleve siffer');
    await find.fill(NUMBER);
    await find.press('Enter');
    await page.getByText('Ingen familie du har tilgang til, har dette nummeret').waitFor();
    await page.getByRole('button', { name: 'Bruk nummeret for den første personen' }).press('Enter');
    await expect.poll(() => page.getByLabel('Fødselsnummer (valgfritt)').inputValue()).toBe(NUMBER);

    await page.getByLabel('Navn på familien').fill(FAMILY);
    const first = page.getByRole('group', { name: 'Person 1' });
    await first.getByLabel('Hvem i familien').selectOption('parent');
    await first.getByLabel('Fødselsdato').fill('14.06.1988');
    await first.getByLabel('Språk').selectOption('so');
    await first.getByLabel('Trenger tolk').check();
    await first.getByLabel('Navn').fill(MOTHER);
    await page.getByRole('button', { name: 'Legg til en person' }).press('Enter');
    const second = page.getByRole('group', { name: 'Person 2' });
    await second.getByLabel('Hvem i familien').selectOption('child');
    await second.getByLabel('Fødselsdato').fill('03.09.2017');
    await second.getByLabel('Navn').fill(CHILD);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Opprett familien' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    familyId = idInAddress(page);
    // a birth number is in no address
    expect(page.url()).not.toContain(NUMBER);

    await page.getByRole('button', { name: `Flere valg for ${CHILD}` }).press('Enter');
    await page.getByRole('menuitem', { name: 'Foreldreansvar' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: MOTHER }).check();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Lagre' }).press('Enter');
    await page.getByText(`Foreldreansvar: ${MOTHER}`).waitFor();
    await page.context().close();
  });

  test('the number finds the family for the team, and for another team nothing', async () => {
    for (const [name, outcome] of [
      ['Yusuf', 'Familien finnes alt'],
      ['Jonas', 'Ingen familie du har tilgang til, har dette nummeret'],
    ] as const) {
      const page = await journey.as(name);
      await page.goto(at(PATHS.families));
      await page.getByLabel('Fødselsnummer, elleve siffer').fill(NUMBER);
      await page.keyboard.press('Enter');
      await page.getByText(outcome).waitFor();
      await page.context().close();
    }
  });

  test('the text is read in Somali, the interpreter is named, and what opens is said before it is saved', async () => {
    const page = await journey.as('Ingrid');
    await page.goto(at(PATHS.family.replace('$familyId', familyId)));
    await page.getByRole('link', { name: 'Nytt samtykke' }).press('Enter');
    const language = page.getByLabel('Språket teksten er lest på');
    await language.waitFor();
    expect(await language.inputValue()).toBe('so');
    const text = page.locator('article[lang=so]');
    await text.getByText('Oggolaansho').first().waitFor();
    await page.getByText('Teksten er et utkast').waitFor();

    const save = page.getByRole('button', { name: 'Lagre samtykket' });
    await save.press('Enter');
    await page.getByRole('heading', { name: 'Dette må rettes før det kan lagres' }).waitFor();
    await expectAccessible(page);
    await fillConsent(page, {
      interpreter: 'Tolk nr. 12',
      persons: [new RegExp(`^${MOTHER}, \\d`, 'u'), new RegExp(`^${CHILD}, \\d`, 'u')],
      services: ['Bjørkelia skole'],
      topics: [LEISURE],
      givers: [`${MOTHER} selv`, `${MOTHER}, foreldreansvar`],
      bothParents: false,
    });
    const summary = page.getByRole('region', { name: '7. Dette blir åpnet' });
    await summary.getByText('Bjørkelia skole se det Kompetanseteam Levekår skriver').waitFor();
    await expectAccessible(page);
    await save.press('Enter');
    await page.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    await page.getByText('Somali, med tolk (Tolk nr. 12)').waitFor();
    const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: CHILD }) });
    await row.getByText('Gitt').first().waitFor();
    await expectAccessible(page);
    await page.context().close();
  });

  test('the partner sees the family, and writes of it with the keyboard alone', async () => {
    const page = await journey.as('Amina');
    const card = page.getByRole('link', { name: FAMILY });
    await tabTo(page, card);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    expect(await page.title()).not.toContain(FAMILY);
    await page.getByText('Ingenting å lese ennå.').waitFor();
    expect(await page.content()).not.toContain(NUMBER);

    const form = page.getByRole('region', { name: 'Skriv et bidrag' });
    for (const name of [CHILD, LEISURE]) {
      await tabTo(page, form.getByRole('checkbox', { name }));
      await page.keyboard.press('Space');
    }
    await tabTo(page, form.getByLabel('Tekst'));
    await page.keyboard.type(FROM_SCHOOL);
    await tabTo(page, form.getByRole('button', { name: 'Lagre bidraget' }));
    await page.keyboard.press('Enter');
    await page.getByText('Bidraget er lagret, og teamet kan lese det.').waitFor();
    await page.locator('.partner-contribution').getByText(FROM_SCHOOL).waitFor();
    await expectAccessible(page);

    const team = await journey.as('Yusuf');
    await team.goto(at(PATHS.family.replace('$familyId', familyId)));
    await team.getByText(FROM_SCHOOL).waitFor();
    await team.getByRole('button', { name: 'Skriv et bidrag' }).press('Enter');
    const writing = team.getByRole('form', { name: 'Skriv et bidrag' });
    await writing.getByRole('checkbox', { name: CHILD }).check();
    await writing.getByRole('checkbox', { name: LEISURE }).check();
    await writing.getByLabel('Tekst').fill(FROM_TEAM);
    await expectAccessible(team);
    await writing.getByRole('button', { name: 'Lagre bidraget' }).press('Enter');
    await team.getByText('Bidraget er lagret.').waitFor();
    // the partner's page asks again by itself
    await page.locator('.partner-contribution').getByText(FROM_TEAM).waitFor();
    await Promise.all([page.context().close(), team.context().close()]);
  });

  test('a service that the family did not name sees nothing of it', async () => {
    const page = await journey.as('Leila');
    await page.getByText('Ingen familier ennå').waitFor();
    await page.goto(at(PATHS.myFamily.replace('$familyId', familyId)));
    await page.getByRole('heading', { level: 1, name: 'Du ser ikke denne familien' }).waitFor();
    const content = await page.content();
    for (const secret of [FAMILY, MOTHER, CHILD]) expect(content).not.toContain(secret);
    await expectAccessible(page);
    await page.context().close();
  });
});
