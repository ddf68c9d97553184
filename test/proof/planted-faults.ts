import { CATALOGUE_FAULTS } from './planted-catalogue-faults.ts';
import { inFunction, inPolicy, type PlantedFault } from './plant-fault.ts';

const COVERED = 'access.is_covered';

/** Each alone, in a database of its own. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  inFunction('one person of several is enough', COVERED, [
    ['unnest(about) as who cross join unnest(themes) as theme', 'unnest(themes) as theme'],
    ['who = any (c.persons)', 'about && c.persons'],
  ]),
  inFunction('one topic of several is enough', COVERED, [
    ['unnest(about) as who cross join unnest(themes) as theme', 'unnest(about) as who'],
    ['theme = any (c.topics)', 'themes && c.topics'],
  ]),
  inFunction('a withdrawn consent still holds', COVERED, [['c.active_to', 'c.valid_to']]),
  inFunction('a consent holds at its very end too', COVERED, [
    ['access.now() < c.active_to', 'access.now() <= c.active_to'],
  ]),
  inFunction('every consent covers what is older', COVERED, [
    ['c.covers_older or c.valid_from <= written', 'true'],
  ]),
  inFunction('what two services see by halves adds up', COVERED, [
    ['c.receiving_service = receiver', 'c.receiving_service = any (receivers)'],
  ]),
  inFunction('an employment that has ended still counts', 'access.look_up_services', [
    ['(e.valid_to is null or access.today() < e.valid_to)', 'true'],
  ]),
  inPolicy(
    'a partner sees families with a protected identity',
    `alter policy partner_sees on family using (municipality_id = (select access.my_municipality())
      and access.serves_family(municipality_id, id, (select access.my_services())))`,
  ),
  inPolicy(
    "a team sees the consents of another municipality's team of the same number",
    `alter policy own_team on consent using (team_id = any ((select access.my_family_teams())::integer[])
      and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])))`,
  ),
  inFunction('what a service may receive from the team it may write', 'access.may_contribute', [
    [
      'access.is_covered(municipality, family, giving, about',
      'access.is_covered(municipality, family, team.id, about',
    ],
    ['array(select s.id from family f', 'array[giving]) from (select s.id from family f'],
    ['f.id = family))', 'f.id = family) as team'],
  ]),
  inPolicy(
    'a partner sees drafts of tasks',
    `alter policy covered on task using (municipality_id = (select access.my_municipality())
      and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
      and access.sees_of_plan(municipality_id, family_id, team_id, persons, topics, (select access.my_services())))`,
  ),
  inPolicy(
    'a partner sees the goals of a protected family',
    `alter policy covered on goal using (municipality_id = (select access.my_municipality())
      and access.sees_of_plan(municipality_id, family_id, team_id, persons, topics, (select access.my_services())))`,
  ),
  inPolicy(
    'a request to one service is seen by every service that may know',
    `alter policy covered on priority_request using (municipality_id = (select access.my_municipality())
      and withdrawn_on is null and (not is_protected or family_id = any ((select access.my_named_families())::uuid[]))
      and access.sees_of_plan(municipality_id, family_id, team_id, persons, topics, (select access.my_services())))`,
  ),
  inPolicy(
    "a team sees the tasks of another municipality's team of the same number",
    `alter policy own_team on task using (team_id = any ((select access.my_family_teams())::integer[])
      and (not is_protected or family_id = any ((select access.my_named_families())::uuid[])))`,
  ),
  inPolicy(
    'everyone in the team sees the case of a protected family',
    `alter policy own_team on case_file using (municipality_id = (select access.my_municipality())
      and team_id = any ((select access.my_family_teams())::integer[]))`,
  ),
  inFunction('what a service may tell the team it sees of the plan', 'access.sees_of_plan', [
    [
      'return access.is_covered(municipality, family, access.service_of_team(municipality, team), about, themes,',
      'return exists (select from unnest(receivers) r where access.is_covered(municipality, family, r, about, themes,',
    ],
    ['access.now(), receivers);', 'access.now(), array[access.service_of_team(municipality, team)]));'],
  ]),
  inFunction('a task is answered by any service that sees it', 'access.may_answer_task', [
    [
      't.service_id = any (access.my_services())',
      '(t.service_id is not null and cardinality(access.my_services()) > 0)',
    ],
    ['array[t.service_id])', 'access.my_services())'],
  ]),
  inFunction('an answer is given without consent', 'access.answer_priority', [
    [
      'and access.sees_of_plan(r.municipality_id, r.family_id, r.team_id, r.persons, r.topics, array[r.service_id])',
      '',
    ],
  ]),
  inFunction('a link opens when its time is over', 'access.task_of_live_link', [
    ['and access.now() < link.expires_at', ''],
  ]),
  inFunction('a link that was taken back opens', 'access.task_of_live_link', [
    ['link.revoked_at is null and', ''],
  ]),
  inFunction('a case is opened by any team', 'access.open_case', [
    ['and c.team_id = any (access.my_family_teams())', ''],
    ['and e.team_id = any (access.my_family_teams())', ''],
  ]),
  ...CATALOGUE_FAULTS,
];
