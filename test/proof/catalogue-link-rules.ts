import { becomes, count } from './case-inserts.ts';
import {
  ADVISER,
  ADVISER_AWAY,
  HAS_DRAFT,
  NOBODY,
  OPERATOR,
  STEWARD,
  arranged,
  entryId,
  rulesOf,
  type Lines,
} from './catalogue-rules.ts';
import { digestOfLink } from './catalogue-rows.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { AWAY, HOME, REFUSED, id } from './writing-rules.ts';

const NEW = "'00000000-0000-4000-8000-00000000cafe'";
export const DIGEST = "sha256('new')";
export const [ORGANISATION, GIVEN, DRAFT, WITHDRAWN, WITHOUT_ADDRESS] = [0, 1, 2, 3, 4].map(entryId) as [
  string,
  string,
  string,
  string,
  string,
];
export const digest = (link: number, what: 'token' | 'key') =>
  `'\\x${digestOfLink(PLACE, link, what).toString('hex')}'::bytea`;
/** Links of the small world, as they are at noon. */
export const LINK = {
  live: 0,
  open: 1,
  revoked: 2,
  keyEnded: 3,
  late: 4,
  noAddress: 5,
  openRevoked: 6,
  there: 7,
  openNoAddress: 8,
} as const;
const send = (entry = ORGANISATION) => `select access.send_catalogue_link(${entry}, ${NEW}, ${DIGEST})`;
const ask = (entry = ORGANISATION, municipality = HOME) =>
  `select access.ask_catalogue_link(${municipality}, ${entry}, ${NEW}, ${DIGEST})`;
const again = (link: number) =>
  `select access.ask_catalogue_link_again(${digest(link, 'token')}, ${NEW}, ${DIGEST})`;
export const link = (which: string, also = 'true') => count('catalogue_link', `id = ${which} and ${also}`);
const mails = (which: string, also = 'true') => count('mail', `catalogue_link_id = ${which} and ${also}`);
const revoke = (number: number) => `select access.revoke_catalogue_link(${id('entry link', number)})`;
/** Links that an organisation was sent before. */
const sent = (
  many: number,
  { by = 'null', at = 'access.now()', organisation = ORGANISATION, municipality = HOME } = {},
) =>
  arranged(`insert into catalogue_link (municipality_id, id, organisation, token_hash, created_by, created_at, expires_at)
    select ${municipality}, gen_random_uuid(), ${organisation}, sha256(n::text::bytea), ${by}, ${at}, access.now()
    from generate_series(1, ${String(many)}) n`);
const BY_US = { by: id('account', 0) };
const A_DAY = "access.now() - interval '1 day'";
const address = (set: string, which = ORGANISATION) =>
  `update catalogue_keeping set ${set} where entry_id = ${which}`;

const GIVEN_UP = arranged("update mail set given_up_at = access.now() - interval '1 hour'");

