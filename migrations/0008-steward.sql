-- Why: the steward keeps the municipality's own lists, areas, start dates, people and teams. What she may
-- is decided here and not by the pages: only in her own municipality, never the operator's internal role,
-- and never so that nobody is left to do it. Who changed what stays readable.

create table setup_change (
  municipality_id integer not null references municipality,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_id uuid not null,
  kind text not null check (kind ~ '^[a-z_]{3,40}$'),
  list text, -- the code list that it was about, where it was about one
  account_id uuid, -- the person that it was about
  name text not null, -- what it was about, as it was called then
  before jsonb not null default '{}', -- the changed fields as they were
  after jsonb not null default '{}', -- and as they became
  details jsonb not null default '{}', -- what it takes to undo it
  undoes bigint, -- the change that this one took back
  primary key (municipality_id, id),
  unique (municipality_id, undoes),
  foreign key (municipality_id, actor_id) references account (municipality_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, undoes) references setup_change (municipality_id, id)
);

alter table setup_change enable row level security;
alter table setup_change force row level security;
create policy owner_all on setup_change to levekar_owner using (true) with check (true);
grant select, insert on setup_change to levekar_app;
create policy steward_reads on setup_change for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('steward', 'operator')));
create policy steward_adds_as_herself on setup_change for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and actor_id = (select access.actor())
    and (select access.has_any_role('steward')));

-- Spellings can be taken away again, and a start that was set too.
grant delete on spelling, registration_start to levekar_app;
create policy steward_removes on spelling for delete to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));
create policy steward_removes on registration_start for delete to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));

-- How many enquiries hold each value of a list: counts alone, at most 10 001, for who may read no row.
create function access.code_uses(wanted text) returns table (code text, uses integer)
  language plpgsql stable security definer set search_path = pg_catalog, public, access as $$
declare
  mine constant integer := access.my_municipality();
  teams integer[];
begin
  if not access.has_any_role('steward') then return; end if;
  if wanted in ('contact', 'topic', 'income') then
    teams := array(select t.id from team t where t.municipality_id = mine);
    return query
      select c.code, (select count(*)::integer from (
          select from enquiry_code u
          where u.municipality_id = mine and u.team_id = any (teams) and u.list = wanted and u.code = c.code
          limit 10001) as found)
      from code c where c.municipality_id = mine and c.list = wanted;
  elsif wanted in ('area', 'household', 'housing', 'work', 'assistance_form', 'useful') then
    return query execute format(
      'select %1$I, least(count(*), 10001)::integer from enquiry
       where municipality_id = $1 and %1$I is not null group by 1', wanted) using mine;
  elsif wanted in ('advice', 'service') then
    return query execute format(
      'select %1$I, least(count(distinct enquiry_id), 10001)::integer from enquiry_advice
       where municipality_id = $1 and %1$I is not null group by 1', wanted) using mine;
  end if;
end $$;

-- One change of setup at a time in a municipality: two stewards who end each other must not both succeed.
create function access.lock_setup() returns void language sql volatile
  as $$ select pg_advisory_xact_lock(4100008, access.my_municipality()) $$;

-- A steward adds people, and gives and ends roles and memberships; the operator's are not hers.
grant insert (municipality_id, login, name, active_from, demo) on account to levekar_app;
create policy steward_adds on account for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));

create function access.is_operator(who uuid) returns boolean language sql stable security definer
  set search_path = pg_catalog, public, access
  as $$ select exists (select from role_assignment
          where municipality_id = access.my_municipality() and account_id = who and role = 'operator') $$;

-- A function and not a policy: whoever may update her own row for its language would else get the rest.
create function access.change_account(who uuid, new_name text, ends_on date) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog, public, access as $$
begin
  if not access.has_any_role('steward') or access.is_operator(who) then return false; end if;
  update account set name = new_name, active_to = ends_on
  where municipality_id = access.my_municipality() and id = who;
  return found;
end $$;

grant insert, update (valid_to), delete on role_assignment, team_membership to levekar_app;
create policy steward_gives on role_assignment for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and role <> 'operator' and not access.is_operator(account_id));
create policy steward_ends on role_assignment for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and role <> 'operator');
-- What has had effect is ended and stays as a period; only what has not begun before today goes.
create policy steward_takes_back on role_assignment for delete to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and role <> 'operator' and valid_from >= (select access.today()));
create policy steward_gives on team_membership for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and not access.is_operator(account_id));
create policy steward_ends on team_membership for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));
create policy steward_takes_back on team_membership for delete to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward'))
    and valid_from >= (select access.today()));

grant insert (municipality_id, name), update (name) on team to levekar_app;
create policy steward_adds on team for insert to levekar_app
  with check (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));
create policy steward_renames on team for update to levekar_app
  using (municipality_id = (select access.my_municipality()) and (select access.has_any_role('steward')));

-- Whoever ends a steward must leave one who has no end. The owner (installation, migration) has no actor.
create function access.keep_a_steward() returns trigger language plpgsql volatile security definer
  set search_path = pg_catalog, public, access as $$
begin
  if access.actor() is null then return null; end if;
  if tg_table_name = 'account' then -- nested: old has no id where the table is the other
    if not exists (select from role_assignment r
        where r.municipality_id = old.municipality_id and r.account_id = old.id and r.role = 'steward') then
      return null;
    end if;
  end if;
  if not exists (select from role_assignment r
      join account a on a.municipality_id = r.municipality_id and a.id = r.account_id
      where r.municipality_id = old.municipality_id and r.role = 'steward' and r.valid_to is null
        and a.active_to is null) then
    raise exception 'the municipality must keep a steward' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create trigger keep_a_steward after update or delete on role_assignment
  for each row when (old.role = 'steward') execute function access.keep_a_steward();
create trigger keep_a_steward after update of active_to on account
  for each row when (new.active_to is not null) execute function access.keep_a_steward();

revoke execute on function access.code_uses, access.lock_setup, access.is_operator, access.change_account,
  access.keep_a_steward from public;
grant execute on function access.code_uses, access.lock_setup, access.is_operator, access.change_account
  to levekar_app;
