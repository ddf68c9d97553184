import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EnquiryListRequest } from '../../../src/features/enquiries/enquiry-list.ts';
import { parseSearch, queryString } from '../../paths.ts';
import {
  ENQUIRY_SORTS,
  EnquiryFilters,
  KIND_CHOICES,
  kindChoiceOf,
  parseEnquiryFilters,
  setFilters,
  withKindChoice,
  withoutFilters,
} from './enquiry-filters.ts';

describe('parseEnquiryFilters', () => {
  test('takes what an address says', () => {
    const search = parseSearch(
      '?kind=case&anonymous=false&contact=nav&from=2021-01-01&open=true&team=2&sort=oldest',
    );
    expect(parseEnquiryFilters(search)).toEqual({
      kind: 'case',
      anonymous: false,
      contact: 'nav',
      from: '2021-01-01',
      open: true,
      team: 2,
      sort: 'oldest',
    });
  });

  test.each([
    'kind=x',
    'anonymous=1',
    'contact=A%20b',
    'from=2021-02-30',
    'open=',
    'team=-1',
    'team=x',
    'team=2147483648',
    'form=advices',
    'adviser=me',
    'area=Fjell',
    'attention=x',
    'sort=up',
    'other=1',
  ])('leaves out %s', (search) => {
    expect(parseEnquiryFilters(parseSearch(search))).toEqual({});
  });

  test('lets through nothing that the API would refuse, whatever the address says', () => {
    const name = fc.constantFrom(...EnquiryFilters.keyof().options, 'other', 'after', 'constructor');
    const value = fc.oneof(
      fc.string(),
      fc.integer().map(String),
      fc.constantFrom(
        'true',
        'nav',
        'mine',
        'advice',
        'newest',
        '2021-01-31',
        '2021-02-30',
        '0000-00-00',
        '1e3',
        ' 7',
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), (said) => {
        const asked = queryString(parseEnquiryFilters(parseSearch(queryString(said))));
        const sent = Object.fromEntries(new URLSearchParams(asked));
        expect(EnquiryListRequest.safeParse(sent).error).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test('survives the way through the address', () => {
    const code = fc.constantFrom('nav', 'stromso', 'child_welfare');
    const day = fc.constantFrom('2018-01-31', '2021-12-01');
    const filters: fc.Arbitrary<EnquiryFilters> = fc.record(
      {
        kind: fc.constantFrom('case', 'general_advice'),
        anonymous: fc.boolean(),
        contact: code,
        area: code,
        form: fc.constantFrom('advice', 'conversation', 'coordination'),
        topic: code,
        from: day,
        to: day,
        open: fc.boolean(),
        team: fc.integer({ min: 1, max: 999 }),
        sort: fc.constantFrom(...ENQUIRY_SORTS),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (chosen) => {
        expect(parseEnquiryFilters(parseSearch(queryString(chosen)))).toEqual(chosen);
      }),
    );
  });
});

describe('choices', () => {
  test('each kind choice is read back from the filters it gives', () => {
    for (const choice of KIND_CHOICES) expect(kindChoiceOf(withKindChoice({}, choice))).toBe(choice);
    expect(withKindChoice({ kind: 'case', anonymous: true, area: 'fjell' }, undefined)).toEqual({
      area: 'fjell',
    });
  });

  test('removing filters keeps the sorting, which is no filter', () => {
    const filters: EnquiryFilters = { kind: 'case', area: 'fjell', sort: 'oldest' };
    expect(setFilters(filters)).toEqual(['kind', 'area']);
    expect(withoutFilters(filters, setFilters(filters))).toEqual({ sort: 'oldest' });
  });
});
