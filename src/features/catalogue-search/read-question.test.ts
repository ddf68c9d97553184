import { expect, test } from 'vitest';
import { readQuestion } from './read-question.ts';

test.each([
  ['gutt på 8 år', [[8, 8]]],
  ['hun er seksten og gravid', [[16, 16]]],
  ['dotter mi på femten har byrja å drikke', [[15, 15]]],
  ['sjuåringen tisser på seg', [[7, 7]]],
  ['han går i tiande', [[15, 16]]],
  ['vaksine i femte klasse', [[10, 11]]],
  [
    'baby 3 måneder',
    [
      [0, 0],
      [0, 1],
    ],
  ],
  ['barn 18 måneder gammelt', [[1, 1]]],
] as const)('%s tells of an age', (question, ages) => {
  expect([...readQuestion(question).ages].sort()).toEqual([...ages]);
});

test.each([
  'mensen er tre uker for sein',
  'har vært syk i 3 år',
  'det skjedde for ti år siden',
  'bor på to rom',
  'gravid i femte måned',
  'fire tusen i året',
])('%s tells of no age', (question) => {
  expect(readQuestion(question).ages).toEqual([]);
});

test.each(['sinne', 'mensen', 'minner', 'bleier', 'hender'])(
  '%s says something, though a part of it is a word that does not',
  (word) => {
    expect(readQuestion(`jeg og ${word}`).tokens.map(({ raw }) => raw)).toEqual([word]);
  },
);

test.each([
  ['ho vert slegen', 'hun blir slått'],
  ['eg får aldri sova', 'jeg får ikke sove'],
  ['kjemperedd', 'redd'],
])('%s is %s', (spoken, written) => {
  const terms = (text: string) => readQuestion(text).tokens.map(({ stem, negated }) => negated ?? stem);
  expect(terms(spoken)).toEqual(terms(written));
});
