import { OWNER_ROLE } from '../../src/platform/db/roles.ts';
import { count } from './case-inserts.ts';
import {
  ADVISER,
  HAS_DRAFT,
  HAS_PUBLISHED,
  NOBODY,
  arranged,
  entryId,
  rulesOf,
  type Lines,
} from './catalogue-rules.ts';
import type { Rule } from './try-rule.ts';
import { AWAY, HOME, id } from './writing-rules.ts';

const WHO = id('account', HAS_PUBLISHED);
const ENTRY = `municipality_id = ${HOME} and id = ${entryId(1)}`;
const KEEPING = `municipality_id = ${HOME} and entry_id = ${entryId(1)}`;
const account = (set: string) => arranged(`update account set ${set} where id = ${WHO}`);
const role = (set: string) => arranged(`update role_assignment set ${set} where account_id = ${WHO}`);
const entry = (set: string) => arranged(`update catalogue_entry set ${set} where ${ENTRY}`);
const kept = (set: string) => arranged(`update catalogue_keeping set ${set} where ${KEEPING}`);
const confirmed = (day: string) => entry(`confirmed_on = ${day}`);
/** Its year is over in a fortnight. */
const SOON = "access.today() + 14 - interval '12 months'";
const due = (most = 10, after = 'null') =>
  `select coalesce(string_agg(account_id::text, ' '), 'none') = ${WHO} from access.confirmations_due(${String(most)}, ${after})`;
/** Asked to confirm, where nothing else is said. */
const ASKED = [...account("email = 'somebody@example.no'"), ...confirmed(SOON)];
const asked = (name: string, change: readonly string[], isAsked: boolean, does = due()) =>
  [name, ADVISER, [...ASKED, ...change, does], String(isAsked)] as const;
const queue = (about = entryId(1)) => `select access.queue_confirmation(1, 2, array[${about}])`;
const mail = (municipality: string, who: number, kind: string, day: string) =>
  arranged(`insert into mail (municipality_id, kind, account_id, day, counts, queued_at, not_before, not_after)
    values (${municipality}, '${kind}', ${id('account', who)}, ${day}, '{}', access.now(), access.now(), access.now())`);

