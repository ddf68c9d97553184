import { nameReader, protect, yesOrNo } from './function-rules.ts';
import { SOMETHING_SEALED } from './sealed-literal.ts';
import { PLACE } from './small-world.ts';
import type { Rule } from './try-rule.ts';
import { HOME, NO_SUCH, REFUSED, id } from './writing-rules.ts';

const [OPEN, CLOSED, OTHERS] = [0, 1, 2].map((number) => id('family', number)) as [string, string, string];
/** Of team 0: it has a note and an advice, and is linked to nobody. */
const OURS = id('enquiry', 13);
const link = (family: string, enquiry = OURS) =>
  `insert into family_enquiry (municipality_id, enquiry_id, family_id, linked_by, linked_at)
   values (${HOME}, ${enquiry}, ${family}, access.actor(), access.now())`;
const unlink = `delete from family_enquiry where enquiry_id = ${OURS}`;
const becomes = (account: number) =>
  `select set_config('app.actor', '${PLACE.uuid('account', account)}', true)`;
const words = `select count(*) from enquiry_text where enquiry_id = ${OURS}`;
const version = `select version from enquiry where id = ${OURS}`;
const write = (enquiry = OURS, municipality = HOME) =>
  `insert into enquiry_text (municipality_id, id, enquiry_id, slot, written, text)
   values (${municipality}, gen_random_uuid(), ${enquiry}, 'note', 2, ${SOMETHING_SEALED})`;
const wordsOf = (number: number) =>
  `select string_agg(slot, ' ' order by slot) from enquiry_text where enquiry_id = ${id('enquiry', number)}`;
const forgetAdvice = `delete from enquiry_advice where enquiry_id = ${OURS}`;
const becomeAnonymous = `update enquiry set anonymous = true where id = ${OURS}`;
const merge = `select access.merge_families(${OPEN}, ${CLOSED}, '{}', gen_random_uuid(), ${SOMETHING_SEALED})`;
const moveToTeam = `update enquiry set team_id = ${String(PLACE.team(1))} where id = ${OURS}`;
const removeAll = 'delete from enquiry_text';
const remove = `delete from enquiry_text where enquiry_id = ${OURS}`;
const drafts = `select count(*) from enquiry_draft where enquiry_id = ${OURS}`;

/**
 * The words of an enquiry are its team's, and those of a protected family's for who is named for it: of team 0
 * the adviser 0 is, for both families, and the lead 1 is not.
 */
