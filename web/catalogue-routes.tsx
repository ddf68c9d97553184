import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readMapAddress } from './features/catalogue-map/map-address.ts';
import { parseProposalSearch } from './features/catalogue/proposals/proposal-search.ts';
import { PATHS } from './paths.ts';
import { signedInRoute } from './root-routes.tsx';

export const catalogueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogue,
  // as text: what the filters may hold is the page's to know, and comes with it
  validateSearch: (search: Record<string, unknown>) => search as Partial<Record<string, string>>,
  component: lazyRouteComponent(() => import('./features/catalogue/catalogue-page.tsx'), 'CataloguePage'),
});

export const newEntryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.newEntry,
  component: lazyRouteComponent(() => import('./features/catalogue/form/new-entry-page.tsx'), 'NewEntryPage'),
});

export const proposalsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.proposals,
  validateSearch: parseProposalSearch,
  component: lazyRouteComponent(
    () => import('./features/catalogue/proposals/proposals-page.tsx'),
    'ProposalsPage',
  ),
});

export const toConfirmRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.toConfirm,
  validateSearch: (search: Record<string, unknown>): { list?: string } =>
    typeof search['list'] === 'string' ? { list: search['list'] } : {},
  component: lazyRouteComponent(() => import('./features/catalogue/confirm-page.tsx'), 'ConfirmPage'),
});

export const catalogueEntryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.entry,
  component: lazyRouteComponent(() => import('./features/catalogue/entry-page.tsx'), 'EntryPage'),
});

export const editEntryRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.editEntry,
  component: lazyRouteComponent(
    () => import('./features/catalogue/form/edit-entry-page.tsx'),
    'EditEntryPage',
  ),
});

export const gapsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogueGaps,
  component: lazyRouteComponent(() => import('./features/matching/gaps-page.tsx'), 'GapsPage'),
});

export const matrixRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogueMatrix,
  validateSearch: readMapAddress,
  component: lazyRouteComponent(() => import('./features/catalogue-map/matrix-page.tsx'), 'MatrixPage'),
});

export const networkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogueNetwork,
  validateSearch: readMapAddress,
  component: lazyRouteComponent(() => import('./features/catalogue-map/network-page.tsx'), 'NetworkPage'),
});

export const lawsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogueLaws,
  validateSearch: readMapAddress,
  component: lazyRouteComponent(() => import('./features/catalogue-map/laws-page.tsx'), 'LawsPage'),
});

export const catalogueImportRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogueImport,
  component: lazyRouteComponent(
    () => import('./features/catalogue-exchange/exchange-page.tsx'),
    'ExchangePage',
  ),
});

export const searchWordsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.searchWords,
  component: lazyRouteComponent(
    () => import('./features/catalogue-search/words-page.tsx'),
    'SearchWordsPage',
  ),
});