const DUE: Lines = [
  asked('who has an entry is asked of it', [], true),
  asked('a day before she is not', confirmed(`${SOON} + interval '1 day'`), false),
  asked('long after she is', confirmed("'2019-01-01'"), true),
  asked(
    'by when it was changed, where it was never confirmed',
    entry(`confirmed_on = null, changed_at = (${SOON})::timestamp at time zone 'Europe/Oslo'`),
    true,
  ),
  asked(
    'and not',
    entry(
      `confirmed_on = null, changed_at = (${SOON} + interval '1 day')::timestamp at time zone 'Europe/Oslo'`,
    ),
    false,
  ),
  asked('whatever was changed since', entry('changed_at = access.now()'), true),
  asked(
    'sooner where its kind is',
    [
      ...confirmed("access.today() + 14 - interval '6 months'"),
      ...arranged(
        `insert into catalogue_setting (municipality_id, kind, months) values (${HOME}, 'measure', 6)`,
      ),
    ],
    true,
  ),
  asked(
    'not where another kind is',
    [
      ...confirmed("access.today() + 14 - interval '6 months'"),
      ...arranged(
        `insert into catalogue_setting (municipality_id, kind, months) values (${HOME}, 'meeting', 6)`,
      ),
    ],
    false,
  ),
  asked(
    'nor where it is so elsewhere',
    [
      ...confirmed("access.today() + 14 - interval '6 months'"),
      ...arranged(
        `insert into catalogue_setting (municipality_id, kind, months) values (${AWAY}, 'measure', 6)`,
      ),
    ],
    false,
  ),
  asked(
    'nor of one of the same id elsewhere',
    [
      ...confirmed('access.today()'),
      ...arranged(
        `update catalogue_entry set state = 'published', confirmed_on = '2019-01-01' where municipality_id = ${AWAY}`,
      ),
    ],
    false,
  ),
  asked('not of a draft', entry("state = 'draft'"), false),
  asked('nor of what others do', entry(`content = content || '{"elsewhere":"There"}'`), false),
  asked('not without an address', account('email = null'), false),
  asked('nor who wants no mail', account('wants_digest = false'), false),
  asked('nor whose account ends today', account('active_to = access.today()'), false),
  asked('but tomorrow', account('active_to = access.today() + 1'), true),
  asked('or began today', account('active_from = access.today()'), true),
  asked('not tomorrow', account('active_from = access.today() + 1'), false),
  asked('nor whose role ends today', role('valid_to = access.today()'), false),
  asked('but it may tomorrow', role('valid_to = access.today() + 1'), true),
  asked('or begin today', role('valid_from = access.today()'), true),
  asked('not begin tomorrow', role('valid_from = access.today() + 1'), false),
  asked('nor a guest', role("role = 'guest'"), false),
  asked('nor the operator', role("role = 'operator'"), false),
  asked('not who was asked a week ago but a day', kept('asked_on = access.today() - 6'), false),
  asked('but who was a week ago', kept('asked_on = access.today() - 7'), true),
  asked(
    'not who had the mail today',
    mail(HOME, HAS_PUBLISHED, 'catalogue_confirm', 'access.today()'),
    false,
  ),
  asked('who had it yesterday', mail(HOME, HAS_PUBLISHED, 'catalogue_confirm', 'access.today() - 1'), true),
  asked('or another one', mail(HOME, HAS_PUBLISHED, 'digest', 'access.today()'), true),
  asked('or whose colleague had', mail(HOME, HAS_DRAFT, 'catalogue_confirm', 'access.today()'), true),
  asked('not who has none any more', kept('owner_id = null'), false),
  asked(
    'who has it now is asked',
    [
      ...kept(`owner_id = ${id('account', HAS_DRAFT)}`),
      ...arranged(`update account set email = 'else@example.no' where id = ${id('account', HAS_DRAFT)}`),
    ],
    true,
    `select account_id = ${id('account', HAS_DRAFT)} from access.confirmations_due(10, null)`,
  ),
  asked('those after her are others', [], false, due(10, WHO)),
  asked('those after others are she', [], true, due(10, id('account', 0))),
  asked('as many as are asked for', [], false, due(0)),
  asked('one at least', [], true, due(1)),
  asked(
    'in their order',
    [
      ...arranged("update account set email = login || '@example.no'"),
      ...arranged(
        `update catalogue_keeping set owner_id = ${id('account', 0)} where municipality_id = ${HOME} and entry_id = ${entryId(0)}`,
      ),
      ...arranged(`update catalogue_entry set confirmed_on = '2019-01-01' where municipality_id = ${HOME}`),
    ],
    true,
    `select array_agg(account_id) = array[${id('account', 0)}, ${WHO}]::uuid[] from access.confirmations_due(10, null)`,
  ),
];

const QUEUED: Lines = [
  ['one is asked of one’s own', HAS_PUBLISHED, queue(), 'true'],
  [
    'by mail',
    HAS_PUBLISHED,
    [
      queue(),
      `set local role ${OWNER_ROLE}`,
      `select counts::text from mail where kind = 'catalogue_confirm' and account_id = access.actor() and day = access.today()`,
    ],
    '{"past": 1, "soon": 2}',
  ],
  ['once a day', HAS_PUBLISHED, [queue(), queue()], 'false'],
  ['nobody is', HAS_PUBLISHED, [NOBODY, queue()], 'false'],
  [
    'which is remembered',
    HAS_PUBLISHED,
    [queue(), count('catalogue_keeping', 'asked_on = access.today()')],
    '1',
  ],
  [
    'not of what is not one’s own',
    HAS_DRAFT,
    [
      queue(),
      `select set_config('app.actor', ${id('account', ADVISER)}, true)`,
      count('catalogue_keeping', 'asked_on is not null'),
    ],
    '0',
  ],
  [
    'nor of what was not asked',
    HAS_PUBLISHED,
    [queue(entryId(4)), count('catalogue_keeping', 'asked_on is not null')],
    '0',
  ],
  [
    'nor when it was asked before',
    HAS_PUBLISHED,
    [queue(entryId(4)), queue(), count('catalogue_keeping', 'asked_on is not null')],
    '0',
  ],
];

/** Who is asked by mail to confirm what she has. */
export const CATALOGUE_ASKING_RULES: readonly Rule[] = rulesOf([...DUE, ...QUEUED]);
