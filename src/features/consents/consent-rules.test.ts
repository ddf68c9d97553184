import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyNotConsented, type ConsentPerson } from './consent-rules.ts';
import type { Capacity, GivenBy } from './consent.ts';

const TODAY = '2022-03-01';
const born = (age: number) => `${String(2022 - age)}-03-01`;
const person = (id: string, traits: Partial<ConsentPerson> = {}): ConsentPerson => ({
  id,
  name: id,
  birthDate: born(40),
  needsInterpreter: false,
  holders: [],
  ...traits,
});

const parents = [
  person('mor'),
  person('far'),
  person('verge'),
  person('ung verge', { birthDate: born(17) }),
  person('ny verge', { birthDate: born(18) }),
];
const by = (giver: string, capacity: Capacity, subject = 'kari'): GivenBy => ({
  for: subject,
  by: giver,
  capacity,
});
const self = by('kari', 'self');
const mother = by('mor', 'parental_responsibility');
const father = by('far', 'parental_responsibility');
const guardian = by('verge', 'guardian');

type Case = {
  age: number | null;
  setting?: number | null;
  holders?: string[];
  givenBy: GivenBy[];
  both?: boolean | null;
  answer?: 'given' | 'refused';
};

function refusalsOf({
  age,
  setting = 16,
  holders = ['mor', 'far'],
  givenBy,
  both = null,
  answer = 'given',
}: Case) {
  const kari = person('kari', { birthDate: age === null ? null : born(age), holders });
  return whyNotConsented(
    { answer, persons: ['kari'], givenBy, bothParentsAsked: both },
    { persons: [kari, ...parents], youngPersonDecidesFrom: setting, today: TODAY },
  ).map(({ code }) => code);
}

