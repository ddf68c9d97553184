import { count } from './case-inserts.ts';
import {
  DIGEST,
  DRAFT,
  GIVEN,
  LINK,
  ORGANISATION,
  WITHDRAWN,
  WITHOUT_ADDRESS,
  digest,
  link,
} from './catalogue-link-rules.ts';
import { ADVISER, NOBODY, arranged, rulesOf, type Lines } from './catalogue-rules.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { AWAY, HOME, id } from './writing-rules.ts';

const open = (number: number) =>
  `select access.open_catalogue_link(${digest(number, 'token')}, ${DIGEST}) is not null`;
const opened = (number: number) =>
  `select count(*) from access.linked_organisation(${digest(number, 'key')})`;
const write = (number: number, { entry = GIVEN, version = 1, content = 'null', confirmed = true } = {}) =>
  `select access.write_linked_entry(${digest(number, 'key')}, ${entry}, ${String(version)}, ${content}, ${String(confirmed)})`;
const contentWith = (change: string) =>
  `(select content || '${change}' from catalogue_entry where municipality_id = ${HOME} and id = ${GIVEN})`;
const entry = (which: string, also: string) =>
  count('catalogue_entry', `municipality_id = ${HOME} and id = ${which} and ${also}`);
const propose = (number: number) => `select access.count_link_proposal(${digest(number, 'key')})`;
const close = (number: number) => `select access.close_catalogue_key(${digest(number, 'key')})`;

/** The address of an organisation that has none. */
const addressed = arranged(
  `insert into catalogue_keeping (municipality_id, entry_id, address) values (${HOME}, ${WITHOUT_ADDRESS}, 'a@example.no')`,
);

const OPENING: Lines = [
  ['a link opens', ADVISER, [NOBODY, open(LINK.live)], 'true'],
  [
    'once, a link',
    ADVISER,
    [
      NOBODY,
      open(LINK.live),
      `select access.open_catalogue_link(${digest(LINK.live, 'token')}, sha256('other')) is not null`,
    ],
    'false',
  ],
  ['not one opened before', ADVISER, [NOBODY, open(LINK.open)], 'false'],
  ['nor taken back', ADVISER, [NOBODY, open(LINK.revoked)], 'false'],
  ['nor at its end', ADVISER, [NOBODY, open(LINK.late)], 'false'],
  ['nor where there is no address', ADVISER, [NOBODY, open(LINK.noAddress)], 'false'],
  ['nor what is no link', ADVISER, [NOBODY, open(99)], 'false'],
  [
    'for an hour',
    ADVISER,
    [
      NOBODY,
      `select access.open_catalogue_link(${digest(LINK.live, 'token')}, ${DIGEST}) = access.now() + interval '1 hour'`,
    ],
    'true',
  ],
  [
    'to what it is of',
    ADVISER,
    [
      NOBODY,
      open(LINK.live),
      `select id = ${ORGANISATION} and municipality_id = ${HOME} from access.linked_organisation(${DIGEST})`,
    ],
    'true',
  ],
  [
    'it alone is opened',
    ADVISER,
    [open(LINK.live), count('catalogue_link', 'opened_at = access.now()')],
    '1',
  ],
  ['a key opens', ADVISER, [NOBODY, opened(LINK.open)], '1'],
  [
    'with the address',
    ADVISER,
    [NOBODY, `select address from access.linked_organisation(${digest(LINK.open, 'key')})`],
    'somebody@example.no',
  ],
  [
    'there',
    ADVISER,
    [
      NOBODY,
      `select municipality_id = ${AWAY} from access.linked_organisation(${digest(LINK.there, 'key')})`,
    ],
    'true',
  ],
  [
    'its own',
    ADVISER,
    [
      ...arranged(
        `update catalogue_keeping set address = 'there@example.no' where municipality_id = ${AWAY}`,
      ),
      NOBODY,
      `select address from access.linked_organisation(${digest(LINK.open, 'key')})`,
    ],
    'somebody@example.no',
  ],
  ['not at its end', ADVISER, [NOBODY, opened(LINK.keyEnded)], '0'],
  ['nor when its link was taken back', ADVISER, [NOBODY, opened(LINK.openRevoked)], '0'],
  ['nor without an address', ADVISER, [NOBODY, opened(LINK.openNoAddress)], '0'],
  ['nor what is no key', ADVISER, [NOBODY, opened(99)], '0'],
  ['who is done closes it', ADVISER, [NOBODY, close(LINK.open), opened(LINK.open)], '0'],
  ['that one', ADVISER, [NOBODY, close(LINK.there), opened(LINK.open)], '1'],
  [
    'and no later',
    ADVISER,
    [close(LINK.keyEnded), link(id('entry link', LINK.keyEnded), 'key_until = access.now()')],
    '1',
  ],
  [
    'nor does it open longer',
    ADVISER,
    [
      ...arranged(
        `update catalogue_link set key_until = access.now() - interval '1 day' where id = ${id('entry link', LINK.keyEnded)}`,
      ),
      close(LINK.keyEnded),
      link(id('entry link', LINK.keyEnded), 'key_until < access.now()'),
    ],
    '1',
  ],
  ['one proposes by a key', ADVISER, [NOBODY, propose(LINK.open)], 'true'],
  ['not by an old one', ADVISER, [NOBODY, propose(LINK.keyEnded)], 'false'],
  [
    'thirty times',
    ADVISER,
    [...arranged('update catalogue_link set proposals = 29'), propose(LINK.open)],
    'true',
  ],
  [
    'and no more often, by a key',
    ADVISER,
    [...arranged('update catalogue_link set proposals = 30'), propose(LINK.open)],
    'false',
  ],
  [
    'each is counted',
    ADVISER,
    [
      ...arranged(`update catalogue_link set proposals = 29 where id = ${id('entry link', LINK.open)}`),
      propose(LINK.open),
      propose(LINK.open),
    ],
    'false',
  ],
  [
    'for each alone',
    ADVISER,
    [...arranged(`update catalogue_link set proposals = 29`), propose(LINK.open), propose(LINK.there)],
    'true',
  ],
];

