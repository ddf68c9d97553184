import { describe, expect, test } from 'vitest';
import { readExampleCatalogue } from '../catalogue/example-catalogue.ts';
import { countLaws, isToCheck, readCitation } from './law-rules.ts';
import { LAW_COLUMNS } from './law.ts';
import { STATUTES } from './messages/statutes.ts';

const TODAY = '2026-11-22';
const unchecked = { edition: 2022, checkedOn: null };
const replacer = (
  text: string,
  row: { edition: number; checkedOn: string | null } = unchecked,
  today = TODAY,
) => readCitation(text, row, today).replacedBy?.name;

describe('a citation', () => {
  test.each([
    ['barnevernloven § 3-1', 'barnevernsloven (2021)'],
    ['Barnevernloven kapittel 4', 'barnevernsloven (2021)'],
    ['barnevernsloven § 3-1', undefined],
    ['opplæringslova § 9 A-4', 'opplæringslova (2023)'],
    ['opplæringslova (2023) kapittel 11', undefined],
    ['opplæringslova kapittel 1 (§§ 1-1–1-6)', 'opplæringslova (2023)'],
    ['barnehageloven § 1', undefined],
    ['forskrift til opplæringslova', undefined],
    [
      'Forslag til lov om kommunens ansvar overfor vanskeligstilte på boligmarkedet',
      'boligsosialloven (2022)',
    ],
    ['forvaltningsloven', undefined],
    ['fastlegeforskriften § 8', 'fastlegeforskriften (2025)'],
    ['fastlegeforskriften (2025) § 8', undefined],
    ['', undefined],
  ])('of %s is replaced by %s', (text, name) => {
    expect(replacer(text)).toBe(name);
  });

  test('is replaced only from the day on which the new act is in force', () => {
    expect(replacer('opplæringslova § 1-1', unchecked, '2024-07-31')).toBeUndefined();
    expect(replacer('opplæringslova § 1-1', unchecked, '2024-08-01')).toBe('opplæringslova (2023)');
  });

  test('that was read or checked after the change is as it is', () => {
    const text = 'opplæringslova § 1-1';
    expect(replacer(text, { edition: 2025, checkedOn: null })).toBeUndefined();
    expect(replacer(text, { edition: 2024, checkedOn: null })).toBe('opplæringslova (2023)');
    expect(replacer(text, { edition: 2022, checkedOn: '2024-08-01' })).toBeUndefined();
    expect(replacer(text, { edition: 2022, checkedOn: '2024-07-31' })).toBe('opplæringslova (2023)');
  });

  test('of a strategy says when its years are over', () => {
    const ended = (text: string, row = unchecked) => readCitation(text, row, TODAY).endedWith;
    expect(ended('En strategi (2021–2024)')).toBe(2024);
    expect(ended('En strategi (2021–2027)')).toBeNull();
    expect(ended('En strategi (2015–2018)')).toBeNull();
    expect(isToCheck([readCitation('En strategi (2021-2024)', unchecked, TODAY)])).toBe(true);
  });

  test('leads to the act in force over a safe address, where we know it', () => {
    expect(readCitation('barnehageloven § 2', unchecked, TODAY).url).toBe(
      'https://lovdata.no/dokument/NL/lov/2005-06-17-64',
    );
    expect(readCitation('fastlegeforskriften (2025)', unchecked, TODAY).url).toBe(
      'https://lovdata.no/dokument/SF/forskrift/2025-12-02-2405',
    );
    expect(readCitation('javascript:alert(1)', unchecked, TODAY).url).toBeNull();
  });
});

test('no two statutes go by one name', () => {
  const names = STATUTES.flatMap(({ called }) => called);
  expect(new Set(names).size).toBe(names.length);
});

test("the example's rows are in the map of laws once each", async () => {
  const { laws } = await readExampleCatalogue();
  const rows = laws.map(({ service, perspective, level, references, edition }) => ({
    service: { id: service, name: service },
    perspective,
    level,
    toCheck: isToCheck(references.map((text) => readCitation(text, { edition, checkedOn: null }, TODAY))),
  }));
  const counted = countLaws(rows);
  const sum = (at: number) => counted.reduce((all, { counts }) => all + (counts[at] ?? 0), 0);
  expect(LAW_COLUMNS.map((_column, at) => sum(at))).toEqual([26, 16, 24, 2, 10, 20]);
  expect(counted.reduce((all, { toCheck }) => all + toCheck, 0)).toBe(
    rows.filter(({ toCheck }) => toCheck).length,
  );
  expect(rows.filter(({ service, toCheck }) => service.id === 'barnehage' && toCheck)).toEqual([]);
  expect(rows.filter(({ service, toCheck }) => service.id === 'skole' && !toCheck)).not.toHaveLength(
    rows.filter(({ service }) => service.id === 'skole').length,
  );
});
