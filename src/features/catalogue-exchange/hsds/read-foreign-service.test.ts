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
  interpretation_services: 'Tolk',
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
        when: 'mandag, tirsdag 10:00–12:00',
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
  expect(entry?.content.description).toBe(`${SERVICE.description.trim()}\n\nTolk: Tolk`);
});

test('what is too long for its field stands in the description', async () => {
  const long = 'word '.repeat(150).trim();
  const entries = readHsdsService({ ...SERVICE, eligibility_description: long }, 1);
  const { taken, rejected } = await judgeEntries(entries, [], new Set());
  expect(rejected).toEqual([]);
  expect(taken[1]?.content.description).toContain(long);
});

test('what has no field of its own stands in the description, and a number is only a number', async () => {
  const service = {
    ...SERVICE,
    description: 'Meals.',
    alert: 'Closed in July',
    required_documents: [{ document: 'A card' }],
    cost_options: [{ option: 'Soup', amount: 50, currency: 'NOK' }],
    languages: [{ code: 'swe' }, { name: 'Somali' }, { name: 'Klingon', code: 'tlh' }],
    phones: [
      { number: '+47 32 04 00 00 ext. 3' },
      { number: '32 04 00 01 / 32 04 00 02' },
      { number: 'ask' },
    ],
    contacts: [{ name: 'The desk', title: 'Desk', email: 'desk@example.org' }],
    service_at_locations: [
      { location: { name: 'Town hall' } },
      { location: { name: 'Library', addresses: [{ address_1: 'Gata 2', city: 'Drammen' }] } },
    ],
  };
  const { taken, rejected } = await judgeEntries(readHsdsService(service, 1), [], new Set());
  expect(rejected).toEqual([]);
  expect(taken[1]?.content).toMatchObject({
    cost: 'paid',
    costWords: 'Soup 50 NOK',
    languages: ['sv', 'so'],
    phone: '+47 32 04 00 00',
    contactWords: 'The desk',
    place: 'Town hall',
    description: [
      'Meals.',
      'Viktig nå: Closed in July',
      'Tolk: Tolk',
      'Ta med: A card',
      'Også her: Library, Gata 2, Drammen',
      'Telefon: +47 32 04 00 00 ext. 3; 32 04 00 01 / 32 04 00 02; ask',
      'Kontakt: Desk, desk@example.org',
      'Språk: Klingon tlh',
    ].join('\n\n'),
  });
});

test('two of the same name are two where their directory says so, the same the second time', async () => {
  const both = [
    SERVICE,
    { ...SERVICE, id: '5d1f9b4e-0000-4000-8000-000000000000', url: 'https://b.example' },
  ];
  const entries = both.flatMap((service, index) => readHsdsService(service, index + 1));
  const { taken, rejected } = await judgeEntries(
    [...entries.slice(0, 2), ...entries.slice(3)],
    [],
    new Set(),
  );
  expect(rejected).toEqual([]);
  expect(taken.map(({ id }) => id)).toEqual([
    'example-org',
    'example-org-community-cafe',
    'example-org-community-cafe-2',
  ]);
  const standing = taken.map(({ id, content }) => ({ id, content, state: 'published' as const }));
  const again = await judgeEntries([...entries.slice(0, 2), ...entries.slice(3)], standing, new Set());
  expect(again.taken.map(({ kind }) => kind)).toEqual(['same', 'same']);
});

test('an organization that is known by another name is not made anew', async () => {
  const standing = {
    id: 'ours',
    state: 'published' as const,
    content: EntryContent.parse({
      ...{ kind: 'service', name: 'Ours', service: 'ours', summary: 'Ours', aliases: ['Example org'] },
    }),
  };
  const { taken } = await judgeEntries(readHsdsService(SERVICE, 1), [standing], new Set());
  expect(taken.map(({ id, content }) => [id, content.service])).toEqual([['ours-community-cafe', 'ours']]);
});

test('several values where there can be one are told', async () => {
  const attribute = (taxonomy: string, code: string, value: string) => ({
    ...{ value, taxonomy_term: { taxonomy, code } },
  });
  const [entry] = readHsdsService(
    {
      ...{ name: 'A', status: 'active', description: 'd' },
      attributes: [
        attribute('levekar', 'id', 'a'),
        attribute('levekar', 'service', 'a'),
        attribute('levekar.kind', 'service', 'service'),
        attribute('levekar.level', 'universal', 'universal'),
        attribute('levekar.level', 'selective', 'selective'),
        attribute('levekar', 'aliases', 'B'),
        attribute('levekar', 'aliases', 'C'),
      ],
    },
    1,
  );
  expect(entry?.problems).toMatchObject([{ field: 'level', code: 'one_value' }]);
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
        { field: 'service', code: 'no_organization' },
        { field: 'url', code: 'not_web_address' },
      ],
    },
  ]);
});
