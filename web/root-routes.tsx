import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from './features/people/session.ts';
import { PATHS } from './paths.ts';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { RootLayout } from './shell/root-layout.tsx';
import { SignedInLayout } from './shell/signed-in-layout.tsx';

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: RootLayout,
  notFoundComponent: NotFoundPage,
});

export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PATHS.signIn,
  validateSearch: (search: Record<string, unknown>): { returnTo?: string } =>
    typeof search['returnTo'] === 'string' ? { returnTo: search['returnTo'] } : {},
  component: lazyRouteComponent(() => import('./features/people/sign-in-page.tsx'), 'SignInPage'),
});

/** Behind a link in an e-mail, for somebody who has no account here. */
export const taskLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PATHS.taskLink,
  component: lazyRouteComponent(() => import('./features/task-links/task-link-page.tsx'), 'TaskLinkPage'),
});

/** Behind a link in an e-mail too, for an organisation that keeps its own entries of the catalogue. */
export const organisationLinkRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: PATHS.organisationLink,
  component: lazyRouteComponent(
    () => import('./features/catalogue-keeping/organisation-link-page.tsx'),
    'OrganisationLinkPage',
  ),
});

/** Everything below is for those signed in; others are sent to sign in and come back. */
export const signedInRoute = createRoute({
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
