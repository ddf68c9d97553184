import type { ReportTable } from '../../../src/features/reports/report.ts';
import { Skeleton } from '../../ui/controls.ts';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { ScrollBox } from '../../ui/scroll-box.tsx';
import type { ReportChart } from './fetch-report.ts';
import { ByYearTable, ComparedTable } from './report-tables.tsx';

type Props = { year: number; table: ReportTable; charts: readonly ReportChart[]; isDrawing: boolean };

/** A chart, and under it the table it is drawn from with its notes: side by side neither can be read. */
export function ReportSection({ year, table, charts, isDrawing }: Props) {
  const { reports: texts } = useMessages();
  const isByYear = table.base === null && table.total === null;
  const figures = texts.figures(
    table.base === null ? null : formatNumber(table.base),
    table.total === null ? null : formatNumber(table.total),
  );
  return (
    <section id={table.id} className="card report-section">
      <h2>{table.title}</h2>
      <div className="report-pair">
        <div className="report-charts">
          {isDrawing && <Skeleton variant="rounded" height={220} />}
          {charts.map((chart) => (
            <ScrollBox key={chart.id}>
              {/* as a picture it is a document of its own, which can neither run nor load anything */}
              <img className="chart" src={pictureOf(chart.svg)} alt={chart.alt} />
            </ScrollBox>
          ))}
        </div>
        <div>
          {isByYear ? <ByYearTable year={year} table={table} /> : <ComparedTable year={year} table={table} />}
          {(figures !== '' || table.notes.length > 0) && (
            <div className="report-notes">
              {figures !== '' && <p>{figures}.</p>}
              {table.notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}

function pictureOf(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
