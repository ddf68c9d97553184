import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ENTRY_FIELDS, EntryContent } from '../catalogue/entry.ts';
import { CLOSED_FIELDS, whyNotChange, whyNotLink, whyNotPropose } from './link-rules.ts';

const OTHERS: Partial<EntryContent> = {
  kind: 'offer',
  service: 'en-annen',
  sector: 'voluntary',
  level: 'indicated',
  variantOf: 'noe-annet',
  partOf: 'noe-annet',
  elsewhere: 'Nabokommunen',
};
const before = EntryContent.parse({
  kind: 'measure',
  name: 'Klubben',
  service: 'laget',
  level: 'universal',
  summary: 'Åpen klubb.',
});

test('an organisation leaves what the municipality decides, and may change all else', () => {
  fc.assert(
    fc.property(fc.subarray([...CLOSED_FIELDS]), fc.string({ minLength: 1 }), (fields, name) => {
      const after = { ...before, name, ...Object.fromEntries(fields.map((field) => [field, OTHERS[field]])) };
      const refused = whyNotChange(before, after);
      expect(refused.map(({ field }) => field).sort()).toEqual([...fields].sort());
      expect(refused.every(({ code }) => code === 'closed_to_organisation')).toBe(true);
    }),
  );
});

test('what is closed are fields of an entry', () => {
  for (const field of CLOSED_FIELDS) expect(ENTRY_FIELDS).toContain(field);
});

test.each([
  ['an offer of its own', {}, []],
  ['an offer of another', { service: 'en-annen' }, ['service']],
  ['an organisation', { kind: 'service' as const, level: null }, ['kind']],
  ["another municipality's", { elsewhere: 'Nabokommunen' }, ['elsewhere']],
])('it proposes %s', (_, change, fields) => {
  expect(whyNotPropose('laget', { ...before, ...change }).map(({ field }) => field)).toEqual(fields);
});

test.each([
  [null, true, []],
  [null, false, ['mail_not_set_up']],
  ['no_address', true, ['organisation_without_address']],
  ['not_organisation', true, ['not_an_organisation']],
  ['too_many', false, ['too_many_catalogue_links', 'mail_not_set_up']],
] as const)('a link is kept back by %s, with mail %s', (obstacle, hasMail, codes) => {
  expect(whyNotLink(obstacle, hasMail).map(({ code }) => code)).toEqual(codes);
});
