import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseLooseSearch } from './features/loose-threads/loose-search.ts';
import { parseBoardSearch } from './features/workload/board-search.ts';
import { PATHS } from './paths.ts';
import { signedInRoute } from './root-routes.tsx';

export const caseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.case,
  component: lazyRouteComponent(() => import('./features/cases/case-page.tsx'), 'CasePage'),
});

export const planPaperRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.casePlanPaper,
  component: lazyRouteComponent(() => import('./features/plans/plan-paper-page.tsx'), 'PlanPaperPage'),
});

export const economyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.caseEconomy,
  component: lazyRouteComponent(() => import('./features/economy/economy-page.tsx'), 'EconomyPage'),
});

export const looseThreadsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.looseThreads,
  validateSearch: parseLooseSearch,
  component: lazyRouteComponent(
    () => import('./features/loose-threads/loose-threads-page.tsx'),
    'LooseThreadsPage',
  ),
});

export const casesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.cases,
  validateSearch: parseBoardSearch,
  component: lazyRouteComponent(() => import('./features/workload/cases-page.tsx'), 'CasesPage'),
});

export const myDayRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.myDay,
  component: lazyRouteComponent(() => import('./features/workload/my-day-page.tsx'), 'MyDayPage'),
});

export const handoversRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.handovers,
  component: lazyRouteComponent(() => import('./features/workload/handovers-page.tsx'), 'HandoversPage'),
});

export const learningsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.learnings,
  component: lazyRouteComponent(() => import('./features/closing/learnings-page.tsx'), 'LearningsPage'),
});

export const pastCaseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.pastCase,
  component: lazyRouteComponent(() => import('./features/past-cases/past-case-page.tsx'), 'PastCasePage'),
});
