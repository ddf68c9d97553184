import { expect, test } from 'vitest';
import { familyAndPersons, recordsOfFamily } from './shown-subjects.ts';

test('a family is shown with its persons', () => {
  expect(familyAndPersons({ id: 'f', persons: [{ id: 'a' }, { id: 'b' }] })).toEqual(['f', 'a', 'b']);
  expect(familyAndPersons({ id: 'f', persons: [] })).toEqual(['f']);
});

test('records are shown with the family and whom they are about, each once', () => {
  const records = [
    { id: 'r', persons: ['a', 'b'] },
    { id: 's', persons: ['b'] },
  ];
  expect(recordsOfFamily('f', records)).toEqual(['f', 'r', 's', 'a', 'b']);
});
