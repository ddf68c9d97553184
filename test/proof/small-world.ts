import { storeCasework } from '../kit/casework.ts';
import { SOMETHING_SEALED } from './sealed-literal.ts';
import { loadWorlds, type WorldStore } from './load-worlds.ts';
import { placeOf } from './place.ts';
import { smallCatalogue } from './small-catalogue.ts';
import type { Account, Consent, Task, Trial, World } from './world.ts';

const DAY = 86_400_000;
const ALWAYS = { from: '2018-01-01', to: null };
/** When the rules are tried: a day in the middle of all that holds. */
export const NOON = Date.parse('2022-03-25T12:00:00Z');
/** Over since this morning, from this morning, from tomorrow, until tonight. */
export const EDGES = [
  { from: '2018-01-01', to: '2022-03-25' },
  { from: '2022-03-25', to: null },
  { from: '2022-03-26', to: null },
  { from: '2018-01-01', to: '2022-03-26' },
] as const;
/** Far from the numbers of the worlds that are made up at random. */
const NUMBER = 4000;

/**
 * Two municipalities by hand. In the first: two teams (0, 1), a school and a health centre (2, 3) and a service
 * that is no more (4); an open family and one with a protected identity in team 0, one in team 1. In the other,
 * a team whose numbers are those of team 0 and, as a service, of the school. In a third, people and services
 * whose time begins or ends on the day.
 */
