import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { parseEnquiryFilters } from './features/enquiries/enquiry-filters.ts';
import { parseOverviewSearch } from './features/overview/overview-search.ts';
import { sessionQuery } from './features/people/session.ts';
import { parseReportScope } from './features/reports/report-scope.ts';
import { parseSearch, PATHS, queryString } from './paths.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { PageFailure } from './shell/page-failure.tsx';
import { PageLoading } from './shell/page-loading.tsx';
import { RootLayout } from './shell/root-layout.tsx';
import { SignedInLayout } from './shell/signed-in-layout.tsx';

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
});

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PATHS.signIn,
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } =>
    typeof search['returnTo'] === 'string' ? { returnTo: search['returnTo'] } : {},
  component: lazyRouteComponent(() => import('./features/people/sign-in-page.tsx'), 'SignInPage'),
});

/** Everything below is for those signed in; others are sent to sign in and come back. */
const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'signed-in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery, staleTime: 'static' });
    if (session !== null) return { session };
    throw redirect({
      to: PATHS.signIn,
      search: location.pathname === PATHS.home ? {} : { returnTo: location.href },
      replace: true,
    });
  },
  component: SignedInLayout,
});

const homeRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.home,
  validateSearch: parseOverviewSearch,
  component: lazyRouteComponent(() => import('./features/overview/overview-page.tsx'), 'OverviewPage'),
});

const enquiriesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.enquiries,
  validateSearch: parseEnquiryFilters,
  component: lazyRouteComponent(() => import('./features/enquiries/enquiries-page.tsx'), 'EnquiriesPage'),
});

const newEnquiryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.newEnquiry,
  validateSearch: (search: Record<string, unknown>): { draft?: string } =>
    typeof search['draft'] === 'string' ? { draft: search['draft'] } : {},
  component: lazyRouteComponent(
    () => import('./features/enquiries/entry/new-enquiry-page.tsx'),
    'NewEnquiryPage',
  ),
});

const editEnquiryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.editEnquiry,
  component: lazyRouteComponent(
    () => import('./features/enquiries/entry/edit-enquiry-page.tsx'),
    'EditEnquiryPage',
  ),
});

const enquiryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.enquiry,
  component: lazyRouteComponent(() => import('./features/enquiries/enquiry-page.tsx'), 'EnquiryPage'),
});

const importRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.imports,
  component: lazyRouteComponent(() => import('./features/imports/import-page.tsx'), 'ImportPage'),
});

const reportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.report,
  component: lazyRouteComponent(
    () => import('./features/reports/default-report-page.tsx'),
    'DefaultReportPage',
  ),
});

const reportOfYearRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.reportOfYear,
  validateSearch: parseReportScope,
  component: lazyRouteComponent(() => import('./features/reports/report-page.tsx'), 'ReportPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setup,
  beforeLoad: () => {
    throw redirect({ to: PATHS.setupList, params: { list: 'contact' }, replace: true });
  },
});

const setupListRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setupList,
  component: lazyRouteComponent(() => import('./features/setup/lists-page.tsx'), 'ListsPage'),
});

const setupAreasRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setupAreas,
  component: lazyRouteComponent(() => import('./features/setup/areas-page.tsx'), 'AreasPage'),
});

const setupStartsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setupStarts,
  component: lazyRouteComponent(() => import('./features/setup/starts-page.tsx'), 'StartsPage'),
});

const setupPeopleRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setupPeople,
  component: lazyRouteComponent(() => import('./features/setup/people-page.tsx'), 'PeoplePage'),
});

const setupHistoryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setupHistory,
  component: lazyRouteComponent(() => import('./features/setup/history-page.tsx'), 'HistoryPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  signedInRoute.addChildren([
    homeRoute,
    enquiriesRoute,
    newEnquiryRoute,
    editEnquiryRoute,
    enquiryRoute,
    importRoute,
    reportRoute,
    reportOfYearRoute,
    setupRoute,
    setupListRoute,
    setupAreasRoute,
    setupStartsRoute,
    setupPeopleRoute,
    setupHistoryRoute,
  ]),
]);

export function createPageRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    // addresses that people can read and write: ?area=fjell&open=true
    parseSearch,
    stringifySearch: (search) => queryString(search as Record<string, string>),
    scrollRestoration: true,
    defaultPreload: 'intent',
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPageRouter>;
  }

  interface HistoryState {
    /** The address of the list that one came from. */
    cameFromList?: string;
  }
}