export const WORD_RULES: readonly Rule[] = yesOrNo([
  ['the words of an enquiry are its team’s', 1, [words], '2'],
  ['not another team’s', 2, [words], '0'],
  ['nor another municipality’s, whose team has the number', 7, [words], '0'],
  ['nor a partner’s', 3, [words], '0'],
  ['nor a steward’s', 5, [words], '0'],
  ['one writes in one’s own team’s', 1, [write()], '1'],
  ['not in another’s', 1, [write(id('enquiry', 11))], REFUSED],
  ['nor in one that is elsewhere', 7, [write(OURS, HOME)], REFUSED],
  ['nor does a partner', 3, [write()], REFUSED],
  ['nor in one that is not there', 1, [write(id('enquiry', 77))], NO_SUCH],
  ['one takes away one’s own team’s', 1, [remove], '2'],
  ['not another’s', 2, [remove], '0'],
  ['nor does a partner take any', 3, [remove], '0'],
  ['all that one may take away are one’s own team’s', 1, [removeAll], '5'],
  ['those of a protected family too, for who is named', 0, [removeAll], '6'],
  ['the other team’s its own', 2, [removeAll], '3'],
  ['another municipality’s its own', 7, [removeAll], '3'],
  ['and nobody’s', 3, [removeAll], '0'],
  ['they go with the enquiry to another team', 10, [moveToTeam, becomes(2), words], '2'],
  ['and no others do', 10, [moveToTeam, becomes(2), 'select count(*) from enquiry_text'], '5'],
  ['and are the old one’s no more', 10, [moveToTeam, becomes(1), words], '0'],
  ['linked to a protected family, they are for who is named', 0, [link(CLOSED), words], '2'],
  ['and for nobody else', 0, [link(CLOSED), becomes(1), words], '0'],
  ['who does not take them away either', 0, [link(CLOSED), becomes(1), remove], '0'],
  ['where nobody is protected they stay the team’s', 0, [link(OPEN), becomes(1), words], '2'],
  ['until somebody is', 0, [link(OPEN), protect(0), becomes(1), words], '0'],
  [
    'and again when nobody is any more',
    0,
    [link(OPEN), protect(0), protect(0, 'none'), becomes(1), words],
    '2',
  ],
  ['or it is linked no more', 0, [link(CLOSED), unlink, becomes(1), words], '2'],
  ['who is named later reads them', 0, [link(CLOSED), nameReader(CLOSED, 1), becomes(1), words], '2'],
  [
    'who is named no more does not',
    0,
    [link(CLOSED), nameReader(CLOSED, 80), nameReader(CLOSED, 0, false), words],
    '0',
  ],
  [
    'of another enquiry they stay as they were',
    0,
    [link(CLOSED), becomes(1), 'select count(*) from enquiry_text'],
    '3',
  ],
  [
    'who is not named writes on for the team',
    0,
    [link(CLOSED), becomes(1), write(), becomes(10), words],
    '1',
  ],
  ['and who is named reads that too', 0, [link(CLOSED), becomes(1), write(), becomes(0), words], '3'],
  ['who is named writes for who is named', 0, [link(CLOSED), write(), becomes(1), words], '0'],
  ['and for the team where nobody is protected', 0, [link(OPEN), write(), becomes(1), words], '3'],
  // a form that was open shows them otherwise than they stand now
  ['it is another version then', 0, [link(CLOSED), version], '2'],
  ['and again', 0, [link(CLOSED), unlink, version], '3'],
  ['not where nobody is protected', 0, [link(OPEN), version], '1'],
  [
    'nor of another enquiry',
    0,
    [link(CLOSED), `select version from enquiry where id = ${id('enquiry', 0)}`],
    '1',
  ],
  [
    'nor where there were no words to turn',
    0,
    [link(CLOSED), remove, becomes(1), write(), becomes(0), unlink, version],
    '2',
  ],
  ['another for who is named later too', 0, [link(CLOSED), nameReader(CLOSED, 1), version], '3'],
  ['and for who is named no more', 0, [link(CLOSED), nameReader(CLOSED, 6, false), version], '3'],
  ['not for readers of another family', 0, [link(OPEN), protect(0), nameReader(CLOSED, 1), version], '2'],
  // when the family becomes part of another, they are for those who are named for that one
  ['who is named for both makes them one', 0, [protect(0), merge], true],
  [
    'made one with another family, they are for its readers',
    0,
    [link(CLOSED), protect(0), merge, words],
    '2',
  ],
  ['and for nobody else', 0, [link(CLOSED), protect(0), merge, becomes(1), words], '0'],
  ['who was named for the one reads them', 0, [link(CLOSED), protect(0), merge, becomes(6), words], '2'],
  ['and for the other', 0, [link(CLOSED), protect(0), nameReader(OPEN, 1), merge, becomes(1), words], '2'],
  [
    'what was written for the team stays so',
    0,
    [link(CLOSED), becomes(1), write(), becomes(0), protect(0), merge, becomes(1), words],
    '1',
  ],
  [
    'and those of a third one are for its own',
    10,
    [
      link(OTHERS, id('enquiry', 2)),
      protect(4),
      becomes(0),
      link(CLOSED),
      protect(0),
      merge,
      becomes(10),
      wordsOf(2),
    ],
    'note',
  ],
  // words on their way
  ['what others were writing goes', 1, [link(OPEN), protect(0), becomes(0), drafts], '0'],
  ['what who protects was writing does not', 0, [link(OPEN), protect(0), drafts], '1'],
  [
    'nor what is written of another enquiry',
    1,
    [link(OPEN), protect(0), becomes(0), 'select count(*) from enquiry_draft'],
    '1',
  ],
  // an anonymous case refers to nobody
  [
    'become anonymous, the words of a protected family are gone',
    0,
    [link(CLOSED), becomeAnonymous, words],
    '0',
  ],
  ['and no others', 0, [link(OPEN), becomeAnonymous, words], '2'],
  ['nor another’s', 0, [link(CLOSED), becomeAnonymous, wordsOf(1)], 'note'],
  [
    'it is linked no more',
    0,
    [link(CLOSED), becomeAnonymous, `select count(*) from family_enquiry where enquiry_id = ${OURS}`],
    '0',
  ],
  ['and the others are', 0, [link(CLOSED), becomeAnonymous, 'select count(*) from family_enquiry'], '2'],
  // an advice may go, and its words stay, for who wrote them
  ['the words of an advice that is taken away are the note’s', 1, [forgetAdvice, wordsOf(13)], 'note note:1'],
  ['and of no other enquiry', 1, [forgetAdvice, wordsOf(10)], 'advice:1 note'],
  [
    'written when they were taken away',
    0,
    [
      link(CLOSED),
      unlink,
      forgetAdvice,
      `select written from enquiry_text where enquiry_id = ${OURS} and slot = 'note:1'`,
    ],
    '3',
  ],
]);
