import { becomes, count } from './case-inserts.ts';
import {
  ADVISER,
  ADVISER_AWAY,
  ANALYST,
  APPROVER,
  COORDINATOR,
  GUEST,
  HAS_DRAFT,
  HAS_PUBLISHED,
  NOBODY,
  OPERATOR,
  PARTNER_AWAY,
  STEWARD,
  arranged,
  changeEntries,
  entryId,
  newEntry,
  rulesOf,
  type Lines,
} from './catalogue-rules.ts';
import { SOMETHING_SEALED } from './sealed-literal.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { AWAY, HOME, id } from './writing-rules.ts';

const NEW = "'00000000-0000-4000-8000-00000000cafe'";
const NONE = '1';
const [ORGANISATION, PUBLISHED, DRAFT, WITHDRAWN] = [0, 1, 2, 3].map(entryId) as [
  string,
  string,
  string,
  string,
];
const keeps = 'select access.keeps_catalogue()';
const mine = "select access.my_entries() = '{}'";
const owner = (entry: string) => `select access.entry_owner_name(${entry})`;
const changes = (after: string, municipality = HOME) => `access.catalogue_changes(${municipality}, ${after})`;
const stamp = `(select seq from access.catalogue_stamp(${HOME}))`;
const propose = (
  about: string,
  { municipality = HOME, content = `'{"kind":"service"}'`, words = 'null' } = {},
) => `select access.propose_entry(${municipality}, ${NEW}, ${about}, 1, ${content}, ${words}, null)`;
const proposed = (also: string) => count('catalogue_proposal', `id = ${NEW} and ${also}`);
const report = (source: string, municipality = HOME, words = 'null') =>
  `select access.report_gap(${municipality}, ${NEW}, '${source}', '{leisure}', 'centre', '6-12', 'pl', ${words})`;
/** As many proposals of strangers as there are, and one kind of another sort in their place. */
const sent = (many: number, { municipality = HOME, by = 'null', state = 'open', at = 'access.now()' } = {}) =>
  arranged(`insert into catalogue_proposal (municipality_id, id, content, by_account, state, decided_by, decided_at, sent_at)
    select ${municipality}, gen_random_uuid(), '{}', ${by}, '${state}',
      ${state === 'open' ? 'null, null' : `${id('account', 0)}, access.now()`}, ${at} from generate_series(1, ${String(many)})`);
const missed = (many: number, { municipality = HOME, source = 'search', day = 'access.today()' } = {}) =>
  arranged(`insert into catalogue_gap (municipality_id, id, source, needs, on_day)
    select ${municipality}, gen_random_uuid(), '${source}', '{leisure}', ${day} from generate_series(1, ${String(many)})`);
const area = (code: string, from: string, to: string) =>
  arranged(`insert into code (municipality_id, list, code, label_nb, label_nn, label_en, valid_from, valid_to)
    values (${HOME}, 'area', '${code}', 'A', 'A', 'A', ${from}, ${to})`);
const areas = (municipality: string) =>
  `select coalesce(string_agg(code, ' ' order by code), 'none') from access.open_areas(${municipality})`;
const ageGaps = (days: number) =>
  arranged(`update catalogue_gap set on_day = access.today() - ${String(days)}`);
const ageProposals = (age: string) =>
  arranged(`update catalogue_proposal set sent_at = access.now() - interval '${age}'`);
const forget = 'select cardinality(access.forget_old_words())';

