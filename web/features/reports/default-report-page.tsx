import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { PATHS } from '../../paths.ts';
import { PageLoading } from '../../shell/page-loading.tsx';
import { newestDayQuery } from '../enquiries/fetch-enquiries.ts';
import { chooseDefaultYear } from './report-scope.ts';

/** Goes on to the year that a report is most likely wanted for. */
export function DefaultReportPage() {
  const { data: newestDay, isPending } = useQuery(newestDayQuery);
  if (isPending) return <PageLoading />;
  // who may not see the register itself may still read the report
  const year = chooseDefaultYear(newestDay ?? null, new Date().getFullYear());
  return <Navigate to={PATHS.reportOfYear} params={{ year: String(year) }} replace />;
}
