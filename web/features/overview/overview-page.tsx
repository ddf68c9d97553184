import { getRouteApi } from '@tanstack/react-router';
import type { Role } from '../../../src/shared/signed-in.ts';
import { useSession } from '../people/session.ts';
import { LaterOverview } from './later-overview.tsx';
import { RegisterOverview } from './register-overview.tsx';
import { YearsOverview } from './years-overview.tsx';
import './overview.css';

const route = getRouteApi('/signed-in/');

const REGISTER_WORKERS: readonly Role[] = ['adviser', 'team_lead'];
const FIGURE_READERS: readonly Role[] = ['approver', 'analyst', 'steward'];

/** The front page: what one's own role has a use for. */
export function OverviewPage() {
  const { roles } = useSession();
  const { team } = route.useSearch();
  if (roles.some((role) => REGISTER_WORKERS.includes(role))) return <RegisterOverview team={team} />;
  if (roles.some((role) => FIGURE_READERS.includes(role))) return <YearsOverview />;
  return <LaterOverview />;
}
