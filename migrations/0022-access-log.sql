-- Why: whoever holds the database could change what the log says of them. Now every entry carries a keyed digest
-- of itself and of the one before it, with a key that is not here; what was edited, deleted, moved or re-stamped
-- shows (`levekar log verify`), and checkpoints outside the database show what was cut off. A municipality has
-- several chains, so that readers do not queue; a month has a table of its own, so that old months can leave.

alter table access_log rename to access_log_unchained;
alter table access_log_unchained rename constraint access_log_pkey to access_log_unchained_pkey;
drop index access_log_by_time;
drop policy append_as_oneself on access_log_unchained;
drop policy steward_reads on access_log_unchained;
revoke all on access_log_unchained from levekar_app;

create table access_log (
  municipality_id integer not null,
  shard smallint not null, -- which of the municipality's chains
  place bigint not null check (place > 0), -- 1, 2, 3 … in its chain, without gaps
  at timestamptz not null,
  actor_id uuid not null,
  roles text[] not null,
  teams integer[] not null,
  services integer[] not null, -- for which the actor was a partner
  event text not null,
  basis text[] not null, -- what gave access, over all subjects
  subjects uuid[] not null, -- ids of the records and the persons that were shown or changed
  details jsonb not null default '{}', -- never of a person: digests and counts
  hash bytea not null check (length(hash) = 32),
  primary key (municipality_id, shard, place, at)
) partition by range (at);
create index access_log_by_time on access_log (municipality_id, at desc);
create index access_log_by_subject on access_log using gin (subjects) with (gin_pending_list_limit = 512);

-- Months stand apart from the tables that programs know, since each brings one more.
create schema log_months;
create table log_months.other partition of access_log default;

-- Where each chain ends.
create table log_head (
  municipality_id integer not null references municipality,
  shard smallint not null check (shard between 0 and 15),
  place bigint not null default 0,
  hash bytea not null default decode(repeat('00', 32), 'hex'),
  primary key (municipality_id, shard)
) with (fillfactor = 20, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_scale_factor = 0);

-- Signed lines that say how far the chains had come, on their way out of the database. The newest stays.
create table log_checkpoint (
  number bigint primary key,
  line text not null,
  is_filed boolean not null default false,
  is_sent boolean not null default false -- given to the command, where there is one
);