const SENDING: Lines = [
  ...[ADVISER, 1, STEWARD, OPERATOR].map(
    (who) => [`a link is sent by ${String(who)}`, who, send(), 'null'] as const,
  ),
  ['not by a partner', HAS_DRAFT, send(), REFUSED],
  ['nor by nobody', ADVISER, [NOBODY, send()], REFUSED],
  [
    'a link is there',
    ADVISER,
    [
      send(),
      link(
        NEW,
        `created_by = access.actor() and created_at = access.now() and organisation = ${ORGANISATION}`,
      ),
    ],
    '1',
  ],
  ['with a mail', ADVISER, [send(), mails(NEW, 'sent_at is null')], '1'],
  ['which editors there do not see', ADVISER, [send(), becomes(ADVISER_AWAY), mails(NEW)], '0'],
  ['nor a partner', ADVISER, [send(), becomes(HAS_DRAFT), mails(NEW)], '0'],
  ['not to what is no organisation', ADVISER, send(GIVEN), 'not_organisation'],
  ['nor to a draft', ADVISER, send(DRAFT), 'no_such_entry'],
  ['nor to what was withdrawn', ADVISER, send(WITHDRAWN), 'no_such_entry'],
  ['nor to what is a draft there alone', ADVISER_AWAY, send(GIVEN), 'no_such_entry'],
  ['nor to none', ADVISER, send("'none'"), 'no_such_entry'],
  ['nor where there is no address', ADVISER, send(WITHOUT_ADDRESS), 'no_address'],
  [
    'nor where the address is none',
    ADVISER,
    [
      `insert into catalogue_keeping (municipality_id, entry_id, agreement) values (${HOME}, ${WITHOUT_ADDRESS}, 'A')`,
      send(WITHOUT_ADDRESS),
    ],
    'no_address',
  ],
  ['to the organisation there', ADVISER_AWAY, [send(), link(NEW, `municipality_id = ${AWAY}`)], '1'],
  [
    'who is there has no address here',
    ADVISER,
    [...arranged(`delete from catalogue_keeping where municipality_id = ${HOME}`), send()],
    'no_address',
  ],
  ['ten a day', ADVISER, [...sent(9, BY_US), send()], 'null'],
  ['and no more', ADVISER, [...sent(10, BY_US), send()], 'too_many'],
  ['of those by nobody here none counts', ADVISER, [...sent(20), send()], 'null'],
  ['nor those of the day before', ADVISER, [...sent(20, { ...BY_US, at: A_DAY }), send()], 'null'],
  [
    'but all of the day',
    ADVISER,
    [...sent(20, { ...BY_US, at: `${A_DAY} + interval '1 second'` }), send()],
    'too_many',
  ],
  [
    'nor those to another',
    ADVISER,
    [...sent(20, { ...BY_US, organisation: WITHOUT_ADDRESS }), send()],
    'null',
  ],
  ['nor those there', ADVISER, [...sent(20, { municipality: AWAY, by: id('account', 7) }), send()], 'null'],
  [
    'an organisation asks for one itself',
    ADVISER,
    [NOBODY, ask(), becomes(ADVISER), link(NEW, 'created_by is null')],
    '1',
  ],
  ['three times a day', ADVISER, [...sent(2), NOBODY, ask(), becomes(ADVISER), link(NEW)], '1'],
  ['and no more often', ADVISER, [...sent(3), NOBODY, ask(), becomes(ADVISER), link(NEW)], '0'],
  [
    'whatever was sent from here',
    ADVISER,
    [...sent(3, BY_US), NOBODY, ask(), becomes(ADVISER), link(NEW)],
    '1',
  ],
  ['nothing for what is no organisation', ADVISER, [NOBODY, ask(GIVEN), becomes(ADVISER), link(NEW)], '0'],
  [
    'again by an old one',
    ADVISER,
    [NOBODY, again(LINK.revoked), becomes(ADVISER), link(NEW, `organisation = ${ORGANISATION}`)],
    '1',
  ],
  ['there by one from there', ADVISER, [NOBODY, again(LINK.there), becomes(ADVISER_AWAY), link(NEW)], '1'],
  [
    'not by what is none',
    ADVISER,
    [NOBODY, again(99), becomes(ADVISER), 'select count(*) from catalogue_link'],
    '8',
  ],
  ...[ADVISER, 1, STEWARD, OPERATOR].map(
    (who) => [`a link is taken back by ${String(who)}`, who, revoke(LINK.live), 'true'] as const,
  ),
  ['not by a partner, a link', HAS_DRAFT, revoke(LINK.live), 'false'],
  ['nor from there', ADVISER_AWAY, revoke(LINK.live), 'false'],
  ['once', ADVISER, revoke(LINK.revoked), 'false'],
  ['it alone', ADVISER, [revoke(LINK.live), count('catalogue_link', 'revoked_at = access.now()')], '1'],
  [
    'its mail is not sent',
    ADVISER,
    [send(), `select access.revoke_catalogue_link(${NEW})`, mails(NEW, 'given_up_at = access.now()')],
    '1',
  ],
  ['that of others is', ADVISER, [send(), revoke(LINK.live), mails(NEW, 'given_up_at is null')], '1'],
  [
    'and what was sent was sent',
    ADVISER,
    [
      send(),
      ...arranged('update mail set sent_at = access.now()'),
      `select access.revoke_catalogue_link(${NEW})`,
      mails(NEW, 'given_up_at is null'),
    ],
    '1',
  ],
  [
    'and what was given up was so then',
    ADVISER,
    [
      send(),
      ...GIVEN_UP,
      `select access.revoke_catalogue_link(${NEW})`,
      mails(NEW, 'given_up_at < access.now()'),
    ],
    '1',
  ],
  [
    'another address ends them',
    ADVISER,
    [address("address = 'else@example.no'"), count('catalogue_link', 'revoked_at = access.now()')],
    '4',
  ],
  [
    'none too',
    ADVISER,
    [address('address = null'), link(id('entry link', LINK.live), 'revoked_at is null')],
    '0',
  ],
  [
    'the same does not',
    ADVISER,
    [address("address = address, agreement = 'Other'"), count('catalogue_link', 'revoked_at = access.now()')],
    '0',
  ],
  [
    'what is no more does',
    ADVISER,
    ['delete from catalogue_keeping', link(id('entry link', LINK.live), 'revoked_at is null')],
    '0',
  ],
  [
    'of the organisation alone',
    ADVISER,
    [address("address = 'else@example.no'", WITHDRAWN), count('catalogue_link', 'revoked_at = access.now()')],
    '0',
  ],
  [
    'not there',
    ADVISER,
    [
      address("address = 'else@example.no'"),
      becomes(ADVISER_AWAY),
      count('catalogue_link', 'revoked_at is null'),
    ],
    '1',
  ],
  [
    'nor what ended before',
    ADVISER,
    [address('address = null'), link(id('entry link', LINK.revoked), 'revoked_at < access.now()')],
    '1',
  ],
  [
    'the mail with it',
    ADVISER,
    [send(), address('address = null'), mails(NEW, 'given_up_at = access.now()')],
    '1',
  ],
  [
    'not another’s mail',
    ADVISER,
    [send(), address('address = null', WITHDRAWN), mails(NEW, 'given_up_at is null')],
    '1',
  ],
  [
    'nor what was sent',
    ADVISER,
    [
      send(),
      ...arranged('update mail set sent_at = access.now()'),
      address('address = null'),
      mails(NEW, 'given_up_at is null'),
    ],
    '1',
  ],
  [
    'or was given up before',
    ADVISER,
    [send(), ...GIVEN_UP, address('address = null'), mails(NEW, 'given_up_at < access.now()')],
    '1',
  ],
];

/** Who sends an organisation a link to its own, and what ends one. */
export const CATALOGUE_LINK_RULES: readonly Rule[] = rulesOf(SENDING);