const WRITING: Lines = [
  ['an organisation confirms its own', ADVISER, [NOBODY, write(LINK.open)], 'written'],
  [
    'today, in its name and nobody’s',
    ADVISER,
    [
      NOBODY,
      write(LINK.open),
      entry(
        GIVEN,
        `confirmed_on = access.today() and confirmed_as = 'entry-1 of ${PLACE.code(0)}' and confirmed_by is null and changed_by is null and changed_how = 'link'`,
      ),
    ],
    '1',
  ],
  ['and no other', ADVISER, [write(LINK.open), count('catalogue_entry', "changed_how = 'link'")], '1'],
  ['itself too', ADVISER, [NOBODY, write(LINK.open, { entry: ORGANISATION })], 'written'],
  [
    'or changes without confirming',
    ADVISER,
    [
      NOBODY,
      write(LINK.open, { content: contentWith('{"summary":"Other"}'), confirmed: false }),
      entry(GIVEN, `content ->> 'summary' = 'Other' and confirmed_on is null and confirmed_as is null`),
    ],
    '1',
  ],
  [
    'what was confirmed stays so',
    ADVISER,
    [
      ...arranged(
        `update catalogue_entry set confirmed_on = '2022-01-01', confirmed_as = 'We', confirmed_by = access.actor() where id = ${GIVEN} and municipality_id = ${HOME}`,
      ),
      NOBODY,
      write(LINK.open, { version: 2, confirmed: false }),
      entry(
        GIVEN,
        `confirmed_on = '2022-01-01' and confirmed_as = 'We' and confirmed_by = ${id('account', 0)}`,
      ),
    ],
    '1',
  ],
  [
    'but where it is confirmed anew',
    ADVISER,
    [
      ...arranged(
        `update catalogue_entry set confirmed_on = '2022-01-01', confirmed_as = 'We', confirmed_by = access.actor() where id = ${GIVEN} and municipality_id = ${HOME}`,
      ),
      NOBODY,
      write(LINK.open, { version: 2 }),
      entry(GIVEN, 'confirmed_by is null and confirmed_on = access.today()'),
    ],
    '1',
  ],
  [
    'in the name of the one that has the key',
    ADVISER,
    [
      ...addressed,
      NOBODY,
      write(LINK.openNoAddress, { entry: WITHOUT_ADDRESS }),
      entry(WITHOUT_ADDRESS, `confirmed_as = 'entry-5 of ${PLACE.code(0)}'`),
    ],
    '1',
  ],
  [
    'not without an address',
    ADVISER,
    [NOBODY, write(LINK.openNoAddress, { entry: WITHOUT_ADDRESS })],
    'not_own',
  ],
  [
    'and not of the one there',
    ADVISER,
    [
      NOBODY,
      write(LINK.there, { entry: ORGANISATION }),
      count('catalogue_entry', `municipality_id = ${AWAY} and confirmed_as = 'entry-1 of ${PLACE.code(1)}'`),
    ],
    '1',
  ],
  ['not another version', ADVISER, [NOBODY, write(LINK.open, { version: 2 })], 'conflict'],
  ['nor what is not its own', ADVISER, [NOBODY, write(LINK.open, { entry: WITHOUT_ADDRESS })], 'not_own'],
  ['nor a draft', ADVISER, [NOBODY, write(LINK.open, { entry: DRAFT })], 'not_own'],
  ['nor what was withdrawn', ADVISER, [NOBODY, write(LINK.open, { entry: WITHDRAWN })], 'not_own'],
  ['nor what is none', ADVISER, [NOBODY, write(LINK.open, { entry: "'none'" })], 'not_own'],
  ['nor by an old key', ADVISER, [NOBODY, write(LINK.keyEnded)], 'not_own'],
  ['there it has nothing of that id', ADVISER, [NOBODY, write(LINK.there)], 'not_own'],
  [
    'and what is its own there',
    ADVISER,
    [NOBODY, write(LINK.there, { entry: ORGANISATION }), entry(ORGANISATION, 'version = 1')],
    '1',
  ],
  [
    'what is as it was may be said again',
    ADVISER,
    [NOBODY, write(LINK.open, { content: contentWith('{}') })],
    'written',
  ],
  ...['kind', 'service', 'sector', 'level', 'variantOf', 'partOf', 'elsewhere'].map(
    (field) =>
      [
        `not its ${field}`,
        ADVISER,
        [NOBODY, write(LINK.open, { content: contentWith(`{"${field}":"universal"}`) })],
        'closed',
      ] as const,
  ),
];

/** What an organisation does with a link to its own. */
export const CATALOGUE_KEY_RULES: readonly Rule[] = rulesOf([...OPENING, ...WRITING]);
