import { expect, test } from 'vitest';
import { compareContents } from './compare-contents.ts';
import { compareProposal, mergeProposal } from './compare-proposal.ts';
import { EntryContent } from './entry.ts';

const entry = (traits: object = {}): EntryContent =>
  EntryContent.parse({ kind: 'offer', name: 'Utlån', service: 'frivillig', summary: 'Låne ski', ...traits });

test('the fields that differ, in the order in which they are written', () => {
  expect(compareContents(entry(), entry({ phone: '12 34 56 78', name: 'Utlån av utstyr' }))).toEqual([
    { field: 'name', before: 'Utlån', after: 'Utlån av utstyr' },
    { field: 'phone', before: null, after: '12 34 56 78' },
  ]);
  expect(compareContents(entry(), entry())).toEqual([]);
});

test('what is proposed beside what stood and what stands', () => {
  const base = entry({ areas: ['a'] });
  const now = entry({ areas: ['a'], when: 'Mandag' });
  expect(compareProposal(base, now, entry({ areas: ['a', 'b'] }))).toEqual([
    { field: 'areas', base: ['a'], now: ['a'], proposed: ['a', 'b'] },
    { field: 'when', base: null, now: 'Mandag', proposed: null },
  ]);
});

test('of a new one only what it says', () => {
  const fields = compareProposal(null, null, entry({ phone: '12' })).map(({ field }) => field);
  expect(fields).toEqual(expect.arrayContaining(['name', 'phone']));
  expect(fields).not.toContain('email');
  expect(fields).not.toContain('aliases');
});

test('what others have changed since stays, unless the proposal says otherwise', () => {
  const base = entry({ when: 'Mandag', place: 'Torget' });
  const now = entry({ when: 'Tirsdag', place: 'Havna' });
  const proposed = entry({ when: 'Mandag', place: 'Kaia' });
  expect(mergeProposal(base, now, proposed)).toMatchObject({ when: 'Tirsdag', place: 'Kaia' });
});