do $$
declare t text;
begin
  foreach t in array array['public.access_log', 'public.log_head', 'public.log_checkpoint', 'log_months.other'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

create function access.municipality_has_log() returns trigger language plpgsql security definer
  set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into log_head (municipality_id, shard) select new.id, generate_series(0, 15);
  return null;
end $$;
create trigger municipality_has_log after insert on municipality
  for each row execute function access.municipality_has_log();
insert into log_head (municipality_id, shard) select m.id, generate_series(0, 15) from municipality m;

-- Makes the months from one day's to another's that are not there. Where the other table already has rows of a
-- month they stay there, and so does the rest of that month.
create function access.make_log_months(first date, last date) returns integer language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$
declare
  month date := date_trunc('month', first)::date;
  name text;
  made integer := 0;
begin
  while month <= last loop
    name := 'm' || to_char(month, 'YYYY_MM');
    if to_regclass('log_months.' || name) is null and not exists (select from log_months.other o
        where o.at >= month::timestamp at time zone 'UTC'
          and o.at < (month + interval '1 month') at time zone 'UTC') then
      execute format('create table log_months.%I (like access_log including defaults including constraints
                        including indexes)', name);
      execute format('alter table log_months.%I enable row level security', name);
      execute format('alter table log_months.%I force row level security', name);
      execute format('create policy owner_all on log_months.%I to levekar_owner using (true) with check (true)', name);
      execute format('alter table access_log attach partition log_months.%I for values from (%L) to (%L)', name,
        month::timestamp at time zone 'UTC', (month + interval '1 month') at time zone 'UTC');
      made := made + 1;
    end if;
    month := (month + interval '1 month')::date;
  end loop;
  return made;
end $$;

-- What gave the actor access to these records, most of them in one lookup each: 'own_register' (an enquiry of own
-- team), 'own_team' (a family of own team), 'named' and 'break_glass' (a protected one), 'consent' and
-- 'own_contribution' (a partner's), 'self', 'setup'; 'none' where nothing did. Empty for what shows nobody.
create function access.log_basis(event text, subjects uuid[], teams integer[], services integer[]) returns text[]
  language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  wanted constant integer := cardinality(subjects);
  is_partner constant boolean := event like 'partner.%';
  family_teams integer[];
  found uuid[];
  more uuid[];
  hits integer;
  seen integer := 0;
  result text[];
begin
  if event like 'setup.%' then return '{setup}'; end if;
  if wanted = 0 then return '{}'; end if;
  select count(*), coalesce(array_agg(distinct case when e.team_id = any (teams) then 'own_register'
      else 'none' end), '{}') into hits, result
    from enquiry e where e.municipality_id = mine and e.id = any (subjects);
  seen := hits;
  if seen >= wanted then return result; end if;

  select count(*), coalesce(array_agg(f.id), '{}') into hits, found
    from family f where f.municipality_id = mine and f.id = any (subjects);
  seen := seen + hits;
  if seen < wanted then
    select count(*), coalesce(array_agg(distinct p.family_id), '{}') into hits, more
      from person p where p.municipality_id = mine and p.id = any (subjects);
    seen := seen + hits;
    found := found || more;
  end if;
  if seen < wanted then
    select count(*), coalesce(array_agg(distinct x.family_id), '{}') into hits, more from (
      select family_id from contribution k where k.municipality_id = mine and k.id = any (subjects)
      union all select family_id from consent c where c.municipality_id = mine and c.id = any (subjects)
      union all select family_id from consent_statement s where s.municipality_id = mine and s.id = any (subjects)
      union all select family_id from disclosure d where d.municipality_id = mine and d.id = any (subjects)) x;
    seen := seen + hits;
    found := found || more;
  end if;
  if cardinality(found) > 0 then
    family_teams := access.my_family_teams();
    result := result || (select array_agg(distinct case
        when is_partner or not f.team_id = any (family_teams) then access.partner_basis(mine, f.id, services)
        when not f.is_protected then 'own_team'
        when exists (select from named_reader n where n.municipality_id = mine and n.family_id = f.id
          and n.account_id = access.actor() and n.removed_at is null) then 'named'
        when f.id = any (access.my_named_families()) then 'break_glass'
        else 'none' end)
      from family f where f.municipality_id = mine and f.id = any (found));
  end if;
  if seen < wanted then
    -- A notice is sent to the service; a draft is one's own; accounts are the people who use the program.
    result := result || coalesce((select array_agg(distinct x.basis) from (
      select case when n.service_id = any (services) then 'consent' else 'own_team' end as basis
        from notice n where n.municipality_id = mine and n.id = any (subjects)
      union all select 'self' from enquiry_draft d
        where d.municipality_id = mine and d.id = any (subjects) and d.account_id = access.actor()
      union all select case when a.id = access.actor() then 'self' else 'setup' end
        from account a where a.municipality_id = mine and a.id = any (subjects)) x), '{}');
  end if;
  if cardinality(result) = 0 then return '{none}'; end if;
  return (select array_agg(distinct b order by b) from unnest(result) b);
end $$;

create function access.partner_basis(mine integer, family uuid, services integer[]) returns text language plpgsql
  stable security definer set search_path = pg_catalog, public, access, pg_temp as $$
begin
  perform from consent c where c.municipality_id = mine and c.family_id = family and c.answer = 'given'
    and (c.receiving_service = any (services) or c.giving_service = any (services))
    and c.valid_from <= access.now() and access.now() < c.active_to;
  if found then return 'consent'; end if;
  perform from contribution k where k.municipality_id = mine and k.family_id = family and k.service_id = any (services);
  return case when found then 'own_contribution' else 'none' end;
end $$;

-- As in 0001, and planned once a connection: the log asks for it at every reading.
create or replace function access.my_teams() returns integer[] language plpgsql stable security definer
  set search_path = pg_catalog, public, access, pg_temp
  as $$
declare roles constant text[] := access.my_roles();
begin
  if roles && array['operator'] then
    return (select coalesce(array_agg(t.id), '{}') from team t where t.municipality_id = access.my_municipality());
  end if;
  if not roles && array['adviser', 'team_lead'] then return '{}'; end if;
  return (select coalesce(array_agg(distinct tm.team_id), '{}') from team_membership tm
          where tm.municipality_id = access.my_municipality() and tm.account_id = access.actor()
            and tm.valid_from <= access.today() and (tm.valid_to is null or access.today() < tm.valid_to));
end $$;

-- Takes a chain of the actor's municipality that nobody else is writing to, for as long as the transaction lasts,
-- and says what the next entry of it is, as text, and the hash that it follows. The lowest that is free: with few
-- readers there are few chains.
create function access.begin_log_entry(event text, subjects uuid[], details jsonb) returns table (
    municipality integer, shard smallint, place bigint, at text, actor text, roles text, teams text, services text,
    basis text, subject_ids text, detail_text text, before bytea)
  language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  my_teams constant integer[] := access.my_teams();
  my_services constant integer[] := access.my_services();
  head log_head;
begin
  if mine is null then raise exception 'nobody reads: an entry of the access log has an actor'; end if;
  select * into head from log_head h where h.municipality_id = mine order by h.shard limit 1 for update skip locked;
  if not found then
    select * into head from log_head h where h.municipality_id = mine and h.shard = floor(random() * 16) for update;
  end if;
  if not found then raise exception 'the access log of municipality % has no chains', mine; end if;
  return query select mine, head.shard, head.place + 1,
    to_char(access.now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), access.actor()::text,
    access.my_roles()::text, my_teams::text, my_services::text,
    access.log_basis(event, subjects, my_teams, my_services)::text, subjects::text, details::text, head.hash;
end $$;

-- Adds it, in the same transaction: by the actor, now, right after the entry that the chain ended with.
create function access.append_log_entry(which smallint, next_place bigint, their_roles text[], their_teams integer[],
  their_services integer[], event text, basis text[], subjects uuid[], details jsonb, before bytea, digest bytea)
  returns void language plpgsql volatile security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare mine constant integer := access.my_municipality();
begin
  update log_head h set place = next_place, hash = digest
  where h.municipality_id = mine and h.shard = which and h.place = next_place - 1 and h.hash = before;
  if not found then
    raise exception 'the access log has another last entry' using errcode = 'serialization_failure';
  end if;
  insert into access_log (municipality_id, shard, place, at, actor_id, roles, teams, services, event, basis, subjects,
    details, hash)
  values (mine, which, next_place, access.now(), access.actor(), their_roles, their_teams, their_services, event, basis,
    subjects, details, digest);
end $$;

revoke execute on function access.municipality_has_log, access.make_log_months, access.log_basis, access.partner_basis,
  access.begin_log_entry, access.append_log_entry from public;
grant execute on function access.begin_log_entry, access.append_log_entry to levekar_app;

grant select on access_log to levekar_app;
create policy steward_reads on access_log for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and (select access.has_any_role('steward', 'operator')));
