import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { writeReportCsv } from './report-csv.ts';
import type { Report } from './report.ts';

const row = (code: string, label: string) => ({ code, label, count: 7, percent: 12.3, earlier: [] });
const report: Report = {
  year: 2021,
  municipality: '3301',
  municipalityName: 'Drammen',
  area: null,
  team: null,
  tables: [
    {
      id: 'topics',
      title: 'Tema',
      multiple: true,
      base: 57,
      total: 42,
      notes: [],
      rows: [
        row('plain', 'Økonomi; "gjeld"'),
        ...['=1+1', '+47', '-1', '@SUM(A1)', '\tx', '\rx'].map((label, index) => row(`f${index}`, label)),
        { code: 'none', label: 'Ingen', count: null, percent: null, earlier: [] },
      ],
    },
  ],
};

test('Norwegian: semicolon, decimal comma, marked as UTF-8; what is not known is empty', () => {
  const csv = writeReportCsv(report, 'nb');
  expect(csv.startsWith('\ufefftable;code;label;count;percent;base;total\r\n')).toBe(true);
  const rows = parse(csv, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  expect(rows[1]).toEqual(['topics', 'plain', 'Økonomi; "gjeld"', '7', '12,3', '57', '42']);
  expect(rows.at(-1)).toEqual(['topics', 'none', 'Ingen', '', '', '57', '42']);
});

test('English: comma and decimal point', () => {
  expect(writeReportCsv(report, 'en')).toContain(',7,12.3,57,42\r\n');
});

test('what starts as a formula is text', () => {
  const rows = parse(writeReportCsv(report, 'nb'), { bom: true, delimiter: ';', record_delimiter: '\r\n' });
  const labels = rows.slice(2, -1).map((cells) => cells[2]);
  expect(labels).toEqual(["'=1+1", "'+47", "'-1", "'@SUM(A1)", "'\tx", "'\rx"]);
});