const READING: Lines = [
  ...[ADVISER, 1, STEWARD, OPERATOR].map(
    (who) => [`it is kept by ${String(who)}`, who, keeps, 'true'] as const,
  ),
  ...[HAS_DRAFT, APPROVER, ANALYST, COORDINATOR, GUEST, 14, 74].map(
    (who) => [`and not by ${String(who)}`, who, keeps, 'false'] as const,
  ),
  ['one’s own entries', HAS_DRAFT, `select access.my_entries() = array[${DRAFT}]`, 'true'],
  ['an editor has none', ADVISER, mine, 'true'],
  ['nobody has none', ADVISER, [NOBODY, mine], 'true'],
  ['who has an entry is told to colleagues', PARTNER_AWAY, owner(PUBLISHED), 'null'],
  ['by name', ADVISER, owner(PUBLISHED), 'Person 3'],
  ['to whom it is not theirs', HAS_DRAFT, owner(PUBLISHED), 'Person 3'],
  ['and nobody has one', ADVISER, owner(ORGANISATION), 'null'],
  ['not to guests', GUEST, owner(PUBLISHED), 'null'],
  ['nor to nobody', ADVISER, [NOBODY, owner(PUBLISHED)], 'null'],
  ['an entry of the same id there has another', ADVISER_AWAY, owner(PUBLISHED), 'null'],
  [
    'the first municipality is open',
    ADVISER,
    [NOBODY, `select id = ${HOME} from access.open_municipality(null)`],
    'true',
  ],
  ['alone', ADVISER, [NOBODY, 'select count(*) from access.open_municipality(null)'], '1'],
  [
    'or that of a number',
    ADVISER,
    [NOBODY, `select id = ${AWAY} from access.open_municipality('${PLACE.code(1)}')`],
    'true',
  ],
  ['and no other', ADVISER, [NOBODY, "select count(*) from access.open_municipality('0000')"], '0'],
  ['its parts of town', ADVISER, [NOBODY, areas(HOME)], 'centre'],
  ['of each its own, and of no other list', ADVISER, [NOBODY, areas(AWAY)], 'none'],
  ['from today', ADVISER, [...area('new', 'access.today()', 'null'), areas(HOME)], 'centre new'],
  ['not before', ADVISER, [...area('new', 'access.today() + 1', 'null'), areas(HOME)], 'centre'],
  [
    'those of old',
    ADVISER,
    [...area('new', 'access.today() - 9', 'access.today() + 1'), areas(HOME)],
    'centre new',
  ],
  [
    'not what ends today',
    ADVISER,
    [...area('new', 'access.today() - 9', 'access.today()'), areas(HOME)],
    'centre',
  ],
  [
    'the stamp is of the municipality',
    ADVISER,
    [NOBODY, `select ${stamp} < (select seq from access.catalogue_stamp(${AWAY}))`],
    'true',
  ],
  [
    'it is that of the last change',
    ADVISER,
    `select ${stamp} = (select max(seq) from catalogue_entry where municipality_id = ${HOME})`,
    'true',
  ],
  ['none where there is no catalogue', ADVISER, 'select seq from access.catalogue_stamp(-1)', '0'],
  [
    'with its months',
    ADVISER,
    [NOBODY, `select months::text from access.catalogue_stamp(${HOME})`],
    '{"offer": 6}',
  ],
  [
    'of the municipality',
    ADVISER,
    [
      ...arranged(`delete from catalogue_setting where municipality_id = ${HOME}`),
      `select months::text from access.catalogue_stamp(${HOME})`,
    ],
    '{}',
  ],
  ['what has changed is told of all', ADVISER, [NOBODY, `select count(*) from ${changes('0')}`], '5'],
  [
    'and the content of what is published',
    ADVISER,
    [NOBODY, `select count(content) from ${changes('0')}`],
    '3',
  ],
  [
    'of what is published itself',
    ADVISER,
    [
      NOBODY,
      `select count(*) from ${changes('0')} c join catalogue_entry e on e.municipality_id = ${HOME} and e.id = c.id and e.content = c.content`,
    ],
    '3',
  ],
  ['there too', ADVISER, [NOBODY, `select count(*) from ${changes('0', AWAY)}`], '2'],
  ['nothing after the stamp', ADVISER, [NOBODY, `select count(*) from ${changes(stamp)}`], '0'],
  ['the last one before', ADVISER, [NOBODY, `select count(*) from ${changes(`${stamp} - 1`)}`], '1'],
  [
    'nothing while one changes it oneself',
    ADVISER,
    [changeEntries('', `id = ${ORGANISATION}`), `select count(*) from ${changes('0')}`],
    '0',
  ],
  [
    'but of another municipality',
    ADVISER,
    [changeEntries('', `id = ${ORGANISATION}`), `select count(*) from ${changes('0', AWAY)}`],
    '2',
  ],
  ['nor of what is not asked for', ADVISER, [newEntry(), `select count(*) from ${changes(stamp)}`], '0'],
];

