import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EntryContent } from '../../../src/features/catalogue/entry.ts';
import { contentOf, draftOf, problemsOf, rebaseDraft } from './entry-draft.ts';

const klubben = EntryContent.parse({
  kind: 'offer',
  name: 'Klubben',
  service: 'laget',
  level: 'universal',
  summary: 'Åpen klubb.',
  description: 'Først.\nSå.',
  ageFrom: 10,
  partners: ['Skolen', 'Kirken'],
  keywords: ['venner'],
  lifeAreas: ['leisure'],
  url: 'https://laget.example.no',
});

test('what is not touched comes back as it was, with what the form does not show', () => {
  expect(contentOf(klubben, draftOf(klubben))).toMatchObject({ success: true, data: klubben });
});

describe('what is wrong is told at its field', () => {
  test.each([
    [{ name: ' ' }, { name: 'missing' }],
    [{ summary: '' }, { summary: 'missing' }],
    [{ summary: 'x'.repeat(601) }, { summary: 'tooLong' }],
    [{ phone: 'ring oss' }, { phone: 'phone' }],
    [{ email: 'laget' }, { email: 'email' }],
    [{ url: 'javascript:alert(1)' }, { url: 'url' }],
    [{ ageFrom: 'ti' }, { ageFrom: 'age' }],
    [{ ageTo: '121' }, { ageTo: 'age' }],
    [{ ageTo: '9' }, { ageTo: 'ages' }],
    [{ partners: 'x'.repeat(161) }, { partners: 'tooLong' }],
  ])('%j', (typed, problems) => {
    const draft = { ...draftOf(klubben), ...typed };
    const read = contentOf(klubben, draft);
    expect(read.success ? {} : problemsOf(read.error.issues, draft)).toEqual(problems);
  });
});

test('lines are joined where one line is meant, and kept where several are', () => {
  const read = contentOf(klubben, { ...draftOf(klubben), summary: 'En\n to', description: 'En\r\nto\n' });
  expect(read.data).toMatchObject({ summary: 'En to', description: 'En\nto' });
});

test('empty fields say nothing', () => {
  const read = contentOf(klubben, {
    ...draftOf(klubben),
    url: ' ',
    ageFrom: '',
    partners: '\n\n',
    description: '',
  });
  expect(read.data).toMatchObject({ url: null, ageFrom: null, partners: [], description: null });
});

test('what another changed meanwhile is kept where oneself changed nothing', () => {
  const text = fc.constantFrom('Én', 'To', 'Tre');
  fc.assert(
    fc.property(text, text, text, text, (mine, theirs, myPlace, theirPlace) => {
      const from = draftOf(klubben);
      const draft = { ...from, when: mine, place: myPlace };
      const onto = { ...from, when: theirs, costWords: theirPlace };
      const rebased = rebaseDraft(from, draft, onto);
      expect(rebased).toEqual({ ...onto, when: mine, place: myPlace });
    }),
  );
});
