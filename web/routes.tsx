import type { QueryClient } from '@tanstack/react-query';
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import {
  caseRoute,
  casesRoute,
  economyRoute,
  handoversRoute,
  learningsRoute,
  looseThreadsRoute,
  myDayRoute,
  pastCaseRoute,
  planPaperRoute,
} from './case-routes.tsx';
import {
  catalogueEntryRoute,
  catalogueImportRoute,
  searchWordsRoute,
  catalogueRoute,
  editEntryRoute,
  gapsRoute,
  lawsRoute,
  matrixRoute,
  networkRoute,
  newEntryRoute,
  proposalsRoute,
  toConfirmRoute,
} from './catalogue-routes.tsx';
import { parseReviewSearch } from './features/access-review/review-search.ts';
import { parseEnquiryFilters } from './features/enquiries/enquiry-filters.ts';
import { parseOverviewSearch } from './features/overview/overview-search.ts';
import { parseReportScope } from './features/reports/report-scope.ts';
import { parseSearch, PATHS, queryString } from './paths.ts';
import {
  organisationLinkRoute,
  rootRoute,
  signedInRoute,
  signInRoute,
  taskLinkRoute,
} from './root-routes.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { PageFailure } from './shell/page-failure.tsx';
import { PageLoading } from './shell/page-loading.tsx';

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
  validateSearch: (search: Record<string, unknown>): { draft?: string; familie?: string } => ({
    ...(typeof search['draft'] === 'string' && { draft: search['draft'] }),
    ...(typeof search['familie'] === 'string' && { familie: search['familie'] }),
  }),
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

const familyCaseRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.enquiryFamilyCase,
  component: lazyRouteComponent(
    () => import('./features/consents/family-case/family-case-page.tsx'),
    'FamilyCasePage',
  ),
});

const myFamiliesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.myFamilies,
  component: lazyRouteComponent(() => import('./features/partner/my-families-page.tsx'), 'MyFamiliesPage'),
});

const myFamilyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.myFamily,
  component: lazyRouteComponent(
    () => import('./features/partner/partner-family-page.tsx'),
    'PartnerFamilyPage',
  ),
});

const familiesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.families,
  component: lazyRouteComponent(() => import('./features/families/families-page.tsx'), 'FamiliesPage'),
});

const newFamilyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.newFamily,
  validateSearch: (search: Record<string, unknown>): { henvendelse?: string } =>
    typeof search['henvendelse'] === 'string' ? { henvendelse: search['henvendelse'] } : {},
  component: lazyRouteComponent(() => import('./features/families/new-family-page.tsx'), 'NewFamilyPage'),
});

const familyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.family,
  component: lazyRouteComponent(() => import('./features/families/family-page.tsx'), 'FamilyPage'),
});

const emergencyRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.emergency,
  component: lazyRouteComponent(() => import('./features/access-review/emergency-page.tsx'), 'EmergencyPage'),
});

const personLogRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.personLog,
  component: lazyRouteComponent(
    () => import('./features/access-review/person-log-page.tsx'),
    'PersonLogPage',
  ),
});

const accessReviewRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.accessReview,
  validateSearch: parseReviewSearch,
  component: lazyRouteComponent(() => import('./features/access-review/review-page.tsx'), 'ReviewPage'),
});

const sessionsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.sessions,
  component: lazyRouteComponent(() => import('./features/people/sessions-page.tsx'), 'SessionsPage'),
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

const newConsentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.newConsent,
  validateSearch: (search: Record<string, unknown>): { renew?: string } =>
    typeof search['renew'] === 'string' ? { renew: search['renew'] } : {},
  component: lazyRouteComponent(
    () => import('./features/consents/giving/new-consent-page.tsx'),
    'NewConsentPage',
  ),
});

const sharedUnderRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.sharedUnder,
  validateSearch: (search: Record<string, unknown>): { consent?: string } =>
    typeof search['consent'] === 'string' ? { consent: search['consent'] } : {},
  component: lazyRouteComponent(() => import('./features/consents/shared-under-page.tsx'), 'SharedUnderPage'),
});

const seenByRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.seenBy,
  component: lazyRouteComponent(() => import('./features/consents/seen-by-page.tsx'), 'SeenByPage'),
});

const consentTextRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.consentText,
  validateSearch: (search: Record<string, unknown>): { familie?: string } =>
    typeof search['familie'] === 'string' ? { familie: search['familie'] } : {},
  component: lazyRouteComponent(
    () => import('./features/consents/text/consent-text-page.tsx'),
    'ConsentTextPage',
  ),
});

const newDisclosureRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.newDisclosure,
  component: lazyRouteComponent(
    () => import('./features/disclosures/new-disclosure-page.tsx'),
    'NewDisclosurePage',
  ),
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

const setupServicesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setupServices,
  component: lazyRouteComponent(() => import('./features/setup/services-page.tsx'), 'ServicesPage'),
});

const setupConsentRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setupConsent,
  component: lazyRouteComponent(
    () => import('./features/setup/consent-settings-page.tsx'),
    'ConsentSettingsPage',
  ),
});

const setupCasesRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setupCases,
  component: lazyRouteComponent(() => import('./features/setup/case-settings-page.tsx'), 'CaseSettingsPage'),
});

const setupHistoryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.setupHistory,
  component: lazyRouteComponent(() => import('./features/setup/history-page.tsx'), 'HistoryPage'),
});

const routeTree = rootRoute.addChildren([
  signInRoute,
  taskLinkRoute,
  organisationLinkRoute,
  signedInRoute.addChildren([
    homeRoute,
    enquiriesRoute,
    newEnquiryRoute,
    editEnquiryRoute,
    enquiryRoute,
    familyCaseRoute,
    myFamiliesRoute,
    myFamilyRoute,
    caseRoute,
    planPaperRoute,
    familiesRoute,
    newFamilyRoute,
    economyRoute,
    familyRoute,
    emergencyRoute,
    personLogRoute,
    accessReviewRoute,
    sessionsRoute,
    looseThreadsRoute,
    casesRoute,
    myDayRoute,
    handoversRoute,
    catalogueRoute,
    newEntryRoute,
    proposalsRoute,
    toConfirmRoute,
    catalogueEntryRoute,
    editEntryRoute,
    catalogueImportRoute,
    searchWordsRoute,
    matrixRoute,
    networkRoute,
    lawsRoute,
    gapsRoute,
    importRoute,
    reportRoute,
    reportOfYearRoute,
    newConsentRoute,
    sharedUnderRoute,
    seenByRoute,
    consentTextRoute,
    newDisclosureRoute,
    setupRoute,
    setupListRoute,
    setupAreasRoute,
    setupStartsRoute,
    setupPeopleRoute,
    setupServicesRoute,
    setupConsentRoute,
    setupCasesRoute,
    learningsRoute,
    pastCaseRoute,
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
