import { describe, expect, test } from 'vitest';
import { makeTestNumber } from '../../src/shared/identifying/synthetic-numbers.ts';
import { PATHS } from '../../web/paths.ts';
import { enquiry } from '../kit/enquiry.ts';
import { expectAccessible } from './browser.ts';
import { ask, startJourney } from './journey.ts';

const NUMBER =
  makeTestNumber({ day: 5, month: 5, year: 85, individual: 906, series: 80, isDNumber: false, rest: 0 }) ??
  '';
const FAMILY = 'Familien Skjermet';
const NOTE = 'Har flyttet hit fra en annen kant av landet';
const NOBODYS_ID = '00000000-0000-4000-8000-000000000000';

const { note: _, ...withoutNote } = enquiry();
const withoutText = { ...withoutNote, advice: [{ advice: 'apply', service: 'nav', text: null }] };

type Shown = { reference: string };

describe('a family with a protected identity', () => {
  const journey = startJourney();
  const at = (path: string) => `${journey.program.address}${path}`;
  const familyAt = (id: string) => at(PATHS.family.replace('$familyId', id));

  test('is there for whom it is named to, and for nobody else in the team', async () => {
    const ingrid = await journey.as('Ingrid');
    const linked = await ask<{ id: string }>(ingrid, 'POST', '/enquiries', enquiry({ note: NOTE }));
    const other = await ask<{ id: string }>(ingrid, 'POST', '/enquiries', withoutText);
    const { id, reference } = await ask<{ id: string } & Shown>(ingrid, 'POST', '/families', {
      name: FAMILY,
      persons: [{ name: 'Tone Skjermet', relation: 'parent', birthNumber: NUMBER }],
      enquiryId: linked.id,
    });

    const yusuf = await journey.as('Yusuf');
    await yusuf.goto(familyAt(id));
    await yusuf.getByRole('heading', { level: 1, name: FAMILY }).waitFor();

    await ingrid.goto(familyAt(id));
    await ingrid.getByRole('button', { name: 'Flere valg for Tone Skjermet' }).press('Enter');
    await ingrid.getByRole('menuitem', { name: 'Beskyttet identitet' }).press('Enter');
    const dialog = ingrid.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Strengt fortrolig adresse' }).check();
    await dialog.getByText('Ingrid Solbakken (deg)').waitFor();
    const save = dialog.getByRole('button', { name: 'Lagre' });
    await save.press('Enter');
    await dialog.getByText('Kryss av for at du har forstått.').waitFor();
    await expectAccessible(ingrid);
    await dialog.getByRole('checkbox', { name: 'Jeg har forstått hva dette betyr' }).check();
    await save.press('Enter');
    await ingrid.getByRole('heading', { name: 'Familien har beskyttet identitet' }).waitFor();
    // what the enquiry's note said is read here and nowhere else
    await ingrid.getByText(NOTE).waitFor();
    await expectAccessible(ingrid);

    const expectNothing = async () => {
      const content = await yusuf.content();
      for (const secret of [FAMILY, 'Tone Skjermet', reference, NOTE, 'Strømstøtte'])
        expect(content).not.toContain(secret);
    };
    // by the address, the answer is word for word that of a family that never was
    const answerAt = async (familyId: string) => {
      await yusuf.goto(familyAt(familyId));
      await yusuf.getByRole('heading', { level: 1, name: 'Fant ikke familien' }).waitFor();
      return yusuf.locator('main').innerText();
    };
    expect(await answerAt(id)).toBe(await answerAt(NOBODYS_ID));
    await expectNothing();
    await expectAccessible(yusuf);

    // not in the list, its count or its search, nor by the birth number
    await yusuf.goto(at(PATHS.families));
    await yusuf.getByText('3 familier vist').waitFor();
    await expectNothing();
    for (const wanted of ['Skjermet', reference]) {
      await yusuf.getByLabel('Søk på navn eller referanse').fill(wanted);
      await yusuf.getByText('Ingen av teamets familier passer søket.').waitFor();
    }
    await yusuf.getByLabel('Søk på navn eller referanse').fill('');
    await yusuf.getByText('3 familier vist').waitFor();
    await yusuf.getByLabel('Fødselsnummer, elleve siffer').fill(NUMBER);
    await yusuf.keyboard.press('Enter');
    await yusuf.getByText('Ingen familie du har tilgang til, har dette nummeret').waitFor();
    await expectNothing();

    // the enquiry is one like any other that belongs to no family
    const enquiryAs = async (enquiryId: string) => {
      await yusuf.goto(at(PATHS.enquiry.replace('$enquiryId', enquiryId)));
      await yusuf.getByText('Henvendelsen er ikke knyttet til noen familie du har tilgang til.').waitFor();
      await yusuf.waitForLoadState('networkidle');
      await expectNothing();
      const text = await yusuf.locator('main').innerText();
      return text.replaceAll(/Henvendelse \d+/gu, 'Henvendelse').replaceAll(/\d\d[.:]\d\d/gu, '');
    };
    expect(await enquiryAs(linked.id)).toBe(await enquiryAs(other.id));
    expect(await ask(yusuf, 'GET', `/enquiries/${linked.id}/family`)).toEqual({ family: null });

    // who is named sees it from the next click on
    await ingrid.getByRole('button', { name: 'Navngi en til' }).press('Enter');
    await ingrid.getByRole('dialog').getByLabel('Fra teamet').selectOption({ label: 'Yusuf Hagen' });
    await ingrid.getByRole('dialog').getByRole('button', { name: 'Navngi', exact: true }).press('Enter');
    await ingrid.getByRole('button', { name: 'Fjern Yusuf Hagen' }).waitFor();
    await yusuf.goto(familyAt(id));
    await yusuf.getByRole('heading', { level: 1, name: FAMILY }).waitFor();
    await Promise.all([ingrid.context().close(), yusuf.context().close()]);
  });
});
