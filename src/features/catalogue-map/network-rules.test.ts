import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entry } from '../../../test/kit/catalogue-entry.ts';
import { openExample } from '../../../test/relevance/search-example.ts';
import type { Entry } from '../catalogue/entry.ts';
import { drawNetwork, USUAL_NODES } from './draw-network.ts';
import { WHOLE_MAP } from './map-filter.ts';
import { writeNetworkSvg } from './network-file.ts';
import { buildNetwork, resolverOf } from './network-rules.ts';

const SERVICES = ['barnehage', 'nav', 'ppt', 'skole'];
const asMap = (...entries: Entry[]) =>
  new Map(
    [
      ...SERVICES.map((id) =>
        entry({
          id,
          kind: 'service',
          sector: 'municipal',
          aliases: id === 'skole' ? ['Skolene', 'NAV'] : [],
        }),
      ),
      ...entries,
    ].map((one) => [one.id, one]),
  );

describe('who works with whom', () => {
  test('two that name each other are one link, weighed by their measures', () => {
    const { links } = buildNetwork(
      asMap(
        entry({ id: 'a', service: 'ppt', partners: ['Skolene'] }),
        entry({ id: 'b', service: 'ppt', partners: ['skole', 'Hagelaget'] }),
        entry({ id: 'c', service: 'skole', partners: ['PPT'] }),
      ),
      WHOLE_MAP,
      null,
    );
    expect(links).toEqual([
      {
        from: { id: 'ppt', name: 'ppt' },
        to: { id: 'skole', name: 'skole' },
        weight: 3,
        there: 2,
        back: 1,
        isMutual: true,
        entries: [
          { id: 'a', name: 'a' },
          { id: 'b', name: 'b' },
          { id: 'c', name: 'c' },
        ],
      },
      expect.objectContaining({
        to: { id: 'name:hagelaget', name: 'Hagelaget' },
        weight: 1,
        isMutual: false,
      }),
    ]);
  });

  test('a measure with variants stands behind a link once, as it counts once', () => {
    const { links } = buildNetwork(
      asMap(
        entry({ id: 'a', service: 'ppt', partners: ['skole'] }),
        entry({ id: 'b', service: 'ppt', partners: ['skole'], variantOf: 'a' }),
        entry({ id: 'c', service: 'ppt', partners: ['skole'] }),
      ),
      WHOLE_MAP,
      null,
    );
    expect(links.map(({ weight, entries }) => [weight, entries.map(({ id }) => id)])).toEqual([
      [2, ['a', 'c']],
    ]);
  });

  test.each([
    ['its own name before the alias of another', 'nav', 'nav'],
    ['an alias, whatever the letters', 'SKOLENE', 'skole'],
    ['the name without what is said of it in brackets', 'PPT (barnehageteam)', 'ppt'],
    ['no service', 'Foreldre', undefined],
  ])('a partner is found by %s', (_by, name, id) => {
    expect(resolverOf(asMap())(name)).toBe(id);
  });

  test('variants that tell the same are weighed once, and who names itself has no link', () => {
    const { links, alone } = buildNetwork(
      asMap(
        entry({ id: 'a', service: 'ppt', partners: ['nav'] }),
        entry({ id: 'b', service: 'ppt', partners: ['nav'], variantOf: 'a' }),
        entry({ id: 'c', service: 'skole', partners: ['Skole'] }),
      ),
      WHOLE_MAP,
      null,
    );
    expect(links).toMatchObject([{ weight: 1, there: 1, back: 0 }]);
    expect(alone).toEqual([
      { id: 'skole', name: 'skole', gives: 1 },
      { id: 'barnehage', name: 'barnehage', gives: 0 },
    ]);
  });

  test('of one service it has its own links alone', () => {
    const entries = asMap(
      entry({ id: 'a', service: 'ppt', partners: ['nav', 'skole'] }),
      entry({ id: 'b', service: 'barnehage', partners: ['nav'] }),
    );
    const { nodes, links, alone } = buildNetwork(entries, WHOLE_MAP, 'ppt');
    expect(nodes.map(({ id }) => id).sort()).toEqual(['nav', 'ppt', 'skole']);
    expect([links.length, alone]).toEqual([2, []]);
  });

  test('the partners of any network are counted from its links', () => {
    const someEntries = fc.array(
      fc.record({
        service: fc.constantFrom(...SERVICES),
        partners: fc.array(
          fc.constantFrom('skole', 'NAV', 'Ppt', 'Hagelaget', 'hagelaget', 'valueOf', '__proto__'),
        ),
      }),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(someEntries, (traits) => {
        const entries = asMap(...traits.map((one, at) => entry({ id: `e${String(at)}`, ...one })));
        const { nodes, links, alone, mentions, resolved } = buildNetwork(entries, WHOLE_MAP, null);
        for (const { id, partners, weight } of nodes) {
          const own = links.filter(({ from, to }) => from.id === id || to.id === id);
          expect([partners, weight]).toEqual([own.length, own.reduce((sum, one) => sum + one.weight, 0)]);
        }
        for (const { weight, there, back, isMutual } of links) {
          expect(weight).toBe(there + back);
          expect([isMutual, there >= back]).toEqual([back > 0, true]);
        }
        const shown = new Set([...nodes, ...alone].map(({ id }) => id));
        expect(SERVICES.filter((id) => !shown.has(id))).toEqual([]);
        expect(resolved).toBeLessThanOrEqual(mentions);
        expect(mentions).toBe(traits.reduce((sum, { partners }) => sum + partners.length, 0));
      }),
    );
  });

  test("the example's partners are found as often as its source counts", async () => {
    const { entries } = await openExample();
    const measures = new Map(
      [...entries].filter(([, { level, kind }]) => level !== null || kind === 'service'),
    );
    for (const [id, one] of measures) if (one.kind === 'service') measures.set(id, { ...one, partners: [] });
    const { mentions, resolved, links } = buildNetwork(measures, WHOLE_MAP, null);
    // 744 and 628 in all, two measures that have ended left out
    expect(mentions).toBeGreaterThan(730);
    expect(resolved / mentions).toBeGreaterThan(628 / 744 - 0.005);
    expect([links[0]?.from.id, links[0]?.to.id].toSorted()).toEqual(['ppt', 'skole']);
    expect(links[0]?.isMutual).toBe(true);
  });
});

