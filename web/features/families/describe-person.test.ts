import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Person } from '../../../src/features/families/family.ts';
import { ageOn, languageChoices, suggestPairs } from './describe-person.ts';

const person = (id: string, part: Partial<Person>): Person => ({
  id,
  version: 1,
  name: 'Asha Vik',
  relation: 'parent',
  birthDate: null,
  birthNumber: null,
  language: null,
  needsInterpreter: false,
  livesHere: true,
  phone: null,
  email: null,
  preferredContact: null,
  digitalSkills: null,
  protection: 'none',
  protectionBy: null,
  protectionAt: null,
  responsible: [],
  ...part,
});

test.each([
  ['2018-06-10', '2026-06-09', 7],
  ['2018-06-10', '2026-06-10', 8],
  ['2026-01-01', '2026-01-01', 0],
  ['2008-02-29', '2026-02-28', 17],
  ['2008-02-29', '2026-03-01', 18],
])('born %s is on %s %i years old', (birthDate, day, years) => {
  expect(ageOn(birthDate, day)).toBe(years);
});

describe('languages to choose from', () => {
  test('are by name, with one that is chosen and not among the usual ones', () => {
    const names = languageChoices('nb', 'yo');
    expect(names.some(({ code }) => code === 'yo')).toBe(true);
    expect(languageChoices('nb', '').some(({ code }) => code === 'yo')).toBe(false);
    expect(names.map(({ name }) => name)).toEqual(
      names.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'nb')),
    );
  });
});

describe('who may be the same in two records', () => {
  const number = '01810112345';
  test('the same number counts before the same name', () => {
    const from = [person('a', { name: 'A. Vik', birthNumber: number })];
    const into = [person('b', { name: 'A. Vik' }), person('c', { name: 'Asha', birthNumber: number })];
    expect(suggestPairs(from, into)).toEqual({ a: 'c' });
  });

  test('the same name counts only with the same birth date', () => {
    const day = '2018-06-10';
    expect(suggestPairs([person('a', {})], [person('b', {})])).toEqual({});
    expect(suggestPairs([person('a', { birthDate: day })], [person('b', { birthDate: day })])).toEqual({
      a: 'b',
    });
  });

  test('two numbers that differ are two people, whatever they are called', () => {
    const day = '2018-06-10';
    const from = [person('a', { birthDate: day, birthNumber: number })];
    const into = [person('b', { birthDate: day, birthNumber: '01810154321' })];
    expect(suggestPairs(from, into)).toEqual({});
  });

  test('nobody is suggested for two', () => {
    const any = fc.record({
      name: fc.constantFrom('Asha', 'asha', 'Noor'),
      birthDate: fc.constantFrom(null, '2018-06-10', '1988-03-02'),
      birthNumber: fc.constantFrom(null, number),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 6 }), fc.array(any, { maxLength: 6 }), (from, into) => {
        const chosen = Object.values(
          suggestPairs(
            from.map((part, index) => person(`a${index}`, part)),
            into.map((part, index) => person(`b${index}`, part)),
          ),
        );
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });
});
