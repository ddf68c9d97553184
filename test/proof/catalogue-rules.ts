import { becomes, count, one } from './case-inserts.ts';
import { OWNER_ROLE } from '../../src/platform/db/roles.ts';
import { SOMETHING_SEALED } from './sealed-literal.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { AWAY, HOME, NO_SUCH, REFUSED, id, insert } from './writing-rules.ts';

/** Adviser, team lead, steward, operator; others at home; an adviser, a partner and a steward elsewhere. */
const EDITORS = [0, 1, 5, 6] as const;
const OTHERS = [14, 90, 91, 92] as const;
export const [ADVISER, STEWARD, OPERATOR] = [0, 5, 6] as const;
const PRIVACY_OFFICER = 14;
export const [HAS_PUBLISHED, HAS_DRAFT] = [3, 4] as const;
export const [ADVISER_AWAY, PARTNER_AWAY] = [7, 8] as const;
const STEWARD_AWAY = 9;
export const [APPROVER, ANALYST, COORDINATOR, GUEST] = [90, 91, 92, 93] as const;

export const NOBODY = `select set_config('app.actor', '', true)`;
/** What nobody may do by herself, done so that there is something to try on. */
export const arranged = (statement: string) => [
  `set local role ${OWNER_ROLE}`,
  statement,
  'set local role levekar_app',
];
export const entryId = (number: number) => `'${PLACE.entry(number)}'`;

export type Lines = readonly (readonly [string, number, string | readonly string[], string])[];
export const rulesOf = (lines: Lines): Rule[] =>
  lines.map(([name, as, does, gives]) => one(`catalogue: ${name}`, as, does, gives));
/** The same for each of several. */
const each = (accounts: readonly number[], name: string, does: string | readonly string[], gives: string) =>
  accounts.map((account) => [`${name} (${String(account)})`, account, does, gives] as const);

export const newEntry = insert('catalogue_entry', {
  municipality_id: HOME,
  id: "'new'",
  content: `'{"kind":"service","service":"new","name":"New"}'`,
  changed_at: 'access.now()',
  changed_by: 'access.actor()',
  changed_how: "'written'",
});
export const changeEntries = (set = '', where = 'true') =>
  `update catalogue_entry set changed_at = access.now(), changed_how = 'written', changed_by = access.actor()
   ${set === '' ? '' : `, ${set}`} where ${where}`;
const keeping = insert('catalogue_keeping', {
  municipality_id: HOME,
  entry_id: entryId(4),
  agreement: "'Agreed'",
});
const setting = insert('catalogue_setting', { municipality_id: HOME, kind: "'measure'", months: '3' });
const word = insert('search_word', {
  municipality_id: HOME,
  word: "'clothes'",
  means: "'{economy}'",
  changed_by: 'access.actor()',
  changed_at: 'access.now()',
});
const decide = (by = 'access.actor()', where = 'true') =>
  `update catalogue_proposal set state = 'approved', words = null, reply_to = null, decided_by = ${by},
   decided_at = access.now() where ${where}`;
const handle = (by = 'access.actor()', where = 'true') =>
  `update catalogue_gap set words = null, handled_by = ${by}, handled_on = access.today() where ${where}`;
const check = (by = 'access.actor()') =>
  `update law_reference set checked_on = access.today(), checked_by = ${by}`;
const tables = [
  'catalogue_entry',
  'catalogue_revision',
  'catalogue_proposal',
  'catalogue_gap',
  'catalogue_link',
  'law_reference',
];

