import { describe, expect, test } from 'vitest';
import { chartBars } from './chart-bars.ts';
import { chartSpec } from './chart-spec.ts';
import { drawChart } from './draw-chart.ts';
import { drawReportCharts } from './report-charts.ts';
import type { Report } from './report.ts';

const hostile = '<script>alert("x")</script> & \'et langt navn som må brytes over flere linjer\'';
const report: Report = {
  year: 2021,
  municipality: '3301',
  municipalityName: 'Drammen',
  area: null,
  team: null,
  tables: [
    {
      id: 'general-advice-by-year',
      title: 'Råd',
      multiple: false,
      base: null,
      total: null,
      notes: [],
      rows: [
        { code: '2020', label: '2020', count: null, percent: null, growth: null },
        { code: '2021', label: '2021', count: 1234, percent: null, growth: null },
      ],
    },
    {
      id: 'housing',
      title: 'Bosituasjon',
      multiple: false,
      base: 11,
      total: 11,
      notes: [],
      rows: [
        {
          code: 'owned',
          label: hostile,
          count: 5,
          percent: 45.5,
          earlier: [{ year: 2020, count: 3, percent: 37.5, base: 8 }],
        },
        {
          code: 'rented',
          label: hostile,
          count: 6,
          percent: 54.5,
          earlier: [{ year: 2020, count: 5, percent: 62.5, base: 8 }],
        },
      ],
    },
    {
      id: 'work',
      title: 'Arbeid',
      multiple: false,
      base: null,
      total: null,
      notes: [],
      rows: [{ code: 'none', label: 'Ingen', count: null, percent: null, earlier: [] }],
    },
  ],
};

/** Every tag is closed by its own, in order, and nothing stands outside the one root. */
function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(
    /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gu,
    (_, closing, name: string, __, empty) => {
      if (closing === '/') return open.pop() === name ? '' : '<';
      if (empty === '') open.push(name);
      return '';
    },
  );
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot|#39|#\d+);)/u.test(rest);
}

describe('drawReportCharts', () => {
  test('draws each table that has figures, as SVG that holds no markup of a label', async () => {
    const charts = await drawReportCharts(report, 'nb');
    expect(charts.map((chart) => chart.tableId)).toEqual(['general-advice-by-year', 'housing']);
    for (const { svg } of charts) {
      expect(isWellFormed(svg)).toBe(true);
      expect(svg).toMatch(/^<svg role="img" aria-label="[^"]+" /u);
      expect(svg).not.toMatch(/<script|<image|href="/u);
    }
    const widths = charts.map(({ svg }) => / width="(\d+)"/u.exec(svg)?.[1]);
    expect(new Set(widths).size).toBe(1);
  });

  test('tells every figure in words, shares rounded from the exact fraction', async () => {
    const [advice, housing] = await drawReportCharts(report, 'nb');
    expect(advice?.alt).toMatch(/2020: ikke registrert; 2021: 1\u00a0234\./u);
    for (const figure of ['2020: 3 (38', '2021: 5 (45', '2020: 5 (63', '2021: 6 (55'])
      expect(housing?.alt).toContain(figure);
    expect(housing?.svg).toContain('2021: 5 (45');
  });

  test('writes on a gap that the year was not registered', async () => {
    const [advice] = await drawReportCharts(report, 'en');
    const drawn = advice?.svg.replace(/aria-label="[^"]*"/u, '').replace(/<[^>]*>/gu, ' ');
    expect(drawn).toMatch(/not\s+recorded/u);
    expect(advice?.svg.match(/<path[^>]*d="M[^"]*h[^"]*v[^"]*h[^"]*Z"[^>]*fill="#/gu)).toHaveLength(1);
  });
});

test('the same chart is the same bytes, drawn anew or kept', async () => {
  const [, table] = report.tables;
  if (table === undefined) throw new Error('no table');
  const spec = chartSpec(chartBars(report, table, 'nb'));
  const first = await drawChart(spec);
  // a key more makes another drawing of the same picture
  const again = await drawChart({ ...spec, description: 'anew' });
  expect(await drawChart(spec)).toBe(first);
  expect(again.replace(/ aria-label="anew"| role="[^"]*"| aria-roledescription="[^"]*"/gu, '')).toBe(
    first.replace(/ role="[^"]*"| aria-roledescription="[^"]*"/gu, ''),
  );
});
