import { getRouteApi, Navigate } from '@tanstack/react-router';
import type { Role } from '../../../src/shared/signed-in.ts';
import { PATHS } from '../../paths.ts';
import { useSession } from '../people/session.ts';
import { LaterOverview } from './later-overview.tsx';
import { OfficerOverview } from './officer-overview.tsx';
import { parseOverviewSearch } from './overview-search.ts';
import { RegisterOverview } from './register-overview.tsx';
import { YearsOverview } from './years-overview.tsx';
import './overview.css';

const route = getRouteApi('/signed-in/');

const REGISTER_WORKERS: readonly Role[] = ['adviser', 'team_lead'];
const FIGURE_READERS: readonly Role[] = ['approver', 'analyst', 'steward'];

/** The front page: what one's own role has a use for. */
export function OverviewPage() {
  const { roles } = useSession();
  // The router passes on what the address says beside what was made of it; the API would refuse that.
  const { team } = route.useSearch({ select: parseOverviewSearch, structuralSharing: true });
  if (roles.some((role) => REGISTER_WORKERS.includes(role))) return <RegisterOverview team={team} />;
  if (roles.some((role) => FIGURE_READERS.includes(role))) return <YearsOverview />;
  if (roles.includes('privacy_officer')) return <OfficerOverview />;
  if (roles.includes('partner')) return <Navigate to={PATHS.myFamilies} replace />;
  return <LaterOverview />;
}