const SEEING: Lines = [
  ...each(
    EDITORS,
    'who keeps it sees all of it, and elsewhere what is published',
    count('catalogue_entry'),
    '6',
  ),
  ...each(
    [HAS_PUBLISHED, ...OTHERS, PARTNER_AWAY, GUEST, 70],
    'others what is published',
    count('catalogue_entry'),
    '4',
  ),
  ['who has a draft sees it', HAS_DRAFT, count('catalogue_entry'), '5'],
  ['nobody sees what is published', ADVISER, [NOBODY, count('catalogue_entry')], '4'],
  ['an editor elsewhere sees her own', ADVISER_AWAY, count('catalogue_entry'), '5'],
  ...each(EDITORS, 'all that an entry has been', count('catalogue_revision'), '7'),
  ['to others what was published', HAS_PUBLISHED, count('catalogue_revision'), '4'],
  ['and all of what one has', HAS_DRAFT, count('catalogue_revision'), '5'],
  ['of the own municipality', ADVISER_AWAY, count('catalogue_revision'), '2'],
  ['to a partner there too', PARTNER_AWAY, count('catalogue_revision'), '1'],
  ['the past is nobody’s', ADVISER, [NOBODY, count('catalogue_revision')], '0'],
  ...each(EDITORS, 'what is agreed', count('catalogue_keeping'), '4'),
  ...each([HAS_PUBLISHED, HAS_DRAFT], 'what is agreed of one’s own', count('catalogue_keeping'), '1'),
  ...each([...OTHERS, PARTNER_AWAY, GUEST], 'is no other’s', count('catalogue_keeping'), '0'),
  ['an editor elsewhere sees what is agreed there', ADVISER_AWAY, count('catalogue_keeping'), '1'],
  ['what is agreed is not nobody’s', ADVISER, [NOBODY, count('catalogue_keeping')], '0'],
  ...each(
    [ADVISER, HAS_DRAFT, ADVISER_AWAY],
    'the months of the own municipality',
    count('catalogue_setting'),
    '1',
  ),
  ['the months are not nobody’s', ADVISER, [NOBODY, count('catalogue_setting')], '0'],
  ...each(EDITORS, 'what is proposed', count('catalogue_proposal'), '3'),
  ...each(
    [HAS_PUBLISHED, HAS_DRAFT, ADVISER_AWAY],
    'what one proposed, or is there',
    count('catalogue_proposal'),
    '1',
  ),
  ...each([...OTHERS, PARTNER_AWAY, GUEST], 'not what others proposed', count('catalogue_proposal'), '0'),
  ['what strangers sent is not nobody’s', ADVISER, [NOBODY, count('catalogue_proposal')], '0'],
  ...each([...EDITORS, APPROVER, ANALYST, COORDINATOR], 'what was not found', count('catalogue_gap'), '3'),
  ...each(
    [HAS_DRAFT, PRIVACY_OFFICER, PARTNER_AWAY, GUEST],
    'is not for others',
    count('catalogue_gap'),
    '0',
  ),
  ['what was not found there', ADVISER_AWAY, count('catalogue_gap'), '1'],
  ...each(EDITORS, 'the links that were sent', count('catalogue_link'), '8'),
  ...each([HAS_PUBLISHED, ANALYST, GUEST], 'are no other’s', count('catalogue_link'), '0'),
  ['the links there', ADVISER_AWAY, count('catalogue_link'), '1'],
  ['nobody reads what opens one', ADVISER, 'select token_hash from catalogue_link', REFUSED],
  ['nor a key', ADVISER, 'select key_hash from catalogue_link', REFUSED],
  ...each([ADVISER, PARTNER_AWAY, GUEST], 'search words are open', count('search_word'), '3'),
  ['search words are nobody’s too', ADVISER, [NOBODY, count('search_word')], '3'],
  ['the laws too', ADVISER, [NOBODY, count('law_reference')], '3'],
];

