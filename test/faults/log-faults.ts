import { setTimeout as sleep } from 'node:timers/promises';
import { randomInt } from 'node:crypto';
import type pg from 'pg';
import { OWNER_ROLE } from '../../src/platform/db/roles.ts';

/** Something that makes the access log fail now and then; planting gives back how it is mended. */
export type LogFault = { name: string; plant(owner: pg.Client): Promise<() => Promise<void>> };

const BEGUN = `municipality integer, shard smallint, place bigint, at text, actor text, roles text, teams text,
  services text, basis text, subject_ids text, detail_text text, before bytea`;

/** Each fails about every other time. */
export const LOG_FAULTS: readonly LogFault[] = [
  {
    name: 'the entry is refused',
    plant: (owner) =>
      plantSql(
        owner,
        `create function access.zq() returns trigger language plpgsql as $$
         begin if random() < 0.5 then raise exception 'no room'; end if; return new; end $$;
         create trigger zq before insert on access_log for each row execute function access.zq()`,
        'drop trigger zq on access_log; drop function access.zq()',
      ),
  },
  {
    name: 'no entry is begun',
    plant: (owner) =>
      plantSql(
        owner,
        `alter function access.begin_log_entry(text, uuid[], jsonb) rename to zq_begin;
         create function access.begin_log_entry(event text, subjects uuid[], details jsonb)
           returns table (${BEGUN}) language plpgsql as $$
         begin
           if random() < 0.5 then raise exception 'no chain'; end if;
           return query select * from access.zq_begin(event, subjects, details);
         end $$;
         grant execute on function access.begin_log_entry(text, uuid[], jsonb) to levekar_app`,
        `drop function access.begin_log_entry(text, uuid[], jsonb);
         alter function access.zq_begin(text, uuid[], jsonb) rename to begin_log_entry`,
      ),
  },
  {
    name: 'the commit fails',
    plant: (owner) => plantAtCommit(owner, `raise exception 'no commit'`),
  },
  {
    name: 'the connection breaks at the commit',
    plant: (owner) => plantAtCommit(owner, 'perform pg_terminate_backend(pg_backend_pid())'),
  },
  { name: 'the right to write to it comes and goes', plant: dropPrivilege },
];

async function plantSql(owner: pg.Client, plant: string, mend: string): Promise<() => Promise<void>> {
  await owner.query(plant);
  return async () => {
    await owner.query(mend);
  };
}

/** A trigger that waits for the commit, and runs as who may do anything: also end its own connection. */
async function plantAtCommit(owner: pg.Client, statement: string): Promise<() => Promise<void>> {
  await owner.query('reset role');
  await owner.query(
    `create function access.zq() returns trigger language plpgsql security definer as $$
     begin if random() < 0.5 then ${statement}; end if; return null; end $$;
     create constraint trigger zq after update on log_head deferrable initially deferred
       for each row execute function access.zq()`,
  );
  return async () => {
    await owner.query('drop trigger zq on log_head; drop function access.zq()');
    await owner.query(`set role ${OWNER_ROLE}`);
  };
}

async function dropPrivilege(owner: pg.Client): Promise<() => Promise<void>> {
  let isOver = false;
  const { rows } = await owner.query<{ name: string }>(
    `select oid::regprocedure::text as name from pg_proc where proname = 'append_log_entry'`,
  );
  const name = rows[0]?.name ?? '';
  const coming = async () => {
    while (!isOver) {
      await owner.query(`revoke execute on function ${name} from levekar_app`);
      await sleep(randomInt(5, 30));
      await owner.query(`grant execute on function ${name} to levekar_app`);
      await sleep(randomInt(5, 30));
    }
  };
  const gone = coming();
  return async () => {
    isOver = true;
    await gone;
  };
}