const PROPOSING: Lines = [
  ['anybody proposes a change of what is published', ADVISER, [NOBODY, propose(PUBLISHED)], 'null'],
  [
    'in nobody’s name',
    ADVISER,
    [NOBODY, propose(PUBLISHED), becomes(ADVISER), proposed('by_account is null and sent_at = access.now()')],
    '1',
  ],
  ['and a new one', ADVISER, [NOBODY, propose('null')], 'null'],
  ['not of a draft', ADVISER, [NOBODY, propose(DRAFT)], 'no_such_entry'],
  ['nor of one withdrawn', PARTNER_AWAY, propose(WITHDRAWN), 'no_such_entry'],
  ['who works here does', HAS_PUBLISHED, propose(DRAFT), 'null'],
  ['in her name', HAS_PUBLISHED, [propose(DRAFT), proposed('by_account = access.actor()')], '1'],
  ['not who works elsewhere', PARTNER_AWAY, propose(DRAFT), 'no_such_entry'],
  [
    'whose name is not known here',
    PARTNER_AWAY,
    [propose(PUBLISHED), becomes(ADVISER), proposed('by_account is null')],
    '1',
  ],
  ['not of what is not there', ADVISER, propose("'none'"), 'no_such_entry'],
  ['nor of what is elsewhere', ADVISER, propose(PUBLISHED, { municipality: AWAY }), 'no_such_entry'],
  ['nor to no municipality', ADVISER, propose('null', { municipality: NONE }), 'no_such_entry'],
  ['so much of strangers in a day', ADVISER, [...sent(198), NOBODY, propose('null')], 'null'],
  ['and no more', ADVISER, [...sent(199), NOBODY, propose('null')], 'null'],
  ['not one', ADVISER, [...sent(200), NOBODY, propose('null')], 'too_many'],
  ['who works here is not counted', ADVISER, [...sent(300), propose('null')], 'null'],
  [
    'nor what was sent there',
    ADVISER,
    [...sent(300, { municipality: AWAY }), NOBODY, propose('null')],
    'null',
  ],
  [
    'nor by who works here',
    ADVISER,
    [...sent(300, { by: id('account', 0) }), NOBODY, propose('null')],
    'null',
  ],
  ['nor what is decided', ADVISER, [...sent(300, { state: 'declined' }), NOBODY, propose('null')], 'null'],
  [
    'nor of the day before',
    ADVISER,
    [...sent(300, { at: "access.now() - interval '1 day'" }), NOBODY, propose('null')],
    'null',
  ],
  [
    'but what is of the day',
    ADVISER,
    [...sent(300, { at: "access.now() - interval '1 day' + interval '1 second'" }), NOBODY, propose('null')],
    'too_many',
  ],
];

const MISSING: Lines = [
  ['anybody says what was not found', ADVISER, [NOBODY, report('search')], 'null'],
  [
    'with words',
    ADVISER,
    [
      NOBODY,
      report('search', HOME, SOMETHING_SEALED),
      becomes(ADVISER),
      count('catalogue_gap', `id = ${NEW} and words is not null and on_day = access.today()`),
    ],
    '1',
  ],
  ...[ADVISER, 1, COORDINATOR, OPERATOR].flatMap((who) =>
    (['case', 'enquiry'] as const).map(
      (source) => [`that nothing fits: ${String(who)} of ${source}`, who, report(source), 'null'] as const,
    ),
  ),
  ...[STEWARD, HAS_DRAFT, ANALYST, ADVISER_AWAY].map(
    (who) => [`but not ${String(who)}`, who, report('case'), 'not_allowed'] as const,
  ),
  ['nor nobody', ADVISER, [NOBODY, report('case')], 'not_allowed'],
  ['nor in no municipality', ADVISER, [NOBODY, report('search', NONE)], 'not_allowed'],
  ['so many of strangers in a day', ADVISER, [...missed(499), NOBODY, report('search')], 'null'],
  ['not one more', ADVISER, [...missed(500), NOBODY, report('search')], 'too_many'],
  ['who works here may', ADVISER, [...missed(600), report('search')], 'null'],
  [
    'what is missed there counts there',
    ADVISER,
    [...missed(600, { municipality: AWAY }), NOBODY, report('search')],
    'null',
  ],
  [
    'what is of cases is not of strangers',
    ADVISER,
    [...missed(600, { source: 'case' }), NOBODY, report('search')],
    'null',
  ],
  [
    'nor of yesterday',
    ADVISER,
    [...missed(600, { day: 'access.today() - 1' }), NOBODY, report('search')],
    'null',
  ],
];

const FORGETTING: Lines = [
  ['words stand for a while', ADVISER, [...ageGaps(90), forget], '0'],
  ['those of gaps then go', ADVISER, [...ageGaps(91), forget], '2'],
  [
    'of all',
    ADVISER,
    [...ageGaps(91), forget, count('catalogue_gap', 'words is null and handled_on is not null')],
    '2',
  ],
  ['and none is left', ADVISER, [...ageGaps(91), forget, count('catalogue_gap', 'words is not null')], '0'],
  [
    'and the others stay as they are',
    ADVISER,
    [...ageGaps(91), forget, count('catalogue_gap', 'handled_on is null')],
    '1',
  ],
  ['proposals wait for a while', ADVISER, [...ageProposals('180 days'), forget], '0'],
  ['they end', ADVISER, [...ageProposals('180 days 1 second'), forget], '3'],
  [
    'and are not open',
    ADVISER,
    [
      ...ageProposals('180 days 1 second'),
      forget,
      count('catalogue_proposal', "state = 'expired' and words is null and decided_at = access.now()"),
    ],
    '2',
  ],
  [
    'nor decided anew',
    ADVISER,
    [...ageProposals('180 days 1 second'), forget, count('catalogue_proposal', "state = 'declined'")],
    '1',
  ],
];

/** What the functions of the catalogue tell and take. */
export const CATALOGUE_FUNCTION_RULES: readonly Rule[] = rulesOf([
  ...READING,
  ...PROPOSING,
  ...MISSING,
  ...FORGETTING,
]);
