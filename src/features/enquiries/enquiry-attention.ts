import { sql, type RawBuilder } from 'kysely';
import type { EnquiryAttention } from './enquiry-list.ts';

/** So long after closing may the family be asked whether it helped. */
const ASK_USEFUL_AFTER_DAYS = 30;

/**
 * What each kind of loose end is, said of a row of `enquiry` called `e`. The list and the front page
 * both take it from here, so that a number and the rows behind it cannot disagree.
 */
export const ATTENTION: Readonly<Record<EnquiryAttention, RawBuilder<boolean>>> = {
  // Assistance to a family is given after the family's own consent; advice to a service needs none.
  consent_missing: sql`e.kind = 'case' and e.assistance_form in ('conversation', 'coordination')
    and (e.consent is null or e.consent <> 'yes')`,
  form_missing: sql`e.kind = 'case' and e.assistance_form is null`,
  area_missing: sql`e.kind = 'case' and e.area is null`,
  useful_not_asked: sql`e.useful is null
    and e.closed_on <= (select access.today()) - ${sql.lit(ASK_USEFUL_AFTER_DAYS)}::integer`,
};