const WRITING: Lines = [
  ...each(EDITORS, 'who keeps it adds an entry', newEntry(), '1'),
  ...each([HAS_DRAFT, ...OTHERS, GUEST, ADVISER_AWAY, 70], 'no one else', newEntry(), REFUSED),
  ['nor nobody', ADVISER, [NOBODY, newEntry()], REFUSED],
  ['nor elsewhere', ADVISER, newEntry({ municipality_id: AWAY }), REFUSED],
  ['nor in another’s name', ADVISER, newEntry({ changed_by: id('account', 1) }), REFUSED],
  ['nor in no name', ADVISER, newEntry({ changed_by: 'null' }), REFUSED],
  ['confirmed by oneself', ADVISER, newEntry({ confirmed_by: 'access.actor()' }), '1'],
  ['not by another', ADVISER, newEntry({ confirmed_by: id('account', 1) }), REFUSED],
  [
    'whatever is said of its version',
    ADVISER,
    [newEntry({ version: '7' }), "select version from catalogue_entry where id = 'new'"],
    '1',
  ],
  ...each(EDITORS, 'who keeps it changes entries', changeEntries(), '5'),
  ...each([HAS_PUBLISHED, HAS_DRAFT], 'who has one changes it', changeEntries(), '1'),
  ['elsewhere those there', ADVISER_AWAY, changeEntries(), '2'],
  ...each([...OTHERS, PARTNER_AWAY, GUEST], 'others change none', changeEntries(), '0'),
  ['nobody changes any', ADVISER, [NOBODY, changeEntries()], '0'],
  ['not in another’s name', ADVISER, changeEntries().replace('access.actor()', id('account', 1)), REFUSED],
  ['who has one neither', HAS_DRAFT, changeEntries().replace('access.actor()', id('account', 0)), REFUSED],
  [
    'a change is another version',
    ADVISER,
    [
      changeEntries(),
      `select version from catalogue_entry where id = ${entryId(0)} and municipality_id = ${HOME}`,
    ],
    '2',
  ],
  [
    'with a later number',
    ADVISER,
    [
      changeEntries('', `id = ${entryId(0)}`),
      `select seq = (select max(seq) from catalogue_entry) from catalogue_entry where id = ${entryId(0)} and municipality_id = ${HOME}`,
    ],
    'true',
  ],
  [
    'and is kept',
    ADVISER,
    [changeEntries(), count('catalogue_revision', 'version = 2 and changed_by = access.actor()')],
    '5',
  ],
  ['a new one is kept too', ADVISER, [newEntry(), count('catalogue_revision', "entry_id = 'new'")], '1'],
  ['one confirms in one’s own name', HAS_DRAFT, changeEntries('confirmed_by = access.actor()'), '1'],
  ['not in another’s', HAS_DRAFT, changeEntries(`confirmed_by = ${id('account', 0)}`), REFUSED],
  [
    'what another confirmed may be changed',
    ADVISER,
    [changeEntries('confirmed_by = access.actor()'), becomes(1), changeEntries()],
    '5',
  ],
  [
    'and its confirmation taken back',
    ADVISER,
    [changeEntries('confirmed_by = access.actor()'), becomes(1), changeEntries('confirmed_by = null')],
    '5',
  ],
  ...tables.map(
    (table) => [`nothing is deleted of ${table}`, ADVISER, `delete from ${table}`, REFUSED] as const,
  ),
  ['the past is not written', ADVISER, 'update catalogue_revision set version = 7', REFUSED],
  ['nor a version', ADVISER, 'update catalogue_entry set version = 7', REFUSED],
  ...each(EDITORS, 'who keeps it says what is agreed', keeping(), '1'),
  ...each(
    [HAS_PUBLISHED, ...OTHERS, GUEST],
    'no one else says so',
    keeping({ owner_id: 'access.actor()' }),
    REFUSED,
  ),
  ['nor of what is elsewhere', ADVISER, keeping({ municipality_id: AWAY, entry_id: entryId(6) }), REFUSED],
  [
    'of what is there alone',
    ADVISER,
    [keeping({ entry_id: "'none'" }), 'set constraints all immediate'],
    NO_SUCH,
  ],
  ...each(EDITORS, 'and changes it', "update catalogue_keeping set agreement = 'Other'", '4'),
  ['who has an entry does not', HAS_PUBLISHED, "update catalogue_keeping set agreement = 'Other'", '0'],
  ['nor take it away', HAS_PUBLISHED, 'delete from catalogue_keeping', '0'],
  ['who keeps it does', ADVISER, 'delete from catalogue_keeping', '4'],
  ...each([STEWARD, OPERATOR], 'a steward says how often', setting(), '1'),
  ...each([ADVISER, HAS_DRAFT, ANALYST], 'no other does', setting(), REFUSED),
  ['nor elsewhere how often', STEWARD, setting({ municipality_id: AWAY }), REFUSED],
  ...each(
    [STEWARD, OPERATOR, STEWARD_AWAY],
    'and changes how often',
    'update catalogue_setting set months = 9',
    '1',
  ),
  ['others change nothing of it', ADVISER, 'update catalogue_setting set months = 9', '0'],
  ...each(EDITORS, 'who keeps it decides of what waits', decide(), '2'),
  ['elsewhere of what waits there', ADVISER_AWAY, decide(), '1'],
  ...each([HAS_PUBLISHED, ...OTHERS, PARTNER_AWAY], 'others decide of nothing', decide(), '0'),
  ['not in another’s name either', ADVISER, decide(id('account', 1)), REFUSED],
  ['nor once more', ADVISER, decide('access.actor()', `id = ${id('proposal', 2)}`), '0'],
  [
    'nothing is proposed past the function',
    ADVISER,
    `insert into catalogue_proposal (municipality_id, id, words, sent_at) values (${HOME}, gen_random_uuid(), ${SOMETHING_SEALED}, access.now())`,
    REFUSED,
  ],
  ...each(EDITORS, 'who keeps it deals with what was not found', handle(), '2'),
  ['with what was not found there', ADVISER_AWAY, handle(), '1'],
  ...each([APPROVER, ANALYST, COORDINATOR, HAS_DRAFT], 'others deal with nothing', handle(), '0'),
  ['nor for another', ADVISER, handle(id('account', 1)), REFUSED],
  ['the words go with it', ADVISER, handle().replace('words = null', 'words = words'), REFUSED],
  ['once, what was not found', ADVISER, handle('access.actor()', `id = ${id('gap', 2)}`), '0'],
  ...each([STEWARD, OPERATOR], 'a steward adds a word', word(), '1'),
  ...each([ADVISER, HAS_DRAFT], 'others add none', word(), REFUSED),
  ['nor a word elsewhere', STEWARD, word({ municipality_id: AWAY }), REFUSED],
  ['nor a word in another’s name', STEWARD, word({ changed_by: id('account', 0) }), REFUSED],
  ...each([STEWARD, OPERATOR], 'and takes one away', 'delete from search_word', '1'),
  ['others take none', ADVISER, 'delete from search_word', '0'],
  ...each([STEWARD, STEWARD_AWAY], 'a steward has read the law', check(), '1'),
  ...each([ADVISER, OPERATOR, HAS_DRAFT], 'others have not', check(), '0'),
  ['nor for another, the law', STEWARD, check(id('account', 0)), REFUSED],
  [
    'and takes it back',
    STEWARD,
    [check(), 'update law_reference set checked_on = null, checked_by = null'],
    '1',
  ],
];

/** Who sees and writes what of the catalogue, past all routes. */
export const CATALOGUE_RULES: readonly Rule[] = rulesOf([...SEEING, ...WRITING]);
