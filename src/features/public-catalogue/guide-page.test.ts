import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeEntry, makeSite } from '../../../test/kit/public-site.ts';
import { LIFE_AREAS } from '../catalogue/entry.ts';
import { readExampleCatalogue } from '../catalogue/example-catalogue.ts';
import { guidePage } from './guide-page.ts';
import type { LooseQuery } from './page-query.ts';

const offersIn = (html: string) => html.split('<li class="card offer">').slice(1);

describe('what somebody answers', async () => {
  const { entries } = await readExampleCatalogue();
  const codes = [...new Set(entries.flatMap(({ content }) => content.areas))];
  const site = makeSite(
    entries.map(({ id, content }) => makeEntry(id, content)),
    { areas: codes.map((code) => ({ code, labels: { nb: code, nn: code, en: code } })) },
  );
  const answers = fc.record({
    whose: fc.constantFrom<LooseQuery>(
      ...Array.from({ length: 26 }, (_, age) => ({ alder: String(age) })),
      { hvem: 'gravid' },
      { hvem: 'voksen' },
      { alder: '3, 8', hvem: ['gravid', 'voksen'] },
    ),
    tema: fc.subarray([...LIFE_AREAS], { minLength: 1, maxLength: 3 }),
    bydel: fc.constantFrom('', ...codes),
    language: fc.constantFrom('nb' as const, 'nn' as const),
  });

  test('leads to offers, each with somebody to reach, and to a number that is for all', () => {
    fc.assert(
      fc.property(answers, ({ whose, language, ...about }) => {
        const { html } = guidePage({ ...site, language }, { ...whose, ...about });
        const offers = offersIn(html);
        expect(offers.length).toBeGreaterThan(0);
        for (const offer of offers) expect(offer).toMatch(/href="(tel:|mailto:|https:)/u);
        expect(html.slice(html.indexOf('hvem-kan-jeg-spoerre'))).toContain('href="tel:32040000"');
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test('names keep their capitals within a sentence', () => {
    const { html } = guidePage(site, { tema: ['language'] });
    expect(html).toContain('gjelder språk og å være ny i Norge');
    expect(html).toContain('Dette svarte du: norsk språk eller å være ny i Norge.');
  });
});

test('where there is nothing, the page says so, and whom to ask', () => {
  const { html } = guidePage(makeSite([]), { alder: '8' });
  expect(offersIn(html)).toEqual([]);
  expect(html).toContain('Vi fant ikke noe som passer');
  expect(html).toContain('Ring kommunens sentralbord');
});

test('who waits for a child comes to what is for those first, and to what is for adults', () => {
  const entries = [
    makeEntry('penger', { lifeAreas: ['economy'], audiences: ['adults'] }),
    makeEntry('gravid', { lifeAreas: ['economy'], audiences: ['expecting'], level: 'indicated' }),
    makeEntry('barn', { lifeAreas: ['economy'], audiences: ['children'] }),
  ];
  const { html } = guidePage(makeSite(entries), { hvem: 'gravid', tema: 'economy' });
  expect(offersIn(html).map((offer) => /katalog\/([a-z]+)"/u.exec(offer)?.[1])).toEqual(['gravid', 'penger']);
});
