import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryContent } from './entry.ts';
import { checkContent, placesOf, whyNotWithdraw, type EntryState } from './entry-rules.ts';

const entry = (traits: object): EntryContent =>
  EntryContent.parse({ kind: 'measure', name: 'Tiltak', service: 'skole', summary: 'Om det', ...traits });
const service = (id: string) => entry({ kind: 'service', service: id, sector: 'municipal' });

const placed = (entries: Record<string, EntryContent>, states: Record<string, EntryState> = {}) => ({
  entries: placesOf(
    Object.entries(entries).map(([id, content]) => ({ id, content, state: states[id] ?? 'published' })),
  ),
  areas: new Set(['sentrum']),
});

const KNOWN = placed(
  {
    skole: service('skole'),
    gammel: service('gammel'),
    lekser: entry({}),
    'lekser-b': entry({ variantOf: 'lekser' }),
    alene: entry({}),
    over: entry({}),
    midt: entry({ partOf: 'over' }),
    under: entry({ partOf: 'midt' }),
    utkast: service('utkast'),
    kladd: entry({}),
  },
  { gammel: 'withdrawn', utkast: 'draft', kladd: 'draft' },
);

describe('where an entry may stand', () => {
  test.each([
    ['as it is', 'alene', {}, []],
    ['a new one', null, {}, []],
    ['of a service that is none', 'alene', { service: 'finnes-ikke' }, ['service_not_in_catalogue']],
    ['of another measure', 'alene', { service: 'lekser' }, ['service_not_in_catalogue']],
    ['of a withdrawn service', 'alene', { service: 'gammel' }, ['service_not_in_catalogue']],
    ['of a service that is a draft', 'alene', { service: 'utkast' }, ['service_not_in_catalogue']],
    ['a variant of a draft', 'alene', { variantOf: 'kladd' }, ['variant_unknown']],
    ['of itself, though no service', 'alene', { service: 'alene' }, ['service_not_in_catalogue']],
    ['a variant', 'alene', { variantOf: 'lekser' }, []],
    ['a variant of itself', 'alene', { variantOf: 'alene' }, ['variant_of_itself']],
    ['a variant of nothing known', null, { variantOf: 'borte' }, ['variant_unknown']],
    ['a variant of a variant', 'alene', { variantOf: 'lekser-b' }, ['variant_of_variant']],
    ['the first of a group as a variant', 'lekser', { variantOf: 'alene' }, ['first_of_variants']],
    ['a variant of a service', 'alene', { variantOf: 'skole' }, ['service_has_no_variants']],
    ['part of another', 'alene', { partOf: 'under' }, []],
    ['part of what is part of it', 'over', { partOf: 'under' }, ['part_in_circle']],
    ['part of itself', 'alene', { partOf: 'alene' }, ['part_in_circle']],
    ['part of nothing known', 'alene', { partOf: 'borte' }, ['part_unknown']],
    ['in a known part of town', 'alene', { areas: ['sentrum'] }, []],
    ['in unknown parts of town', 'alene', { areas: ['a', 'b'] }, ['area_unknown', 'area_unknown']],
  ] as const)('%s', (_what, id, traits, codes) => {
    expect(checkContent(id, entry(traits), KNOWN).map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['alene', entry({ service: 'gammel' }), 'service', {}],
    ['skole', service('gammel'), 'service', {}],
    ['alene', entry({ variantOf: 'alene' }), 'variantOf', {}],
    ['alene', entry({ variantOf: 'borte' }), 'variantOf', {}],
    ['alene', entry({ variantOf: 'lekser-b' }), 'variantOf', {}],
    ['lekser', entry({ variantOf: 'alene' }), 'variantOf', {}],
    ['alene', entry({ variantOf: 'skole' }), 'variantOf', {}],
    ['alene', entry({ partOf: 'borte' }), 'partOf', {}],
    ['over', entry({ partOf: 'under' }), 'partOf', {}],
    ['alene', entry({ areas: ['borte'] }), 'areas', { area: 'borte' }],
  ])('what is wrong with %s stands at its field (%#)', (id, content, field, details) => {
    expect(checkContent(id, content, KNOWN)).toEqual([
      { code: expect.any(String) as string, field, details },
    ]);
  });

  test('what gives others and what has variants is counted, without those withdrawn', () => {
    const { entries } = placed(
      { skole: service('skole'), a: entry({}), b: entry({ variantOf: 'a' }), c: entry({ variantOf: 'a' }) },
      { c: 'withdrawn' },
    );
    expect(entries.get('skole')).toMatchObject({ gives: 2, variants: 0 });
    expect(entries.get('a')).toMatchObject({ gives: 0, variants: 1 });
  });

  test('a draft stands beside drafts', () => {
    for (const traits of [{ service: 'utkast' }, { variantOf: 'kladd' }])
      expect(checkContent('alene', entry(traits), KNOWN, 'draft')).toEqual([]);
    expect(checkContent('alene', entry({ service: 'gammel' }), KNOWN, 'draft')).toHaveLength(1);
  });

  test('a service gives itself, and stays one while it gives others', () => {
    expect(checkContent('skole', service('skole'), KNOWN)).toEqual([]);
    expect(checkContent('skole', service('gammel'), KNOWN).map(({ code }) => code)).toEqual([
      'service_gives_itself',
    ]);
    const refused = checkContent('skole', entry({ service: 'skole' }), KNOWN);
    expect(refused.map(({ code }) => code)).toEqual(['service_not_in_catalogue', 'service_still_gives']);
  });

  test('what others need is not withdrawn', () => {
    const why = (id: string) => {
      const place = KNOWN.entries.get(id);
      return place === undefined ? 'no such' : (whyNotWithdraw(place)?.code ?? null);
    };
    expect([why('skole'), why('lekser'), why('lekser-b'), why('gammel')]).toEqual([
      'service_still_gives',
      'variants_left',
      null,
      'entry_withdrawn',
    ]);
  });

  test('entries that are let in one by one never go in a circle, and no variant has variants', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const step = fc.record({
      id: fc.constantFrom(...ids),
      partOf: fc.option(fc.constantFrom(...ids)),
      variantOf: fc.option(fc.constantFrom(...ids)),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const stands: Record<string, EntryContent> = { skole: service('skole') };
        for (const id of ids) stands[id] = entry({});
        for (const { id, ...traits } of steps) {
          const content = entry(traits);
          if (checkContent(id, content, placed(stands)).length === 0) stands[id] = content;
        }
        for (const id of ids) {
          let above: string | null = id;
          for (let steps = 0; steps <= ids.length; steps += 1) above = stands[above ?? '']?.partOf ?? null;
          expect(above).toBeNull();
          const first = stands[id]?.variantOf ?? null;
          if (first !== null) expect(stands[first]?.variantOf).toBeNull();
        }
      }),
    );
  });
});
