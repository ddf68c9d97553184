import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { PATHS } from './paths.ts';
import { signedInRoute } from './root-routes.tsx';

export const catalogueRoute = createRoute({
  getParentRoute: () => signedInRoute,
  path: PATHS.catalogue,
  component: lazyRouteComponent(() => import('./features/catalogue/catalogue-page.tsx'), 'CataloguePage'),
});
