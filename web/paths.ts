/** The addresses of the pages, as the router matches them. */
export const PATHS = {
  home: '/',
  signIn: '/logg-inn',
  enquiries: '/henvendelser',
  newEnquiry: '/henvendelser/ny',
  enquiry: '/henvendelser/$enquiryId',
  editEnquiry: '/henvendelser/$enquiryId/endre',
  imports: '/import',
  report: '/arsrapport',
  reportOfYear: '/arsrapport/$year',
  setup: '/oppsett',
  setupList: '/oppsett/lister/$list',
  setupAreas: '/oppsett/bydeler',
  setupStarts: '/oppsett/registrert-fra',
  setupPeople: '/oppsett/personer',
  setupHistory: '/oppsett/endringer',
} as const;

/** The addresses of the API; `undefined` parameters are left out. */
export const API = {
  session: '/api/v1/session',
  sessionLanguage: '/api/v1/session/language',
  demoPeople: '/api/v1/demo/people',
  demoSessions: '/api/v1/demo/sessions',
  codeLists: '/api/v1/code-lists',
  setupList: (list: string) => `/api/v1/setup/lists/${list}`,
  setupCode: (list: string, code: string, what: string) =>
    `/api/v1/setup/lists/${list}/codes/${encodeURIComponent(code)}/${what}`,
  setupSpellings: (list: string, query: Query = {}) =>
    `/api/v1/setup/lists/${list}/spellings${queryString(query)}`,
  setupMergeUndo: (id: number) => `/api/v1/setup/merges/${id}/undo`,
  setupStarts: '/api/v1/setup/registration-starts',
  setupStart: (kind: string) => `/api/v1/setup/registration-starts/${kind}`,
  setupPeople: '/api/v1/setup/people',
  setupPerson: (id: string, part: '' | '/roles' | '/teams' = '') =>
    `/api/v1/setup/people/${encodeURIComponent(id)}${part}`,
  setupTeams: '/api/v1/setup/teams',
  setupTeam: (id: number) => `/api/v1/setup/teams/${id}`,
  setupChanges: (query: Query) => `/api/v1/setup/changes${queryString(query)}`,
  overview: (query: Query) => `/api/v1/overview${queryString(query)}`,
  overviewYears: '/api/v1/overview/years',
  enquiries: (query: Query) => `/api/v1/enquiries${queryString(query)}`,
  registerEnquiry: '/api/v1/enquiries',
  enquiryCounts: (query: Query) => `/api/v1/enquiries/counts${queryString(query)}`,
  findEnquiries: (q: string) => `/api/v1/enquiries/find${queryString({ q })}`,
  bulkChange: '/api/v1/enquiries/bulk',
  exportEnquiries: '/api/v1/enquiries/export',
  savedViews: '/api/v1/saved-views',
  savedView: (id: string) => `/api/v1/saved-views/${encodeURIComponent(id)}`,
  enquiryDefaults: '/api/v1/enquiries/defaults',
  enquiryStep: (id: string, step: 'close' | 'reopen' | 'useful' | 'adviser' | 'changes') =>
    `/api/v1/enquiries/${encodeURIComponent(id)}/${step}`,
  imports: (query: Query) => `/api/v1/imports${queryString(query)}`,
  import: (id: string) => `/api/v1/imports/${encodeURIComponent(id)}`,
  importTake: (id: string) => `/api/v1/imports/${encodeURIComponent(id)}/take`,
  importRejects: (id: string, query: Query) =>
    `/api/v1/imports/${encodeURIComponent(id)}/rejects${queryString(query)}`,
  drafts: '/api/v1/drafts',
  draft: (id: string) => `/api/v1/drafts/${encodeURIComponent(id)}`,
  teamMembers: (teamId: number) => `/api/v1/teams/${teamId}/members`,
  enquiry: (id: string) => `/api/v1/enquiries/${encodeURIComponent(id)}`,
  report: (year: number, query: Query) => `/api/v1/reports/${year}${queryString(query)}`,
  reportCharts: (year: number, query: Query) => `/api/v1/reports/${year}/charts${queryString(query)}`,
  reportFile: (year: number, query: Query) => `/api/v1/reports/${year}/file${queryString(query)}`,
};

type Query = Readonly<Record<string, string | number | boolean | undefined>>;

/** `?a=1&b=2`, or nothing where all is undefined. */
export function queryString(query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) params.set(key, String(value));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** The address's parameters as text, the first of each name: what they mean is the page's to decide. */
export function parseSearch(search: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [key, value] of new URLSearchParams(search)) if (!Object.hasOwn(found, key)) found[key] = value;
  return found;
}

/** A path of our own to return to after sign-in; anything that could lead to another site becomes the front page. */
export function safeReturnPath(wanted: string | undefined): string {
  const here = 'http://here.invalid';
  const url = wanted?.startsWith('/') === true ? URL.parse(wanted, here) : null;
  if (url?.origin !== here) return PATHS.home;
  // "/.//elsewhere" is ours to the parser above, and another site to the next one
  const path = url.pathname.replace(/^\/{2,}/, '/');
  return path === PATHS.signIn ? PATHS.home : `${path}${url.search}${url.hash}`;
}
