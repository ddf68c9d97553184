import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { YearTotals } from '../../../src/features/overview/overview.ts';
import { PATHS } from '../../paths.ts';
import { BarChartIcon } from '../../ui/controls.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { formatNumber } from '../../ui/format.ts';
import { useMessages } from '../../ui/language.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useSession } from '../people/session.ts';
import { CatalogueNote } from './catalogue-note.tsx';
import { yearTotalsQuery } from './fetch-overview.ts';
import { OverviewSkeleton } from './overview-skeleton.tsx';
import { PairedBars } from './paired-bars.tsx';

/** The front page of those who read figures and no rows. */
export function YearsOverview() {
  const { overview: texts } = useMessages();
  const { municipality } = useSession();
  const { data: years, error, isPending, refetch } = useQuery(yearTotalsQuery);
  return (
    <div className="page">
      <PageHeading title={texts.title} lead={texts.years.lead(municipality.name)} />
      {isPending && <OverviewSkeleton />}
      {error !== null && years === undefined && (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      )}
      {years?.length === 0 && (
        <EmptyState title={texts.years.emptyTitle} icon={<BarChartIcon />}>
          <p>{texts.years.emptyText}</p>
        </EmptyState>
      )}
      {years !== undefined && years.length > 0 && <YearsCard years={years} />}
      <CatalogueNote />
    </div>
  );
}

function YearsCard({ years }: { years: YearTotals['items'] }) {
  const { overview: texts } = useMessages();
  const shown = (count: number | null) => (count === null ? texts.years.notRegistered : formatNumber(count));
  return (
    <section className="card years-card" aria-labelledby="years-title">
      <h2 id="years-title">{texts.years.title}</h2>
      <PairedBars
        groups={years.map(({ year, cases, generalAdvice }) => ({
          name: String(year),
          shortName: String(year),
          first: generalAdvice,
          second: cases,
        }))}
        legend={{ first: texts.years.generalAdvice, second: texts.years.cases }}
        label={texts.years.chartText}
      />
      <table className="bars-table">
        <caption className="sr-only">{texts.years.title}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.years.year}</th>
            <th scope="col">{texts.years.cases}</th>
            <th scope="col">{texts.years.generalAdvice}</th>
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map(({ year, cases, generalAdvice }) => (
            <tr key={year}>
              <th scope="row">
                <Link
                  to={PATHS.reportOfYear}
                  params={{ year: String(year) }}
                  aria-label={texts.years.openReport(year)}
                >
                  {year}
                </Link>
              </th>
              <td>{shown(cases)}</td>
              <td>{shown(generalAdvice)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
