/**
 * Which feature may know which, from the ground up (docs/architecture.md). A feature that is not named
 * may know no other; `audit` and `privacy` stand under all that read or write a person.
 */
const GROUND = ['audit', 'privacy'];
const FEATURE_ORDER = {
  audit: [],
  privacy: ['audit'],
  disclosure: [],
  'code-lists': GROUND,
  // a new municipality is founded with its code lists
  people: [...GROUND, 'code-lists'],
  enquiries: [...GROUND, 'people', 'code-lists'],
  families: [...GROUND, 'people', 'code-lists', 'enquiries'],
  disclosures: [...GROUND, 'people', 'code-lists', 'families'],
  // an anonymous case becomes a family's case together with a consent
  consents: [...GROUND, 'people', 'code-lists', 'enquiries', 'families'],
  contributions: [...GROUND, 'people', 'code-lists', 'families', 'consents'],
  cases: [...GROUND, 'people', 'code-lists', 'enquiries', 'families', 'consents', 'contributions'],
  // what is written, and what has happened, in a case
  'case-notes': [...GROUND, 'people', 'code-lists', 'families', 'contributions', 'cases'],
  plans: [...GROUND, 'people', 'code-lists', 'families', 'consents', 'cases'],
  'task-links': [...GROUND, 'people', 'cases', 'plans'],
  applications: [...GROUND, 'people', 'code-lists', 'families', 'cases'],
  economy: [...GROUND, 'families', 'cases'],
  'loose-threads': [...GROUND, 'people', 'code-lists', 'enquiries', 'cases'],
  closing: [...GROUND, 'people', 'code-lists', 'enquiries', 'families', 'cases', 'plans'],
  // what began before the system
  'past-cases': [...GROUND, 'people', 'code-lists', 'enquiries', 'families', 'cases'],
  workload: [...GROUND, 'people', 'enquiries', 'cases', 'plans', 'loose-threads'],
  digests: [...GROUND, 'people', 'loose-threads', 'task-links'],
  // who does what: beside all that reads or writes a person
  catalogue: [...GROUND, 'people', 'code-lists'],
  'catalogue-search': ['catalogue'],
  'catalogue-map': ['code-lists', 'catalogue', 'catalogue-search'],
  'catalogue-exchange': ['people', 'code-lists', 'catalogue', 'catalogue-search'],
  'catalogue-keeping': ['people', 'catalogue', 'catalogue-search', 'digests'],
  matching: [
    ...GROUND,
    'people',
    'code-lists',
    'enquiries',
    'families',
    'cases',
    'plans',
    'catalogue',
    'catalogue-search',
  ],
  'public-catalogue': [
    'code-lists',
    'catalogue',
    'catalogue-search',
    'catalogue-map',
    'catalogue-exchange',
    'catalogue-keeping',
  ],
  // under everything: it knows tables and no feature
  erasure: [],
  reports: [...GROUND, 'people', 'code-lists', 'enquiries', 'disclosure'],
  overview: [...GROUND, 'people', 'code-lists', 'enquiries'],
  setup: [...GROUND, 'people', 'code-lists'],
  // what the log says of who read a family
  'access-review': [...GROUND, 'people', 'families'],
};

const TEST = '\\.test\\.tsx?$';

/** Files that only run on the server; `reachable` rules also find them behind other files. */
const SERVER_FILES = '^src/(platform|cli)/|^src/[^/]+\\.ts$|-(queries|routes)\\.ts$';
const SERVER_MODULES =
  '^(node:)?(async_hooks|buffer|child_process|crypto|dns|events|fs|http|https|net|os|path|process|sqlite|stream|tls|url|util|v8|vm|worker_threads|zlib)(/|$)' +
  '|node_modules/(@types/)?(pg|kysely|fastify|@fastify|commander|csv-parse|csv-stringify|vega|vega-lite|read-excel-file|write-excel-file)/';

