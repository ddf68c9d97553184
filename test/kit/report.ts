import type { Report, ReportRow, ReportTable } from '../../src/features/reports/report.ts';

/** Labels that mean something to a typesetter, a word processor, a spreadsheet or a browser. */
export const HOSTILE_LABELS = [
  '#eval("1 + 1") #panic()',
  '$x^2$ *strong* _emph_ `raw` ] [ \\ // /* <label> @ref',
  '<script>alert(1)</script> & "quoted" \'single\'',
  '=HYPERLINK("http://example.invalid","x")',
  '+47*2 {field} %d \u0007 \ud800',
  'Ælvøy–Ţšđŋŧ Čáhci',
  'Отчёт عربى 漢字 🙂',
  'x'.repeat(120),
] as const;

/** A report of two kinds of tables: four years of totals, and shares of two years with the given labels. */
export function testReport(labels: readonly string[] = ['Skole', 'NAV', 'Barnevern']): Report {
  return {
    year: 2021,
    municipality: '4600',
    municipalityName: 'Prøvekommunen',
    area: null,
    team: null,
    tables: [
      byYear('cases-by-year', 'Enkeltsaker per år', [null, 90, 108, 120]),
      table('contacts', 'Hvem henvendte seg', labels.map(row)),
      { ...table('income', 'Inntekt', labels.map(unknownRow)), base: null, total: null },
    ],
  };
}

function byYear(id: ReportTable['id'], title: string, counts: readonly (number | null)[]): ReportTable {
  const rows = counts.map((count, index) => {
    const year = String(2021 - counts.length + 1 + index);
    return { code: year, label: year, count, percent: null, growth: index === 2 ? 20 : null };
  });
  const notes = ['Registreringen begynte 1. januar 2019.'];
  return { id, title, multiple: false, base: null, total: null, rows, notes };
}

function table(id: ReportTable['id'], title: string, rows: ReportRow[]): ReportTable {
  const total = rows.reduce((sum, { count }) => sum + (count ?? 0), 0);
  return { id, title, multiple: true, base: 120, total, rows, notes: ['Flere svar er mulige.'] };
}

function row(label: string, index: number): ReportRow {
  const count = 60 - 6 * index;
  const earlier = { year: 2020, count: 54 - 6 * index, percent: 50 - 5.5 * index, base: 108 };
  return { code: `code-${String(index)}`, label, count, percent: 50 - 5 * index, earlier: [earlier] };
}

function unknownRow(label: string, index: number): ReportRow {
  const earlier = { year: 2020, count: null, percent: null, base: null };
  return { code: `code-${String(index)}`, label, count: null, percent: null, earlier: [earlier] };
}
