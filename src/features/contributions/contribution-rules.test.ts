import { describe, expect, test } from 'vitest';
import { whyNotWriteAsPartner, whyNotWriteAsTeam, type ContributionFacts } from './contribution-rules.ts';

const FACTS: ContributionFacts = {
  isCovered: true,
  persons: new Set(['ann', 'bo']),
  topics: new Set(['housing', 'economy']),
  correctsOwn: false,
  isCaseOfFamily: true,
  today: '2026-03-10',
};
const WRITTEN = { persons: ['ann'], topics: ['housing'], occurredOn: '2026-03-10', corrects: null };

describe('a partner', () => {
  test('writes what its service may give to the team', () => {
    expect(whyNotWriteAsPartner(WRITTEN, FACTS)).toEqual([]);
  });

  test('gets one answer for whatever is not covered', () => {
    const unknown = { ...WRITTEN, persons: ['nobody'], topics: ['nothing'] };
    expect(whyNotWriteAsPartner(unknown, { ...FACTS, isCovered: false })).toEqual([
      { code: 'not_covered_to_team', field: null, details: {} },
    ]);
    expect(whyNotWriteAsPartner(unknown, FACTS)).toEqual([]);
  });

  test('is told of the day and the correction too', () => {
    const wrong = { ...WRITTEN, occurredOn: '2026-03-11', corrects: 'earlier' };
    expect(whyNotWriteAsPartner(wrong, { ...FACTS, isCovered: false }).map(({ code }) => code)).toEqual([
      'not_covered_to_team',
      'date_in_future',
      'corrects_not_own',
    ]);
  });
});

describe('the team', () => {
  test('writes of persons in the family and topics of the list, without any consent', () => {
    const all = { ...WRITTEN, persons: ['ann', 'bo'], topics: ['economy', 'housing'] };
    expect(whyNotWriteAsTeam(all, { ...FACTS, isCovered: false })).toEqual([]);
  });

  test('does not write of somebody else beside them', () => {
    expect(whyNotWriteAsTeam({ ...WRITTEN, persons: ['ann', 'nobody'] }, FACTS)).toEqual([
      { code: 'person_not_of_family', field: 'persons', details: {} },
    ]);
  });

  test('does not write of a topic that is not of the list', () => {
    expect(whyNotWriteAsTeam({ ...WRITTEN, topics: ['housing', 'nothing'] }, FACTS)).toEqual([
      { code: 'unknown_code', field: 'topics', details: {} },
    ]);
  });

  test('writes of what was, from 1900 on', () => {
    expect(whyNotWriteAsTeam({ ...WRITTEN, occurredOn: '1900-01-01' }, FACTS)).toEqual([]);
    expect(whyNotWriteAsTeam({ ...WRITTEN, occurredOn: '1899-12-31' }, FACTS)).toEqual([
      { code: 'date_too_early', field: 'occurredOn', details: { earliest: '1900-01-01' } },
    ]);
    expect(whyNotWriteAsTeam({ ...WRITTEN, occurredOn: '2026-03-11' }, FACTS)).toEqual([
      { code: 'date_in_future', field: 'occurredOn', details: { today: '2026-03-10' } },
    ]);
  });

  test('corrects only what its own service wrote', () => {
    const correction = { ...WRITTEN, corrects: 'earlier' };
    expect(whyNotWriteAsTeam(correction, { ...FACTS, correctsOwn: true })).toEqual([]);
    expect(whyNotWriteAsTeam(correction, FACTS)).toEqual([
      { code: 'corrects_not_own', field: 'corrects', details: {} },
    ]);
  });
});
