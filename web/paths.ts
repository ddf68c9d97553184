/** The addresses of the pages, as the router matches them. */
export const PATHS = {
  home: '/',
  signIn: '/logg-inn',
  enquiries: '/henvendelser',
  newEnquiry: '/henvendelser/ny',
  enquiry: '/henvendelser/$enquiryId',
  editEnquiry: '/henvendelser/$enquiryId/endre',
  myFamilies: '/mine-familier',
  myFamily: '/mine-familier/$familyId',
  enquiryFamilyCase: '/henvendelser/$enquiryId/familie',
  cases: '/saker',
  pastCase: '/saker/i-gang',
  learnings: '/erfaringer',
  case: '/saker/$caseId',
  casePlanPaper: '/saker/$caseId/plan',
  caseEconomy: '/saker/$caseId/okonomi',
  myDay: '/min-dag',
  looseThreads: '/lose-trader',
  handovers: '/overlevering',
  taskLink: '/oppgave/$token',
  catalogue: '/tiltak',
  newEntry: '/tiltak/ny',
  proposals: '/tiltak/forslag',
  toConfirm: '/tiltak/bekreft',
  catalogueMatrix: '/tiltak/oversikt',
  catalogueNetwork: '/tiltak/samarbeid',
  catalogueLaws: '/tiltak/lover',
  catalogueGaps: '/tiltak/mangler',
  searchWords: '/tiltak/sokeord',
  catalogueImport: '/tiltak/import',
  entry: '/tiltak/$entryId',
  editEntry: '/tiltak/$entryId/endre',
  /** Behind a link in an e-mail, for an organisation without an account. */
  organisationLink: '/tilbud/$token',
  families: '/familier',
  emergency: '/familier/nodtilgang',
  personLog: '/familier/$familyId/person/$personId/innsynslogg',
  accessReview: '/innsyn',
  newFamily: '/familier/ny',
  family: '/familier/$familyId',
  sessions: '/innlogginger',
  imports: '/import',
  report: '/arsrapport',
  reportOfYear: '/arsrapport/$year',
  newConsent: '/familier/$familyId/samtykke/nytt',
  sharedUnder: '/familier/$familyId/samtykke/$statementId/delt',
  seenBy: '/familier/$familyId/sett-av/$serviceId',
  newDisclosure: '/familier/$familyId/uten-samtykke',
  consentText: '/samtykketekst/$language',
  setup: '/oppsett',
  setupList: '/oppsett/lister/$list',
  setupAreas: '/oppsett/bydeler',
  setupStarts: '/oppsett/registrert-fra',
  setupPeople: '/oppsett/personer',
  setupServices: '/oppsett/tjenester',
  setupConsent: '/oppsett/samtykke',
  setupCases: '/oppsett/saker',
  setupHistory: '/oppsett/endringer',
} as const;