describe('the drawing', () => {
  test('is the same each time, has room for its names and all of it in the file', async () => {
    const { entries } = await openExample();
    const network = buildNetwork(entries, WHOLE_MAP, null);
    const drawing = drawNetwork(network, USUAL_NODES);
    expect(drawNetwork(network, USUAL_NODES)).toEqual(drawing);
    expect([drawing.nodes.length, drawing.isWhole]).toEqual([USUAL_NODES, false]);
    for (const [at, { x, y }] of drawing.nodes.entries()) {
      const next = drawing.nodes[(at + 1) % drawing.nodes.length];
      expect(Math.hypot(x - (next?.x ?? 0), y - (next?.y ?? 0))).toBeGreaterThan(18);
    }
    const svg = writeNetworkSvg(network, { most: 400, theme: 'dark', language: 'nn' });
    for (const { name } of network.nodes) expect(svg).toContain(name.slice(0, 20));
  });

  test('shows hostile names as text', () => {
    const name = '</svg><script>alert(1)</script>';
    const network = buildNetwork(
      asMap(entry({ id: 'a', service: 'ppt', partners: [name] })),
      WHOLE_MAP,
      null,
    );
    const svg = writeNetworkSvg(network, { most: 10, theme: 'light', language: 'nb' });
    expect(svg).toContain('&lt;/svg&gt;&lt;script&gt;');
    expect(svg).not.toContain('<script');
  });

  test('of nothing is empty', () => {
    const network = buildNetwork(new Map(), WHOLE_MAP, null);
    expect(drawNetwork(network, 10)).toMatchObject({ nodes: [], links: [], sectors: [], isWhole: true });
  });
});
