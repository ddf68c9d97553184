import type { Page } from 'playwright-core';
import type { OpenAs } from './picture.ts';

const PROPOSED = 'skole-leirskole-universal';
/** What many have looked for: the need, whose, where, and from where it was told. */
const MISSED = [
  { source: 'enquiry', needs: ['leisure'], area: 'fjell', ageBand: '6-12' },
  { source: 'enquiry', needs: ['leisure'], area: 'fjell', ageBand: '13-17' },
  { source: 'case', needs: ['leisure', 'network'], area: 'stromso', ageBand: '13-17' },
  { source: 'enquiry', needs: ['housing'], area: 'stromso', ageBand: '24+' },
  { source: 'case', needs: ['housing', 'economy'], area: 'fjell', ageBand: '24+' },
  { source: 'enquiry', needs: ['mental_health'], area: null, ageBand: '13-17' },
  { source: 'case', needs: ['mental_health'], area: 'stromso', ageBand: '18-23' },
  {
    source: 'search',
    needs: ['leisure'],
    area: 'fjell',
    ageBand: '13-17',
    words: 'svømmekurs bare for jenter',
  },
  { source: 'search', needs: ['language'], area: null, ageBand: '24+', words: 'norskkurs på kveldstid' },
];

/** The drawing whole. */
export async function showNetwork(page: Page): Promise<void> {
  const picture = page.getByRole('img', { name: 'Tegning av samarbeidet' });
  await picture.waitFor();
  await picture.evaluate((element) => element.scrollIntoView({ block: 'end' }));
}

/** What the catalogue suggests for an enquiry, with why. */
export async function showSuggestions(page: Page): Promise<void> {
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('main table tbody a').first().click();
  await page.getByRole('heading', { level: 1, name: /^Henvendelse \d+/u }).waitFor();
  const section = page.getByRole('region', { name: 'Forslag til tiltak' });
  await section.getByRole('button', { name: 'Vis forslag' }).click();
  await section.getByRole('article').first().waitFor();
  await page.mouse.move(0, 0);
  await section.evaluate((element) => element.scrollIntoView({ block: 'start' }));
}

/** Somebody of another service proposes a change; an adviser has it before her. */
export async function showProposal(page: Page, openAs: OpenAs): Promise<void> {
  const other = await openAs('henrik');
  await other.goto(page.url());
  await other.evaluate(async (id) => {
    const stands = await fetch(`/api/v1/catalogue/entries/${id}`);
    const { version, content } = (await stands.json()) as { version: number; content: object };
    const answer = await fetch('/api/v1/catalogue/proposals', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        entryId: id,
        baseVersion: version,
        content: {
          ...content,
          when: 'Uke 37 til 40, mandag til fredag',
          costHelp: 'Skolen låner ut sovepose, regntøy og støvler.',
        },
        words: 'Uken er bestemt, og foreldre spør hva skolen låner ut.',
        replyTo: null,
      }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }, PROPOSED);
  await page.reload({ waitUntil: 'networkidle' });
  await page
    .getByRole('link', { name: /^Se forslaget om/u })
    .first()
    .click();
  await page.getByRole('button', { name: 'Godta', exact: true }).waitFor();
  await page.mouse.move(0, 0);
  await page.evaluate(() => scrollTo(0, 0));
}

/** A year in which something was missed. */
export async function showGaps(page: Page): Promise<void> {
  await page.evaluate(async (missed) => {
    for (const gap of missed) {
      const answer = await fetch('/api/v1/catalogue/gaps', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ words: null, language: null, ...gap }),
      });
      if (!answer.ok) throw new Error(await answer.text());
    }
  }, MISSED);
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('region', { name: 'Behov og alder' }).waitFor();
}
