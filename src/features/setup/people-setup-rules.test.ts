import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyNotBegin, whyNotEnd, whyNotEndAccount, whyNotEndSteward } from './people-setup-rules.ts';
import type { RolePeriod } from './people-setup.ts';

const TODAY = '2022-03-01';
const codesOf = (refusals: { code: string }[]) => refusals.map(({ code }) => code);
const person = (id: string, roles: RolePeriod[], activeTo: string | null = null) => ({
  id,
  activeFrom: '2018-01-01',
  activeTo,
  roles,
});
const steward = (from = '2018-01-01', to: string | null = null): RolePeriod[] => [
  { role: 'steward', from, to },
];

describe('periods', () => {
  test.each([
    ['2022-02-28', [], ['date_in_past']],
    [TODAY, [], []],
    [TODAY, [{ from: '2018-01-01', to: null }], ['held_already']],
    [TODAY, [{ from: '2018-01-01', to: TODAY }], []],
    [TODAY, [{ from: '2023-01-01', to: null }], ['held_already']],
  ])('a beginning on %s beside %j', (from, held, refusals) => {
    expect(codesOf(whyNotBegin({ activeTo: null }, from, TODAY, held))).toEqual(refusals);
  });

  test('nothing begins after the account has ended', () => {
    expect(codesOf(whyNotBegin({ activeTo: '2022-05-01' }, '2022-05-01', TODAY, []))).toEqual([
      'account_ended',
    ]);
  });

  test.each([
    [null, '2022-02-28', ['date_in_past']],
    [null, TODAY, []],
    ['2022-06-01', null, []],
    ['2022-02-01', null, ['ended_already']],
    [TODAY, '2022-04-01', ['ended_already']],
  ])('a period to %s ended on %s', (to, end, refusals) => {
    expect(codesOf(whyNotEnd({ from: '2018-01-01', to }, end, TODAY))).toEqual(refusals);
  });
});

describe('the last steward', () => {
  const last = person('a', steward());
  test.each([
    ['nobody else', [last], ['last_steward']],
    ['another', [last, person('b', steward())], []],
    ['another that ends', [last, person('b', steward('2018-01-01', '2030-01-01'))], ['last_steward']],
    ['another that begins later', [last, person('b', steward('2022-03-02'))], ['last_steward']],
    ['another whose account ends', [last, person('b', steward(), '2030-01-01')], ['last_steward']],
  ])('beside %s', (_name, people, refusals) => {
    expect(codesOf(whyNotEndSteward(last, TODAY, people))).toEqual(refusals);
    expect(codesOf(whyNotEndAccount(last, TODAY, TODAY, people))).toEqual(refusals);
  });

  test('however accounts and roles are ended, one steward without an end is left', () => {
    const ids = ['a', 'b', 'c'];
    const step = fc.record({
      id: fc.constantFrom(...ids),
      what: fc.constantFrom('role', 'account'),
      day: fc.constantFrom(TODAY, '2022-05-01', '2023-01-01'),
    });
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let people = ids.map((id) => person(id, steward()));
        for (const { id, what, day } of steps) {
          const one = people.find((other) => other.id === id);
          if (one === undefined) continue;
          const refusals =
            what === 'role' ? whyNotEndSteward(one, day, people) : whyNotEndAccount(one, day, TODAY, people);
          if (refusals.length > 0) continue;
          people = people.map((other) =>
            other.id !== id
              ? other
              : what === 'role'
                ? { ...other, roles: steward('2018-01-01', day) }
                : { ...other, activeTo: day },
          );
        }
        expect(people.some(({ activeTo, roles }) => activeTo === null && roles[0]?.to === null)).toBe(true);
      }),
    );
  });
});
