import type { FastifyInstance } from 'fastify';
import { breakGlassRoutes } from './features/access-review/break-glass-routes.ts';
import { personLogRoutes } from './features/access-review/person-log-routes.ts';
import { reviewRoutes } from './features/access-review/review-routes.ts';
import { applicationRoutes } from './features/applications/application-routes.ts';
import { caseRoutes } from './features/cases/case-routes.ts';
import { caseNoteRoutes } from './features/case-notes/case-note-routes.ts';
import { templateRoutes } from './features/case-notes/template-routes.ts';
import { entryRoutes } from './features/catalogue/entry-routes.ts';
import { proposalRoutes } from './features/catalogue/proposal-routes.ts';
import { directoryRoutes } from './features/catalogue-exchange/directory/directory-routes.ts';
import { exchangeRoutes } from './features/catalogue-exchange/exchange-routes.ts';
import { keepingRoutes } from './features/catalogue-keeping/keeping-routes.ts';
import { organisationLinkRoutes } from './features/catalogue-keeping/organisation-link-routes.ts';
import { closingRoutes } from './features/closing/closing-routes.ts';
import { learningRoutes } from './features/closing/learning-routes.ts';
import { lawRoutes } from './features/catalogue-map/law-routes.ts';
import { mapRoutes } from './features/catalogue-map/map-routes.ts';
import { searchRoutes } from './features/catalogue-search/search-routes.ts';
import { wordRoutes } from './features/catalogue-search/word-routes.ts';
import { codeRoutes } from './features/code-lists/code-routes.ts';
import { contributionRoutes } from './features/contributions/contribution-routes.ts';
import { digestRoutes } from './features/digests/digest-routes.ts';
import { disclosureRoutes } from './features/disclosures/disclosure-routes.ts';
import { partnerRoutes } from './features/contributions/partner-routes.ts';
import { consentRoutes } from './features/consents/consent-routes.ts';
import { consentTextRoutes } from './features/consents/consent-text-routes.ts';
import { budgetRoutes } from './features/economy/budget-routes.ts';
import { changeRoutes } from './features/enquiries/change-routes.ts';
import { draftRoutes } from './features/enquiries/draft-routes.ts';
import { enquiryRoutes } from './features/enquiries/enquiry-routes.ts';
import { importRoutes } from './features/enquiries/import-routes.ts';
import { familyEnquiryRoutes } from './features/families/family-enquiry-routes.ts';
import { familyRoutes } from './features/families/family-routes.ts';
import { mergeRoutes } from './features/families/merge-routes.ts';
import { personRoutes } from './features/families/person-routes.ts';
import { looseThreadRoutes } from './features/loose-threads/loose-thread-routes.ts';
import { pastCaseRoutes } from './features/past-cases/past-case-routes.ts';
import { gapRoutes } from './features/matching/gap-routes.ts';
import { suggestionRoutes } from './features/matching/suggestion-routes.ts';
import { overviewRoutes } from './features/overview/overview-routes.ts';
import { listRoutes } from './features/enquiries/list-routes.ts';
import { savedViewRoutes } from './features/enquiries/saved-view-routes.ts';
import { ownSessionRoutes } from './features/people/own-session-routes.ts';
import { serviceRoutes } from './features/people/service-routes.ts';
import { sessionRoutes } from './features/people/session-routes.ts';
import { teamRoutes } from './features/people/team-routes.ts';
import { partnerPlanRoutes } from './features/plans/partner-plan-routes.ts';
import { planRoutes } from './features/plans/plan-routes.ts';
import { priorityRoutes } from './features/plans/priority-routes.ts';
import { publicFileRoutes } from './features/public-catalogue/file-routes.ts';
import { publicCatalogueRoutes } from './features/public-catalogue/public-routes.ts';
import { reportRoutes } from './features/reports/report-routes.ts';
import { caseSettingRoutes } from './features/setup/case-setting-routes.ts';
import { consentSettingRoutes } from './features/setup/consent-setting-routes.ts';
import { listSetupRoutes } from './features/setup/list-setup-routes.ts';
import { peopleSetupRoutes } from './features/setup/people-setup-routes.ts';
import { serviceSetupRoutes } from './features/setup/service-setup-routes.ts';
import { setupRoutes } from './features/setup/setup-routes.ts';
import { linkedTaskRoutes } from './features/task-links/linked-task-routes.ts';
import { taskLinkRoutes } from './features/task-links/task-link-routes.ts';
import { handoverRoutes } from './features/workload/handover-routes.ts';
import { workloadRoutes } from './features/workload/workload-routes.ts';
import { closePdfCompiler } from './platform/documents/compile-pdf.ts';
import type { Route } from './platform/http/route.ts';
import type { ServerSettings } from './platform/http/server-settings.ts';
import { buildServer } from './platform/http/server.ts';
import { withSystemRoutes } from './platform/http/system-routes.ts';

/** Every route of the program; the tests walk this list too. */
export const ROUTES: readonly Route[] = withSystemRoutes([
  ...sessionRoutes,
  ...ownSessionRoutes,
  ...teamRoutes,
  ...serviceRoutes,
  ...codeRoutes,
  ...enquiryRoutes,
  ...changeRoutes,
  ...listRoutes,
  ...savedViewRoutes,
  ...draftRoutes,
  ...importRoutes,
  ...reportRoutes,
  ...overviewRoutes,
  ...mapRoutes,
  ...lawRoutes,
  ...listSetupRoutes,
  ...peopleSetupRoutes,
  ...serviceSetupRoutes,
  ...consentSettingRoutes,
  ...caseSettingRoutes,
  ...setupRoutes,
  ...consentRoutes,
  ...consentTextRoutes,
  ...familyRoutes,
  ...personRoutes,
  ...familyEnquiryRoutes,
  ...mergeRoutes,
  ...contributionRoutes,
  ...partnerRoutes,
  ...disclosureRoutes,
  ...caseNoteRoutes,
  ...templateRoutes,
  ...planRoutes,
  ...partnerPlanRoutes,
  ...priorityRoutes,
  ...caseRoutes,
  ...closingRoutes,
  ...pastCaseRoutes,
  ...learningRoutes,
  ...applicationRoutes,
  ...budgetRoutes,
  ...taskLinkRoutes,
  ...linkedTaskRoutes,
  ...digestRoutes,
  ...breakGlassRoutes,
  ...personLogRoutes,
  ...reviewRoutes,
  ...looseThreadRoutes,
  ...workloadRoutes,
  ...handoverRoutes,
  ...suggestionRoutes,
  ...gapRoutes,
  ...entryRoutes,
  ...proposalRoutes,
  ...exchangeRoutes,
  ...directoryRoutes,
  ...keepingRoutes,
  ...organisationLinkRoutes,
  ...publicFileRoutes,
  ...searchRoutes,
  ...wordRoutes,
  ...publicCatalogueRoutes,
]);

/** The composition root: what the program is made of, from its settings. */
export async function buildApp(settings: ServerSettings): Promise<FastifyInstance> {
  const app = await buildServer(settings, ROUTES);
  app.addHook('onClose', async () => closePdfCompiler());
  return app;
}
