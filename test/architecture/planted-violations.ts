/** For each direction rule small trees that break it and no other: file -> what it imports. */
export type PlantedTree = Readonly<Record<string, readonly string[]>>;

const leaf = ['zod'] as const;

/** `a` in feature `from` imports a command of feature `to`, which it may not know. */
const featureImports = (from: string, to: string): PlantedTree => ({
  [`src/features/${from}/write-it.ts`]: [`../${to}/write-that.ts`],
  [`src/features/${to}/write-that.ts`]: leaf,
});

export const PLANTED: Readonly<Record<string, readonly PlantedTree[]>> = {
  'feature-order-audit': [featureImports('audit', 'people')],
  'feature-order-privacy': [featureImports('privacy', 'enquiries')],
  'feature-order-disclosure': [featureImports('disclosure', 'reports')],
  'feature-order-code-lists': [featureImports('code-lists', 'people')],
  'feature-order-people': [featureImports('people', 'enquiries')],
  'feature-order-enquiries': [featureImports('enquiries', 'reports')],
  'feature-order-families': [featureImports('families', 'consents')],
  'feature-order-disclosures': [featureImports('disclosures', 'consents')],
  'feature-order-consents': [featureImports('consents', 'contributions')],
  'feature-order-contributions': [featureImports('contributions', 'disclosures')],
  'feature-order-reports': [featureImports('reports', 'something-new')],
  'feature-order-overview': [featureImports('overview', 'reports')],
  'feature-order-setup': [featureImports('setup', 'enquiries')],
  'feature-order-access-review': [featureImports('access-review', 'setup')],
  'feature-order-cases': [featureImports('cases', 'plans')],
  'feature-order-case-notes': [featureImports('case-notes', 'plans')],
  'feature-order-plans': [featureImports('plans', 'applications')],
  'feature-order-task-links': [featureImports('task-links', 'closing')],
  'feature-order-applications': [featureImports('applications', 'plans')],
  'feature-order-economy': [featureImports('economy', 'plans')],
  'feature-order-loose-threads': [featureImports('loose-threads', 'closing')],
  'feature-order-closing': [featureImports('closing', 'workload')],
  'feature-order-past-cases': [featureImports('past-cases', 'workload')],
  'feature-order-workload': [featureImports('workload', 'closing')],
  'feature-order-digests': [featureImports('digests', 'closing')],
  'feature-order-catalogue': [featureImports('catalogue', 'catalogue-search')],
  'feature-order-catalogue-search': [featureImports('catalogue-search', 'catalogue-map')],
  'feature-order-catalogue-map': [featureImports('catalogue-map', 'matching')],
  'feature-order-catalogue-exchange': [featureImports('catalogue-exchange', 'catalogue-map')],
  'feature-order-catalogue-keeping': [featureImports('catalogue-keeping', 'catalogue-exchange')],
  'feature-order-matching': [featureImports('matching', 'public-catalogue')],
  'feature-order-public-catalogue': [featureImports('public-catalogue', 'matching')],
  'feature-order-erasure': [featureImports('erasure', 'families')],
  'feature-not-in-order': [featureImports('something-new', 'people')],
  'no-other-features-queries': [
    {
      'src/features/enquiries/add-enquiry.ts': ['../people/user-queries.ts'],
      'src/features/people/user-queries.ts': ['pg'],
    },
    {
      'src/features/reports/report-queries.ts': ['../enquiries/enquiry-queries.ts'],
      'src/features/enquiries/enquiry-queries.ts': ['pg'],
    },
  ],
  'only-app-knows-routes': [
    {
      'src/features/enquiries/add-enquiry.ts': ['./enquiry-routes.ts'],
      'src/features/enquiries/enquiry-routes.ts': ['zod'],
    },
    {
      'src/features/enquiries/enquiry-routes.ts': ['../people/people-routes.ts'],
      'src/features/people/people-routes.ts': ['zod'],
    },
    {
      'src/cli/report.ts': ['../features/reports/report-routes.ts'],
      'src/features/reports/report-routes.ts': leaf,
    },
  ],
  'features-below-app': [
    { 'src/features/enquiries/add-enquiry.ts': ['../../app.ts'], 'src/app.ts': leaf },
    { 'src/features/enquiries/add-enquiry.ts': ['../../cli/import.ts'], 'src/cli/import.ts': leaf },
  ],
  'shared-knows-nothing': [
    { 'src/shared/day.ts': ['../platform/clock.ts'], 'src/platform/clock.ts': leaf },
    { 'src/shared/day.ts': ['../features/people/team.ts'], 'src/features/people/team.ts': leaf },
  ],
  'messages-know-nothing': [
    { 'src/messages/nb/errors.ts': ['../../features/people/team.ts'], 'src/features/people/team.ts': leaf },
  ],
  'platform-knows-no-domain': [
    {
      'src/platform/auth/sessions.ts': ['../../features/people/user.ts'],
      'src/features/people/user.ts': leaf,
    },
    { 'src/platform/http/server.ts': ['../../config.ts'], 'src/config.ts': leaf },
  ],
  'rules-reach-only-pure-files': [
    {
      'src/features/people/user-rules.ts': ['./user-queries.ts'],
      'src/features/people/user-queries.ts': leaf,
    },
    { 'src/features/people/user-rules.ts': ['node:fs'] },
    { 'src/features/people/user-rules.ts': ['pg'] },
    {
      'src/features/people/user-rules.ts': ['./user.ts'],
      'src/features/people/user.ts': ['../../platform/db/rows.ts'],
      'src/platform/db/rows.ts': leaf,
    },
  ],
  'rules-import-no-package-but-zod': [{ 'src/features/people/user-rules.ts': ['react'] }],
  'web-reaches-only-pure-files': [
    { 'web/main.tsx': ['../src/platform/http/route.ts'], 'src/platform/http/route.ts': leaf },
    { 'web/main.tsx': ['../src/app.ts'], 'src/app.ts': leaf },
    {
      'web/main.tsx': ['../src/features/people/user.ts'],
      'src/features/people/user.ts': ['./user-queries.ts'],
      'src/features/people/user-queries.ts': leaf,
    },
  ],
  'web-reaches-no-server-module': [
    { 'web/main.tsx': ['node:crypto'] },
    {
      'web/main.tsx': ['../src/features/people/user.ts'],
      'src/features/people/user.ts': ['node:fs/promises'],
    },
    { 'web/main.tsx': ['../src/features/people/user.ts'], 'src/features/people/user.ts': ['pg'] },
  ],
  'src-knows-no-pages-or-tests': [
    { 'src/app.ts': ['../web/paths.ts'], 'web/paths.ts': leaf },
    { 'src/app.ts': ['../test/kit/actors.ts'], 'test/kit/actors.ts': leaf },
  ],
  'nothing-imports-a-test': [{ 'src/app.ts': ['./shared/day.test.ts'], 'src/shared/day.test.ts': leaf }],
  'no-cycles': [
    { 'src/features/people/user.ts': ['./team.ts'], 'src/features/people/team.ts': ['./user.ts'] },
    {
      'src/features/people/a.ts': ['./b.ts'],
      'src/features/people/b.ts': ['./c.ts'],
      'src/features/people/c.ts': ['./a.ts'],
    },
  ],
  'no-barrels': [{ 'src/app.ts': ['./shared/index.ts'], 'src/shared/index.ts': leaf }],
  'no-orphans': [{ 'src/features/people/forgotten.ts': [] }],
  'no-development-packages': [{ 'src/app.ts': ['vite'] }],
  'no-unlisted-packages': [{ 'src/app.ts': ['moment'] }],
};