const WORLD: World = {
  ...smallCatalogue(NOON),
  municipalities: [0, 1, 2],
  teams: [
    { id: 0, municipality: 0 },
    { id: 1, municipality: 0 },
    { id: 2, municipality: 1 },
    { id: 3, municipality: 2 },
  ],
  services: [
    { ...ALWAYS, id: 0, municipality: 0, team: 0 },
    { ...ALWAYS, id: 1, municipality: 0, team: 1 },
    { ...ALWAYS, id: 2, municipality: 0, team: null },
    { ...ALWAYS, id: 3, municipality: 0, team: null },
    { from: '2018-01-01', to: '2022-03-20', id: 4, municipality: 0, team: null },
    { ...ALWAYS, id: 5, municipality: 1, team: null },
    { ...ALWAYS, id: 6, municipality: 1, team: null },
    { ...ALWAYS, id: 7, municipality: 1, team: 2 },
    { ...ALWAYS, id: 8, municipality: 2, team: 3 },
    ...EDGES.map((period, index) => ({ ...period, id: 9 + index, municipality: 2, team: null })),
  ],
  accounts: [
    member(0, 0, 'adviser', 0),
    member(1, 0, 'team_lead', 0),
    member(2, 0, 'adviser', 1),
    partner(3, 0, 2),
    partner(4, 0, 3),
    { ...member(5, 0, 'steward', 0), memberships: [] },
    { ...member(6, 0, 'operator', 0), memberships: [] },
    member(7, 1, 'adviser', 2),
    partner(8, 1, 5),
    { ...member(9, 1, 'steward', 2), memberships: [] },
    { ...member(10, 0, 'adviser', 0), memberships: [0, 1].map((team) => ({ ...ALWAYS, team })) },
    { ...member(11, 0, 'adviser', 0), memberships: [], employments: [{ ...ALWAYS, service: 2 }] },
    partner(12, 0, 0),
    partner(13, 1, 6),
    { ...member(14, 0, 'privacy_officer', 0), memberships: [] },
    { ...member(15, 1, 'privacy_officer', 2), memberships: [] },
    ...(['approver', 'analyst', 'coordinator', 'guest'] as const).map((role, index) => ({
      ...member(90 + index, 0, role, 0),
      memberships: [],
    })),
    // named for the family that is protected, and none of them one of its team today
    ...[EDGES[0], EDGES[2]].flatMap((period, index) => [
      { ...member(70 + index, 0, 'adviser', 0), active: period },
      { ...member(72 + index, 0, 'adviser', 0), memberships: [{ ...period, team: 0 }] },
      { ...member(74 + index, 0, 'adviser', 0), roles: [{ ...period, role: 'adviser' as const }] },
    ]),
    { ...partner(78, 0, 2), memberships: [{ ...ALWAYS, team: 0 }], employments: [] },
    member(79, 0, 'adviser', 1),
    // of its team today, and not named
    ...[EDGES[1], EDGES[3]].map((period, index) => ({
      ...member(80 + index, 0, 'adviser', 0),
      active: period,
      roles: [{ ...period, role: 'team_lead' as const }],
      memberships: [{ ...period, team: 0 }],
    })),
    ...EDGES.flatMap((period, index) => [
      { ...member(20 + index, 2, 'adviser', 3), active: period },
      { ...member(30 + index, 2, 'adviser', 3), roles: [{ ...period, role: 'adviser' as const }] },
      { ...member(40 + index, 2, 'adviser', 3), memberships: [{ ...period, team: 3 }] },
      { ...partner(50 + index, 2, 9), employments: [{ ...period, service: 12 }] },
      partner(60 + index, 2, 9 + index),
    ]),
  ],
  families: [
    { id: 0, municipality: 0, team: 0, readers: [reader(0)], hasEnquiry: true },
    {
      id: 1,
      municipality: 0,
      team: 0,
      readers: [
        ...[0, 6, 70, 71, 72, 73, 74, 75, 78, 79].map(reader),
        ...[1, 2].map((account) => ({ account, isRemoved: true })),
      ],
      hasEnquiry: true,
    },
    { id: 2, municipality: 0, team: 1, readers: [], hasEnquiry: false },
    { id: 3, municipality: 1, team: 2, readers: [], hasEnquiry: false },
    { id: 4, municipality: 2, team: 3, readers: [], hasEnquiry: false },
  ],
  persons: [
    { id: 0, family: 0, protection: 'none' },
    { id: 1, family: 0, protection: 'none' },
    { id: 2, family: 1, protection: 'confidential' },
    { id: 3, family: 1, protection: 'none' },
    { id: 4, family: 2, protection: 'none' },
    { id: 5, family: 3, protection: 'none' },
    { id: 6, family: 4, protection: 'none' },
  ],
  statements: [0, 1, 2, 3].map((id) => ({ id, family: id })),
  consents: [
    consent({ id: 0, family: 0, persons: [0], giving: 2, receiving: 0, topics: ['housing'] }),
    consent({ id: 1, family: 0, persons: [0], giving: 3, receiving: 2, topics: ['health'] }),
    {
      ...consent({ id: 2, family: 0, persons: [1], giving: 2, receiving: 0, topics: ['economy'] }),
      answer: 'refused',
    },
    consent({ id: 5, family: 0, persons: [1], giving: 2, receiving: 1, topics: ['economy'] }),
    consent({ id: 7, family: 0, persons: [1], giving: 1, receiving: 0, topics: ['health'] }),
    consent({ id: 3, family: 1, persons: [2], giving: 2, receiving: 0, topics: ['housing'] }),
    {
      ...consent({ id: 4, family: 0, persons: [0], giving: 2, receiving: 0, topics: ['school'] }),
      withdrawnAt: NOON - 1,
    },
    {
      ...consent({ id: 6, family: 0, persons: [0], giving: 2, receiving: 0, topics: ['school'] }),
      validFrom: NOON - DAY,
      withdrawnAt: NOON - 2 * DAY,
    },
  ],
  contributions: [
    { id: 0, family: 0, service: 0, persons: [0], topics: ['housing'], recordedAt: NOON - DAY },
    { id: 1, family: 0, service: 2, persons: [0], topics: ['housing'], recordedAt: NOON - DAY },
    { id: 2, family: 1, service: 0, persons: [2], topics: ['housing'], recordedAt: NOON - DAY },
    { id: 3, family: 0, service: 3, persons: [0], topics: ['health'], recordedAt: NOON - DAY },
    { id: 4, family: 2, service: 3, persons: [4], topics: ['health'], recordedAt: NOON - 5 * DAY },
    { id: 5, family: 2, service: 3, persons: [4], topics: ['health'], recordedAt: NOON - 2 * DAY },
  ],
  disclosures: [
    { id: 0, family: 0, giving: 0, receiving: null },
    { id: 1, family: 1, giving: 0, receiving: null },
  ],
  notices: [],
  // cases of the open family and of the protected one of team 0; the school (2) is asked, the health centre (3) too
  files: [0, 1].map((id) => ({ id, family: id })),
  goals: [
    { id: 0, family: 0, persons: [0], topics: ['housing'] },
    { id: 1, family: 1, persons: [2], topics: ['housing'] },
  ],
  tasks: [
    task({ id: 0, state: 'proposed' }),
    task({ id: 1, state: 'draft' }),
    { ...task({ id: 2, state: 'proposed' }), family: 1, persons: [2] },
    { ...task({ id: 3, state: 'accepted' }), service: 3 },
    task({ id: 4, state: 'done' }),
    { ...task({ id: 5, state: 'dropped' }), wasProposed: false },
    { ...task({ id: 6, state: 'proposed' }), persons: [0, 1] },
  ],
  links: [],
  requests: [
    {
      id: 0,
      family: 0,
      persons: [0],
      topics: ['housing'],
      service: 2,
      isAnswered: false,
      isWithdrawn: false,
    },
    {
      id: 1,
      family: 1,
      persons: [2],
      topics: ['housing'],
      service: 2,
      isAnswered: false,
      isWithdrawn: false,
    },
    { id: 2, family: 0, persons: [0], topics: ['housing'], service: 2, isAnswered: false, isWithdrawn: true },
    {
      id: 3,
      family: 0,
      persons: [0],
      topics: ['housing'],
      service: 3,
      isAnswered: false,
      isWithdrawn: false,
    },
  ],
};

