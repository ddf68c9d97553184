import type pg from 'pg';
import { OWNER_ROLE } from '../db/roles.ts';

/**
 * What stands in the way of loading rows as they were: foreign keys would ask for an order, triggers would
 * make rows of their own, a policy on the owner forbids COPY. All of it is put back in the same transaction,
 * and the foreign keys are checked again then. It takes no more than owning the tables.
 * @param owner in a transaction, as the owner
 * @returns the statements that put it back
 */
export async function suspendRules(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ off: string; back: string }>(
    `select off, back from (
       select 1 as place, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as off,
         format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)) as back
       from pg_constraint c join pg_class t on t.oid = c.conrelid
       -- A rule that older rows need not keep is here for a while only, and COPY would ask it of every row.
       where t.relowner = $1::regrole and c.conparentid = 0 and (c.contype = 'f' or (c.contype = 'c' and not c.convalidated))
       union all
       select 2, format('alter table %s disable trigger %I', g.tgrelid::regclass, g.tgname),
         format('alter table %s enable %s trigger %I', g.tgrelid::regclass,
           case g.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, g.tgname)
       from pg_trigger g join pg_class t on t.oid = g.tgrelid
       where t.relowner = $1::regrole and not g.tgisinternal and g.tgparentid = 0 and g.tgenabled <> 'D'
       union all
       select 3, format('alter table %s no force row level security', t.oid::regclass),
         format('alter table %s force row level security', t.oid::regclass)
       from pg_class t where t.relowner = $1::regrole and t.relforcerowsecurity) rules
     order by place, off`,
    [OWNER_ROLE],
  );
  for (const { off } of rows) await owner.query(off);
  return rows.map(({ back }) => back);
}