const featureRules = Object.entries(FEATURE_ORDER).map(([feature, known]) => ({
  name: `feature-order-${feature}`,
  severity: 'error',
  comment: `${feature} may know ${known.join(', ') || 'no other feature'}`,
  from: { path: `^src/features/${feature}/`, pathNot: TEST },
  to: { path: '^src/features/', pathNot: `^src/features/(${[feature, ...known].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...featureRules,
    {
      name: 'feature-not-in-order',
      severity: 'error',
      comment: 'A new feature gets its place in FEATURE_ORDER before it knows another.',
      from: { path: `^src/features/(?!(?:${Object.keys(FEATURE_ORDER).join('|')})/)([^/]+)/`, pathNot: TEST },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'no-other-features-queries',
      severity: 'error',
      // The code lists are the words that every feature is written in: their queries are for all (ADR 0003).
      comment: 'Another feature is used through its schemas, rules and commands.',
      from: { path: '^src/features/([^/]+)/', pathNot: TEST },
      to: {
        path: '^src/features/.+-queries\\.ts$',
        pathNot: ['^src/features/$1/', '^src/features/code-lists/code-queries\\.ts$'],
      },
    },
    {
      name: 'only-app-knows-routes',
      severity: 'error',
      comment: 'Routes are the outermost layer of a feature: only the composition root mounts them.',
      from: { path: '^(src|web)/', pathNot: ['^src/app\\.ts$', TEST] },
      to: { path: '-routes\\.ts$' },
    },
    {
      name: 'features-below-app',
      severity: 'error',
      comment: 'rules <- queries, commands <- routes, CLI <- app',
      from: { path: '^src/features/', pathNot: TEST },
      to: { path: '^src/cli/|^src/(app|main|config)\\.ts$' },
    },
    {
      name: 'shared-knows-nothing',
      severity: 'error',
      comment: 'src/shared is pure and tiny.',
      from: { path: '^src/shared/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/shared/' },
    },
    {
      name: 'messages-know-nothing',
      severity: 'error',
      from: { path: '^src/messages/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/(messages|shared)/' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: TEST },
      to: { path: '^src/', pathNot: '^src/(platform|shared|messages)/' },
    },
    {
      name: 'rules-reach-only-pure-files',
      severity: 'error',
      comment: 'Rules are decided from their arguments alone, so that the pages can ask them too.',
      from: { path: '^src/features/.+-rules\\.ts$' },
      to: { path: `${SERVER_FILES}|${SERVER_MODULES}`, reachable: true },
    },
    {
      name: 'rules-import-no-package-but-zod',
      severity: 'error',
      from: { path: '^src/features/.+-rules\\.ts$' },
      to: { path: 'node_modules/', pathNot: `node_modules/zod/|${SERVER_MODULES}` },
    },
    {
      name: 'web-reaches-only-pure-files',
      severity: 'error',
      comment: 'Of the server, the pages share schemas, rules and src/shared.',
      from: { path: '^web/', pathNot: TEST },
      to: { path: SERVER_FILES, reachable: true },
    },
    {
      name: 'web-reaches-no-server-module',
      severity: 'error',
      from: { path: '^web/', pathNot: TEST },
      to: { path: SERVER_MODULES, reachable: true },
    },
    {
      name: 'src-knows-no-pages-or-tests',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: '^(web|test|scripts)/' },
    },
    {
      name: 'nothing-imports-a-test',
      severity: 'error',
      from: {},
      to: { path: `${TEST}|\\.e2e\\.ts$` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      comment: 'Import from the file that has it.',
      from: {},
      to: { path: ['^(src|web|test)/index\\.tsx?$', '^(src|web|test)/.+/index\\.tsx?$'] },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing imports and that imports nothing is dead.',
      from: {
        orphan: true,
        path: '^(src|web)/',
        // what a browser is sent as it stands is read as a text
        pathNot: [TEST, '\\.d\\.ts$', '^src/main\\.ts$', '^web/main\\.tsx$', '/assets/[^/]+\\.js$'],
      },
      to: {},
    },
    {
      name: 'no-development-packages',
      severity: 'error',
      comment: 'What runs in production is a dependency.',
      from: { path: '^(src|web)/', pathNot: [TEST, '\\.d\\.ts$'] },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/@types/',
      },
    },
    {
      name: 'no-unlisted-packages',
      severity: 'error',
      from: { path: '^(src|web)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage|test-results)/' },
    // a type that is imported is knowledge too
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts'],
    },
  },
};