const SMALL_WORLD: Trial = { world: WORLD, number: NUMBER, cases: [] };
export const PLACE = placeOf(WORLD, NUMBER);

/** Puts the worlds in, this one among them, and what random worlds have none of. */
export async function loadSmallWorld(store: WorldStore, others: readonly Trial[] = []): Promise<void> {
  await loadWorlds(store, [SMALL_WORLD, ...others]);
  const [home, away] = [0, 1].map((number) => String(PLACE.municipality(number)));
  const team = (number: number) => String(PLACE.team(number));
  const id = (kind: Parameters<typeof PLACE.uuid>[0], number: number) => `'${PLACE.uuid(kind, number)}'`;
  await store.owner.query(`
    insert into consent_setting (municipality_id) values (${home}), (${away}) on conflict do nothing;
    insert into family_merge (municipality_id, id, family_id, from_id, moved, merged_by, merged_at)
    select f.municipality_id, gen_random_uuid(), f.id, f.id, '{}', f.created_by, f.created_at from family f
    where f.municipality_id in (${home}, ${away});
    insert into contribution_shown (municipality_id, contribution_id, service_id, account_id, shown_at, family_id)
    values (${home}, ${id('contribution', 1)}, ${String(PLACE.service(3))}, ${id('account', 4)}, '2022-03-20', ${id('family', 0)}),
      (${home}, ${id('contribution', 2)}, ${String(PLACE.service(3))}, ${id('account', 4)}, '2022-03-20', ${id('family', 1)});
    insert into notice_seen (municipality_id, notice_id, account_id, seen_at)
    select n.municipality_id, n.id, a.id, '2022-03-20' from notice n
      join account a on a.municipality_id = n.municipality_id and a.id in (${id('account', 3)}, ${id('account', 4)})
    where n.municipality_id = ${home};
    insert into enquiry (municipality_id, id, team_id, number, kind, anonymous, received_on)
    values (${home}, ${id('enquiry', 10)}, ${team(0)}, 10, 'case', true, '2022-02-01'),
      (${home}, ${id('enquiry', 11)}, ${team(1)}, 11, 'case', true, '2022-02-01'),
      (${away}, ${id('enquiry', 12)}, ${team(2)}, 12, 'case', true, '2022-02-01'),
      (${home}, ${id('enquiry', 13)}, ${team(0)}, 13, 'case', false, '2022-02-01');
    insert into enquiry_text (municipality_id, id, enquiry_id, slot, written, text)
    select municipality_id, gen_random_uuid(), id, slot, 1, ${SOMETHING_SEALED} from enquiry
      cross join unnest(array['note', 'advice:1']) as slot
    where id in (${[10, 11, 12, 13].map((number) => id('enquiry', number)).join(', ')});
    insert into enquiry_advice (municipality_id, team_id, enquiry_id, position, advice)
    values (${home}, ${team(0)}, ${id('enquiry', 13)}, 1, 'apply');
    insert into consent_statement (municipality_id, id, family_id, how, language, text_version, given_by, recorded_by, recorded_at)
    values (${home}, ${id('statement', 50)}, ${id('family', 0)}, 'written', 'nb', '1', '[]', ${id('account', 0)}, '${new Date(NOON).toISOString()}');
    insert into enquiry_draft (municipality_id, account_id, id, team_id, enquiry_id, content, saved_at)
    values (${home}, ${id('account', 0)}, gen_random_uuid(), ${team(0)}, ${id('enquiry', 10)}, ${SOMETHING_SEALED}, '2022-03-20'),
      (${home}, ${id('account', 0)}, gen_random_uuid(), ${team(0)}, ${id('enquiry', 13)}, ${SOMETHING_SEALED}, '2022-03-20');
    insert into enquiry_change (municipality_id, team_id, enquiry_id, version, kind, actor_id, changed_on, anonymous, before, after)
    values (${home}, ${team(0)}, ${id('enquiry', 10)}, 2, 'edited', ${id('account', 0)}, '2022-03-20', true, ${SOMETHING_SEALED}, ${SOMETHING_SEALED}),
      (${home}, ${team(0)}, ${id('enquiry', 13)}, 2, 'edited', ${id('account', 0)}, '2022-03-20', false, ${SOMETHING_SEALED}, ${SOMETHING_SEALED});
    insert into code (municipality_id, list, code, label_nb, label_nn, label_en)
    values (${home}, 'area', 'centre', 'Centre', 'Centre', 'Centre'), (${away}, 'topic', 'faraway', 'Far', 'Far', 'Far');`);
  for (const [family, person] of [
    [0, 0],
    [1, 2],
  ] as const)
    await storeCasework(store, {
      caseId: PLACE.uuid('enquiry', family),
      persons: [PLACE.uuid('person', person)],
      service: PLACE.service(3),
      author: PLACE.uuid('account', 0),
      at: new Date('2022-03-20T12:00:00Z'),
      words: 'Words',
    });
}

