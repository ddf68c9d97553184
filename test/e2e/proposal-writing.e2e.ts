import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { PATHS } from '../../web/paths.ts';
import { expectAccessible } from './browser.ts';
import { startJourney } from './journey.ts';

const ENTRY = 'skole-leksehjelp-universal';
const WHY = 'Den er flyttet til biblioteket.';
const at = (path: string) => path.replace('$entryId', ENTRY);

describe('a proposal, from the one who writes it to the one who decides', () => {
  const journey = startJourney();
  const open = (page: Page, path: string) => page.goto(`${journey.program.address}${path}`);
  const away = async (page: Page) => {
    await page.getByRole('link', { name: 'Tiltak og tilbud' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Tiltak og tilbud' }).waitFor();
    await page.goBack();
  };

  test('what is agreed with an organisation is shown to those who keep the catalogue', async () => {
    const editor = await journey.as('Tarjei');
    await open(editor, at(PATHS.entry));
    await editor.getByRole('button', { name: 'Endre hvem som holder det ved like' }).click();
    await editor.getByLabel(/^Hva som er avtalt/u).fill('Nøkkel ligger hos vaktmesteren');
    await editor.getByRole('button', { name: 'Lagre' }).click();
    await editor.getByText('Nøkkel ligger hos vaktmesteren').waitFor();
    const partner = await journey.as('Berit');
    await open(partner, at(PATHS.entry));
    await partner.getByRole('heading', { level: 1, name: 'Leksehjelp' }).waitFor();
    await partner.getByText('Ansvarlig', { exact: true }).waitFor();
    expect(await partner.getByText('Nøkkel ligger').count()).toBe(0);
    await expectAccessible(partner);
    for (const page of [editor, partner]) await page.context().close();
  });

  test('the reason, the answer and the approver’s own changes are there again after a look elsewhere', async () => {
    const page = await journey.as('Berit');
    await open(page, at(PATHS.editEntry));
    await page.getByLabel('Kort om', { exact: true }).fill('Hjelp med lekser etter skolen.');
    await page.getByLabel('Hvorfor foreslår du dette?').fill(WHY);
    await away(page);
    await page.getByText('Det du skrev sist, er her fortsatt.').waitFor();
    expect(await page.getByLabel('Hvorfor foreslår du dette?').inputValue()).toBe(WHY);
    await page.getByRole('button', { name: 'Send forslaget' }).click();
    await page.getByRole('heading', { name: 'Takk. Forslaget er sendt.' }).waitFor();

    const editor = await journey.as('Tarjei');
    await open(editor, PATHS.proposals);
    await editor.getByRole('link', { name: /^Se forslaget om Leksehjelp/u }).click();
    const answer = editor.getByLabel('Svar til den som foreslo (kan være tomt)');
    await answer.fill('Takk!');
    await away(editor);
    await editor.getByText(WHY).waitFor();
    expect(await answer.inputValue()).toBe('Takk!');
    await editor.getByRole('button', { name: 'Rett først, og godta' }).click();
    await editor.getByLabel('Kort om', { exact: true }).fill('Hjelp med lekser på biblioteket.');
    await away(editor);
    await editor.getByText('Det du skrev sist, er her fortsatt.').waitFor();
    const summary = editor.getByLabel('Kort om', { exact: true });
    expect(await summary.inputValue()).toBe('Hjelp med lekser på biblioteket.');

    // somebody else changes another field meanwhile: it stays, and so does what is written here
    await editor.evaluate(async (id) => {
      const address = `/api/v1/catalogue/entries/${id}`;
      const { version, content } = (await (await fetch(address)).json()) as {
        version: number;
        content: object;
      };
      await fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version, content: { ...content, phone: '32 00 11 22' } }),
      });
    }, ENTRY);
    await editor.getByRole('button', { name: 'Godta', exact: true }).click();
    await editor.getByText('Tiltaket ble endret imens. Se over forslaget på nytt.').waitFor();
    expect(await summary.inputValue()).toBe('Hjelp med lekser på biblioteket.');
    await editor.getByRole('button', { name: 'Godta', exact: true }).click();
    await editor.getByText('Godtatt.', { exact: true }).waitFor();
    expect(await summary.count()).toBe(0);
    await open(editor, at(PATHS.entry));
    await editor.getByText('Hjelp med lekser på biblioteket.').first().waitFor();
    await editor.getByText('32 00 11 22').first().waitFor();
    for (const one of [page, editor]) await one.context().close();
  });
});