/** A tree in which every direction that is meant to be possible is taken. */
export const ALLOWED: PlantedTree = {
  'src/main.ts': ['./app.ts', './cli/report.ts'],
  'src/cli/report.ts': ['../app.ts', '../features/reports/build-report.ts'],
  'src/app.ts': ['./features/enquiries/enquiry-routes.ts', './platform/http/route.ts', 'node:fs'],
  'src/features/enquiries/enquiry-routes.ts': [
    './enquiry-queries.ts',
    './add-enquiry.ts',
    '../../platform/http/route.ts',
  ],
  'src/features/enquiries/enquiry-queries.ts': ['./enquiry.ts', '../../platform/http/route.ts', 'pg'],
  'src/features/enquiries/add-enquiry.ts': [
    './enquiry-rules.ts',
    '../people/invite-user.ts',
    '../code-lists/code-list.ts',
  ],
  'src/features/enquiries/enquiry-rules.ts': ['./enquiry.ts', '../../shared/day.ts', 'zod'],
  'src/features/enquiries/enquiry.ts': ['zod', '../../shared/day.ts'],
  'src/features/people/invite-user.ts': ['../../platform/http/route.ts'],
  'src/features/code-lists/code-list.ts': ['zod'],
  'src/features/reports/build-report.ts': ['../enquiries/enquiry.ts', './report-queries.ts'],
  'src/features/reports/report-queries.ts': ['pg'],
  'src/platform/http/route.ts': ['../../messages/nb/errors.ts', 'node:http'],
  'src/messages/nb/errors.ts': ['../../shared/day.ts'],
  'src/shared/day.ts': ['zod'],
  'web/main.tsx': ['react', '../src/features/enquiries/enquiry-rules.ts', '../src/shared/day.ts'],
};
