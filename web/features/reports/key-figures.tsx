import type { Report, ReportTableId } from '../../../src/features/reports/report.ts';
import { formatNumber, formatPercent } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { growthText } from './growth-text.ts';

/** The year in four numbers; each is a row of a table below and nothing else. */
export function KeyFigures({ report }: { report: Report }) {
  const { reports: texts } = useMessages();
  const row = (table: ReportTableId, code: string) =>
    report.tables.find(({ id }) => id === table)?.rows.find((found) => found.code === code);
  const year = String(report.year);
  const share = (percent: number | null | undefined) =>
    percent === null || percent === undefined ? null : texts.ofCases(formatPercent(percent));

  const cases = row('cases-by-year', year);
  const advice = row('general-advice-by-year', year);
  const children = row('children', '0-17');
  const coordination = row('assistance-form', 'coordination');
  const figures = [
    { name: texts.casesIn(report.year), row: cases, more: growthText(cases?.growth, texts) },
    { name: texts.adviceIn(report.year), row: advice, more: growthText(advice?.growth, texts) },
    { name: texts.childrenIn, row: children, more: null },
    { name: texts.coordinated, row: coordination, more: share(coordination?.percent) },
  ].flatMap(({ row: found, ...figure }) => (found === undefined ? [] : [{ ...figure, count: found.count }]));

  return (
    <section className="key-figures" aria-label={texts.keyFigures}>
      <dl>
        {figures.map(({ name, count, more }) => (
          <div key={name} className="card key-figure">
            <dt>{name}</dt>
            <dd>
              <strong className={count === null ? 'not-a-number' : undefined}>
                {count === null ? texts.notRegistered : formatNumber(count)}
              </strong>
              {more !== null && <span>{more}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
