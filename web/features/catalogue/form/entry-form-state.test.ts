import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EntryContent } from '../../../../src/features/catalogue/entry.ts';
import { emptyForm, formOf, readForm, rebaseForm } from './entry-form-state.ts';

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
  expect(readForm({ ...formOf(FULL), aliases: ' LK \n\nLK\n' })).toMatchObject({
    content: { aliases: ['LK'] },
  });
});

test('lines are joined where one line is meant, and kept where several are', () => {
  const form = { ...formOf(FULL), name: ' Lekse\thjelp', summary: 'En\n to', description: 'En\r\nto\n' };
  expect(readForm(form)).toMatchObject({
    content: { name: 'Lekse hjelp', summary: 'En to', description: 'En\nto' },
  });
});

test('empty fields say nothing', () => {
  const form = { ...formOf(FULL), url: ' ', ageFrom: '', partners: '\n\n', description: '' };
  expect(readForm(form)).toMatchObject({
    content: { url: null, ageFrom: null, partners: [], description: null },
  });
});

test('what another changed meanwhile is kept where oneself changed nothing', () => {
  const text = fc.constantFrom('Én', 'To', 'Tre');
  fc.assert(
    fc.property(text, text, text, text, (mine, theirs, myPlace, theirCost) => {
      const from = formOf(FULL);
      const form = { ...from, when: mine, place: myPlace };
      const onto = { ...from, when: theirs, costWords: theirCost };
      expect(rebaseForm(from, form, onto)).toEqual({ ...onto, when: mine, place: myPlace });
    }),
  );
});
