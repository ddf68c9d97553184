import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { enquiry } from '../kit/enquiry.ts';
import { expectAccessible } from './browser.ts';
import { fillConsent } from './consent-form.ts';
import { ask, idInAddress, startJourney } from './journey.ts';

const OLD_TEXT = 'Drøftet uten navn: en far som ikke sover';

type Counts = { total: unknown; filters: Record<'area' | 'topic', unknown> };

describe('an anonymous discussion becomes the case of a family', () => {
  const journey = startJourney();
  const at = (path: string) => `${journey.program.address}${path}`;

  test('only with a consent; it counts once, and the old text is nowhere', async () => {
    const page = await journey.as('Ingrid');
    const content = {
      ...enquiry({ anonymous: true, receivedOn: '2022-02-10', note: OLD_TEXT }),
      consent: null,
    };
    const { id, number } = await ask<{ id: string; number: number }>(page, 'POST', '/enquiries', content);
    const counts = async () => {
      const { total, filters } = await ask<Counts>(page, 'GET', '/enquiries/counts?kind=case');
      return { total, area: filters.area, topic: filters.topic };
    };
    const before = await counts();

    const old = at(PATHS.enquiry.replace('$enquiryId', id));
    await page.goto(old);
    await page.getByText(OLD_TEXT).waitFor();
    await page.getByRole('link', { name: 'Bli familiens sak' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: `Fra anonym drøfting ${number}` }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Jeg har lest dette, gå videre' }).press('Enter');
    await page.getByRole('button', { name: 'Velg Familien Lunde' }).press('Enter');
    await page.getByText('Familien er Familien Lunde.').waitFor();
    await fillConsent(page, {
      persons: [/^Kari Lunde, \d/u],
      services: ['NAV Drammen'],
      topics: ['Bolig'],
      givers: ['Kari Lunde selv'],
    });
    await expectAccessible(page);

    // a no makes nothing the family's
    await page.getByRole('radio', { name: 'Nei, de samtykker ikke' }).check();
    await page.getByRole('button', { name: 'Lagre at de sa nei' }).press('Enter');
    await page.getByText('Sier de nei, står den anonym som før').waitFor();
    await page.getByRole('radio', { name: 'Ja, de samtykker' }).check();

    const save = page.getByRole('button', { name: 'Lagre samtykket' });
    const dialog = page.getByRole('dialog');
    await save.press('Enter');
    await dialog.getByRole('button', { name: 'Ikke ennå' }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await ask(page, 'GET', `/enquiries/${id}`)).toMatchObject({ note: OLD_TEXT });
    await save.press('Enter');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Ja, gjør det til familiens sak' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Familien Lunde' }).waitFor();
    await page
      .getByRole('link', { name: /^Henvendelse \d+/u })
      .first()
      .waitFor();
    await expectAccessible(page);
    expect(await page.content()).not.toContain(OLD_TEXT);

    expect(await counts()).toEqual(before);
    await page
      .getByRole('link', { name: /^Henvendelse \d+/u })
      .first()
      .press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Henvendelse \d+/u }).waitFor();
    const newId = idInAddress(page);
    expect(newId).not.toBe(id);
    const now = await ask<object>(page, 'GET', `/enquiries/${newId}`);
    expect(now).toMatchObject({ anonymous: false, receivedOn: '2022-02-10', area: 'stromso', note: null });
    expect(JSON.stringify(now)).not.toContain(id);
    expect(await ask(page, 'GET', `/enquiries/${newId}/changes`)).toMatchObject({ items: [] });

    // neither at the way back, nor by the old address, nor in what is typed
    for (let steps = 0; steps < 4; steps += 1) {
      await page.goBack();
      await page.waitForLoadState('networkidle');
      expect(await page.content()).not.toContain(OLD_TEXT);
    }
    await page.goto(old);
    await page.getByRole('heading', { level: 1, name: 'Fant ikke henvendelsen' }).waitFor();
    await page.goto(at(PATHS.enquiryFamilyCase.replace('$enquiryId', id)));
    await page.getByRole('heading', { level: 1, name: 'Fant ikke henvendelsen' }).waitFor();
    await expectAccessible(page);
    await page.context().close();
  });
});
