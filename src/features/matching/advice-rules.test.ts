import { describe, expect, test } from 'vitest';
import { DEFAULT_CODES } from '../code-lists/default-codes.ts';
import { EntryContent, type Sector } from '../catalogue/entry.ts';
import { adviceFor, namedCodes, taskKindFor } from './advice-rules.ts';

const values = (['advice', 'service'] as const).flatMap((list) =>
  DEFAULT_CODES[list].map(({ code, nb, nn, en }, position) => ({
    ...{ list, code, labels: { nb, nn, en }, position, reportedAs: null },
    ...{ nationalList: null, nationalCodes: [], validFrom: '2020-01-01', validTo: null as string | null },
  })),
);
const DAY = '2022-03-01';
const codes = namedCodes(values, [{ list: 'service', spelling: 'pp-tjenesten', code: 'ppt' }], DAY);
const entry = (waysIn: readonly string[], kind = 'measure') => ({
  ...EntryContent.parse({ kind, service: 'x', name: 'X', summary: 'X', waysIn }),
  ...{ id: 'x', version: 1, confirmedOn: null, confirmedAs: null, confirmBy: DAY, changedOn: DAY },
});
const advice = (
  name: string,
  sector: Sector | null = 'municipal',
  aliases: string[] = [],
  ways = ['contact'],
) => adviceFor(entry(ways), { name, aliases }, sector, codes);

describe('which service it is recorded as', () => {
  test.each([
    ['NAV', 'nav'],
    ['Barneverntjenesten', 'child_welfare'],
    ['Boligtjenesten', 'housing_service'],
    ['Helsestasjonstjenesten', 'health_centre'],
    ['Skolehelsetjenesten', 'health_centre'],
    ['Migra helsestasjon', 'health_centre'],
    ['Skole', 'school'],
    ['Skulen', 'school'],
    ['Barnehager', 'kindergarten'],
    ['PP-tjenesten', 'ppt'],
    ['Fastlegene', 'general_practitioner'],
    ['Flyktningetjenesten', 'refugee_service'],
    ['Krisesenteret', 'crisis_centre'],
    ['Tjenestetildeling og koordinerende enhet', 'allocation_office'],
    ['Kulturskolen', null],
    ['Psykisk helse og rus', null],
    ['Annen tjeneste', null],
  ])('%s: %s', (name, code) => {
    expect(advice(name).service).toBe(code);
  });

  test('by another name that it goes by, and by the sector where it has none', () => {
    expect(advice('Pedagogisk-psykologisk tjeneste', 'municipal', ['PPT']).service).toBe('ppt');
    expect(advice('Kirkens Bymisjon', 'voluntary').service).toBe('voluntary_organisation');
  });
});

describe('what the advice is', () => {
  test.each([
    ['voluntary', ['application'], 'voluntary_offer'],
    ['municipal', ['application'], 'apply'],
    ['municipal', ['application', 'drop_in'], 'contact_service'],
    ['state', [], 'contact_service'],
  ] as const)('%s with %j: %s', (sector, ways, code) => {
    expect(advice('NAV', sector, [], [...ways]).advice).toBe(code);
  });

  test('only what may be chosen on the day', () => {
    const without = (gone: readonly string[]) =>
      namedCodes(
        values.map((value) => (gone.includes(value.code) ? { ...value, validTo: DAY } : value)),
        [],
        DAY,
      );
    const given = (gone: readonly string[]) =>
      adviceFor(entry(['application']), { name: 'NAV', aliases: [] }, 'state', without(gone));
    expect(given(['apply'])).toEqual({ advice: 'contact_service', service: 'nav' });
    expect(given(['apply', 'contact_service', 'nav'])).toEqual({ advice: 'other', service: null });
    expect(given(['apply', 'contact_service', 'other']).advice).toBeNull();
  });
});

test.each([
  [['application'], 'measure', 'apply'],
  [['drop_in', 'application'], 'measure', 'contact'],
  [['drop_in'], 'offer', 'activity'],
  [[], 'offer', 'contact'],
] as const)('a task about ways in %j of a %s is to %s', (ways, kind, task) => {
  expect(taskKindFor(entry(ways, kind))).toBe(task);
});
