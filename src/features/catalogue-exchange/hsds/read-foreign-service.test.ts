import { expect, test } from 'vitest';
import { EntryContent } from '../../catalogue/entry.ts';
import { judgeEntries } from '../import/judge-entries.ts';
import { readHsdsService } from './read-hsds-service.ts';

const SERVICE = {
  id: 'ac148810-d857-441c-9679-408f346de14b',
  name: 'Community Café ',
  status: 'active',
  description: `Warm meals. ${'Everybody is welcome to eat here. '.repeat(30)}`,
  url: 'cafe.example.org/food',
  email: '',
  fees_description: null,
  eligibility_description: 'For families',
  application_process: 'Come in',
  interpretation_services: 'Polish',
  minimum_age: 3.5,
  schedules: [{ byday: 'MO,TU', opens_at: '10:00', closes_at: '12:00' }],
  cost_options: [{ id: 'x', amount: 0 }],
  languages: [
    { id: 'x', name: 'Polish', code: 'pl' },
    { id: 'y', name: 'English', code: 'eng' },
  ],
  phones: [{ id: 'x', number: '+47 (32) 04-00-00' }],
  service_at_locations: [
    {
      id: 'x',
      location: {
        id: 'y',
        name: 'Town hall',
        addresses: [{ address_1: 'Gata 1', postal_code: '3015', city: 'Drammen' }],
      },
    },
  ],
  organization: {
    id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
    name: 'Example Org',
    description: 'Helps people',
    website: 'https://example.org',
  },
  attributes: [{ id: 'x', value: 'y', taxonomy_term: { id: 'z', code: 'food', taxonomy: 'other' } }],
};

test("another's service is read as well as may be, and nothing is guessed", async () => {
  const { taken, rejected } = await judgeEntries(readHsdsService(SERVICE, 1), [], new Set());
  expect(rejected).toEqual([]);
  expect(taken).toMatchObject([
    { id: 'example-org', content: { kind: 'service', name: 'Example Org', url: 'https://example.org' } },
    {
      id: 'example-org-community-cafe',
      content: {
        kind: 'offer',
        service: 'example-org',
        name: 'Community Café',
        level: null,
        phases: [],
        url: 'https://cafe.example.org/food',
        situation: 'For families',
        wayInWords: 'Come in',
        interpreter: true,
        ageFrom: 3,
        when: 'MO,TU 10:00–12:00',
        cost: 'free',
        languages: ['pl', 'en'],
        phone: '+47 32 04 00 00',
        place: 'Town hall',
        address: 'Gata 1, 3015 Drammen',
      },
    },
  ]);
  const [, entry] = taken;
  expect(entry?.content.summary.length).toBeLessThanOrEqual(600);
  expect(entry?.content.description).toBe(SERVICE.description.trim());
});

test('what is too long for its field stands in the description', async () => {
  const long = 'word '.repeat(150).trim();
  const entries = readHsdsService({ ...SERVICE, eligibility_description: long }, 1);
  const { taken, rejected } = await judgeEntries(entries, [], new Set());
  expect(rejected).toEqual([]);
  expect(taken[1]?.content.description).toContain(long);
});

test('a giver that is known already is left as it stands', async () => {
  const standing = {
    id: 'example-org',
    state: 'published' as const,
    content: EntryContent.parse({ kind: 'service', name: 'Ours', service: 'example-org', summary: 'Ours' }),
  };
  const { taken } = await judgeEntries(readHsdsService(SERVICE, 1), [standing], new Set());
  expect(taken.map(({ id }) => id)).toEqual(['example-org-community-cafe']);
});

test('without an organization nobody gives it, and a link that runs is no link', async () => {
  const entries = readHsdsService({ name: 'A', status: 'active', url: 'javascript:alert(1)' }, 7);
  const { taken, rejected } = await judgeEntries(entries, [], new Set());
  expect(taken).toEqual([]);
  expect(rejected).toMatchObject([
    {
      line: 7,
      problems: [
        { field: 'service', code: 'value_missing' },
        { field: 'url', code: 'not_web_address' },
      ],
    },
  ]);
});