describe('who may consent for whom', () => {
  test.each<[string, Case, string[]]>([
    ['a grown-up for herself', { age: 18, givenBy: [self] }, []],
    ['a guardian for a grown-up', { age: 60, givenBy: [guardian] }, []],
    ['also on the day she comes of age', { age: 18, givenBy: [guardian] }, []],
    ['a guardian who is just of age', { age: 10, givenBy: [by('ny verge', 'guardian')] }, []],
    [
      'a parent who says to be a guardian answers as a parent',
      { age: 10, givenBy: [mother, by('far', 'guardian')], both: true },
      ['parent_gives_as_parent'],
    ],
    [
      'no age is set: herself and a parent',
      { age: 14, setting: null, givenBy: [self, mother] },
      ['both_parents_unanswered'],
    ],
    ['no parent for a grown-up', { age: 18, givenBy: [mother] }, ['of_age_decides']],
    ['not even beside herself', { age: 18, givenBy: [self, mother] }, ['of_age_decides']],
    ['a parent for a child, one is enough', { age: 10, givenBy: [mother], both: false }, []],
    ['a guardian for a child', { age: 10, givenBy: [guardian] }, []],
    ['a child not for herself', { age: 10, givenBy: [self], both: false }, ['parents_decide']],
    ['a child together with a parent', { age: 10, givenBy: [self, mother], both: false }, []],
    ['a parent on the day before the age', { age: 15, givenBy: [mother], both: false }, []],
    ['whether both are asked is never assumed', { age: 10, givenBy: [mother] }, ['both_parents_unanswered']],
    ['both parents, where both are asked', { age: 10, givenBy: [mother, father], both: true }, []],
    ['one of two', { age: 10, givenBy: [mother], both: true }, ['other_parent_missing']],
    [
      'both asked, and one is recorded',
      { age: 10, holders: ['mor'], givenBy: [mother], both: true },
      ['other_parent_not_recorded'],
    ],
    [
      'a guardian beside one of two',
      { age: 10, givenBy: [guardian, mother], both: true },
      ['other_parent_missing'],
    ],
    [
      'who is not responsible',
      { age: 10, holders: ['far'], givenBy: [mother], both: false },
      ['not_responsible_for'],
    ],
    ['a young person for herself', { age: 16, givenBy: [self] }, []],
    ['and her parents beside her', { age: 16, givenBy: [self, mother] }, []],
    ['not her parents alone', { age: 16, givenBy: [mother, father], both: true }, ['young_person_decides']],
    ['nor a guardian alone', { age: 17, givenBy: [guardian] }, ['young_person_decides']],
    [
      'with the age at 18 parents decide until then',
      { age: 17, setting: 18, givenBy: [mother], both: false },
      [],
    ],
    ['no age is set: a young person', { age: 14, setting: null, givenBy: [self] }, []],
    [
      'no age is set: a parent, and both answered',
      { age: 14, setting: null, givenBy: [mother], both: false },
      [],
    ],
    ['no age is set: a parent', { age: 14, setting: null, givenBy: [mother] }, ['both_parents_unanswered']],
    [
      'no age is set: herself and one of two',
      { age: 14, setting: null, givenBy: [self, mother], both: true },
      ['other_parent_missing'],
    ],
    ['no age is set: 12 is the youngest', { age: 12, setting: null, givenBy: [self] }, []],
    ['no age is set: 11 never alone', { age: 11, setting: null, givenBy: [self] }, ['parents_decide']],
    ['no birth date', { age: null, givenBy: [self] }, ['birth_date_missing']],
    ['nobody', { age: 40, givenBy: [] }, ['consent_giver_missing']],
    ['as herself by another', { age: 40, givenBy: [by('mor', 'self')] }, ['gives_only_for_self']],
    ['as her own guardian', { age: 40, givenBy: [by('kari', 'guardian')] }, ['gives_for_oneself_as_self']],
    [
      'as her own parent',
      { age: 10, givenBy: [by('kari', 'parental_responsibility')] },
      ['gives_for_oneself_as_self'],
    ],
    [
      'a guardian who is a child',
      { age: 10, givenBy: [by('ung verge', 'guardian')] },
      ['guardian_not_of_age'],
    ],
    ['a stranger', { age: 40, givenBy: [by('nabo', 'guardian')] }, ['person_not_of_family']],
    [
      'for another than those it concerns',
      { age: 40, givenBy: [self, by('mor', 'self', 'mor')] },
      ['consent_for_other_person'],
    ],
    ['a no by one parent is enough', { age: 10, givenBy: [mother], both: true, answer: 'refused' }, []],
    ['a no by a child', { age: 10, givenBy: [self], answer: 'refused' }, []],
    ['a no without a birth date', { age: null, givenBy: [self], answer: 'refused' }, []],
    ['a parent as a guardian of one who is just of age', { age: 18, givenBy: [by('mor', 'guardian')] }, []],
    [
      'a parent as a guardian the day before that',
      { age: 17, setting: 18, givenBy: [by('mor', 'guardian')] },
      ['parent_gives_as_parent'],
    ],
    [
      'a parent as a guardian of one whose age is not known',
      { age: null, givenBy: [by('mor', 'guardian')] },
      ['parent_gives_as_parent'],
    ],
    ['a no by nobody', { age: 40, givenBy: [], answer: 'refused' }, ['consent_giver_missing']],
    [
      'a no by who is not responsible',
      { age: 10, holders: [], givenBy: [mother], answer: 'refused' },
      ['not_responsible_for'],
    ],
  ])('%s', (_name, asked, codes) => {
    expect(refusalsOf(asked)).toEqual(codes);
  });

  test.each([
    [
      16,
      15,
      guardian,
      null,
      { code: 'young_person_decides', field: 'givenBy', details: { person: 'kari', age: 15 } },
    ],
    [
      11,
      null,
      self,
      null,
      { code: 'parents_decide', field: 'givenBy', details: { person: 'kari', age: 12 } },
    ],
    [
      10,
      16,
      mother,
      true,
      { code: 'other_parent_missing', field: 'givenBy', details: { person: 'kari', parent: 'far' } },
    ],
    [
      20,
      16,
      by('mor', 'self'),
      null,
      { code: 'gives_only_for_self', field: 'givenBy', details: { person: 'kari', by: 'mor' } },
    ],
  ])('at %d with the age at %s: says of whom, and what is missing', (age, setting, given, both, refusal) => {
    const kari = person('kari', { birthDate: born(age), holders: ['mor', 'far'] });
    expect(
      whyNotConsented(
        { answer: 'given', persons: ['kari'], givenBy: [given], bothParentsAsked: both },
        { persons: [kari, ...parents], youngPersonDecidesFrom: setting, today: TODAY },
      ),
    ).toEqual([refusal]);
  });

  test('each person is answered for by her own', () => {
    const people = [person('kari'), person('ola', { birthDate: born(9), holders: ['mor'] }), ...parents];
    const asked = { answer: 'given', persons: ['kari', 'ola'], bothParentsAsked: false } as const;
    const facts = { persons: people, youngPersonDecidesFrom: 16, today: TODAY };
    expect(whyNotConsented({ ...asked, givenBy: [self] }, facts)).toEqual([
      { code: 'consent_giver_missing', field: 'givenBy', details: { person: 'ola' } },
    ]);
    const mine = by('mor', 'parental_responsibility', 'ola');
    expect(whyNotConsented({ ...asked, givenBy: [self, mine] }, facts)).toEqual([]);
  });
});

describe('whatever is asked', () => {
  const anyCase = fc.record({
    age: fc.integer({ min: 0, max: 25 }),
    setting: fc.option(fc.integer({ min: 12, max: 18 })),
    holders: fc.subarray(['mor', 'far']),
    givenBy: fc.subarray([self, mother, father, guardian]),
    both: fc.option(fc.boolean()),
  });

  test('a yes always stands on someone who decides for that age', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        fc.pre(refusalsOf(asked).length === 0);
        const isBy = (given: GivenBy) => asked.givenBy.includes(given);
        const adults = isBy(mother) || isBy(father) || isBy(guardian);
        const youngFrom = asked.setting ?? 12;
        if (asked.age >= 18) expect(isBy(self) || isBy(guardian)).toBe(true);
        else if (asked.age < youngFrom) expect(adults).toBe(true);
        else if (asked.setting !== null) expect(isBy(self)).toBe(true);
        if (asked.both === true && asked.age < youngFrom)
          expect([isBy(mother), isBy(father), asked.holders.length]).toEqual([true, true, 2]);
        if (asked.age >= 18) expect(isBy(mother) || isBy(father)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('one more who may answer never turns a yes into a no, but where both are asked about', () => {
    fc.assert(
      fc.property(anyCase, (asked) => {
        fc.pre(asked.age >= 18 && refusalsOf(asked).length === 0);
        expect(refusalsOf({ ...asked, givenBy: [...new Set([...asked.givenBy, self, guardian])] })).toEqual(
          [],
        );
      }),
    );
  });
});
