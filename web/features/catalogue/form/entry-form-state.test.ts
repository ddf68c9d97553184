import { expect, test } from 'vitest';
import { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { emptyForm, formOf, readForm } from './entry-form-state.ts';

const FULL = EntryContent.parse({
  kind: 'measure',
  name: 'Leksehjelp',
  service: 'skole',
  level: 'universal',
  phases: ['prevent', 'detect'],
  aliases: ['Leksekafé', 'LK'],
  summary: 'Hjelp med lekser',
  description: 'To linjer\nher',
  audiences: ['children'],
  ageFrom: 6,
  ageTo: 16,
  lifeAreas: ['learning'],
  areas: ['sentrum'],
  cost: 'free',
  languages: ['so', 'ar'],
  interpreter: true,
  waysIn: ['drop_in'],
  phone: '+47 32 00 00 00',
  email: 'post@example.no',
  url: 'https://example.no/',
  variantOf: 'lekser',
});

test('what is written comes back as it was', () => {
  expect(readForm(formOf(FULL))).toEqual({ content: FULL });
});

test('an empty form asks for what must be there', () => {
  expect(readForm(emptyForm())).toEqual({
    problems: { name: 'required', service: 'required', summary: 'required' },
  });
});

test('a new service needs nobody to give it, and has neither level nor variant', () => {
  const read = readForm({ ...formOf(FULL), kind: 'service', service: '', sector: 'voluntary' });
  expect(read).toMatchObject({
    content: { service: 'service', level: null, variantOf: null, sector: 'voluntary' },
  });
});

test.each([
  [{ url: 'javascript:alert(1)' }, { url: 'web_address' }],
  [{ url: 'example.no' }, { url: 'web_address' }],
  [{ phone: 'ring oss' }, { phone: 'phone' }],
  [{ email: 'kari' }, { email: 'email' }],
  [{ ageFrom: 'ti' }, { ageFrom: 'age' }],
  [{ ageTo: '121' }, { ageTo: 'age' }],
  [{ ageFrom: '12', ageTo: '6' }, { ageTo: 'ages_turned' }],
  [{ languages: 'somali' }, { languages: 'languages' }],
  [{ summary: 'x'.repeat(601) }, { summary: 'too_long' }],
  [{ name: 'a\u202Eb' }, { name: 'text' }],
  [
    { keywords: Array.from({ length: 61 }, (_, n) => `ord ${String(n)}`).join('\n') },
    { keywords: 'too_many' },
  ],
])('%o is wrong: %o', (traits, problems) => {
  expect(readForm({ ...formOf(FULL), ...traits })).toEqual({ problems });
});

test('a line that stands twice, and empty ones, are one', () => {
  expect(readForm({ ...formOf(FULL), aliases: ' LK \n\nLK\n', languages: 'SO, so' })).toMatchObject({
    content: { aliases: ['LK'], languages: ['so'] },
  });
});
