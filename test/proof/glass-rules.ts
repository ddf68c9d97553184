import { nameReader, protect, yesOrNo } from './function-rules.ts';
import { SOMETHING_SEALED } from './sealed-literal.ts';
import { NOON, PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { HOME, REFUSED, id } from './writing-rules.ts';

const [OPEN, CLOSED, OTHERS] = [0, 1, 2].map((number) => id('family', number)) as [string, string, string];
const HOUR = 3_600_000;
const GLASS = id('statement', 77);
const breaks = (family = CLOSED, opening = GLASS) =>
  `select access.break_glass(${family}, ${opening}, ${SOMETHING_SEALED}) is not null`;
const ends = `select access.end_break_glass(${GLASS}) is not null`;
const becomes = (account: number) =>
  `select set_config('app.actor', '${PLACE.uuid('account', account)}', true)`;
const after = (ms: number) => `select set_config('app.now', '${new Date(NOON + ms).toISOString()}', true)`;
const sees = `select count(*) from family where id = ${CLOSED}`;
const openings = 'select count(*) from break_glass';
const found = (reference: string) => `select access.find_behind_glass('${reference}') is not null`;
const merge = `select access.merge_families(${OPEN}, ${CLOSED}, '{}', gen_random_uuid(), ${SOMETHING_SEALED})`;
/** From tomorrow on, nobody of the team is named for it: who is not yet today, and who is no more. */
const lastOnesEnd = [
  ...[71, 73, 75].map((account) => nameReader(CLOSED, account, false)),
  nameReader(CLOSED, 81),
  nameReader(CLOSED, 0, false),
  after(24 * HOUR),
  becomes(1),
];
const CLOSED_REFERENCE = 'FAMAA3';

/**
 * In an emergency somebody of the team, who is not named for a protected family, sees it for four hours: of
 * team 0 the lead 1 and the adviser 10 are not named, and the adviser 0 is.
 */
export const GLASS_RULES: readonly Rule[] = yesOrNo([
  ['one of the team opens it', 1, [breaks()], true],
  ['and sees it', 1, [breaks(), sees], '1'],
  ['and nobody else does', 1, [breaks(), becomes(10), sees], '0'],
  ['who did not, sees nothing', 1, [sees], '0'],
  ['until four hours are gone', 1, [breaks(), after(4 * HOUR - 1), sees], '1'],
  ['and not then', 1, [breaks(), after(4 * HOUR), sees], '0'],
  ['nor before', 1, [breaks(), after(-1), sees], '0'],
  ['nor when it is ended', 1, [breaks(), ends, sees], '0'],
  ['which one does oneself', 1, [breaks(), ends], true],
  ['once', 1, [breaks(), ends, ends], false],
  ['not when it is over', 1, [breaks(), after(4 * HOUR), ends], false],
  ['nor somebody else', 1, [breaks(), becomes(10), ends], false],
  [
    'it says who, until when and why',
    1,
    [
      breaks(),
      `select (account_id = access.actor()) || '' || (opened_at = access.now())
      || (until = access.now() + interval '4 hours') || (reason = ${SOMETHING_SEALED}) from break_glass`,
    ],
    'truetruetruetrue',
  ],
  ['not of the other team', 2, [breaks()], false],
  ['nor the other municipality’s', 7, [breaks()], false],
  ['nor a partner', 3, [breaks()], false],
  ['nor a steward', 5, [breaks()], false],
  ['nor who is named', 0, [breaks()], false],
  ['nor again who has', 1, [breaks(), breaks(CLOSED, id('statement', 78))], false],
  ['not a family that nobody is protected in', 1, [breaks(OPEN)], false],
  ['nor the other team’s', 1, [breaks(OTHERS)], false],
  ['nor none', 1, [breaks(id('family', 77))], false],
  [
    'nobody writes it by herself',
    1,
    [
      `insert into break_glass (municipality_id, id, family_id, account_id, reason, opened_at, until)
      values (${HOME}, ${GLASS}, ${CLOSED}, access.actor(), ${SOMETHING_SEALED}, access.now(), access.now() + interval '1 year')`,
    ],
    REFUSED,
  ],
  ['who sees it in an emergency names nobody', 1, [breaks(), nameReader(CLOSED, 10)], false],
  ['nor removes anybody', 1, [breaks(), nameReader(CLOSED, 6, false)], false],
  ['nor who is named for another one', 1, [protect(0), breaks(), nameReader(CLOSED, 10)], false],
  ['who is named for that one names others for it', 1, [protect(0), nameReader(OPEN, 10)], true],
  ['where nobody is left to, who opened it does', 0, [...lastOnesEnd, breaks(), nameReader(CLOSED, 1)], true],
  ['and nobody else', 0, [...lastOnesEnd, nameReader(CLOSED, 1)], false],
  ['one that became part of another is not opened', 0, [protect(0), merge, becomes(1), breaks()], false],
  ['nor found', 0, [protect(0), merge, becomes(1), found(CLOSED_REFERENCE)], false],
  ['nor is one elsewhere, of a team of the number', 7, [protect(5), becomes(1), found('FAMAA5')], false],
  ['its reference says whether there is one to open', 1, [found(CLOSED_REFERENCE)], true],
  ['not to who sees it', 0, [found(CLOSED_REFERENCE)], false],
  ['nor to the other team', 2, [found(CLOSED_REFERENCE)], false],
  ['nor to a partner', 3, [found(CLOSED_REFERENCE)], false],
  ['not of one that is open', 1, [found('FAMAA2')], false],
  ['nor of none', 1, [found('FAMAA9')], false],
  ['one ends the one that one says', 1, [breaks(), ends.replace(GLASS, id('statement', 78))], false],
  ['who did it reads that she did', 10, [breaks(), openings], '1'],
  ['and when it is over', 10, [breaks(), ends, openings], '1'],
  ['the privacy officer is told', 1, [breaks(), becomes(14), openings], '1'],
  ['not another municipality’s', 1, [breaks(), becomes(15), openings], '0'],
  ['nor who is named, and of another team', 1, [breaks(), becomes(79), openings], '0'],
  ['those who are named are told', 1, [breaks(), becomes(0), openings], '1'],
  ['and the one who did it', 1, [breaks(), openings], '1'],
  ['and the team’s lead', 10, [breaks(), becomes(1), openings], '1'],
  ['no other colleague', 1, [breaks(), becomes(10), openings], '0'],
  ['nor the other team', 1, [breaks(), becomes(2), openings], '0'],
  ['nor another municipality', 1, [breaks(), becomes(7), openings], '0'],
  ['nor a partner', 1, [breaks(), becomes(3), openings], '0'],
]);
