import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entry } from '../../../test/kit/catalogue-entry.ts';
import { asEntry, makeContents } from '../../../test/bench/generate-catalogue.ts';
import { buildIndexInSlices } from './build-index.ts';
import {
  buildIndex,
  dropEntry,
  placesByName,
  putEntry,
  standingOrder,
  type SearchIndex,
} from './search-index.ts';

const ENTRIES = new Map([...makeContents(500)].map((one) => [one.id, asEntry(one)]));
const serviceOf = (id: string) => ENTRIES.get(id);

test('an index that is built in slices is the same, and others have their turn meanwhile', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  const index = await buildIndexInSlices(ENTRIES);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
  const whole = buildIndex(ENTRIES.values(), serviceOf);
  expect(index.documents).toEqual(whole.documents);
  expect([...index.vocabulary.terms]).toEqual([...whole.vocabulary.terms]);
  expect(index.byName).toEqual(placesByName(whole));
  expect(index.standing).toEqual(standingOrder(whole));
});

test('what is changed takes its place in the order that was there', () => {
  const names = fc.constantFrom(
    'Åpen skole',
    'Leksehjelp',
    'aktivitet',
    'Leksehjelp 10',
    'Leksehjelp 9',
    'Ære',
  );
  const levels = fc.constantFrom('universal', 'selective', 'indicated', null);
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const change = fc.record({ id: ids, name: names, level: levels, isGone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 15 }), fc.array(change, { maxLength: 15 }), (first, then) => {
      const index = buildIndex([], () => undefined);
      const apply = ({ id, name, level, isGone }: (typeof first)[number]) => {
        if (isGone) dropEntry(index, id);
        else putEntry(index, entry({ id, name, level }), undefined);
      };
      first.forEach(apply);
      const before = [placesByName(index), standingOrder(index)];
      expect(before).toHaveLength(2);
      then.forEach(apply);
      const anew: SearchIndex = { ...index, byName: null, standing: null };
      expect(placesByName(index)).toEqual(placesByName(anew));
      expect(standingOrder(index)).toEqual(standingOrder(anew));
    }),
  );
});
