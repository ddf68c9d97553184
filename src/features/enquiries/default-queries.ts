import { sql } from 'kysely';
import type { Tx } from '../../platform/db/transaction.ts';
import type { EnquiryDefaults } from './enquiry-defaults.ts';

/** Fewer of one's own than this say too little: the team's last ones count then too. */
const ENOUGH = 5;
const LAST = 20;
/** As many as have a digit key. */
const OFFERED = 9;

/** What the actor, or else the team, has chosen most in the last enquiries, under the actor's own policies. */
export async function findDefaults(tx: Tx): Promise<EnquiryDefaults> {
  const { rows } = await sql<EnquiryDefaults>`
    with own as materialized (
      select id, team_id, kind, assistance_form, area, received_on, number from enquiry
      where municipality_id = (select access.my_municipality()) and adviser_id = (select access.actor())
      order by received_on desc, number desc limit ${LAST}),
    teams as materialized (
      select last.* from unnest((select access.my_teams())) as mine (id)
        cross join lateral (
          select e.id, e.team_id, e.kind, e.assistance_form, e.area, e.received_on, e.number from enquiry e
          where e.municipality_id = (select access.my_municipality()) and e.team_id = mine.id
          order by e.received_on desc, e.number desc limit ${LAST}) last
      where (select count(*) from own) < ${ENOUGH}),
    recent as materialized (select * from own union select * from teams),
    used as (
      select c.list, c.code, count(*) as times from recent r
        join enquiry_code c on c.municipality_id = (select access.my_municipality()) and c.enquiry_id = r.id
      group by c.list, c.code
      union all
      select 'area', area, count(*) from recent where area is not null group by area),
    valid as (
      select u.list, u.code, u.times, v.position,
        row_number() over (partition by u.list order by u.times desc, v.position, u.code) as place
      from used u join code v
        on v.municipality_id = (select access.my_municipality()) and v.list = u.list and v.code = u.code
      where v.valid_from <= access.today() and (v.valid_to is null or access.today() < v.valid_to))
    select
      (select team_id from recent order by received_on desc, number desc limit 1) as "teamId",
      (select kind from recent group by kind order by count(*) desc, kind limit 1) as kind,
      (select assistance_form from recent where assistance_form is not null group by assistance_form
       having count(*) * 2 > (select count(*) from recent)) as "assistanceForm",
      ${mostUsed('contact')} as contacts, ${mostUsed('topic')} as topics, ${mostUsed('area')} as areas,
      ${mostUsed('income')} as incomes`.execute(tx);
  const defaults = rows[0];
  if (defaults === undefined) throw new Error('a select without from answers one row');
  return defaults;
}

function mostUsed(list: string) {
  return sql`array(select code from valid where list = ${list} and place <= ${OFFERED} order by place)`;
}
