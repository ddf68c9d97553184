import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { yearTotalsQuery } from '../overview/fetch-overview.ts';
import { chooseDefaultYear } from './report-scope.ts';

/** Goes on to the year that a report is most likely wanted for. */
export function DefaultReportPage() {
  const { data: years, isPending } = useQuery(yearTotalsQuery);
  if (isPending) return <PageLoading />;
  const year = chooseDefaultYear(years?.at(-1)?.year ?? null, new Date().getFullYear());
  return <Navigate to={PATHS.reportOfYear} params={{ year: String(year) }} replace />;
}
