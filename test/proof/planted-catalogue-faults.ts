import { inFunction, inPolicy, type PlantedFault } from './plant-fault.ts';

const AT_HOME = 'municipality_id = (select access.my_municipality())';
const KEEPS = '(select access.keeps_catalogue())';
const MINE = 'any ((select access.my_entries())::text[])';

/** Mistakes in what the catalogue shows and takes. */
export const CATALOGUE_FAULTS: readonly PlantedFault[] = [
  inPolicy(
    'everyone who works here reads drafts of the catalogue',
    `alter policy published on catalogue_entry using (state = 'published' or ${AT_HOME})`,
  ),
  inPolicy(
    'who has an entry has that of the same id in another municipality',
    `alter policy kept_or_owned on catalogue_entry using (id = ${MINE} or (${AT_HOME} and ${KEEPS}))
      with check (id = ${MINE} or (${AT_HOME} and ${KEEPS}))`,
  ),
  inPolicy(
    'everyone who works here reads what is agreed with an organisation',
    `alter policy owned on catalogue_keeping using (${AT_HOME})`,
  ),
  inPolicy(
    'who has an entry changes what is agreed of it',
    `alter policy kept on catalogue_keeping using (${AT_HOME} and (${KEEPS} or owner_id = (select access.actor())))
      with check (${AT_HOME})`,
  ),
  inPolicy(
    'what an entry was as a draft is read by everyone here',
    `alter policy own_municipality on catalogue_revision using (${AT_HOME})`,
  ),
  inPolicy(
    "an editor reads another municipality's proposals",
    `alter policy kept_or_own on catalogue_proposal using (${KEEPS} or (${AT_HOME} and by_account = (select access.actor())))`,
  ),
  inPolicy(
    'a proposal is decided twice',
    `alter policy kept on catalogue_proposal using (${AT_HOME} and ${KEEPS})`,
  ),
  inPolicy(
    'everyone who works here reads what was not found',
    `alter policy read_by_planners on catalogue_gap using (${AT_HOME})`,
  ),
  inPolicy(
    'an editor changes the search words',
    `alter policy stewards on search_word using (${AT_HOME} and ${KEEPS}) with check (${AT_HOME} and ${KEEPS})`,
  ),
  inFunction('everyone has what anybody has here', 'access.my_entries', [
    ['and k.owner_id = access.actor()', ''],
  ]),
  inFunction("somebody else's draft is proposed to", 'access.propose_entry', [
    ['or e.municipality_id = access.my_municipality()', 'or access.my_municipality() is not null'],
  ]),
  inFunction('everyone who works here tells that nothing fits a case', 'access.report_gap', [
    ["or not access.has_any_role('adviser', 'team_lead', 'coordinator', 'operator')", ''],
  ]),
  inFunction('everyone who works here sends links to organisations', 'access.send_catalogue_link', [
    ['if not access.keeps_catalogue() then', 'if access.my_municipality() is null then'],
  ]),
  inFunction('a link of an organisation opens though it was taken back', 'access.open_catalogue_link', [
    ['or link.revoked_at is not null', ''],
  ]),
  inFunction('a link of an organisation is opened twice', 'access.open_catalogue_link', [
    ['or link.opened_at is not null', ''],
  ]),
  inFunction('what a link opened stays open', 'access.live_catalogue_link', [
    ['and access.now() < l.key_until', ''],
  ]),
  inFunction('an organisation changes what others give', 'access.write_linked_entry', [
    ['and e.service = link.organisation', ''],
  ]),
  inFunction('an organisation changes what is no more', 'access.write_linked_entry', [
    ["and e.state = 'published'", ''],
  ]),
];