/** The addresses of the API; `undefined` parameters are left out. */
export const API = {
  session: '/api/v1/session',
  sessions: '/api/v1/sessions',
  ownSession: (id: string) => `/api/v1/sessions/${encodeURIComponent(id)}`,
  sessionLanguage: '/api/v1/session/language',
  demoPeople: '/api/v1/demo/people',
  demoSessions: '/api/v1/demo/sessions',
  ownMail: '/api/v1/own-mail',
  requestTaskCode: '/api/v1/task-links/request-code',
  openTaskLink: '/api/v1/task-links/open',
  findTaskLink: '/api/v1/task-links/find',
  linkedTask: (part = '') => `/api/v1/linked-task${part}`,
  codeLists: '/api/v1/code-lists',
  /** A part of one case, as `/plan`, `/steps`, `/timeline`. */
  case: (caseId: string, part = '') => `/api/v1/cases/${encodeURIComponent(caseId)}${part}`,
  cases: (query: Query = {}) => `/api/v1/cases${queryString(query)}`,
  attachment: (id: string) => `/api/v1/attachments/${encodeURIComponent(id)}`,
  attachmentRemoval: (id: string) => `/api/v1/attachments/${encodeURIComponent(id)}/removal`,
  noteTemplates: (query: Query = {}) => `/api/v1/note-templates${queryString(query)}`,
  noteTemplate: (id: string) => `/api/v1/note-templates/${encodeURIComponent(id)}`,
  pastCases: '/api/v1/past-cases',
  learnings: (query: Query = {}) => `/api/v1/learnings${queryString(query)}`,
  learning: (id: string) => `/api/v1/learnings/${encodeURIComponent(id)}`,
  looseThreads: (query: Query) => `/api/v1/loose-threads${queryString(query)}`,
  myDay: '/api/v1/my-day',
  absences: '/api/v1/absences',
  absence: (id: string) => `/api/v1/absences/${encodeURIComponent(id)}`,
  handovers: '/api/v1/handovers',
  handoverCases: (query: Query) => `/api/v1/handovers/cases${queryString(query)}`,
  handoverStep: (id: string, step: 'accept' | 'decline' | 'withdraw') =>
    `/api/v1/handovers/${encodeURIComponent(id)}/${step}`,
  priorityMeasure: (query: Query) => `/api/v1/priority-requests/measure${queryString(query)}`,
  partnerTasks: '/api/v1/partner/tasks',
  partnerTaskAnswer: (id: string) => `/api/v1/partner/tasks/${encodeURIComponent(id)}/answer`,
  partnerPlan: (familyId: string) => `/api/v1/partner/families/${encodeURIComponent(familyId)}/plan`,
  partnerPriorities: '/api/v1/partner/priority-requests',
  partnerPriorityAnswer: (id: string) => `/api/v1/partner/priority-requests/${encodeURIComponent(id)}/answer`,
  familyConsents: (familyId: string) => `/api/v1/families/${encodeURIComponent(familyId)}/consents`,
  consentShared: (id: string) => `/api/v1/consents/${encodeURIComponent(id)}/shared`,
  withdrawConsent: (id: string) => `/api/v1/consents/${encodeURIComponent(id)}/withdraw`,
  withdrawStatement: (id: string) => `/api/v1/consent-statements/${encodeURIComponent(id)}/withdraw`,
  endingConsents: '/api/v1/consents/ending',
  consentSettings: '/api/v1/consent-settings',
  consentTexts: '/api/v1/consent-texts',
  consentText: (language: string) => `/api/v1/consent-texts/${encodeURIComponent(language)}`,
  services: '/api/v1/services',
  seenBy: (familyId: string, serviceId: number) =>
    `/api/v1/families/${encodeURIComponent(familyId)}/seen-by/${serviceId}`,
  familyDisclosures: (familyId: string) => `/api/v1/families/${encodeURIComponent(familyId)}/disclosures`,
  legalGrounds: (query: Query) => `/api/v1/legal-grounds${queryString(query)}`,
  setupList: (list: string) => `/api/v1/setup/lists/${list}`,
  setupCode: (list: string, code: string, what: string) =>
    `/api/v1/setup/lists/${list}/codes/${encodeURIComponent(code)}/${what}`,
  setupSpellings: (list: string, query: Query = {}) =>
    `/api/v1/setup/lists/${list}/spellings${queryString(query)}`,
  setupMergeUndo: (id: number) => `/api/v1/setup/merges/${id}/undo`,
  setupStarts: '/api/v1/setup/registration-starts',
  setupStart: (kind: string) => `/api/v1/setup/registration-starts/${kind}`,
  setupPeople: '/api/v1/setup/people',
  setupPerson: (id: string, part: '' | '/roles' | '/teams' | '/employments' | '/address' | '/email' = '') =>
    `/api/v1/setup/people/${encodeURIComponent(id)}${part}`,
  setupServices: '/api/v1/setup/services',
  setupService: (id: number) => `/api/v1/setup/services/${id}`,
  setupConsent: '/api/v1/setup/consent-settings',
  setupCases: '/api/v1/setup/case-settings',
  setupTeams: '/api/v1/setup/teams',
  setupTeam: (id: number) => `/api/v1/setup/teams/${id}`,
  setupChanges: (query: Query) => `/api/v1/setup/changes${queryString(query)}`,
  overview: (query: Query) => `/api/v1/overview${queryString(query)}`,
  overviewYears: '/api/v1/overview/years',
  enquiries: (query: Query) => `/api/v1/enquiries${queryString(query)}`,
  registerEnquiry: '/api/v1/enquiries',
  enquiryCounts: (query: Query) => `/api/v1/enquiries/counts${queryString(query)}`,
  findEnquiries: '/api/v1/enquiries/find',
  searchEnquiries: '/api/v1/enquiries/search',
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
  searchFamilies: '/api/v1/families/search',
  families: (query: Query) => `/api/v1/families${queryString(query)}`,
  newFamily: '/api/v1/families',
  findFamily: '/api/v1/families/find',
  family: (id: string) => `/api/v1/families/${encodeURIComponent(id)}`,
  familyPersons: (id: string) => `/api/v1/families/${encodeURIComponent(id)}/persons`,
  familyPerson: (id: string, personId: string, part: '' | '/protection' | '/responsibility' = '') =>
    `/api/v1/families/${encodeURIComponent(id)}/persons/${encodeURIComponent(personId)}${part}`,
  familyReaders: (id: string) => `/api/v1/families/${encodeURIComponent(id)}/readers`,
  familyReader: (id: string, accountId: string) =>
    `/api/v1/families/${encodeURIComponent(id)}/readers/${encodeURIComponent(accountId)}`,
  familyAddresses: (id: string) => `/api/v1/families/${encodeURIComponent(id)}/addresses`,
  familyAddress: (id: string, validFrom: string) =>
    `/api/v1/families/${encodeURIComponent(id)}/addresses/${validFrom}`,
  familyEnquiry: (id: string, enquiryId: string) =>
    `/api/v1/families/${encodeURIComponent(id)}/enquiries/${encodeURIComponent(enquiryId)}`,
  familyMerges: (id: string) => `/api/v1/families/${encodeURIComponent(id)}/merges`,
  familySplit: (id: string, mergeId: string) =>
    `/api/v1/families/${encodeURIComponent(id)}/merges/${encodeURIComponent(mergeId)}/split`,
  familyContributions: (id: string, query: Query) =>
    `/api/v1/families/${encodeURIComponent(id)}/contributions${queryString(query)}`,
  accessReview: (query: Query) => `/api/v1/access-review${queryString(query)}`,
  accessReviewUnseen: '/api/v1/access-review/unseen',
  accessReviewSeen: '/api/v1/access-review/seen',
  accessReviewUndo: (id: string) => `/api/v1/access-review/seen/${encodeURIComponent(id)}/undo`,
  breakGlass: '/api/v1/break-glass',
  breakGlassStep: (id: string, step: 'end' | 'told') =>
    `/api/v1/break-glass/${encodeURIComponent(id)}/${step}`,
  personLog: (familyId: string, personId: string, query: Query) =>
    `/api/v1/families/${encodeURIComponent(familyId)}/persons/${encodeURIComponent(personId)}/access-log${queryString(query)}`,
  partnerFamilies: (query: Query) => `/api/v1/partner/families${queryString(query)}`,
  partnerFamily: (id: string) => `/api/v1/partner/families/${encodeURIComponent(id)}`,
  partnerFamilyContributions: (id: string, query: Query) =>
    `/api/v1/partner/families/${encodeURIComponent(id)}/contributions${queryString(query)}`,
  partnerContributions: (query: Query) => `/api/v1/partner/contributions${queryString(query)}`,
  partnerWatch: (query: Query) => `/api/v1/partner/watch${queryString(query)}`,
  partnerFamilyWatch: (id: string) => `/api/v1/partner/families/${encodeURIComponent(id)}/watch`,
  partnerNotices: '/api/v1/partner/notices',
  partnerNoticesSeen: '/api/v1/partner/notices/seen',
  becomeFamilyCase: (id: string) => `/api/v1/enquiries/${encodeURIComponent(id)}/become-family-case`,
  enquirySuggestions: (id: string) => `/api/v1/enquiries/${encodeURIComponent(id)}/suggestions`,
  suggestionsOfNeed: '/api/v1/catalogue/suggestions',
  gaps: (query: Query = {}) => `/api/v1/catalogue/gaps${queryString(query)}`,
  gapsFile: (query: Query) => `/api/v1/catalogue/gaps/file${queryString(query)}`,
  gapWords: (query: Query) => `/api/v1/catalogue/gaps/words${queryString(query)}`,
  gapHandled: (id: string) => `/api/v1/catalogue/gaps/${encodeURIComponent(id)}/handled`,
  searchWords: (query: Query = {}) => `/api/v1/catalogue/words${queryString(query)}`,
  catalogueSearch: (query: Query) => `/api/v1/catalogue/search${queryString(query)}`,
  /** `areas`, `matrix`, `matrix/entries`, `network`, `laws`, and the files of each. */
  catalogueMap: (part: string, query: Query = {}) => `/api/v1/catalogue/${part}${queryString(query)}`,
  lawChecked: (id: string) => `/api/v1/catalogue/laws/${encodeURIComponent(id)}/checked`,
  catalogueEntries: (query: Query = {}) => `/api/v1/catalogue/entries${queryString(query)}`,
  catalogueEntry: (
    id: string,
    part: '' | '/history' | '/confirm' | '/withdraw' | '/publish' | '/restore' | '/keeping' = '',
    query: Query = {},
  ) => `/api/v1/catalogue/entries/${encodeURIComponent(id)}${part}${queryString(query)}`,
  catalogueImports: (query: Query) => `/api/v1/catalogue/imports${queryString(query)}`,
  catalogueTemplate: (format: string) => `/api/v1/catalogue/import-template${queryString({ format })}`,
  catalogueExport: (format: string) => `/api/v1/catalogue/export${queryString({ format })}`,
  directory: '/api/v1/directory',
  catalogueKeepers: '/api/v1/catalogue/keepers',
  catalogueSettings: '/api/v1/catalogue/settings',
  catalogueToConfirm: '/api/v1/catalogue/to-confirm',
  catalogueEntryLinks: (id: string, part: '/link' | '/links' | `/links/${string}/revoke`) =>
    `/api/v1/catalogue/entries/${encodeURIComponent(id)}${part}`,
  catalogueLink: (part: 'open' | 'again' | 'read' | 'confirm' | 'change' | 'propose' | 'stop' | 'close') =>
    `/api/v1/catalogue-link/${part}`,
  catalogueProposals: (query: Query = {}) => `/api/v1/catalogue/proposals${queryString(query)}`,
  catalogueProposal: (id: string, part: '' | '/approve' | '/decline' = '') =>
    `/api/v1/catalogue/proposals/${encodeURIComponent(id)}${part}`,
  enquiryFamily: (id: string) => `/api/v1/enquiries/${encodeURIComponent(id)}/family`,
  report: (year: number, query: Query) => `/api/v1/reports/${year}${queryString(query)}`,
  reportCharts: (year: number, query: Query) => `/api/v1/reports/${year}/charts${queryString(query)}`,
  reportFile: (year: number, query: Query) => `/api/v1/reports/${year}/file${queryString(query)}`,
};

/** Whether the page at an address tells of persons, so that it is emptied when the session ends. */
export function isAboutPersons(pathname: string): boolean {
  return /^\/(familier|mine-familier|saker|min-dag|lose-trader|overlevering|oppgave|innsyn)(\/|$)|^\/henvendelser\/[^/]+\/familie\/?$/.test(
    pathname,
  );
}

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
