import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { NotFoundPage } from '../../shell/not-found-page.tsx';
import { BarChartIcon, Skeleton } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useCodeLabels } from '../code-lists/code-labels.ts';
import { useSession } from '../people/session.ts';
import { reportChartsQuery, reportQuery } from './fetch-report.ts';
import { KeyFigures } from './key-figures.tsx';
import { ReportActions } from './report-actions.tsx';
import { ReportChoices } from './report-choices.tsx';
import { parseReportScope, parseReportYear, type ReportScope } from './report-scope.ts';
import { ReportSection } from './report-section.tsx';
import './report.css';

const route = getRouteApi('/signed-in/arsrapport/$year');

export function ReportPage() {
  const year = parseReportYear(route.useParams().year, new Date().getFullYear());
  // The router passes on what the address says beside what was made of it; the API would refuse that.
  const scope = route.useSearch({ select: parseReportScope, structuralSharing: true });
  return year === null ? <NotFoundPage /> : <ReportOfYear year={year} scope={scope} />;
}

/** The annual report: every table with its chart beside it. */
function ReportOfYear({ year, scope }: { year: number; scope: ReportScope }) {
  const { reports: texts, shell } = useMessages();
  const { municipality } = useSession();
  const { label } = useCodeLabels();
  const report = useQuery(reportQuery(year, scope));
  const charts = useQuery(reportChartsQuery(year, scope));

  const place = [
    municipality.name,
    scope.area === undefined ? undefined : label('area', scope.area),
    scope.team,
  ].filter((part) => part !== undefined);
  const tables = report.data?.tables ?? [];
  const isEmpty = report.data !== undefined && tables.every((table) => (table.base ?? 0) === 0);

  return (
    <div className="page report">
      <PageHeading
        title={texts.title(year)}
        lead={texts.lead(place.join(', '))}
        actions={<ReportActions year={year} scope={scope} />}
      />
      <ReportChoices year={year} scope={scope} />
      {report.isPending && (
        <div className="facts-grid" role="status" aria-busy="true" aria-label={shell.loading}>
          <Skeleton variant="rounded" height={320} />
          <Skeleton variant="rounded" height={320} />
        </div>
      )}
      {report.isError && report.data === undefined && (
        <FailureNotice error={report.error} onRetry={() => void report.refetch()} />
      )}
      {isEmpty && (
        <EmptyState title={texts.emptyTitle(year)} icon={<BarChartIcon />}>
          <p>{texts.emptyText}</p>
        </EmptyState>
      )}
      {report.data !== undefined && !isEmpty && (
        <>
          <KeyFigures report={report.data} />
          <nav className="report-contents" aria-label={texts.contentsToggle}>
            <ul>
              {tables.map((table) => (
                <li key={table.id}>
                  <a href={`#${table.id}`}>{table.title}</a>
                </li>
              ))}
            </ul>
          </nav>
          {charts.isError && <p className="quiet">{texts.chartMissing}</p>}
          {tables.map((table) => (
            <ReportSection
              key={table.id}
              year={year}
              table={table}
              isDrawing={charts.isPending}
              charts={charts.data?.filter((chart) => chart.tableId === table.id) ?? []}
            />
          ))}
        </>
      )}
    </div>
  );
}