function member(
  id: number,
  municipality: number,
  role: Account['roles'][number]['role'],
  team: number,
): Account {
  return {
    id,
    municipality,
    active: ALWAYS,
    roles: [{ ...ALWAYS, role }],
    memberships: [{ ...ALWAYS, team }],
    employments: [],
  };
}

function partner(id: number, municipality: number, service: number): Account {
  return {
    id,
    municipality,
    active: ALWAYS,
    roles: [{ ...ALWAYS, role: 'partner' }],
    memberships: [],
    employments: [{ ...ALWAYS, service }],
  };
}

function task(row: Pick<Task, 'id' | 'state'>): Task {
  return {
    ...row,
    family: 0,
    persons: [0],
    topics: ['housing'],
    wasProposed: row.state !== 'draft',
    service: 2,
    account: null,
    person: null,
  };
}

function reader(account: number): { account: number; isRemoved: boolean } {
  return { account, isRemoved: false };
}

function consent(
  row: Pick<Consent, 'id' | 'family' | 'persons' | 'giving' | 'receiving' | 'topics'>,
): Consent {
  return {
    ...row,
    statement: row.family,
    answer: 'given',
    validFrom: NOON - 10 * DAY,
    validTo: NOON + 10 * DAY,
    withdrawnAt: null,
    coversOlder: true,
  };
}
