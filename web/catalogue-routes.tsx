import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { parseMapSearch } from './features/catalogue-map/map-search.ts';
import { PATHS } from './paths.ts';
import { signedInRoute } from './root-routes.tsx';

export const catalogueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogue,
  component: lazyRouteComponent(() => import('./features/catalogue/catalogue-page.tsx'), 'CataloguePage'),
});

export const gapsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogueGaps,
  component: lazyRouteComponent(() => import('./features/matching/gaps-page.tsx'), 'GapsPage'),
});

export const matrixRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogueMatrix,
  validateSearch: parseMapSearch,
  component: lazyRouteComponent(() => import('./features/catalogue-map/matrix-page.tsx'), 'MatrixPage'),
});

export const networkRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogueNetwork,
  validateSearch: parseMapSearch,
  component: lazyRouteComponent(() => import('./features/catalogue-map/network-page.tsx'), 'NetworkPage'),
});

export const lawsRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogueLaws,
  validateSearch: parseMapSearch,
  component: lazyRouteComponent(() => import('./features/catalogue-map/laws-page.tsx'), 'LawsPage'),
});
